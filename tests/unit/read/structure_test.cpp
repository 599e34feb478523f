// What frames the prose of an article, and what it tells of it.
#include "core/read/structure/structure.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "core/read/structure/agency_mark.h"
#include "core/read/structure/byline.h"
#include "core/read/structure/date_line.h"
#include "core/read/structure/dateline.h"

using namespace entente;

namespace {

std::string author(std::string_view line) {
  const auto found = read_byline(line);
  return found ? found->author : "-";
}

std::string mark(std::string_view text) { return std::string(slice(text, find_agency_mark(text))); }

Reading read(std::string_view text) {
  Reading out;
  read_source("a.txt", text, out);
  REQUIRE(out.articles.size() == 1);
  return out;
}

}  // namespace

TEST_CASE("a byline gives its names and leaves out what the writers are") {
  CHECK(author("By Jane Doe") == "Jane Doe");
  CHECK(author("BY JANE DOE AND RICHARD ROE") == "JANE DOE, RICHARD ROE");
  CHECK(author("By Jane Doe, Richard Roe and Mary M. Major") == "Jane Doe, Richard Roe, Mary M. Major");
  CHECK(author("by Jane van der Doe, Staff Writer") == "Jane van der Doe");
  CHECK(author("By Jane Doe | March 3, 2014") == "Jane Doe");
  CHECK(author("By Jane Doe in Paris and Richard Roe in Rome") == "Jane Doe");
  CHECK(author("Written by: Jane Doe") == "Jane Doe");
  CHECK(author("From JANE DOE in Geneva") == "JANE DOE");
}

TEST_CASE("what stands for a name is kept as it is written") {
  CHECK(author("From Our Correspondent") == "Our Correspondent");
  CHECK(author("By our staff reporter") == "our staff reporter");
  CHECK(author("News Desk") == "News Desk");
  CHECK(author("Staff Report.") == "Staff Report");
}

TEST_CASE("prose that begins like a byline is none") {
  CHECK(author("By March the talks had ended.") == "-");
  CHECK(author("By the end of the year both sides will meet") == "-");
  CHECK(author("By 2030 Pakistan will export more") == "-");
  CHECK(author("From Beijing") == "-");
  CHECK(author("By Monday") == "-");
  CHECK(author("Byzantine Doe") == "-");
  CHECK(author("") == "-");
}

TEST_CASE("the byline is looked for under the headline and in the credit at the end, not in the prose") {
  CHECK(read("Talks end in Rome\nBy Jane Doe\n\nThe talks ended.").articles[0].author == "Jane Doe");
  CHECK(read("Talks end in Rome\n\nThe talks ended.\n\n(Reporting by Jane Doe and Richard Roe; Editing by M. Major)")
            .articles[0]
            .author == "Jane Doe, Richard Roe");
  const std::string prose(400, 'x');
  CHECK(read("Talks end in Rome\n\n" + prose + ".\n\nBy Jane Doe").articles[0].author.empty());
}

TEST_CASE("an agency's mark is known by its name or its capitals, after the end of a sentence") {
  CHECK(mark("They agreed. -INP") == "-INP");
  CHECK(mark("They agreed.\n\n\xE2\x80\x94"
             "APP\n") ==
        "\xE2\x80\x94"
        "APP");
  CHECK(mark("They agreed. (Reuters)") == "(Reuters)");
  CHECK(mark("\"We agree.\" \xE2\x80\x94 APP/AFP").empty());
  CHECK(mark("They agreed.--APP/AFP") == "--APP/AFP");
  CHECK(mark("They agreed. \xE2\x80\x94"
             "XYZ.") ==
        "\xE2\x80\x94"
        "XYZ");
  CHECK(mark("They fought the anti-ISIL").empty());
  CHECK(mark("They agreed with the bank (AIIB)").empty());
  CHECK(mark("They agreed. (Pakistan)").empty());
  CHECK(mark("").empty());
  CHECK(agency_of_mark("\xE2\x80\x94"
                       "APP") == "APP");
  CHECK(agency_of_mark("(Reuters)") == "Reuters");
}

TEST_CASE("an agency's mark names the source only when nothing else does") {
  CHECK(read("Talks end\n\nThe talks ended. -INP").articles[0].source == "INP");
  CHECK(read("Talks end\n\nROME, May 3 (AP): The talks ended. -INP").articles[0].source == "AP");
}

TEST_CASE("a line that is only a date, or says where the text was published, dates the article") {
  CHECK(read("Talks end\nPublished: Monday, 21 Mar 2022, 10:15 am PKT\n\nThe talks ended.").articles[0].date ==
        "2022-03-21");
  CHECK(read("Talks end\n\nMarch 21st, 2022\n\nThe talks ended.").articles[0].date_from == "text");
  const Article noted = read("Talks end\n\nThe talks ended.\n\nPublished in The Daily, March 21st, 2022").articles[0];
  CHECK(noted.date == "2022-03-21");
  CHECK(noted.source == "The Daily");
  const Article first = read("March 21, 2022\n\nThe talks ended in the evening.").articles[0];
  CHECK(first.date == "2022-03-21");
  CHECK(first.title.empty());
  CHECK_FALSE(read_date_line("In March 2022 the talks ended"));
  CHECK_FALSE(read_date_line("March 2022"));
  CHECK_FALSE(read_date_line("12345678"));
}

TEST_CASE("an ambiguous date stays unknown, its readings are told, and the article counts as read") {
  const Reading out = read("Talks end\n\nPublished: 03/04/2022\n\nThe talks ended.");
  CHECK(out.articles[0].date.empty());
  CHECK(out.counts.read == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::date_ambiguous);
  CHECK(out.problems[0].message == "the article's date can be read as 2022-03-04 or 2022-04-03");
}

TEST_CASE("a dateline settles an ambiguous date, by its day or its weekday") {
  Article article;
  article.text = "ROME, April 3 (AP): The talks ended.";
  CHECK(read_structure(article, "03/04/2022").empty());
  CHECK(article.date == "2022-04-03");
  Article weekday;
  weekday.text = "ROME, Sunday (AP): The talks ended.";
  CHECK(read_structure(weekday, "03/04/2022").empty());
  CHECK(weekday.date == "2022-04-03");
  CHECK(weekday.date_from == "metadata");
  Article open;
  open.text = "ROME, Monday (AP): The talks ended.";
  CHECK(read_structure(open, "03/04/2022") == std::vector<Day>{{2022, 3, 4}, {2022, 4, 3}});
  CHECK(open.date.empty());
}

TEST_CASE("a year in the metadata completes the dateline's day") {
  Article article;
  article.text = "ROME, April 3 (AP): The talks ended.";
  CHECK(read_structure(article, "2022").empty());
  CHECK(article.date == "2022-04-03");
  CHECK(article.date_from == "dateline");
  Article alone;
  alone.text = "The talks ended.";
  CHECK(read_structure(alone, "2022").empty());
  CHECK(alone.date == "2022");
  CHECK(alone.date_from == "metadata");
}

TEST_CASE("a bare dateline is passed over to where the lead begins") {
  CHECK(behind_dateline("ISLAMABAD: The two sides met") == 11);
  CHECK(behind_dateline("PARIS \xE2\x80\x94 The two sides met") == 10);
  CHECK(behind_dateline("Paris met them: all") == 0);
  CHECK(behind_dateline("He said: yes") == 0);
  CHECK(read("ISLAMABAD: On March 21, 2022, the ministers held talks in the capital.").articles[0].date ==
        "2022-03-21");
}

TEST_CASE("a date beside \"yesterday\" is the day before the article's") {
  CHECK(read("Both ministers met yesterday (March 20, 2022) and agreed to meet again soon.").articles[0].date ==
        "2022-03-21");
}
