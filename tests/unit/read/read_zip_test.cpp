#include <algorithm>
#include <catch_amalgamated.hpp>

#include "core/read/article.h"
#include "core/read/aside.h"
#include "tests/unit/archive/zip_making.h"

using namespace entente;

namespace {

Reading read(const std::string& bytes, const ReadOptions& options = {}) {
  Reading reading;
  read_source("x.zip", bytes, options, reading);
  InputCounts rows;
  for (const SourceRow& row : reading.sources) rows += row.counts;
  const InputCounts& counts = reading.counts;
  CHECK(rows == counts);
  CHECK(counts.given == counts.read + counts.partly + counts.refused + counts.duplicates);
  CHECK(reading.articles.size() == counts.read + counts.partly);
  return reading;
}

std::vector<std::string> parts_of(const Reading& reading) {
  std::vector<std::string> parts;
  for (const Article& article : reading.articles) parts.push_back(article.part);
  return parts;
}

bool tells(const Reading& reading, std::string_view part, ProblemCode code, std::string_view words) {
  return std::ranges::any_of(reading.problems, [&](const Problem& problem) {
    return problem.file == "x.zip" && problem.member == part && problem.code == code &&
           problem.message.find(words) != std::string::npos;
  });
}

using Parts = std::vector<std::string>;

std::string nested(int levels) {
  std::string bytes = made_zip({{.name = "a.txt", .bytes = "Words within."}});
  for (int i = 1; i < levels; ++i) bytes = made_zip({{.name = "inner.zip", .bytes = bytes}});
  return bytes;
}

}  // namespace

TEST_CASE("every form is read within an archive, under the member's name") {
  const Reading reading = read(made_zip({{.name = "2021/", .bytes = ""},
                                         {.name = "2021/a.txt", .bytes = "Talks began."},
                                         {.name = "b.jsonl", .bytes = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"},
                                         {.name = "c.pdf", .bytes = "%PDF-1.7"}}));
  CHECK(parts_of(reading) == Parts{"2021/a.txt", "b.jsonl", "b.jsonl"});
  CHECK(reading.articles[1].member == "b.jsonl, line 1");
  CHECK(reading.articles[0].file == "x.zip");
  CHECK(tells(reading, "c.pdf", ProblemCode::format_refused, "PDF"));
  REQUIRE(reading.sources.size() == 4);
  CHECK(reading.sources[0].form == "zip");
  CHECK(reading.sources[0].counts == InputCounts{});
  CHECK(reading.sources[2].part == "b.jsonl");
  CHECK(reading.sources[2].counts.read == 2);
}

TEST_CASE("what lies beside the articles is passed by, in archives as in folders") {
  const Reading reading = read(made_zip({{.name = "README.txt", .bytes = "About."},
                                         {.name = "__MACOSX/._a.txt", .bytes = "Fork."},
                                         {.name = ".hidden/b.txt", .bytes = "Hidden."},
                                         {.name = "./a.txt", .bytes = "Talks began."}}));
  CHECK(parts_of(reading) == Parts{"./a.txt"});
  CHECK(reading.counts.given == 1);
  CHECK(is_aside("Licence.md"));
  CHECK_FALSE(is_aside("readme first.txt"));
  CHECK_FALSE(is_aside(".."));
}

TEST_CASE("an archive without a file is told once and counted as refused") {
  CHECK(tells(read(made_zip({})), "", ProblemCode::file_empty, "holds no members"));
  const Reading reading = read(made_zip({{.name = "a/", .bytes = ""}, {.name = "README", .bytes = "x"}}));
  CHECK(tells(reading, "", ProblemCode::file_empty, "no file that could be an article"));
  CHECK(reading.counts.given == 1);
}

TEST_CASE("a damaged member is told and the others are read") {
  const Reading reading =
      read(made_zip({{.name = "a.txt", .bytes = "Bad.", .has_bad_sum = true}, {.name = "b.txt", .bytes = "Good."}}));
  CHECK(parts_of(reading) == Parts{"b.txt"});
  CHECK(tells(reading, "a.txt", ProblemCode::member_damaged, "CRC-32"));
  CHECK(reading.counts.refused == 1);
}

TEST_CASE("a damaged archive gives what it lists") {
  std::string bytes = made_zip({{.name = "a.txt", .bytes = "Good."}});
  bytes[bytes.size() - 22 + 10] = 7;
  const Reading reading = read(bytes);
  CHECK(parts_of(reading) == Parts{"a.txt"});
  CHECK(tells(reading, "", ProblemCode::archive_damaged, "counts 7 members"));
  CHECK(reading.counts.refused == 1);
}

TEST_CASE("hostile names neither hide a member nor lead out") {
  const Reading reading = read(made_zip({{.name = "../evil.txt", .bytes = "Evil."},
                                         {.name = "a\nb.txt", .bytes = "One."},
                                         {.name = "c\\d.txt", .bytes = "Two."}}));
  CHECK(parts_of(reading) == Parts{"a\\x0Ab.txt", "c/d.txt"});
  CHECK(tells(reading, "../evil.txt", ProblemCode::member_damaged, "leaves the archive"));
  CHECK(tells(reading, "", ProblemCode::archive_damaged, "backslashes"));
}

TEST_CASE("members of one name stay apart") {
  const Reading reading = read(made_zip({{.name = "a (2)", .bytes = "Same."},
                                         {.name = "a", .bytes = "Same."},
                                         {.name = "a", .bytes = "Same."},
                                         {.name = "a", .bytes = "Same."}}));
  CHECK(parts_of(reading) == Parts{"a (2)", "a", "a (3)", "a (4)"});
  CHECK(reading.articles[1].id != reading.articles[2].id);
}

TEST_CASE("archives within archives are read to the limit archive-nesting") {
  CHECK(parts_of(read(nested(3))) == Parts{"inner.zip/inner.zip/a.txt"});
  const Reading deep = read(nested(4));
  CHECK(deep.articles.empty());
  CHECK(tells(deep, "inner.zip/inner.zip/inner.zip", ProblemCode::limit_reached, "archive-nesting of 3"));
  ReadOptions options;
  options.limits.archive_nesting = 4;
  CHECK(read(nested(4), options).articles.size() == 1);
}

TEST_CASE("the limit archive-members counts the files of all archives together") {
  const std::string inner = made_zip({{.name = "b.txt", .bytes = "Two."}, {.name = "c.txt", .bytes = "Three."}});
  const std::string bytes = made_zip({{.name = "a.txt", .bytes = "One."}, {.name = "in.zip", .bytes = inner}});
  ReadOptions options;
  options.limits.archive_members = 4;
  CHECK(read(bytes, options).articles.size() == 3);
  options.limits.archive_members = 3;
  const Reading reading = read(bytes, options);
  CHECK(parts_of(reading) == Parts{"a.txt", "in.zip/b.txt"});
  CHECK(tells(reading, "in.zip", ProblemCode::limit_reached, "archive-members of 3: 1"));
}

TEST_CASE("the limit member-bytes is for each member") {
  const std::string bytes = made_zip({{.name = "a.txt", .bytes = "12345"}, {.name = "b.txt", .bytes = "1234"}});
  ReadOptions options;
  options.limits.member_bytes = 5;
  CHECK(read(bytes, options).problems.empty());
  options.limits.member_bytes = 4;
  const Reading reading = read(bytes, options);
  CHECK(parts_of(reading) == Parts{"b.txt"});
  CHECK(tells(reading, "a.txt", ProblemCode::limit_reached, "member-bytes of 4"));
}

TEST_CASE("the limit archive-bytes is for all members together, nested ones too") {
  const std::string inner = made_zip({{.name = "b.txt", .bytes = "12345"}});
  const std::string bytes = made_zip(
      {{.name = "a.txt", .bytes = "12345"}, {.name = "in.zip", .bytes = inner}, {.name = "c.txt", .bytes = "12345"}});
  ReadOptions options;
  options.limits.archive_bytes = 15 + inner.size();
  CHECK(read(bytes, options).articles.size() == 3);
  options.limits.archive_bytes -= 1;
  const Reading reading = read(bytes, options);
  CHECK(parts_of(reading) == Parts{"a.txt", "in.zip/b.txt"});
  CHECK(tells(reading, "c.txt", ProblemCode::limit_reached, "archive-bytes of"));
  options.limits.archive_bytes = 5;
  const Reading full = read(bytes, options);
  CHECK(tells(full, "", ProblemCode::limit_reached, "members not read: 2"));
  CHECK(full.counts.refused == 2);
}

TEST_CASE("the limit archive-ratio holds past the first 100 kB") {
  const auto packed = [](std::size_t matches) {
    MadeMember member = made_run("a.txt", matches);
    return made_zip({member});
  };
  CHECK(read(packed(387)).problems.empty());  // 99,847 bytes of a kind that packs 150:1
  const Reading reading = read(packed(388));  // 100,105
  CHECK(tells(reading, "a.txt", ProblemCode::limit_reached, "archive-ratio of 100"));
  ReadOptions options;
  options.limits.archive_ratio = 200;
  CHECK(read(packed(388), options).problems.empty());
}

TEST_CASE("a late archive is left between two members") {
  int asked = 0;
  ReadOptions options;
  options.is_late = [&] { return ++asked > 1; };
  const Reading reading =
      read(made_zip({{.name = "a", .bytes = "One."}, {.name = "b", .bytes = "Two."}, {.name = "c", .bytes = "Three."}}),
           options);
  CHECK(parts_of(reading) == Parts{"a"});
  CHECK(tells(reading, "", ProblemCode::out_of_time, "file-seconds"));
  CHECK(reading.counts.refused == 2);
}
