// Summaries are merged like the digits of a binary counter: each part meets others of its own size, so
// n parts cost O(n log n). While work goes on the report is made again only when a fifth more files have
// come than it knows, so that showing progress never costs more than the work.
#include "ui/collector.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/report.h"

namespace entente::ui {
namespace {

constexpr std::size_t kArticlesKept = 64;  // more than one figure's evidence asks for

// levels[i] holds the merge of 2^i parts, or nothing.
class Counter {
 public:
  void add(Summary part) {
    std::size_t level = 0;
    while (level < levels_.size() && levels_[level]) {
      part = merge(std::move(part), *levels_[level]);
      levels_[level].reset();
      ++level;
    }
    if (level == levels_.size()) levels_.emplace_back();
    levels_[level] = std::move(part);
  }

  [[nodiscard]] Summary total() const {
    Summary all;
    for (const auto& level : levels_) {
      if (level) all = merge(std::move(all), *level);
    }
    return all;
  }

 private:
  std::vector<std::optional<Summary>> levels_;
};

}  // namespace

struct Collector::State {
  Counter parts;
  std::uint64_t parts_known = 0, parts_reported = 0;
  std::shared_ptr<const Report> report = std::make_shared<const Report>();
  std::vector<std::shared_ptr<const ArticleView>> articles;
  Progress progress;
  Wish wish;
  std::uint64_t version = 0;
  bool changed = true;
  std::shared_ptr<const Snapshot> newest;

  [[nodiscard]] bool report_is_due() const {
    if (parts_known == parts_reported) return false;
    return progress.phase != Phase::working || parts_known * 5 >= parts_reported * 6;
  }
};

Collector::Collector() : state_(std::make_unique<State>()) {}
Collector::~Collector() = default;

void Collector::begin(std::uint64_t files, std::uint64_t bytes) {
  Progress& progress = state_->progress;
  if (progress.phase != Phase::working) {  // what a stopped run gave up will not come any more
    progress.files_total = progress.files_done;
    progress.bytes_total = progress.bytes_done;
  }
  progress.phase = Phase::working;
  progress.files_total += files;
  progress.bytes_total += bytes;
  state_->changed = true;
}

void Collector::add(Summary summary, std::uint64_t files, std::uint64_t bytes) {
  state_->parts.add(std::move(summary));
  ++state_->parts_known;
  state_->progress.files_done += files;
  state_->progress.bytes_done += bytes;
  state_->changed = true;
}

void Collector::add_article(ArticleView article) {
  auto& kept = state_->articles;
  std::erase_if(kept, [&](const auto& other) { return other->id == article.id; });
  if (kept.size() >= kArticlesKept) kept.erase(kept.begin());
  kept.push_back(std::make_shared<const ArticleView>(std::move(article)));
  state_->changed = true;
}

void Collector::finish(Phase phase, double seconds) {
  state_->progress.phase = phase;
  state_->progress.seconds = seconds;
  state_->changed = true;
}

void Collector::clear() {
  const std::uint64_t version = state_->version;
  state_ = std::make_unique<State>();
  state_->version = version;
}

void Collector::tick(double seconds) {
  state_->progress.seconds = seconds;
  state_->changed = true;
}

void Collector::wish(Wish wish) {
  if (wish == state_->wish) return;
  state_->wish = std::move(wish);
  state_->changed = true;
}

std::vector<Collector::OpenAsk> Collector::take_asks() { return {}; }
bool Collector::wants(std::uint32_t) const { return false; }
void Collector::add_answer(std::uint32_t, Answer) {}
bool Collector::has_more() const { return false; }

std::shared_ptr<const Snapshot> Collector::snapshot() {
  State& s = *state_;
  if (!s.changed && s.newest) return s.newest;
  if (s.report_is_due()) {
    s.report = std::make_shared<const Report>(make_report(s.parts.total()));
    s.parts_reported = s.parts_known;
  }
  s.changed = false;
  Findings findings;
  findings.of = s.wish;
  s.newest = std::make_shared<const Snapshot>(Snapshot{
      ++s.version, s.progress, s.report, s.report, std::make_shared<const Findings>(std::move(findings)), s.articles});
  return s.newest;
}

}  // namespace entente::ui
