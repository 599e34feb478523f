// A summary as bytes, column by column; the sorted first field of a row is written as the step from
// the row before. Decoding refuses columns that are out of order, since merge() relies on it.
#include <algorithm>

#include "core/base/hash.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

// Writes an ascending column of numbers as steps.
class Steps {
 public:
  void put(Writer& out, std::uint32_t value) {
    out.number(value - last_);
    last_ = value;
  }
  std::uint32_t get(Reader& in, std::size_t limit) {
    const std::uint64_t value = std::uint64_t{last_} + in.number32();
    if (value >= limit) in.fail();
    last_ = in.ok() ? static_cast<std::uint32_t>(value) : 0;
    return last_;
  }

 private:
  std::uint32_t last_ = 0;
};

// What the indices in the rows may reach.
struct Limits {
  std::size_t strings = 0, articles = 0;
};

void put(Writer& out, Steps&, const SourceRow& row) { put(out, row); }
void get(Reader& in, Steps&, Limits, SourceRow& row) { get(in, row); }

void put(Writer& out, Steps&, const StoryCount& row) {
  out.fixed64(row.story);
  out.fixed64(row.source);
  out.text(row.date_from);
  out.text(row.language);
  out.number(row.copies);
}

void get(Reader& in, Steps&, Limits, StoryCount& row) {
  row.story = in.fixed64();
  row.source = in.fixed64();
  row.date_from = in.text();
  row.language = in.text();
  row.copies = in.number();
}

void put(Writer& out, Steps&, const ArticleSummary& row) {
  put(out, row.facts);
  out.byte(row.text ? 1 : 0);
  if (row.text) out.text(*row.text);
}

void get(Reader& in, Steps&, Limits, ArticleSummary& row) {
  get(in, row.facts);
  if (in.below(2) == 1) row.text = in.text();
}

void put(Writer& out, Steps& steps, const TermCount& row) {
  steps.put(out, row.term);
  out.number(row.article);
  out.number(row.count);
}

void get(Reader& in, Steps& steps, Limits limits, TermCount& row) {
  row.term = steps.get(in, limits.strings);
  row.article = in.below(limits.articles);
  row.count = in.number32();
}

void put(Writer& out, Steps& steps, const HitCount& row) {
  steps.put(out, row.pattern);
  out.number(row.article);
  out.number(row.count);
  out.number(row.sentences);
  out.number(row.near);
}

void get(Reader& in, Steps& steps, Limits limits, HitCount& row) {
  row.pattern = steps.get(in, limits.strings);
  row.article = in.below(limits.articles);
  row.count = in.number32();
  row.sentences = in.number32();
  row.near = in.number32();
  if (row.sentences > row.count) in.fail();
}

void put(Writer& out, Steps& steps, const ActorFacts& row) {
  steps.put(out, row.actor);
  out.number(row.article);
  for (const StringId id : {row.name, row.of, row.role}) out.number(id);
  out.byte(static_cast<std::uint8_t>(row.type));
}

void get(Reader& in, Steps& steps, Limits limits, ActorFacts& row) {
  row.actor = steps.get(in, limits.strings);
  row.article = in.below(limits.articles);
  for (StringId* id : {&row.name, &row.of, &row.role}) *id = in.below(limits.strings);
  row.type = static_cast<ActorType>(in.below(kActorTypes));
}

void put(Writer& out, Steps& steps, const ActorAlias& row) {
  steps.put(out, row.actor);
  out.number(row.alias);
  out.number(row.article);
}

void get(Reader& in, Steps& steps, Limits limits, ActorAlias& row) {
  row.actor = steps.get(in, limits.strings);
  row.alias = in.below(limits.strings);
  row.article = in.below(limits.articles);
}

void put(Writer& out, Steps& steps, const MentionCount& row) {
  steps.put(out, row.article);
  put_optional(out, row.sentence);
  put_optional(out, row.paragraph);
  for (const std::uint32_t number : {row.actor, row.form, row.count}) out.number(number);
}

void get(Reader& in, Steps& steps, Limits limits, MentionCount& row) {
  row.article = steps.get(in, limits.articles);
  row.sentence = get_optional(in, kNoPlace - 1);
  row.paragraph = get_optional(in, kNoPlace - 1);
  row.actor = in.below(limits.strings);
  row.form = in.below(limits.strings);
  row.count = in.number32();
  if ((row.sentence == kNoPlace) != (row.paragraph == kNoPlace)) in.fail();
}

void put(Writer& out, Steps& steps, const CommitmentFacts& row) {
  steps.put(out, row.article);
  for (const Span span : {row.sentence, row.cue, row.what, row.deadline, row.amount}) out.span(span);
  put_claim(out, row);
  out.text(row.text);
}

void get(Reader& in, Steps& steps, Limits limits, CommitmentFacts& row) {
  row.article = steps.get(in, limits.articles);
  for (Span* span : {&row.sentence, &row.cue, &row.what, &row.deadline, &row.amount}) *span = in.span();
  get_claim(in, row, limits.strings, limits.strings);
  row.text = in.text();

  if (row.text.size() != row.sentence.size()) in.fail();
  for (const Span span : {row.cue, row.what, row.deadline, row.amount}) {
    if (span != Span{} && !row.sentence.contains(span)) in.fail();
  }
}

template <class Row>
void put_column(Writer& out, const std::vector<Row>& rows) {
  Steps steps;
  out.number(rows.size());
  for (const Row& row : rows) put(out, steps, row);
}

template <class Row>
void get_column(Reader& in, Limits limits, std::size_t least_bytes, std::vector<Row>& rows) {
  Steps steps;
  const std::size_t count = in.count(least_bytes);
  rows.reserve(count);
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    get(in, steps, limits, rows.emplace_back());
    if (i > 0 && !(key_of(rows[i - 1]) < key_of(rows[i]))) in.fail();
  }
}

}  // namespace

std::vector<std::uint8_t> encode(const Summary& summary) {
  Writer out;
  put(out, summary.counts);
  put(out, summary.problems);
  put_column(out, summary.sources);
  put_column(out, summary.stories);
  put(out, summary.tokenisers);
  put(out, summary.strings);
  put_column(out, summary.articles);
  put_column(out, summary.terms);
  put_column(out, summary.hits);
  put_column(out, summary.actors);
  put_column(out, summary.aliases);
  put_column(out, summary.mentions);
  put_column(out, summary.commitments);
  return framed(kSummaryMagic, out.take());
}

Result<Summary> decode_summary(std::span<const std::uint8_t> bytes) {
  const auto body = unframed(kSummaryMagic, bytes);
  if (!body) return std::unexpected(body.error());
  Reader in(*body);
  Summary out;
  get(in, out.counts);
  get(in, out.problems);
  if (!std::ranges::is_sorted(out.problems)) in.fail();
  get_column(in, {}, kSourceBytes, out.sources);
  get_column(in, {}, 19, out.stories);
  get(in, out.tokenisers);
  get(in, out.strings);
  get_column(in, {}, 22, out.articles);
  const Limits limits{out.strings.size(), out.articles.size()};
  get_column(in, limits, 3, out.terms);
  get_column(in, limits, 5, out.hits);
  get_column(in, limits, 6, out.actors);
  get_column(in, limits, 3, out.aliases);
  get_column(in, limits, 6, out.mentions);
  get_column(in, limits, 28, out.commitments);
  if (!in.ok() || !in.at_end()) return std::unexpected(corrupt("A row of the summary is out of place."));
  return out;
}

std::uint64_t digest(const Summary& summary) {
  const std::vector<std::uint8_t> bytes = encode(summary);
  return hash64({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace entente
