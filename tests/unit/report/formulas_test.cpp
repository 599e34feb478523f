// The formulas that people read: one for every figure, in characters that the front end's face can draw.
#include "core/report/formulas.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/text/utf8.h"

namespace {

using namespace entente;

std::vector<Formula> all_formulas() {
  std::vector<Formula> out;
  for (unsigned i = 0; i <= static_cast<unsigned>(Figure::tf_idf_quanteda); ++i) {
    out.push_back(formula(static_cast<Figure>(i)));
  }
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) out.push_back(formula(static_cast<Keyness>(i)));
  for (std::size_t i = 0; i < kBonds; ++i) out.push_back(formula(static_cast<Bond>(i)));
  for (unsigned i = 0; i <= static_cast<unsigned>(LinkOrder::stories); ++i)
    out.push_back(formula(static_cast<LinkOrder>(i)));
  for (unsigned i = 0; i <= static_cast<unsigned>(Centrality::community); ++i)
    out.push_back(formula(static_cast<Centrality>(i)));
  return out;
}

}  // namespace

TEST_CASE("every figure has a title and says how it is made") {
  for (const Formula& each : all_formulas()) {
    CAPTURE(std::string(each.title));
    CHECK_FALSE(each.title.empty());
    CHECK(each.text.size() > 60);
    CHECK(each.text.ends_with('.'));
    CHECK(std::ranges::count(each.text, '\n') <= 1);
  }
}

TEST_CASE("no two measures of one kind share a title, and each measure stands at its place") {
  std::set<std::string_view> keyness, bonds;
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) keyness.insert(formula(static_cast<Keyness>(i)).title);
  for (std::size_t i = 0; i < kBonds; ++i) bonds.insert(formula(static_cast<Bond>(i)).title);
  CHECK(keyness.size() == kKeynessMeasures);
  CHECK(bonds.size() == kBonds);
  CHECK(formula(Figure::dp_norm).title == "DPnorm");
  CHECK(formula(Keyness::bic).title == "BIC");
  CHECK(formula(Keyness::log_ratio).title == "Log ratio (Walter)");
  CHECK(formula(Bond::npmi).title == "NPMI");
  CHECK(formula(Bond::pmi).title == "PMI");
}

TEST_CASE("the formulas keep to letters and signs that the front end's face holds") {
  for (const Formula& each : all_formulas()) {
    for (const std::string_view text : {each.title, each.text}) {
      for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        CAPTURE(std::string(each.title), static_cast<std::uint32_t>(point.value));
        CHECK((point.value < 0x530 || (point.value >= 0x2000 && point.value < 0x2300)));  // as tools/font.py cuts it
        at += point.size;
      }
    }
  }
}

TEST_CASE("keyness of actors is explained by sentences and actors, with the formula of the measure") {
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    const std::string text = actor_formula(measure);
    CAPTURE(text);
    for (const char* of_words : {"word", "term ", "terms", "its count"}) CHECK_FALSE(text.contains(of_words));
    CHECK(text.contains("sentences that name the actor"));
    const std::string_view whole = formula(measure).text;
    CHECK(text.starts_with(whole.substr(0, whole.find('\n'))));
  }
}
