// The one way out of every view: a link at the end of its head's line opens a sheet (Ctrl+E too) that offers what the
// view shows as numbers to paste, as CSV, as JSON and as whatever else it can be. Whatever leaves as a file says which
// program, word lists and models made it and of which selection; how cells of CSV are guarded is chosen once, for all.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/report/table.h"
#include "ui/context.h"
#include "ui/draw/popup.h"
#include "ui/views/head.h"

namespace entente::ui {

class ExportSheet {
 public:
  // The link, and the sheet while it is open; `id` tells the sheets of a view apart.
  ExportSheet(Context& context, EndsOfLine& ends, std::string_view id, std::string_view hint = {});
  ~ExportSheet();
  ExportSheet(const ExportSheet&) = delete;
  ExportSheet& operator=(const ExportSheet&) = delete;

  explicit operator bool() const { return static_cast<bool>(popup_); }

  void heading(std::string_view words) { popup_.heading(words); }
  void rule() { popup_.rule(); }
  void has_cells() { has_cells_ = true; }  // it saves tables by other actions
  // Three rows: numbers to paste, "name.csv" and "name.json". Made when one of them is chosen; a table that does not
  // say where it comes from gets provenance_of().
  void table(std::string_view words, std::string_view name, const std::function<entente::Table()>& make);
  // One row: a file of this form, whose text says for itself what it rests on.
  void file(std::string_view words, std::string_view form, std::string_view name, std::string_view mime,
            const std::function<std::string()>& make);
  // One row: whatever else is to be done.
  void action(std::string_view words, std::string_view form, const Action& action);

 private:
  Context& context_;
  Popup popup_;
  bool has_cells_ = false;  // something on it is a table
};

}  // namespace entente::ui
