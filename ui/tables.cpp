#include "ui/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/parts.h"
#include "core/report/formulas.h"
#include "core/report/keyness.h"

namespace entente::ui {
namespace {

// In the order of ListFile.
constexpr std::array<std::string_view, 4> kNames = {"articles", "actors", "terms", "comparison"};

template <class Figures>
void add_compared(entente::Table& out, std::string what, std::string name, std::size_t side, const Frequencies& cells,
                  const Figures& keyness) {
  std::vector<TableCell> row = {std::move(what), std::move(name), std::string(side == 0 ? "selection" : "others"),
                                cells.a,         cells.c,         cells.b,
                                cells.d};
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) row.emplace_back(keyness[i]);
  out.rows.push_back(std::move(row));
}

}  // namespace

std::string_view list_file_name(ListFile list) { return kNames[static_cast<std::size_t>(list)]; }

std::optional<ListFile> list_file_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<ListFile>(found - kNames.begin());
}

entente::Table articles_table(const Report& report, const Derived& derived, const Rows& rows) {
  entente::Table out;
  out.name = "articles";
  out.columns = {{"id", "Id", ""},
                 {"date", "Date", "The day the article names itself: metadata, dateline or text, in that order"},
                 {"date_from", "Date from", "Where the day was found"},
                 {"source", "Source", ""},
                 {"headline", "Headline", ""},
                 {"file", "File", ""},
                 {"language", "Language", ""},
                 {"story", "Story", "Equal for copies and near copies of one text"},
                 {"words", "Words", ""},
                 {"sentences", "Sentences", ""},
                 {"actors", "Actors", "Different actors named"},
                 {"commitments", "Commitments", "Commitments found in it"}};
  for (const std::uint32_t number : rows) {
    const ArticleRow& row = report.articles[number];
    out.rows.push_back({row.id, row.date, row.date_from, row.source, std::string(derived.headline(row)), row.file,
                        row.language, row.story, row.words, row.sentences, std::uint64_t{row.actors.size()},
                        std::uint64_t{row.commitments.size()}});
  }
  return out;
}

entente::Table actors_table(const Report& report, const Derived& derived, const Rows& rows) {
  entente::Table out;
  out.name = "actors";
  out.columns = {{"id", "Id", ""},
                 {"name", "Actor", ""},
                 {"type", "Type", ""},
                 {"of", "Of", "The state or body that it belongs to"},
                 {"names", "Other names", ""},
                 {"mentions", "Mentions", "Every place where it is named, under any of its names"},
                 {"sentences", "Sentences", "Sentences that name it at least once"},
                 {"articles", "Articles", "Articles that name it"},
                 {"stories", "Stories", "The articles without copies"},
                 {"commitments", "Commitments", "In which it is the one who owes"}};
  for (const std::uint32_t number : rows) {
    const ActorRow& actor = report.actors[number];
    out.rows.push_back({actor.id, actor.name, std::string(type_name(actor.type)), actor.of, joined(actor.aliases, "; "),
                        actor.mentions, actor.sentences, actor.articles, actor.stories,
                        derived.commitments_by_actor()[number]});
  }
  return out;
}

entente::Table comparison_table(const ComparisonFound& found) {
  entente::Table out;
  const Comparison& comparison = found.comparison;
  out.name = "comparison";
  out.columns = {{"what", "What", "A term is counted in words, actors and kinds of commitment in sentences"},
                 {"name", "Name", ""},
                 {"side", "Side", "Whose figures they are: counts here are this side's, there the other's"},
                 {"here", "Count here", "a"},
                 {"of_here", "Of", "c: all words or sentences here"},
                 {"there", "Count there", "b"},
                 {"of_there", "Of", "d: all words or sentences there"}};
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    const Formula& made = formula(measure);
    out.columns.push_back({column_name(keyness_name(measure)), std::string(made.title), std::string(made.text)});
  }
  for (std::size_t side = 0; side < 2; ++side) {
    for (const TermFigures& term : comparison.sides[side].terms.rows)
      add_compared(out, "term", term.term, side, term.cells, term.keyness);
    for (const ActorKeynessRow& row : comparison.sides[side].actors.rows)
      add_compared(out, "actor", std::string((*found.actors)[row.actor].name), side, row.cells, row.keyness);
  }
  for (const ComparedKind& kind : comparison.kinds)
    add_compared(out, "kind", std::string(kind_name(kind.kind)), 0, kind.cells, kind.keyness);
  return out;
}

Provenance comparison_of(const Snapshot& snapshot) {
  const Findings& findings = *snapshot.findings;
  Provenance out = provenance_of(snapshot);
  compare_with(findings.of.against == Against::other ? &findings.of.other : nullptr, findings.actors.get(), out);
  return out;
}

std::optional<entente::Table> list_table(ListFile list, const Snapshot& snapshot, const Derived& derived) {
  const Findings& findings = *snapshot.findings;
  std::optional<entente::Table> out;
  if (list == ListFile::articles) out = articles_table(*snapshot.report, derived, derived.articles());
  if (list == ListFile::actors) out = actors_table(*snapshot.report, derived, derived.actors());
  if (list == ListFile::terms && findings.terms.value) out = table_of(*findings.terms.value);
  if (list == ListFile::comparison && findings.comparison.value) out = comparison_table(*findings.comparison.value);
  if (!out) return std::nullopt;
  const bool is_compared =
      list == ListFile::comparison || (list == ListFile::terms && findings.terms.value->reference.has_value());
  out->provenance = is_compared ? comparison_of(snapshot) : provenance_of(snapshot);
  return out;
}

}  // namespace entente::ui
