// What frames an article's prose (headline, byline, date line, dateline, agency's mark) tells of the article what
// metadata does not. The pieces stay in the text: what is said of an article is said of all its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/dates/dates.h"
#include "core/read/article.h"

namespace entente {

// Sees to it that the text holds the title as its first paragraph, and finds a title where metadata has none.
void place_headline(Article& article);

// Fills author, source, date and date_from where they are empty; `date_field` is the metadata's date as given.
// Returns the days that an ambiguous date could mean, which is then left out; otherwise nothing.
[[nodiscard]] std::vector<Day> read_structure(Article& article, std::string_view date_field);

}  // namespace entente
