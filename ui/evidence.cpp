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

// Which actor a mention stands for: where its form was split off, who that form is.
std::uint32_t meant_by(const ArticleView& article, const ArticleView::Mark& mark, const ActorIndex& actors) {
  const std::uint32_t split = actors.find(split_key(mark.actor, slice(article.text, mark.span)));
  return split == kNoActorNumber ? actors.find(mark.actor) : split;
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

Passage passage_of(const ArticleView& article, std::uint32_t sentence, const LinkEvidence& link,
                   const ActorIndex& actors) {
  const auto at = std::ranges::find_if(article.sentences, [&](Span span) { return span.end > sentence; });
  const Span whole = at == article.sentences.end() ? Span{} : *at;
  Passage out{article.id, whole, {whole.begin, whole.begin}, std::string(slice(article.text, whole)), {}};
  const std::uint32_t a = actors.find(link.a), b = actors.find(link.b);
  auto mark = std::ranges::partition_point(article.mentions,
                                           [&](const auto& mention) { return mention.span.begin < whole.begin; });
  for (; mark != article.mentions.end() && mark->span.begin < whole.end; ++mark) {
    const std::uint32_t actor = meant_by(article, *mark, actors);
    if (!whole.contains(mark->span) || actor == kNoActorNumber || (actor != a && actor != b)) continue;
    if (out.hits.empty()) out.place = mark->span;
    out.hits.push_back({mark->span.begin - whole.begin, mark->span.end - whole.begin});
  }
  return out;
}

Found<LinkEvidence> link_evidence_of(const Findings& findings, const Focus& focus) {
  const bool is_it =
      focus.on == Focus::On::link && findings.of.link && *findings.of.link == std::pair(focus.key, focus.other);
  return is_it ? findings.link : Found<LinkEvidence>{nullptr, true};
}

Found<Concordance> evidence_of(const Findings& findings, std::string_view pattern, bool there) {
  const bool is_it = findings.of.evidence && findings.of.evidence->pattern == pattern;
  if (pattern.empty() || !is_it || findings.of.evidence_is_there != there) return {nullptr, true};
  return findings.evidence;
}

Evidence gather(const Snapshot& snapshot, const UiState& state) {
  Evidence out;
  const Findings& findings = *snapshot.findings;
  const Focus focus = by_ids(state.focus, findings);
  const Report& report = *snapshot.report;
  for (std::size_t i = 0; !focus.there && i < report.commitments.size(); ++i) {
    if (report.commitments[i].verdict != Verdict::rejected && concerns(report.commitments[i], focus))
      out.commitments.push_back(static_cast<std::uint32_t>(i));
  }
  if (focus.on == Focus::On::link) {
    const Found<LinkEvidence> found = link_evidence_of(findings, state.focus);
    out.link = found.value;
    out.waits = found.value == nullptr || found.stale;
  }
  const std::string pattern = evidence_pattern(state);
  if (pattern.empty()) return out;
  const Found<Concordance> found = evidence_of(findings, pattern, focus.there);
  out.of_lines = true;
  out.waits = found.value == nullptr || found.stale;
  if (found.value) gather_lines(*found.value, out);
  return out;
}

}  // namespace entente::ui
