// Input: what was given, file by file, and what became of it. Trouble comes first; the problems of the file
// that is chosen stand under its row, and in full in the Evidence panel.
#include <algorithm>
#include <array>

#include "core/extract/analysis.h"
#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Column, 8> kColumns = {{
    {.title = "State",
     .width = 66,
     .hint = "Refused: nothing of it was read. In part: some of it was not. Noted: all was read, with a remark.\n"
             "Copies: every article in it was given before."},
    {.title = "File"},
    {.title = "Form", .width = 60, .hint = "Found by what the file holds, not by its name"},
    {.title = "Encoding",
     .width = 104,
     .hint =
         "How its bytes stand for characters. A guess is marked: nothing in the file settled it, and another can be "
         "named with --encoding."},
    {.title = "Articles",
     .width = 58,
     .right = true,
     .descending_first = true,
     .hint = "Given, whatever became of them"},
    {.title = "Dates from",
     .width = 150,
     .descending_first = true,
     .hint = "Where the articles' dates were found: in metadata, in the dateline, in the text, or nowhere"},
    {.title = "Lang.",
     .width = 44,
     .hint = "Guessed from the text. Only English is looked into; in others words are counted."},
    {.title = "Stories",
     .width = 52,
     .right = true,
     .descending_first = true,
     .hint = "Articles that print one text, whole, cut or edited, are one story"},
}};
constexpr float kRoomForAll = 980, kCountsHeight = 64;

struct Share {
  std::string_view label;
  std::uint64_t count;
  Colour colour;
};

void draw_counts(Context& context, ImVec2 at, float width) {
  const InputCounts& input = context.report.input;
  const Palette& p = context.colours();
  const std::array<Share, 4> shares = {
      {{"read", input.read, p.of(Kind::agreement).ink},
       {"read in part", input.partly, p.of(Kind::concession).ink},
       {"refused", input.refused, p.of(Kind::request).ink},
       {input.duplicates == 1 ? "copy" : "copies", input.duplicates, p.of(Kind::position).ink}}};
  float x = at.x, word_x = at.x;
  for (const Share& share : shares) {
    if (input.given > 0 && share.count > 0) {
      const float part = width * static_cast<float>(share.count) / static_cast<float>(input.given);
      fill({{x, at.y}, {x + part - 2, at.y + 10}}, share.colour, 2);
      x += part;
    }
    ImGui::GetWindowDrawList()->AddCircleFilled({word_x + 4, at.y + 30}, 4, share.colour, 24);
    word_x += 14 +
              put(context.look, {word_x + 14, at.y + 30 - pixels(Size::small) / 2}, {Size::small}, p.text,
                  thousands(share.count) + " " + std::string(share.label)) +
              24;
  }
}

// "4 articles were given in 3 files; not in English, so words only: 2 in fr"
std::string line_of(const Report& report) {
  std::string out = counted(report.input.given, "article was given", "articles were given") + " in " +
                    counted(report.files.size(), "file or part of one", "files and parts of files");
  std::string others;
  for (const Tally& row : report.languages) {
    if (is_taken_for_english(row.name)) continue;
    others +=
        (others.empty() ? "; not in English, so words only: " : ", ") + thousands(row.articles) + " in " + row.name;
  }
  return out + others;
}

Colour ink_of(const Palette& p, FileState state) {
  switch (state) {
    case FileState::refused:
    case FileState::damaged:
    case FileState::noted:
      return p.warning;
    case FileState::copies:
      return p.muted;
    case FileState::read:
      return p.text;
  }
  return p.text;
}

// Rows of files with, after the chosen one, its problems: two lines each.
class Lines {
 public:
  Lines(const Context& context, const Rows& rows) : rows_(rows) {
    const Focus& focus = context.state.focus;
    const FileRow* chosen = focus.on == Focus::On::file ? context.derived.file(focus.key, focus.other) : nullptr;
    if (chosen == nullptr) return;
    const auto index = static_cast<std::uint32_t>(chosen - context.report.files.data());
    const auto at = std::ranges::find(rows, index);
    if (at == rows.end()) return;
    after_ = static_cast<std::size_t>(at - rows.begin()) + 1;
    problem_lines_ = chosen->problems.size() * 2;
  }
  [[nodiscard]] std::size_t size() const { return rows_.size() + problem_lines_; }
  [[nodiscard]] bool is_problem(std::size_t line) const { return line >= after_ && line < after_ + problem_lines_; }
  [[nodiscard]] std::size_t problem(std::size_t line) const { return (line - after_) / 2; }
  [[nodiscard]] bool is_second(std::size_t line) const { return (line - after_) % 2 == 1; }
  [[nodiscard]] std::uint32_t file(std::size_t line) const {  // a problem's too
    return rows_[line < after_ ? line : is_problem(line) ? after_ - 1 : line - problem_lines_];
  }

 private:
  const Rows& rows_;
  std::size_t after_ = 0, problem_lines_ = 0;
};

void draw_problem(const Context& context, const RowOnScreen& row, const Problem& problem, bool is_second) {
  const Palette& p = context.colours();
  const Box first = row.cell(1);
  const float left = first.min.x, width = row.cell(kColumns.size() - 1).max.x - left;
  const ImVec2 at{left, centred(first.min.y, first.height(), Size::small)};
  if (is_second) {
    put_within(context.look, at, width, {Size::small}, p.muted,
               problem.kept.empty() ? place_words(problem) : place_words(problem) + "; kept: " + problem.kept);
  } else {
    icon({left - 14, first.centre().y}, Icon::warning, p.warning, 14);
    put_within(context.look, at, width, {Size::small, true}, p.text,
               problem.message + " (" + std::string(code_name(problem.code)) + ")");
  }
}

// What it is called before where it is, since the room may end between the two.
std::string name_of(const SourceRow& source) {
  constexpr std::string_view kDot = "  \xC2\xB7  ";
  if (!source.part.empty()) return (source.part + std::string(kDot)) += source.file;
  const std::size_t slash = source.file.rfind('/');
  if (slash == std::string::npos || slash + 1 == source.file.size()) return source.file;
  return (source.file.substr(slash + 1) + std::string(kDot)) += source.file.substr(0, slash + 1);
}

void draw_file(const Context& context, const RowOnScreen& row, const FileRow& file) {
  const Palette& p = context.colours();
  const SourceRow& source = file.source;
  const FileState state = state_of(file);
  row.text(0, state_name(state), ink_of(p, state), state < FileState::copies);
  row.text(1, name_of(source), p.text, true);
  row.text(2, source.form, p.muted);
  const bool guessed = source.encoding_from == "guess";
  row.text(3, guessed ? source.encoding + " ?" : source.encoding, guessed ? p.warning : p.muted);
  row.number(4, thousands(source.counts.given), p.text);
  row.text(5, dates_of(file.dates), p.muted);
  row.text(6, names_of(file.languages), p.muted);
  row.number(7, thousands(file.stories), p.text);
}

void draw_files(Context& context, const Box& room) {
  const Report& report = context.report;
  std::array<Column, 8> columns = kColumns;
  if (room.width() < kRoomForAll) columns[5].hidden = columns[7].hidden = true;  // the Evidence panel has them
  Table table(context, View::input, room, columns);
  const Rows& rows = context.derived.files();
  if (rows.empty() && !report.files.empty()) draw_nothing(context, room, "No file matches the search.");
  const Lines lines(context, rows);
  const long clicked = table.rows(
      lines.size(),
      [&](std::size_t i) {
        const SourceRow& source = report.files[lines.file(i)].source;
        return !lines.is_problem(i) && context.is_focus(Focus::On::file, source.file) &&
               context.state.focus.other == source.part;
      },
      [&](std::size_t i, const RowOnScreen& row) {
        const FileRow& file = report.files[lines.file(i)];
        if (lines.is_problem(i)) {
          draw_problem(context, row, report.problems[file.problems[lines.problem(i)]], lines.is_second(i));
        } else {
          draw_file(context, row, file);
        }
      });
  if (clicked < 0) return;
  const SourceRow& source = report.files[lines.file(static_cast<std::size_t>(clicked))].source;
  context.focus(Focus::On::file, source.file, source.part);
}

void draw_buttons(Context& context, ImVec2 at) {
  const Icon save = Icon::save, close = Icon::close;
  float used = 0;
  if (button(context.look, at, "json", &save, "Save report.json", &used)) context.push(Request::save_json);
  at.x += used + kGrid;
  if (button(context.look, at, "html", &save, "Save report.html", &used)) context.push(Request::save_html);
  at.x += used + kGrid;
  if (button(context.look, at, "clear", &close, "Close all articles")) context.push(Request::clear);
}

}  // namespace

void draw_input(Context& context, const Box& room) {
  const Box below = draw_title(context, room, "Import report", line_of(context.report));
  const ImVec2 at{below.min.x + kMargin, below.min.y + 4};
  draw_counts(context, at, below.width() - 2 * kMargin);
  const float foot = kButtonHeight + 2 * kGrid;
  draw_files(context, {{below.min.x, at.y + kCountsHeight - 8}, {below.max.x, below.max.y - foot}});
  draw_buttons(context, {at.x, below.max.y - foot + kGrid});
}

}  // namespace entente::ui
