// The collecting thread sleeps until a job ended or the window asked for something. It alone touches
// the pool and the collector; what it publishes is immutable.
#include "native/driver.h"

#include <algorithm>
#include <utility>

namespace entente::native {

Driver::Driver(unsigned threads, Work work, std::function<void()> wake)
    : wake_(std::move(wake)),
      thread_count_(threads),
      work_(std::move(work)),
      newest_(collector_.snapshot()),
      thread_([this] { run(); }) {}

Driver::~Driver() {
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Driver::open(std::vector<std::string> paths) {
  post([this, paths = std::move(paths)] {
    begin_work();
    pool_->give(paths);
  });
}

void Driver::open(std::vector<Source> sources) {
  post([this, sources = std::move(sources)] {
    begin_work();
    pool_->give(sources);
  });
}

void Driver::cancel() {
  post([this] {
    if (!working_) return;
    cancelled_ = true;
    pool_->stop();
  });
}

void Driver::clear() {
  post([this] {
    give_up_asking();
    pool_.reset();  // what still runs must not come back
    shards_.clear();
    collector_.clear();
    begun_ = {};
    files_over_ = 0;
    working_ = cancelled_ = false;
  });
}

void Driver::request_article(std::string id) {
  post([this, id = std::move(id)] { answer(id); });
}

void Driver::wish(ui::Wish wish) {
  post([this, wish = std::move(wish)] { collector_.wish(wish); });
}

std::shared_ptr<const ui::Snapshot> Driver::newest() const {
  const std::scoped_lock lock(mutex_);
  return newest_;
}

bool Driver::is_settled() const {
  const std::scoped_lock lock(mutex_);
  return settled_;
}

void Driver::post(std::function<void()> errand) {
  {
    const std::scoped_lock lock(mutex_);
    errands_.push_back(std::move(errand));
    settled_ = false;
  }
  changed_.notify_all();
}

void Driver::run() {
  bool more = false;  // the collector has not shown all it knows
  std::unique_lock lock(mutex_);
  while (!closing_) {
    changed_.wait(lock, [&] { return closing_ || stirred_ || more || !errands_.empty(); });
    const auto errands = std::exchange(errands_, {});
    stirred_ = false;
    lock.unlock();
    for (const auto& errand : errands) errand();
    if (pool_) gather();
    take_answers();
    const std::shared_ptr<const ui::Snapshot> snapshot = collector_.snapshot();
    ask_shards();
    more = collector_.has_more();
    lock.lock();
    newest_ = snapshot;
    settled_ = !working_ && errands_.empty() && asking_.empty() && !more;
    lock.unlock();
    wake_();
    lock.lock();
  }
  lock.unlock();
  give_up_asking();
  pool_.reset();
}

void Driver::take_answers() {
  std::erase_if(asking_, [this](const auto& asking) {
    if (!asking->is_done()) return false;
    collector_.add_answer(asking->number(), asking->take());
    return true;
  });
}

// What was asked for an earlier wish is given up first.
void Driver::ask_shards() {
  std::vector<ui::Collector::OpenAsk> asks = collector_.take_asks();
  std::erase_if(asking_, [this](const auto& asking) {
    if (collector_.wants(asking->number())) return false;
    asking->give_up();
    return true;
  });
  for (ui::Collector::OpenAsk& ask : asks) {
    const auto& asking = asking_.emplace_back(std::make_shared<Asking>(ask.number, std::move(ask.ask), shards_));
    for (unsigned i = 0; i < std::max(thread_count_, 1u); ++i) pool_->interject([asking] { asking->work(); });
  }
}

void Driver::give_up_asking() {
  for (const auto& asking : asking_) asking->give_up();
  asking_.clear();
}

void Driver::begin_work() {
  if (working_ && cancelled_) {  // what still runs of the stopped work is let end, so that it has its note
    pool_->wait();
    gather();
  }
  if (!pool_) {
    pool_ = std::make_unique<Pool>(thread_count_, work_, Query{}, [this] {
      {
        const std::scoped_lock lock(mutex_);
        stirred_ = true;
      }
      changed_.notify_all();
    });
  }
  if (!working_) start_ = std::chrono::steady_clock::now();
  working_ = true;
  cancelled_ = false;
  collector_.begin(0, 0);
}

void Driver::gather() {
  const bool done = pool_->is_done();  // asked first: then all its parts are in take()
  const Given given = pool_->given();
  if (given.files > begun_.files) collector_.begin(given.files - begun_.files, given.bytes - begun_.bytes);
  begun_ = given;
  for (Part& part : pool_->take()) {
    collector_.add(std::move(part.summary), part.files, part.bytes);
    files_over_ += part.files;
    shards_.push_back(std::move(part.shard));
  }
  if (!working_) return;
  if (done) {
    end_work();
  } else {
    collector_.tick(seconds());
  }
}

void Driver::end_work() {
  working_ = false;
  if (cancelled_) {
    Reading note;
    Problem problem;
    problem.code = ProblemCode::cancelled;
    problem.message = "stopped on request: " + std::to_string(begun_.files - files_over_) + " of " +
                      std::to_string(begun_.files) + " files were not read";
    problem.kept = "all that was finished before";
    note.problems.push_back(std::move(problem));
    files_over_ = begun_.files;
    ShardBuilder builder;
    builder.add_input(note);
    collector_.add(summarise(builder.finish(), {}), 0, 0);
  }
  collector_.finish(cancelled_ ? ui::Phase::cancelled : ui::Phase::done, seconds());
}

void Driver::answer(const std::string& id) {
  for (const auto& shard : shards_) {
    if (auto article = find_article(*shard, id)) {
      collector_.add_article(*std::move(article));
      return;
    }
  }
}

double Driver::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace entente::native
