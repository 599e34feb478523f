// While work goes on the report is made again only when a fifth more parts have come than it knows, so that showing
// progress never costs more than the work. Then all that came is merged into the one summary that the finder keeps:
// nothing is held twice. That takes several steps, over several calls where time is short; what is shown stands till
// the last.
#include "ui/collector.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/store/merge_in_steps.h"
#include "ui/finder.h"
#include "ui/merge_counter.h"

namespace entente::ui {
namespace {

// More than stand on a screen. Long ones push out others sooner, but never the one that came last.
constexpr std::size_t kArticlesKept = 64, kArticleBytesKept = std::size_t{32} << 20;

}  // namespace

struct Collector::State {
  Finder finder;
  MergeCounter<Summary> parts;  // that the finder does not have yet
  std::uint64_t parts_known = 0, parts_reported = 0;
  std::vector<std::shared_ptr<const ArticleView>> articles;
  Progress progress;
  Wish wish;
  std::uint64_t version = 0;
  bool to_find = true;       // a wish, an answer or a part came
  bool changed = true;       // since the newest snapshot
  bool is_short = false;     // time is, by the newest snapshot()
  bool is_settling = false;  // by the last step
  Steps settling, renewal;
  std::shared_ptr<const Snapshot> newest = std::make_shared<const Snapshot>();

  [[nodiscard]] bool renewal_is_due() const {
    if (parts_known == parts_reported) return false;
    return progress.phase != Phase::working || parts_known * 5 >= parts_reported * 6;
  }

  // Parts that come meanwhile wait for the next.
  Steps renew() {
    const std::uint64_t parts_then = parts_known;
    co_await parts.settle();
    std::optional<Summary> more;
    co_await parts.take(more);
    co_await finder.renew(std::move(more), parts_then);
  }

  // One step of all that find() rests on; false when there is none to do. Where time is short, what was renewed or wished
  // for is found and shown before more is taken in: parts may come faster than they are merged.
  bool step() {
    is_settling = false;
    if (renewal.step()) return true;
    if (is_short && (to_find || !is_all_shown())) return to_find && finder.prepare();
    is_settling = settling.step();
    if (is_settling) return true;
    if (renewal_is_due()) {
      renewal = renew();
      parts_reported = parts_known;
      to_find = true;
    } else if (!parts.is_settled()) {
      settling = parts.settle();
    } else {
      return to_find && finder.prepare();
    }
    return true;
  }
  [[nodiscard]] bool is_all_shown() const {
    return newest->findings == finder.findings() && !finder.pictures_are_due() && !finder.report_is_due();
  }
  [[nodiscard]] bool is_renewing() const {
    return !renewal.is_over() || !settling.is_over() || !parts.is_settled() || renewal_is_due();
  }

  void find() {
    if (!std::exchange(to_find, false)) return;
    finder.find();
    changed = true;
  }

  void publish(std::shared_ptr<const Report> report, std::shared_ptr<const Report> pile,
               std::shared_ptr<const Findings> findings) {
    changed = false;
    newest = std::make_shared<const Snapshot>(
        Snapshot{++version, progress, std::move(report), std::move(pile), std::move(findings), articles});
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
  kept.push_back(std::make_shared<const ArticleView>(std::move(article)));
  std::size_t bytes = 0, first = kept.size();
  while (first > 0 && kept.size() - first < kArticlesKept &&
         (bytes += kept[first - 1]->text.size()) <= kArticleBytesKept)
    --first;
  first = std::min(first, kept.size() - 1);
  kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(first));
  state_->changed = true;
}

void Collector::finish(Phase phase, double seconds) {
  state_->progress.phase = phase;
  state_->progress.seconds = seconds;
  state_->changed = true;
}

void Collector::clear() {
  State& s = *state_;
  s.settling = {};
  s.renewal = {};
  s.finder.clear();
  s.parts = {};
  s.parts_known = s.parts_reported = 0;
  s.articles.clear();
  s.progress = {};
  s.to_find = s.changed = true;
}

void Collector::tick(double seconds) {
  state_->progress.seconds = seconds;
  state_->changed = true;
}

void Collector::wish(Wish wish) {
  if (wish == state_->wish) return;
  state_->wish = std::move(wish);
  state_->finder.wish(state_->wish);
  state_->to_find = true;
}

// Before anything was read there is nobody to ask.
std::vector<Collector::OpenAsk> Collector::take_asks() {
  State& s = *state_;
  if (s.parts_known == 0) return {};
  if (s.is_short && (s.to_find || !s.renewal.is_over())) return {};
  if (!s.is_short) {
    while (s.step()) {}
    s.find();
  }
  std::vector<OpenAsk> out;
  for (Answers::Open& ask : s.finder.answers().take(s.parts_known)) out.push_back({ask.number, std::move(ask.ask)});
  return out;
}

bool Collector::wants(std::uint32_t number) const { return state_->finder.answers().wants(number); }

void Collector::add_answer(std::uint32_t number, Answer answer) {
  if (state_->finder.answers().add(number, std::move(answer))) state_->to_find = true;
}

void Collector::give_up_answer(std::uint32_t number) {
  if (state_->finder.answers().give_up(number)) state_->to_find = true;
}

bool Collector::has_more() const {
  const State& s = *state_;
  return s.changed || s.to_find || s.is_renewing() || s.finder.pictures_are_due() || s.finder.report_is_due();
}

std::string_view Collector::at_work() const { return state_->is_settling ? "merging" : state_->finder.at_work(); }

// What was found is shown first; then pictures of actors, and the selection's report by the next one. Where time is
// short, to find in one go what takes no steps has a turn of its own, and so has drawing what was found or made.
std::shared_ptr<const Snapshot> Collector::snapshot(const OutOfTime& out_of_time) {
  State& s = *state_;
  s.is_short = static_cast<bool>(out_of_time);
  const auto is_late = [&] { return s.is_short && out_of_time(); };
  bool has_stepped = false, late = false;
  while (!late && s.step()) {
    has_stepped = true;
    late = is_late();
  }
  if (late || (has_stepped && s.to_find && is_late())) {
    if (s.changed) s.publish(s.newest->report, s.newest->pile, s.newest->findings);
    return s.newest;
  }
  const bool has_found = s.to_find;
  s.find();
  if (has_found && is_late()) return s.newest;
  const bool is_shown = s.newest->findings == s.finder.findings();
  if (s.finder.pictures_are_due() && is_shown) {
    s.finder.make_pictures();
    s.changed = true;
  } else if (s.finder.report_is_due() && (is_shown || s.finder.report_is_quick())) {
    do s.finder.make_report();
    while (s.finder.report_is_due() && !is_late());
    const bool is_made = !s.finder.report_is_due();
    s.changed = s.changed || is_made;
    if (is_made && is_late()) return s.newest;
  }
  if (!s.changed) return s.newest;
  s.publish(s.finder.report(), s.finder.pile(), s.finder.findings());
  return s.newest;
}

}  // namespace entente::ui
