// XML that any reader takes, whatever stands in the texts.
#include "core/report/xml_writer.h"

#include <catch_amalgamated.hpp>

using namespace entente;

TEST_CASE("what means something in XML is escaped in texts and attributes") {
  XmlWriter out;
  out.open("a");
  out.attribute("b", "1 < 2 & \"x\" > 'y'");
  out.text("]]> & <c>");
  out.close();
  CHECK(
      out.take() ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1 &lt; 2 &amp; &quot;x&quot; &gt; &#39;y&#39;\">]]&gt; &amp; "
      "&lt;c&gt;</a>\n");
}

TEST_CASE("white space within an attribute outlives a reader") {
  XmlWriter out;
  out.open("a");
  out.attribute("b", "1\t2\n3\r4");
  out.close();
  CHECK(out.take().find("b=\"1&#9;2&#10;3&#13;4\"/>") != std::string::npos);
}

TEST_CASE("what XML cannot hold is replaced: controls, halves of pairs, U+FFFE and U+FFFF, bytes that are no UTF-8") {
  for (const char* bad : {"\x01", "\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xFF", "\xC3"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_xml_text(bad));
    XmlWriter out;
    out.element("a", "x" + std::string(bad) + "y");
    CHECK(out.take().find("<a>x\xEF\xBF\xBDy</a>") != std::string::npos);
  }
  CHECK_FALSE(is_xml_text(std::string_view("a\0b", 3)));
  CHECK(is_xml_text("Caf\xC3\xA9, \xF0\x9F\x95\x8A, \t\r\n"));
  CHECK(is_xml_text(""));
}

TEST_CASE("what XML merely advises against comes back as it was") {
  for (const char* kept : {"\x7F", "\xC2\x85", "\xEF\xB7\x90", "\xF0\x9F\xBF\xBE", "\xF4\x8F\xBF\xBF"}) {
    CHECK(is_xml_text(kept));
    XmlWriter out;
    out.element("a", kept);
    CHECK(out.take().contains("<a>" + std::string(kept) + "</a>"));
  }
}

TEST_CASE("elements stand in each other as they were opened") {
  XmlWriter out;
  out.open("a");
  out.open("b");
  out.close();
  out.element("c", "");
  out.close();
  CHECK(out.take() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b/>\n  <c></c>\n</a>\n");
}
