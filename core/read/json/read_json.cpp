// JsonCheck has the last word on what is JSON; simdjson's on-demand reader then visits each value once.
// An object is an article when one of its members holds text; otherwise the lists inside it are read.
#include "core/read/json/read_json.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/read/fields.h"
#include "core/read/json/json_check.h"
#include "core/text/characters.h"

namespace entente {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kDeepestNesting = 6;  // of lists of records inside records

// A member of one object that may hold further records, kept as its JSON text.
struct Container {
  std::string key;
  std::string_view json;
};

// What one object says.
struct Record {
  FieldValues values;
  std::vector<Container> containers;
};

// A lone surrogate escape becomes U+FFFD.
std::string string_of(ondemand::value value) {
  std::string_view text;
  return value.get_string(true).get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
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

// Paragraphs or authors given one by one; an author may be {"name": ...}.
std::string joined_strings(ondemand::array array, std::string_view between) {
  std::string joined;
  for (auto element : array) {
    ondemand::value value;
    if (element.get(value) != simdjson::SUCCESS) break;
    ondemand::object object;
    const bool is_object = value.get_object().get(object) == simdjson::SUCCESS;
    const std::string text = is_object ? name_of(object) : string_of(value);
    if (!joined.empty() && !text.empty()) joined += between;
    joined += text;
  }
  return joined;
}

std::string text_of(ondemand::value value, Field field) {
  ondemand::json_type type;
  if (value.type().get(type) != simdjson::SUCCESS) return {};
  switch (type) {
    case ondemand::json_type::string:
      return string_of(value);
    case ondemand::json_type::number: {
      const std::string_view digits = without_outer_space(value.raw_json_token());
      return field == Field::date ? std::string(digits.substr(0, digits.find('.'))) : std::string();
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      if ((field != Field::text && field != Field::author) || value.get_array().get(array) != simdjson::SUCCESS)
        return {};
      return joined_strings(array, field == Field::text ? "\n\n" : ", ");
    }
    case ondemand::json_type::object: {
      ondemand::object object;
      const bool is_named = field == Field::source || field == Field::author;
      return is_named && value.get_object().get(object) == simdjson::SUCCESS ? name_of(object) : std::string();
    }
    default:
      return {};
  }
}

ondemand::json_type type_of(ondemand::value value) {
  ondemand::json_type type = ondemand::json_type::null;
  return value.type().get(type) == simdjson::SUCCESS ? type : ondemand::json_type::null;
}

void read_members(ondemand::object object, const FieldNames& names, Record& record, int depth) {
  for (auto member : object) {
    std::string_view key;
    if (member.unescaped_key(true).get(key) != simdjson::SUCCESS) break;
    const FieldMatch match = names.match(key);
    ondemand::value value;
    if (match.field == Field::none) continue;
    if (member.value().get(value) != simdjson::SUCCESS) break;
    const ondemand::json_type type = type_of(value);
    const bool is_object = type == ondemand::json_type::object;
    if (match.field == Field::records) {
      std::string_view json;
      if ((is_object || type == ondemand::json_type::array) && value.raw_json().get(json) == simdjson::SUCCESS) {
        record.containers.push_back({std::string(key), json});
      }
    } else if (match.field == Field::nest || (match.field == Field::text && is_object)) {
      ondemand::object inner;
      if (depth < kDeepestNesting && value.get_object().get(inner) == simdjson::SUCCESS) {
        read_members(inner, names, record, depth + 1);
      }
    } else {
      record.values.offer(match, text_of(value, match.field));
    }
  }
}

// Reads JSON texts of one source, one after another, and keeps what it allocated between them.
class JsonReader {
 public:
  explicit JsonReader(const ReadJob& job)
      : job_(job), names_(job.opened.options.fields), check_(job.opened.options.limits.json_depth) {}

  // Checks and reads [begin, end) of the source's text; `member` is "line 12", or empty for all of it.
  void read_range(std::size_t begin, std::size_t end, std::string member);

  // True when the user's time is up; then `offset`, where the rest begins, is told.
  bool is_late(std::size_t offset);

 private:
  // JSON that has passed the check, where it lies in memory and which offset of the source that is.
  struct Base {
    const char* data = nullptr;
    const char* allocated_end = nullptr;
    std::size_t offset = 0;
  };

  [[nodiscard]] std::size_t offset(const char* at) const {
    return base_.offset + static_cast<std::size_t>(at - base_.data);
  }
  [[nodiscard]] std::string member(const std::string& path) const {
    return member_.empty() || path.empty() ? member_ + path : member_ + ", " + path;
  }
  // False when `json` held nothing that could be counted. `level` counts the lists being walked around it.
  bool read(std::string_view json, const std::string& path, int depth, std::size_t level);
  bool read_list(ondemand::array list, const std::string& path, int depth, std::size_t level, std::size_t end);
  void settle(Record record, const std::string& path, int depth, std::size_t level, std::size_t begin, std::size_t end);
  void refuse_broken(std::string_view json, const JsonFault& fault);
  bool read_before_fault(std::string_view json);

  const ReadJob& job_;
  FieldNames names_;
  JsonCheck check_;
  std::array<ondemand::parser, kDeepestNesting + 1> parsers_;  // one for each level
  std::string member_;
  Base base_;
  std::size_t asked_ = 0;
};

bool JsonReader::read(std::string_view json, const std::string& path, int depth, std::size_t level) {
  const std::size_t begin = offset(json.data()), end = begin + json.size();
  const auto allocated = static_cast<std::size_t>(base_.allocated_end - json.data());
  Record record;
  ondemand::document document;
  const simdjson::padded_string_view padded(json.data(), json.size(), allocated);
  const auto error = parsers_[level].iterate(padded).get(document);
  if (error != simdjson::SUCCESS) {
    refuse_article(job_, member(path), begin, ProblemCode::json_malformed, simdjson::error_message(error), {});
    return true;
  }
  ondemand::array list;
  if (json.starts_with('['))
    return document.get_array().get(list) == simdjson::SUCCESS && read_list(list, path, depth, level, end);
  ondemand::object object;
  if (!json.starts_with('{') || document.get_object().get(object) != simdjson::SUCCESS) return false;
  read_members(object, names_, record, 0);
  settle(std::move(record), path, depth, level, begin, end);  // the parser is free again
  return true;
}

bool JsonReader::read_list(ondemand::array list, const std::string& path, int depth, std::size_t level,
                           std::size_t end) {
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
    if (pending) settle(std::move(pending->record), pending->path, depth, level + 1, pending->begin, begin);
    pending.reset();
    if (is_late(begin)) break;
    ondemand::object object;
    if (value.get_object().get(object) == simdjson::SUCCESS) {
      pending.emplace(Record{}, (path.empty() ? "records" : path) + "[" + std::to_string(index) + "]", begin);
      read_members(object, names_, pending->record, 0);
    } else if (others++ == 0) {
      first_other = begin;
    }
    ++index;
  }
  if (pending) settle(std::move(pending->record), pending->path, depth, level + 1, pending->begin, end);
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
void JsonReader::settle(Record record, const std::string& path, int depth, std::size_t level, std::size_t begin,
                        std::size_t end) {
  if (record.values.has(Field::text)) {
    Draft draft = record.values.take_draft();
    draft.member = member(path);
    draft.begin = begin;
    draft.end = end;
    finish_article(job_, std::move(draft), ProblemCode::json_no_text);
    return;
  }
  bool has_records = false;
  if (depth < kDeepestNesting) {
    for (const Container& container : record.containers) {
      const std::string inner = path.empty() ? container.key : path + "." + container.key;
      has_records |= read(container.json, inner, depth + 1, level);
    }
  }
  if (!has_records) {
    refuse_article(job_, member(path), begin, ProblemCode::json_no_text,
                   "no member holds an article's text (text, body, content, ...)", {});
  }
}

void JsonReader::read_range(std::size_t begin, std::size_t end, std::string member) {
  const std::string& text = job_.source.text();
  const std::string_view json = without_outer_space(std::string_view(text).substr(begin, end - begin));
  member_ = std::move(member);
  base_ = {text.data(), text.data() + text.capacity(), 0};
  if (const auto fault = check_.run(json)) {
    refuse_broken(json, *fault);
  } else if (!read(json, {}, 0, 0)) {
    refuse_article(job_, member_, offset(json.data()), ProblemCode::json_no_text, "no records in it", {});
  }
}

void JsonReader::refuse_broken(std::string_view json, const JsonFault& fault) {
  const std::size_t at = offset(json.data()) + fault.offset;
  const auto articles = job_.out.articles.size();
  const bool is_read = read_before_fault(json);
  const auto count = job_.out.articles.size() - articles;
  std::string kept;
  if (is_read && count > 0)
    kept = count == 1 ? "the article before it" : "the " + std::to_string(count) + " articles before it";
  else if (!member_.empty())
    kept = "the other lines";
  std::string reason(fault.reason);
  if (fault.is_depth) reason += ": the limit json-depth is " + std::to_string(job_.opened.options.limits.json_depth);
  refuse_article(job_, member_, at, fault.is_depth ? ProblemCode::limit_reached : ProblemCode::json_malformed,
                 std::move(reason), std::move(kept));
}

// The fault stands in a list of records: reads those that are whole. The way to that list is the one that
// read() goes, through members that hold records and the record at hand of a list without a whole one.
bool JsonReader::read_before_fault(std::string_view json) {
  std::string path;
  bool is_in_list = false;
  for (const JsonOpen& open : check_.open()) {
    if (open.is_object) {
      const std::size_t quote = std::min(json.find('"', open.name + 1), json.size());
      const std::string_view name = json.substr(open.name + 1, quote - open.name - 1);
      const FieldMatch match = names_.match(name);
      if (match.field != Field::records) return false;
      if (is_in_list) path += "[0]";
      path.append(path.empty() ? "" : ".").append(name);
      is_in_list = false;
      continue;
    }
    if (is_in_list) return false;
    is_in_list = true;
    if (open.whole == 0) continue;
    std::string whole(json.substr(open.begin, open.whole_end - open.begin));
    whole.reserve(whole.size() + 1 + simdjson::SIMDJSON_PADDING);
    whole += ']';
    base_ = {whole.data(), whole.data() + whole.capacity(), offset(json.data()) + open.begin};
    return read(whole, path, 0, 0);
  }
  return false;
}

bool JsonReader::is_late(std::size_t offset) {
  constexpr std::size_t kRecordsPerQuestion = 64;
  const ReadOptions& options = job_.opened.options;
  if (!options.is_late || ++asked_ % kRecordsPerQuestion != 0 || !options.is_late()) return false;
  refuse_article(job_, {}, offset, ProblemCode::out_of_time, "reading took longer than the limit file-seconds",
                 "the records before it");
  return true;
}

}  // namespace

void read_json(const ReadJob& job) { JsonReader(job).read_range(0, job.source.text().size(), {}); }

void read_json_lines(const ReadJob& job) {
  JsonReader reader(job);
  const std::string_view text(job.source.text());
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    ++number;
    const bool is_blank = std::ranges::all_of(text.substr(begin, end - begin), is_ascii_space);
    if (!is_blank) {
      if (reader.is_late(begin)) return;
      reader.read_range(begin, end, "line " + std::to_string(number));
    }
    begin = end + 1;
  }
}

}  // namespace entente
