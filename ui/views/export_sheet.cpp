// See export_sheet.h.
#include "ui/views/export_sheet.h"

#include <utility>

namespace entente::ui {
namespace {

constexpr float kWidth = 280;

// Where the sheet hangs; drawing the link comes first.
Box drawn_link(Context& context, EndsOfLine& ends, std::string_view id, std::string_view hint) {
  const bool by_key = ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_E) && !context.popup_was_open;
  if (ends.link(id, "Export\xE2\x80\xA6", hint.empty() ? "Numbers to paste, CSV, JSON (Ctrl+E)" : hint) || by_key)
    Popup::open(id);
  return ends.last();
}

}  // namespace

ExportSheet::ExportSheet(Context& context, EndsOfLine& ends, std::string_view id, std::string_view hint)
    : context_(context), popup_(context.look, id, drawn_link(context, ends, id, hint), kWidth) {}

ExportSheet::~ExportSheet() {
  if (!popup_ || !has_cells_) return;
  popup_.rule();
  popup_.heading("Cells that a spreadsheet would run as formulas");
  const Cells cells = context_.state.cells;
  if (popup_.row("guarded cells", "After an apostrophe, for spreadsheets", cells == Cells::guarded))
    context_.push(SetCells{Cells::guarded});
  if (popup_.row("exact cells", "As they are, for programs", cells == Cells::exact))
    context_.push(SetCells{Cells::exact});
}

void ExportSheet::table(std::string_view words, std::string_view name, const std::function<entente::Table()>& make) {
  has_cells_ = true;
  const std::string id(name);
  const auto made = [&] {
    entente::Table table = make();
    if (!table.provenance) table.provenance = provenance_of(context_.snapshot);
    return table;
  };
  if (popup_.row("copy " + id, "Copy " + std::string(words), false)) {
    context_.push(CopyText{to_tsv(make(), context_.state.cells)});
    popup_.close();
  }
  std::string title(words);
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  file(title, "CSV", id + ".csv", "text/csv", [&] { return to_csv(made(), context_.state.cells); });
  file(title, "JSON", id + ".json", "application/json", [&] { return to_json(made()); });
}

void ExportSheet::file(std::string_view words, std::string_view form, std::string_view name, std::string_view mime,
                       const std::function<std::string()>& make) {
  if (!popup_.row(name, words, false, form)) return;
  context_.push(SaveText{std::string(name), std::string(mime), make()});
  popup_.close();
}

void ExportSheet::action(std::string_view words, std::string_view form, const Action& action) {
  if (!popup_.row(std::string(words) + std::string(form), words, false, form)) return;
  context_.push(action);
  popup_.close();
}

}  // namespace entente::ui
