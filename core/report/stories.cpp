// Texts are taken from the longest down. Each joins the text before it that holds most of it, or opens a
// story of its own; it is always compared with the story's longest text, never with another follower, so
// that likeness does not drift along a chain. Only texts that share sampled shingles are compared: shingles
// are brought together by sorting, and in a shingle that many share (a template's) only neighbours, by
// the next shingle of their sample, are. So the cost grows with the texts, not with their pairs.
#include "core/report/stories.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_in_steps.h"
#include "core/base/sort_unique.h"
#include "core/store/sketch.h"

namespace entente {

namespace {

constexpr std::uint32_t kLeastSample = 8;  // fewer shared shingles than this in view say nothing
constexpr std::size_t kAllPairs = 8;       // of a shingle that at most so many texts share
constexpr std::size_t kNeighbours = 3;     // compared with each text otherwise

// One text, whoever printed it.
struct Text {
  std::uint64_t hash = 0;
  std::uint32_t words = 0;
  const Sketch* sketch = nullptr;
};

// The sampled shingles that more than one text may hold: a table of counts that two values may share tells
// most of the others apart before anything is sorted.
class Repeats {
 public:
  explicit Repeats(const std::vector<Text>& texts) {
    std::size_t values = 0;
    for (const Text& text : texts) values += text.sketch->size();
    while ((std::size_t{1} << bits_) < values * 2) ++bits_;
    counts_.resize(std::size_t{1} << bits_);
    for (const Text& text : texts) {
      for (const std::uint32_t value : *text.sketch) {
        std::uint8_t& count = counts_[bucket(value)];
        if (count < 2) ++count;
      }
    }
  }
  [[nodiscard]] bool has(std::uint32_t value) const { return counts_[bucket(value)] > 1; }

 private:
  [[nodiscard]] std::size_t bucket(std::uint32_t value) const {
    return static_cast<std::size_t>((value * 0x9E3779B97F4A7C15U) >> (64 - bits_));
  }
  unsigned bits_ = 1;
  std::vector<std::uint8_t> counts_;
};

// A sampled shingle, the next one of the same text, and the text.
struct Sample {
  std::uint64_t value_and_next = 0;  // one number, since it is compared millions of times
  std::uint32_t text = 0;
  [[nodiscard]] std::uint64_t value() const { return value_and_next >> 32; }
  friend auto operator<=>(const Sample&, const Sample&) = default;
};

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // the shorter text, the longer one: indices, longest first

void pair_up(std::span<const Sample> samples, std::vector<Pair>& out) {
  const std::size_t reach = samples.size() <= kAllPairs ? samples.size() : kNeighbours;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    for (std::size_t j = i + 1; j < std::min(samples.size(), i + 1 + reach); ++j) {
      const auto [longer, shorter] = std::minmax(samples[i].text, samples[j].text);
      out.emplace_back(shorter, longer);
    }
  }
}

// Texts that meet in more than one shingle, by the shorter.
Steps find_pairs(const std::vector<Text>& texts, std::vector<Pair>& pairs) {
  const Repeats repeats(texts);
  co_await Pause();
  std::vector<Sample> samples;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const Sketch& sketch = *texts[i].sketch;
    for (std::size_t at = 0; at < sketch.size(); ++at) {
      const std::uint64_t next = sketch[at + 1 < sketch.size() ? at + 1 : 0];
      if (repeats.has(sketch[at])) samples.push_back({std::uint64_t{sketch[at]} << 32 | next, i});
    }
    co_await Pause::every(2048, i);
  }
  co_await sort_in_steps(samples);
  std::vector<Pair> met;
  std::size_t shingles = 0;
  for (auto begin = samples.begin(); begin != samples.end();) {
    const auto end = std::find_if(begin, samples.end(), [&](const Sample& s) { return s.value() != begin->value(); });
    pair_up({begin, end}, met);
    begin = end;
    co_await Pause::every(8192, shingles++);
  }
  co_await sort_in_steps(met);
  for (std::size_t i = 1; i < met.size(); ++i) {
    if (met[i] == met[i - 1] && (pairs.empty() || pairs.back() != met[i])) pairs.push_back(met[i]);
  }
}

// Texts of like length are one story when three quarters of the shorter one's shingles are in the other: less, and
// sixty-four samples could not tell an edited text from another day's figures in the same template. A piece cut to
// no less than a fifth must be in it almost whole, since fewer samples speak for it.
bool is_near(const Overlap& o) {
  const std::uint32_t least = std::min(o.a, o.b), most = std::max(o.a, o.b);
  if (least < kLeastSample || least * 5 < most) return false;
  return least * 2 >= most ? o.common * 4 >= least * 3 : o.common * 5 >= least * 4;
}

// For each text the one whose story it belongs to: itself, or one before it.
Steps find_leaders(const std::vector<Text>& texts, std::vector<std::uint32_t>& leader) {
  leader.resize(texts.size());
  std::iota(leader.begin(), leader.end(), 0U);
  std::vector<Pair> pairs;
  co_await find_pairs(texts, pairs);
  co_await Pause();
  std::vector<std::uint32_t> candidates;
  std::size_t compared = 0;
  for (auto at = pairs.begin(); at != pairs.end();) {
    const std::uint32_t text = at->first;
    candidates.clear();
    for (; at != pairs.end() && at->first == text; ++at) candidates.push_back(leader[at->second]);
    sort_unique(candidates);
    Overlap best;
    for (const std::uint32_t other : candidates) {
      const Overlap o = overlap(*texts[text].sketch, *texts[other].sketch);
      if (!is_near(o)) continue;
      const auto share = [](const Overlap& x, const Overlap& y) {  // x's share over y's denominator
        return std::uint64_t{x.common} * std::max(std::min(y.a, y.b), 1U);
      };
      if (best.common > 0 && share(o, best) <= share(best, o)) continue;
      best = o;
      leader[text] = other;
    }
    co_await Pause::every(2048, compared++);
  }
}

}  // namespace

Stories::Stories(const std::vector<ArticleSummary>& articles) { make(articles, *this).run(); }

Steps Stories::make(const std::vector<ArticleSummary>& articles, Stories& out) {
  std::vector<Text> texts;
  for (const ArticleSummary& row : articles) texts.push_back({row.facts.story, row.facts.words, &row.facts.sketch});
  sort_unique(texts, &Text::hash);
  compact_sort(texts,
               [](const Text& a, const Text& b) { return std::tuple(b.words, a.hash) < std::tuple(a.words, b.hash); });
  co_await Pause();
  std::vector<std::uint32_t> leader;
  co_await find_leaders(texts, leader);
  co_await Pause();

  std::vector<std::uint64_t> name(texts.size(), ~std::uint64_t{0});  // by leader
  std::vector<std::uint32_t> number(texts.size());                   // likewise
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    if (leader[i] == i) number[i] = static_cast<std::uint32_t>(out.size_++);
    name[leader[i]] = std::min(name[leader[i]], texts[i].hash);
  }
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  compact_sort(order, {}, [&](std::uint32_t i) { return texts[i].hash; });
  for (const std::uint32_t i : order) out.names_.push_back({texts[i].hash, name[leader[i]]});
  for (const ArticleSummary& row : articles) {
    const auto at =
        std::ranges::lower_bound(order, row.facts.story, {}, [&](std::uint32_t i) { return texts[i].hash; });
    out.story_.push_back(number[leader[*at]]);
  }
}

std::uint64_t Stories::name_of(std::uint64_t text) const {
  const auto at = std::ranges::lower_bound(names_, text, {}, &Named::text);
  return at != names_.end() && at->text == text ? at->story : text;
}

Stories Stories::restricted(const ArticleSet& set) const {
  Stories out;
  out.names_ = names_;
  std::vector<std::uint32_t> number(size_, ~0U);
  for (std::size_t i = 0; i < story_.size() && i < set.articles(); ++i) {
    if (!set.holds(static_cast<ArticleIndex>(i))) continue;
    std::uint32_t& known = number[story_[i]];
    if (known == ~0U) known = static_cast<std::uint32_t>(out.size_++);
    out.story_.push_back(known);
  }
  return out;
}

std::size_t Stories::bytes() const {
  return sizeof *this + story_.capacity() * sizeof(std::uint32_t) + names_.capacity() * sizeof(Named);
}

}  // namespace entente
