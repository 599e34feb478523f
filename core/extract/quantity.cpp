// Words are read from left to right: a currency sign, digits or number words, powers of ten, the unit. What is none of
// these is what is counted, and its last noun names it.
#include "core/extract/quantity.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/parts.h"
#include "core/text/characters.h"
#include "core/text/lemma.h"
#include "core/text/words.h"
#include "lexicon/units.h"

namespace entente {
namespace {

struct UnitMeaning {
  enum class Of : std::uint8_t { currency, unit, power, number } of = Of::unit;
  std::string_view gives;
};

using UnitMeanings = std::unordered_map<std::string_view, UnitMeaning>;

const UnitMeanings& meanings() {
  static const UnitMeanings known = [] {
    UnitMeanings made;
    for (const auto& [kind, gives, words] : lexicon::k_units) {
      const UnitMeaning::Of of = kind == "currency" ? UnitMeaning::Of::currency
                                 : kind == "unit"   ? UnitMeaning::Of::unit
                                 : kind == "power"  ? UnitMeaning::Of::power
                                                    : UnitMeaning::Of::number;
      const std::string_view given = gives;
      each_part(words, " ", [&](std::string_view word) { made.try_emplace(word, UnitMeaning{of, given}); });
    }
    return made;
  }();
  return known;
}

const UnitMeaning* meaning_of(std::string_view word) {
  const auto found = meanings().find(word);
  return found == meanings().end() ? nullptr : &found->second;
}

int small_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// "$5.2bn" is "$", "5.2", "bn"; "us-made" is one word. Stops at a bracket: a conversion follows.
std::vector<std::string> parts_of(std::string_view words) {
  std::string folded;
  append_folded(words, folded);
  std::vector<std::string> parts;
  enum class Run : std::uint8_t { none, digits, other } run = Run::none;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (c == '(' || c == '[') break;
    const bool inner =
        run == Run::digits && (c == ',' || c == '.') && i + 1 < folded.size() && is_ascii_digit(folded[i + 1]);
    if (is_ascii_space(c) || c == '-' || (!inner && (c == ',' || c == '.' || c == '"'))) {
      run = Run::none;
      continue;
    }
    const Run now = is_ascii_digit(c) || inner ? Run::digits : Run::other;
    const bool after_sign = run == Run::other && !parts.empty() && parts.back().ends_with('$');
    if (run != now || after_sign) parts.emplace_back();
    parts.back() += c;
    run = now;
    if (c == '%') run = Run::none;
  }
  return parts;
}

class AmountReader {
 public:
  Quantity read(std::string_view words) {
    const std::vector<std::string> parts = parts_of(words);
    for (std::size_t i = 0; i < parts.size(); ++i) take(parts, i);
    close_number();
    Quantity made;
    if (numbers_ == 1 && !partial_) made.value = value_;
    made.unit = unit_.empty() ? counted_ : unit_;
    return made;
  }

 private:
  void take(const std::vector<std::string>& parts, std::size_t i) {
    const std::string& part = parts[i];
    if (is_ascii_digit(part.front())) return take_digits(part);
    partial_ = partial_ || part == "half" || part == "third" || part == "quarter" || part == "thirds";
    const UnitMeaning* meaning = meaning_of(part);
    const bool article = part == "a" || part == "an" || part == "one";
    if (article && (i + 1 >= parts.size() || numbers_ > 0 || open_)) meaning = nullptr;
    if (meaning != nullptr && take_meaning(*meaning, part)) return;
    if (part == "and" && open_) return;
    if (part == "basis" || part == "points") {
      if (part == "points" && i > 0 && parts[i - 1] == "basis") unit_ = "bp";
      return;
    }
    // "1,000 square kilometres", "16 million barrels per day"
    if (part == "square" || part == "cubic") power_of_unit_ = part == "square" ? "2" : "3";
    if (part == "day" && i > 0 && parts[i - 1] == "per" && unit_ == "bbl") unit_ = "bbl/d";
    if (unit_.empty() && (open_ || numbers_ > 0)) counted_ = lemma(part);
    close_number();
  }

  bool take_meaning(const UnitMeaning& meaning, std::string_view part) {
    using Of = UnitMeaning::Of;
    if (meaning.of == Of::currency) {
      const bool first = unit_.empty();
      // "40 pounds of rice" has its number before it and is money all the same: what is weighed says "lb".
      if (first) unit_ = meaning.gives;
      if (numbers_ > 0 || !first) close_number();
      return true;
    }
    if (meaning.of == Of::unit) {
      if (!open_ && numbers_ == 0) return false;
      if (unit_.empty()) {
        unit_ = meaning.gives;
        unit_ += power_of_unit_;
      }
      close_number();
      return true;
    }
    if (meaning.of == Of::number) {
      take_number_word(small_number(meaning.gives));
      return true;
    }
    // A lone letter multiplies only right behind a number: "5m".
    if (!open_ && part.size() == 1) return false;
    if (!open_) start();
    take_power(small_number(meaning.gives));
    return true;
  }

  void start() {
    close_number();
    open_ = true;
    digits_ = {};
    decimals_ = 0;
    words_ = 0;
    thousands_ = 0;
    power_ = 0;
  }

  void take_digits(std::string_view part) {
    start();
    bool fraction = false;
    for (const char c : part) {
      if (c == '.') fraction = true;
      if (!is_ascii_digit(c)) continue;
      digits_ += c;
      decimals_ += fraction ? 1 : 0;
    }
  }

  // "twenty-five", "two hundred and fifty": below a million, then powers of ten.
  void take_number_word(int number) {
    if (!open_ || !digits_.empty() || power_ > 0) start();
    words_ += number;
  }

  void take_power(int power) {
    const bool in_words = digits_.empty();
    if (in_words && words_ == 0 && thousands_ == 0) words_ = 1;
    if (in_words && power == 2 && words_ < 100) {
      words_ *= 100;
    } else if (in_words && power == 3 && words_ < 1000 && thousands_ == 0 && power_ == 0) {
      thousands_ = words_;
      words_ = 0;
    } else if (power_ <= 12) {
      power_ += power;
    }
  }

  void close_number() {
    if (!open_) return;
    open_ = false;
    ++numbers_;
    std::string digits = digits_.empty() ? std::to_string(thousands_ * 1000 + words_) : digits_;
    int shift = power_ - decimals_;
    for (; shift > 0; --shift) digits += '0';
    if (shift < 0) {
      const auto point = static_cast<std::size_t>(-shift);
      if (digits.size() <= point) digits.insert(0, point + 1 - digits.size(), '0');
      while (shift < 0 && digits.back() == '0') {
        digits.pop_back();
        ++shift;
      }
      if (shift < 0) digits.insert(digits.size() - static_cast<std::size_t>(-shift), 1, '.');
    }
    const std::size_t first = digits.find_first_not_of('0');
    const std::size_t from = first == std::string::npos ? digits.size() - 1 : digits[first] == '.' ? first - 1 : first;
    value_ = digits.substr(from);
  }

  std::string digits_, value_, unit_, counted_;
  std::string_view power_of_unit_;
  int decimals_ = 0, words_ = 0, thousands_ = 0, power_ = 0, numbers_ = 0;
  bool open_ = false, partial_ = false;
};

}  // namespace

bool is_currency_sign(std::string_view word) {
  std::string folded;
  append_folded(word, folded);
  const UnitMeaning* meaning = meaning_of(folded);
  const bool country = folded == "us" || folded == "hk" || folded == "nz";
  return (meaning != nullptr && meaning->of == UnitMeaning::Of::currency) || country;
}

Quantity quantity_of(std::string_view words) { return AmountReader().read(words); }

}  // namespace entente
