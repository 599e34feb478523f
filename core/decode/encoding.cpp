// A walk over the list: labels are looked up once or twice a file.
#include "core/decode/encoding.h"

#include <algorithm>

#include "core/text/characters.h"
#include "lexicon/encoding_labels.h"

namespace entente {
namespace {

static_assert(lexicon::k_encoding_labels.size() == kEncodingCount);

bool equals_any_case(std::string_view label, std::string_view lower) {
  return std::ranges::equal(label, lower, {}, ascii_lower);
}

bool lists(std::string_view labels, std::string_view wanted) {
  while (!labels.empty()) {
    const std::size_t end = std::min(labels.find(' '), labels.size());
    if (equals_any_case(wanted, labels.substr(0, end))) return true;
    labels.remove_prefix(std::min(end + 1, labels.size()));
  }
  return false;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  return lexicon::k_encoding_labels[static_cast<std::size_t>(encoding)][0];
}

std::optional<Encoding> encoding_of_label(std::string_view label) {
  label = without_outer_space(label);
  if (label.empty()) return std::nullopt;
  for (std::size_t i = 0; i < kEncodingCount; ++i) {
    const auto& [name, labels] = lexicon::k_encoding_labels[i];
    if (equals_any_case(label, name) || lists(labels, label)) return static_cast<Encoding>(i);
  }
  return std::nullopt;
}

}  // namespace entente
