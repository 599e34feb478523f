// A page as a tree, as a browser reads it.
#include "core/markup/html_tree.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace entente;

// What is below `node`, as "p('a' b('c'))".
std::string outline(const HtmlTree& tree, std::uint32_t node) {
  std::string out;
  for (std::uint32_t i = tree.nodes()[node].first_child; i != HtmlTree::kNone; i = tree.nodes()[i].next) {
    const HtmlNode& child = tree.nodes()[i];
    if (!out.empty()) out += ' ';
    if (child.kind == HtmlNodeKind::text) out.append("'").append(child.text).append("'");
    if (child.kind == HtmlNodeKind::comment) out.append("!").append(child.text);
    if (child.kind != HtmlNodeKind::element) continue;
    out += child.name;
    if (child.first_child != HtmlTree::kNone) out += "(" + outline(tree, i) + ")";
  }
  return out;
}

std::uint32_t find(const HtmlTree& tree, HtmlTag tag) {
  std::uint32_t i = 0;
  while (i < tree.nodes().size() && tree.nodes()[i].tag != tag) ++i;
  return i;
}

std::string body(std::string_view page) {
  const HtmlTree tree = HtmlTree::parse(page);
  return outline(tree, find(tree, HtmlTag::body));
}

std::string text_of(const HtmlTree& tree) {
  std::string text;
  for (const HtmlNode& node : tree.nodes()) text += node.kind == HtmlNodeKind::text ? node.text : "";
  return text;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

}  // namespace

TEST_CASE("html, head and body are there in every page") {
  for (const std::string_view page : {"", "x", "<p>x", "<title>t</title>x", "<!-- c -->", "</p>"}) {
    const HtmlTree tree = HtmlTree::parse(page);
    CHECK(outline(tree, 0).find("html(head") != std::string::npos);
    CHECK(find(tree, HtmlTag::body) < tree.nodes().size());
  }
  CHECK(outline(HtmlTree::parse("<title>t</title><p>x"), 0) == "html(head(title('t')) body(p('x')))");
}

TEST_CASE("paragraphs, items and cells end where the next begins") {
  CHECK(body("<p>a<p>b<div>c</div>d") == "p('a') p('b') div('c') 'd'");
  CHECK(body("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>") == "ul(li('a') li('b' ul(li('c'))) li('d'))");
  CHECK(body("<dl><dt>a<dd>b<dt>c</dl>") == "dl(dt('a') dd('b') dt('c'))");
  CHECK(body("<select><option>a<option>b</select>c") == "select(option('a') option('b')) 'c'");
  CHECK(body("<table><td>a<th>b<tr><td>c</table>d") == "table(tbody(tr(td('a') th('b')) tr(td('c')))) 'd'");
  CHECK(body("<h1>a<h2>b</h1>c") == "h1('a') h2('b') 'c'");
}

TEST_CASE("crossed and unclosed formatting goes on where a browser has it go on") {
  CHECK(body("<b>1<i>2</b>3</i>4") == "b('1' i('2')) i('3') '4'");
  CHECK(body("<b>1<p>2</b>3</p>4") == "b('1') p(b('2') '3') '4'");
  CHECK(body("<p><i>a<p>b") == "p(i('a')) p(i('b'))");
  CHECK(body("<a href=x>1<a href=y>2") == "a('1') a('2')");
}

TEST_CASE("what may not stand in a table comes before it") {
  CHECK(body("<table>a<tr>b<td>c</table>") == "'ab' table(tbody(tr(td('c'))))");
  CHECK(body("<table><div>a</div><tr><td>b</table>") == "div('a') table(tbody(tr(td('b'))))");
}

TEST_CASE("nodes stand in document order and ranges are subtrees") {
  const HtmlTree tree = HtmlTree::parse("<table><tr><td>b</table><!--x--></body><!--y--><p>c<table>a");
  const auto nodes = tree.nodes();
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    REQUIRE(nodes[i].parent < i);
    CHECK(tree.subtree_end(i) <= tree.subtree_end(nodes[i].parent));
    if (nodes[i].next != HtmlTree::kNone) CHECK(nodes[i].next == tree.subtree_end(i));
    if (nodes[i].first_child != HtmlTree::kNone) CHECK(nodes[i].first_child == i + 1);
  }
  CHECK(tree.subtree_end(0) == nodes.size());
  CHECK(text_of(tree) == "bca");
}

TEST_CASE("scripts, styles and titles hold text, and SVG holds elements of its own") {
  CHECK(body("<div><script>a<b></script><style><p></style><textarea>\n<i></textarea>") ==
        "div(script('a<b>') style('<p>') textarea('<i>'))");
  const HtmlTree tree = HtmlTree::parse("<svg><title>t</title><![CDATA[x]]></svg><p>y");
  CHECK(outline(tree, find(tree, HtmlTag::body)) == "svg(title('t') 'x') p('y')");
  CHECK(tree.nodes()[find(tree, HtmlTag::title)].space == HtmlSpace::svg);
  CHECK(body("<svg><g><p>a") == "svg(g) p('a')");
}

TEST_CASE("noscript is markup unless scripts are said to run") {
  const std::string_view page = "<body><noscript><p>a</noscript>";
  CHECK(text_of(HtmlTree::parse(page)) == "a");
  CHECK(text_of(HtmlTree::parse(page, {.scripting = true})) == "<p>a");
}

TEST_CASE("attributes are found by name, and a node knows where its tag stands") {
  const std::string_view page = "<p><a HREF='/x?a=1&amp;b=2' rel>t</a>";
  const HtmlTree tree = HtmlTree::parse(page);
  const HtmlNode& link = tree.nodes()[find(tree, HtmlTag::a)];
  CHECK(tree.attribute(link, "href") == "/x?a=1&b=2");
  CHECK(tree.has_attribute(link, "rel"));
  CHECK_FALSE(tree.has_attribute(link, "class"));
  CHECK(page.substr(link.begin, link.end - link.begin) == "<a HREF='/x?a=1&amp;b=2' rel>");
  const HtmlNode& implied = tree.nodes()[find(tree, HtmlTag::body)];
  CHECK(implied.begin == implied.end);
}

TEST_CASE("text parted by what is no node is one text") { CHECK(body("a</i>b</>c&amp;d") == "'abc&d'"); }

TEST_CASE("a tree outlives moves") {
  HtmlTree first = HtmlTree::parse("<p title='&amp;'>a &lt; b");
  const HtmlTree second = std::move(first);
  CHECK(text_of(second) == "a < b");
  CHECK(second.attribute(second.nodes()[find(second, HtmlTag::p)], "title") == "&");
}

TEST_CASE("as many open elements as the limit stay nested, one more is flattened and told") {
  const auto page = [](std::size_t divs) { return repeated("<div>", divs * 5) + "x"; };
  const std::string fits = page(510);  // in html and body
  const HtmlTree whole = HtmlTree::parse(fits);
  CHECK_FALSE(whole.was_flattened());
  const std::string deeper = page(511);
  const HtmlTree flat = HtmlTree::parse(deeper);
  CHECK(flat.was_flattened());
  CHECK(flat.flattened_at() == 510 * 5);
  CHECK(text_of(flat) == "x");
  std::size_t depth = 0;
  for (std::uint32_t i = flat.nodes().back().parent; i != HtmlTree::kNone; i = flat.nodes()[i].parent) ++depth;
  CHECK(depth == 513);  // the document, and 512 elements
}

TEST_CASE("however tangled, a page takes linear time and makes few nodes") {
  for (const std::string_view piece : {"<div>",
                                       "<b><p>",
                                       "<b><p>x</b>",
                                       "<a href=x>y<div>",
                                       "<a b=",
                                       "<a b='",
                                       "<!--",
                                       "<table>",
                                       "<table><tr><td>",
                                       "a<td>b</td>",
                                       "<table>a<br>",
                                       "&",
                                       "&notit",
                                       "<",
                                       "</",
                                       "<select><option>x<optgroup>",
                                       "<svg><title><p>",
                                       "<template><tr>",
                                       "<ul><li>",
                                       "<form><div></form>",
                                       "<p><object></p>",
                                       "<nobr><p>",
                                       "</body>x<!--y-->",
                                       "<dl><dd><b>",
                                       "<math><annotation-xml><svg>",
                                       "<i><a><b><div></a></i></b>",
                                       "<b x='1'><b x='2'><p>"}) {
    INFO(piece);
    const std::string page = repeated(piece, 300000);  // quadratic work would take minutes
    CHECK(HtmlTree::parse(page).nodes().size() <= page.size());
  }
  std::string fonts;  // each paragraph would open all of them again
  for (int i = 0; i < 10000; ++i) fonts += "<font size=" + std::to_string(i) + ">";
  fonts += repeated("<p>x", 200000);
  CHECK(HtmlTree::parse(fonts).nodes().size() <= 2 * fonts.size());
  CHECK(HtmlTree::parse("<a" + repeated(" b", 500000) + ">").nodes().size() == 5);
  CHECK(HtmlTree::parse("<script><!--" + repeated("<script></script", 500000)).nodes().size() == 6);
}
