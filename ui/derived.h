// What the views need beyond the report itself: rows looked up by key, lists filtered and sorted, the
// evidence of the focus, the network's layout. Each part is made again only when what it was made from
// has changed, so a frame costs drawing alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/evidence.h"
#include "ui/plot/network.h"
#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

using Rows = std::vector<std::uint32_t>;  // indices into one list of the report

// Commitments stands as one list of headings (articles) and rows under them.
struct CommitmentLine {
  bool is_heading = false;
  std::uint32_t row = 0;  // of Report::articles or Report::commitments
};

class Derived {
 public:
  void update(const Snapshot& snapshot, const UiState& state);

  // Null when the report does not hold it.
  [[nodiscard]] const ActorRow* actor(std::string_view key) const;
  [[nodiscard]] const ArticleRow* article(std::string_view id) const;
  [[nodiscard]] const CommitmentRow* commitment(std::string_view id) const;
  [[nodiscard]] const TermRow* term(std::string_view term) const;
  [[nodiscard]] const LinkRow* link(std::string_view a, std::string_view b) const;
  [[nodiscard]] std::string_view name(std::string_view actor_key) const;  // the key itself when unknown
  [[nodiscard]] std::string names(const std::vector<std::string>& actor_keys) const;  // "China, Pakistan"
  [[nodiscard]] std::string headline(const ArticleRow& article) const;               // file name when untitled
  [[nodiscard]] Rows commitments_of(std::string_view article_id) const;

  [[nodiscard]] const Rows& articles() const { return articles_; }
  [[nodiscard]] const Rows& terms() const { return terms_; }
  [[nodiscard]] const Rows& actors() const { return actors_; }
  [[nodiscard]] const std::vector<CommitmentLine>& commitment_lines() const { return lines_; }
  [[nodiscard]] const std::array<std::uint64_t, 8>& by_kind() const { return by_kind_; }  // whatever is filtered
  [[nodiscard]] const std::vector<std::uint64_t>& commitments_by_actor() const { return commitments_by_actor_; }
  [[nodiscard]] const Evidence& evidence() const { return evidence_; }
  [[nodiscard]] const Network& network() const { return network_; }

 private:
  using Index = std::unordered_map<std::string_view, std::uint32_t>;  // borrows keys from report_

  void index();
  void arrange(const UiState& state);
  void sort_articles(Sort sort);
  void sort_terms(Sort sort);
  void sort_actors(Sort sort);
  void list_commitments(const UiState& state, std::string_view needle);

  std::shared_ptr<const Report> report_;
  Index actor_index_, article_index_, commitment_index_, term_index_;
  std::unordered_map<std::string_view, Rows> commitments_by_article_;
  std::vector<std::uint64_t> commitments_by_actor_;
  std::array<std::uint64_t, 8> by_kind_{};
  Network network_;

  // What the lists were made from.
  std::string search_;
  std::array<Sort, kViews> sort_{};
  std::uint8_t kinds_ = 0;
  bool arranged_ = false;
  Rows articles_, terms_, actors_;
  std::vector<CommitmentLine> lines_;

  Focus focus_;
  std::uint64_t gathered_version_ = ~std::uint64_t{0};
  Evidence evidence_;
};

}  // namespace entente::ui
