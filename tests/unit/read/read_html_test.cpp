// Saved pages, made up here: what is kept of them, what they say about themselves, and what is refused.
#include "core/read/html/read_html.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "core/read/article.h"
#include "core/read/html/html_sniff.h"
#include "core/read/html/html_title.h"

using namespace entente;

namespace {

Reading reading_of(std::string_view bytes, const ReadOptions& options = {}) {
  Reading out;
  read_source("page.html", bytes, options, out);
  CHECK(out.counts.given == out.counts.read + out.counts.partly + out.counts.refused);
  CHECK(out.articles.size() == out.counts.read + out.counts.partly);
  REQUIRE(out.sources.size() == 1);
  CHECK(out.sources[0].form == "html");
  return out;
}

Article article_of(std::string_view bytes) {
  Reading out = reading_of(bytes);
  REQUIRE(out.articles.size() == 1);
  return out.articles[0];
}

// A page of an imaginary outlet: `head` within <head>, `inside` around the article.
std::string page(std::string_view head, std::string_view inside) {
  return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">" + std::string(head) + "</head><body>" +
         std::string(inside) + "</body></html>";
}

const std::string kFirst =
    "The two governments agreed on Monday to reopen the border crossing at Tarn, which had been closed for nine years.";
const std::string kSecond =
    "Officials on both sides said the first lorries would pass in spring, once the bridge has been repaired.";
const std::string kThird = "A joint commission, led by the two transport ministers, will meet every three months.";

std::string paragraphs() { return "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>"; }
std::string three() { return kFirst + "\n\n" + kSecond + "\n\n" + kThird; }

bool says(const Reading& out, ProblemCode code, std::string_view words) {
  for (const Problem& problem : out.problems) {
    if (problem.code == code && problem.message.contains(words)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a page's article is kept and what stands around it is not") {
  const Article article = article_of(page(
      "<title>Border to reopen - The Tarn Courier</title><script>var p = '<p>no</p>';</script><style>p{}</style>",
      "<div class='cookie-bar'>We use cookies, and so do our partners, to keep the lights on in here. OK?</div>"
      "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
      "<div id=content><h1>Border to reopen</h1><div class=share-buttons><a href='#'>Post</a> <a "
      "href='#'>Send</a></div>" +
          paragraphs() +
          "<div class='related'><h3>Related</h3><ul><li><a href='/1'>A bridge, and what became of "
          "it</a></li></ul></div>"
          "</div><section id='comments'><p>First! I have always said that this border, of all borders, must open.</p>"
          "</section><footer><p>Copyright of the Courier, all rights reserved, no part may be copied.</p></footer>"));
  CHECK(article.text == "Border to reopen\n\n" + three());
  CHECK(article.title == "Border to reopen");
  CHECK(slice(article.text, article.headline) == "Border to reopen");
}

TEST_CASE("blocks are paragraphs, <br> ends a line, cells are parted by tabs, and white space is single") {
  const Article article = article_of(page(
      "",
      "<article><p>" + kFirst +
          "</p><h2>What  was\n\tagreed</h2><ul><li>The bridge is repaired.<li>The toll goes.</ul>" +
          "<p>Signed in Tarn,<br>on a&nbsp;Monday.</p><table><tr><th>Year<th>Lorries<tr><td>2012<td>900</table><p>" +
          kSecond + "</p></article>"));
  CHECK(article.text == kFirst +
                            "\n\nWhat was agreed\n\nThe bridge is repaired.\n\nThe toll goes.\n\nSigned in Tarn,\non a "
                            "Monday.\n\nYear\tLorries\n2012\t900\n\n" +
                            kSecond);
}

TEST_CASE("words are not torn by inline elements, soft hyphens or zero width spaces") {
  const Article article = article_of(
      page("", "<p>The <b>Tran</b><i>s</i>port min&shy;ister, <a href='/x'>Ann\xE2\x80\x8B Lee</a>, said so.</p><p>" +
                   kSecond + "</p>"));
  CHECK(article.text.starts_with("The Transport minister, Ann Lee, said so."));
}

TEST_CASE("preformatted wire copy keeps its lines") {
  const Article article = article_of(page("", "<pre>" + kFirst + "\nSecond   line.\n</pre>"));
  CHECK(article.text == kFirst + "\nSecond line.");
}

TEST_CASE("text that stands between <br>s without any paragraph is still the article") {
  const Article article =
      article_of("<html><body><font size=2>" + kFirst + "<br><br>" + kSecond + "<br>" + kThird + "</font>");
  CHECK(article.text == kFirst + "\n" + kSecond + "\n" + kThird);
}

TEST_CASE("a list of links inside the article goes, a list with links in its sentences stays") {
  const Article article = article_of(
      page("", "<div>" + paragraphs() +
                   "<ul><li><a href=1>One</a></li><li><a href=2>Another story</a></li></ul><ul><li>The bridge, says <a "
                   "href=3>the report</a>, will hold for forty years.</li></ul></div>"));
  CHECK(article.text == three() + "\n\nThe bridge, says the report, will hold for forty years.");
}

TEST_CASE("a class that names noise does not cost the article when it holds the page's prose") {
  const Article article = article_of(page("", "<div class='sidebar-layout ad'>" + paragraphs() + "</div>"));
  CHECK(article.text == three());
}

TEST_CASE("comments never become the article, however long") {
  std::string comments;
  for (int i = 0; i < 40; ++i)
    comments += "<p>In my view, which nobody asked for, this is all the fault of the bridge.</p>";
  const Article article =
      article_of(page("", "<main>" + paragraphs() + "<div class=comment-list>" + comments + "</div></main>"));
  CHECK(article.text == three());
}

TEST_CASE("what a page hides is not read") {
  const Article article = article_of(page("", paragraphs() + "<p hidden>" + kFirst + "</p><p style='display : none'>" +
                                                  kFirst + "</p><div aria-hidden=true><p>" + kFirst +
                                                  "</p></div><noscript><p>Turn on scripts.</p></noscript>"));
  CHECK(article.text == three());
}

TEST_CASE("a heading that heads nothing any more goes with what it headed") {
  const Article article = article_of(
      page("", "<div>" + paragraphs() + "<h3>Read also</h3><ul><li><a href=1>The toll, explained</a></li></ul></div>"));
  CHECK(article.text == three());
}

TEST_CASE("JSON-LD tells title, date, author, outlet and address") {
  const Article article = article_of(
      page("<title>x</title><link rel=canonical href='https://courier.example/b'><script type='application/ld+json'>"
           R"({"@graph": [{"@type": "WebPage", "name": "no"}, {"@type": ["NewsArticle"], "headline": "Border to reopen",
          "datePublished": "2021-03-04T09:00:00+01:00", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}],
          "publisher": {"name": "The Tarn Courier"}}]})"
           "</script>",
           paragraphs()));
  CHECK(article.title == "Border to reopen");
  CHECK(article.date == "2021-03-04");
  CHECK(article.date_from == "metadata");
  CHECK(article.author == "Ann Lee, Bo Ek");
  CHECK(article.source == "The Tarn Courier");
  CHECK(article.url == "https://courier.example/b");
}

TEST_CASE("Open Graph and other <meta> tell what JSON-LD does not") {
  const Article article = article_of(
      page("<title>Border to reopen | World | Courier</title><meta property='og:title' content='Border to reopen'>"
           "<meta property='og:site_name' content='Courier'><meta name='DC.date.issued' content='2021-03-04'>"
           "<meta name=author content='Ann Lee'><meta property='og:url' content='https://courier.example/b'>",
           paragraphs()));
  CHECK(article.title == "Border to reopen");
  CHECK(article.date == "2021-03-04");
  CHECK(article.author == "Ann Lee");
  CHECK(article.source == "Courier");
  CHECK(article.url == "https://courier.example/b");
}

TEST_CASE("the page itself tells title, author and date when its head does not") {
  const Article article = article_of(
      page("",
           "<article><h1>Border to reopen</h1><div class=byline>By <a rel=author href=/a>Ann Lee</a></div><time "
           "datetime='2021-03-04T10:00'>today</time>" +
               paragraphs() + "</article>"));
  CHECK(article.title == "Border to reopen");
  CHECK(article.author == "Ann Lee");
  CHECK(article.date == "2021-03-04");
  CHECK_FALSE(article.text.contains("Ann Lee"));
}

TEST_CASE("a list of teasers to other articles goes, wherever it stands, and its prose does not count") {
  std::string teasers;
  for (int i = 0; i < 9; ++i) {
    teasers += "<li><h4><a href='/a'>The bridge, part " + std::to_string(i) +
               "</a></h4><p>What became of it, and of those who built it in a cold summer long ago.</p></li>";
  }
  const Article article = article_of(page("", "<div>" + paragraphs() + "<ul>" + teasers + "</ul></div>"));
  CHECK(article.text == three());
}

TEST_CASE("linked headings over short paragraphs, side by side in one article, are the article's") {
  std::string sections;
  for (int i = 0; i < 5; ++i)
    sections += "<h2><a href='#s'>Clause " + std::to_string(i) + "</a></h2><p>" + kFirst + "</p>";
  const Article article = article_of(page("", "<article>" + sections + "</article>"));
  CHECK(article.text.contains("Clause 4\n\n" + kFirst));
}

TEST_CASE("buttons, players and forms leave no labels behind") {
  const Article article =
      article_of(page("", "<div>" + paragraphs() +
                              "<form><label>Size</label><input value=no><select><option>Small</select><div>Top</div>"
                              "<div>Bottom</div><div>Left</div><div>Right</div><button>Send</button></form></div>"));
  CHECK(article.text == three());
}

TEST_CASE("the summary in an article's header stays, its byline and the page's own header go") {
  const Article article = article_of(
      page("",
           "<header><a href=/>Courier</a></header><article><header><h1>Border to reopen</h1><p>Nine years on, the two "
           "sides have found a way.</p><p class=byline>By Ann Lee</p></header>" +
               paragraphs() + "</article>"));
  CHECK(article.text == "Border to reopen\n\nNine years on, the two sides have found a way.\n\n" + three());
  CHECK(article.author == "Ann Lee");
}

TEST_CASE(
    "JSON-LD is read out of a CDATA section, a list and a nested page, and of two names the page's own is taken") {
  const Article article = article_of(page(
      "<title>Tarn bridge - Almanac</title><script type='application/ld+json'> //<![CDATA[\n"
      R"([{"@type": "BreadcrumbList"}, {"@type": "WebPage", "mainEntity": {"@type": "Article", "name": "Tarn bridge",
          "headline": "a bridge in the north", "author": {"@type": "Organization", "name": "Almanac"}}}])"
      "\n//]]></script>",
      paragraphs()));
  CHECK(article.title == "Tarn bridge");
  CHECK(article.author == "Almanac");
}

TEST_CASE("a byline gives the names alone") {
  const Article article = article_of(
      page("", "<h1>Border to reopen</h1><div class='byline'><div>By Ann Lee</div><div>3 March, 9.30 pm</div></div>" +
                   paragraphs()));
  CHECK(article.author == "Ann Lee");
  CHECK(article_of(page("", "<div class=author>12 March at 9</div>" + paragraphs())).author.empty());
  CHECK(article_of(page("<meta property='article:author' content='https://a.example/lee'>", paragraphs()))
            .author.empty());
}

TEST_CASE("a date that is no date leaves the next one its turn") {
  const Article article = article_of(
      page("<meta property='article:published_time' content='soon'><meta name=pubdate content='4 March 2021'>",
           paragraphs()));
  CHECK(article.date == "2021-03-04");
}

TEST_CASE("broken JSON-LD costs nothing else") {
  const Reading out =
      reading_of(page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": </script>"
                      "<script type='application/ld+json'>]}{[</script>"
                      "<script type='application/ld+json'></script>",
                      paragraphs()));
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == three());
  CHECK(out.counts.read == 1);
}

TEST_CASE("a page drawn by a script gives the text it keeps for search engines") {
  const Article article =
      article_of(page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Border\","
                      "\"articleBody\":\"" +
                          kFirst + "\\n\\n" + kSecond + "\"}</script>",
                      "<div id=root></div>"));
  CHECK(article.text == "Border\n\n" + kFirst + "\n\n" + kSecond);
}

TEST_CASE("the outlet's name is cut off a title, the headline's own signs are not") {
  const std::string heading = "Border to reopen - at last";
  CHECK(without_site("Border to reopen in spring - The Courier", "", {}, true) == "Border to reopen in spring");
  CHECK(without_site("Border to reopen in spring | World | The Courier", "", {}, true) == "Border to reopen in spring");
  CHECK(without_site("The Courier: news | Border to reopen", "The Courier: news", {}, true) == "Border to reopen");
  CHECK(without_site("Border to reopen - at last | Courier", "Courier", std::span(&heading, 1), true) == heading);
  CHECK(without_site("Talks - a chronicle", "Courier", {}, false) == "Talks - a chronicle");
  CHECK(without_site("Border", "", {}, true) == "Border");
  CHECK(without_site(" | ", "", {}, true) == " | ");
}

TEST_CASE("a short notice is an article") {
  CHECK(article_of("<html><body><p>The border is open.</p></body></html>").text == "The border is open.");
}

TEST_CASE("a page without text is refused with what to do") {
  for (const std::string_view inside :
       {"", "<div id=app></div><script>draw()</script>", "<img src=a.png>", "&nbsp;\n"}) {
    const Reading out = reading_of(page("", inside));
    CHECK(out.counts.refused == 1);
    CHECK(says(out, ProblemCode::html_no_text, "save it from the browser"));
  }
}

TEST_CASE("a page of links to articles is refused as what it is") {
  std::string teasers, links;
  for (int i = 0; i < 12; ++i) {
    teasers += "<div class=card><h3><a href='/a'>The bridge, part " + std::to_string(i) +
               "</a></h3><p>What became of it, and of those who built it in a cold summer.</p></div>";
    links += "<li><a href='/a'>The bridge at Tarn, part " + std::to_string(i) + "</a></li>";
  }
  CHECK(says(reading_of(page("", "<main>" + teasers + "</main>")), ProblemCode::html_no_text, "lists articles"));
  CHECK(says(reading_of(page("", "<ul>" + links + "</ul>")), ProblemCode::html_no_text, "page of links"));
}

TEST_CASE("a server's message is no article") {
  CHECK(says(reading_of(page("<title>404 Not Found</title>",
                             "<h1>Not Found</h1><p>The requested address was not found, "
                             "as far as this server can tell.</p>")),
             ProblemCode::html_no_text, "server's message"));
  CHECK(article_of(page("<title>Wreck not found, search ends</title>", paragraphs() + paragraphs()))
            .text.contains(kFirst));
}

TEST_CASE("elements deeper than the limit are flattened, told, and the article counted as read in part") {
  ReadOptions options;
  options.limits.markup_depth = 20;
  std::string open, close;
  for (int i = 0; i < 30; ++i) open += "<div>", close += "</div>";
  const Reading deep = reading_of(page("", open + paragraphs() + close), options);
  REQUIRE(deep.articles.size() == 1);
  CHECK(deep.articles[0].text == three());
  CHECK(deep.counts.partly == 1);
  CHECK(says(deep, ProblemCode::limit_reached, "markup-depth"));
  CHECK(deep.problems[0].byte > 0);
  CHECK_FALSE(deep.problems[0].kept.empty());
  options.limits.markup_depth = 40;
  CHECK(reading_of(page("", open + paragraphs() + close), options).counts.read == 1);
}

TEST_CASE("hostile pages are read in one pass") {
  std::string deep, props, titles, bars = "<title>";
  for (int i = 0; i < 100000; ++i) {
    deep += "<div><span itemprop=author class=byline>";
    props += "<i itemprop='headline author datePublished'></i><h1></h1>";
    titles += "<h1>Border to reopen</h1>";
    bars += "x | ";
  }
  CHECK(reading_of(page("", deep + paragraphs())).articles.size() == 1);
  CHECK(reading_of(page("", props + paragraphs())).articles.size() == 1);
  CHECK(reading_of(page("<title>Border to reopen</title>", titles + paragraphs())).articles.size() == 1);
  CHECK(reading_of(page(bars + "</title>", paragraphs())).articles.size() == 1);
}

TEST_CASE("a page cut off in the middle is read as far as it goes") {
  const std::string whole = page("<title>Border to reopen</title>", paragraphs());
  for (std::size_t size = whole.find(kSecond); size < whole.size(); size += 7) {
    CHECK(article_of(std::string_view(whole).substr(0, size)).text.contains(kFirst));
  }
}

TEST_CASE("web pages are told from other text by what they begin with") {
  CHECK(looks_like_html("\n <!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"));
  CHECK(looks_like_html("<html><p>x"));
  CHECK(looks_like_html("<!-- saved from url=(0014)about:internet -->\n<html>"));
  CHECK(looks_like_html("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">"));
  CHECK(looks_like_html("<div><p>One.</p><p>Two.</p></div>"));
  CHECK_FALSE(looks_like_html("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"));
  CHECK_FALSE(looks_like_html("<p align=center><img src=a><br></p>\n\n# Title\n\nText"));
  CHECK_FALSE(looks_like_html("<Reuters> - Talks resumed."));
  CHECK_FALSE(looks_like_html("Talks <b>resumed</b> <i>on</i> <p>Monday"));
  CHECK_FALSE(looks_like_html("<"));
  CHECK_FALSE(looks_like_html("<!--"));
  CHECK_FALSE(looks_like_html(""));
}
