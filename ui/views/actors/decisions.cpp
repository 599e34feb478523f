#include "ui/views/actors/decisions.h"

#include <algorithm>
#include <array>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/views/head.h"
#include "ui/views/pickers.h"

namespace entente::ui {
namespace {

using Verb = ActorEdit::Verb;

constexpr std::size_t kDecisionsShown = 12;

ActorEdit edit_of(Verb verb, const std::string& actor) {
  ActorEdit edit;
  edit.verb = verb;
  edit.actor = actor;
  return edit;
}

// `other` of a merge and a split.
void decide(const Context& context, Verb verb, const std::string& actor, const std::string& other = {}) {
  ActorEdit edit = edit_of(verb, actor);
  edit.other = other;
  context.push(Decide{std::move(edit)});
}

void merge_into(Context& context, ControlLine& line, const ActorRow& actor) {
  if (line.action("merge", "Merge\xE2\x80\xA6", "It is the same as another actor, under that one's name"))
    Popup::open("merge into");
  const auto into = pick_actor(context, "merge into", line.last());
  if (into && *into != actor.id) decide(context, Verb::merge, actor.id, *into);
}

// Names that were joined come first, with why; then forms, each of which can be somebody else.
void split_off(Context& context, ControlLine& line, const ActorRow& actor) {
  if (actor.joins.empty() && actor.aliases.empty()) return;
  if (line.action("split", "Split\xE2\x80\xA6", "One of its names means somebody else")) Popup::open("split off");
  Popup popup(context.look, "split off", line.last(), 300);
  if (!popup) return;
  const auto choose = [&](const std::string& other) {
    decide(context, Verb::split, actor.id, other);
    popup.close();
  };
  if (!actor.joins.empty()) popup.heading("Somebody else, with all of its forms");
  for (const JoinRow& join : actor.joins) {
    if (popup.row("join " + join.key, join.name, false, join_reason_name(join.reason))) choose(join.key);
  }
  if (!actor.joins.empty() && !actor.aliases.empty()) popup.rule();
  if (!actor.aliases.empty()) popup.heading("Somebody else, where it is called so");
  for (const std::string& form : actor.aliases) {
    if (popup.row("form " + form, form, false)) choose(form);
  }
}

void rename(Context& context, ControlLine& line, const ActorRow& actor) {
  if (line.action("rename", "Rename\xE2\x80\xA6", "What it is called in every list")) Popup::open("rename actor");
  Popup popup(context.look, "rename actor", line.last(), 260);
  if (!popup) return;
  std::string& draft = context.memory.drafts["rename actor"];
  const bool opened = popup.has_just_opened();
  if (opened) draft = actor.name;
  const Typed typed =
      text_field(context.look, "name", popup.take(kControl), draft, {.hint = "Name", .take_focus = opened});
  draft = typed.text;
  popup.gap(6);
  const Box foot = popup.take(kButtonHeight);
  const bool pressed = button(context.look, foot.min, "set", nullptr, "Rename", nullptr, true) || typed.by_key;
  if (!pressed || draft.find_first_not_of(' ') == std::string::npos) return;
  ActorEdit edit = edit_of(Verb::rename, actor.id);
  edit.name = draft;
  if (draft != actor.name) context.push(Decide{std::move(edit)});
  popup.close();
}

void retype(Context& context, ControlLine& line, const ActorRow& actor) {
  if (line.action("retype", "Type\xE2\x80\xA6", "It is another kind of actor")) Popup::open("type of actor");
  Popup popup(context.look, "type of actor", line.last(), 180);
  if (!popup) return;
  for (const ActorType type :
       {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place, ActorType::initiative}) {
    if (!popup.row(type_name(type), type_name(type), actor.type == type)) continue;
    ActorEdit edit = edit_of(Verb::retype, actor.id);
    edit.type = type;
    if (type != actor.type) context.push(Decide{std::move(edit)});
    popup.close();
  }
}

std::string words_of(const Context& context, const ActorEdit& edit) {
  const auto name = [&](const std::string& key) { return std::string(context.derived.name(key)); };
  switch (edit.verb) {
    case Verb::merge: {
      const bool done = name(edit.actor) == name(edit.other);  // then the name says nothing any more
      return (done ? edit.actor : name(edit.actor)) + " is the same as " + name(edit.other);
    }
    case Verb::split:
      return name(edit.other) + " is not " + name(edit.actor);
    case Verb::rename:
      return edit.actor + " is called " + edit.name;
    case Verb::retype:
      return name(edit.actor) + " is of type " + std::string(type_name(edit.type));
    case Verb::hide:
      return name(edit.actor) + " is left out";
  }
  return {};
}

// What was decided, newest first. The last can be taken back from here.
void list_decisions(Context& context, Popup& popup) {
  const Session& session = context.state.session;
  popup.heading(counted(session.edits.size(), "decision", "decisions") + ", the last first");
  const std::size_t shown = std::min(session.edits.size(), kDecisionsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Edit& edit = session.edits[session.edits.size() - 1 - i];
    popup.text(decision_words(context, edit), context.colours().text);
    if (i > 0) continue;
    if (popup.row("undo last", "Undo this one", false, "Ctrl Z")) context.push(Undo{});
  }
  if (shown < session.edits.size()) popup.text("and " + thousands(session.edits.size() - shown) + " before these");
  const auto& index = context.snapshot.findings->actors;
  if (!index || index->idle_edits().empty()) return;
  popup.rule();
  popup.heading("These found nothing to do");
  for (const std::string& words : index->idle_edits()) popup.text(words, context.colours().warning);
}

}  // namespace

std::string decision_words(const Context& context, const Edit& edit) {
  if (const auto* of_actor = std::get_if<ActorEdit>(&edit)) return words_of(context, *of_actor);
  const auto& of_commitment = std::get<CommitmentEdit>(edit);
  return "commitment " + of_commitment.commitment;
}

void draw_actor_deeds(Stack& stack, const ActorRow& actor) {
  Context& context = stack.context();
  ControlLine line(context.look, {stack.at().x - kGrid, stack.at().y}, stack.width() + 2 * kGrid);
  merge_into(context, line, actor);
  split_off(context, line, actor);
  rename(context, line, actor);
  retype(context, line, actor);
  if (line.action("hide", "Hide", "Leave it out of every list, link and network. Its words stay"))
    decide(context, Verb::hide, actor.id);
  stack.gap(line.bottom() - stack.at().y + 4);
}

float draw_decisions(Context& context, ImVec2 top_right) {
  const Session& session = context.state.session;
  if (session.edits.empty() && session.undone.empty()) return 0;
  EndsOfLine ends(context.look, top_right);
  if (!session.undone.empty() && ends.link("redo", "Redo", "Ctrl Shift Z")) context.push(Redo{});
  if (session.edits.empty()) return ends.used();
  if (ends.link("undo", "Undo", decision_words(context, session.edits.back()) + "  (Ctrl Z)")) context.push(Undo{});
  if (ends.link("decisions", "Decisions " + thousands(session.edits.size()), "What was decided about actors"))
    Popup::open("list of decisions");
  Popup popup(context.look, "list of decisions", ends.last(), 320);
  if (popup) list_decisions(context, popup);
  return ends.used();
}

}  // namespace entente::ui
