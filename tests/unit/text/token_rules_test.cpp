// What the rules of other programs make of the same text; the cases are those in which they are known to differ.
#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/words.h"

namespace {

using namespace entente;
using Words = std::vector<std::string>;
using TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant;
constexpr TokenRules kOurs = TokenRules::entente;

Words tokens(TokenRules rules, std::string_view text) {
  std::vector<Token> found;
  split_words(text, rules, found);
  Words words;
  for (const Token& token : found) words.emplace_back(slice(text, token.span));
  return words;
}

Words terms(TokenRules rules, std::string_view text) {
  std::vector<Token> found;
  split_words(text, rules, found);
  Words words;
  for (const Token& token : found) {
    std::string folded;
    append_folded(slice(text, token.span), folded);
    const std::string_view term = term_of(folded, token.kind, rules);
    if (!term.empty()) words.emplace_back(term);
  }
  return words;
}

}  // namespace

TEST_CASE("hyphens: two tokens for AntConc and Voyant, one for quanteda") {
  CHECK(tokens(kOurs, "China-Pakistan") == Words{"China", "-", "Pakistan"});
  CHECK(tokens(antconc, "China-Pakistan") == Words{"China", "Pakistan"});
  CHECK(tokens(quanteda, "China-Pakistan") == Words{"China-Pakistan"});
  CHECK(tokens(voyant, "China-Pakistan") == Words{"China", "Pakistan"});
  CHECK(tokens(quanteda, "a three-year-old plan - or two") == Words{"a", "three-year-old", "plan", "-", "or", "two"});
  CHECK(tokens(quanteda, "2020-21 COVID-19 -5 x- --") == Words{"2020-21", "COVID-19", "-", "5", "x", "-", "-", "-"});
  CHECK(tokens(quanteda, "Lahore\xE2\x80\x93Islamabad") == Words{"Lahore\xE2\x80\x93Islamabad"});
}

TEST_CASE("apostrophes: AntConc parts at them, curly or straight") {
  CHECK(tokens(antconc, "don't what\xE2\x80\x99s") == Words{"don", "t", "what", "s"});
  CHECK(tokens(quanteda, "don't") == Words{"don't"});
  CHECK(tokens(voyant, "don't") == Words{"don't"});
  for (const TokenRules rules : {kOurs, antconc, quanteda, voyant})
    CHECK(terms(rules, "what's Don\xE2\x80\x99t") == terms(rules, "what\xE2\x80\x99s don't"));
}

TEST_CASE("stops, figures and tags go their own way under each rule") {
  CHECK(tokens(antconc, "U.S. G20 3.5 #CPEC @mfa") == Words{"U", "S", "G", "CPEC", "mfa"});
  CHECK(tokens(quanteda, "U.S. G20 3.5 #CPEC @mfa #") == Words{"U.S", ".", "G20", "3.5", "#CPEC", "@mfa", "#"});
  CHECK(tokens(voyant, "U.S. G20 3.5 #CPEC @mfa") == Words{"U.S", "G20", "3.5", "CPEC", "mfa"});
  CHECK(tokens(quanteda, "a#b # c @ d press@mfa.gov") == Words{"a", "#b", "#", "c", "@", "d", "press@mfa.gov"});
}

TEST_CASE("Voyant's own published example") {
  CHECK(terms(voyant, "What's voyant-tools.org?") == Words{"what's", "voyant", "tools.org"});
}

TEST_CASE("AntConc's runs of letters are of any script, with their accents") {
  CHECK(tokens(antconc, "e\xCC\x81tat, \xD0\x9C\xD0\x98\xD0\xA0_5 \xE4\xB8\xAD\xE5\x9B\xBD") ==
        Words{"e\xCC\x81tat", "\xD0\x9C\xD0\x98\xD0\xA0", "\xE4\xB8\xAD\xE5\x9B\xBD"});
  CHECK(tokens(antconc, "\xCC\x81 5 ").empty());
}

TEST_CASE("terms: words of two letters without a closing 's by entente's rule, every token by the others") {
  const std::string_view text = "Pakistan's G 5, I agree";
  CHECK(terms(kOurs, text) == Words{"pakistan", "agree"});
  CHECK(terms(antconc, text) == Words{"pakistan", "s", "g", "i", "agree"});
  CHECK(terms(quanteda, text) == Words{"pakistan's", "g", "5", ",", "i", "agree"});
  CHECK(terms(voyant, text) == Words{"pakistan's", "g", "5", "i", "agree"});
}

TEST_CASE("rules have names that users give, and names with versions that exports show") {
  for (const TokenRules rules : {kOurs, antconc, quanteda, voyant}) CHECK(tokeniser(rules).contains("Unicode 15.0"));
  CHECK(tokeniser(kOurs) == kTokeniser);
  CHECK(token_rules_named("quanteda") == quanteda);
  CHECK(token_rules_named("entente") == kOurs);
  CHECK_FALSE(token_rules_named("Quanteda"));
  CHECK_FALSE(token_rules_named(""));
}
