// JSON-LD in a page: what schema.org's NewsArticle and its kin say of the article.
#pragma once

#include <string_view>

#include "core/read/html/html_metadata.h"

namespace entente {

// `script` is the text of a <script type="application/ld+json">; `page_title`, the page's <title>, decides between
// two names of the article. What is no JSON or tells of no article adds nothing.
void read_json_ld(std::string_view script, std::string_view page_title, HtmlMetadata& metadata);

}  // namespace entente
