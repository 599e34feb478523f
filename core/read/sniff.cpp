// Signatures first; then, once the encoding is known, whether the first 64 KiB are text in it.
#include "core/read/sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/load.h"
#include "core/read/exports/read_factiva.h"
#include "core/read/exports/read_nexis.h"
#include "core/read/html/html_sniff.h"
#include "core/read/markdown.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = std::size_t{1} << 16;
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

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text.substr(0, lower.size()), lower, {}, ascii_lower);
}

std::string_view without_leading_space(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  return text.substr(at);
}

// Characters that no text holds: controls other than white space, escape and the end mark of old wire copy.
bool is_odd_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !is_ascii_space(c) && byte != 0x03 && byte != 0x1B) || byte == 0x7F;
}

std::size_t count_controls(std::string_view head) {
  std::size_t count = 0, at = 0;
  for (; head.size() - at >= 8; at += 8) {
    const std::uint64_t word = load64(head.data() + at);
    if ((bytes_below(word, 0x20) | bytes_equal(word, 0x7F)) == 0) continue;
    count += static_cast<std::size_t>(std::ranges::count_if(head.substr(at, 8), is_odd_control));
  }
  return count + static_cast<std::size_t>(std::ranges::count_if(head.substr(at), is_odd_control));
}

bool is_wide(Encoding encoding) { return encoding > Encoding::utf8 && encoding < Encoding::gb18030; }

// Form::text when it is no JSON.
Form sniff_json(std::string_view text) {
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

}  // namespace

Sniffed sniff(std::string_view bytes) {
  if (bytes.empty()) return {true, ProblemCode::file_empty, "the file is empty"};
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return {true, signature.code, signature.reason};
  }
  const std::string_view visible = without_leading_space(bytes.substr(0, kHead));
  if (starts_with_any_case(visible, "<?xml"sv) || starts_with_any_case(visible, "<rss"sv)) {
    if (!looks_like_html(visible)) {
      return {true, kDocument, "a feed or other XML; save the articles themselves as web pages or plain text"};
    }
  }
  const bool is_document = visible.starts_with("%PDF-"sv) || visible.starts_with("{\\rtf"sv);
  return is_document && visible.size() < bytes.size() ? sniff(visible) : Sniffed{};
}

Sniffed sniff_text(std::string_view bytes, const Detected& detected) {
  if (detected.fits_none) {
    return {true, kBinary, "a binary file, or text in an encoding not known here; save it as UTF-8"};
  }
  if (is_wide(detected.encoding)) return {};
  const std::string_view head = bytes.substr(detected.mark, kHead);
  const std::size_t controls = count_controls(head);
  const bool is_binary = head.size() < kShort ? controls * 3 > head.size() : controls * 20 > head.size();
  if (is_binary) return {true, kBinary, "a binary file, not text"};
  return {};
}

Form sniff_form(std::string_view text) {
  if (looks_like_html(text)) {
    if (looks_like_factiva_page(text)) return Form::factiva_page;
    return looks_like_nexis_page(text) ? Form::nexis_page : Form::html;
  }
  if (const Form form = sniff_json(text); form != Form::text) return form;
  if (looks_like_nexis(text)) return Form::nexis;
  if (looks_like_factiva(text)) return Form::factiva;
  return looks_like_markdown(text) ? Form::markdown : Form::text;
}

}  // namespace entente
