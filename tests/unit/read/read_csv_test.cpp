// Tables of articles: columns by name, and what is said when a row is broken.
#include "core/read/csv/read_csv.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "core/read/article.h"

using namespace entente;
using namespace std::string_literals;

namespace {

Reading reading_of(std::string_view bytes, const ReadOptions& options = {}) {
  Reading out;
  read_source("a.csv", bytes, options, out);
  CHECK(out.counts.given == out.counts.read + out.counts.partly + out.counts.refused);
  CHECK(out.articles.size() == out.counts.read + out.counts.partly);
  REQUIRE(out.sources.size() == 1);
  return out;
}

}  // namespace

TEST_CASE("a row's fields become the article's") {
  const Reading out = reading_of(
      "id,Headline,Full Text,Publication date,Publisher,URL,Author,Language\r\n"
      "7,Talks resume,\"They met, and\r\nthey \"\"left\"\".\",21 March 2022,Agency,https://example.org/,A. "
      "Writer,eng\r\n");
  CHECK(out.sources[0].form == "csv");
  CHECK(out.problems.empty());
  REQUIRE(out.articles.size() == 1);
  const Article& article = out.articles[0];
  CHECK(article.text == "Talks resume\n\nThey met, and\nthey \"left\".");
  CHECK(article.title == "Talks resume");
  CHECK(article.date == "2022-03-21");
  CHECK(article.date_from == "metadata");
  CHECK(article.source == "Agency");
  CHECK(article.url == "https://example.org/");
  CHECK(article.author == "A. Writer");
  CHECK(article.language == "en");
  CHECK(article.member == "row 2");
}

TEST_CASE("tabs, a byte order mark and rows numbered as a spreadsheet shows them") {
  const Reading out = reading_of("\xEF\xBB\xBFtitle\ttext\nOne\tThey met.\n\nTwo\tThey left.\n");
  CHECK(out.sources[0].form == "tsv");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].title == "One");
  CHECK(out.articles[1].member == "row 4");
}

TEST_CASE("a user can name the columns") {
  ReadOptions options;
  options.fields = {{"text", "Artikel"}};
  const Reading out = reading_of("nr;Artikel;text\n1;Wir trafen uns.;no\n", options);
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "Wir trafen uns.");
}

TEST_CASE("without a column of text the columns are named and nothing is read") {
  const Reading out = reading_of("id,title,date,summary\n1,Talks,2022-03-21,They met.\n2,More,2022-03-22,They left.\n");
  CHECK(out.articles.empty());
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::csv_no_text);
  CHECK(out.problems[0].message.find("id, title, date, summary") != std::string::npos);
  CHECK(out.problems[0].line == 1);
  CHECK(out.problems[0].column == 1);
  CHECK(out.counts.refused == 1);
}

TEST_CASE("rows without text are counted and told once") {
  const Reading out = reading_of("title,text\nOne,They met.\nTwo,\nThree,\nFour,They left.\n");
  CHECK(out.articles.size() == 2);
  CHECK(out.counts.refused == 2);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::csv_no_text);
  CHECK(out.problems[0].member == "row 3");
  CHECK(out.problems[0].line == 3);
  CHECK(out.problems[0].message.find('2') != std::string::npos);
}

TEST_CASE("a row of another width is told with its place; its text is kept") {
  const Reading out =
      reading_of("title,text,date\nOne,They met.\nTwo,They left.,2022-03-21,extra\nThree,They sat.,2022\nFour\n");
  CHECK(out.counts.partly == 2);
  CHECK(out.counts.read == 1);
  CHECK(out.counts.refused == 1);
  REQUIRE(out.problems.size() == 3);
  CHECK(out.problems[0].code == ProblemCode::csv_malformed);
  CHECK(out.problems[0].member == "row 2");
  CHECK(out.problems[0].message == "the row has 2 fields, the header 3");
  CHECK(out.problems[1].line == 3);
  CHECK(out.problems[2].line == 5);
}

TEST_CASE("a stray quote is told with line and column; the row is kept") {
  const Reading out = reading_of("title,text\nOne,They \"met\" here.\nTwo,They left.\n");
  CHECK(out.counts.partly == 1);
  CHECK(out.counts.read == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::csv_malformed);
  CHECK(out.problems[0].line == 2);
  CHECK(out.problems[0].column == 10);
  CHECK(out.articles[0].text == "One\n\nThey \"met\" here.");
}

TEST_CASE("a file that ends inside quotes keeps the text so far") {
  const Reading out = reading_of("title,text\nOne,They met.\nTwo,\"They left, and\nthen");
  CHECK(out.counts.partly == 1);
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[1].text == "Two\n\nThey left, and\nthen");
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].line == 3);
  CHECK(out.problems[0].column == 5);
}

TEST_CASE("a quote that never closes costs its own row, not those below") {
  std::string text = "title,text\nOne,\"They met.\n";
  for (int i = 0; i < 100; ++i) text += "Two,They left.\n";
  ReadOptions options;
  options.limits.csv_line_bytes = 200;
  for (const ReadOptions& each : {ReadOptions{}, options}) {
    const Reading out = reading_of(text, each);
    CHECK(out.counts.read == 100);
    CHECK(out.counts.partly == 1);
    REQUIRE(out.problems.size() == 1);
    CHECK(out.problems[0].line == 2);
    CHECK(out.articles[0].text == "One\n\nThey met.");
    CHECK(out.articles[100].member == "row 102");
  }
}

TEST_CASE("a row may be as long as the limit says and no longer") {
  ReadOptions options;
  options.limits.csv_line_bytes = 100;
  const auto row = [](std::size_t size) { return "One," + std::string(size - 4, 'a'); };
  const std::string head = "title,text\n";
  CHECK(reading_of(head + row(100) + "\nTwo,They left.\n", options).counts.read == 2);
  const Reading out = reading_of(head + row(101) + "\nTwo,They left.\n", options);
  CHECK(out.counts.read == 1);
  CHECK(out.counts.refused == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::limit_reached);
  CHECK(out.problems[0].message.find("csv-line-bytes") != std::string::npos);
  CHECK(out.problems[0].member == "row 2");
  const std::string two_mebibytes = row(std::size_t{2} << 20);
  CHECK(reading_of(head + two_mebibytes + "\n").counts.read == 1);
  CHECK(reading_of(head + two_mebibytes + "a\n").counts.refused == 1);
}

TEST_CASE("a header with nothing below is refused") {
  const Reading out = reading_of("title,text,date\n");
  CHECK(out.counts.refused == 1);
  CHECK(out.problems[0].code == ProblemCode::csv_no_text);
}

TEST_CASE("commas that should have been quoted cost their row, not the table") {
  const Reading out = reading_of("title,text\nOne,They met, ate, left.\nTwo,They left, late.\nThree,They sat.\n");
  CHECK(out.sources[0].form == "csv");
  CHECK(out.counts.partly == 2);
  CHECK(out.counts.read == 1);
}

TEST_CASE("ill-formed bytes mark the row they stand in") {
  Reading out;
  ReadOptions options;
  options.encoding = "utf-8";
  read_source("a.csv", "title,text\nOne,They met.\nTwo,They\xFF left.\nThree,They sat.\n", options, out);
  CHECK(out.counts.read == 2);
  CHECK(out.counts.partly == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::utf8_invalid);
  CHECK(out.problems[0].member == "row 3");
}

TEST_CASE("when the time is up, the rows so far are kept") {
  ReadOptions options;
  options.is_late = [] { return true; };
  std::string text = "title,text\n";
  for (int i = 0; i < 1000; ++i) text += "One,They met.\n";
  const Reading out = reading_of(text, options);
  CHECK(out.articles.size() > 0);
  CHECK(out.articles.size() < 1000);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::out_of_time);
}
