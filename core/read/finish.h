// What every reader does with an article once it has its parts: clean the text, find the headline, date
// it, name it, count it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/read/article.h"
#include "core/read/source_text.h"

namespace entente {

struct ReadLimits {
  std::size_t longest_text = std::size_t{256} << 20;  // bytes of one article
};

// One file being read. Borrows everything.
struct ReadJob {
  std::string_view file;
  SourceText& source;
  Reading& out;
  ReadLimits limits;
};

// An article's parts as its reader found them.
struct Draft {
  std::string member;
  std::string text;
  bool is_whole_source = false;  // `text` is all of the source's text, and is taken from there
  std::string title;
  std::string date;  // the metadata field as given
  std::string outlet;
  std::string url;
  std::size_t begin = 0, end = 0;  // where it stands in the source's text
};

// Counts one given, and it as read, partly or refused. `empty` is the code for a draft without text.
void finish_article(const ReadJob& job, Draft draft, ProblemCode empty);

// One given, one refused, at `offset` of the source's text.
void refuse_article(const ReadJob& job, std::string member, std::size_t offset, ProblemCode code, std::string message,
                    std::string kept);

// read_source with other limits than the published ones.
void read_source(std::string_view file, std::string_view bytes, Reading& out, const ReadLimits& limits);

}  // namespace entente
