// What the commands about terms may be asked, as data: which articles, what is counted, how it is ranked. Names of
// actors, outlets and articles are kept as typed; they are looked up when the articles have been read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/collocates.h"
#include "core/report/terms.h"
#include "core/report/trends.h"
#include "core/store/concordance.h"
#include "core/store/query.h"
#include "native/actors_options.h"
#include "native/commitments_options.h"

namespace entente::native {

enum class Command : unsigned char {
  window,
  report,
  read,
  analyse,
  summarise,
  merge,
  digest,
  bench,
  terms,
  keyness,
  collocates,
  kwic,
  trends,
  tfidf,
  sentences,
  actors,
  links,
  network,
  commitments,
  ledger,
  dyads,
  help,
  version
};

[[nodiscard]] bool is_about_terms(Command command);
[[nodiscard]] bool is_about_actors(Command command);
[[nodiscard]] bool is_about_commitments(Command command);
// Its first argument is a pattern, not a path.
[[nodiscard]] bool takes_pattern(Command command);

// Articles, as a user chooses them.
struct Choice {
  std::string from, to;                                // whole days
  std::vector<std::string> sources, actors, articles;  // as typed
  std::vector<std::string> holding;                    // patterns, trimmed as Pattern::written
  bool others = false;
  friend bool operator==(const Choice&, const Choice&) = default;

  [[nodiscard]] bool is_all() const { return *this == Choice{}; }
};

struct TermsAsk {
  Choice target, reference;
  bool against_all = false;  // the reference is everything, the target included
  Counting counting;         // its stop words, and those of `terms`, come from the file below
  std::string stop_words;    // a file, or nothing
  TermOptions terms;         // order, measure, filters
  std::optional<Bond> bond;  // of collocates; log-dice when it was not said
  std::optional<std::size_t> most;
  std::optional<std::uint64_t> least;
  std::optional<std::uint64_t> least_stories;
  bool per_ten_thousand = false;
  std::vector<std::string> patterns;  // of kwic and collocates one, of trends all, trimmed
  bool window = false;
  std::uint8_t left = 5, right = 5;
  std::vector<LineKey> sort;
  std::uint32_t context = ConcordanceQuery{}.context;
  std::optional<Period> period;  // the fitting one when it was not said
  bool has_period = false;       // it was, be it "auto"
  ActorsAsk actors;
  CommitmentsAsk commitments;
};

// One option of these commands, or of those about actors or commitments.
struct TermsOption {
  std::string_view name;
  std::string_view commands;  // letters: t k c w r f s a l n m g d in the order of the commands; p: report
  bool takes_value = true;
  std::string_view values;  // what may be given, for who gave something else
  // False when the value cannot be read. What is wrong then is in `why`, or in `values` where that stays empty.
  bool (*set)(const std::string& value, Command command, TermsAsk& ask, std::string& why) = nullptr;
};

// Of several of a name the one that fits. Null when there is none of that name.
[[nodiscard]] const TermsOption* find_terms_option(std::string_view name, Command command);
[[nodiscard]] bool fits(const TermsOption& option, Command command);

// Adds a pattern to what is looked for. Returns what is wrong with it, pointing at the byte, or nothing.
[[nodiscard]] std::string add_pattern(const std::string& written, TermsAsk& ask);

// What cannot be done though each option alone is well; nothing when all is.
[[nodiscard]] std::string contradiction(const TermsAsk& ask, Command command);

// The lines of usage() for these commands.
[[nodiscard]] std::string_view terms_usage();

}  // namespace entente::native
