// What a user may set about reading. Plain data; the defaults are the ones the manual states.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

// Past any of these the rest is not read, and a problem says which limit it was.
struct ReadLimits {
  std::uint64_t archive_ratio = 100;                      // unpacked : packed bytes of a member, past its first 100 kB
  std::uint64_t member_bytes = std::uint64_t{512} << 20;  // one member, unpacked
  std::uint64_t archive_bytes = std::uint64_t{2} << 30;   // all members of a file together, nested ones too
  std::uint64_t archive_members = 20000;
  std::uint64_t archive_nesting = 3;                    // an archive in an archive is 2
  std::uint64_t text_bytes = std::uint64_t{256} << 20;  // one article
  std::uint64_t json_depth = 1024;                      // open brackets
  std::uint64_t markup_depth = 512;                     // open elements of HTML or XML; deeper is flattened
  std::uint64_t csv_line_bytes = std::uint64_t{2} << 20;
  std::uint64_t file_seconds = 30;  // kept by the driver, through ReadOptions::is_late
};

// By name, as a user gives them: {"csv-line-bytes", &ReadLimits::csv_line_bytes}, ...
using LimitName = std::pair<std::string_view, std::uint64_t ReadLimits::*>;
extern const std::array<LimitName, 10> kLimitNames;

// A user's own name for an article's part in JSON or CSV: {"text", "Artikel"}. Roles: title, text, date,
// source, url, language, author.
struct FieldName {
  std::string role, name;
};

struct ReadOptions {
  ReadLimits limits;
  std::vector<FieldName> fields = {};  // come before the known names of their role
  std::string encoding = {};           // a label ("windows-1252"); overrides what the bytes say. Empty: found
  std::function<bool()> is_late = {};  // asked now and then; true: stop with what there is. May be empty
};

}  // namespace entente
