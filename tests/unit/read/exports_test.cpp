// Exports of news databases: split into their articles, each with what its fields tell. All examples are made up.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "core/read/article.h"

using namespace entente;

namespace {

Reading read(std::string_view text, std::string_view form) {
  Reading out;
  read_source("export", text, out);
  REQUIRE(out.sources.size() == 1);
  CHECK(out.sources[0].form == form);
  CHECK(out.counts == out.sources[0].counts);
  return out;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

constexpr std::string_view kClassic =
    "\n                              1 of 2 DOCUMENTS\n\n\n                              The Example Times\n\n"
    "                            March 12, 2010 Friday\n                              Late Edition\n\n"
    "Talks end in Rome\nwith a promise\n\nBYLINE: By Jane Doe and\nRichard Roe\n\nSECTION: WORLD; Pg. 3\n\n"
    "LENGTH: 12 words\n\n  ROME - The talks ended.\n\n  Both sides agreed to meet again.\n\nLOAD-DATE: March 13, "
    "2010\n\n"
    "LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n                 Copyright 2010 The Example Times\n"
    "                           All Rights Reserved\n\n"
    "                              2 of 2 DOCUMENTS\n\n\n                              The Other Post\n\n"
    "                            12 April 2011\n\nHEADLINE: A second one\n\nBODY:\nIt was said: yes.\n\n"
    "LOAD-DATE: April 13, 2011\n";

constexpr std::string_view kUni =
    "User Name: A Reader\nDate and Time: Monday, May 3, 2021 10:00:00 AM\nJob Number: 1\n\nDocuments (2)\n\n"
    "1. Talks end in Rome\nSearch Terms: talks\n\nTalks end in Rome\n\nThe Example Times\n\nMarch 12, 2010 Friday\n\n"
    "Copyright 2010 Example All Rights Reserved\n\nSection: WORLD; Pg. 3\n\nLength: 12 words\n\nByline: Jane Doe\n\n"
    "Body\n\n\nROME - The talks ended.\n\nBoth sides agreed.\n\nClassification\n\nLanguage: ENGLISH\n\n"
    "Load-Date: March 13, 2010\n\n\nEnd of Document\n\n\n"
    "A second one\nover two lines\n\nThe Other Post\n\nApril 12, 2011\n\nLength: 4 words\n\nBody\n\nIt was said.\n\n"
    "Load-Date: April 13, 2011\n\nEnd of Document\n";

// Each paragraph as Nexis sets it in a saved page.
std::string as_page(std::string_view text) {
  std::string page = "<!DOCTYPE HTML><HTML><HEAD><TITLE>Export</TITLE><STYLE>.c0 {}</STYLE></HEAD><BODY>\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    page += "<DIV CLASS=\"c0\"><P CLASS=\"c1\"><SPAN CLASS=\"c2\">";
    for (const char c : text.substr(0, end)) page += c == '\n' ? std::string("<BR>") : std::string(1, c);
    page += "</SPAN></P></DIV>\n";
    text.remove_prefix(end);
    while (text.starts_with('\n')) text.remove_prefix(1);
  }
  return page + "</BODY></HTML>";
}

}  // namespace

TEST_CASE("exports of Nexis are the same articles as text and as a saved page") {
  for (const std::string_view text : {kClassic, kUni}) {
    const Reading plain = read(text, "nexis");
    const std::string page = as_page(text);
    const Reading saved = read(page, "nexis");
    REQUIRE(saved.articles.size() == plain.articles.size());
    for (std::size_t i = 0; i < plain.articles.size(); ++i) {
      const Article &a = plain.articles[i], &b = saved.articles[i];
      CHECK(a.title == b.title);
      CHECK(a.source == b.source);
      CHECK(a.date == b.date);
      CHECK(a.author == b.author);
      CHECK(a.member == b.member);
      CHECK(without_spaces(a.text) == without_spaces(b.text));
    }
  }
}

TEST_CASE("a document of a saved Nexis page that has no text is told with its place in the page") {
  const std::string page = as_page(
      "1 of 2 DOCUMENTS\n\nThe Example Times\n\nMarch 12, 2010 Friday\n\nTalks end\n\nLENGTH: 2 words\n\nThey "
      "ended.\n\n2 of 2 DOCUMENTS\n\nThe Other Post\n\nApril 12, 2011\n\nNothing here\n\nLENGTH: 0 words");
  const Reading out = read(page, "nexis");
  CHECK(out.articles.size() == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].member == "document 2");
  CHECK(out.problems[0].byte == page.find("<P CLASS=\"c1\"><SPAN CLASS=\"c2\">The Other Post"));
}

TEST_CASE("a page about a document is no export") {
  Reading out;
  read_source(
      "page",
      "<html><body><article><h1>End of Document</h1><p>The last of the 3 of 4 DOCUMENTS was signed, and all who "
      "were there agreed that it was the longest of them, and the best.</p></article></body></html>",
      out);
  REQUIRE(out.sources.size() == 1);
  CHECK(out.sources[0].form == "html");
}

TEST_CASE("a classic Nexis export gives its documents with their fields") {
  const Reading out = read(kClassic, "nexis");
  REQUIRE(out.articles.size() == 2);
  const Article& first = out.articles[0];
  CHECK(first.title == "Talks end in Rome with a promise");
  CHECK(first.source == "The Example Times");
  CHECK(first.date == "2010-03-12");
  CHECK(first.date_from == "metadata");
  CHECK(first.author == "Jane Doe, Richard Roe");
  CHECK(first.language == "en");
  CHECK(first.member == "document 1");
  CHECK(first.text ==
        "Talks end in Rome with a promise\n\nROME - The talks ended.\n\n  Both sides agreed to meet again.");
  CHECK(out.articles[1].title == "A second one");
  CHECK(out.articles[1].source == "The Other Post");
  CHECK(out.articles[1].date == "2011-04-12");
  CHECK(out.articles[1].text == "A second one\n\nIt was said: yes.");
}

TEST_CASE("a Nexis Uni export gives its documents and leaves the cover page out") {
  const Reading out = read(kUni, "nexis");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].title == "Talks end in Rome");
  CHECK(out.articles[0].source == "The Example Times");
  CHECK(out.articles[0].date == "2010-03-12");
  CHECK(out.articles[0].author == "Jane Doe");
  CHECK(out.articles[0].language == "en");
  CHECK(out.articles[0].text == "Talks end in Rome\n\nROME - The talks ended.\n\nBoth sides agreed.");
  CHECK(out.articles[1].title == "A second one over two lines");
  CHECK(out.articles[1].source == "The Other Post");
  CHECK(out.articles[1].member == "document 2");
  CHECK(out.articles[1].text == "A second one over two lines\n\nIt was said.");
}

TEST_CASE("line ends of another system change nothing in an export") {
  std::string text;
  for (const char c : kUni) c == '\n' ? text += "\r\n" : text += c;
  const Reading out = read(text, "nexis");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].text == "Talks end in Rome\n\nROME - The talks ended.\n\nBoth sides agreed.");
}

TEST_CASE("a Factiva export with field codes gives its articles") {
  const Reading out = read(
      "HD\nTalks end in Rome\n\nBY By Jane Doe\nWC\n12 words\nPD\n7 March 2014\nET 10:00\nSN\nExample News\nSC EXNEWS\n"
      "LA English\nCY (c) 2014 Example\n\nLP\nThe talks ended.\n\nTD\nBoth sides agreed.\n\nThey meet again.\n\n"
      "CO exmpl : Example\nNS gdip : Relations\nAN\nDocument EXNEWS0020140307ea370001k\n\n"
      "HD A second one\nWC 4 words\nPD 8 March 2014\nSN Other Wire\nLA English\nLP It was said.\nAN\n"
      "Document OTHERW0020140308ea380001x\n\nSearch Summary\nText talks\nResults Found 2\n",
      "factiva");
  REQUIRE(out.articles.size() == 2);
  const Article& first = out.articles[0];
  CHECK(first.title == "Talks end in Rome");
  CHECK(first.author == "Jane Doe");
  CHECK(first.date == "2014-03-07");
  CHECK(first.source == "Example News");
  CHECK(first.language == "en");
  CHECK(first.text == "Talks end in Rome\n\nThe talks ended.\n\nBoth sides agreed.\n\nThey meet again.");
  CHECK(out.articles[1].title == "A second one");
  CHECK(out.articles[1].text == "A second one\n\nIt was said.");
  CHECK(out.articles[1].member == "document 2");
}

TEST_CASE("a Factiva export without field codes is read by the order of its lines") {
  const Reading out = read(
      "Talks end in Rome\n\nBy Jane Doe\n1,012 words\n7 March 2014\n10:00\nExample News\nEXNEWS\nEnglish\n"
      "(c) 2014 Example\n\nThe talks ended.\n\nBoth sides agreed.\n\nDocument EXNEWS0020140307ea370001k\n",
      "factiva");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].title == "Talks end in Rome");
  CHECK(out.articles[0].author == "Jane Doe");
  CHECK(out.articles[0].date == "2014-03-07");
  CHECK(out.articles[0].source == "Example News");
  CHECK(out.articles[0].language == "en");
  CHECK(out.articles[0].text == "Talks end in Rome\n\nThe talks ended.\n\nBoth sides agreed.");
}

TEST_CASE("a saved Factiva page gives its articles, with field tables and without") {
  const Reading out = read(
      "<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class=\"header\">2 articles</div>"
      "<div class=\"article enArticle\"><table><tr><td><b>HD</b></td><td><span class=\"enHeadline\">Talks "
      "<b>end</b></span>"
      "</td></tr><tr><td><b>BY</b></td><td>By Jane Doe</td></tr><tr><td>PD</td><td>7 March 2014</td></tr>"
      "<tr><td>SN</td><td>Example News</td></tr><tr><td>LA</td><td>English</td></tr>"
      "<tr><td>LP</td><td><p class=\"articleParagraph\">The talks\n   ended.</p></td></tr>"
      "<tr><td>TD</td><td><p>Both agreed.</p><p>They meet again.</p></td></tr><tr><td>AN</td><td>Document "
      "EXNEWS0020140307ea370001k</td></tr></table></div>"
      "<div class=\"article enArticle\"><div id=\"hd\"><span class=\"enHeadline\">A second one</span></div>"
      "<div>4 words</div><div>8 March 2014</div><div>Other Wire</div><div>OW</div><div>English</div>"
      "<div>(c) 2014 Other</div><p class=\"articleParagraph\">It was said.</p><p>Document OTHERW0020140308ea380001x</p>"
      "</div></body></html>",
      "factiva");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].title == "Talks end");
  CHECK(out.articles[0].author == "Jane Doe");
  CHECK(out.articles[0].date == "2014-03-07");
  CHECK(out.articles[0].source == "Example News");
  CHECK(out.articles[0].text == "Talks end\n\nThe talks ended.\n\nBoth agreed.\n\nThey meet again.");
  CHECK(out.articles[1].title == "A second one");
  CHECK(out.articles[1].source == "Other Wire");
  CHECK(out.articles[1].date == "2014-03-08");
  CHECK(out.articles[1].text == "A second one\n\nIt was said.");
}

TEST_CASE("a document without text is refused and told, the others are read") {
  std::string text(kClassic);
  text +=
      "\n                              3 of 3 DOCUMENTS\n\n   The Third\n\n   May 1, 2012\n\nAn empty one\n\nLENGTH: 0 "
      "words\n";
  const Reading out = read(text, "nexis");
  CHECK(out.articles.size() == 2);
  CHECK(out.counts.refused == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::document_damaged);
  CHECK(out.problems[0].member == "document 3");
  CHECK(out.problems[0].line > 40);
}

TEST_CASE("prose that speaks of documents is no export") {
  for (const std::string_view text :
       {"Document 3 of 12 was signed.\n\nLength: it went on.", "1 of 2 DOCUMENTS\n\nwere signed in Rome by both sides.",
        "Body\n\nThe talks ended.\n\nEnd of Document", "Talks end\n\n12 words\n\nDocument signed."}) {
    Reading out;
    read_source("a.txt", text, out);
    CHECK(out.sources[0].form == "text");
  }
}
