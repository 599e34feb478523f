// Any bytes as a table: rows lie in order inside the text, no byte but line ends is lost between them, and reading
// them as articles keeps count.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/decode/detect.h"
#include "core/read/csv/csv_rows.h"
#include "core/read/csv/read_csv.h"
#include "core/read/source_text.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace entente;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  CsvRows rows(text, ',', 1000);
  std::size_t last = 0;
  for (CsvRow row; rows.next(row);) {
    if (row.begin < last || row.end < row.begin || row.end > size) std::abort();
    for (const char c : text.substr(last, row.begin - last)) {
      if (c != '\r' && c != '\n') std::abort();
    }
    if (row.fields.empty() != row.is_too_long) std::abort();
    for (const CsvField& field : row.fields) {
      if (rows.value(field).size() > field.end - field.begin) std::abort();
    }
    last = row.end;
  }
  const ReadOptions options;
  Reading out;
  SourceText source(text, Detected{});
  const Opened opened{.file = "fuzz", .part = {}, .options = options};
  const FieldNames names({});
  const auto table = find_csv_table(source.text(), names);
  read_csv({opened, source, out}, table ? *table : CsvTable{.delimiter = find_delimiter(source.text())});
  const InputCounts& c = out.counts;
  if (c.given != c.read + c.partly + c.refused || out.articles.size() != c.read + c.partly) std::abort();
  for (const Article& article : out.articles) {
    if (find_ill_formed(article.text) != article.text.size()) std::abort();
  }
  return 0;
}
