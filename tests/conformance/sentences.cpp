// The Golden Rules of English sentence splitting: short texts with the sentences they hold. A text is laid out as
// an article's would be; a line break inside a sentence counts as a space, and so it is compared.
#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/text/characters.h"
#include "core/text/layout.h"
#include "core/text/sentences.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

using Sentences = std::vector<std::string>;

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : without_outer_space(text)) {
    if (!is_ascii_space(c)) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

Sentences by_layout(std::string_view text) {
  Sentences found;
  for (const Sentence& sentence : lay_out(text).sentences) found.push_back(on_one_line(slice(text, sentence.span)));
  return found;
}

Sentences by_plain_rules(std::string_view text) {
  std::vector<Span> spans;
  split_plain_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
  Sentences found;
  for (const Span span : spans) found.push_back(on_one_line(slice(text, span)));
  return found;
}

std::string shown(const Sentences& sentences) {
  std::string line;
  for (const std::string& sentence : sentences) line += "[" + sentence + "]";
  return line;
}

void judge(const std::filesystem::path& folder, Score& score) {
  const simdjson::padded_string bytes{bytes_of(folder / "cases.json")};
  simdjson::dom::parser parser;
  std::size_t plain = 0;
  simdjson::dom::array cases;
  if (parser.parse(bytes).get_array().get(cases) != simdjson::SUCCESS) return;  // a suite without cases fails
  for (const simdjson::dom::element entry : cases) {
    bool is_golden = false;
    std::string_view text, name;
    simdjson::dom::array expected;
    const bool is_whole =
        entry["golden_rule"].get(is_golden) == simdjson::SUCCESS && entry["text"].get(text) == simdjson::SUCCESS &&
        entry["name"].get(name) == simdjson::SUCCESS && entry["expected"].get(expected) == simdjson::SUCCESS;
    if (!is_whole || !is_golden) continue;
    Sentences wanted;
    for (const simdjson::dom::element sentence : expected) {
      std::string_view words;
      if (sentence.get(words) == simdjson::SUCCESS) wanted.push_back(on_one_line(words));
    }
    const Sentences found = by_layout(text);
    score.count(found == wanted, name, "found " + shown(found));
    plain += by_plain_rules(text) == wanted;
  }
  remark("by the plain rules of UAX #29 " + std::to_string(plain) + "/" + std::to_string(score.total));
}

const Suite golden_rules("sentences-golden-rules", "sentences-golden-rules", 52, judge);

}  // namespace
}  // namespace entente::conformance
