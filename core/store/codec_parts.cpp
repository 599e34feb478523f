// The frame and the shared rows: see codec_parts.h.
#include "core/store/codec_parts.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/base/hash.h"

namespace entente {

namespace {

constexpr std::size_t kHeader = 24;

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Problem refused(ProblemCode code, std::string_view message) {
  Problem problem;
  problem.code = code;
  problem.message = message;
  return problem;
}

}  // namespace

Problem corrupt(std::string_view what) { return refused(ProblemCode::codec_corrupt, what); }

std::vector<std::uint8_t> framed(std::string_view magic, std::span<const std::uint8_t> body) {
  Writer head;
  for (const char c : magic) head.byte(static_cast<std::uint8_t>(c));
  head.fixed64(kCodecVersion);
  head.fixed64(hash64(as_text(body)));
  std::vector<std::uint8_t> out = head.take();
  out.insert(out.end(), body.begin(), body.end());
  return out;
}

Result<std::span<const std::uint8_t>> unframed(std::string_view magic, std::span<const std::uint8_t> bytes) {
  if (bytes.size() < kHeader) return std::unexpected(corrupt("The bytes end before the header does."));
  if (as_text(bytes.first(magic.size())) != magic)
    return std::unexpected(corrupt("The bytes begin as something else."));
  Reader head(bytes.first(kHeader).subspan(magic.size()));
  const std::uint64_t version = head.fixed64();
  const std::uint64_t checksum = head.fixed64();
  if (version != kCodecVersion) {
    return std::unexpected(
        refused(ProblemCode::codec_version, "The bytes were written by another version of the format."));
  }
  const auto body = bytes.subspan(kHeader);
  if (hash64(as_text(body)) != checksum) return std::unexpected(corrupt("The checksum does not match the bytes."));
  return body;
}

void put(Writer& out, const InputCounts& counts) {
  out.number(counts.given);
  out.number(counts.read);
  out.number(counts.partly);
  out.number(counts.refused);
  out.number(counts.duplicates);
}

void get(Reader& in, InputCounts& counts) {
  counts.given = in.number();
  counts.read = in.number();
  counts.partly = in.number();
  counts.refused = in.number();
  counts.duplicates = in.number();
}

void put(Writer& out, const std::vector<Problem>& problems) {
  out.number(problems.size());
  for (const Problem& problem : problems) {
    out.text(problem.file);
    out.text(problem.member);
    out.number(problem.byte);
    out.number(problem.line);
    out.number(problem.column);
    out.byte(static_cast<std::uint8_t>(problem.code));
    out.text(problem.message);
    out.text(problem.kept);
  }
}

void get(Reader& in, std::vector<Problem>& problems) {
  const std::size_t count = in.count(8);
  problems.reserve(count);
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    Problem& problem = problems.emplace_back();
    problem.file = in.text();
    problem.member = in.text();
    problem.byte = in.number();
    problem.line = in.number32();
    problem.column = in.number32();
    problem.code = static_cast<ProblemCode>(in.below(kProblemCodes));
    problem.message = in.text();
    problem.kept = in.text();
  }
}

namespace {

template <class Row>
auto texts_of(Row& row) {
  return std::array{&row.file, &row.part, &row.form, &row.encoding, &row.encoding_from};
}

// Ascending, so steps; the first step counts from -1, so that none is zero.
void put_sketch(Writer& out, const Sketch& sketch) {
  out.number(sketch.size());
  std::uint64_t last = 0;
  for (const std::uint32_t value : sketch) {
    out.number(std::uint64_t{value} + 1 - last);
    last = std::uint64_t{value} + 1;
  }
}

void get_sketch(Reader& in, Sketch& sketch) {
  const std::size_t count = in.below(kSketchSize + 1);
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const std::uint64_t step = in.number();
    if (step == 0 || step > 0x100000000 - last) return in.fail();
    last += step;
    sketch.push_back(static_cast<std::uint32_t>(last - 1));
  }
}

template <class Table>
void put_strings(Writer& out, const Table& strings) {
  out.number(strings.size());
  for (const std::string_view text : strings) out.text(text);
}

template <class Table>
void get_strings(Reader& in, Table& strings) {
  const std::size_t count = in.count(1);
  for (std::size_t i = 0; i < count && in.ok(); ++i) strings.push_back(in.text());
  if (std::ranges::adjacent_find(strings, std::ranges::greater_equal()) != strings.end()) in.fail();
}

template <class Facts>
auto facts_texts(Facts& facts) {
  return std::array{&facts.id,   &facts.file,      &facts.part,   &facts.member, &facts.title,
                    &facts.date, &facts.date_from, &facts.source, &facts.author, &facts.language};
}

}  // namespace

void put(Writer& out, const SourceRow& row) {
  for (const std::string* text : texts_of(row)) out.text(*text);
  out.number(row.bytes);
  put(out, row.counts);
}

void get(Reader& in, SourceRow& row) {
  for (std::string* text : texts_of(row)) *text = in.text();
  row.bytes = in.number();
  get(in, row.counts);
}

void put(Writer& out, const Strings& strings) { put_strings(out, strings); }
void put(Writer& out, const std::vector<std::string>& strings) { put_strings(out, strings); }

void get(Reader& in, Strings& strings) {
  get_strings(in, strings);
  strings.fit();
}
void get(Reader& in, std::vector<std::string>& strings) { get_strings(in, strings); }

void put(Writer& out, const ArticleFacts& facts) {
  for (const std::string* text : facts_texts(facts)) out.text(*text);
  out.fixed64(facts.story);
  out.number(facts.words);
  out.number(facts.sentences);
  out.number(facts.paragraphs);
  put_sketch(out, facts.sketch);
}

void get(Reader& in, ArticleFacts& facts) {
  for (std::string* text : facts_texts(facts)) *text = in.text();
  facts.story = in.fixed64();
  facts.words = in.number32();
  facts.sentences = in.number32();
  facts.paragraphs = in.number32();
  get_sketch(in, facts.sketch);
}

void put(Writer& out, const std::vector<std::uint32_t>& ids) {
  out.number(ids.size());
  for (const std::uint32_t id : ids) out.number(id);
}

void get(Reader& in, std::vector<std::uint32_t>& ids, std::size_t limit) {
  const std::size_t count = in.count(1);
  ids.reserve(count);
  for (std::size_t i = 0; i < count && in.ok(); ++i) ids.push_back(in.below(limit));
}

void put_optional(Writer& out, std::uint32_t index) { out.number(index == 0xFFFFFFFF ? 0 : std::uint64_t{index} + 1); }

std::uint32_t get_optional(Reader& in, std::size_t limit) {
  const std::uint32_t value = in.below(limit + 1);
  return value == 0 ? 0xFFFFFFFF : value - 1;
}

}  // namespace entente
