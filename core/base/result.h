// Bad input is data. A Problem says where the trouble is, what it is and what was kept, in words a
// user can act on; it travels beside whatever could be read. Result<T> is for callers who must choose.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace entente {

enum class ProblemCode : std::uint8_t {
  file_missing,     // the path names nothing
  file_unreadable,  // it exists, the system would not give its bytes
  file_empty,       // no bytes, or white space only
  binary,           // looks like no text at all; refused
  format_refused,   // recognised by signature, not read here (PDF, RTF, ZIP, ...)
  utf8_invalid,     // ill-formed bytes; each maximal part became U+FFFD
  json_malformed,   // simdjson's verdict, with its offset where it gives one
  json_no_text,     // well-formed, but no field holds an article's text
  text_too_long,    // over the limit; the rest was not read
  codec_corrupt,    // encoded shard or summary fails its checksum or bounds
  codec_version,    // encoded by another version of the format
  cancelled,        // the user stopped it
};

// "utf8-invalid", as it stands in reports. Static storage.
[[nodiscard]] std::string_view code_name(ProblemCode code);

struct Problem {
  std::string file;
  std::string member;        // part of a container ("line 12", "records[3]"); empty for a plain file
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
