// The article is looked for at the top, in lists and in "@graph"; nothing is followed by address.
#include "core/read/html/html_json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/text/characters.h"

namespace entente {
namespace {

namespace dom = simdjson::dom;

constexpr int kDeepest = 6;  // lists and graphs around an article
constexpr std::size_t kMostAuthors = 20;
constexpr std::size_t kLongestWrapping = 80;  // bytes of white space and "//" before a CDATA section

std::string string_of(const dom::element& value) {
  std::string_view text;
  return value.get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string member_string(const dom::object& object, std::string_view key) {
  dom::element value;
  return object.at_key(key).get(value) == simdjson::SUCCESS ? string_of(value) : std::string();
}

// NewsArticle, ReportageNewsArticle, BlogPosting, ...
bool is_article_type(std::string_view type) {
  if (const std::size_t slash = type.rfind('/'); slash != std::string_view::npos) type.remove_prefix(slash + 1);
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "CreativeWork";
}

bool is_article(const dom::object& object) {
  dom::element type;
  if (object.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  dom::array types;
  if (type.get_array().get(types) != simdjson::SUCCESS) return is_article_type(string_of(type));
  return std::ranges::any_of(types, [](dom::element each) { return is_article_type(string_of(each)); });
}

// "Ann Lee", {"name": "Ann Lee"}, or a list of such.
std::string names_of(const dom::element& value, int depth = 0) {
  if (value.is_string()) return string_of(value);
  dom::object object;
  if (value.get_object().get(object) == simdjson::SUCCESS) {
    dom::element name;
    return depth < 2 && object.at_key("name").get(name) == simdjson::SUCCESS ? names_of(name, depth + 1)
                                                                             : std::string();
  }
  std::string joined;
  dom::array array;
  if (depth > 1 || value.get_array().get(array) != simdjson::SUCCESS) return joined;
  std::size_t count = 0;
  for (const dom::element each : array) {
    if (count++ == kMostAuthors) break;
    const std::string name = names_of(each, depth + 1);
    if (!joined.empty() && !name.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

// The plainer of two names is the one the page's title holds; encyclopedias put a description into "headline".
std::string title_of(const dom::object& object, std::string_view page_title) {
  std::string headline = member_string(object, "headline");
  std::string name = member_string(object, "name");
  if (headline.empty()) return name;
  const bool is_name_better = !name.empty() && page_title.contains(name) && !page_title.contains(headline);
  return is_name_better ? name : headline;
}

void read_article(const dom::object& object, std::string_view page_title, HtmlMetadata& metadata) {
  metadata.offer(HtmlFact::title, 0, title_of(object, page_title));
  metadata.offer(HtmlFact::date, 0, member_string(object, "datePublished"));
  metadata.offer(HtmlFact::language, 1, member_string(object, "inLanguage"));
  metadata.offer(HtmlFact::url, 1, member_string(object, "url"));
  metadata.offer(HtmlFact::text, 0, member_string(object, "articleBody"));
  dom::element value;
  if (object.at_key("author").get(value) == simdjson::SUCCESS) metadata.offer(HtmlFact::author, 0, names_of(value));
  // og:site_name is the reader's name of the outlet, "publisher" often that of the firm.
  if (object.at_key("publisher").get(value) == simdjson::SUCCESS) {
    metadata.offer(HtmlFact::site, 1000, names_of(value));
  }
}

void look_for_article(const dom::element& value, std::string_view page_title, HtmlMetadata& metadata, int depth) {
  dom::array array;
  if (value.get_array().get(array) == simdjson::SUCCESS) {
    for (const dom::element each : array) {
      if (depth < kDeepest) look_for_article(each, page_title, metadata, depth + 1);
    }
    return;
  }
  dom::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return;
  if (is_article(object)) {
    read_article(object, page_title, metadata);
    return;
  }
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    dom::element inner;
    if (depth < kDeepest && object.at_key(key).get(inner) == simdjson::SUCCESS) {
      look_for_article(inner, page_title, metadata, depth + 1);
    }
  }
}

}  // namespace

void read_json_ld(std::string_view script, std::string_view page_title, HtmlMetadata& metadata) {
  constexpr std::string_view kSection = "<![CDATA[";
  if (const std::size_t at = script.substr(0, kLongestWrapping).find(kSection); at != std::string_view::npos) {
    script.remove_prefix(at + kSection.size());
    script = without_outer_space(script);
    if (script.ends_with("]]>")) script.remove_suffix(3);
  }
  const std::size_t begin = script.find_first_of("[{");
  const std::size_t end = script.find_last_of("]}");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
  const std::string json(script.substr(begin, end + 1 - begin));
  dom::parser parser;
  dom::element root;
  if (parser.parse(json).get(root) == simdjson::SUCCESS) look_for_article(root, page_title, metadata, 0);
}

}  // namespace entente
