// Sentences are found, never stored: the report stays small, and what is shown is the text itself. Lines stand in the
// order of their places, so that those of one sentence are neighbours and become one passage.
#include "ui/evidence.h"

#include <algorithm>
#include <span>

#include "core/text/pattern.h"
#include "core/text/words.h"

namespace entente::ui {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

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

// What a line shows of its sentence: as much of the words on either side as lies within it. Where a line has one space
// for several a little more may be shown, but never half a character.
Passage passage_of(const ConcordanceLine& line) {
  std::size_t from = line.left.size() - std::min<std::size_t>(line.left.size(), line.node.begin - line.sentence.begin);
  std::size_t to =
      std::min<std::size_t>(line.right.size(), line.sentence.end - std::min(line.sentence.end, line.node.end));
  while (from < line.left.size() && is_continuation(line.left[from])) ++from;
  while (to < line.right.size() && is_continuation(line.right[to])) ++to;
  Passage out{line.article, line.sentence, line.node, line.left.substr(from), {}};
  const auto begin = static_cast<std::uint32_t>(out.text.size());
  out.text += line.match;
  out.hits.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
  out.text += line.right.substr(0, to);
  return out;
}

// A further match in the sentence of a passage, as far as its text goes: where it is to be, or a little before where
// the line has one space for several.
void add_hit(Passage& passage, const ConcordanceLine& line) {
  const std::size_t expected = line.node.begin - passage.place.begin + passage.hits.front().begin;
  const std::size_t begin = passage.text.rfind(line.match, expected);
  if (begin == std::string::npos || begin < passage.hits.back().end) return;
  passage.hits.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + line.match.size())});
}

void gather_lines(const Concordance& lines, Evidence& out) {
  out.hits = lines.hits();
  out.articles = lines.articles.size();
  for (const ConcordanceLine& line : lines.lines) {
    if (!out.passages.empty() && out.passages.back().article == line.article &&
        out.passages.back().sentence == line.sentence) {
      add_hit(out.passages.back(), line);
    } else {
      out.passages.push_back(passage_of(line));
    }
  }
}

// Numbers and words of one letter are no terms, but can be searched for.
std::string counting_form(std::string_view word, TokenKind kind) {
  std::string folded;
  append_folded(word, folded);
  const std::string_view term = term_of(folded, kind, TokenRules::entente);
  return term.empty() ? folded : std::string(term);
}

// Words that the longest alternative takes at the beginning of `forms`.
std::size_t longest_match(const Pattern& pattern, std::span<const std::string> forms) {
  std::size_t longest = 0;
  for (const Sequence& sequence : pattern.sequences) {
    const std::size_t size = sequence.words.size();
    if (size <= longest || size > forms.size()) continue;
    std::size_t i = 0;
    while (i < size && sequence.words[i].matches(forms[i])) ++i;
    if (i == size) longest = size;
  }
  return longest;
}

void find_in(std::string_view text, Span sentence, const Pattern& pattern, std::vector<Span>& out) {
  std::vector<Token> tokens;
  split_words(text, sentence, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::mark; });
  std::vector<std::string> forms;
  for (const Token& token : tokens) forms.push_back(counting_form(slice(text, token.span), token.kind));
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t length = longest_match(pattern, std::span(forms).subspan(i));
    if (length > 0) out.push_back({tokens[i].span.begin, tokens[i + length - 1].span.end});
    i += std::max<std::size_t>(length, 1);
  }
}

}  // namespace

std::vector<Span> find_words(const ArticleView& article, std::string_view pattern) {
  std::vector<Span> out;
  const Result<Pattern> parsed = Pattern::parse(pattern);
  if (!parsed) return out;
  const std::string_view text = searched_text(article);
  for (const Span sentence : article.sentences) {
    if (sentence.end > text.size()) break;
    find_in(text, sentence, *parsed, out);
  }
  return out;
}

std::vector<Span> find_words(std::string_view sentence, std::string_view pattern) {
  std::vector<Span> out;
  const Result<Pattern> parsed = Pattern::parse(pattern);
  if (parsed) find_in(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, *parsed, out);
  return out;
}

std::vector<Span> find_held(const KeySentence& sentence, const std::vector<std::string>& terms, TermForm form) {
  std::vector<Span> out;
  for (const std::uint32_t held : sentence.held) {
    if (held >= terms.size()) continue;
    const std::vector<Span> places = find_words(sentence.text, pattern_of_term(terms[held], form));
    out.insert(out.end(), places.begin(), places.end());
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
