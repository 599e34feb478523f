// The main part is found through the package's relationships, as its name may be any; what they lack is made up
// for by the names that every writer uses. Targets outside the package are never looked at.
#include "core/read/packages/read_docx.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/decode/detect.h"
#include "core/markup/xml_reader.h"
#include "core/read/exports/read_nexis.h"
#include "core/read/packages/archive_use.h"
#include "core/read/packages/docx_text.h"
#include "core/read/structure/dateline.h"
#include "core/read/structure/headline.h"
#include "core/text/characters.h"

namespace entente {
namespace {

// XML repeats itself: a part may unpack to that many bytes before its ratio counts.
constexpr std::uint64_t kRatioAfter = std::uint64_t{16} << 20;
constexpr std::string_view kTypes = "[Content_Types].xml", kRelationships = "_rels/.rels";
constexpr std::string_view kUsualMain = "word/document.xml", kUsualFacts = "docProps/core.xml";

// Names of parts differ by more than the case of ASCII letters (ECMA-376, part 2, 6.2.2.3).
bool is_same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}

const ZipMember* find_part(const ZipArchive& archive, std::string_view name) {
  const auto found =
      std::ranges::find_if(archive.members, [&](const ZipMember& member) { return is_same_name(member.name, name); });
  return found == archive.members.end() ? nullptr : &*found;
}

bool has_folder(const ZipArchive& archive, std::string_view folder) {
  return std::ranges::any_of(archive.members, [&](const ZipMember& member) {
    return is_same_name(std::string_view(member.name).substr(0, folder.size()), folder);
  });
}

// The type that an OpenDocument or EPUB file states in its first member, unpacked.
std::string_view stated_type(const ZipArchive& archive) {
  constexpr std::uint64_t kLongest = 100;
  const ZipMember* member = find_part(archive, "mimetype");
  if (member == nullptr || member->fault || member->method != 0 || member->packed > kLongest) return {};
  return archive.bytes.substr(static_cast<std::size_t>(member->data), static_cast<std::size_t>(member->packed));
}

// Why a file of that type is no Word document, and what to do; empty for other types.
std::string_view kind_by_type(std::string_view type) {
  if (type.starts_with("application/epub")) {
    return "an e-book (EPUB), not a document; save its text as a plain text file and add that";
  }
  if (type.starts_with("application/vnd.oasis.opendocument")) {
    return "an OpenDocument file (ODT, ODS, ODP); save it as DOCX or plain text and add that";
  }
  return {};
}

// Likewise for a package, by its stated type or the folder that holds its parts.
std::string_view other_kind(const ZipArchive& archive) {
  const std::string_view stated = kind_by_type(stated_type(archive));
  if (!stated.empty()) return stated;
  if (has_folder(archive, "xl/")) return "a spreadsheet (XLSX), not a document; save its table as CSV and add that";
  if (has_folder(archive, "ppt/")) {
    return "a presentation (PPTX), not a document; save its text as a plain text file and add that";
  }
  return {};
}

// XML without a mark and a declaration is UTF-8, whatever its letters look like.
Detected encoding_of(std::string_view xml) {
  const Detected found = detect_encoding(xml, {});
  const bool is_told = found.found_by == FoundBy::mark || found.found_by == FoundBy::declared;
  const bool is_wide = found.encoding == Encoding::utf16_little || found.encoding == Encoding::utf16_big;
  return is_told || is_wide ? found : Detected{};
}

bool is_blank(const DocxParagraph& paragraph) { return without_outer_space(paragraph.text).empty(); }

bool has_no_words(const DocxText& text) { return std::ranges::all_of(text.paragraphs, is_blank); }

// Empty paragraphs are space between others; empty cells keep their place in the row.
void drop_blank(std::vector<DocxParagraph>& paragraphs) {
  bool is_after_cell = false;
  std::erase_if(paragraphs, [&](const DocxParagraph& paragraph) {
    const bool was_after_cell = std::exchange(is_after_cell, paragraph.is_cell_end);
    return !was_after_cell && !paragraph.is_cell_end && is_blank(paragraph);
  });
}

// What docProps/core.xml says (Dublin Core).
struct DocumentFacts {
  std::string title, author, day;
};

class DocxReading {
 public:
  DocxReading(const Opened& opened, const ZipArchive& archive, Reading& out)
      : opened_(opened), archive_(archive), out_(out) {}

  void run();
  // One given, one refused; `part` is empty for the document as a whole.
  void refuse(std::string_view part, const ZipFault& fault);

 private:
  struct Targets {
    std::string main{kUsualMain}, facts{kUsualFacts};
  };

  [[nodiscard]] std::optional<std::string> unpack_part(std::string_view name);
  [[nodiscard]] Targets find_targets();
  [[nodiscard]] DocumentFacts find_facts(std::string_view part);
  [[nodiscard]] std::optional<std::string> read_main(std::string_view name);
  void report(std::string_view part, SourceText& source, std::size_t offset, ProblemCode code, std::string message,
              std::string kept);
  void report_oddities(std::string_view part, SourceText& source, const DocxText& text);
  void finish(std::string text, DocumentFacts facts);

  const Opened& opened_;
  const ZipArchive& archive_;
  Reading& out_;
  bool is_partly_ = false;
};

void DocxReading::refuse(std::string_view part, const ZipFault& fault) {
  report_fault(opened_, joined_part(opened_.part, part), fault, {}, out_);
  ++out_.counts.given;
  ++out_.counts.refused;
}

void DocxReading::report(std::string_view part, SourceText& source, std::size_t offset, ProblemCode code,
                         std::string message, std::string kept) {
  const Place place = source.place(offset);
  Problem problem;
  problem.file = opened_.file;
  problem.member = joined_part(opened_.part, part);
  problem.byte = place.byte;
  problem.line = place.line;
  problem.column = place.column;
  problem.code = code;
  problem.message = std::move(message);
  problem.kept = std::move(kept);
  out_.problems.push_back(std::move(problem));
}

// A part that is not needed: without it there is less to say of the document, and no more.
std::optional<std::string> DocxReading::unpack_part(std::string_view name) {
  const ZipMember* member = find_part(archive_, name);
  if (member == nullptr) return std::nullopt;
  std::string bytes;
  const auto fault = unpack_within(opened_, archive_, *member, kRatioAfter, bytes);
  if (!fault) return bytes;
  report_fault(opened_, joined_part(opened_.part, name), *fault, "the document's text", out_);
  is_partly_ = true;
  return std::nullopt;
}

// Follows the relationships of the package itself; those that lead out of it are none.
DocxReading::Targets DocxReading::find_targets() {
  Targets targets;
  const auto bytes = unpack_part(kRelationships);
  if (!bytes) return targets;
  const SourceText source(*bytes, encoding_of(*bytes));
  XmlReader reader(source.text());
  for (XmlPiece piece = reader.next(); piece != XmlPiece::done && piece != XmlPiece::fault; piece = reader.next()) {
    if (piece != XmlPiece::start || !reader.name().ends_with("Relationship")) continue;
    const std::string type = reader.attribute("Type").value_or("");
    std::string target = reader.attribute("Target").value_or("");
    if (reader.attribute("TargetMode").value_or("") == "External") continue;
    target.erase(0, target.find_first_not_of("./"));
    if (target.empty()) continue;
    if (type.ends_with("/officeDocument")) targets.main = target;
    if (type.ends_with("/core-properties")) targets.facts = target;
  }
  return targets;
}

DocumentFacts DocxReading::find_facts(std::string_view part) {
  DocumentFacts facts;
  const auto bytes = unpack_part(part);
  if (!bytes) return facts;
  const SourceText source(*bytes, encoding_of(*bytes));
  XmlReader reader(source.text());
  std::string* wanted = nullptr;
  for (XmlPiece piece = reader.next(); piece != XmlPiece::done && piece != XmlPiece::fault; piece = reader.next()) {
    if (piece == XmlPiece::text) {
      if (wanted != nullptr) *wanted += reader.characters();
      continue;
    }
    wanted = nullptr;
    if (piece == XmlPiece::end) continue;
    const std::string_view name = reader.name().substr(reader.name().find(':') + 1);
    if (name == "title") wanted = &facts.title;
    if (name == "creator") wanted = &facts.author;
    if (name == "created") wanted = &facts.day;
  }
  return facts;
}

// What did not keep the text from being read.
void DocxReading::report_oddities(std::string_view part, SourceText& source, const DocxText& text) {
  if (!source.faults().empty()) {
    is_partly_ = true;
    const std::size_t count = source.faults().size();
    std::string message = "ill-formed bytes";
    if (count > 1) message += " in " + std::to_string(count) + " places, of which this is the first";
    report(part, source, source.faults().front().repaired, ProblemCode::utf8_invalid, std::move(message),
           "everything else; U+FFFD stands where they were");
  }
  if (text.too_deep) {
    is_partly_ = true;
    report(
        part, source, *text.too_deep, ProblemCode::limit_reached,
        "more elements are open than the limit markup-depth of " + std::to_string(opened_.options.limits.markup_depth),
        "the text; tables deeper than that were flattened");
  }
  if (text.fault) {
    is_partly_ = true;
    report(part, source, text.fault->offset, ProblemCode::xml_malformed, text.fault->message, "the text before it");
  }
}

// The text of the main part; nothing when it was refused.
std::optional<std::string> DocxReading::read_main(std::string_view name) {
  const ZipMember* member = find_part(archive_, name);
  const auto refused = [&](std::string_view why) {
    std::string message = "the document's main part, " + std::string(name) + ", ";
    refuse(name, {member == nullptr ? 0 : member->header, ProblemCode::document_damaged, message.append(why)});
    return std::nullopt;
  };
  if (member == nullptr) return refused("is missing");
  std::string bytes;
  if (const auto fault = unpack_within(opened_, archive_, *member, kRatioAfter, bytes)) {
    refuse(name, *fault);
    return std::nullopt;
  }
  if (bytes.empty()) return refused("is empty");
  SourceText source(bytes, encoding_of(bytes));
  DocxText text = docx_text(source.text(), opened_.options.limits.markup_depth);
  if (text.fault && (text.fault->is_doctype || has_no_words(text))) {
    report(name, source, text.fault->offset, ProblemCode::xml_malformed, text.fault->message, {});
    ++out_.counts.given;
    ++out_.counts.refused;
    return std::nullopt;
  }
  if (!text.is_document) return refused("is no WordprocessingML document");
  report_oddities(name, source, text);
  drop_blank(text.paragraphs);
  return joined(text.paragraphs, "\n\n");
}

// Nexis puts many articles into one document. Of one article the document's own words come first: a title property is
// often that of a template, and the day on which a file was made that of an export.
void DocxReading::finish(std::string text, DocumentFacts facts) {
  SourceText none(std::string_view(), Detected{});
  const ReadJob job{opened_, none, out_};
  if (looks_like_nexis(text)) return read_nexis_text(job, text, [](std::size_t) { return std::size_t{0}; });
  Draft draft;
  draft.text = std::move(text);
  draft.author = std::move(facts.author);
  const Span headline = find_headline(draft.text);
  if (headline.empty()) draft.title = std::move(facts.title);
  if (find_own_date(draft.text, headline).date.empty()) draft.date = std::move(facts.day);
  draft.is_partial = is_partly_;
  finish_article(job, std::move(draft), ProblemCode::file_empty);
}

void DocxReading::run() {
  if (!is_office_document(archive_)) {
    return refuse({}, {0, ProblemCode::document_damaged,
                       "not an Office Open XML package: it has no " + std::string(kTypes) + " and no " +
                           std::string(kUsualMain)});
  }
  if (archive_.fault) {
    is_partly_ = true;
    report_fault(opened_, opened_.part, *archive_.fault, "what the directory lists before that", out_);
  }
  const Targets targets = find_targets();
  auto text = read_main(targets.main);
  if (text) finish(std::move(*text), find_facts(targets.facts));
}

}  // namespace

bool is_office_document(const ZipArchive& archive) {
  return find_part(archive, kTypes) != nullptr || find_part(archive, kUsualMain) != nullptr ||
         !kind_by_type(stated_type(archive)).empty();
}

void read_docx(const Opened& opened, const ZipArchive& archive, Reading& out) {
  const InputCounts before = out.counts;
  SourceRow row;
  row.file = opened.file;
  row.part = opened.part;
  row.bytes = archive.bytes.size();
  DocxReading reading(opened, archive, out);
  if (const std::string_view kind = other_kind(archive); !kind.empty()) {
    reading.refuse({}, {0, ProblemCode::format_refused, std::string(kind)});
  } else {
    row.form = "docx";
    reading.run();
  }
  row.counts = out.counts - before;
  out.sources.push_back(std::move(row));
}

}  // namespace entente
