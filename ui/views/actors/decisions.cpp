#include "ui/views/actors/decisions.h"

#include "ui/draw/controls.h"
#include "ui/views/pickers.h"

namespace entente::ui {
namespace {

using Verb = ActorEdit::Verb;

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

}  // namespace

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

}  // namespace entente::ui
