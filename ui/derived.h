// What the views need beyond the report itself: rows looked up by key, lists filtered and sorted, the
// evidence of the focus. Each part is made again only when what it was made from
// has changed, so a frame costs drawing alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/evidence.h"
#include "ui/search_texts.h"
#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

using Rows = std::vector<std::uint32_t>;  // indices into one list of the report

inline constexpr std::size_t kTopTerms = 10, kFirmest = 8;

// Commitments stands as one list of headings (articles) and rows under them.
struct CommitmentLine {
  bool is_heading = false;
  std::uint32_t row = 0;  // of Report::articles or Report::commitments
};

// What became of a file, worst first.
enum class FileState : std::uint8_t { refused, damaged, noted, copies, read };
[[nodiscard]] FileState state_of(const FileRow& row);
[[nodiscard]] std::string_view state_name(FileState state);  // "refused", "in part", "noted", "copies", "read"

class Derived {
 public:
  void update(const Snapshot& snapshot, const UiState& state);

  // Rows of the selection's report, or of everything read where that does not hold it; null when neither does. An actor
  // is found by any key that is joined to it.
  [[nodiscard]] const ActorRow* actor(std::string_view key) const;
  [[nodiscard]] const ArticleRow* article(std::string_view id) const;
  [[nodiscard]] const CommitmentRow* commitment(std::string_view id) const;
  [[nodiscard]] const TermFigures* figures(std::string_view term) const;  // in Findings::terms
  [[nodiscard]] const LinkRow* link(std::string_view a, std::string_view b) const;
  [[nodiscard]] const FileRow* file(std::string_view file, std::string_view part) const;
  [[nodiscard]] std::string_view name(std::string_view actor_key) const;              // the key itself when unknown
  [[nodiscard]] std::string names(const std::vector<std::string>& actor_keys) const;  // "China, Pakistan"
  [[nodiscard]] std::string headline(const ArticleRow& article) const;                // file name when untitled
  // The sentence of a row of evidence().link; null while its article is not there. Lives until the next update().
  [[nodiscard]] const Passage* link_passage(std::size_t row) const;
  // Rows of Snapshot::pile, whatever is selected and rejected: the Reader shows all of an article.
  [[nodiscard]] const Rows& commitments_of(std::string_view article_id) const;
  // What was decided of a commitment by now: rows of a report that is made anew may lag behind.
  [[nodiscard]] Verdict verdict(const CommitmentRow& row) const;
  [[nodiscard]] std::uint32_t statement(std::string_view id) const;  // of Findings::commitments; or kNoStatement

  // "12 articles, <day> to <day>, from 3 sources"; "12 of 300 articles, ..." while not all are selected.
  [[nodiscard]] const std::string& pile() const { return what_; }

  [[nodiscard]] const Rows& articles() const { return articles_; }
  [[nodiscard]] const Rows& terms() const { return terms_; }  // of Findings::terms, in its order
  [[nodiscard]] const Rows& files() const { return files_; }
  [[nodiscard]] const Rows& actors() const { return actors_; }
  [[nodiscard]] const std::vector<CommitmentLine>& commitment_lines() const { return lines_; }
  [[nodiscard]] std::uint64_t commitments_shown() const { return commitments_shown_; }  // rows among these lines
  // Of the selection, whatever is filtered; the rejected ones are of no kind and of nobody.
  [[nodiscard]] const std::array<std::uint64_t, 8>& by_kind() const { return by_kind_; }
  [[nodiscard]] const std::array<std::uint64_t, 3>& by_verdict() const { return by_verdict_; }
  [[nodiscard]] const std::vector<std::uint64_t>& commitments_by_actor() const { return commitments_by_actor_; }
  [[nodiscard]] const Evidence& evidence() const { return evidence_; }
  [[nodiscard]] const Rows& top_terms() const { return top_terms_; }  // by count, whatever the sort
  [[nodiscard]] const Rows& firmest() const {
    return firmest_;
  }  // commitments furthest on the way to being kept, none rejected

 private:
  using Index = std::unordered_map<std::string_view, std::uint32_t>;  // borrows keys from what it is an index of

  // One report's rows by key.
  struct Keys {
    std::shared_ptr<const Report> report;
    Index actors, articles, commitments;
    std::unordered_map<std::string_view, Rows> commitments_by_article;
    void index(std::shared_ptr<const Report> of);
  };

  void count_commitments();
  void index_terms();
  void list_terms(std::string_view needle);
  void arrange(const UiState& state, bool new_report);
  void sort_articles(Sort sort);
  void sort_actors(Sort sort);
  void sort_files(Sort sort);
  void filter_lists(std::string_view needle);
  void arrange_commitments(const UiState& state);
  void search_commitments(std::string_view needle);
  void list_commitments();
  void pick_firmest();
  [[nodiscard]] bool passes(std::uint32_t row) const;
  void gather_evidence(const Snapshot& snapshot, const UiState& state, bool new_who);
  [[nodiscard]] std::string_view id_of(std::string_view actor_key) const;

  std::shared_ptr<const Report> report_;
  Keys keys_, pile_keys_;  // of the selection's report and of everything; the second is empty while both are one
  std::shared_ptr<const ActorIndex> who_;
  std::shared_ptr<const TermTable> table_;
  Index figures_index_;
  std::vector<std::uint64_t> commitments_by_actor_;
  std::shared_ptr<const CommitmentIndex> statements_;
  std::vector<Verdict> verdicts_;  // of the report's commitments
  std::array<std::uint64_t, 8> by_kind_{};
  std::array<std::uint64_t, 3> by_verdict_{};
  std::string what_;

  // What the lists were made from.
  std::string search_;
  std::array<Sort, kViews> sort_{};
  CommitmentFilter filter_;
  CommitmentFilter by_ids_;  // the same, with parties by the ids they have now
  bool arranged_ = false;
  Rows article_order_, actor_order_, file_order_;  // sorted, whatever is searched for
  SearchTexts article_texts_, actor_texts_, file_texts_, commitment_texts_;
  std::vector<bool> is_found_;  // of the report's commitments, by the search
  Rows articles_, terms_, actors_, files_, top_terms_, firmest_;
  std::vector<CommitmentLine> lines_;
  std::uint64_t commitments_shown_ = 0;

  // What the evidence was gathered from, beside the report.
  std::shared_ptr<const Report> evidence_of_;
  Focus focus_;
  std::string pattern_;
  Found<Concordance> places_;
  Found<LinkEvidence> link_;
  std::vector<std::shared_ptr<const ArticleView>> fetched_;
  Evidence evidence_;
  mutable std::unordered_map<std::size_t, Passage> link_passages_;  // of rows that were on show
  Index fetched_index_;
};

}  // namespace entente::ui
