// JSON: json-testsuite and simdjson's checker files, judged through read_json itself, decoding included.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/decode/detect.h"
#include "core/read/finish.h"
#include "core/read/json/read_json.h"
#include "core/read/source_text.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

struct Verdict {
  bool is_accepted = true;
  bool has_place = false;  // a refusal told with line and column
};

Verdict verdict_of(const std::filesystem::path& file, bool is_lines = false) {
  const std::string bytes = bytes_of(file);
  const std::string name = file.filename().string();
  const ReadOptions options;
  Reading out;
  SourceText source(bytes, detect_encoding(bytes, {}));
  const Opened opened{.file = name, .part = {}, .options = options};
  (is_lines ? read_json_lines : read_json)({opened, source, out});
  Verdict verdict;
  for (const Problem& problem : out.problems) {
    if (problem.code != ProblemCode::json_malformed && problem.code != ProblemCode::limit_reached) continue;
    verdict.is_accepted = false;
    verdict.has_place = problem.file == name && problem.line > 0 && problem.column > 0 && problem.byte <= bytes.size();
  }
  return verdict;
}

// What RFC 8259 leaves open is settled so: any number of the grammar is accepted, as none but dates are used; half a
// surrogate pair and ill-formed bytes inside strings are accepted, and become U+FFFD or are read in the encoding
// that was found; UTF-16 is decoded; a byte order mark is passed over; brackets nest up to json-depth.
struct Policy {
  std::string_view name;
  bool accepts;
};
constexpr std::array kPolicies = {
    Policy{"i_number_double_huge_neg_exp", true},
    Policy{"i_number_huge_exp", true},
    Policy{"i_number_neg_int_huge_exp", true},
    Policy{"i_number_pos_double_huge_exp", true},
    Policy{"i_number_real_neg_overflow", true},
    Policy{"i_number_real_pos_overflow", true},
    Policy{"i_number_real_underflow", true},
    Policy{"i_number_too_big_neg_int", true},
    Policy{"i_number_too_big_pos_int", true},
    Policy{"i_number_very_big_negative_int", true},
    Policy{"i_object_key_lone_2nd_surrogate", true},
    Policy{"i_string_1st_surrogate_but_2nd_missing", true},
    Policy{"i_string_1st_valid_surrogate_2nd_invalid", true},
    Policy{"i_string_UTF-16LE_with_BOM", true},
    Policy{"i_string_UTF-8_invalid_sequence", true},
    Policy{"i_string_UTF8_surrogate_U+D800", true},
    Policy{"i_string_incomplete_surrogate_and_escape_valid", true},
    Policy{"i_string_incomplete_surrogate_pair", true},
    Policy{"i_string_incomplete_surrogates_escape_valid", true},
    Policy{"i_string_invalid_lonely_surrogate", true},
    Policy{"i_string_invalid_surrogate", true},
    Policy{"i_string_invalid_utf-8", true},
    Policy{"i_string_inverted_surrogates_U+1D11E", true},
    Policy{"i_string_iso_latin_1", true},
    Policy{"i_string_lone_second_surrogate", true},
    Policy{"i_string_lone_utf8_continuation_byte", true},
    Policy{"i_string_not_in_unicode_range", true},
    Policy{"i_string_overlong_sequence_2_bytes", true},
    Policy{"i_string_overlong_sequence_6_bytes", true},
    Policy{"i_string_overlong_sequence_6_bytes_null", true},
    Policy{"i_string_truncated-utf-8", true},
    Policy{"i_string_utf16BE_no_BOM", true},
    Policy{"i_string_utf16LE_no_BOM", true},
    Policy{"i_structure_500_nested_arrays", true},
    Policy{"i_structure_UTF-8_BOM_empty_object", true},
};

// By the first letter of the name: y, n or i.
void judge_by_letter(const std::filesystem::path& folder, Score& score, std::array<std::size_t, 3>& passed) {
  for (const auto& file : files_of(folder)) {
    if (file.extension() != ".json") continue;
    const std::string name = file.stem().string();
    const Verdict verdict = verdict_of(file);
    bool is_right = false;
    if (name.starts_with("y_")) is_right = verdict.is_accepted;
    if (name.starts_with("n_")) is_right = !verdict.is_accepted && verdict.has_place;
    if (name.starts_with("i_")) {
      for (const Policy& policy : kPolicies) is_right |= policy.name == name && policy.accepts == verdict.is_accepted;
    }
    score.count(is_right, name);
    passed[std::string_view("yni").find(name[0])] += is_right;
  }
}

void judge_testsuite(const std::filesystem::path& folder, Score& score) {
  std::array<std::size_t, 3> passed = {};
  judge_by_letter(folder / "test_parsing", score, passed);
  remark("accepted " + std::to_string(passed[0]) + " of 95, refused with a place " + std::to_string(passed[1]) +
         " of 188, by policy " + std::to_string(passed[2]) + " of 35");
}

// Files named fail* that the policies above accept: numbers of the grammar beyond a double's range, and ill-formed
// bytes inside a string, which are told as such.
constexpr std::array<std::string_view, 5> kAcceptedFails = {"fail34", "fail41_toolarge", "fail60", "fail71", "fail73"};

// pass* and fail*; files named EXCLUDE are left out by that suite itself, and pass01.ndjson because its values go over
// several lines, where JSON lines have one each.
void judge_checker(const std::filesystem::path& folder, Score& score) {
  for (const auto& file : files_of(folder / "jsonchecker")) {
    const std::string name = file.stem().string(), kind = file.parent_path().filename().string();
    const bool is_lines = file.extension() == ".ndjson";
    if ((file.extension() != ".json" && !is_lines) || kind == "minefield" || name.ends_with("EXCLUDE")) continue;
    if (is_lines && name == "pass01") continue;
    const Verdict verdict = verdict_of(file, is_lines);
    const bool is_accepted =
        name.starts_with("pass") || std::ranges::find(kAcceptedFails, name) != kAcceptedFails.end();
    score.count(is_accepted ? verdict.is_accepted : !verdict.is_accepted && verdict.has_place, kind + "/" + name);
  }
}

void judge_minefield(const std::filesystem::path& folder, Score& score) {
  std::array<std::size_t, 3> passed = {};
  judge_by_letter(folder / "jsonchecker" / "minefield", score, passed);
}

const Suite testsuite("json-testsuite", "json-testsuite", 318, judge_testsuite);
const Suite checker("simdjson-data", "simdjson-data", 1564, judge_checker);
const Suite minefield("simdjson-data minefield", "simdjson-data", 318, judge_minefield);

}  // namespace
}  // namespace entente::conformance
