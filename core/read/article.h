// One news text and the facts that came with it. Everything downstream refers to `text`, which holds
// the headline as its first paragraph when the article has one.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/types.h"
#include "core/read/options.h"

namespace entente {

struct Article {
  std::string id;         // 16 hex digits: hash of file, member and text; stable between runs
  std::string file;       // as the driver named it; never opened by the core
  std::string part;       // the archive's member it came from ("2021/x.html"); empty for a file by itself
  std::string member;     // place in a container, `part` included ("x.jsonl, line 12"); empty for a plain file
  std::string text;       // valid UTF-8, "\n" line ends, paragraphs parted by a blank line or line end as given
  std::string title;      // a metadata field, or the first paragraph when it reads as a headline; may be empty
  std::string date;       // ISO 8601 day ("2022-03-21"), or a prefix of it ("2022-03"); empty when unknown
  std::string date_from;  // "metadata", "dateline", "text", or empty
  std::string source;     // outlet or agency; may be empty
  std::string author;     // from metadata or the byline; may be empty
  std::string language;   // ISO 639-1 ("en"), guessed from the text; "und" when it cannot be told
  std::string url;
  Span headline;  // the headline within text; empty when there is none
};

// given = read + partly + refused + duplicates, always. The unit is the article; a file that
// yielded none counts as one refused.
struct InputCounts {
  std::uint64_t given = 0;
  std::uint64_t read = 0;
  std::uint64_t partly = 0;
  std::uint64_t refused = 0;
  std::uint64_t duplicates = 0;

  InputCounts& operator+=(const InputCounts& other) {
    given += other.given;
    read += other.read;
    partly += other.partly;
    refused += other.refused;
    duplicates += other.duplicates;
    return *this;
  }
  friend InputCounts operator-(const InputCounts& a, const InputCounts& b) {
    return {a.given - b.given, a.read - b.read, a.partly - b.partly, a.refused - b.refused,
            a.duplicates - b.duplicates};
  }
  friend auto operator<=>(const InputCounts&, const InputCounts&) = default;
};

// One file, or one member of an archive: what it turned out to be. The counts of all rows add up to
// Reading::counts; an archive's own row counts only what is wrong with the archive itself.
struct SourceRow {
  std::string file;
  std::string part;           // of an archive; empty for the file itself
  std::string form;           // "text", "markdown", "html", "json", "json-lines", "csv", "tsv", "zip", "docx", "nexis",
                              // "factiva"; empty when it was not told
  std::string encoding;       // "utf-8", "windows-1252", ...; empty where it has no meaning
  std::string encoding_from;  // "mark", "declared", "content" (no other fits), "guess", "user"; empty with encoding
  std::uint64_t bytes = 0;    // unpacked
  InputCounts counts;
  friend auto operator<=>(const SourceRow&, const SourceRow&) = default;
};

struct Reading {
  std::vector<Article> articles;
  std::vector<Problem> problems;
  std::vector<SourceRow> sources;
  InputCounts counts;
};

// Reads whatever `bytes` hold (found by content, not by name) and appends to `out`. Never fails: trouble
// becomes a Problem. Borrows its arguments for the call.
void read_source(std::string_view file, std::string_view bytes, const ReadOptions& options, Reading& out);
void read_source(std::string_view file, std::string_view bytes, Reading& out);

// For drivers: a path that gave no bytes at all. Counts one given, one refused.
void refuse_source(std::string_view file, ProblemCode code, std::string_view message, Reading& out);

}  // namespace entente
