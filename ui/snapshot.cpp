// See snapshot.h.
#include "ui/snapshot.h"

namespace entente::ui {

Provenance provenance_of(const Snapshot& snapshot) {
  const Findings& findings = *snapshot.findings;
  Provenance out = entente::provenance_of(snapshot.pile->tokenisers, findings.of.selection, findings.actors.get());
  out.articles = snapshot.report->articles.size();
  out.of = snapshot.pile->articles.size();
  out.decisions = findings.of.edits.size();
  return out;
}

}  // namespace entente::ui
