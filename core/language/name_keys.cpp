// Plain comparisons of folded names; no table is needed for an edit distance that is only asked up to one.
#include "core/language/name_keys.h"

#include <algorithm>

namespace entente {

std::vector<std::string_view> key_words(std::string_view key, char between) {
  std::vector<std::string_view> words;
  key_words(key, words, between);
  return words;
}

void key_words(std::string_view key, std::vector<std::string_view>& out, char between) {
  constexpr std::size_t kUsual = 4;
  out.clear();
  out.reserve(kUsual);
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(between), key.size());
    if (end > 0) out.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
}

bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t front = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  if (front == a.size()) return true;
  if (a.size() < b.size()) return a.substr(front) == b.substr(front + 1);
  if (a.substr(front + 1) == b.substr(front + 1)) return true;
  return front + 1 < a.size() && a[front] == b[front + 1] && a[front + 1] == b[front] &&
         a.substr(front + 2) == b.substr(front + 2);
}

bool misspelt(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b, std::size_t shortest) {
  if (a.size() != b.size()) return false;
  std::size_t different = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] == b[at]) continue;
    if (++different > 1) return false;
    if (std::min(a[at].size(), b[at].size()) < shortest || !within_one_edit(a[at], b[at])) return false;
  }
  return different == 1;
}

bool is_suffix(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole) {
  return part.size() < whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

bool is_prefix(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole) {
  return part.size() < whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

}  // namespace entente
