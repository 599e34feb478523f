// Edits as lines of JSON. What stands in a line depends on the verb alone, so one table says it for writer and reader.
#include "core/report/decisions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/language/fold.h"
#include "core/read/json/flat_json.h"
#include "core/report/json_writer.h"
#include "core/text/characters.h"

namespace entente {

namespace {

using Verb = ActorEdit::Verb;

constexpr std::array kVerbs = {Verb::merge, Verb::split, Verb::rename, Verb::retype, Verb::hide};
constexpr std::array kTypes = {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place,
                               ActorType::initiative};

// The member that a verb needs beside the actor; "" for none.
std::string_view object_of(Verb verb) {
  switch (verb) {
    case Verb::merge:
    case Verb::split:
      return "other";
    case Verb::rename:
      return "name";
    case Verb::retype:
      return "type";
    case Verb::hide:
      return "";
  }
  return "";
}

std::string_view object_text(const ActorEdit& edit) {
  switch (edit.verb) {
    case Verb::merge:
    case Verb::split:
      return edit.other;
    case Verb::rename:
      return edit.name;
    case Verb::retype:
      return type_name(edit.type);
    case Verb::hide:
      return "";
  }
  return "";
}

// What is wrong with a line, and where in it.
struct Refusal {
  std::size_t offset = 0;
  std::string words;
};

using Members = std::vector<FlatMember>;

std::optional<std::string> value_of(const Members& members, std::string_view name) {
  const auto at = std::ranges::find(members, name, &FlatMember::name);
  return at == members.end() ? std::nullopt : std::optional(at->value);
}

// Members that the verb does not know, or that come twice: an edit that is half understood is not carried out.
std::string surplus(const Members& members, Verb verb) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string& name = members[i].name;
    if (name != "edit" && name != "actor" && name != object_of(verb)) {
      return "\"" + std::string(verb_name(verb)) + "\" has no \"" + name + "\"";
    }
    const auto before = members.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::ranges::find(members.begin(), before, name, &FlatMember::name) != before) {
      return "\"" + name + "\" stands in it twice";
    }
  }
  return {};
}

std::string set_object(ActorEdit& edit, const Members& members) {
  const std::string_view name = object_of(edit.verb);
  if (name.empty()) return {};
  const std::optional<std::string> value = value_of(members, name);
  if (!value || value->empty()) {
    return "\"" + std::string(verb_name(edit.verb)) + "\" needs \"" + std::string(name) + "\"";
  }
  if (edit.verb == Verb::retype) {
    const auto type = std::ranges::find(kTypes, std::string_view(*value), type_name);
    if (type == kTypes.end()) return "\"" + *value + "\" is no type: state, person, organisation, place, initiative";
    edit.type = *type;
  } else {
    (edit.verb == Verb::rename ? edit.name : edit.other) = *value;
  }
  return {};
}

std::expected<ActorEdit, Refusal> read_edit(std::string_view line) {
  const auto members = read_flat_object(line);
  if (!members) return std::unexpected(Refusal{members.error().offset, std::string(members.error().reason)});
  const auto refuse = [](std::string words) { return std::unexpected(Refusal{0, std::move(words)}); };
  const std::optional<std::string> said = value_of(*members, "edit");
  if (!said) return refuse("it has no \"edit\"");
  const auto verb = std::ranges::find(kVerbs, std::string_view(*said), [](Verb one) { return verb_name(one); });
  if (verb == kVerbs.end()) return refuse("\"" + *said + "\" is no edit: merge, split, rename, retype, hide");
  if (std::string words = surplus(*members, *verb); !words.empty()) return refuse(std::move(words));
  ActorEdit edit;
  edit.verb = *verb;
  edit.actor = value_of(*members, "actor").value_or("");
  if (edit.actor.empty()) return refuse("\"" + std::string(verb_name(*verb)) + "\" needs \"actor\"");
  if (std::string words = set_object(edit, *members); !words.empty()) return refuse(std::move(words));
  return edit;
}

template <class Sort>
std::vector<Sort> of_sort(const Edits& edits) {
  std::vector<Sort> out;
  for (const Edit& edit : edits) {
    if (const Sort* one = std::get_if<Sort>(&edit)) out.push_back(*one);
  }
  return out;
}

}  // namespace

std::string_view verb_name(ActorEdit::Verb verb) {
  switch (verb) {
    case Verb::merge:
      return "merge";
    case Verb::split:
      return "split";
    case Verb::rename:
      return "rename";
    case Verb::retype:
      return "retype";
    case Verb::hide:
      return "hide";
  }
  return "";
}

std::string split_key(std::string_view actor, std::string_view form) {
  return std::string(actor).append("/").append(slug(form));
}

ActorEdits actor_edits(const Edits& edits) { return of_sort<ActorEdit>(edits); }

CommitmentEdits commitment_edits(const Edits& edits) { return of_sort<CommitmentEdit>(edits); }

std::string to_lines(const Edits& edits) {
  std::string out;
  for (const ActorEdit& edit : actor_edits(edits)) {
    JsonWriter json;
    json.open('{');
    json.key("edit");
    json.text(verb_name(edit.verb));
    json.key("actor");
    json.text(edit.actor);
    if (const std::string_view name = object_of(edit.verb); !name.empty()) {
      json.key(name);
      json.text(object_text(edit));
    }
    json.close('}');
    out += json.take();
    out += '\n';
  }
  return out;
}

Result<Edits> read_edits(std::string_view lines) {
  Edits out;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    ++number;
    if (!std::ranges::all_of(line, is_ascii_space)) {
      auto edit = read_edit(line);
      if (!edit) {
        Problem problem;
        problem.byte = begin + edit.error().offset;
        problem.line = number;
        problem.column = static_cast<std::uint32_t>(edit.error().offset) + 1;
        problem.code = ProblemCode::json_malformed;
        problem.message = "line " + std::to_string(number) + ": " + edit.error().words;
        return std::unexpected(std::move(problem));
      }
      out.push_back(std::move(*edit));
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace entente
