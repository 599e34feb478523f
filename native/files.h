// From paths to bytes. The core never opens a file; this is the one place that does, and whatever the
// system refuses becomes a Problem beside everything else that could be read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/article.h"

namespace entente::native {

// What the user set about reading. A label of an encoding ("windows-1252") is for all files, or for those of
// one name: a path as it was given, or its last part.
struct ReadSettings {
  ReadLimits limits;
  std::vector<FieldName> fields;
  std::string encoding;
  std::vector<std::pair<std::string, std::string>> encodings;  // name, label
};

// Something to read: a file, or bytes that are at hand already.
struct Source {
  std::string name;        // the path, or the name the bytes go by
  std::uint64_t size = 0;  // as listed; progress only
  std::string_view bytes;  // of static storage; data() is null for a file
  bool is_given = false;   // named by the user, not found in a folder
};

// The files that `paths` stand for, folders with all they hold, sorted by name within each folder. Hidden
// files, and README and LICENSE files, count only where they are named themselves. A path that leads
// nowhere stays in the list, so that reading it tells what is wrong. "-" is standard input.
[[nodiscard]] std::vector<Source> list_sources(const std::vector<std::string>& paths);

// Reads one source and appends its articles, or the Problem, to `out`. A file that takes longer than its limit
// ends with what there is.
void read_into(const Source& source, const ReadSettings& settings, Reading& out);

struct Bytes {
  std::string content;
  std::string error;  // empty when all went well
};

[[nodiscard]] Bytes read_file(const std::string& path);
// "-" is standard output. Returns what went wrong, or nothing.
[[nodiscard]] std::string write_file(const std::string& path, std::string_view bytes);

}  // namespace entente::native
