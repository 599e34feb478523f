// A commitment in the Evidence panel: what it says and in which words, what was decided about it, why it is here, and
// where else it is said.
#include <algorithm>

#include "ui/format.h"
#include "ui/plot/stair.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/commitments/quote.h"
#include "ui/views/evidence_parts.h"

namespace entente::ui {
namespace {

constexpr float kLabel = Stack::kLabel;
constexpr std::size_t kStatementsShown = 20;

void draw_party_links(Stack& stack, std::string_view label, const std::vector<std::string>& keys) {
  Context& context = stack.context();
  float x = stack.at().x + kLabel;
  if (keys.empty()) return;
  put(stack.look(), stack.at(), {Size::small}, context.colours().muted, label);
  ImGui::PushID(label.data(), label.data() + label.size());
  for (const std::string& key : keys) {
    const std::string_view name = context.derived.name(key);
    const float width = width_of(stack.look(), {Size::small, true}, name);
    if (x + width > stack.at().x + stack.width() && x > stack.at().x + kLabel) {
      stack.gap(pixels(Size::small) + 4);
      x = stack.at().x + kLabel;
    }
    const float room = stack.at().x + stack.width() - x;
    if (link(stack.look(), {x, stack.at().y}, key, name, {Size::small, true}, room))
      context.focus(Focus::On::actor, key);
    x += width + 14;
  }
  ImGui::PopID();
  stack.gap(pixels(Size::small) + 7);
}

void draw_firmness(Stack& stack, const CommitmentRow& row) {
  const Palette& p = stack.context().colours();
  const ImVec2 at = stack.at();
  put(stack.look(), at, {Size::small}, p.muted, field_words(CommitmentField::modality));
  dots(stack.look(), {at.x + kLabel, at.y + pixels(Size::small) / 2}, row.modality, p.of(row.kind).ink);
  put(stack.look(), {at.x + kLabel + 32, at.y}, {Size::small}, p.text, modality_name(row.modality));
  stack.gap(pixels(Size::small) + 7);
}

std::string flag_words(std::uint8_t flags) {
  std::string out;
  const auto add = [&](std::uint8_t bit, std::string_view word) {
    if ((flags & bit) == 0) return;
    if (!out.empty()) out += ", ";
    out += word;
  };
  add(kNegated, "negated");
  add(kConditional, "conditional");
  add(kContinuing, "continuing");
  add(kPassive, "passive");
  add(kReported, "reported");
  return out;
}

// "by the end of the year (2022-12-31)": as it was said, and the day that it means.
std::string deadline_words(const CommitmentRow& row) {
  if (row.due.empty()) return row.deadline;
  return row.deadline.empty() ? row.due : row.deadline + " (" + row.due + ")";
}

// "5.2 billion dollars (5,200,000,000 USD)"
std::string amount_words(const CommitmentRow& row) {
  if (row.quantity.empty() || row.quantity == row.amount) return row.amount;
  return row.amount + " (" + row.quantity + (row.unit.empty() ? "" : " " + row.unit) + ")";
}

void draw_facts(Stack& stack, const CommitmentRow& row) {
  draw_party_links(stack, field_words(CommitmentField::committers), row.committers);
  draw_party_links(stack, field_words(CommitmentField::requesters), row.requesters);
  draw_party_links(stack, field_words(CommitmentField::counterparties), row.counterparties);
  if (!row.speaker.empty()) draw_party_links(stack, field_words(CommitmentField::speaker), {row.speaker});
  draw_firmness(stack, row);
  if (!row.deadline.empty() || !row.due.empty()) stack.fact("Deadline", deadline_words(row));
  if (!row.amount.empty()) stack.fact("Amount", amount_words(row));
  if (!row.topic.empty()) stack.fact("Topic", row.topic);
  if (row.flags != 0) stack.fact("Flags", flag_words(row.flags));
}

// Rule and cue, codes, what was set by hand.
void draw_why(Stack& stack, const CommitmentRow& row) {
  stack.rule();
  stack.heading("Why this is here");
  if (row.is_added) {
    stack.fact("Found", "by you, in the Reader");
  } else {
    stack.fact("Cue", "\xE2\x80\x9C" + row.cue.text + "\xE2\x80\x9D",
               "The words that fired; bold in the sentence above");
    stack.fact("Rule", row.rule, "The line of the cue lexicon that these words answer to");
    stack.fact("Confidence", fixed(row.confidence * 100, 0) + " %", "How sure the rule is, before anyone judged it");
  }
  if (!row.plover.empty()) stack.fact("PLOVER", row.plover, "Political Language Ontology for Verifiable Event Records");
  if (!row.cameo.empty()) stack.fact("CAMEO", row.cameo, "Conflict and Mediation Event Observations");
  std::string fields;
  for (const CommitmentField field : row.edited) {
    if (!fields.empty()) fields += ", ";
    fields += field_words(field);
  }
  if (!fields.empty()) stack.fact("Set by hand", fields);
}

const LedgerEntry* entry_of(const Context& context, const CommitmentRow& row) {
  const auto& index = context.snapshot.findings->commitments;
  const std::uint32_t statement = index ? index->find(row.id) : kNoStatement;
  if (statement == kNoStatement || (*index)[statement].entry >= index->entries().size()) return nullptr;
  return &index->entries()[(*index)[statement].entry];
}

// Another statement, by day and outlet, with its status at the right.
void statement_row(Stack& stack, const CommitmentRow& other) {
  Context& context = stack.context();
  const std::string words = source_line(context, other.article);
  if (stack.row(other.id, words, status_name(other.status))) context.focus(Focus::On::commitment, other.id);
}

void draw_first_of(Stack& stack, std::string_view heading, std::uint32_t entry) {
  const auto& index = stack.context().snapshot.findings->commitments;
  if (!index || entry >= index->entries().size() || index->entries()[entry].statements.empty()) return;
  const CommitmentRow* row = row_of(stack.context(), *index, index->entries()[entry].statements.front());
  if (row == nullptr) return;
  stack.rule();
  stack.heading(heading);
  const std::string act = row->what.text.empty() ? row->sentence.text : row->what.text;
  stack.text("\xE2\x80\x9C" + shortened(act, 160) + "\xE2\x80\x9D", {Size::small, false});
  stack.gap(4);
  statement_row(stack, *row);
}

void draw_restatements(Stack& stack, const CommitmentRow& row) {
  if (row.same_as.empty()) return;
  const Context& context = stack.context();
  stack.rule();
  stack.heading("Said again " +
                (row.same_as.size() == 1 ? std::string("in") : thousands(row.same_as.size()) + " times"));
  for (std::size_t i = 0; i < std::min(row.same_as.size(), kStatementsShown); ++i) {
    if (const CommitmentRow* other = context.derived.commitment(row.same_as[i])) statement_row(stack, *other);
  }
  if (row.same_as.size() > kStatementsShown)
    stack.text("and " + thousands(row.same_as.size() - kStatementsShown) + " more", {Size::small, false},
               context.colours().muted);
}

void draw_entry(Stack& stack, const CommitmentRow& row) {
  const LedgerEntry* entry = entry_of(stack.context(), row);
  if (entry == nullptr) return;
  if (entry->closed_by != kNoEntry) draw_first_of(stack, "Closed by", entry->closed_by);
  for (const std::uint32_t closed : entry->closes) draw_first_of(stack, "Closes", closed);
}

void draw_head(Stack& stack, const CommitmentRow& row) {
  const Context& context = stack.context();
  const Palette& p = context.colours();
  const float used = tag(context.look, stack.at(), row.kind);
  const float y = centred(stack.at().y, kTagHeight, Size::small);
  put(context.look, {stack.at().x + used + 12, y}, {Size::small}, p.muted, status_name(row.status));
  const Verdict verdict = context.derived.verdict(row);
  const float right = stack.at().x + stack.width();
  const std::string words =
      row.is_added ? "added, " + std::string(verdict_name(verdict)) : std::string(verdict_name(verdict));
  put_right(context.look, {right - 24, y}, {Size::small}, p.muted, words);
  verdict_mark(context.look, {right - 8, stack.at().y + kTagHeight / 2}, verdict);
  stack.gap(kTagHeight + 14);
}

}  // namespace

void draw_commitment_evidence(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  draw_head(stack, row);
  draw_commitment_quote(stack, row);
  draw_commitment_deeds(stack, row);
  if (!row.note.empty()) stack.fact("Note", row.note);
  stack.gap(4);
  draw_facts(stack, row);
  stack.gap(kGrid);
  const Icon arrow = Icon::arrow;
  if (button(context.look, stack.at(), "read", &arrow, "Read in the article"))
    context.push(ReadAt{row.article, row.sentence.span});
  stack.gap(kButtonHeight + 12);
  stack.text(source_line(context, row.article), {Size::small, false}, context.colours().muted);
  draw_why(stack, row);
  draw_entry(stack, row);
  draw_restatements(stack, row);
}

}  // namespace entente::ui
