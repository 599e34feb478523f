// Any bytes as a document: as its main part, and as the whole package.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/read/packages/docx_text.h"
#include "core/read/packages/read_docx.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace entente;
  const std::string_view given(reinterpret_cast<const char*>(bytes), size);
  std::string xml;
  repair_utf8(given, xml);
  const std::string text = joined(docx_text(xml, 64).paragraphs, "\n");
  if (find_ill_formed(text) != text.size()) std::abort();
  Reading out;
  ReadOptions options;
  options.limits.archive_bytes = std::uint64_t{1} << 20;
  read_docx(Opened{.file = "fuzz", .part = {}, .options = options}, open_zip(given, 100), out);
  if (out.counts.given != 1 || out.articles.size() != out.counts.read + out.counts.partly) std::abort();
  if (out.counts.read != 1 && out.problems.empty()) std::abort();
  for (const Problem& problem : out.problems) {
    if (problem.message.empty() || find_ill_formed(problem.message) != problem.message.size()) std::abort();
  }
  return 0;
}
