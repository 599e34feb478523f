// Sentences are found, never stored: the report stays small, and what is shown is the text itself. Lines stand in the
// order of their places, so that those of one sentence are neighbours and become one passage.
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

// The mentions of both actors in a sentence; none when it does not name both. Mentions stand in text order.
std::vector<Span> hits_of_both(const ArticleView& article, Span sentence, const Focus& link) {
  const auto& mentions = article.mentions;
  auto at = std::partition_point(mentions.begin(), mentions.end(),
                                 [&](const ArticleView::Mark& mark) { return mark.span.begin < sentence.begin; });
  std::vector<Span> hits;
  bool first = false, second = false;
  for (; at != mentions.end() && at->span.begin < sentence.end; ++at) {
    if (!sentence.contains(at->span)) continue;
    first = first || at->actor == link.key;
    second = second || at->actor == link.other;
    if (at->actor == link.key || at->actor == link.other) hits.push_back(at->span);
  }
  if (!first || !second) hits.clear();
  return hits;
}

void collect(const ArticleView& article, const Focus& link, std::vector<Passage>& out) {
  for (const Span sentence : article.sentences) {
    if (out.size() >= kEvidencePassages) return;
    std::vector<Span> hits = hits_of_both(article, sentence, link);
    if (hits.empty()) continue;
    const Span place = hits.front();
    for (Span& hit : hits) hit = {hit.begin - sentence.begin, hit.end - sentence.begin};
    out.push_back({article.id, sentence, place, std::string(slice(article.text, sentence)), std::move(hits)});
  }
}

void gather_link(const Snapshot& snapshot, const Focus& link, Evidence& out) {
  for (const ArticleRow& row : snapshot.report->articles) {
    if (!has(row.actors, link.key) || !has(row.actors, link.other)) continue;
    if (++out.candidates > kEvidenceArticles) continue;
    if (const auto article = snapshot.article(row.id)) {
      ++out.searched;
      collect(*article, link, out.passages);
    } else {
      out.wanted.push_back(row.id);
    }
  }
}

// What a line shows of its sentence: as much of the words on either side as lies within it.
Passage passage_of(const ConcordanceLine& line) {
  const std::size_t before = std::min<std::size_t>(line.left.size(), line.node.begin - line.sentence.begin);
  const std::size_t behind =
      std::min<std::size_t>(line.right.size(), line.sentence.end - std::min(line.sentence.end, line.node.end));
  Passage out{line.article, line.sentence, line.node, line.left.substr(line.left.size() - before), {}};
  const auto begin = static_cast<std::uint32_t>(out.text.size());
  out.text += line.match;
  out.hits.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
  out.text += line.right.substr(0, behind);
  return out;
}

// A further match in the sentence of a passage, as far as its text goes.
void add_hit(Passage& passage, Span node) {
  const std::uint32_t begin = node.begin - passage.place.begin + passage.hits.front().begin;
  const std::uint32_t end = begin + node.size();
  if (begin >= passage.hits.back().end && end <= passage.text.size()) passage.hits.push_back({begin, end});
}

void gather_lines(const Concordance& lines, Evidence& out) {
  out.hits = lines.hits();
  out.articles = lines.articles.size();
  for (const ConcordanceLine& line : lines.lines) {
    if (!out.passages.empty() && out.passages.back().article == line.article &&
        out.passages.back().sentence == line.sentence) {
      add_hit(out.passages.back(), line.node);
    } else {
      out.passages.push_back(passage_of(line));
    }
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

Found<Concordance> evidence_of(const Findings& findings, std::string_view pattern) {
  if (pattern.empty() || !findings.of.evidence || findings.of.evidence->pattern != pattern) return {nullptr, true};
  return findings.evidence;
}

Evidence gather(const Snapshot& snapshot, const UiState& state) {
  Evidence out;
  const Focus& focus = state.focus;
  const Report& report = *snapshot.report;
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    if (concerns(report.commitments[i], focus)) out.commitments.push_back(static_cast<std::uint32_t>(i));
  }
  if (focus.on == Focus::On::link) gather_link(snapshot, focus, out);
  const std::string pattern = evidence_pattern(state);
  if (pattern.empty()) return out;
  const Found<Concordance> found = evidence_of(*snapshot.findings, pattern);
  out.of_lines = true;
  out.waits = found.value == nullptr || found.stale;
  if (found.value) gather_lines(*found.value, out);
  return out;
}

}  // namespace entente::ui
