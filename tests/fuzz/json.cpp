// Any bytes as JSON and as JSON lines: the counts add up, and what the checker accepts simdjson's own parser accepts
// too, numbers out of its range aside.
#include <simdjson.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/decode/detect.h"
#include "core/read/json/json_check.h"
#include "core/read/json/read_json.h"
#include "core/read/source_text.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void read(std::string_view bytes, bool is_lines) {
  const ReadOptions options;
  Reading out;
  SourceText source(bytes, Detected{});
  const Opened opened{.file = "fuzz", .part = {}, .options = options};
  (is_lines ? read_json_lines : read_json)({opened, source, out});
  const InputCounts& c = out.counts;
  if (c.given != c.read + c.partly + c.refused || out.articles.size() != c.read + c.partly) std::abort();
  for (const Article& article : out.articles) {
    if (find_ill_formed(article.text) != article.text.size()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read(text, false);
  read(text, true);
  if (find_ill_formed(text) != text.size() || text.starts_with("\xEF\xBB\xBF")) return 0;  // for decoding to judge
  const bool is_json = !JsonCheck(512).run(text);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  const auto error = parser.parse(simdjson::padded_string(text)).get(root);
  const bool is_range = error == simdjson::NUMBER_ERROR || error == simdjson::BIGINT_ERROR;
  const bool is_surrogate = error == simdjson::STRING_ERROR;  // half a pair, which the grammar allows
  if (is_json && error != simdjson::SUCCESS && !is_range && !is_surrogate) std::abort();
  if (!is_json && error == simdjson::SUCCESS && JsonCheck(1024).run(text)) std::abort();
  return 0;
}
