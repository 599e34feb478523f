// See bench_parts.h.
#include "native/bench_parts.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "corpus/sample.h"
#include "native/files.h"

namespace entente::native {

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<Article> articles_of(const std::vector<std::string>& paths) {
  Reading reading;
  for (const corpus::File& file : corpus::kSample) {
    if (paths.empty()) read_source(file.name, file.bytes, reading);
  }
  for (const Source& source : list_sources(paths)) read_into(source, {}, reading);
  return std::move(reading.articles);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double percentile_95(std::vector<double> values) {
  std::ranges::sort(values);
  return values[(values.size() * 95 + 99) / 100 - 1];
}

}  // namespace entente::native
