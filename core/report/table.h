// A list of figures as a table that can leave the program: with the names, units and formulas of its columns, so that
// every export says how its numbers were made. The same tables feed CSV, TSV, JSON, "copy numbers" and HTML.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/report/actors.h"
#include "core/report/collocates.h"
#include "core/report/links.h"
#include "core/report/network.h"
#include "core/report/provenance.h"
#include "core/report/terms.h"
#include "core/report/trends.h"
#include "core/store/concordance.h"

namespace entente {

struct TableColumn {
  std::string name;     // "log_ratio": of the field in JSON, the heading in CSV
  std::string title;    // "Log ratio": for people
  std::string formula;  // how it is made, with its source; empty where there is nothing to say
};

// Text, a whole number, or a measure; a measure without a value is empty in CSV, null in JSON, "n/a" for people.
using TableCell = std::variant<std::string, std::uint64_t, std::optional<double>>;

struct Table {
  std::string name;  // "keyness"
  Facts facts;       // "tested", "order", ...: what the figures rest on
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;
  std::optional<Provenance> provenance = {};  // none: numbers to paste, or a part of something that says it
};

// Facts of the provenance, then the table's own; what both know is told once.
[[nodiscard]] Facts all_facts(const Table& table);

// A measure's name as a column: "log-dice" is "log_dice".
[[nodiscard]] std::string column_name(std::string_view measure);

[[nodiscard]] Table table_of(const TermTable& terms, bool per_ten_thousand = false);
[[nodiscard]] Table table_of(const CollocateTable& collocates);
[[nodiscard]] Table table_of(const Trends& trends);
[[nodiscard]] Table table_of(const Concordance& concordance);
[[nodiscard]] Table table_of(const KeySentences& sentences, const std::vector<std::string>& terms);
[[nodiscard]] Table table_of(const std::vector<TfIdfRow>& rows, std::string_view article);

// Actors as count_actors() has them; links, their keyness. Numbers of actors are those of the index.
[[nodiscard]] Table table_of(const std::vector<ActorFigures>& actors, const ActorIndex& index);
[[nodiscard]] Table table_of(const LinkTable& links, const ActorIndex& index);
[[nodiscard]] Table table_of(const ActorKeynessTable& keyness, const ActorIndex& index);
// One or two actors over time, as actor_trends() has them.
[[nodiscard]] Table actor_trends_table(const Trends& trends);
// Why an actor is one: a row for each merge that made it; articles of the summary.
[[nodiscard]] Table table_of(const ActorIdentity& actor, const Summary& summary);
// A network's nodes and edges under the headings that Gephi and its like import: id, label; source, target, weight.
[[nodiscard]] Table nodes_table(const ActorNetwork& network);
[[nodiscard]] Table edges_table(const ActorNetwork& network);

// How texts stand in cells. Guarded: one that a spreadsheet would take for a formula (it begins with = + - @ or their
// full-width forms, a tab or a line end) is written after an apostrophe. Exact: as it is, for programs.
enum class Cells : std::uint8_t { guarded, exact };

// RFC 4180, a heading row. No comment lines, which would break readers: a table with a provenance ends every row with
// the columns "selection" and "made_by", so that rows of several files can be stacked and still be told apart.
[[nodiscard]] std::string to_csv(const Table& table, Cells cells = Cells::guarded);
// The same columns between tabs; tabs and line ends in texts become spaces.
[[nodiscard]] std::string to_tsv(const Table& table, Cells cells = Cells::guarded);
[[nodiscard]] std::string to_json(const Table& table);  // {"table", "facts", "columns": [...], "rows": [{...}]}
[[nodiscard]] std::string to_html(const Table& table);  // a <table> with a caption; formulas as title and in a list

// The same as a page of its own, as to_html_document() of a report.
[[nodiscard]] std::string to_html_document(const Table& table);

}  // namespace entente
