// The C locale is never consulted: a comma parts thousands and a point decimals everywhere.
#include "ui/format.h"

#include <cmath>

#include "core/text/characters.h"
#include "core/text/words.h"

namespace entente::ui {

std::string thousands(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string fixed(double value, int decimals) {
  if (!std::isfinite(value)) return "n/a";
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double scaled = std::floor(std::fabs(value) * scale + 0.5);
  if (scaled >= 9e15) return "n/a";
  const auto units = static_cast<std::uint64_t>(scaled);
  const auto whole = static_cast<std::uint64_t>(scale);
  std::string out = value < 0 && units > 0 ? "\xE2\x88\x92" : "";  // U+2212, as wide as a digit
  out += thousands(units / whole);
  if (decimals > 0) {
    const std::string fraction = std::to_string(units % whole);
    out += "." + std::string(static_cast<std::size_t>(decimals) - fraction.size(), '0') + fraction;
  }
  return out;
}

std::string fixed(std::optional<double> value, int decimals) { return value ? fixed(*value, decimals) : "n/a"; }

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
  return thousands(n) + " " + std::string(n == 1 ? one : many);
}

std::string file_size(std::uint64_t bytes) {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  if (bytes < 1000000) return fixed(static_cast<double>(bytes) / 1e3, 0) + " kB";
  if (bytes < 1000000000) return fixed(static_cast<double>(bytes) / 1e6, 1) + " MB";
  return fixed(static_cast<double>(bytes) / 1e9, 2) + " GB";
}

std::string capitalised(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (is_ascii_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  if (!out.empty() && is_ascii_lower(out[0])) out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

bool found_in(std::string_view haystack, std::string_view folded_needle) {
  return folded_needle.empty() || folded(haystack).find(folded_needle) != std::string::npos;
}

std::string place_words(const Problem& problem) {
  std::string out = problem.member.empty() ? "" : problem.member + ", ";
  const std::string line = "line " + std::to_string(problem.line);
  if (problem.line > 0) {
    out += (problem.member.ends_with(line) ? "" : line + ", ") + "column " + std::to_string(problem.column) + ", ";
  }
  return out + "byte " + std::to_string(problem.byte);
}

}  // namespace entente::ui
