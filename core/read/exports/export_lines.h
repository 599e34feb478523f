// The lines of a database's export and what its field names say. Shared by the readers of Nexis and Factiva.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/finish.h"

namespace entente {

struct ExportLine {
  std::size_t begin = 0, end = 0;  // in the text, white space and line end with it
  std::string_view words;          // without white space around it
};

// The lines of `text`, in order; borrows it.
[[nodiscard]] std::vector<ExportLine> lines_of(std::string_view text);

// The role of `name` in core/lexicon/export_fields.txt; empty when it names no field. Nexis writes its names in
// letters of any size.
[[nodiscard]] std::string_view export_role(std::string_view database, std::string_view name);

// "345 words", "1,123 words": how both tell an article's length.
[[nodiscard]] bool is_word_count(std::string_view line);

// "By Jane Doe" gives "Jane Doe"; what is no byline is given back.
[[nodiscard]] std::string author_of(std::string_view field);

// Finishes document `number`, from 1, of the export.
void finish_document(const ReadJob& job, Draft draft, std::size_t number);

}  // namespace entente
