// Signatures first, then byte order marks, then what the first 64 KiB look like.
#include "core/read/sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kShort = 256;  // bytes; in less than that a few strange ones prove little

struct Signature {
  std::string_view bytes;
  ProblemCode code;
  std::string_view reason;
};

constexpr ProblemCode kDocument = ProblemCode::format_refused;
constexpr ProblemCode kBinary = ProblemCode::binary;

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, kDocument, "a PDF document; save its text as a plain text file and add that"},
    Signature{"PK\x03\x04"sv, kDocument,
              "a ZIP archive or an office document (DOCX, ODT, EPUB); unpack it, or save it as plain text"},
    Signature{"PK\x05\x06"sv, kDocument, "an empty ZIP archive"},
    Signature{"{\\rtf"sv, kDocument, "an RTF document; save it as plain text and add that"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, kDocument,
              "an old office document (DOC, XLS, PPT); save it as plain text and add that"},
    Signature{"\x1F\x8B"sv, kDocument, "gzip compressed; decompress it first"},
    Signature{"BZh"sv, kDocument, "bzip2 compressed; decompress it first"},
    Signature{"\xFD"
              "7zXZ\x00"sv,
              kDocument, "xz compressed; decompress it first"},
    Signature{"\x28\xB5\x2F\xFD"sv, kDocument, "zstd compressed; decompress it first"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, kDocument, "a 7z archive; unpack it first"},
    Signature{"Rar!\x1A\x07"sv, kDocument, "a RAR archive; unpack it first"},
    Signature{"SQLite format 3\x00"sv, kDocument, "an SQLite database; export the articles as JSON lines"},
    Signature{"\x00\x00\xFE\xFF"sv, kDocument, "UTF-32 text; save it as UTF-8"},
    Signature{"\xFF\xFE\x00\x00"sv, kDocument, "UTF-32 text; save it as UTF-8"},
    Signature{"\x89PNG\r\n\x1A\n"sv, kBinary, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, kBinary, "a JPEG image"},
    Signature{"GIF8"sv, kBinary, "a GIF image"},
    Signature{"RIFF"sv, kBinary, "a sound, film or WebP image"},
    Signature{"OggS"sv, kBinary, "an Ogg sound or film"},
    Signature{"ID3"sv, kBinary, "an MP3 sound"},
    Signature{"\x7F"
              "ELF"sv,
              kBinary, "a program"},
    Signature{"\x00"
              "asm"sv,
              kBinary, "a WebAssembly module"},
};

constexpr std::array kMarkup = {"<!doctype html"sv, "<html"sv, "<?xml"sv, "<!--"sv, "<rss"sv};

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text.substr(0, lower.size()), lower, {}, ascii_lower);
}

std::string_view without_leading_space(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  return text.substr(at);
}

// English in UTF-16 has a zero in nearly every other byte.
bool looks_like_utf16(std::string_view head, std::size_t zero_side) {
  std::size_t pairs = head.size() / 2, zeros = 0, others = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    zeros += head[2 * i + zero_side] == '\0';
    others += head[2 * i + 1 - zero_side] == '\0';
  }
  return pairs >= 4 && zeros * 10 >= pairs * 7 && others * 20 <= pairs;
}

// Bytes that no UTF-8 text holds: control characters other than white space, escape and the end mark
// of old wire copy, and ill-formed sequences.
struct Strange {
  std::size_t controls = 0;
  std::size_t ill_formed = 0;
};

Strange count_strange(std::string_view head) {
  Strange count;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    count.controls += (byte < 0x20 && !is_ascii_space(c) && byte != 0x03 && byte != 0x1B) || byte == 0x7F;
  }
  std::string scratch;
  for (const Utf8Fault& fault : repair_utf8(head, scratch)) {
    const bool is_cut = fault.given + 4 > head.size();
    if (!is_cut) count.ill_formed += fault.size;
  }
  return count;
}

Sniffed refuse(ProblemCode code, std::string_view reason) { return {true, code, reason, Encoding::utf8, 0}; }

}  // namespace

Sniffed sniff(std::string_view bytes) {
  if (bytes.empty()) return refuse(ProblemCode::file_empty, "the file is empty");
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return refuse(signature.code, signature.reason);
  }
  Sniffed found;
  if (bytes.starts_with("\xFF\xFE"sv)) {
    found.encoding = Encoding::utf16_little;
    found.mark = 2;
    return found;
  }
  if (bytes.starts_with("\xFE\xFF"sv)) {
    found.encoding = Encoding::utf16_big;
    found.mark = 2;
    return found;
  }
  found.mark = bytes.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
  const std::string_view head = bytes.substr(found.mark, std::size_t{1} << 16);
  const std::string_view visible = without_leading_space(head);
  if (visible.starts_with("%PDF-"sv) || visible.starts_with("{\\rtf"sv)) return sniff(visible);
  for (const std::string_view tag : kMarkup) {
    if (starts_with_any_case(visible, tag)) {
      return refuse(kDocument, "a web page or XML; save its text as a plain text file and add that");
    }
  }
  if (looks_like_utf16(head, 1)) found.encoding = Encoding::utf16_little;
  if (looks_like_utf16(head, 0)) found.encoding = Encoding::utf16_big;
  if (found.encoding != Encoding::utf8) return found;
  const Strange strange = count_strange(head);
  const std::size_t sum = strange.controls + strange.ill_formed;
  const bool is_binary = head.size() < kShort ? sum * 3 > head.size() : sum * 10 > head.size();
  if (is_binary) {
    return refuse(kBinary, strange.controls >= strange.ill_formed
                               ? "a binary file, not text"
                               : "not UTF-8; if it is text in another encoding, save it as UTF-8");
  }
  return found;
}

Form sniff_form(std::string_view text) {
  const std::string_view body = without_leading_space(text);
  if (body.empty()) return Form::text;
  const std::string_view inner = without_leading_space(body.substr(1));
  const char first = inner.empty() ? '\0' : inner[0];
  if (body[0] == '[') {
    // "[Reuters] ..." is prose; records are objects, and a list of other values is still JSON.
    return first == '{' || first == '[' || (first == ']' && without_leading_space(inner.substr(1)).empty())
               ? Form::json
               : Form::text;
  }
  if (body[0] != '{' || (first != '"' && first != '}')) return Form::text;
  const std::size_t line_end = std::min(body.find('\n'), body.size());
  const std::string_view next = without_leading_space(body.substr(line_end));
  const std::string_view line = without_outer_space(body.substr(0, line_end));
  const bool is_open =
      line.size() < 2 || line.back() == '[' || line.back() == '{' || line.back() == ',' || line.back() == ':';
  return !is_open && next.starts_with('{') ? Form::json_lines : Form::json;
}

}  // namespace entente
