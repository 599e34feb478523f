// Maps are ordered and ties are broken by the tags themselves, so that equal counts give equal bytes.
#include "tools/train/tagger_table.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace entente::train {
namespace {

using tagging::kMargin, tagging::Letters, tagging::WordTable;

constexpr std::uint32_t kLeastCount = 5;  // of a form in the table
constexpr std::uint32_t kSureCount = 40;  // of a form that has but one tag
constexpr std::size_t kMostGroups = 255;

using Signature = std::array<std::uint8_t, 3>;  // tags, kTags where there are fewer

void append_number(std::uint32_t value, std::string& out) {
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

// The tags that make up a tenth of a form each, by frequency: what the forms of one group share.
Signature signature(const TagCounts& counts) {
  Signature out{kTags, kTags, kTags};
  for (std::size_t rank = 0; rank < out.size(); ++rank) {
    std::uint32_t most = 0;
    for (unsigned tag = 0; tag < kTags; ++tag) {
      if (std::ranges::find(out, tag) != out.end() || counts.of[tag] <= most) continue;
      if (rank > 0 && 10 * counts.of[tag] < counts.all) continue;
      most = counts.of[tag];
      out[rank] = static_cast<std::uint8_t>(tag);
    }
    if (most == 0) break;
  }
  return out;
}

std::uint32_t most_of(const TagCounts& counts) { return *std::ranges::max_element(counts.of); }

bool is_sure(const TagCounts& trusted, const TagCounts& all) {
  if (trusted.all >= kSureCount) return 1000 * most_of(trusted) >= 995 * trusted.all;
  return trusted.all == most_of(trusted) && all.all >= kSureCount && 1000 * most_of(all) >= 990 * all.all;
}

// Groups numbered from 1 by how many forms they have.
std::map<Signature, std::uint8_t> groups_of(const FormCounts& counts) {
  std::map<Signature, std::uint32_t> frequency;
  for (const auto& [key, of_form] : counts) {
    if (of_form.all >= kLeastCount) ++frequency[signature(of_form)];
  }
  std::vector<std::pair<std::uint32_t, Signature>> ranked;
  for (const auto& [tags, number] : frequency) ranked.emplace_back(number, tags);
  std::ranges::sort(ranked, std::greater<>());
  if (ranked.size() > kMostGroups) ranked.resize(kMostGroups);
  std::map<Signature, std::uint8_t> groups;
  for (const auto& [number, tags] : ranked) groups.emplace(tags, static_cast<std::uint8_t>(groups.size() + 1));
  return groups;
}

bool is_small(Letters letters) {
  return letters == Letters::small || letters == Letters::mark || letters == Letters::number ||
         letters == Letters::mixed_number;
}

}  // namespace

void count_forms(const Example& example, FormCounts& counts) {
  const std::span inner = std::span(example.words).subspan(kMargin, example.tags.size());
  const tagging::Capitals capitals = tagging::read_capitals(inner);
  bool is_first = true;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const bool small = is_small(inner[i].letters);
    const bool is_clear = small || (!is_first && capitals == tagging::Capitals::few);
    is_first = is_first && inner[i].letters == Letters::mark;
    if (!is_clear || example.tags[i] == kOpen) continue;
    TagCounts& found = counts[WordTable::key(inner[i], !small)];
    ++found.of[example.tags[i]];
    ++found.all;
  }
}

void add_counts(const FormCounts& more, std::uint32_t least, FormCounts& counts) {
  for (const auto& [key, added] : more) {
    if (added.all < least) continue;
    TagCounts& into = counts[key];
    for (unsigned tag = 0; tag < kTags; ++tag) into.of[tag] += added.of[tag];
    into.all += added.all;
  }
}

std::string table_bytes(const FormCounts& trusted, const FormCounts& all) {
  const std::map<Signature, std::uint8_t> groups = groups_of(all);
  std::string entries;
  std::uint32_t written = 0;
  for (const auto& [key, counts] : all) {
    const Signature tags = signature(counts);
    const auto group = groups.find(tags);
    if (counts.all < kLeastCount || group == groups.end()) continue;
    const auto found = trusted.find(key);
    const bool sure = is_sure(found == trusted.end() ? TagCounts{} : found->second, counts);
    append_number(key, entries);
    entries.push_back(static_cast<char>(group->second));
    entries.push_back(static_cast<char>(sure ? tags[0] : kTags));
    ++written;
  }
  std::string bytes;
  append_number(written, bytes);
  return bytes + entries;
}

}  // namespace entente::train
