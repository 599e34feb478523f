// The faces of the Terms view. Each draws its controls and its figures into the room below the head, and can hand out
// its figures as a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report/formulas.h"
#include "core/report/table.h"
#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

void draw_term_list(Context& context, const Box& room);
void draw_collocates(Context& context, const Box& room);
void draw_concordance(Context& context, const Box& room);
void draw_trends(Context& context, const Box& room);
void draw_key_sentences(Context& context, const Box& room);

// The line under the title: what the figures rest on.
[[nodiscard]] std::string term_list_words(const Context& context);
[[nodiscard]] std::string collocates_words(const Context& context);
[[nodiscard]] std::string concordance_words(const Context& context);
[[nodiscard]] std::string trends_words(const Context& context);
[[nodiscard]] std::string key_sentences_words(const Context& context);

// Shared by faces.

// What is chosen in the Terms view, to be changed; pushed when it is let go of changed.
class TermsEdit {
 public:
  explicit TermsEdit(Context& context) : context_(context), state_(context.state.terms) {}
  ~TermsEdit();
  TermsEdit(const TermsEdit&) = delete;
  TermsEdit& operator=(const TermsEdit&) = delete;
  TermsState* operator->() { return &state_; }
  TermsState& operator*() { return state_; }

 private:
  Context& context_;
  TermsState state_;
};

// A field for a pattern, outlined when it cannot be read, with the reason on hover. The pattern once it is entered.
std::optional<std::string> pattern_field(Context& context, ControlLine& line, std::string_view id,
                                         const std::string& value, float width, std::string_view hint);

// Stop words in or out of lists, and the words that were added or allowed.
void stop_words_control(Context& context, ControlLine& line, StopWords& words, bool& shown);

// Controls from the left margin. Faces go on below finish().
[[nodiscard]] ControlLine controls_of(const Context& context, const Box& room);
// What is left of the room; a pattern of the wish that cannot be read is told in between.
[[nodiscard]] Box finish(Context& context, const Box& room, const ControlLine& line);

// In the middle of an empty face, wrapped: what to do.
void draw_advice(Context& context, const Box& room, std::string_view words);

// "1,000 words of 5,230" and what is being updated, for the lines under the title.
[[nodiscard]] std::string stale_words(bool stale);

// A measure's columns show it so.
[[nodiscard]] std::string figure_words(std::optional<double> value, int decimals);
[[nodiscard]] std::string_view short_name(Keyness measure);
[[nodiscard]] int decimals_of(Keyness measure);
[[nodiscard]] std::string_view short_name(Bond measure);
[[nodiscard]] int decimals_of(Bond measure);
[[nodiscard]] std::string hint_of(const Formula& formula);  // its title, and how it is made

}  // namespace entente::ui
