// What the Finder keeps: what everything read says, the articles chosen, and each part of the findings with what it was
// made from. For finder*.cpp alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/store/selection.h"
#include "ui/earlier.h"
#include "ui/finder.h"

namespace entente::ui {

using Versions = std::vector<std::uint64_t>;

// One part of the findings, and what it was made from.
template <class T, class Part>
struct Piece {
  Found<T> found;
  Part of = {};
  Versions from;

  [[nodiscard]] bool is_due(const Part& part, const Versions& versions) const {
    return !found.value || !(of == part) || from != versions;
  }
  void drop() { *this = {}; }
  void wait() { found.stale = found.value != nullptr; }
  // `make` gives a pointer to the value. Not called when nothing changed.
  template <class Make>
  void make(const Part& part, const Versions& versions, bool stale, Make make) {
    if (is_due(part, versions)) {
      found.value = make();
      of = part;
      from = versions;
    }
    found.stale = stale;
  }
};

inline constexpr std::size_t kTimelinePeriods = 120;
// How many decisions back the indices are kept, and the reports, which are larger.
inline constexpr std::size_t kEarlierIndices = 5, kEarlierReports = 2;
inline constexpr const char* kNoRest =
    "All articles are selected, so there is no rest to compare them with: select some of them.";

struct SetsOf {
  Query selection, other;
  Against against = Against::nothing;
  friend bool operator==(const SetsOf&, const SetsOf&) = default;
};

// A report in the making, and what it is made of: others may have come into force meanwhile.
struct ReportInTheMaking {
  std::shared_ptr<const ActorIndex> actors;
  std::shared_ptr<const CommitmentIndex> commitments;
  ArticleSet set;
  std::pair<std::uint64_t, std::uint64_t> of;  // as Finder::State::report_of; of everything: 0
  std::shared_ptr<Report> report = std::make_shared<Report>();
  Steps steps;

  ReportInTheMaking(const Summary& all, const TermIndex& terms, std::shared_ptr<const ActorIndex> who,
                    std::shared_ptr<const CommitmentIndex> statements, ArticleSet chosen,
                    std::pair<std::uint64_t, std::uint64_t> versions)
      : actors(std::move(who)),
        commitments(std::move(statements)),
        set(std::move(chosen)),
        of(versions),
        steps(make_report(all, terms, *actors, *commitments, set, {}, *report)) {}
};

// Likewise the indices. They borrow the summary and the stories of everything.
struct ActorsInTheMaking {
  ActorEdits edits;
  std::shared_ptr<ActorIndex> index = std::make_shared<ActorIndex>();
  Steps steps;

  ActorsInTheMaking(const Summary& all, ActorEdits by)
      : edits(std::move(by)), steps(ActorIndex::make(all, edits, *index)) {}
};

struct CommitmentsInTheMaking {
  std::shared_ptr<const ActorIndex> actors;
  std::shared_ptr<const CommitmentIndex> made;  // of these actors, by other edits: `made_by`; null for none
  CommitmentEdits made_by, edits;
  std::shared_ptr<CommitmentIndex> index = std::make_shared<CommitmentIndex>();
  Steps steps;

  CommitmentsInTheMaking(const Summary& all, const Stories& stories, std::shared_ptr<const ActorIndex> who,
                         std::shared_ptr<const CommitmentIndex> before, CommitmentEdits before_by, CommitmentEdits by)
      : actors(std::move(who)),
        made(std::move(before)),
        made_by(std::move(before_by)),
        edits(std::move(by)),
        steps(made ? CommitmentIndex::make(*made, made_by, all, *actors, stories, edits, *index)
                   : CommitmentIndex::make(all, *actors, stories, edits, *index)) {}
};

struct Finder::State {
  Wish wish;
  ActorEdits wished_actors;  // of the wish's edits
  CommitmentEdits wished_commitments;
  PatternFaults faults;
  Answers answers;

  // Everything read.
  Summary all;
  TermIndex index;
  std::shared_ptr<const ActorIndex> actors = std::make_shared<const ActorIndex>();  // of all
  ActorEdits actors_edits;
  std::uint64_t actors_of_pile = 0;  // the version that `actors` is of
  std::uint64_t actors_version = 0;
  std::shared_ptr<const CommitmentIndex> commitments = std::make_shared<const CommitmentIndex>();  // of all
  CommitmentEdits commitments_edits;
  std::uint64_t commitments_of_actors = 0;                          // the version that `commitments` is of
  std::uint64_t commitments_version = 0;                            // another one when the actors are others, too
  std::uint64_t last_version = 0;                                   // of actors and commitments
  Earlier<ActorEdits, ActorIndex> earlier_actors{kEarlierIndices};  // of this pile, as all that is earlier
  Earlier<std::pair<std::uint64_t, CommitmentEdits>, CommitmentIndex> earlier_commitments{kEarlierIndices};
  Earlier<std::pair<std::uint64_t, std::uint64_t>, Report> earlier_reports{kEarlierReports};
  Earlier<std::uint64_t, Report> earlier_piles{kEarlierReports};
  std::unique_ptr<ReportInTheMaking> making;
  std::unique_ptr<ActorsInTheMaking> making_actors;
  std::unique_ptr<CommitmentsInTheMaking> making_commitments;
  std::optional<TermIndex> lemmas;  // made when first wished for
  std::uint64_t pile_version = 0;
  std::uint64_t parts = 0;
  std::string_view at_work;  // as Finder::at_work()

  // The articles chosen, and what they are compared with.
  ArticleSet target;
  std::optional<ArticleSet> reference;
  SetsOf sets_of;
  Versions sets_from;
  std::uint64_t target_version = 0, reference_version = 0;
  bool sets_wait = false;                 // an earlier choice still stands
  bool evidence_is_there = false;         // lines of the evidence are of the articles compared with
  std::string about_sets, about_keyness;  // why there is no comparison

  struct TermsOf {
    Counting counting;
    TermOptions options;
    friend bool operator==(const TermsOf&, const TermsOf&) = default;
  };
  Piece<TermTable, TermsOf> terms;
  Piece<CollocateTable, std::pair<CollocatesWish, Counting>> collocates;
  Piece<Concordance, ConcordanceQuery> lines, evidence;
  Piece<Trends, TrendsWish> trends;
  Piece<Trends, int> timeline_of_all;
  Piece<Timeline, int> timeline;
  Piece<KeySentenceList, std::vector<std::string>> key_sentences;
  Piece<ActorNetwork, NetworkOptions> network;
  Piece<Trends, PairWish> pair;
  Piece<ActorKeynessFound, std::pair<ActorKeynessOptions, bool>> actor_keyness;
  Piece<ComparisonFound, std::tuple<ComparisonOptions, TermForm, bool>> comparison;
  Piece<LinkEvidence, std::tuple<std::string, std::string, LinkUnit>> link;
  Piece<LedgerFound, LedgerOptions> ledger;
  Piece<DyadsFound, CommitmentFilter> dyads;
  Piece<Trends, CommitmentTrendsWish> commitment_trends;
  Piece<ReviewFound, ReviewOptions> review;
  Piece<WrittenFile, FileWish> file;
  TermsOf key_terms_of;
  Versions key_terms_from;
  std::vector<std::string> key_terms;

  std::shared_ptr<const Report> pile = std::make_shared<const Report>(), report = pile;
  std::uint64_t pile_of = 0;                                   // version of the commitments that it is of
  std::pair<std::uint64_t, std::uint64_t> report_of = {0, 0};  // of the target and the commitments
  bool pictures_wait = false;                                  // one is due that find() left for later
  std::shared_ptr<const Findings> findings = std::make_shared<const Findings>();

  Steps renew(std::optional<Summary> more, std::uint64_t parts_then);
  void find_sets();
  void set_target(ArticleSet set, bool is_new_pile);
  void find_terms();
  void find_terms_by_shards(const TermsOf& of);
  void find_collocates();
  void find_lines(Piece<Concordance, ConcordanceQuery>& piece, const std::optional<ConcordanceQuery>& query,
                  bool is_bad);
  void find_trends();
  void find_timeline();
  void find_key_sentences();
  void publish();
  // One step of each; prepare_ tells as Finder::prepare(), make_ whether the report is there.
  bool make_pile();
  bool make_report();
  [[nodiscard]] std::shared_ptr<const Report> step_report(std::pair<std::uint64_t, std::uint64_t> of,
                                                          const ArticleSet& set);
  void forget_earlier();

  // finder_commitments.cpp
  bool prepare_commitments();
  void find_tables_of_commitments(bool now);
  void write_file(bool now);

  // finder_actors.cpp
  bool prepare_actors();
  [[nodiscard]] bool is_split(std::uint32_t actor) const;
  [[nodiscard]] std::string shard_pattern_of(std::uint32_t actor) const;
  [[nodiscard]] Query for_shards(const Query& selection, const ArticleSet& chosen_set) const;
  [[nodiscard]] std::string for_shards(const std::string& pattern) const;
  [[nodiscard]] std::shared_ptr<const Concordance> without_others(std::shared_ptr<const Concordance> found,
                                                                  const std::string& pattern) const;
  void find_pictures(bool now);
  // Of a wish: made when it is due and it is time for that; till then the last one stands.
  template <class T, class Part, class Make>
  void find_picture(Piece<T, Part>& piece, const Part& part, const Versions& versions, bool now, Make make) {
    const bool is_due = piece.is_due(part, versions);
    if (sets_wait || (is_due && !now)) {
      piece.wait();
      pictures_wait = pictures_wait || (is_due && !sets_wait);
      return;
    }
    piece.make(part, versions, false, make);
  }
  void find_network(bool now);
  void find_pair(bool now);
  void find_actor_keyness(bool now);
  void find_link(bool now);
  // finder_comparison.cpp
  void find_comparison(bool now);
  [[nodiscard]] bool is_by_rest() const { return wish.against == Against::nothing; }
  [[nodiscard]] ArticleSet compared() const;        // what the selection is compared with, the rest by default
  [[nodiscard]] Query compared_for_shards() const;  // the same articles
  [[nodiscard]] const TermIndex& index_by(TermForm form);
  [[nodiscard]] std::shared_ptr<const TermTable> ranked(const TermIndex& by, const TermOptions& options) const;
};

}  // namespace entente::ui
