// Deciding about commitments by hand: accept, reject, set any field, remark, add one that was not found. Each is one
// edit of the session, at once; nothing asks twice, and all of it can be undone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/commitment_fields.h"
#include "ui/draw/stack.h"

namespace entente::ui {

// In the Evidence panel of a commitment: what can be decided about it, with the popups that ask for values.
void draw_commitment_deeds(Stack& stack, const CommitmentRow& row);

// Accepts or rejects; what stands so already is open again.
void judge(const Context& context, const CommitmentRow& row, Verdict verdict);

void set_field(const Context& context, const CommitmentRow& row, CommitmentField field, std::string value);

// What is wrong with such a value for this row, in words; empty when it can be set.
[[nodiscard]] std::string trouble_with(const CommitmentRow& row, CommitmentField field, std::string_view value);

// The words as the sentence has them, which may break lines where they have spaces; nothing where it does not hold
// them.
[[nodiscard]] std::optional<std::string> as_in_sentence(const CommitmentRow& row, std::string_view words);

// a, r, e, n and u, where no field and no popup has the keyboard. What e and n ask for opens in the Evidence panel.
// True when one of the first two was pressed on the commitment in focus.
bool push_deeds_of_keys(Context& context);
[[nodiscard]] bool keys_are_free(const Context& context);

// The words that were marked in the Reader become a commitment of the kind that is chosen.
void pick_kind_to_add(Context& context, std::string_view id, const Box& anchor, const MarkedWords& words,
                      std::string_view sentence);

[[nodiscard]] bool is_of_parties(CommitmentField field);
[[nodiscard]] std::vector<std::string> keys_in(std::string_view value);  // "china, pakistan"

// Cut at a character's edge, with an ellipsis.
[[nodiscard]] std::string shortened(std::string_view words, std::size_t most);

}  // namespace entente::ui
