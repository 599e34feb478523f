// What every reader does with an article once it has its parts: clean the text, find the headline, date
// it, name it, count it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/read/article.h"
#include "core/read/source_text.h"

namespace entente {

// Where the bytes at hand came from, and what was used up on the way to them.
struct Opened {
  std::string_view file;
  std::string_view part;  // the archive's member; empty for the file itself
  const ReadOptions& options;
  std::uint64_t depth = 0;                   // archives around these bytes
  std::uint64_t* archive_bytes = nullptr;    // unpacked so far from this file; null outside archives
  std::uint64_t* archive_members = nullptr;  // likewise
};

// One text being read. Borrows everything.
struct ReadJob {
  const Opened& opened;
  SourceText& source;
  Reading& out;
};

// An article's parts as its reader found them.
struct Draft {
  std::string member;  // within the file or part: "line 12"
  std::string text;
  bool is_whole_source = false;  // `text` is all of the source's text, and is taken from there
  std::string title;
  std::string date;  // the metadata field as given
  std::string outlet;
  std::string author;
  std::string url;
  std::string language;            // as given: "en", "en-GB", "English"
  bool is_partial = false;         // its reader has told what is missing
  std::size_t begin = 0, end = 0;  // where it stands in the source's text
};

// Counts one given, and it as read, partly or refused. `empty` is the code for a draft without text.
void finish_article(const ReadJob& job, Draft draft, ProblemCode empty);

// `text` in one line, single spaces.
[[nodiscard]] std::string one_line(std::string_view text);

// Says what is wrong at `offset` of the source's text, and counts nothing.
void tell_problem(const ReadJob& job, std::string_view member, std::size_t offset, ProblemCode code,
                  std::string message, std::string kept);

// One given, one refused, at `offset` of the source's text.
void refuse_article(const ReadJob& job, std::string member, std::size_t offset, ProblemCode code, std::string message,
                    std::string kept);

// Reads whatever the bytes are: the way into an archive's members. Adds one SourceRow.
void read_bytes(const Opened& opened, std::string_view bytes, Reading& out);

}  // namespace entente
