// What may be typed to find words, and what is said of what may not.
#include "core/text/pattern.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/text/lemma.h"

namespace {

using namespace entente;

Pattern parsed(std::string_view written, TokenRules rules = TokenRules::entente) {
  auto pattern = Pattern::parse(written, rules);
  INFO(written);
  REQUIRE(pattern);
  return std::move(*pattern);
}

// The words in the only alternative, as they are searched for.
std::vector<std::string> words_of(std::string_view written, TokenRules rules = TokenRules::entente) {
  const Pattern pattern = parsed(written, rules);
  REQUIRE(pattern.sequences.size() == 1);
  std::vector<std::string> out;
  for (const WordPattern& word : pattern.sequences[0].words) out.emplace_back(word.word());
  return out;
}

bool matches(std::string_view pattern, std::string_view word) { return parsed(pattern).matches_word(word); }

void check_fault(std::string_view written, std::size_t at, std::string_view says) {
  const auto pattern = Pattern::parse(written);
  INFO(written);
  REQUIRE_FALSE(pattern);
  CHECK(pattern.error().code == ProblemCode::pattern_malformed);
  CHECK(pattern.error().byte == at);
  CHECK_THAT(pattern.error().message, Catch::Matchers::ContainsSubstring(std::string(says)));
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is searched for in counting form: folded, with a straight apostrophe, without a closing 's") {
  CHECK(words_of("Corridor") == Words{"corridor"});
  CHECK(words_of("  China\xE2\x80\x99s ") == Words{"china"});
  CHECK(words_of("DON\xE2\x80\x99T") == Words{"don't"});
  CHECK(words_of("\xC3\x89tat") == Words{"\xC3\xA9tat"});
  CHECK(words_of("U.S.") == Words{"u.s"});
}

TEST_CASE("typed words are cut where a text's are, and marks are passed over") {
  CHECK(words_of("China-Pakistan") == Words{"china", "pakistan"});
  CHECK(words_of("\"Belt, and (Road)\"") == Words{"belt", "and", "road"});
  CHECK(words_of("belt & road") == Words{"belt", "road"});
  CHECK(words_of("2030 Agenda") == Words{"2030", "agenda"});
  CHECK(words_of("vitamin C") == Words{"vitamin", "c"});
  CHECK(words_of("1,000.5") == Words{"1,000.5"});
}

TEST_CASE("words are cut as the rules of another program cut a text's") {
  CHECK(words_of("China-Pakistan", TokenRules::quanteda) == Words{"china-pakistan"});
  CHECK(words_of("#CPEC", TokenRules::quanteda) == Words{"#cpec"});
  CHECK(words_of("China's", TokenRules::quanteda) == Words{"china's"});
  CHECK(words_of("don't", TokenRules::antconc) == Words{"don", "t"});
  CHECK(words_of("2030 Agenda", TokenRules::antconc) == Words{"agenda"});
  CHECK(words_of("2030 | Agenda", TokenRules::antconc) == Words{"agenda"});
  CHECK_FALSE(Pattern::parse("2030", TokenRules::antconc));
}

TEST_CASE("bars part alternatives") {
  const Pattern pattern = parsed("corridor| belt and road |actor:China");
  REQUIRE(pattern.sequences.size() == 3);
  CHECK(pattern.sequences[0].words.size() == 1);
  CHECK(pattern.sequences[1].words.size() == 3);
  CHECK(pattern.sequences[2].actor == "china");
  CHECK(pattern.written == "corridor| belt and road |actor:China");
  CHECK_FALSE(pattern.is_of_single_words());
  CHECK(parsed("corridor | invest*").is_of_single_words());
}

TEST_CASE("a star stands for any letters, a question mark for one") {
  CHECK(matches("invest*", "invest"));
  CHECK(matches("invest*", "investors"));
  CHECK_FALSE(matches("invest*", "reinvest"));
  CHECK(matches("*ment", "agreement"));
  CHECK(matches("wom?n", "women"));
  CHECK_FALSE(matches("wom?n", "womn"));
  CHECK(matches("caf?", "caf\xC3\xA9"));
  CHECK(matches("*a*b*", "xxaxxbxx"));
  CHECK_FALSE(matches("*a*b*", "xxbxxaxx"));
  CHECK(matches("20*", "2030"));
  CHECK(parsed("* road").sequences[0].words[0].is_any());
  CHECK(matches("*", "anything"));
}

TEST_CASE("an expression matches a whole word") {
  CHECK(matches("/invest(or|ment)s?/", "investors"));
  CHECK(matches("/invest(or|ment)s?/", "investment"));
  CHECK_FALSE(matches("/invest(or|ment)s?/", "invest"));
  CHECK_FALSE(matches("/vest/", "investor"));
  CHECK(matches("/[a-c]+/", "abcabc"));
  CHECK_FALSE(matches("/[^a-c]+/", "xyzc"));
  CHECK(matches("/[^a-c]+/", "xyz\xC3\xA9"));
  CHECK(matches("/c.f\xC3\xA9/", "caf\xC3\xA9"));
  CHECK(matches("/\\d{4}/", "2030"));
  CHECK_FALSE(matches("/\\d{4}/", "203"));
  CHECK(matches("/\\w+/", "\xD0\xBC\xD0\xB8\xD1\x80"));
  CHECK_FALSE(matches("/\\w+/", "u.s"));
  CHECK(matches("/u\\.s/", "u.s"));
  CHECK_FALSE(matches("/u\\.s/", "uxs"));
  CHECK(matches("/\\D+/", "road"));
  CHECK(matches("/[\\d,]+/", "1,000"));
  CHECK(matches("/a{2,3}/", "aaa"));
  CHECK_FALSE(matches("/a{2,3}/", "aaaa"));
  CHECK(matches("/a{2,}/", "aaaaa"));
  CHECK(matches("/a{0}b/", "b"));
  CHECK(matches("/(ab){2}c?/", "abab"));
  CHECK(matches("/(a|b(c|d))+/", "abcbda"));
  CHECK(matches("/(?:re)?open/", "reopen"));
  CHECK(matches("/(|re)open/", "open"));
  CHECK(matches("/a+?b/", "aab"));
  CHECK_FALSE(matches("/a+?b/", "b"));
  CHECK(matches("/[/]/", "/"));
  CHECK(matches("/a\\/b/", "a/b"));
}

TEST_CASE("expressions are folded as texts are") {
  CHECK(matches("/CPEC/", "cpec"));
  CHECK(matches("/[A-Z]+/", "cpec"));
  CHECK(matches("/\xD0\x9C[\xD0\x90-\xD0\xAF]+/", "\xD0\xBC\xD0\xB8\xD1\x80"));
  CHECK(matches("/don\xE2\x80\x99t/", "don't"));
}

TEST_CASE("an expression may stand in a phrase and beside others") {
  const Pattern pattern = parsed("the /belt|road/ initiative | corridor");
  CHECK(pattern.matches_term("the road initiative"));
  CHECK(pattern.matches_term("corridor"));
  CHECK_FALSE(pattern.matches_term("the corridor initiative"));
  CHECK_FALSE(pattern.matches_term("the road"));
  CHECK_FALSE(pattern.matches_term("the road initiative of"));
  CHECK_FALSE(pattern.matches_word("road"));
}

TEST_CASE("a lemma matches every form of the word") {
  for (const std::string_view form : {"agree", "agrees", "agreed", "agreeing"}) CHECK(matches("lemma:agreed", form));
  CHECK_FALSE(matches("lemma:agree", "agreement"));
  CHECK(matches("LEMMA:Go", "went"));
}

TEST_CASE("every form of a lemma begins as it is said to") {
  for (const std::string_view word : {"agree", "party", "stop", "declare", "go", "be", "large", "good", "man", "bus",
                                      "focus", "lie", "die", "tie", "use", "y", "study", "vis\xC3\xA9", "leave"}) {
    const std::vector<std::string> beginnings = beginnings_of_forms(lemma(word));
    for (const std::string_view ending : {"", "s", "es", "ed", "d", "ing", "ies", "ied", "er", "est"}) {
      for (std::size_t cut = 0; cut < 2 && cut < word.size(); ++cut) {
        const std::string form = std::string(word.substr(0, word.size() - cut)) + std::string(ending);
        if (lemma(form) != lemma(word)) continue;
        INFO(form);
        CHECK(std::ranges::any_of(beginnings, [&](const std::string& b) { return form.starts_with(b); }));
      }
    }
  }
  const std::vector<std::string> of_go = beginnings_of_forms("go");
  CHECK(std::ranges::find(of_go, "went") != of_go.end());
}

TEST_CASE("where words begin that match is said") {
  const auto beginning = [](std::string_view written) { return parsed(written).sequences[0].words[0].beginnings()[0]; };
  CHECK(beginning("invest*") == "invest");
  CHECK(beginning("/invest(or|ment)/") == "invest");
  CHECK(beginning("/in?v/") == "i");
  CHECK(beginning("/[Aa]b/") == "ab");
  CHECK(beginning("*ment").empty());
  CHECK(beginning("caf?") == "caf");
  CHECK(beginning("/caf\xC3\xA9.*/") == "caf\xC3\xA9");
}

TEST_CASE("what cannot be read is told with its place and what may be typed") {
  check_fault("", 0, "Nothing is typed");
  check_fault(" \t ", 0, "Nothing is typed");
  check_fault("road |", 6, "either side of |");
  check_fault("| road", 0, "either side of |");
  check_fault("road | | belt", 6, "either side of |");
  check_fault("--", 0, "Marks are passed over");
  check_fault("road | &", 7, "Marks are passed over");
  check_fault("/road", 0, "no / closes it");
  check_fault("belt //", 5, "stands an expression");
  check_fault("/a/b/", 3, "Behind the / that closes");
  check_fault("/(road/", 1, "no ) that closes");
  check_fault("/a(b(c)/", 2, "no ) that closes");
  check_fault("/road)/", 5, "no ( that it closes");
  check_fault("/[road/", 1, "no ] that closes");
  check_fault("/a[]/", 2, "Between [ and ]");
  check_fault("/[z-a]/", 1, "lower character");
  check_fault("/*a/", 1, "nothing before this");
  check_fault("/a|+/", 3, "nothing before this");
  check_fault("/(+a)/", 2, "nothing before this");
  check_fault("/a**/", 3, "repeats a repetition");
  check_fault("/a{}/", 2, "how often");
  check_fault("/a{3/", 2, "how often");
  check_fault("/a{,3}/", 2, "how often");
  check_fault("/a{3,2}/", 2, "smaller");
  check_fault("/^road$/", 1, "whole words");
  check_fault("/\\bx/", 1, "Behind \\");
  check_fault("/x\\/", 0, "no / closes it");
  check_fault("/a b/", 2, "holds no space");
  check_fault("/(?=a)b/", 1, "(?: )");
  check_fault("actor:", 0, "actor's key");
  check_fault("actor:china agreed", 12, "stands by itself");
  check_fault("the actor:china", 4, "stands by itself");
  check_fault("lemma:", 0, "one word");
  check_fault("lemma:agree*", 0, "one word");
  check_fault("lemma:China-Pakistan", 0, "one word");
  check_fault("road \xFF", 5, "UTF-8");
  check_fault("a b c d e f g h i j k l m n o p q", 32, "16 words");
  check_fault(std::string(1025, 'a'), 1024, "1,024 bytes");
  check_fault(std::string(600, 'a') + "*", 0, "512 characters");
}

TEST_CASE("large repetitions are refused, not attempted") {
  check_fault("/a{100000}/", 2, "512 characters");
  check_fault("/(((a{20}){20}){20}){20}/", 15, "512 characters");
  check_fault("/a{1,99999999999999999999}/", 2, "512 characters");
  CHECK(matches("/a{512}/", std::string(512, 'a')));
  CHECK(matches("/(){99999}a/", "a"));
  CHECK(matches("/(a{0}){3}b/", "b"));
}

TEST_CASE("expressions that make other engines backtrack are answered at once") {
  const std::string many_a(100000, 'a');
  CHECK_FALSE(matches("/(a*)*b/", many_a));
  CHECK(matches("/(a*)*b/", many_a + "b"));
  CHECK_FALSE(matches("/(a|aa)+c/", many_a));
  CHECK_FALSE(matches("/(.*)(.*)(.*)(.*)x/", many_a));
  CHECK(matches("/(a|b)*a(a|b){12}/", many_a));  // too many states to write out
  CHECK_FALSE(matches("/(a|b)*b(a|b){12}/", many_a));
  CHECK(matches("*a*a*a*a*a*", many_a));
}

TEST_CASE("brackets may be nested as deep as a pattern is long") {
  CHECK(matches("/" + std::string(500, '(') + "a" + std::string(500, ')') + "/", "a"));
  CHECK(matches("/" + std::string(200, '(') + "a" + std::string(80, ')') + std::string(120, ')') + "+/", "aaa"));
}

namespace {

// A second, plain engine: all ends of a match of `node` from `at`, by recursion over a tree.
struct Tree {
  char kind = 'c';  // c: character, . any, | either, & row, * + ?
  char character = 0;
  std::vector<Tree> parts;
};

std::vector<bool> ends(const Tree& tree, const std::string& word, std::vector<bool> from) {
  std::vector<bool> out(word.size() + 1, false);
  if (tree.kind == 'c' || tree.kind == '.') {
    for (std::size_t i = 0; i < word.size(); ++i)
      out[i + 1] = from[i] && (tree.kind == '.' || word[i] == tree.character);
  } else if (tree.kind == '|') {
    for (const Tree& part : tree.parts) {
      const auto some = ends(part, word, from);
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] || some[i];
    }
  } else if (tree.kind == '&') {
    for (const Tree& part : tree.parts) from = ends(part, word, from);
    out = from;
  } else {
    if (tree.kind != '+') out = from;
    for (std::size_t round = 0; round <= (tree.kind == '?' ? 0 : word.size()); ++round) {
      from = ends(tree.parts[0], word, from);
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] || from[i];
      from = tree.kind == '?' ? from : out;
    }
  }
  return out;
}

struct Rolls {
  std::uint64_t state;
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(mix64(state += 0x9E3779B97F4A7C15U) % limit); }
};

Tree random_tree(Rolls& rolls, int depth) {
  Tree tree;
  const std::size_t kind = depth == 0 ? rolls.below(2) : rolls.below(7);
  if (kind < 2) {
    tree.kind = rolls.below(5) == 0 ? '.' : 'c';
    tree.character = static_cast<char>('a' + rolls.below(2));
    return tree;
  }
  tree.kind = "|&&*+?"[kind - 1];
  const std::size_t parts = tree.kind == '|' || tree.kind == '&' ? 2 : 1;
  for (std::size_t i = 0; i < parts; ++i) tree.parts.push_back(random_tree(rolls, depth - 1));
  return tree;
}

std::string written(const Tree& tree) {
  if (tree.kind == 'c') return {tree.character};
  if (tree.kind == '.') return ".";
  if (tree.kind == '|') return "(" + written(tree.parts[0]) + "|" + written(tree.parts[1]) + ")";
  if (tree.kind == '&') return written(tree.parts[0]) + written(tree.parts[1]);
  return "(" + written(tree.parts[0]) + ")" + tree.kind;
}

}  // namespace

TEST_CASE("a plain engine finds the same words on all short words and many random expressions") {
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; words.size() < 127; ++i) {
    for (const char c : {'a', 'b'}) words.push_back(words[i] + c);
  }
  std::size_t differences = 0, matched = 0;
  Rolls rolls{11};
  for (int round = 0; round < 1500; ++round) {
    const Tree tree = random_tree(rolls, 4);
    const Pattern pattern = parsed("/" + written(tree) + "/");
    for (const std::string& word : words) {
      std::vector<bool> from(word.size() + 1, false);
      from[0] = true;
      const bool expected = ends(tree, word, from)[word.size()];
      const WordPattern& compiled = pattern.sequences[0].words[0];
      matched += expected ? 1 : 0;
      differences += compiled.matches(word) != expected ? 1 : 0;
      if (expected) differences += word.starts_with(compiled.beginnings()[0]) ? 0 : 1;
    }
  }
  CHECK(differences == 0);
  CHECK(matched > 1000);
}
