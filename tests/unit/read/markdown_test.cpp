// Markdown: told from prose by its content, read as the plain text it stands for.
#include "core/read/markdown.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

using namespace entente;

namespace {

Reading read(std::string_view text) {
  Reading out;
  read_source("a.md", text, out);
  REQUIRE(out.sources.size() == 1);
  return out;
}

}  // namespace

TEST_CASE("inline marks go and the words stay") {
  CHECK(plain_inline("The **two** sides *met* in __Rome__ and _agreed_.") == "The two sides met in Rome and agreed.");
  CHECK(plain_inline("***Both*** said ~~no~~ yes") == "Both said no yes");
  CHECK(plain_inline("See [the text](https://example.org/a_(b) \"t\") and [more][1].") == "See the text and more.");
  CHECK(plain_inline("![A caption](a.jpg) The [**deal**](x)") == " The deal");
  CHECK(plain_inline("[![logo](a.png)](b) text") == " text");
  CHECK(plain_inline("run `a * b` and ``c ` d``") == "run a * b and c ` d");
  CHECK(plain_inline("<https://example.org> is<br> here") == "https://example.org is here");
  CHECK(plain_inline("5 \\* 3 \\[sic\\]") == "5 * 3 [sic]");
}

TEST_CASE("marks without a partner are text") {
  CHECK(plain_inline("5 * 3 = 15, snake_case_name and 2*3*4") == "5 * 3 = 15, snake_case_name and 234");
  CHECK(plain_inline("a [sic] note, [a]( b, *open and `open") == "a [sic] note, [a]( b, *open and `open");
  CHECK(plain_inline("1 < 2 and 3 > 2") == "1 < 2 and 3 > 2");
  CHECK(plain_inline("]]](((") == "]]](((");
  CHECK(plain_inline("").empty());
}

TEST_CASE("front matter is the article's metadata") {
  const Reading out = read(
      "---\ntitle: \"Talks end\"\ndate: 2022-03-21T10:00:00Z\nauthor: [Jane Doe]\nsource: The Daily\n"
      "url: https://example.org/a\nlang: en\ntags:\n  - x\n---\n\nThe **talks** ended.\n");
  CHECK(out.sources[0].form == "markdown");
  REQUIRE(out.articles.size() == 1);
  const Article& article = out.articles[0];
  CHECK(article.title == "Talks end");
  CHECK(article.date == "2022-03-21");
  CHECK(article.author == "Jane Doe");
  CHECK(article.source == "The Daily");
  CHECK(article.url == "https://example.org/a");
  CHECK(article.language == "en");
  CHECK(article.text == "Talks end\n\nThe talks ended.");
}

TEST_CASE("headings, rules, quotations and fences leave their words") {
  const Reading out = read(
      "# Talks *end* #\n\n> A quotation.\n\n---\n\nA second "
      "heading\n================\nWords.\n\n```\ncode_here\n```\n\n"
      "[1]: https://example.org\n");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].title == "Talks end");
  CHECK(out.articles[0].text == "Talks end\n\nA quotation.\n\nA second heading\n\nWords.\n\ncode_here");
}

TEST_CASE("prose with a stray mark stays plain text") {
  for (const std::string_view prose :
       {"Talks end\n\nThe #1 song, 5 * 3 and [sic] are no markup.", "---\nHe said so.\n---\nAnd left: yes.",
        "Talks end\n\n**Note** the talks ended.", "* one\n* two\n* three"}) {
    CAPTURE(prose);
    CHECK_FALSE(looks_like_markdown(prose));
  }
  CHECK(looks_like_markdown("Words.\n\n## One\n\nWords.\n\n## Two\n"));
  CHECK(looks_like_markdown("See [a](b).\n\nAnd [c](d).\n"));
}
