// HTML as tokens: one reading of every byte sequence, text borrowed where it can be.
#include "core/markup/html_tokens.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/markup/html_references.h"

namespace {

using namespace entente;
using Tokens = std::vector<std::string>;

// "<p id=x>", "</p>", "'text'", "!comment", "doctype html".
Tokens tokens(std::string_view page, HtmlContent content = HtmlContent::data, std::string_view last_start_tag = {},
              bool allows_cdata = false) {
  StringArena strings;
  HtmlTokenizer tokenizer(page, strings);
  tokenizer.set_content(content, last_start_tag);
  tokenizer.allow_cdata(allows_cdata);
  Tokens out;
  HtmlToken token;
  for (tokenizer.next(token); token.kind != HtmlTokenKind::end_of_page; tokenizer.next(token)) {
    const std::string name(token.name);
    const std::string text(token.text);
    switch (token.kind) {
      case HtmlTokenKind::text:
        out.push_back("'" + text + "'");
        break;
      case HtmlTokenKind::comment:
        out.push_back("!" + text);
        break;
      case HtmlTokenKind::end_tag:
        out.push_back("</" + name + ">");
        break;
      case HtmlTokenKind::doctype:
        out.push_back("doctype " + name);
        break;
      case HtmlTokenKind::end_of_page:
        break;
      case HtmlTokenKind::start_tag: {
        std::string tag = "<" + name;
        for (const auto& [key, value] : tokenizer.attributes()) tag.append(" ").append(key).append("=").append(value);
        out.push_back(tag + (token.is_self_closing ? "/>" : ">"));
      }
    }
  }
  return out;
}

std::string decoded(std::string_view text, bool is_in_attribute = false) {
  std::string out;
  const std::size_t size = append_html_reference(text, is_in_attribute, out);
  return out + "|" + std::string(text.substr(size));
}

}  // namespace

TEST_CASE("tags, text, comments and the doctype of a page") {
  CHECK(tokens("<!DOCTYPE HTML><P Class=A>x<br/></p><!-- c -->") ==
        Tokens{"doctype html", "<p class=A>", "'x'", "<br/>", "</p>", "! c "});
  CHECK(tokens("1 < 2 <3 a</ b>") == Tokens{"'1 < 2 <3 a'", "! b"});
  CHECK(tokens("a</>b") == Tokens{"'a'", "'b'"});
  CHECK(tokens("<?xml ?><!x>") == Tokens{"!?xml ?", "!x"});
}

TEST_CASE("attributes are quoted or not, and the first of a name stays") {
  CHECK(tokens("<a b = 'c>' d=e/f g H=\"&amp;\" B=z>") == Tokens{"<a b=c> d=e/f g= h=&>"});
  CHECK(tokens("<a =b / c>") == Tokens{"<a =b= c=>"});
  std::string page = "<a";
  for (int i = 0; i < 40; ++i) page += " k" + std::to_string(i % 20) + "=" + std::to_string(i);
  const Tokens many = tokens(page + ">");
  REQUIRE(many.size() == 1);
  CHECK(many[0].starts_with("<a k0=0 k1=1 "));
  CHECK(many[0].ends_with(" k19=19>"));
}

TEST_CASE("what the page leaves unfinished: a tag is dropped, a comment given") {
  CHECK(tokens("x<a b='") == Tokens{"'x'"});
  CHECK(tokens("x<!-- y --") == Tokens{"'x'", "! y "});
  CHECK(tokens("x<") == Tokens{"'x<'"});
  CHECK(tokens("x</") == Tokens{"'x</'"});
  CHECK(tokens("<!--><!---><!--a--!>b") == Tokens{"!", "!", "!a", "'b'"});
}

TEST_CASE("raw text ends at its own end tag alone") {
  CHECK(tokens("a<b>&lt;</titl></TITLE >c", HtmlContent::rcdata, "title") ==
        Tokens{"'a<b><</titl>'", "</title>", "'c'"});
  CHECK(tokens("a&lt;</style>", HtmlContent::rawtext, "style") == Tokens{"'a&lt;'", "</style>"});
  CHECK(tokens("</plaintext>", HtmlContent::plaintext) == Tokens{"'</plaintext>'"});
  CHECK(tokens("a<b>]]>c<i>", HtmlContent::cdata) == Tokens{"'a<b>'", "'c'", "<i>"});
}

TEST_CASE("a script in a comment in a script hides an end tag") {
  const auto script = [](std::string_view page) { return tokens(page, HtmlContent::script, "script"); };
  CHECK(script("<!--<script></script>--></script>x") == Tokens{"'<!--<script></script>-->'", "</script>", "'x'"});
  CHECK(script("<!--<script>--></script>x") == Tokens{"'<!--<script>-->'", "</script>", "'x'"});
  CHECK(script("<!--</script>x") == Tokens{"'<!--'", "</script>", "'x'"});
  CHECK(script("<!--><script></script>x") == Tokens{"'<!--><script>'", "</script>", "'x'"});
}

TEST_CASE("CDATA is text where it is allowed, else a comment") {
  CHECK(tokens("<![CDATA[a<b]]>", HtmlContent::data, {}, true) == Tokens{"'a<b'"});
  CHECK(tokens("<![CDATA[a<b]]>") == Tokens{"![CDATA[a<b]]"});
}

TEST_CASE("line ends are one character, and a NUL in a name or a comment is a replacement character") {
  using namespace std::string_view_literals;
  CHECK(tokens("a\r\nb\rc<p t='\r'>") == Tokens{"'a\nb\nc'", "<p t=\n>"});
  CHECK(tokens("<p\0><!--\0-->"sv) == Tokens{"<p\xEF\xBF\xBD>", "!\xEF\xBF\xBD"});
}

TEST_CASE("text without references borrows the page") {
  const std::string page = "<p title='plain'>some text</p>";
  StringArena strings;
  HtmlTokenizer tokenizer(page, strings);
  HtmlToken token;
  tokenizer.next(token);
  CHECK(tokenizer.attributes()[0].value.data() == page.data() + 10);
  tokenizer.next(token);
  CHECK(token.text.data() == page.data() + 17);
  CHECK(token.begin == 17);
  CHECK(token.end == 26);
}

TEST_CASE("the longest name of a reference counts, and in attributes less is one") {
  CHECK(decoded("&amp;x") == "&|x");
  CHECK(decoded("&notit;") == "\xC2\xAC|it;");
  CHECK(decoded("&notin;") == "\xE2\x88\x89|");
  CHECK(decoded("&NotEqualTilde;") == "\xE2\x89\x82\xCC\xB8|");  // two characters
  CHECK(decoded("&nosuch;") == "|&nosuch;");
  CHECK(decoded("& ") == "|& ");
  CHECK(decoded("&copy=1", true) == "|&copy=1");
  CHECK(decoded("&copy;=1", true) == "\xC2\xA9|=1");
  CHECK(decoded("&copy=1") == "\xC2\xA9|=1");
}

TEST_CASE("references by number, the old bytes of windows-1252 among them") {
  CHECK(decoded("&#8217;s") == "\xE2\x80\x99|s");
  CHECK(decoded("&#x2019s") == "\xE2\x80\x99|s");
  CHECK(decoded("&#146;") == "\xE2\x80\x99|");
  CHECK(decoded("&#0;") == "\xEF\xBF\xBD|");
  CHECK(decoded("&#xD800;") == "\xEF\xBF\xBD|");
  CHECK(decoded("&#99999999999999999999;") == "\xEF\xBF\xBD|");
  CHECK(decoded("&#;") == "|&#;");
  CHECK(decoded("&#xg;") == "|&#xg;");
}
