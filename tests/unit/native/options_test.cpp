#include "native/options.h"

#include <catch_amalgamated.hpp>

using namespace entente::native;

TEST_CASE("without a command the paths are for the window") {
  const Options o = parse({"a.txt", "folder"});
  CHECK(o.command == Command::window);
  CHECK(o.paths == std::vector<std::string>{"a.txt", "folder"});
  CHECK(o.misuse.empty());
  CHECK(parse({}).misuse.empty());
}

TEST_CASE("a value stands after a space or an equals sign") {
  for (const Options& o : {parse({"report", "--format", "json", "a"}), parse({"report", "--format=json", "a"})}) {
    CHECK(o.command == Command::report);
    CHECK(o.format == Format::json);
    CHECK(o.paths == std::vector<std::string>{"a"});
  }
}

TEST_CASE("a command is one only in the first place") {
  const Options o = parse({"report", "merge"});
  CHECK(o.command == Command::report);
  CHECK(o.paths == std::vector<std::string>{"merge"});
  CHECK(parse({"./report"}).command == Command::window);
}

TEST_CASE("after two dashes everything is a path") {
  CHECK(parse({"report", "--", "--format", "-x"}).paths == std::vector<std::string>{"--format", "-x"});
}

TEST_CASE("a single dash is standard input") { CHECK(parse({"report", "-"}).paths == std::vector<std::string>{"-"}); }

TEST_CASE("sizes and scales are taken within reason") {
  CHECK(parse({"--size", "640x480"}).width == 640);
  for (const char* size : {"640", "x480", "640x", "10x10", "640x480x2", "99999x99999"}) {
    CHECK_FALSE(parse({"--size", size}).misuse.empty());
  }
  CHECK(parse({"--scale", "1.5"}).scale == 1.5f);
  CHECK_FALSE(parse({"--scale", "0"}).misuse.empty());
  CHECK_FALSE(parse({"--scale", "nan"}).misuse.empty());
}

TEST_CASE("help wins over what is wrong beside it only when it comes first") {
  CHECK(parse({"--help"}).command == Command::help);
  CHECK(parse({"report", "--help"}).command == Command::help);
  CHECK(parse({"report", "--help"}).misuse.empty());
  CHECK_FALSE(parse({"--nonsense", "--help"}).misuse.empty());
}

TEST_CASE("what is set about reading reaches every command that reads, and no other") {
  const Options o = parse({"read", "--report", "--limit", "csv-line-bytes=4096", "--encoding=latin1", "--encoding",
                           "a=b.txt=gb18030", "--field", "text=Artikel", "--format", "csv", "x"});
  CHECK(o.misuse.empty());
  CHECK(o.command == Command::read);
  CHECK(o.work.depth == Depth::words);
  CHECK(o.format == Format::csv);
  CHECK(o.work.read.limits.csv_line_bytes == 4096);
  CHECK(o.work.read.limits.json_depth == entente::ReadLimits{}.json_depth);
  CHECK(o.work.read.encoding == "latin1");
  REQUIRE(o.work.read.encodings.size() == 1);
  CHECK(o.work.read.encodings[0].first == "a=b.txt");
  CHECK(o.work.read.encodings[0].second == "gb18030");
  REQUIRE(o.work.read.fields.size() == 1);
  CHECK(o.work.read.fields[0].role == "text");
  CHECK(o.work.read.fields[0].name == "Artikel");
  for (const char* command : {"report", "analyse", "digest", "./folder"}) {
    const Options other = parse({command, "--limit", "json-depth=8", "--tokens", "antconc", "x"});
    CHECK(other.misuse.empty());
    CHECK(other.work.read.limits.json_depth == 8);
    CHECK(other.work.analyse.rules == entente::TokenRules::antconc);
    CHECK(other.work.depth == Depth::full);
  }
  for (const char* command : {"merge", "summarise"}) {
    CHECK_FALSE(parse({command, "--encoding", "latin1", "x"}).misuse.empty());
  }
  CHECK_FALSE(parse({"read", "--tokens", "voyant", "x"}).misuse.empty());
  CHECK_FALSE(parse({"report", "--report", "x"}).misuse.empty());
}

TEST_CASE("a limit, field or encoding that says nothing is misuse") {
  for (const char* limit : {"json-depth", "json-depth=", "json-depth=x", "json-depth=-1", "depth=3", "=3", ""}) {
    CHECK_FALSE(parse({"read", "--limit", limit, "x"}).misuse.empty());
  }
  for (const char* field : {"text", "text=", "=x", "body=x", ""}) {
    CHECK_FALSE(parse({"read", "--field", field, "x"}).misuse.empty());
  }
  for (const char* encoding : {"=latin1", "a.txt=", ""}) {
    CHECK_FALSE(parse({"read", "--encoding", encoding, "x"}).misuse.empty());
  }
  CHECK_FALSE(parse({"report", "--tokens", "word", "x"}).misuse.empty());
}

TEST_CASE("the import report has no page of its own, the report no table") {
  CHECK_FALSE(parse({"read", "--format", "html", "x"}).misuse.empty());
  CHECK_FALSE(parse({"report", "--format", "csv", "x"}).misuse.empty());
}

TEST_CASE("the help lists every limit with its default") {
  for (const auto& [name, member] : entente::kLimitNames) {
    const std::size_t at = usage().find(" " + std::string(name) + " ");
    REQUIRE(at != std::string::npos);
    const std::string line = usage().substr(at, usage().find('\n', at) - at);
    CHECK(line.ends_with(" " + std::to_string(entente::ReadLimits{}.*member)));
  }
}
