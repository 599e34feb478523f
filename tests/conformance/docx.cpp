// DOCX: the texts of mammoth's and python-docx's documents, and packages made with one fault each.
#include <simdjson.h>

#include <algorithm>
#include <array>

#include "core/archive/zip.h"
#include "core/read/article.h"
#include "core/read/packages/docx_text.h"
#include "core/read/packages/read_docx.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

namespace fs = std::filesystem;
namespace dom = simdjson::dom;

// Empty for what is no string.
std::string_view string_of(simdjson::simdjson_result<dom::element> element) {
  std::string_view text;
  return element.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

// The paragraphs of the part of that name.
std::vector<std::string> paragraphs_of(const std::string& bytes, std::string_view part) {
  const ZipArchive archive = open_zip(bytes, 20000);
  const auto member = std::ranges::find(archive.members, part, &ZipMember::name);
  std::string xml, text;
  const UnpackLimits limits{.bytes = 1 << 28, .bytes_name = "", .ratio = 1 << 20, .ratio_after = 0};
  if (member == archive.members.end() || unpack(archive, *member, limits, xml)) return {"(no such part)"};
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  repair_utf8(std::string_view(xml).substr(xml.starts_with(kMark) ? kMark.size() : 0), text);
  std::vector<std::string> found;
  for (DocxParagraph& paragraph : docx_text(text, 512).paragraphs) found.push_back(std::move(paragraph.text));
  return found;
}

void judge_texts(const fs::path& folder, Score& score) {
  dom::parser parser;
  const std::string list = bytes_of(folder / "derived-text.json");
  dom::object documents;
  if (parser.parse(list).get(documents) != simdjson::SUCCESS) return;
  for (const auto [key, value] : documents) {
    std::vector<std::string> expected;
    dom::array paragraphs;
    if (value["paragraphs"].get(paragraphs) != simdjson::SUCCESS) return;
    for (const dom::element paragraph : paragraphs)
      expected.emplace_back(string_of(simdjson::simdjson_result<dom::element>(dom::element(paragraph))));
    const std::string bytes = bytes_of(folder / key);
    const auto found = paragraphs_of(bytes, string_of(value["main_part"]));
    std::string why;
    if (found != expected) {
      const auto differ = std::ranges::mismatch(found, expected);
      why = std::to_string(found.size()) + " paragraphs for " + std::to_string(expected.size());
      if (differ.in1 != found.end()) why += ", \"" + differ.in1->substr(0, 80) + "\"";
      if (differ.in2 != expected.end()) why += " for \"" + differ.in2->substr(0, 80) + "\"";
    }
    // And through the front door: one document, whatever it holds.
    Reading reading;
    read_source(std::string(key), bytes, reading);
    if (reading.sources.size() != 1 || reading.sources[0].form != "docx" || reading.counts.given != 1) {
      why += " not read as one document";
    }
    score.count(why.empty(), key, why);
  }
}

struct Expected {
  std::string_view file;
  std::string_view part;   // of the problem that must be told
  std::string_view words;  // in its message; empty when there must be no problem
  bool has_place = false;  // with line and column
  bool is_refused = true;  // else the text before the fault is kept
};

constexpr std::string_view kMain = "word/document.xml";
constexpr std::array kFaults = {
    Expected{"ok-minimal.docx", "", ""},
    Expected{"ok-split-runs.docx", "", ""},
    Expected{"ok-tracked-changes.docx", "", ""},
    Expected{"ok-tabs-breaks-hyphens.docx", "", ""},
    Expected{"ok-field-hyperlink.docx", "", ""},
    Expected{"ok-strict-namespace.docx", "", ""},
    Expected{"ok-utf16-document-xml.docx", "", ""},
    Expected{"ok-backslash-names.docx", "", ""},
    Expected{"ok-renamed-main-part.docx", "", ""},
    Expected{"xml-billion-laughs.docx", kMain, "DTD", true},
    Expected{"xml-external-entity.docx", kMain, "DTD", true},
    Expected{"xml-quadratic.docx", kMain, "DTD", true},
    Expected{"xml-deep-10000.docx", kMain, "limit markup-depth of 512", true, false},
    Expected{"xml-long-attr.docx", "", ""},
    Expected{"xml-unclosed.docx", kMain, "still open", true, false},
    Expected{"xml-bad-utf8.docx", kMain, "ill-formed", true, false},
    Expected{"xml-control-char.docx", kMain, "illegal XML character U+0008", true},
    Expected{"xml-undefined-entity.docx", kMain, "entity \"nbsp\" is not defined", true},
    Expected{"part-missing-document.docx", kMain, "main part, word/document.xml, is missing"},
    Expected{"part-missing-rels.docx", "", ""},
    Expected{"part-missing-content-types.docx", "", ""},
    Expected{"part-empty-document.docx", kMain, "is empty"},
    Expected{"part-external-target.docx", "", ""},
    Expected{"bomb-document-200MB.docx", kMain, "limit archive-ratio"},
    Expected{"kind-xlsx.docx", "", "a spreadsheet"},
    Expected{"kind-legacy-doc.docx", "", "an old office document (DOC"},
    Expected{"kind-rtf.docx", "", "RTF"},
    Expected{"kind-zip-of-text.docx", "", "not an Office Open XML package"},
};

// Reads it as the document that its name claims; bytes that are no archive go through the front door.
Reading read_document(const std::string& name, const std::string& bytes) {
  Reading reading;
  if (!is_zip(bytes)) {
    read_source(name, bytes, reading);
    return reading;
  }
  const ReadOptions options;
  read_docx(Opened{.file = name, .part = {}, .options = options}, open_zip(bytes, 20000), reading);
  return reading;
}

// `text` is the manifest's; empty where it gives none.
std::string why_not(const Expected& expected, const Reading& reading, std::string_view text, const std::string& bytes) {
  const InputCounts& counts = reading.counts;
  if (counts.given != 1 || reading.sources.size() != 1) return "not one document";
  const bool is_sound = expected.words.empty();
  if (is_sound != (counts.read == 1 && reading.problems.empty()))
    return "not read without a problem, or without telling one";
  if (!is_sound && expected.is_refused != (counts.refused == 1)) return "kept and refused are mistaken";
  if (!is_sound && !expected.is_refused && reading.articles.at(0).text.empty()) return "nothing was kept";
  for (const Problem& problem : reading.problems) {
    const bool is_it = problem.member == expected.part && problem.message.find(expected.words) != std::string::npos &&
                       (problem.line > 0) == expected.has_place;
    if (!is_it) return problem.member + ": " + problem.message;
  }
  if (text.empty() || expected.file == "ok-utf16-document-xml.docx") return {};
  const ZipArchive archive = open_zip(bytes, 20000);
  const auto main =
      std::ranges::find_if(archive.members, [](const ZipMember& m) { return m.name.starts_with("word/"); });
  std::string xml;
  const UnpackLimits limits{.bytes = 1 << 28, .bytes_name = "", .ratio = 1 << 20, .ratio_after = 0};
  if (unpack(archive, *main, limits, xml)) return "its text cannot be unpacked";
  const std::string whole = joined(docx_text(xml, 512).paragraphs, "\n");
  const std::string_view found = without_outer_space(whole);
  return found == text ? "" : "its text is \"" + whole.substr(0, 200) + "\"";
}

void judge_faults(const fs::path& folder, Score& score) {
  dom::parser parser;
  const std::string list = bytes_of(folder / "manifest.json");
  dom::array rows;
  if (parser.parse(list).get(rows) != simdjson::SUCCESS) return;
  for (const dom::element row : rows) {
    const std::string name(string_of(row["file"]));
    const auto expected = std::ranges::find(kFaults, name, &Expected::file);
    if (expected == kFaults.end()) {
      score.count(false, name, "no row says what to expect");
      continue;
    }
    const std::string_view text = string_of(row["text"]);
    const std::string bytes = bytes_of(folder / name);
    const std::string why = why_not(*expected, read_document(name, bytes), text, bytes);
    score.count(why.empty(), name, why);
  }
}

const Suite mammoth("docx-mammoth", "docx-mammoth", 17, judge_texts);
const Suite python_docx("docx-python-docx", "docx-python-docx", 45, judge_texts);
const Suite faults("made-docx-faults", "made-docx-faults", 28, judge_faults);

}  // namespace
}  // namespace entente::conformance
