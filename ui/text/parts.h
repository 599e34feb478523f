// The pieces that the text view is made of. Everything that can be done is a button or a form that carries the words of
// ui/opening.h as an attribute; whoever shows the text listens for those alone. Texts go through HtmlWriter::text().
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/html_writer.h"
#include "core/report/table.h"
#include "ui/desk.h"

namespace entente::ui {

// A head of a table; `sort`: the words that order by it, empty where nothing does.
struct TextColumn {
  std::string_view title;  // a literal
  std::string sort = {};
  bool is_order = false, descending = false;
};

class TextParts {
 public:
  TextParts(Desk& of, std::size_t rows) : desk(of), report(*of.snapshot().report), derived(of.derived()), most(rows) {}

  Desk& desk;
  const Report& report;
  const Derived& derived;
  HtmlWriter out;
  std::size_t most;                 // rows of one list
  std::vector<std::string> wanted;  // ids of articles whose text is on show

  // `about` is heard behind the label, and not seen: which row the button is of.
  void button(std::string_view words, std::string_view label, std::string_view about = {});
  // Between the two stand choices: one of several is in force. `label`: what they are of.
  void open_choices(std::string_view label);
  void close_choices() { out.markup("</ul></nav>\n"); }
  void choice(std::string_view words, std::string_view label, bool is_current);
  void toggle(std::string_view words, std::string_view label, bool is_on);
  // `words` hold the fields' names in braces; their values come in there, encoded. Close with close_form().
  void open_form(std::string_view words, std::string_view label);
  void field(std::string_view name, std::string_view label, std::string_view value, std::string_view type = "text");
  void close_form(std::string_view label);

  void open_table(std::string_view caption, std::span<const TextColumn> columns);
  void open_row(bool is_focus);
  void close_row() { out.markup("</tr>\n"); }
  void row_button(std::string_view words, std::string_view label);  // as the row's head
  void cell(std::string_view value);
  void close_table(std::size_t of);                   // with a button for more when not all rows are shown
  void more(std::size_t of, std::string_view about);  // the button alone, when not all of a list are shown
  void table(std::string_view id, std::string_view title, Table table, bool stale);

  // A text with places in it marked: in order, none over another.
  void marked(std::string_view text, const std::vector<Span>& hits);
  void attribute(std::string_view name, std::string_view value);
  [[nodiscard]] bool is_focus(Focus::On on, std::string_view key) const {
    return desk.state().focus.on == on && desk.state().focus.key == key;
  }
  [[nodiscard]] std::size_t shown(std::size_t of) const { return of < most ? of : most; }
};

// One per room of the interface: ui/text/*.cpp.
void write_frame(TextParts& parts);  // views, what is selected, undo
void write_view(TextParts& parts);   // what the view lists
void write_foot(TextParts& parts);   // what changes the selection, files
void write_actors(TextParts& parts);
void write_terms(TextParts& parts);
void write_commitments(TextParts& parts);
void write_reader(TextParts& parts);
void write_evidence(TextParts& parts);
void write_decision_buttons(TextParts& parts, const CommitmentRow& row);

}  // namespace entente::ui
