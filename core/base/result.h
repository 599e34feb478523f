// Bad input is data. A Problem says where the trouble is, what it is and what was kept, in words a
// user can act on; it travels beside whatever could be read. Result<T> is for callers who must choose.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace entente {

enum class ProblemCode : std::uint8_t {
  file_missing,       // the path names nothing
  file_unreadable,    // it exists, the system would not give its bytes
  file_empty,         // no bytes, or white space only
  binary,             // looks like no text at all; refused
  format_refused,     // recognised by signature, not read here (PDF, RTF, legacy DOC, ...)
  encoding_guessed,   // no mark and no declaration settled it; the user may name another
  encoding_unknown,   // a declared or wanted encoding that is not known here
  utf8_invalid,       // ill-formed bytes, in whatever encoding; each became U+FFFD
  json_malformed,     // breaks RFC 8259; with the offset of the first fault
  json_no_text,       // well-formed, but no field holds an article's text
  csv_malformed,      // a quote that never closes, a row of another width, ...
  csv_no_text,        // no column holds an article's text
  html_no_text,       // no article found in the page
  xml_malformed,      // breaks XML 1.0, or has a DTD, which no document here may
  document_damaged,   // a DOCX package without its parts, or of another kind
  archive_damaged,    // the archive's own directory is at fault
  member_damaged,     // one member is; the others were read
  limit_reached,      // one of ReadLimits, named in the message
  text_too_long,      // over the limit; the rest was not read
  date_ambiguous,     // the article's date can be read two ways, and was not
  out_of_time,        // the file took longer than its limit
  pattern_malformed,  // what a user typed to search for cannot be read; `byte` says where
  codec_corrupt,      // encoded shard or summary fails its checksum or bounds
  codec_version,      // encoded by another version of the format
  cancelled,          // the user stopped it; stays last
};

// "utf8-invalid", as it stands in reports. Static storage.
[[nodiscard]] std::string_view code_name(ProblemCode code);

struct Problem {
  std::string file;
  std::string member;        // place in a container ("x.txt", "x.jsonl, line 12", "records[3]"); empty for a plain file
  std::uint64_t byte = 0;    // offset in the file as given
  std::uint32_t line = 0;    // 1-based; 0 where a line has no meaning
  std::uint32_t column = 0;  // 1-based, in bytes
  ProblemCode code = ProblemCode::file_unreadable;
  std::string message;  // what is wrong
  std::string kept;     // what was read all the same
  friend bool operator==(const Problem&, const Problem&) = default;
  friend auto operator<=>(const Problem&, const Problem&) = default;
};

template <class T>
using Result = std::expected<T, Problem>;

}  // namespace entente
