// Finding patterns in a shard: what each kind of pattern finds in a text small enough to see, under each of the rules
// of tokens, and against a second implementation that looks at words instead of ids.
#include "core/store/search.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/analysis.h"
#include "core/store/shard.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

using Found = std::vector<std::string>;

// The texts of the matches in one shard's first article.
Found found_in(const ShardData& data, std::string_view pattern) {
  const ArticleColumns rows = columns_of(data, 0);
  std::vector<TokenMatch> matches;
  const ShardSearch search(data, pattern);
  search.find(rows, matches);
  CHECK(search.holds(rows) == !matches.empty());
  if (search.finds_nothing()) CHECK(matches.empty());
  Found out;
  std::vector<Token> tokens;
  for (const TokenMatch& match : matches) {
    sentence_tokens(data, rows, match.sentence, tokens);
    const std::uint32_t first = rows.sentences[match.sentence].first_token;
    REQUIRE(match.first >= first);
    REQUIRE(match.last <= first + tokens.size());
    out.emplace_back(
        slice(rows.article.text, {tokens[match.first - first].span.begin, tokens[match.last - first - 1].span.end}));
  }
  return out;
}

Found found(std::string_view text, std::string_view pattern) {
  const Article article = made::article("f", std::string(text));
  ShardBuilder builder;
  builder.add(article, made::analysis(article));
  return found_in(builder.finish().data(), pattern);
}

Found found_by(TokenRules rules, std::string_view text, std::string_view pattern) {
  const Article article = made::article("f", std::string(text));
  ShardBuilder builder;
  builder.add(article, analyse(article, {rules}));
  return found_in(builder.finish().data(), pattern);
}

constexpr std::string_view kText =
    "The Belt and Road runs from China\xE2\x80\x99s west. Belt, and \xE2\x80\x9CROAD\xE2\x80\x9D! China-Pakistan talks "
    "on the 2030 Agenda for vitamin C: don\xE2\x80\x99t.\n\nRoad builders invested; investors agreed. Wang Yi agrees.";

}  // namespace

TEST_CASE("words are found in any case, with either apostrophe and before 's") {
  CHECK(found(kText, "road") == Found{"Road", "ROAD", "Road"});
  CHECK(found(kText, "CHINA") == Found{"China\xE2\x80\x99s", "China"});
  CHECK(found(kText, "don't") == Found{"don\xE2\x80\x99t"});
  CHECK(found(kText, "Don\xE2\x80\x99T") == Found{"don\xE2\x80\x99t"});
  CHECK(found(kText, "corridor").empty());
}

TEST_CASE("phrases pass over marks and stay in their sentence") {
  CHECK(found(kText, "belt and road") == Found{"Belt and Road", "Belt, and \xE2\x80\x9CROAD"});
  CHECK(found(kText, "west belt").empty());
  CHECK(found(kText, "don't road").empty());
  CHECK(found(kText, "china pakistan") == Found{"China-Pakistan"});
  CHECK(found(kText, "China-Pakistan") == Found{"China-Pakistan"});
  CHECK(found("Road. Road road.", "road road") == Found{"Road road"});
}

TEST_CASE("numbers and single letters have their place in a phrase") {
  CHECK(found(kText, "2030 Agenda") == Found{"2030 Agenda"});
  CHECK(found(kText, "2030") == Found{"2030"});
  CHECK(found(kText, "vitamin c") == Found{"vitamin C"});
  CHECK(found(kText, "the * agenda") == Found{"the 2030 Agenda"});
  CHECK(found(kText, "203?") == Found{"2030"});
  CHECK(found(kText, "/\\d+/ /[a-f].*/") == Found{"2030 Agenda"});
}

TEST_CASE("wildcards, expressions and lemmas are found as any word is") {
  CHECK(found(kText, "invest*") == Found{"invested", "investors"});
  CHECK(found(kText, "/invest(or|ment)s?/ *") == Found{"investors agreed"});
  CHECK(found(kText, "lemma:agree") == Found{"agreed", "agrees"});
  CHECK(found(kText, "*i*") ==
        Found{"China\xE2\x80\x99s", "China", "Pakistan", "vitamin", "builders", "invested", "investors", "Yi"});
  CHECK(found("a b 7 - c", "*") == Found{"a", "b", "7", "c"});
}

TEST_CASE("the longest alternative wins, and matches do not overlap") {
  CHECK(found(kText, "belt | belt and road | and") == Found{"Belt and Road", "Belt, and \xE2\x80\x9CROAD"});
  CHECK(found(kText, "and road | belt") == Found{"Belt", "and Road", "Belt", "and \xE2\x80\x9CROAD"});
  CHECK(found("ha ha ha ha ha.", "ha ha") == Found{"ha ha", "ha ha"});
  CHECK(found("one two three four.", "one two | two three four") == Found{"one two"});
  CHECK(found("one two three.", "one two x | one") == Found{"one"});
}

TEST_CASE("actors are found by key, wherever they are named") {
  CHECK(found("Wang Yi met Wang. China's talks: Chinatown.", "actor:wang-yi") == Found{"Wang Yi", "Wang"});
  CHECK(found("Wang Yi met Wang.", "actor:Wang-Yi | met") == Found{"Wang Yi", "met", "Wang"});
  CHECK(found("Wang Yi met Wang.", "actor:wang-yi | wang yi met | yi") == Found{"Wang Yi met", "Wang"});
  CHECK(found("Wang Yi met Wang.", "wang | actor:wang-yi") == Found{"Wang Yi", "Wang"});
  CHECK(found("China's talks. Then China spoke.", "actor:china") == Found{"China's", "China"});
  CHECK(found("Wang Yi met Wang.", "actor:lahore").empty());
  CHECK(found("Wang Yi met Wang.", "actor:met").empty());
}

TEST_CASE("what cannot be read finds nothing") {
  for (const std::string_view pattern : {"", "|", "/road", "lemma:", "actor:", "--"})
    CHECK(found(kText, pattern).empty());
  CHECK(found("", "road").empty());
}

TEST_CASE("words are found as the shard's own rules cut the text") {
  constexpr std::string_view text = "China-Pakistan ties, China's #CPEC and 2030; don't. Ties and China.";
  CHECK(found_by(TokenRules::entente, text, "China-Pakistan") == Found{"China-Pakistan"});
  CHECK(found_by(TokenRules::entente, text, "ties china") == Found{"ties, China's"});
  CHECK(found_by(TokenRules::antconc, text, "China-Pakistan ties") == Found{"China-Pakistan ties"});
  CHECK(found_by(TokenRules::antconc, text, "don't") == Found{"don't"});
  CHECK(found_by(TokenRules::antconc, text, "2030").empty());
  CHECK(found_by(TokenRules::antconc, text, "2030 | cpec") == Found{"CPEC"});
  CHECK(found_by(TokenRules::quanteda, text, "China-Pakistan") == Found{"China-Pakistan"});
  CHECK(found_by(TokenRules::quanteda, text, "china") == Found{"China"});
  CHECK(found_by(TokenRules::quanteda, text, "china's") == Found{"China's"});
  CHECK(found_by(TokenRules::quanteda, text, "#cpec") == Found{"#CPEC"});
  CHECK(found_by(TokenRules::quanteda, text, "ties, china's") == Found{"ties, China's"});
  CHECK(found_by(TokenRules::quanteda, text, "*pak*") == Found{"China-Pakistan"});
  CHECK(found_by(TokenRules::voyant, text, "ties china's") == Found{"ties, China's"});
  CHECK(found_by(TokenRules::voyant, text, "and 2030 don't") == Found{"and 2030; don't"});
  for (const TokenRules rules : {TokenRules::entente, TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant}) {
    CHECK(found_by(rules, "Talks in Pakistan. Then more.", "actor:pakistan") == Found{"Pakistan"});
  }
}

namespace {

// Words of the article as (sentence, form), marks left out, for the plain search.
struct Words {
  std::vector<std::string> forms;
  std::vector<std::uint32_t> sentences, tokens;
};

Words words_in(const ShardData& data, const ArticleColumns& rows) {
  Words out;
  for (std::uint32_t s = 0; s < rows.sentences.size(); ++s) {
    for (std::uint32_t t = rows.sentences[s].first_token; t < rows.sentences[s].last_token; ++t) {
      if (rows.tokens[t] == kNoString) continue;
      out.forms.emplace_back(data.strings[rows.tokens[t] & ~kAside]);
      out.sentences.push_back(s);
      out.tokens.push_back(t);
    }
  }
  return out;
}

std::vector<TokenMatch> plain_search(const Words& words, const Pattern& pattern) {
  std::vector<TokenMatch> out;
  for (std::size_t at = 0; at < words.forms.size();) {
    std::size_t longest = 0;
    for (const Sequence& sequence : pattern.sequences) {
      std::size_t n = 0;
      while (n < sequence.words.size() && at + n < words.forms.size() &&
             words.sentences[at + n] == words.sentences[at] && sequence.words[n].matches(words.forms[at + n]))
        ++n;
      if (n == sequence.words.size()) longest = std::max(longest, n);
    }
    if (longest > 0) out.push_back({words.sentences[at], words.tokens[at], words.tokens[at + longest - 1] + 1});
    at += std::max<std::size_t>(longest, 1);
  }
  return out;
}

}  // namespace

TEST_CASE("a plain search over words finds the same in random piles") {
  const std::vector<std::string_view> patterns = {"china",
                                                  "the | a | of",
                                                  "* talks",
                                                  "c* | p*",
                                                  "/[a-m].*/ /[n-z].*/",
                                                  "lemma:talk",
                                                  "wang yi | wang",
                                                  "2022",
                                                  "don't",
                                                  "caf?",
                                                  "it * *",
                                                  "trade of to | trade",
                                                  "* * *",
                                                  "x | on",
                                                  "/\xD0\xBC.+/ *",
                                                  "minister minister | *er"};
  std::size_t matched = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    made::Dice dice(seed);
    const Shard shard = made::shard(made::pile(dice, 6));
    for (const std::string_view written : patterns) {
      const ShardSearch search(shard.data(), written);
      const auto pattern = Pattern::parse(written);
      REQUIRE(pattern);
      for (std::size_t i = 0; i < shard.article_count(); ++i) {
        const ArticleColumns rows = columns_of(shard.data(), i);
        std::vector<TokenMatch> matches;
        search.find(rows, matches);
        CHECK(matches == plain_search(words_in(shard.data(), rows), *pattern));
        matched += matches.size();
      }
    }
  }
  CHECK(matched > 1000);
}
