// The import report: every article given is in one row and one count, whatever was read twice.
#include "core/report/import_rows.h"

#include <catch_amalgamated.hpp>

#include "tests/laws/made.h"

namespace {

using namespace entente;

SourceRow row(std::string file, std::string part, InputCounts counts) {
  SourceRow out;
  out.file = std::move(file);
  out.part = std::move(part);
  out.form = "text";
  out.counts = counts;
  return out;
}

Article article(std::string file, std::string part, std::string text) {
  Article out = made::article(std::move(file), std::move(text));
  out.part = std::move(part);
  return out;
}

ImportRows rows_of(const std::vector<Reading>& readings) {
  const Summary summary = summarise(made::shard(readings), {});
  return make_import_rows(summary, Stories(summary.articles));
}

}  // namespace

TEST_CASE("the rows' counts add up to the input's, and each row's to what it was given") {
  made::Dice dice(31);
  std::uint64_t duplicates = 0;
  for (int round = 0; round < 20; ++round) {
    const ImportRows rows = rows_of(made::pile(dice, 12));
    InputCounts sum;
    for (const FileRow& file : rows.files) {
      const InputCounts& c = file.source.counts;
      CHECK(c.given == c.read + c.partly + c.refused + c.duplicates);
      const DateCounts& d = file.dates;
      CHECK(d.metadata + d.dateline + d.text + d.undated == c.read + c.partly + c.duplicates);
      CHECK(file.stories <= c.read + c.partly + c.duplicates);
      sum += c;
    }
    CHECK(sum == rows.input);
    duplicates += sum.duplicates;
  }
  CHECK(duplicates > 0);
}

TEST_CASE("of copies the first by file and part counts as read, the others as duplicates in their own rows") {
  Reading reading;
  reading.articles = {article("b.zip", "2.txt", "One text."), article("a.zip", "9.txt", "one TEXT."),
                      article("b.zip", "1.txt", "One text.")};
  reading.articles[2].language = "fr";
  reading.counts = {3, 2, 1, 0, 0};
  reading.sources = {row("b.zip", "2.txt", {1, 0, 1, 0, 0}), row("a.zip", "9.txt", {1, 1, 0, 0, 0}),
                     row("b.zip", "1.txt", {1, 1, 0, 0, 0})};
  const ImportRows rows = rows_of({reading});
  REQUIRE(rows.files.size() == 3);
  CHECK(rows.files[0].source.counts == InputCounts{1, 1, 0, 0, 0});
  CHECK(rows.files[1].source.counts == InputCounts{1, 0, 0, 0, 1});
  CHECK(rows.files[2].source.counts == InputCounts{1, 0, 0, 0, 1});
  CHECK(rows.input == InputCounts{3, 1, 0, 0, 2});
  CHECK(rows.files[1].languages == std::vector<Tally>{{"fr", 1}});
  CHECK(rows.languages == std::vector<Tally>{{"", 2}, {"fr", 1}});
}

TEST_CASE("a file that is given twice is one row, its second reading all duplicates") {
  Reading reading;
  reading.articles = {article("a.txt", "", "One text.")};
  reading.counts = {1, 1, 0, 0, 0};
  reading.sources = {row("a.txt", "", reading.counts)};
  const ImportRows rows = rows_of({reading, reading});
  REQUIRE(rows.files.size() == 1);
  CHECK(rows.files[0].source.counts == InputCounts{2, 1, 0, 0, 1});
  CHECK(rows.files[0].stories == 1);
}

TEST_CASE("a problem stands under the part it is in, also where names hold commas") {
  Reading reading;
  for (const std::string part : {"", "a, b.jsonl", "c.txt"}) {
    reading.sources.push_back(row("x.zip", part, {1, 0, 0, 1, 0}));
    reading.counts += reading.sources.back().counts;
  }
  for (const std::string member : {"a, b.jsonl, line 3", "c.txt", "gone.txt", ""}) {
    Problem problem;
    problem.file = "x.zip";
    problem.member = member;
    reading.problems.push_back(problem);
  }
  Problem elsewhere;
  elsewhere.file = "y.txt";
  reading.problems.push_back(elsewhere);
  const ImportRows rows = rows_of({reading});
  const Summary summary = summarise(made::shard({reading}), {});
  const auto members = [&](const FileRow& file) {
    std::vector<std::string> out;
    for (const std::uint32_t problem : file.problems) out.push_back(summary.problems[problem].member);
    return out;
  };
  REQUIRE(rows.files.size() == 3);
  CHECK(members(rows.files[0]) == std::vector<std::string>{"", "gone.txt"});
  CHECK(members(rows.files[1]) == std::vector<std::string>{"a, b.jsonl, line 3"});
  CHECK(members(rows.files[2]) == std::vector<std::string>{"c.txt"});
}

TEST_CASE("what was read without a row of its own still counts") {
  Reading note;
  note.counts = {2, 1, 0, 1, 0};
  note.articles = {article("a.txt", "", "One text.")};
  const ImportRows rows = rows_of({note, note});
  CHECK(rows.files.empty());
  CHECK(rows.input == InputCounts{4, 1, 0, 2, 1});
}
