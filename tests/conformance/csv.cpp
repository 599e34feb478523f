// Tables: csv-spectrum and csv-test-data by rows and as articles' columns, PapaParse's parser cases where their
// settings exist here.
#include <simdjson.h>

#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "core/read/csv/csv_rows.h"
#include "core/read/csv/csv_table.h"
#include "core/read/csv/read_csv.h"
#include "core/read/source_text.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

namespace dom = simdjson::dom;
using Rows = std::vector<std::vector<std::string>>;

struct Parsed {
  Rows rows;
  std::size_t faults = 0;
};

Parsed parsed(std::string_view text, char delimiter) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as decoding does
  Parsed found;
  CsvRows rows(text, delimiter);
  for (CsvRow row; rows.next(row);) {
    found.faults += row.fault != CsvFault::none;
    auto& values = found.rows.emplace_back();
    for (const CsvField& field : row.fields) values.push_back(rows.value(field));
  }
  return found;
}

std::string string_of(dom::element element) {
  std::string_view text;
  return element.get(text) == simdjson::SUCCESS ? std::string(text) : simdjson::minify(element);
}

// Lists as they are; objects by their names, which become the first row.
Rows expected_rows(dom::element element) {
  Rows rows;
  dom::array list;
  if (element.get(list) != simdjson::SUCCESS) return rows;
  for (const dom::element item : list) {
    dom::object object;
    std::vector<std::string> names, values;
    if (item.get(object) == simdjson::SUCCESS) {
      for (const auto& [name, value] : object) {
        names.emplace_back(name);
        values.push_back(string_of(value));
      }
      if (rows.empty()) rows.push_back(names);
    } else {
      for (const dom::element value : dom::array(item.get_array().value_unsafe())) values.push_back(string_of(value));
    }
    rows.push_back(values);
  }
  return rows;
}

Rows expected_of(const std::filesystem::path& file) {
  const std::string bytes = bytes_of(file);
  dom::parser parser;
  dom::element root;
  if (parser.parse(bytes).get(root) != simdjson::SUCCESS) return {};
  return expected_rows(root);
}

void judge_spectrum(const std::filesystem::path& folder, Score& score) {
  for (const auto& file : files_of(folder / "csvs")) {
    const std::string name = file.stem().string();
    if (name == "location_coordinates") continue;  // its JSON has another telephone number
    const std::string text = bytes_of(file);
    const Parsed found = parsed(text, find_delimiter(text));
    const Rows expected = expected_of(folder / "json" / (name + ".json"));
    const bool is_header_only = expected.empty() && found.rows.size() == 1;
    score.count(found.faults == 0 && (found.rows == expected || is_header_only), name);
  }
}

// A bad table must be told with line and column by the reader of articles itself.
bool is_refused_with_place(const std::string& text) {
  ReadOptions options;
  options.fields = {{"title", "foo"}, {"text", "bar"}, {"author", "baz"}};
  Reading out;
  SourceText source(text, Detected{});
  const Opened opened{.file = "bad.csv", .part = {}, .options = options};
  read_csv({opened, source, out}, CsvTable{});
  return !out.problems.empty() && out.problems[0].line > 0 && out.problems[0].column > 0 && out.counts.read == 0;
}

void judge_test_data(const std::filesystem::path& folder, Score& score) {
  for (const auto& file : files_of(folder / "csv")) {
    const std::string name = file.stem().string(), text = bytes_of(file);
    if (name.starts_with("bad-")) {
      score.count(is_refused_with_place(text), name);
      continue;
    }
    const Parsed found = parsed(text, ',');
    const Rows expected = expected_of(folder / "json" / (name + ".json"));
    const bool is_header_only = expected.empty() && name == "header-no-rows" && found.rows.size() == 1;
    score.count(found.faults == 0 && (found.rows == expected || is_header_only), name);
  }
}

// Why a setting of a case makes it one for another kind of program; empty where it does not.
std::string_view foreign_setting(dom::object config) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kForeign = {{
      {"comments", "no lines are comments here"},
      {"fastMode", "a switch of that parser's inner ways"},
      {"dynamicTyping", "values stay text here"},
      {"transform", "a function of JavaScript"},
      {"transformHeader", "a function of JavaScript"},
      {"quoteChar", "the quote is '\"', as RFC 4180 has it"},
      {"escapeChar", "quotes are doubled, as RFC 4180 has it"},
      {"skipFirstNLines", "the header is found, lines are not counted off"},
      {"preview", "a whole file is read"},
      {"skipEmptyLines", "rows keep their numbers; the reader of articles passes over blank ones"},
      {"newline", "every line end ends a row"},
      {"worker", "a thread of the browser"},
  }};
  for (const auto& [name, reason] : kForeign) {
    dom::element value;
    if (config[name].get(value) != simdjson::SUCCESS) continue;
    std::string_view text;
    const bool is_usual_end = name == "newline" && value.get(text) == simdjson::SUCCESS && text != "\r";
    if (!is_usual_end) return reason;
  }
  return {};
}

// Cases whose answer is a rule of that parser's own, by the beginning of their description.
std::string_view foreign_answer(std::string_view description) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kForeign = {{
      {"Mixed slash n and slash r", "CR, LF and CRLF end rows side by side here"},
      {"Simple duplicated header names", "columns of one name are told apart by their place"},
      {"Duplicated header names existing column", "columns of one name are told apart by their place"},
      {"Duplicate header names with __proto__", "columns of one name are told apart by their place"},
      {"Bad delimiter", "a delimiter is found, not set to a line end"},
      {"Multi-character delimiter", "a delimiter is one character"},
      {"Callback delimiter", "a function of JavaScript"},
      {"ASCII 3", "the delimiter is one of , ; tab |"},
  }};
  for (const auto& [beginning, reason] : kForeign) {
    if (description.starts_with(beginning)) return reason;
  }
  return {};
}

// As that parser gives them: a last line end begins one more empty row.
Rows without_last_empty(Rows rows, std::string_view text) {
  const bool ends_line = text.ends_with('\n') || text.ends_with('\r');
  if (ends_line && !rows.empty() && rows.back() == std::vector<std::string>{""}) rows.pop_back();
  return rows;
}

// A row that lacks fields, or has more than the header.
bool fits_header(const Parsed& found) {
  for (const auto& row : found.rows) {
    if (row.size() != found.rows.front().size()) return false;
  }
  return true;
}

// Our verdict on errors against theirs. Theirs has none for a quote inside a field without quotes: RFC 4180 (2.5)
// forbids that, and here it is told.
bool errors_agree(dom::array errors, const Parsed& found, std::string_view text, bool has_header) {
  bool has_quotes = false, has_width = false;
  for (const dom::element error : errors) {
    std::string_view type;
    if (error["type"].get(type) != simdjson::SUCCESS) return false;
    has_quotes |= type == "Quotes";
    has_width |= type == "FieldMismatch";
  }
  if (has_width != (has_header && !fits_header(found))) return false;
  if (has_quotes) return found.faults > 0;
  return found.faults == 0 || text.find('"') != std::string_view::npos;
}

// Header cases list objects; a short row's object lacks names and a long one's rest is a list.
Rows flattened(dom::element data, const Rows& found) {
  dom::array list;
  dom::object first;
  if (data.get(list) != simdjson::SUCCESS) return {};
  const bool is_objects = list.begin() != list.end() && (*list.begin()).get(first) == simdjson::SUCCESS;
  if (!is_objects) return expected_rows(data);
  Rows rows = {found.empty() ? std::vector<std::string>() : found.front()};
  for (const dom::element item : list) {
    auto& values = rows.emplace_back();
    for (const auto& [name, value] : dom::object(item.get_object().value_unsafe())) {
      dom::array extra;
      if (value.get(extra) != simdjson::SUCCESS) {
        values.push_back(string_of(value));
        continue;
      }
      for (const dom::element one : extra) values.push_back(string_of(one));
    }
  }
  return rows;
}

struct Skipped {
  std::string description;
  std::string_view reason;
};

void judge_case(dom::element item, Score& score, std::vector<Skipped>& skipped) {
  std::string_view description, text;
  dom::element data;
  dom::array errors;
  if (item["description"].get(description) != simdjson::SUCCESS) return;
  dom::object config;
  const bool has_config = item["config"].get(config) == simdjson::SUCCESS;
  std::string_view reason = foreign_answer(description);
  if (reason.empty() && has_config) reason = foreign_setting(config);
  if (reason.empty() && item["input"].get(text) != simdjson::SUCCESS) reason = "its input is no text";
  if (!reason.empty()) {
    skipped.push_back({std::string(description), reason});
    return;
  }
  const bool has_expected = item["expected"]["data"].get(data) == simdjson::SUCCESS &&
                            item["expected"]["errors"].get(errors) == simdjson::SUCCESS;
  bool has_header = false;
  std::string_view wanted;
  const bool is_set = has_config && config["delimiter"].get(wanted) == simdjson::SUCCESS && wanted.size() == 1;
  const bool says_header = has_config && config["header"].get(has_header) == simdjson::SUCCESS;
  has_header = has_header && says_header;
  const Parsed found = parsed(text, is_set ? wanted[0] : find_delimiter(text));
  const Rows expected = without_last_empty(flattened(data, found.rows), text);
  const bool is_header_only = has_header && expected.empty() && found.rows.size() == 1;
  score.count(
      has_expected && (found.rows == expected || is_header_only) && errors_agree(errors, found, text, has_header),
      description);
}

void judge_papaparse(const std::filesystem::path& folder, Score& score) {
  const std::string bytes = bytes_of(folder / "cases.json");
  dom::parser parser;
  dom::element root;
  if (parser.parse(bytes).get(root) != simdjson::SUCCESS) return;
  std::vector<Skipped> skipped;
  std::size_t unparse = 0;
  for (const auto& [group, cases] : dom::object(root.get_object().value_unsafe())) {
    for (const dom::element item : dom::array(cases.get_array().value_unsafe())) {
      if (group == "UNPARSE_TESTS") {
        ++unparse;  // tables are read here; what is written is JSON, HTML or text
      } else {
        judge_case(item, score, skipped);
      }
    }
  }
  for (const Skipped& each : skipped) {
    std::printf("  not applicable: %s: %.*s\n", each.description.c_str(), static_cast<int>(each.reason.size()),
                each.reason.data());
  }
  remark(std::to_string(skipped.size()) + " of its parser cases not applicable as listed, nor its " +
         std::to_string(unparse) + " cases of writing");
}

const Suite spectrum("csv-spectrum", "csv-spectrum", 11, judge_spectrum);
const Suite test_data("csv-test-data", "csv-test-data", 25, judge_test_data);
const Suite papaparse("papaparse", "papaparse", 88, judge_papaparse);

}  // namespace
}  // namespace entente::conformance
