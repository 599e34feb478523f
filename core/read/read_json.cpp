// check_json has the last word on what is JSON; simdjson's on-demand reader then visits each value once.
// An object is an article when one of its members holds text; otherwise the lists inside it are read.
#include "core/read/read_json.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/read/json_check.h"
#include "core/text/characters.h"
#include "lexicon/json_fields.h"

namespace entente {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kDeepestNesting = 6;  // of lists of records inside records

enum class Role : std::uint8_t { title, text, date, source, url, records, nest, none };
constexpr std::size_t kValueRoles = 5;  // those before `records` hold a value

constexpr Role role_named(std::string_view name) {
  constexpr std::array<std::string_view, 7> kNames = {"title", "text", "date", "source", "url", "records", "nest"};
  return static_cast<Role>(std::ranges::find(kNames, name) - kNames.begin());
}
static_assert(std::ranges::none_of(lexicon::k_json_fields,
                                   [](const auto& row) { return role_named(row[0]) == Role::none; }),
              "json_fields.txt: an unknown role");

struct Member {
  Role role = Role::none;
  std::size_t rank = 0;  // line in the list: the lower wins
};

Member member_named(std::string_view key) {
  std::string name;
  for (const char c : key) {
    if (c != '_' && c != '-' && c != ' ') name += ascii_lower(c);
  }
  for (std::size_t i = 0; i < lexicon::k_json_fields.size(); ++i) {
    if (lexicon::k_json_fields[i][1] == name) return {role_named(lexicon::k_json_fields[i][0]), i};
  }
  return {};
}

// A member of one object that may hold further records, kept as its JSON text.
struct Container {
  std::string key;
  std::string_view json;
};

// What one object says.
struct Record {
  struct Value {
    std::string text;
    std::size_t rank = lexicon::k_json_fields.size();
  };
  std::array<Value, kValueRoles> values;
  std::vector<Container> containers;

  [[nodiscard]] std::string& value(Role role) { return values[static_cast<std::size_t>(role)].text; }
  void offer(Role role, std::size_t rank, std::string text) {
    Value& value = values[static_cast<std::size_t>(role)];
    if (rank >= value.rank || text.empty()) return;
    value = {std::move(text), rank};
  }
};

// A lone surrogate escape becomes U+FFFD.
std::string string_of(ondemand::value value) {
  std::string_view text;
  return value.get_string(true).get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

// Paragraphs given one by one.
std::string joined_strings(ondemand::array array) {
  std::string joined;
  for (auto element : array) {
    ondemand::value value;
    if (element.get(value) != simdjson::SUCCESS) break;
    const std::string text = string_of(value);
    if (!joined.empty() && !text.empty()) joined += "\n\n";
    joined += text;
  }
  return joined;
}

// {"source": {"id": "cnn", "name": "CNN"}}
std::string name_of(ondemand::object object) {
  for (auto field : object) {
    std::string_view key;
    if (field.unescaped_key(true).get(key) != simdjson::SUCCESS) break;
    if (key != "name" && key != "title") continue;
    ondemand::value value;
    if (field.value().get(value) == simdjson::SUCCESS) return string_of(value);
  }
  return {};
}

std::string text_of(ondemand::value value, Role role) {
  ondemand::json_type type;
  if (value.type().get(type) != simdjson::SUCCESS) return {};
  switch (type) {
    case ondemand::json_type::string:
      return string_of(value);
    case ondemand::json_type::number: {
      const std::string_view digits = without_outer_space(value.raw_json_token());
      return role == Role::date ? std::string(digits.substr(0, digits.find('.'))) : std::string();
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      return role == Role::text && value.get_array().get(array) == simdjson::SUCCESS ? joined_strings(array)
                                                                                     : std::string();
    }
    case ondemand::json_type::object: {
      ondemand::object object;
      return role == Role::source && value.get_object().get(object) == simdjson::SUCCESS ? name_of(object)
                                                                                         : std::string();
    }
    default:
      return {};
  }
}

bool is_bracketed(ondemand::value value) {
  ondemand::json_type type;
  return value.type().get(type) == simdjson::SUCCESS &&
         (type == ondemand::json_type::array || type == ondemand::json_type::object);
}

void read_members(ondemand::object object, Record& record, int depth) {
  for (auto field : object) {
    std::string_view key;
    if (field.unescaped_key(true).get(key) != simdjson::SUCCESS) break;
    const Member member = member_named(key);
    ondemand::value value;
    if (field.value().get(value) != simdjson::SUCCESS) break;
    if (member.role == Role::records && is_bracketed(value)) {
      std::string_view json;
      if (value.raw_json().get(json) == simdjson::SUCCESS) record.containers.push_back({std::string(key), json});
    } else if (member.role == Role::nest && depth < kDeepestNesting) {
      ondemand::object inner;
      if (value.get_object().get(inner) == simdjson::SUCCESS) read_members(inner, record, depth + 1);
    } else if (static_cast<std::size_t>(member.role) < kValueRoles) {
      record.offer(member.role, member.rank, text_of(value, member.role));
    }
  }
}

// Walks one JSON text that lies inside the source's text and has passed check_json.
class JsonReader {
 public:
  JsonReader(const ReadJob& job, std::string prefix) : job_(job), prefix_(std::move(prefix)) {}

  // False when the text held nothing that could be counted.
  bool read(std::string_view json, const std::string& path, int depth);

 private:
  [[nodiscard]] std::size_t offset(const char* at) const {
    return static_cast<std::size_t>(at - job_.source.text().data());
  }
  [[nodiscard]] std::string member(const std::string& path) const {
    return prefix_.empty() || path.empty() ? prefix_ + path : prefix_ + ", " + path;
  }
  bool read_list(ondemand::array list, const std::string& path, int depth, std::size_t end);
  void settle(Record record, const std::string& path, int depth, std::size_t begin, std::size_t end);

  const ReadJob& job_;
  std::string prefix_;  // "line 12"
};

bool JsonReader::read(std::string_view json, const std::string& path, int depth) {
  const std::size_t begin = offset(json.data()), end = begin + json.size();
  const std::size_t allocated = job_.source.text().capacity() - begin;
  Record record;
  {
    ondemand::parser parser;  // its index goes before nested lists are read
    ondemand::document document;
    const auto error = parser.iterate(simdjson::padded_string_view(json.data(), json.size(), allocated)).get(document);
    if (error != simdjson::SUCCESS) {
      refuse_article(job_, member(path), begin, ProblemCode::json_malformed, simdjson::error_message(error), {});
      return true;
    }
    ondemand::array list;
    if (json.starts_with('['))
      return document.get_array().get(list) == simdjson::SUCCESS && read_list(list, path, depth, end);
    ondemand::object object;
    if (!json.starts_with('{') || document.get_object().get(object) != simdjson::SUCCESS) return false;
    read_members(object, record, 0);
  }
  settle(std::move(record), path, depth, begin, end);
  return true;
}

bool JsonReader::read_list(ondemand::array list, const std::string& path, int depth, std::size_t end) {
  struct Pending {
    Record record;
    std::string path;
    std::size_t begin;
  };
  std::optional<Pending> pending;  // settled when its end, the next one's begin, is known
  std::size_t index = 0, others = 0, first_other = 0;
  for (auto element : list) {
    ondemand::value value;
    const char* at = nullptr;
    if (element.get(value) != simdjson::SUCCESS || value.current_location().get(at) != simdjson::SUCCESS) break;
    const std::size_t begin = offset(at);
    if (pending) settle(std::move(pending->record), pending->path, depth, pending->begin, begin);
    pending.reset();
    ondemand::object object;
    if (value.get_object().get(object) == simdjson::SUCCESS) {
      pending.emplace(Record{}, (path.empty() ? "records" : path) + "[" + std::to_string(index) + "]", begin);
      read_members(object, pending->record, 0);
    } else if (others++ == 0) {
      first_other = begin;
    }
    ++index;
  }
  if (pending) settle(std::move(pending->record), pending->path, depth, pending->begin, end);
  if (others > 0) {
    const std::string count = others == 1 ? "an element" : std::to_string(others) + " elements";
    refuse_article(job_, member(path), first_other, ProblemCode::json_no_text, count + " of the list: no record",
                   "the records");
    job_.out.counts.given += others - 1;
    job_.out.counts.refused += others - 1;
  }
  return index > 0;
}

// An article, or the records inside, or neither.
void JsonReader::settle(Record record, const std::string& path, int depth, std::size_t begin, std::size_t end) {
  if (!record.value(Role::text).empty()) {
    Draft draft;
    draft.member = member(path);
    draft.text = std::move(record.value(Role::text));
    draft.title = std::move(record.value(Role::title));
    draft.date = std::move(record.value(Role::date));
    draft.outlet = std::move(record.value(Role::source));
    draft.url = std::move(record.value(Role::url));
    draft.begin = begin;
    draft.end = end;
    finish_article(job_, std::move(draft), ProblemCode::json_no_text);
    return;
  }
  bool has_records = false;
  if (depth < kDeepestNesting) {
    for (const Container& container : record.containers) {
      const std::string inner = path.empty() ? container.key : path + "." + container.key;
      has_records |= read(container.json, inner, depth + 1);
    }
  }
  if (!has_records) {
    refuse_article(job_, member(path), begin, ProblemCode::json_no_text,
                   "no member holds an article's text (text, body, content, ...)", {});
  }
}

// Checks and reads [begin, end) of the source's text.
void read_range(const ReadJob& job, std::size_t begin, std::size_t end, const std::string& member) {
  const std::string_view text(job.source.text());
  const std::string_view json = without_outer_space(text.substr(begin, end - begin));
  begin = static_cast<std::size_t>(json.data() - text.data());
  if (const auto fault = check_json(json)) {
    const std::string kept = member.empty() ? "" : "the other lines";
    refuse_article(job, member, begin + fault->offset, ProblemCode::json_malformed, std::string(fault->reason), kept);
  } else if (!JsonReader(job, member).read(json, {}, 0)) {
    refuse_article(job, member, begin, ProblemCode::json_no_text, "no records in it", {});
  }
}

}  // namespace

void read_json(const ReadJob& job) { read_range(job, 0, job.source.text().size(), {}); }

void read_json_lines(const ReadJob& job) {
  const std::string_view text(job.source.text());
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    ++number;
    const bool is_blank = std::ranges::all_of(text.substr(begin, end - begin), is_ascii_space);
    if (!is_blank) read_range(job, begin, end, "line " + std::to_string(number));
    begin = end + 1;
  }
}

}  // namespace entente
