#include "core/read/packages/read_docx.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

#include "core/read/packages/docx_text.h"
#include "tests/unit/archive/zip_making.h"

using namespace entente;

namespace {

constexpr std::string_view kHead =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
constexpr std::string_view kTail = "</w:body></w:document>";

std::string document(std::string_view body) { return std::string(kHead).append(body).append(kTail); }

// The text of a body of that content.
std::string text_of(std::string_view body, std::uint64_t most_open = 512) {
  return joined(docx_text(document(body), most_open).paragraphs, "\n");
}

std::string paragraph(std::string_view words) { return "<w:p><w:r><w:t>" + std::string(words) + "</w:t></w:r></w:p>"; }

std::string package(const std::string& main, std::vector<MadeMember> more = {}) {
  more.push_back({.name = "[Content_Types].xml", .bytes = "<Types/>"});
  more.push_back({.name = "word/document.xml", .bytes = main});
  return made_zip(more);
}

std::string core_facts(std::string_view title, std::string_view created) {
  return "<cp:coreProperties xmlns:cp='a' xmlns:dc='b' xmlns:dcterms='c'><dc:title>" + std::string(title) +
         "</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>" + std::string(created) +
         "</dcterms:created></cp:coreProperties>";
}

Reading read(const std::string& bytes, const ReadOptions& options = {}) {
  Reading reading;
  read_source("x.docx", bytes, options, reading);
  CHECK(reading.counts.given == 1);
  REQUIRE(reading.sources.size() == 1);
  CHECK(reading.sources[0].form == "docx");
  CHECK(reading.sources[0].counts == reading.counts);
  return reading;
}

}  // namespace

TEST_CASE("runs join, and tabs, breaks and hyphens are what they print as") {
  CHECK(text_of("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Jo</w:t></w:r><w:r><w:t>hn</w:t><w:tab/>"
                "<w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r></w:p>") == "John\ta\nb\xE2\x80\x91");
}

TEST_CASE("deleted and moved-away text and field codes are no text, inserted text and links are") {
  CHECK(text_of("<w:p><w:del><w:r><w:t>no</w:t><w:delText>no</w:delText></w:r></w:del>"
                "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>yes</w:t></w:r></w:ins>"
                "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
                "<w:hyperlink><w:r><w:t>, link</w:t></w:r></w:hyperlink></w:p>") == "yes, link");
}

TEST_CASE("a row's cells stand in one line, also when a cell holds several paragraphs or none") {
  const auto cell = [](std::string_view inner) { return "<w:tc>" + std::string(inner) + "</w:tc>"; };
  CHECK(text_of("<w:tbl><w:tr>" + cell(paragraph("a") + paragraph("b")) + cell(paragraph("")) + cell(paragraph("c")) +
                "</w:tr><w:tr>" + cell(paragraph("d")) + "</w:tr></w:tbl>" + paragraph("e")) == "a\nb\t\tc\nd\ne");
}

TEST_CASE("of alternatives the first is read") {
  CHECK(text_of("<w:p><w:r><mc:AlternateContent><mc:Choice>" + paragraph("box") + "</mc:Choice><mc:Fallback>" +
                paragraph("box again") +
                "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>around</w:t></w:r></w:p>") == "box\naround");
}

TEST_CASE("prefixes mean what they are bound to") {
  const std::string xml =
      "<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>strict</t></r></p>"
      "<w:p xmlns:w='urn:other'><w:r><w:t>no</w:t></w:r></w:p></body></document>";
  CHECK(joined(docx_text(xml, 512).paragraphs, "|") == "strict");
}

TEST_CASE("past the limit markup-depth the words are read and the tables are not") {
  const std::string table = "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" + paragraph("b") +
                            "</w:tc></w:tr></w:tbl>";  // its deepest, w:t, is the eighth open element
  CHECK(text_of(table, 8) == "a\tb");
  CHECK_FALSE(docx_text(document(table), 8).too_deep);
  CHECK(docx_text(document(table), 7).too_deep);
  CHECK(text_of(table, 4) == "a\nb");
  ReadOptions options;
  options.limits.markup_depth = 4;
  const Reading reading = read(package(document(table)), options);
  CHECK(reading.counts.partly == 1);
  CHECK(reading.problems.at(0).message.find("markup-depth of 4") != std::string::npos);
  CHECK(reading.articles.at(0).text == "a\n\nb");
}

TEST_CASE("a document is one article with its author, and its own headline before its title property") {
  const std::string body = paragraph("Talks begin") + paragraph("") + paragraph("The talks began on Monday in Paris.");
  const Reading reading = read(package(
      document(body), {{.name = "docProps/core.xml", .bytes = core_facts("Template", "2022-03-21T10:00:00Z")}}));
  const Article& article = reading.articles.at(0);
  CHECK(article.text == "Talks begin\n\nThe talks began on Monday in Paris.");
  CHECK(article.title == "Talks begin");
  CHECK(article.author == "A. Writer");
  CHECK(article.date == "2022-03-21");
  CHECK(article.date_from == "metadata");
}

TEST_CASE("a day in the text is before the day on which the file was made") {
  const std::string body =
      paragraph("BEIJING, Dec. 28, 2021 (APP): The talks began on Monday and went on until Friday.");
  const Reading reading =
      read(package(document(body), {{.name = "docProps/core.xml", .bytes = core_facts("", "2024-01-01T10:00:00Z")}}));
  CHECK(reading.articles.at(0).date == "2021-12-28");
  CHECK(reading.articles.at(0).date_from == "dateline");
}

TEST_CASE("the main part is found by the package's relationships, never outside of it") {
  const auto related = [](std::string_view attributes) {
    return "<Relationships><Relationship Type='http://purl.oclc.org/x/officeDocument' " + std::string(attributes) +
           "/></Relationships>";
  };
  const std::string main = document(paragraph("usual")), other = document(paragraph("other"));
  const Reading renamed = read(package(main, {{.name = "word/d2.xml", .bytes = other},
                                              {.name = "_rels/.rels", .bytes = related("Target='/word/d2.xml'")}}));
  CHECK(renamed.articles.at(0).text == "other");
  const Reading outside = read(package(
      main, {{.name = "_rels/.rels", .bytes = related("Target='https://host.example/x' TargetMode='External'")}}));
  CHECK(outside.articles.at(0).text == "usual");
}

TEST_CASE("XML that breaks off gives the text before it, with the place") {
  const Reading reading = read(package(std::string(kHead) + paragraph("Kept words.") + "<w:p>&nbsp;</w:p>"));
  CHECK(reading.counts.partly == 1);
  CHECK(reading.articles.at(0).text == "Kept words.");
  const Problem& problem = reading.problems.at(0);
  CHECK(problem.member == "word/document.xml");
  CHECK(problem.code == ProblemCode::xml_malformed);
  CHECK(problem.byte == kHead.size() + paragraph("Kept words.").size() + 5);
  CHECK(problem.line == 1);
  CHECK(problem.column == problem.byte + 1);
}

TEST_CASE("a DTD, a missing part and a part that is no document are refused") {
  const auto refusal = [](const std::string& bytes) {
    const Reading reading = read(bytes);
    CHECK(reading.counts.refused == 1);
    REQUIRE(reading.problems.size() == 1);
    return reading.problems[0].message;
  };
  CHECK(refusal(package("<!DOCTYPE x>" + document(paragraph("x")))).find("DTD") != std::string::npos);
  CHECK(refusal(made_zip({{.name = "[Content_Types].xml", .bytes = "<Types/>"}})).find("is missing") !=
        std::string::npos);
  CHECK(refusal(package("")).find("is empty") != std::string::npos);
  CHECK(refusal(package("<html/>")).find("no WordprocessingML") != std::string::npos);
  CHECK(refusal(package(document(paragraph(" ")))).find("white space only") != std::string::npos);
}

TEST_CASE("other office documents are named, with advice") {
  const auto advice = [](const std::vector<MadeMember>& members) {
    Reading reading;
    read_source("x", made_zip(members), reading);
    CHECK(reading.counts.refused == 1);
    CHECK(reading.sources.at(0).form.empty());
    CHECK(reading.problems.at(0).code == ProblemCode::format_refused);
    return reading.problems.at(0).message;
  };
  const MadeMember types{.name = "[Content_Types].xml", .bytes = "<Types/>"};
  CHECK(advice({types, {.name = "xl/workbook.xml", .bytes = ""}}).find("CSV") != std::string::npos);
  CHECK(advice({types, {.name = "ppt/presentation.xml", .bytes = ""}}).find("presentation") != std::string::npos);
  CHECK(advice({{.name = "mimetype", .bytes = "application/epub+zip"}}).find("EPUB") != std::string::npos);
  CHECK(advice({{.name = "mimetype", .bytes = "application/vnd.oasis.opendocument.text"}}).find("ODT") !=
        std::string::npos);
}

TEST_CASE("a document within an archive is a file of it, and trouble names the part within") {
  const std::string bad = package("<w:document");
  Reading reading;
  read_source(
      "x.zip",
      made_zip({{.name = "a.docx", .bytes = package(document(paragraph("Words.")))}, {.name = "b.docx", .bytes = bad}}),
      reading);
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].part == "a.docx");
  CHECK(reading.articles[0].text == "Words.");
  CHECK(reading.problems.at(0).member == "b.docx/word/document.xml");
  CHECK(reading.sources.size() == 3);
}

TEST_CASE("the parts of a document are no members of the archive it lies in") {
  ReadOptions options;
  options.limits.archive_members = 2;
  Reading reading;
  const MadeMember document_member{.name = "a.docx", .bytes = package(document(paragraph("Words.")))};
  read_source("x.zip", made_zip({document_member, {.name = "b.txt", .bytes = "More."}}), options, reading);
  CHECK(reading.counts.read == 2);
}

TEST_CASE("a part of a document may pack densely up to 16 MiB, and no further") {
  const auto member = [](std::size_t matches) {
    MadeMember part = made_run("word/document.xml", matches);
    return made_zip({{.name = "[Content_Types].xml", .bytes = "<Types/>"}, part});
  };
  CHECK(read(member(65000)).problems.at(0).code == ProblemCode::xml_malformed);  // 16.77 MB of no XML
  CHECK(read(member(66000)).problems.at(0).message.find("archive-ratio of 100") != std::string::npos);
}

TEST_CASE("a document in which Nexis put several articles is several articles") {
  std::string body;
  for (const std::string_view words :
       {"Talks end in Rome", "The Example Times", "March 12, 2010 Friday", "Length: 12 words", "Byline: Jane Doe",
        "Body", "The talks ended.", "Load-Date: March 13, 2010", "End of Document", "A second one", "The Other Post",
        "April 12, 2011", "Length: 4 words", "Body", "It was said.", "Load-Date: April 13, 2011", "End of Document"}) {
    body += paragraph(words);
  }
  Reading out;
  read_source("x.docx", package(document(body)), out);
  CHECK(out.problems.empty());
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].title == "Talks end in Rome");
  CHECK(out.articles[0].date == "2010-03-12");
  CHECK(out.articles[0].author == "Jane Doe");
  CHECK(out.articles[1].member == "document 2");
  CHECK(out.articles[1].source == "The Other Post");
}
