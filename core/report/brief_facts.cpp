// See brief_facts.h.
#include "core/report/brief_facts.h"

#include <array>
#include <string>
#include <utility>

#include "core/report/table_parts.h"

namespace entente {
namespace {

using table_parts::written;

// The members of an enumeration whose bits are set, by name; nothing when all of them are.
template <class Enum>
std::string chosen(unsigned bits, unsigned count, std::string_view (*name)(Enum)) {
  std::vector<std::string> names;
  for (unsigned i = 0; i < count; ++i) {
    if ((bits >> i & 1U) != 0) names.emplace_back(name(static_cast<Enum>(i)));
  }
  return names.size() == count ? std::string() : joined(names, ", ");
}

void add_filter(const CommitmentFilter& filter, Facts& out) {
  const auto add = [&](const char* name, std::string value) {
    if (!value.empty()) out.emplace_back(name, std::move(value));
  };
  add("kinds", chosen<Kind>(filter.kinds, 8, kind_name));
  add("statuses", chosen<Status>(filter.statuses, 9, status_name));
  add("verdicts", chosen<Verdict>(filter.verdicts, 3, verdict_name));
  if (filter.least_confidence > 0) add("least_confidence", written(std::uint64_t{filter.least_confidence}) + " %");
  add("parties", joined(filter.parties, ", "));
  add("committer", filter.committer);
  add("counterparty", filter.counterparty);
  add("topic", filter.topic);
}

std::string reviewed(const CommitmentView& view, const ArticleSet& set, CommitmentFilter filter) {
  filter.verdicts = 0b111;
  std::array<std::uint64_t, 3> count{};
  for (const std::uint32_t statement : list_statements(view.commitments, set, filter))
    ++count[static_cast<std::size_t>(view.commitments[statement].verdict)];
  const std::uint64_t all = count[0] + count[1] + count[2];
  return written(count[1]) + " accepted, " + written(count[2]) + " rejected of " + written(all) + " statements";
}

}  // namespace

Provenance provenance_of(const CommitmentView& view, const ArticleSet& set, const Query& selection) {
  Provenance out = provenance_of(view.summary.tokenisers, selection, &view.actors);
  out.articles = set.size();
  out.of = view.summary.articles.size();
  return out;
}

Facts facts_of(const CommitmentView& view, const ArticleSet& set, const CommitmentFilter& filter,
               const Provenance& provenance) {
  Facts out = facts_of(provenance);
  add_filter(filter, out);
  out.emplace_back("reviewed", reviewed(view, set, filter));
  return out;
}

}  // namespace entente
