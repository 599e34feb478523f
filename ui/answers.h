// What the shards were asked, and what they answered. An answer stays for as long as it is wanted, and the last few
// for longer, so that going back costs nothing. One that was given while work went on is asked for again when more
// articles are known, and serves until the new one comes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/report/terms.h"
#include "core/store/ask.h"

namespace entente::ui {

// An answer that counts terms, as an index of them. Its articles may be others than those of the whole.
struct CountedTerms {
  std::vector<ArticleSummary> articles;
  TermIndex index;
};

class Answers {
 public:
  // What is made of an answer: for an index of terms the answer itself is not kept.
  enum class Use : std::uint8_t { as_it_is, as_index };

  struct Entry {
    Ask ask;
    Use use = Use::as_it_is;
    std::shared_ptr<const Answer> answer;  // as it is; null: none yet
    std::shared_ptr<const CountedTerms> terms;
    std::uint64_t version = 0;   // of the answer; no two answers have the same; 0: none yet
    std::uint64_t knows = 0;     // parts that it is of, at least
    std::uint32_t number = 0;    // under which it was asked for last
    std::uint64_t asked_at = 0;  // parts that there were then
    bool is_open = false, is_wanted = false;
    bool is_given_up = false;  // the answer is that of nobody
    std::uint64_t used = 0;    // when last wanted

    [[nodiscard]] bool is_there() const { return version != 0; }
    template <class T>
    [[nodiscard]] std::shared_ptr<const T> as() const {  // shares the answer
      return {answer, std::get_if<T>(answer.get())};
    }
  };

  struct Open {
    std::uint32_t number = 0;
    Ask ask;
  };

  // Answers that know fewer parts than this are stale.
  void require(std::uint64_t parts) { required_ = parts; }
  [[nodiscard]] bool is_stale(const Entry& entry) const { return !entry.is_there() || entry.knows < required_; }

  // Between the two all that is wanted is named anew. Entries stay where they are until end_list(), those that are
  // wanted for longer.
  void begin_list();
  const Entry& want(const Ask& ask, Use use = Use::as_it_is);
  void end_list();
  [[nodiscard]] bool lacks_any() const;                       // something wanted is stale
  [[nodiscard]] std::vector<Open> take(std::uint64_t parts);  // what is wanted, stale and not asked for yet
  [[nodiscard]] bool wants(std::uint32_t number) const;
  // False when nobody wants it.
  bool add(std::uint32_t number, Answer answer);
  // None will come: nothing was found, and that is a fault. False when nobody wants it.
  bool give_up(std::uint32_t number);
  [[nodiscard]] bool gave_up_any() const;  // of what is wanted
  void clear();

 private:
  Entry* open_entry(std::uint32_t number) const;

  void forget_old();

  std::vector<std::unique_ptr<Entry>> entries_;
  std::uint64_t required_ = 0, clock_ = 0, version_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace entente::ui
