// One queue under one mutex: jobs take milliseconds, so the lock is never the cost.
#include "native/pool.h"

#include <algorithm>
#include <utility>

#include "core/store/stretch.h"

namespace entente::native {
namespace {

constexpr std::size_t kBatchFiles = 64;  // read in one go, unless they are a stretch of articles sooner

}  // namespace

Analysis looked_into(const Article& article, const Work& work) {
  return work.depth == Depth::full ? analyse(article, work.analyse) : cut_into_words(article, work.analyse);
}

unsigned default_threads() { return std::clamp(std::thread::hardware_concurrency(), 1u, 64u); }

Pool::Pool(unsigned threads, Work work, Query query, std::function<void()> on_change)
    : work_(std::move(work)), query_(std::move(query)), on_change_(std::move(on_change)) {
  for (unsigned i = 0; i < std::max(threads, 1u); ++i) threads_.emplace_back([this] { run(); });
}

Pool::~Pool() {
  stop();
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Pool::give(std::vector<std::string> paths) {
  push([this, paths = std::move(paths), round = round_now()] { spread(list_sources(paths), round); });
}

void Pool::give(std::vector<Source> sources) {
  push([this, sources = std::move(sources), round = round_now()] { spread(sources, round); });
}

void Pool::interject(std::function<void()> job) {
  {
    const std::scoped_lock lock(mutex_);
    interjected_.push_back(std::move(job));
  }
  changed_.notify_all();
}

void Pool::stop() {
  const std::scoped_lock lock(mutex_);
  jobs_.clear();
  ++round_;
}

std::vector<Part> Pool::take() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(parts_, {});
}

Given Pool::given() const {
  const std::scoped_lock lock(mutex_);
  return given_;
}

bool Pool::is_done() const {
  const std::scoped_lock lock(mutex_);
  return jobs_.empty() && running_ == 0;
}

void Pool::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return jobs_.empty() && running_ == 0; });
}

void Pool::push(Job job) {
  {
    const std::scoped_lock lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

void Pool::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return closing_ || !jobs_.empty() || !interjected_.empty(); });
    if (closing_) return;
    const bool is_work = interjected_.empty();
    std::deque<Job>& queue = is_work ? jobs_ : interjected_;
    const Job job = std::move(queue.front());
    queue.pop_front();
    if (is_work) ++running_;
    lock.unlock();
    job();
    lock.lock();
    if (is_work) --running_;
    lock.unlock();
    changed_.notify_all();
    on_change_();
    lock.lock();
  }
}

// Cuts the files into batches of about equal work.
void Pool::spread(std::vector<Source> sources, std::uint64_t round) {
  {
    const std::scoped_lock lock(mutex_);
    given_.files += sources.size();
    for (const Source& source : sources) given_.bytes += source.size;
    if (round != round_) return;  // stopped while they were listed
  }
  std::vector<Source> batch;
  std::uint64_t bytes = 0;
  const auto send = [&] {
    if (!batch.empty()) push([this, files = std::exchange(batch, {}), round] { read(files, round); });
    bytes = 0;
  };
  for (Source& source : sources) {
    bytes += source.size;
    batch.push_back(std::move(source));
    if (bytes >= kStretchBytes || batch.size() >= kBatchFiles) send();
  }
  send();
}

std::uint64_t Pool::round_now() const {
  const std::scoped_lock lock(mutex_);
  return round_;
}

void Pool::read(const std::vector<Source>& sources, std::uint64_t round) {
  const auto reading = std::make_shared<Reading>();
  Part part;
  for (const Source& source : sources) {
    if (round != round_now()) break;
    read_into(source, work_.read, *reading);
    ++part.files;
    part.bytes += source.size;
  }
  // The first stretch carries what is counted once per reading.
  const std::vector<Article>& articles = reading->articles;
  const std::size_t first = end_of_stretch(articles, 0);
  for (std::size_t begin = first; begin < articles.size();) {
    const std::size_t end = end_of_stretch(articles, begin);
    push([this, reading, begin, end] { analyse_articles(reading, begin, end, {}); });
    begin = end;
  }
  analyse_articles(reading, 0, first, std::move(part));
}

// Always to its end: a part says how many files it stands for.
void Pool::analyse_articles(const std::shared_ptr<Reading>& reading, std::size_t first, std::size_t last, Part part) {
  ShardBuilder builder;
  if (first == 0) builder.add_input(*reading);
  for (std::size_t i = first; i < last; ++i)
    builder.add(reading->articles[i], looked_into(reading->articles[i], work_));
  auto shard = std::make_shared<const Shard>(builder.finish());
  part.summary = summarise(*shard, query_);
  part.shard = std::move(shard);
  finish(std::move(part));
}

void Pool::finish(Part part) {
  const std::scoped_lock lock(mutex_);
  parts_.push_back(std::move(part));
}

}  // namespace entente::native
