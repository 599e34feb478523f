#include "ui/views/commitments/editing.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/parts.h"
#include "core/text/characters.h"
#include "core/text/graphemes.h"
#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/pickers.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

using Verb = CommitmentEdit::Verb;
using Field = CommitmentField;

constexpr float kSheet = 400, kLabel = 104;
constexpr std::array<Field, 4> kPartyFields = {Field::committers, Field::requesters, Field::counterparties,
                                               Field::speaker};
constexpr std::array<Field, 4> kWordFields = {Field::what, Field::deadline, Field::due, Field::amount};

CommitmentEdit edit_of(const CommitmentRow& row, Verb verb, std::string value = {}) {
  CommitmentEdit edit;
  edit.verb = verb;
  edit.commitment = row.id;
  edit.value = std::move(value);
  return edit;
}

bool is_of_words(Field field) { return field == Field::what || field == Field::deadline || field == Field::amount; }

std::string on_one_line(std::string text) {
  std::ranges::replace_if(text, is_ascii_space, ' ');
  return text;
}

// One line a field: its name, and the controls that set it.
class Sheet {
 public:
  Sheet(Context& context, Popup& popup, const CommitmentRow& row)
      : context_(context), popup_(popup), row_(row), is_new_(popup.has_just_opened()) {}

  template <class Enum, std::size_t N>
  void one_of(Field field, const std::array<Choice, N>& choices, Enum now) {
    line(field, [&](ControlLine& line) {
      const auto picked = line.choice("of", "", choices, static_cast<std::size_t>(now));
      if (picked) set_field(context_, row_, field, std::string(choices[*picked].name));
    });
  }

  void parties(Field field) {
    const bool is_one = field == Field::speaker;
    const std::vector<std::string> now = keys_in(field_value(row_, field));
    line(field, [&](ControlLine& line) {
      std::vector<std::string> then = now;
      for (std::size_t i = 0; i < now.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (line.chip("party", context_.derived.name(now[i]), "Take it out")) std::erase(then, now[i]);
        ImGui::PopID();
      }
      if (line.action("add", is_one && !now.empty() ? "Another\xE2\x80\xA6" : "+ Actor")) Popup::open("party");
      if (const auto key = pick_actor(context_, "party", line.last())) {
        if (is_one) then.clear();
        if (std::ranges::find(then, *key) == then.end()) then.push_back(*key);
      }
      if (then != now) set_field(context_, row_, field, joined(then, ", "));
    });
  }

  // What cannot be set stays in the field, outlined, with the reason below.
  void words(Field field, std::string_view hint) {
    std::string& draft = context_.memory.drafts["commitment " + std::string(field_name(field))];
    if (is_new_) draft = on_one_line(field_value(row_, field));
    const std::string trouble = trouble_with(row_, field, draft);
    line(field, [&](ControlLine& line) {
      const Typed typed = line.field("words", draft, kSheet - kLabel, {.hint = hint, .wrong = !trouble.empty()});
      draft = typed.text;
      const bool is_other = typed.entered && draft != on_one_line(field_value(row_, field));
      if (is_other && trouble_with(row_, field, draft).empty())
        set_field(context_, row_, field, is_of_words(field) ? as_in_sentence(row_, draft).value_or(draft) : draft);
    });
    if (!trouble.empty()) popup_.text(trouble, context_.colours().warning);
  }

  void topic() {
    line(Field::topic, [&](ControlLine& line) {
      if (line.opener("topic", "", row_.topic.empty() ? "none" : row_.topic)) Popup::open("topic of commitment");
      Popup popup(context_.look, "topic of commitment", line.last(), 200);
      if (!popup) return;
      std::string& draft = context_.memory.drafts["commitment topic"];
      const bool opened = popup.has_just_opened();
      if (opened) draft.clear();
      const Typed typed = text_field(context_.look, "topic", popup.take(kControl), draft,
                                     {.hint = "Another topic", .take_focus = opened});
      draft = typed.text;
      popup.gap(4);
      std::optional<std::string> picked;
      if (typed.by_key && !draft.empty()) picked = draft;
      if (popup.row("none", "none", row_.topic.empty())) picked = std::string();
      for (const auto& [name, count] : topics_of(context_)) {
        if (popup.row(name, name, row_.topic == name, thousands(count))) picked = name;
      }
      if (!picked) return;
      if (*picked != row_.topic) set_field(context_, row_, Field::topic, *picked);
      popup.close();
    });
  }

 private:
  template <class Draw>
  void line(Field field, Draw draw) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool by_hand = std::ranges::find(row_.edited, field) != row_.edited.end();
    put_within(context_.look, {at.x, centred(at.y, kControl, Size::small)}, kLabel - kGrid, {Size::small, by_hand},
               by_hand ? context_.colours().text : context_.colours().muted, field_words(field));
    ControlLine line(context_.look, {at.x + kLabel - kGrid, at.y}, kSheet - kLabel + kGrid);
    ImGui::PushID(static_cast<int>(field));
    draw(line);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(at);
    popup_.gap(line.bottom() - at.y + 2);
  }

  Context& context_;
  Popup& popup_;
  const CommitmentRow& row_;
  bool is_new_;
};

template <std::size_t N, class Name>
std::array<Choice, N> choices_by(Name name) {
  std::array<Choice, N> out;
  for (std::size_t i = 0; i < N; ++i) out[i].name = name(i);
  return out;
}

void draw_sheet(Context& context, Popup& popup, const CommitmentRow& row) {
  const auto kinds = choices_by<8>([](std::size_t i) { return kind_name(static_cast<Kind>(i)); });
  const auto statuses = choices_by<9>([](std::size_t i) { return status_name(static_cast<Status>(i)); });
  const auto modalities = choices_by<3>([](std::size_t i) { return modality_name(static_cast<Modality>(i)); });
  popup.heading("Each change is kept at once; U or Ctrl Z takes it back");
  Sheet sheet(context, popup, row);
  sheet.one_of(Field::kind, kinds, row.kind);
  sheet.one_of(Field::status, statuses, row.status);
  sheet.one_of(Field::modality, modalities, row.modality);
  popup.rule();
  for (const Field field : kPartyFields) sheet.parties(field);
  popup.rule();
  for (const Field field : kWordFields)
    sheet.words(field, field == Field::due ? "2026-03-31, 2026-03 or 2026" : "words of the sentence");
  sheet.topic();
}

void draw_note(Context& context, Popup& popup, const CommitmentRow& row) {
  std::string& draft = context.memory.drafts["commitment note"];
  const bool opened = popup.has_just_opened();
  if (opened) draft = row.note;
  const Typed typed = text_field(context.look, "note", popup.take(kControl), draft,
                                 {.hint = "What is to be remarked", .take_focus = opened});
  draft = typed.text;
  popup.gap(6);
  const Box foot = popup.take(kButtonHeight);
  const bool pressed = button(context.look, foot.min, "keep", nullptr, "Keep the note", nullptr, true) || typed.by_key;
  if (!pressed) return;
  if (draft != row.note) context.push(Decide{edit_of(row, Verb::note, draft)});
  popup.close();
}

bool takes(ViewMemory& memory, CommitmentAsked asked) {
  return memory.commitment_asked == asked && (memory.commitment_asked = CommitmentAsked::nothing, true);
}

}  // namespace

void judge(const Context& context, const CommitmentRow& row, Verdict verdict) {
  const Verb verb = context.derived.verdict(row) == verdict ? Verb::reopen
                    : verdict == Verdict::accepted          ? Verb::accept
                                                            : Verb::reject;
  context.push(Decide{edit_of(row, verb)});
}

void set_field(const Context& context, const CommitmentRow& row, CommitmentField field, std::string value) {
  CommitmentEdit edit = edit_of(row, Verb::set, std::move(value));
  edit.field = field;
  context.push(Decide{std::move(edit)});
}

std::optional<std::string> as_in_sentence(const CommitmentRow& row, std::string_view words) {
  const std::size_t at = on_one_line(row.sentence.text).find(on_one_line(std::string(words)));
  if (at == std::string::npos) return std::nullopt;
  return row.sentence.text.substr(at, words.size());
}

std::string trouble_with(const CommitmentRow& row, CommitmentField field, std::string_view value) {
  if (is_of_words(field) && !as_in_sentence(row, value)) return "These words do not stand in its sentence";
  CommitmentEdit edit = edit_of(row, Verb::set, std::string(value));
  edit.field = field;
  return fault_of(edit);
}

void draw_commitment_deeds(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  ControlLine line(context.look, {stack.at().x - kGrid, stack.at().y}, stack.width() + 2 * kGrid);
  const Verdict verdict = context.derived.verdict(row);
  const bool is_accepted = verdict == Verdict::accepted, is_rejected = verdict == Verdict::rejected;
  if (line.toggle("accept", "Accept", is_accepted, "It is right as it stands (A)"))
    judge(context, row, Verdict::accepted);
  if (line.toggle("reject", "Reject", is_rejected, "It is no commitment, or not this one (R)"))
    judge(context, row, Verdict::rejected);
  if (line.action("edit", "Edit\xE2\x80\xA6", "Set any field of it (E)") ||
      takes(context.memory, CommitmentAsked::edit))
    Popup::open("edit commitment");
  if (Popup popup(context.look, "edit commitment", line.last(), kSheet); popup) draw_sheet(context, popup, row);
  if (line.action("note", "Note\xE2\x80\xA6", "Remark on it (N)") || takes(context.memory, CommitmentAsked::note))
    Popup::open("note on commitment");
  if (Popup popup(context.look, "note on commitment", line.last(), 300); popup) draw_note(context, popup, row);
  if (!context.state.session.edits.empty() && line.action("undo", "Undo", "Take the last decision back (U)"))
    context.push(Undo{});
  stack.gap(line.bottom() - stack.at().y + 4);
}

bool keys_are_free(const Context& context) {
  const ImGuiIO& io = ImGui::GetIO();
  return !io.WantTextInput && !context.popup_was_open && io.KeyMods == ImGuiMod_None;
}

bool push_deeds_of_keys(Context& context) {
  if (!keys_are_free(context)) return false;
  if (ImGui::IsKeyPressed(ImGuiKey_U)) context.push(Undo{});
  const Focus& focus = context.state.focus;
  const CommitmentRow* row = focus.on == Focus::On::commitment ? context.derived.commitment(focus.key) : nullptr;
  if (row == nullptr) return false;
  if (ImGui::IsKeyPressed(ImGuiKey_E, false)) context.memory.commitment_asked = CommitmentAsked::edit;
  if (ImGui::IsKeyPressed(ImGuiKey_N, false)) context.memory.commitment_asked = CommitmentAsked::note;
  const bool accepts = ImGui::IsKeyPressed(ImGuiKey_A, false), rejects = ImGui::IsKeyPressed(ImGuiKey_R, false);
  if (accepts || rejects) judge(context, *row, accepts ? Verdict::accepted : Verdict::rejected);
  return accepts || rejects;
}

void pick_kind_to_add(Context& context, std::string_view id, const Box& anchor, const MarkedWords& words,
                      std::string_view sentence) {
  constexpr float kTags = 118;
  Popup popup(context.look, id, anchor, 330);
  if (!popup) return;
  popup.heading("These words are a commitment of this kind");
  for (std::size_t i = 0; i < 8; ++i) {
    const auto kind = static_cast<Kind>(i);
    const Box box = popup.take(kControl + 2);
    const bool clicked = target(context.look, kind_name(kind), box.inset(-6, 0), false, 4).clicked;
    tag(context.look, {box.min.x, box.min.y + (box.height() - kTagHeight) / 2}, kind);
    put_within(context.look, {box.min.x + kTags, centred(box.min.y, box.height(), Size::small)}, box.width() - kTags,
               {Size::small}, context.colours().text, kind_meaning(kind));
    if (!clicked) continue;
    CommitmentEdit edit;
    edit.verb = Verb::add;
    edit.article = words.article;
    edit.sentence = words.sentence;
    edit.what = words.words;
    edit.kind = kind;
    edit.value = sentence;
    edit.commitment = added_id(edit.article, edit.what);
    context.focus(Focus::On::commitment, edit.commitment);
    context.push(Decide{std::move(edit)});
    context.memory.marked.reset();
    popup.close();
  }
}

bool is_of_parties(CommitmentField field) { return std::ranges::find(kPartyFields, field) != kPartyFields.end(); }

std::vector<std::string> keys_in(std::string_view value) {
  std::vector<std::string> out;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(", "), value.size());
    out.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 2, value.size()));
  }
  return out;
}

std::string shortened(std::string_view words, std::size_t most) {
  if (words.size() <= most) return std::string(words);
  return std::string(grapheme_prefix(words, most)) + "\xE2\x80\xA6";
}

}  // namespace entente::ui
