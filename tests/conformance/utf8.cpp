// utf8tests (its 216 cases, and six more whose lines are spaced otherwise) and Markus Kuhn's stress test: what each
// sequence becomes, and where its faults are.
#include <charconv>
#include <sstream>

#include <simdjson.h>

#include "core/text/characters.h"
#include "core/text/utf8.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

// "C2 A0" or "C2A0" as bytes.
std::string bytes_of_hex(std::string_view hex) {
  std::string digits, bytes;
  for (const char c : hex) {
    if (c != ' ') digits += c;
  }
  for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
    unsigned value = 0;
    std::from_chars(digits.data() + at, digits.data() + at + 2, value, 16);
    bytes += static_cast<char>(static_cast<unsigned char>(value));
  }
  return bytes;
}

std::string repaired(std::string_view bytes) {
  std::string text;
  repair_utf8(bytes, text);
  return text;
}

std::string without_faults(std::string_view bytes) {
  std::string text, scratch;
  std::size_t kept = 0;
  for (const Utf8Fault& fault : repair_utf8(bytes, scratch)) {
    text.append(bytes, kept, fault.given - kept);
    kept = fault.given + fault.size;
  }
  return text.append(bytes, kept);
}

std::string after_colon(std::string& line) {
  const std::size_t colon = line.find(':');
  std::string field(without_outer_space(std::string_view(line).substr(0, colon)));
  line.erase(0, colon == std::string::npos ? colon : colon + 1);
  return field;
}

void utf8tests(const std::filesystem::path& folder, Score& score) {
  std::istringstream lines(bytes_of(folder / "utf8tests.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::string name = after_colon(line), kind = after_colon(line);
    if (kind == "valid" || kind == "valid hex") {
      const std::string bytes = kind == "valid" ? line : bytes_of_hex(line);
      score.count(find_ill_formed(bytes) == bytes.size() && repaired(bytes) == bytes, name);
    } else {
      const std::string bytes = bytes_of_hex(after_colon(line)), skipped = after_colon(line),
                        replaced = after_colon(line);
      const auto text = [](const std::string& hex) { return hex == "nothing" ? std::string{} : bytes_of_hex(hex); };
      score.count(find_ill_formed(bytes) < bytes.size() && without_faults(bytes) == text(skipped) &&
                      repaired(bytes) == text(replaced),
                  name);
    }
  }
}

void kuhn(const std::filesystem::path& folder, Score& score) {
  simdjson::dom::parser parser;
  const simdjson::padded_string json(bytes_of(folder / "cases.json"));
  simdjson::dom::element document;
  if (parser.parse(json).get(document) != simdjson::SUCCESS) return score.count(false, "cases.json");
  simdjson::dom::array cases;
  if (document["cases"].get(cases) != simdjson::SUCCESS) return score.count(false, "cases");
  for (const simdjson::dom::element item : cases) {
    const auto text = [&](const char* key) { return std::string(item[key].get_string().value_unsafe()); };
    const std::string bytes = bytes_of_hex(text("bytes"));
    std::uint64_t first = bytes.size();
    const bool is_invalid = item["first_error_offset"].get(first) == simdjson::SUCCESS;
    std::string wanted, given;
    std::istringstream codes(text("replace_output_codepoints"));
    for (std::string code; codes >> code;) append_utf8(static_cast<char32_t>(std::stoul(code, nullptr, 16)), wanted);
    const std::vector<Utf8Fault> faults = repair_utf8(bytes, given);
    std::int64_t replacements = 0;
    const bool has_count = item["replacement_count"].get(replacements) == simdjson::SUCCESS;
    score.count(given == wanted && find_ill_formed(bytes) == first && faults.empty() != is_invalid &&
                    (faults.empty() || faults.front().given == first) && has_count &&
                    faults.size() == static_cast<std::size_t>(replacements),
                text("id"), text("note"));
  }
}

const Suite utf8tests_suite("utf8tests", "utf8tests", 222, utf8tests);
const Suite kuhn_suite("utf8-kuhn", "utf8-kuhn", 142, kuhn);

}  // namespace
}  // namespace entente::conformance
