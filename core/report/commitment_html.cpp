// See commitment_html.h.
#include "core/report/commitment_html.h"

#include <algorithm>
#include <array>

#include "core/base/compact_sort.h"

namespace entente {

// Cue and act may each hold the other, so the sentence is cut at every border and each piece says what it belongs to.
void write_evidence(const CommitmentRow& row, HtmlWriter& out) {
  const Span whole = row.sentence.span;
  const auto within = [whole](Span span) { return whole.contains(span) ? span : Span{whole.begin, whole.begin}; };
  const Span cue_span = within(row.cue.span), act_span = within(row.what.span);
  std::array<std::uint32_t, 6> cuts = {whole.begin,    cue_span.begin, cue_span.end,
                                       act_span.begin, act_span.end,   whole.end};
  compact_sort(cuts);
  out.markup("<blockquote dir=\"auto\">");
  if (whole.size() != row.sentence.text.size()) out.text(row.sentence.text);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span piece{cuts[i], cuts[i + 1]};
    if (piece.empty() || whole.size() != row.sentence.text.size()) continue;
    const bool cue = cue_span.contains(piece);
    const bool act = act_span.contains(piece);
    if (cue || act)
      out.markup(cue && act ? "<mark class=\"cue act\">" : cue ? "<mark class=\"cue\">" : "<mark class=\"act\">");
    out.text(slice(row.sentence.text, {piece.begin - whole.begin, piece.end - whole.begin}));
    if (cue || act) out.markup("</mark>");
  }
  out.markup("</blockquote>\n");
}

}  // namespace entente
