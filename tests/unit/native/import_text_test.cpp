// The import report as text and as CSV: trouble first for readers, every count for programs.
#include "native/import_text.h"

#include <catch_amalgamated.hpp>

using namespace entente;

namespace {

Report made_report() {
  Report out;
  FileRow good;
  good.source = {"a.txt", "", "text", "utf-8", "content", 120, {1, 1, 0, 0, 0}};
  good.dates.dateline = 1;
  good.languages = {{"en", 1}};
  good.stories = 1;
  FileRow bad;
  bad.source = {"b.zip", "x, \"y\".html", "html", "windows-1252", "guess", 4096, {3, 1, 0, 1, 1}};
  bad.dates.undated = 2;
  bad.languages = {{"fr", 2}};
  bad.stories = 2;
  bad.problems = {0};
  out.files = {good, bad};
  out.languages = {{"fr", 2}, {"en", 1}};
  out.input = {4, 2, 0, 1, 1};
  out.stories = 3;
  Problem problem;
  problem.file = "b.zip";
  problem.member = "x, \"y\".html";
  problem.byte = 7;
  problem.line = 1;
  problem.column = 8;
  problem.code = ProblemCode::encoding_guessed;
  problem.message = "nothing says how it is encoded";
  problem.kept = "all of it";
  out.problems = {problem};
  return out;
}

}  // namespace

TEST_CASE("the import report adds up, says what was guessed, and tells trouble first with its place") {
  const std::string text = native::to_import_text(made_report());
  CHECK(text.find("4 articles given = 2 read + 0 in part + 1 refused + 1 copies\n") != std::string::npos);
  CHECK(text.find("dates from 0 metadata, 1 dateline, 0 text; 2 undated\n") != std::string::npos);
  CHECK(text.find("Not in English, so words only: 2 in fr\n") != std::string::npos);
  CHECK(text.find("windows-1252 (guess)") != std::string::npos);
  CHECK(text.find("1:8, byte 7: nothing says how it is encoded (encoding-guessed); kept: all of it") !=
        std::string::npos);
  CHECK(text.find("b.zip: x") < text.find("a.txt"));
}

TEST_CASE("the import report's CSV has a row for each file and member, quoted where needed") {
  const std::string csv = to_csv(native::import_table(made_report()));
  CHECK(csv.find("\r\na.txt,,text,utf-8,content,120,1,1,0,0,0,1,0,1,0,0,en,0,\r\n") != std::string::npos);
  CHECK(
      csv.ends_with("\r\nb.zip,\"x, \"\"y\"\".html\",html,windows-1252,guess,4096,3,1,0,1,1,2,0,0,0,2,fr,1,"
                    "encoding-guessed: nothing says how it is encoded\r\n"));
}

TEST_CASE("a file that is named like a formula is no formula in the import report's CSV") {
  Report report = made_report();
  report.files[0].source.file = "=cmd|' /C calc'!A0.txt";
  report.files[1].source.part = "@SUM(A1,A2)";
  const std::string csv = to_csv(native::import_table(report));
  CHECK(csv.find("\r\n\"'=cmd|' /C calc'!A0.txt\",") != std::string::npos);
  CHECK(csv.find(",\"'@SUM(A1,A2)\",") != std::string::npos);
}
