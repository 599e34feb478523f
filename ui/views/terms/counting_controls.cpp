// What a term is, and which words lists leave out: two popups of the controls' line.
#include <array>

#include "core/base/parts.h"
#include "core/base/sort_unique.h"
#include "core/text/characters.h"
#include "ui/format.h"
#include "ui/views/terms/counting_controls.h"
#include "ui/views/terms/faces.h"

namespace entente::ui {
namespace {

// In counting form, sorted, each once.
std::vector<std::string> words_in(std::string_view typed) {
  std::vector<std::string> words;
  const auto parts = [](char c) { return c == ',' || c == ';' || is_ascii_space(c); };
  for (std::size_t at = 0; at < typed.size();) {
    std::size_t end = at;
    while (end < typed.size() && !parts(typed[end])) ++end;
    if (end > at) words.push_back(folded(typed.substr(at, end - at)));
    at = end + 1;
  }
  sort_unique(words);
  return words;
}

void word_list_field(Context& context, Popup& popup, std::string_view label, std::string_view hint,
                     std::vector<std::string>& words) {
  popup.gap(6);
  popup.text(label);
  const Typed typed = text_field(context.look, label, popup.take(kControl), joined(words, ", "), {.hint = hint});
  if (typed.entered) words = words_in(typed.text);
}

std::string counting_words(const Counting& counting) {
  std::string out = counting.longest == 1 ? "words"
                    : counting.shortest == counting.longest
                        ? std::to_string(counting.longest) + "-word phrases"
                        : std::to_string(counting.shortest) + " to " + std::to_string(counting.longest) + " words";
  if (counting.form == TermForm::lemma) out += ", lemmas";
  if (counting.names_as_units) out += ", names";
  return out;
}

void draw_length(Context& context, Popup& popup, Counting& counting) {
  popup.heading("A term is");
  const Box box = popup.take(kControl);
  ControlLine line(context.look, {box.min.x - 8, box.min.y}, box.width() + 8);
  line.words("words:", context.colours().text);
  if (const auto least = line.stepper("shortest", "from ", counting.shortest, 1, kLongestPhrase)) {
    counting.shortest = static_cast<std::uint8_t>(*least);
    counting.longest = std::max(counting.longest, counting.shortest);
  }
  if (const auto most = line.stepper("longest", "to ", counting.longest, 1, kLongestPhrase)) {
    counting.longest = static_cast<std::uint8_t>(*most);
    counting.shortest = std::min(counting.shortest, counting.longest);
  }
}

}  // namespace

void counting_control(Context& context, ControlLine& line, Counting& counting) {
  if (line.opener("counting", "Count", counting_words(counting),
                  "What a term is: one word or several in a row, its form, names as one"))
    Popup::open("counting of terms");
  Popup popup(context.look, "counting of terms", line.last(), 316);
  if (!popup) return;
  draw_length(context, popup, counting);
  popup.rule();
  if (popup.row("surface", "Words as they stand", counting.form == TermForm::surface, "agrees, agreed"))
    counting.form = TermForm::surface;
  if (popup.row("lemma", "Lemmas: forms of a word added up", counting.form == TermForm::lemma, "agree"))
    counting.form = TermForm::lemma;
  popup.rule();
  if (tick(context.look, popup.take(kControl), "names", "Names of actors as one word each", counting.names_as_units))
    counting.names_as_units = !counting.names_as_units;
  if (counting.longest == 1) return;
  popup.rule();
  popup.heading("Phrases");
  constexpr std::array<std::pair<PhraseStops, std::string_view>, 3> kStops = {
      {{PhraseStops::none, "All of them"},
       {PhraseStops::edges, "None that begins or ends with a stop word"},
       {PhraseStops::anywhere, "None that holds a stop word"}}};
  for (const auto& [stops, words] : kStops) {
    if (popup.row(words, words, counting.phrase_stops == stops)) counting.phrase_stops = stops;
  }
  popup.text("Phrases never cross a sentence.");
}

void stop_words_control(Context& context, ControlLine& line, StopWords& words, bool& shown) {
  std::string value = shown ? "in" : "out";
  const std::size_t edits = words.added.size() + words.allowed.size();
  if (edits > 0) value += " (" + counted(edits, "change", "changes") + ")";
  if (line.opener("stop words", "Stop words", value,
                  "Function words. They are always counted, and rates are per all words; lists leave them out"))
    Popup::open("list of stop words");
  Popup popup(context.look, "list of stop words", line.last(), 300);
  if (!popup) return;
  if (popup.row("out", "Left out of the list", !shown)) shown = false;
  if (popup.row("in", "Shown in the list", shown)) shown = true;
  popup.rule();
  if (tick(context.look, popup.take(kControl), "listed", "The list that comes with the program", words.listed))
    words.listed = !words.listed;
  word_list_field(context, popup, "Stop words of your own", "said, mr, reuters", words.added);
  word_list_field(context, popup, "Never stop words", "will, not", words.allowed);
  popup.text("Separated by commas or spaces; kept for this session.");
}

}  // namespace entente::ui
