// Commitments that leave the program as a text for people or for other programs of the field: a brief in Markdown or
// HTML with every sentence quoted, and events in the manner of PLOVER. Each says what it rests on: the selection, the
// versions of program, lexicon and models, and how much of it was reviewed.
#pragma once

#include <string>
#include <vector>

#include "core/report/commitments.h"
#include "core/report/ledger.h"
#include "core/report/provenance.h"
#include "core/report/table.h"

namespace entente {

// What a brief or a table is made of. Borrows all.
struct CommitmentView {
  const Summary& summary;
  const ActorIndex& actors;
  const CommitmentIndex& commitments;
};

// The ledger's rows as sections: committers and counterparties, the act, its status over time, then each statement
// quoted with day, outlet and title. What the user noted stands beneath it.
[[nodiscard]] std::string to_markdown(const LedgerTable& ledger, const CommitmentView& view, const Facts& facts);
[[nodiscard]] std::string to_html_brief(const LedgerTable& ledger, const CommitmentView& view, const Facts& facts);

// {"facts": {...}, "events": [...]}: an event for each statement and each pair of source and target, with the names of
// fields that PLOVER's JSON has (event_type, mode, source, target, date, context) and the sentence.
[[nodiscard]] std::string to_plover_json(const std::vector<std::uint32_t>& statements, const CommitmentView& view,
                                         const Facts& facts);

[[nodiscard]] Table commitments_table(const std::vector<std::uint32_t>& statements, const CommitmentView& view);
[[nodiscard]] Table ledger_table(const LedgerTable& ledger, const CommitmentView& view);
[[nodiscard]] Table dyads_table(const DyadTable& dyads, const CommitmentView& view);

}  // namespace entente
