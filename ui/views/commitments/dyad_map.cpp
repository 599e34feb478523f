#include "ui/views/commitments/dyad_map.h"

#include <algorithm>
#include <set>

#include "ui/format.h"

namespace entente::ui {
namespace {

std::set<PartyNumber> strongest(const DyadTable& table, std::size_t most) {
  std::set<PartyNumber> bound;
  for (const DyadRow& row : table.rows) {
    if (row.to == kNoParty) continue;
    const std::size_t more =
        std::size_t{!bound.contains(row.from)} + std::size_t{row.to != row.from && !bound.contains(row.to)};
    if (bound.size() + more <= most) bound.insert({row.from, row.to});
    if (bound.size() >= most) break;
  }
  return bound;
}

}  // namespace

std::string party_name(const Context& context, const CommitmentIndex& index, PartyNumber party) {
  if (party == kNoParty) return "nobody named";
  return std::string(context.derived.name(index.party(party)));
}

std::string dyad_words(const Context& context, const CommitmentIndex& index, const DyadRow& row) {
  std::string out = party_name(context, index, row.from);
  (out += " \xE2\x86\x92 ") += party_name(context, index, row.to);
  out += "\n" + counted(row.entries, "commitment", "commitments") + " in " +
         counted(row.statements, "sentence", "sentences") + " of " + counted(row.articles, "article", "articles");
  if (row.joint > 0) out += "\n" + thousands(row.joint) + " of them joint, owed by each to the other";
  for (std::size_t k = 0; k < row.by_kind.size(); ++k) {
    if (row.by_kind[k] > 0)
      out += "\n" + capitalised(kind_name(static_cast<Kind>(k))) + ":  " + thousands(row.by_kind[k]);
  }
  return out;
}

DyadMap dyad_map(const Context& context, const DyadsFound& found, std::size_t most) {
  const CommitmentIndex& index = *found.commitments;
  const std::set<PartyNumber> bound = strongest(found.table, most);
  DyadMap out;
  std::map<PartyNumber, std::size_t> places;
  for (const PartyNumber party : found.table.parties) {
    if (!bound.contains(party)) continue;
    places.emplace(party, out.parties.size());
    out.parties.push_back(party);
    out.heat.rows.push_back({party_name(context, index, party)});
  }
  out.heat.columns = out.heat.rows;
  out.heat.is_square = true;
  out.heat.corner = "owes \xE2\x86\x92 to";
  std::uint64_t strongest_cell = 1;
  for (const DyadRow& row : found.table.rows) {
    const auto from = places.find(row.from), to = places.find(row.to);
    if (from == places.end() || to == places.end()) continue;
    out.cells[{from->second, to->second}] = &row;
    strongest_cell = std::max(strongest_cell, row.entries);
  }
  for (const auto& [place, row] : out.cells) {
    out.heat.cells.push_back(
        {place.first, place.second, static_cast<double>(row->entries) / static_cast<double>(strongest_cell),
         row->entries < 1000 ? thousands(row->entries) : "\xE2\x80\xA6", dyad_words(context, index, *row)});
  }
  return out;
}

}  // namespace entente::ui
