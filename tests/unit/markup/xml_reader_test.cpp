#include "core/markup/xml_reader.h"

#include <catch_amalgamated.hpp>

using namespace entente;

namespace {

// "<a>text</a>" as pieces; a fault as "!offset message".
std::string pieces_of(std::string_view xml) {
  XmlReader reader(xml);
  std::string all;
  while (true) {
    switch (reader.next()) {
      case XmlPiece::start:
        all += "<" + std::string(reader.name()) + ">";
        break;
      case XmlPiece::end:
        all += "</" + std::string(reader.name()) + ">";
        break;
      case XmlPiece::text:
        all += reader.characters();
        break;
      case XmlPiece::fault:
        return all + "!" + std::to_string(reader.fault().offset) + " " + reader.fault().message;
      case XmlPiece::done:
        return all;
    }
  }
}

bool is_refused(std::string_view xml) { return pieces_of(xml).find('!') != std::string::npos; }

}  // namespace

TEST_CASE("elements, text, references and sections come as pieces") {
  CHECK(pieces_of("<?xml version='1.0'?>\n<a x='1'><b/>c &amp; &#100;&#x65;<![CDATA[<f>&]]></a> <!-- end -->\n") ==
        "<a><b></b>c & de<f>&</a>");
  CHECK(pieces_of("<w:p xmlns:w='u'>\xC3\xBC</w:p >") == "<w:p>\xC3\xBC</w:p>");
}

TEST_CASE("line ends are one line feed, in text and in sections") {
  CHECK(pieces_of("<a>1\r\n2\r3<![CDATA[\r\n\r]]></a>") == "<a>1\n2\n3\n\n</a>");
}

TEST_CASE("attributes are resolved when they are asked for") {
  XmlReader reader("<a one='x &lt;&#9;y' two=\"it's\nso\"/>");
  REQUIRE(reader.next() == XmlPiece::start);
  CHECK(reader.attribute("one") == "x <\ty");
  CHECK(reader.attribute("two") == "it's so");
  CHECK_FALSE(reader.attribute("three"));
}

TEST_CASE("depth counts what is open") {
  XmlReader reader("<a><b/></a>");
  const std::vector<std::size_t> expected = {1, 2, 1, 0};
  for (const std::size_t depth : expected) {
    CHECK(reader.next() != XmlPiece::fault);
    CHECK(reader.depth() == depth);
  }
  CHECK(reader.next() == XmlPiece::done);
  CHECK(reader.next() == XmlPiece::done);
}

TEST_CASE("a document type declaration is refused, and nothing of it is read") {
  XmlReader reader("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
  CHECK(reader.next() == XmlPiece::fault);
  CHECK(reader.fault().is_doctype);
  CHECK(reader.next() == XmlPiece::fault);
}

TEST_CASE("faults are told with their place") {
  CHECK(pieces_of("<a>x</b>") == "<a>x!4 </b> stands where </a> should");
  CHECK(pieces_of("<a>&nbsp;</a>") == "<a>!3 the entity \"nbsp\" is not defined");
  CHECK(pieces_of("<a>\x08</a>") == "<a>!3 the illegal XML character U+0008");
  CHECK(pieces_of("<a>&#0;</a>").starts_with("<a>!3 "));
  CHECK(pieces_of("<a><b>") == "<a><b>!6 the document ends, and <b> is still open");
}

TEST_CASE("what the grammar forbids is a fault") {
  for (const std::string_view xml : {"",
                                     "text",
                                     "<a/><b/>",
                                     "<a/>text",
                                     " <?xml version='1.0'?><a/>",
                                     "<a",
                                     "<a b>",
                                     "<a b=c/>",
                                     "<a b='1' b='2'/>",
                                     "<a b='<'/>",
                                     "<a b='&x;'/>",
                                     "<a b='1'c='2'/>",
                                     "<1/>",
                                     "</a>",
                                     "<a>]]></a>",
                                     "<a><!-- -- --></a>",
                                     "<a><!--",
                                     "<a><![CDATA[</a>",
                                     "<a>&</a>",
                                     "<a>& b;</a>",
                                     "<a>&#xD800;</a>",
                                     "<a>&#99999999;</a>",
                                     "<a><?x",
                                     "<? x?><a/>",
                                     "<a>\xEF\xBF\xBF</a>",
                                     "<a b=\"\x01\"/>",
                                     "<![CDATA[x]]><a/>",
                                     "<a></a",
                                     "<!ELEMENT a>"}) {
    INFO(xml);
    CHECK(is_refused(xml));
  }
}

TEST_CASE("a million open elements and a tag of a million attributes are read in a moment") {
  std::string deep, wide = "<a";
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  CHECK(pieces_of(deep).find("is still open") != std::string::npos);
  for (int i = 0; i < 300'000; ++i) wide += " a" + std::to_string(i) + "=''";
  CHECK(pieces_of(wide + "/>") == "<a></a>");
}
