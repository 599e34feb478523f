// What the pages that show commitments share.
#pragma once

#include "core/report/html_writer.h"
#include "core/report/report.h"

namespace entente {

// The sentence as a <blockquote> with cue and act marked.
void write_evidence(const CommitmentRow& row, HtmlWriter& out);

}  // namespace entente
