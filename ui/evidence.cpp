// Sentences are found, never stored: the report stays small, and what is shown is the text itself.
#include "ui/evidence.h"

#include <algorithm>

#include "core/text/words.h"

namespace entente::ui {
namespace {

bool has(const std::vector<std::string>& keys, const std::string& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool takes_part(const CommitmentRow& row, const std::string& key) {
  return has(row.committers, key) || has(row.requesters, key) || has(row.counterparties, key) || row.speaker == key;
}

// Does the report leave it open that this article holds the focus?
bool may_hold(const ArticleRow& article, const Focus& focus) {
  switch (focus.on) {
    case Focus::On::term:
      return true;
    case Focus::On::actor:
      return has(article.actors, focus.key);
    case Focus::On::link:
      return has(article.actors, focus.key) && has(article.actors, focus.other);
    default:
      return false;
  }
}

bool concerns(const CommitmentRow& row, const Focus& focus) {
  switch (focus.on) {
    case Focus::On::actor:
      return takes_part(row, focus.key);
    case Focus::On::link:
      return takes_part(row, focus.key) && takes_part(row, focus.other);
    case Focus::On::article:
      return row.article == focus.key;
    default:
      return false;
  }
}

std::vector<Span> hits_in(const ArticleView& article, const Focus& focus) {
  if (focus.on == Focus::On::term) return find_term(searched_text(article), focus.key);
  std::vector<Span> out;
  for (const ArticleView::Mark& mark : article.mentions) {
    if (mark.actor == focus.key || mark.actor == focus.other) out.push_back(mark.span);
  }
  return out;
}

// Mentions stand in text order, so that only the sentence's own need be looked at.
bool names(const ArticleView& article, Span sentence, const std::string& key) {
  const auto& mentions = article.mentions;
  auto at = std::partition_point(mentions.begin(), mentions.end(),
                                 [&](const ArticleView::Mark& mark) { return mark.span.begin < sentence.begin; });
  for (; at != mentions.end() && at->span.begin < sentence.end; ++at) {
    if (at->actor == key && sentence.contains(at->span)) return true;
  }
  return false;
}

void collect(const std::shared_ptr<const ArticleView>& article, const Focus& focus, std::vector<Passage>& out) {
  const std::vector<Span> hits = hits_in(*article, focus);
  std::size_t next = 0;
  for (const Span sentence : article->sentences) {
    Passage passage{article, sentence, {}};
    while (next < hits.size() && hits[next].begin < sentence.begin) ++next;
    while (next < hits.size() && hits[next].begin < sentence.end) passage.hits.push_back(hits[next++]);
    if (passage.hits.empty() || out.size() >= kEvidencePassages) continue;
    if (focus.on == Focus::On::link &&
        !(names(*article, sentence, focus.key) && names(*article, sentence, focus.other))) {
      continue;
    }
    out.push_back(std::move(passage));
  }
}

}  // namespace

std::vector<Span> find_term(std::string_view text, std::string_view term) {
  std::vector<Token> pattern, tokens;
  split_words(term, pattern);
  std::erase_if(pattern, [](const Token& token) { return token.kind == TokenKind::mark; });
  split_words(text, tokens);
  std::vector<Span> out;
  std::string form;
  const auto matches = [&](const Token& token, const Token& wanted) {
    form.clear();
    append_folded(slice(text, token.span), form);
    return form == slice(term, wanted.span);
  };
  for (std::size_t i = 0; !pattern.empty() && i + pattern.size() <= tokens.size(); ++i) {
    std::size_t length = 0;
    while (length < pattern.size() && matches(tokens[i + length], pattern[length])) ++length;
    if (length == pattern.size()) out.push_back({tokens[i].span.begin, tokens[i + length - 1].span.end});
  }
  return out;
}

std::string_view searched_text(const ArticleView& article) {
  const std::string_view text = article.text;
  if (text.size() <= kEvidenceBytes) return text;
  std::size_t end = 0;
  for (const Span sentence : article.sentences) {
    if (sentence.end > kEvidenceBytes) break;
    end = sentence.end;
  }
  return text.substr(0, end);
}

Evidence gather(const Snapshot& snapshot, const Focus& focus) {
  Evidence out;
  const Report& report = *snapshot.report;
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    if (concerns(report.commitments[i], focus)) out.commitments.push_back(static_cast<std::uint32_t>(i));
  }
  for (const ArticleRow& row : report.articles) {
    if (!may_hold(row, focus)) continue;
    if (++out.candidates > kEvidenceArticles) continue;
    if (const auto article = snapshot.article(row.id)) {
      ++out.searched;
      out.is_cut = out.is_cut || (focus.on == Focus::On::term && article->text.size() > kEvidenceBytes);
      collect(article, focus, out.passages);
    } else {
      out.wanted.push_back(row.id);
    }
  }
  return out;
}

}  // namespace entente::ui
