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
