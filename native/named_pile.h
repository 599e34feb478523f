// A pile whose actors are named: where the commands about actors and commitments begin. Words about what goes wrong go
// to standard error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/actors.h"
#include "core/report/decisions.h"
#include "core/report/stories.h"
#include "core/report/table.h"
#include "native/options.h"
#include "native/pile.h"

namespace entente::native {

// The edits in a file; none without a name. What cannot be read is told, and then there are none.
[[nodiscard]] std::optional<Edits> load_edits(const std::string& path);

class NamedPile {
 protected:
  // All that the options name, with the user's decisions on top. kDone, or why there is nothing to go on with.
  [[nodiscard]] int read(const Options& options, bool keeps_shards);
  // The articles of the choice; nothing when there are none.
  [[nodiscard]] std::optional<ArticleSet> chosen(const Choice& choice, std::string_view what) const;
  [[nodiscard]] bool find(const std::string& typed, std::uint32_t& out) const;
  // What every figure rests on.
  [[nodiscard]] Provenance provenance(const TermsAsk& ask, const ArticleSet& target) const;
  void add_common_facts(Table& table, const TermsAsk& ask, const ArticleSet& target) const;

  Pile pile_;
  Edits edits_;
  ActorIndex index_;
  Stories stories_;

 private:
  [[nodiscard]] bool read_articles(const Options& options, bool keeps_shards);
};

}  // namespace entente::native
