// The store's bytes one by one: the shortest form only, no belief in counts, and a digest that is the
// same number everywhere.
#include "core/store/codec.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

#include "core/extract/analysis.h"
#include "core/store/bytes.h"
#include "core/store/shard_data.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

using Bytes = std::vector<std::uint8_t>;

}  // namespace

TEST_CASE("numbers of every size are read back") {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16383},
        std::uint64_t{16384}, std::uint64_t{0xFFFFFFFF}, std::uint64_t{1} << 63, ~std::uint64_t{0}}) {
    Writer out;
    out.number(value);
    const Bytes bytes = out.take();
    Reader in(bytes);
    CHECK(in.number() == value);
    CHECK(in.ok());
    CHECK(in.at_end());
  }
}

TEST_CASE("a number in a longer form than it needs is refused") {
  for (const Bytes& bytes : {Bytes{0x80, 0x00}, Bytes{0xFF, 0x80, 0x00}, Bytes(10, 0xFF), Bytes(11, 0x80),
                             Bytes{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02}, Bytes{0x80}}) {
    Reader in(bytes);
    CHECK(in.number() == 0);
    CHECK_FALSE(in.ok());
  }
}

TEST_CASE("a count that the bytes left could not hold is refused before anything is allocated") {
  Writer out;
  out.number(std::uint64_t{1} << 62);
  out.byte(0);
  const Bytes bytes = out.take();
  Reader as_count(bytes);
  CHECK(as_count.count(1) == 0);
  CHECK_FALSE(as_count.ok());
  Reader as_text(bytes);
  CHECK(as_text.text().empty());
  CHECK_FALSE(as_text.ok());
}

TEST_CASE("after the first fault a reader gives nothing more") {
  const Bytes bytes = {5, 1, 2, 3};
  Reader in(bytes);
  CHECK(in.below(5) == 0);
  CHECK_FALSE(in.ok());
  CHECK(in.at_end());
  CHECK(in.byte() == 0);
  CHECK(in.fixed64() == 0);
  CHECK(in.span() == Span{});
}

TEST_CASE("a span that ends beyond 32 bits is refused") {
  Writer out;
  out.number(0xFFFFFFFF);
  out.number(1);
  const Bytes bytes = out.take();
  Reader in(bytes);
  CHECK(in.span() == Span{});
  CHECK_FALSE(in.ok());
}

TEST_CASE("a summary whose columns are out of order, or hold a row twice, is refused") {
  const auto decodes = [](const auto& change) {
    Summary summary;
    summary.strings = {"a", "b"};
    summary.articles.resize(1);
    change(summary);
    return decode_summary(encode(summary)).has_value();
  };
  CHECK(decodes([](Summary& s) { s.terms = {{0, 0, 1}, {1, 0, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.terms = {{0, 0, 1}, {0, 0, 2}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.terms = {{1, 0, 1}, {0, 0, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.strings = {"b", "a"}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.strings = {"a", "a"}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.articles.resize(2); }));
  CHECK_FALSE(decodes([](Summary& s) { s.aliases = {{0, 1}, {0, 0}}; }));
  CHECK(decodes([](Summary& s) { s.hits = {{0, 0, 2, 1, 9}, {1, 0, 2, 2, 0}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.hits = {{0, 0, 2, 1, 9}, {0, 0, 2, 2, 0}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.hits = {{0, 0, 1, 2, 0}}; }));  // more sentences than matches
  CHECK_FALSE(decodes([](Summary& s) { s.stories = {{2, 1, "", "", 1}, {1, 1, "", "", 1}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.sources.resize(2); }));
  CHECK_FALSE(decodes([](Summary& s) { s.tokenisers = {"b", "a"}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.mentions = {{0, 5, 0, 1, 1, 2}, {0, 5, 0, 1, 1, 3}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.mentions = {{0, 5, 0, 0, 1, 1}, {0, 4, 0, 0, 1, 1}}; }));
  CHECK(decodes([](Summary& s) { s.mentions = {{0, 5, 0, 0, 0, 1}, {0, kNoPlace, kNoPlace, 0, 1, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s) { s.mentions = {{0, 5, kNoPlace, 0, 1, 1}}; }));
}

TEST_CASE("a sketch is read back as it was, and one that is too long, falls or passes 32 bits is refused") {
  const auto decodes = [](const Sketch& sketch) {
    Summary summary;
    summary.articles.resize(1);
    summary.articles[0].facts.sketch = sketch;
    const auto back = decode_summary(encode(summary));
    return back && back->articles == summary.articles;
  };
  Sketch full(kSketchSize);
  for (std::size_t i = 0; i < full.size(); ++i) full[i] = static_cast<std::uint32_t>(i * 0x3FFFFFF);
  CHECK(decodes({}));
  CHECK(decodes({0, 1, 0xFFFFFFFE, 0xFFFFFFFF}));
  CHECK(decodes(full));
  full.push_back(0xFFFFFFFF);
  CHECK_FALSE(decodes(full));
  CHECK_FALSE(decodes({2, 1}));
  CHECK_FALSE(decodes({1, 1}));
}

TEST_CASE("a summary whose rows point outside of it is refused") {
  const auto decodes = [](const auto& change) {
    Summary summary;
    summary.strings = {"a", "b"};
    summary.articles.resize(1);
    CommitmentFacts row;
    row.sentence = {10, 14};
    row.text = "four";
    change(summary, row);
    summary.commitments = {row};
    return decode_summary(encode(summary)).has_value();
  };
  CHECK(decodes([](Summary&, CommitmentFacts& row) { row.cue = {10, 14}; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.cue = {10, 15}; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.what = {9, 12}; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.text = "three"; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.committers = {2}; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.speaker = 2; }));
  CHECK_FALSE(decodes([](Summary&, CommitmentFacts& row) { row.article = 1; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.terms = {{2, 0, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.hits = {{2, 0, 1, 1, 0}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.hits = {{1, 1, 1, 1, 0}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.aliases = {{0, 1, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.actors = {{0, 1, 0, 0, 0, ActorType::state}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.mentions = {{1, 0, 0, 0, 1, 1}}; }));
  CHECK_FALSE(decodes([](Summary& s, CommitmentFacts&) { s.mentions = {{0, 0, 0, 0, 2, 1}}; }));
}

TEST_CASE("a shard keeps its numbers and single letters apart from its terms") {
  const Article article = made::article("a.txt", "A ship of 45 tons, I see; 4's a crowd.");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  ShardBuilder builder;
  builder.add(article, analysis);
  const Shard shard = builder.finish();
  const auto back = decode_shard(encode(shard));
  REQUIRE(back);
  CHECK(back->data().strings == shard.data().strings);
  CHECK(back->data().tokens == shard.data().tokens);
  CHECK(std::ranges::count_if(back->data().tokens, [](StringId t) { return t != kNoString && (t & kAside) != 0; }) > 3);
}

TEST_CASE("a shard whose sentences share tokens or text is refused") {
  const auto decodes = [](Sentence second) {
    const Article article = made::article("a.txt", "One two. Three.");
    Analysis analysis;
    analysis.layout = lay_out(article.text);
    REQUIRE(analysis.layout.sentences.size() == 2);
    analysis.layout.sentences[1] = second;
    ShardBuilder builder;
    builder.add(article, analysis);
    return decode_shard(encode(builder.finish())).has_value();
  };
  CHECK(decodes({{9, 15}, 0, 3, 5}));
  CHECK(decodes({{8, 15}, 0, 4, 4}));
  CHECK_FALSE(decodes({{9, 15}, 0, 2, 5}));
  CHECK_FALSE(decodes({{7, 15}, 0, 3, 5}));
  CHECK_FALSE(decodes({{9, 15}, 0, 3, 6}));
}

TEST_CASE("a summary has the same digest on every compiler and platform") {
  Summary summary;
  summary.counts = {3, 2, 0, 1, 0};
  summary.problems = {{"b.txt", "", 120, 3, 7, ProblemCode::utf8_invalid, "a stray byte", "the rest"}};
  summary.sources = {{"a.zip", "2021/a.txt", "text", "windows-1252", "guess", 70000, {2, 1, 1, 0, 0}}};
  summary.stories = {{0x0123456789ABCDEF, 0xFEDCBA9876543210, "dateline", "en", 2}};
  summary.tokenisers = {"entente-1"};
  summary.strings = {"", "China", "Pakistan", "caf\xC3\xA9", "china", "pakistan", "will"};
  summary.articles.resize(1);
  summary.articles[0].facts = {"00ff",
                               "a.zip",
                               "2021/a.txt",
                               "2021/a.txt, line 1",
                               "Title",
                               "2022-03-21",
                               "dateline",
                               "Agency",
                               "A. Writer",
                               "en",
                               ~0ULL,
                               300,
                               12,
                               7,
                               {0, 1, 70000, 0xFFFFFFFF}};
  summary.articles[0].text = "China will talk with Pakistan.";
  summary.terms = {{3, 0, 1}, {4, 0, 70000}};
  summary.hits = {{3, 0, 2, 1, 20}, {6, 0, 300, 200, 0}};
  summary.actors = {{4, 0, 1, 0, 0, ActorType::state}, {5, 0, 2, 0, 0, ActorType::state}};
  summary.aliases = {{4, 2}};
  summary.mentions = {{0, 0, 0, 4, 1, 5}, {0, 120, 100, 5, 2, 300}, {0, kNoPlace, kNoPlace, 5, 2, 1}};
  CommitmentFacts row;
  row.sentence = {0, 30};
  row.cue = {6, 10};
  row.committers = {4};
  row.rule = 6;
  row.text = *summary.articles[0].text;
  summary.commitments = {row};
  CHECK(digest(summary) == 0x18474ebd767d1565U);
}
