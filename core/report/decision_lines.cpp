// Edits as lines of JSON. What stands in a line depends on its verb alone, so one table says it for writer and reader,
// of edits of either sort; a line that is half understood is refused rather than carried out by half.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/read/json/flat_json.h"
#include "core/report/decisions.h"
#include "core/report/json_writer.h"
#include "core/text/characters.h"

namespace entente {

namespace {

using ActorVerb = ActorEdit::Verb;
using CommitmentVerb = CommitmentEdit::Verb;

constexpr std::array kTypes = {ActorType::state, ActorType::person, ActorType::organisation, ActorType::place,
                               ActorType::initiative};

// A verb and the members that its lines have beside "edit", in the order they are written.
struct LineShape {
  std::variant<ActorVerb, CommitmentVerb> verb;
  std::array<std::string_view, 6> members;
};

constexpr std::array<LineShape, 11> kShapes = {{
    {ActorVerb::merge, {"actor", "other"}},
    {ActorVerb::split, {"actor", "other"}},
    {ActorVerb::rename, {"actor", "name"}},
    {ActorVerb::retype, {"actor", "type"}},
    {ActorVerb::hide, {"actor"}},
    {CommitmentVerb::accept, {"commitment"}},
    {CommitmentVerb::reject, {"commitment"}},
    {CommitmentVerb::reopen, {"commitment"}},
    {CommitmentVerb::set, {"commitment", "field", "value"}},
    {CommitmentVerb::note, {"commitment", "value"}},
    {CommitmentVerb::add, {"commitment", "article", "sentence", "what", "kind", "value"}},
}};

// Of all members only this one may say nothing: whether it may is the field's matter.
constexpr std::string_view kMayBeEmpty = "value";

std::string_view name_of(const LineShape& shape) {
  return std::visit([](auto verb) { return verb_name(verb); }, shape.verb);
}

bool has_member(const LineShape& shape, std::string_view name) {
  return !name.empty() && std::ranges::find(shape.members, name) != shape.members.end();
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// ---- writing ----

std::string span_text(Span span) { return std::to_string(span.begin) + " " + std::to_string(span.end); }

std::string member_of(const ActorEdit& edit, std::string_view name) {
  if (name == "actor") return edit.actor;
  if (name == "other") return edit.other;
  if (name == "name") return edit.name;
  return std::string(type_name(edit.type));
}

std::string member_of(const CommitmentEdit& edit, std::string_view name) {
  if (name == "commitment") return edit.commitment;
  if (name == "field") return std::string(field_name(edit.field));
  if (name == "article") return edit.article;
  if (name == "sentence") return span_text(edit.sentence);
  if (name == "what") return span_text(edit.what);
  if (name == "kind") return std::string(kind_name(edit.kind));
  return edit.value;
}

std::string line_of(const auto& edit) {
  const auto shape = std::ranges::find(kShapes, decltype(LineShape::verb)(edit.verb), &LineShape::verb);
  JsonWriter json;
  json.open('{');
  json.key("edit");
  json.text(name_of(*shape));
  for (const std::string_view name : shape->members) {
    if (name.empty()) break;
    json.key(name);
    json.text(member_of(edit, name));
  }
  json.close('}');
  return json.take() + "\n";
}

// ---- reading; what cannot be read is told in words, and nothing is said of what can ----

// "120 310", and only as it is written.
std::optional<Span> span_of(const std::string& text) {
  Span out;
  const char* const end = text.data() + text.size();
  const auto begin = std::from_chars(text.data(), end, out.begin);
  if (begin.ec != std::errc() || begin.ptr == end || *begin.ptr != ' ') return std::nullopt;
  const auto rest = std::from_chars(begin.ptr + 1, end, out.end);
  if (rest.ec != std::errc() || span_text(out) != text) return std::nullopt;
  return out;
}

std::string set_member(ActorEdit& edit, std::string_view name, const std::string& value) {
  if (name == "type") {
    const auto type = std::ranges::find(kTypes, std::string_view(value), type_name);
    if (type == kTypes.end()) return quoted(value) + " is no type: state, person, organisation, place, initiative";
    edit.type = *type;
  } else {
    (name == "actor" ? edit.actor : name == "other" ? edit.other : edit.name) = value;
  }
  return {};
}

std::string set_field(CommitmentEdit& edit, const std::string& value) {
  std::string all;
  for (auto field = CommitmentField::kind;; field = static_cast<CommitmentField>(static_cast<int>(field) + 1)) {
    if (field_name(field) == value) {
      edit.field = field;
      return {};
    }
    all += (all.empty() ? "" : ", ") + std::string(field_name(field));
    if (field == CommitmentField::topic) break;
  }
  return quoted(value) + " is no field: " + all;
}

std::string set_member(CommitmentEdit& edit, std::string_view name, const std::string& value) {
  if (name == "field") return set_field(edit, value);
  if (name == "kind") {
    const std::optional<Kind> kind = kind_named(value);
    if (!kind) return fault_of({CommitmentVerb::set, edit.commitment, CommitmentField::kind, value, {}, {}, {}, {}});
    edit.kind = *kind;
  } else if (name == "sentence" || name == "what") {
    const std::optional<Span> span = span_of(value);
    if (!span) return quoted(value) + " is no place: where it begins and ends, in bytes, as \"120 310\"";
    (name == "what" ? edit.what : edit.sentence) = *span;
  } else {
    (name == "commitment" ? edit.commitment : name == "article" ? edit.article : edit.value) = value;
  }
  return {};
}

// What is wrong with a line, and where in it.
struct Refusal {
  std::size_t offset = 0;
  std::string words;
};

using Members = std::vector<FlatMember>;

// Members that the verb does not know, or that come twice.
std::string surplus(const Members& members, const LineShape& shape) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string& name = members[i].name;
    if (name != "edit" && !has_member(shape, name)) return quoted(name_of(shape)) + " has no " + quoted(name);
    const auto before = members.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::ranges::find(members.begin(), before, name, &FlatMember::name) != before) {
      return quoted(name) + " stands in it twice";
    }
  }
  return {};
}

template <class Sort>
std::expected<Edit, Refusal> fill(Sort edit, const Members& members, const LineShape& shape) {
  for (const std::string_view name : shape.members) {
    if (name.empty()) break;
    const auto at = std::ranges::find(members, name, &FlatMember::name);
    if (at == members.end() || (at->value.empty() && name != kMayBeEmpty)) {
      return std::unexpected(Refusal{0, quoted(name_of(shape)) + " needs " + quoted(name)});
    }
    if (std::string fault = set_member(edit, name, at->value); !fault.empty()) {
      return std::unexpected(Refusal{0, std::move(fault)});
    }
  }
  if constexpr (std::is_same_v<Sort, CommitmentEdit>) {
    if (std::string fault = fault_of(edit); !fault.empty()) return std::unexpected(Refusal{0, std::move(fault)});
  }
  return edit;
}

std::expected<Edit, Refusal> read_edit(std::string_view line) {
  const auto members = read_flat_object(line);
  if (!members) return std::unexpected(Refusal{members.error().offset, std::string(members.error().reason)});
  const auto said = std::ranges::find(*members, "edit", &FlatMember::name);
  if (said == members->end()) return std::unexpected(Refusal{0, "it has no \"edit\""});
  const auto shape = std::ranges::find(kShapes, std::string_view(said->value), name_of);
  if (shape == kShapes.end()) {
    std::string all;
    for (const LineShape& one : kShapes) all.append(all.empty() ? "" : ", ").append(name_of(one));
    return std::unexpected(Refusal{0, quoted(said->value) + " is no edit: " + all});
  }
  if (std::string words = surplus(*members, *shape); !words.empty()) {
    return std::unexpected(Refusal{0, std::move(words)});
  }
  if (const auto* verb = std::get_if<ActorVerb>(&shape->verb)) {
    ActorEdit edit;
    edit.verb = *verb;
    return fill(std::move(edit), *members, *shape);
  }
  CommitmentEdit edit;
  edit.verb = std::get<CommitmentVerb>(shape->verb);
  return fill(std::move(edit), *members, *shape);
}

}  // namespace

std::string to_lines(const Edits& edits) {
  std::string out;
  for (const Edit& edit : edits) out += std::visit([](const auto& one) { return line_of(one); }, edit);
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
