// Threads that turn paths into summaries. Jobs are small: listing, reading a handful of files, analysing
// a stretch of one file's articles; so progress shows early, large files spread over all threads, and
// stopping takes no longer than one job. The order in which parts finish does not matter to merge().
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/extract/analysis.h"
#include "core/store/shard.h"
#include "core/store/summary.h"
#include "native/files.h"

namespace entente::native {

// How far articles are looked into.
enum class Depth : unsigned char {
  words,  // words and sentences: all that stories and terms need
  full,   // who is named and who commits to what as well, which takes many times as long
};

// What is done with each file.
struct Work {
  ReadSettings read;
  AnalyseOptions analyse;
  Depth depth = Depth::full;
};

// What one job found. The shard keeps the texts, for the Reader.
struct Part {
  Summary summary;
  std::shared_ptr<const Shard> shard;
  std::uint64_t files = 0, bytes = 0;
};

struct Given {
  std::uint64_t files = 0, bytes = 0;
};

class Pool {
 public:
  // `on_change` is called from the threads whenever there is something to take() or all is done.
  Pool(unsigned threads, Work work, Query query, std::function<void()> on_change);
  ~Pool();  // stops
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void give(std::vector<std::string> paths);
  void give(std::vector<Source> sources);
  void interject(std::function<void()> job);  // before all that waits; stop() and is_done() know nothing of it
  void stop();                                // forgets what is not begun; what runs is finished
  [[nodiscard]] std::vector<Part> take();     // finished since the last call
  [[nodiscard]] Given given() const;          // all that was listed so far
  [[nodiscard]] bool is_done() const;         // nothing waits, nothing runs
  void wait();                                // until is_done()

 private:
  using Job = std::function<void()>;

  void run();
  void push(Job job);
  void spread(std::vector<Source> sources, std::uint64_t round);
  void read(const std::vector<Source>& sources, std::uint64_t round);
  void analyse_articles(const std::shared_ptr<Reading>& reading, std::size_t first, std::size_t last, Part part);
  [[nodiscard]] std::uint64_t round_now() const;
  void finish(Part part);

  Work work_;
  Query query_;
  std::function<void()> on_change_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_, interjected_;
  std::vector<Part> parts_;
  Given given_;
  std::size_t running_ = 0;
  std::uint64_t round_ = 0;  // grows with every stop(), so that running jobs see it
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

// An article as a shard takes it. Borrows it.
[[nodiscard]] Analysis looked_into(const Article& article, const Work& work);

[[nodiscard]] unsigned default_threads();

}  // namespace entente::native
