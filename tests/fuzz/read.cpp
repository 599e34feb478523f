// Any bytes as a file: nothing crashes, every article is valid UTF-8, and the counts add up.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/read/article.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace entente;
  Reading out;
  read_source("fuzz", std::string_view(reinterpret_cast<const char*>(bytes), size), out);
  InputCounts sum;
  for (const SourceRow& row : out.sources) sum += row.counts;
  const InputCounts& c = out.counts;
  if (sum != c || c.given != c.read + c.partly + c.refused + c.duplicates) std::abort();
  if (out.articles.size() != c.read + c.partly) std::abort();
  for (const Article& article : out.articles) {
    if (find_ill_formed(article.text) != article.text.size()) std::abort();
    if (find_ill_formed(article.title) != article.title.size()) std::abort();
    if (article.headline.end > article.text.size()) std::abort();
  }
  return 0;
}
