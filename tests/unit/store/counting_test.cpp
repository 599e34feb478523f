// What each option of counting does to a text small enough to count by hand.
#include "core/store/counting.h"

#include <catch_amalgamated.hpp>
#include <map>

#include "core/store/codec.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

using Terms = std::map<std::string, std::uint32_t>;
using Hits = std::map<std::string, std::vector<std::uint32_t>>;  // count, sentences, near

Shard shard_of(const std::vector<std::string>& texts) {
  ShardBuilder builder;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Article article = made::article(std::to_string(i) + ".txt", texts[i]);
    builder.add(article, made::analysis(article));
  }
  return builder.finish();
}

Summary summary_of(const std::string& text, const Counting& counting) {
  Query query;
  query.counting = counting;
  return summarise(shard_of({text}), query);
}

Terms terms_of(const Summary& summary) {
  Terms out;
  for (const TermCount& row : summary.terms) out[std::string(summary.strings[row.term])] += row.count;
  return out;
}

Terms terms_of(const std::string& text, const Counting& counting) { return terms_of(summary_of(text, counting)); }

Hits hits_of(const Summary& summary) {
  Hits out;
  for (const HitCount& row : summary.hits) {
    std::vector<std::uint32_t>& sums = out[std::string(summary.strings[row.pattern])];
    sums.resize(3);
    sums[0] += row.count;
    sums[1] += row.sentences;
    sums[2] += row.near;
  }
  return out;
}

Counting phrases(std::uint8_t shortest, std::uint8_t longest, PhraseStops stops = PhraseStops::none) {
  Counting out;
  out.shortest = shortest;
  out.longest = longest;
  out.phrase_stops = stops;
  return out;
}

Counting near(std::string pattern, std::uint8_t left, std::uint8_t right) {
  Counting out;
  out.near = Near{std::move(pattern), false, left, right};
  return out;
}

}  // namespace

TEST_CASE("phrases keep to their sentence, pass over marks and end at a number") {
  CHECK(terms_of("Belt, road: trade. Trade 20 grew.", phrases(2, 2)) == Terms{{"belt road", 1}, {"road trade", 1}});
  CHECK(terms_of("Belt and road and belt and road.", phrases(2, 3)) == Terms{{"belt and", 2},
                                                                             {"and road", 2},
                                                                             {"road and", 1},
                                                                             {"and belt", 1},
                                                                             {"belt and road", 2},
                                                                             {"and road and", 1},
                                                                             {"road and belt", 1},
                                                                             {"and belt and", 1}});
  CHECK(terms_of("One two three four five six.", phrases(5, 5)) ==
        Terms{{"one two three four five", 1}, {"two three four five six", 1}});
}

TEST_CASE("a word of one letter has its place in a phrase, and is no term by itself") {
  CHECK(terms_of("Give a port.", phrases(1, 2)) == Terms{{"give", 1}, {"port", 1}, {"give a", 1}, {"a port", 1}});
  CHECK(terms_of("Give a port.", phrases(1, 3, PhraseStops::edges)) ==
        Terms{{"give", 1}, {"port", 1}, {"give a port", 1}});
}

TEST_CASE("stop words are kept out of phrases by choice, and count as words all the same") {
  const std::string text = "The port of trade.";
  CHECK(terms_of(text, phrases(2, 3)) ==
        Terms{{"the port", 1}, {"port of", 1}, {"of trade", 1}, {"the port of", 1}, {"port of trade", 1}});
  CHECK(terms_of(text, phrases(2, 3, PhraseStops::edges)) == Terms{{"port of trade", 1}});
  CHECK(terms_of(text, phrases(2, 3, PhraseStops::anywhere)).empty());
  CHECK(terms_of(text, phrases(1, 2, PhraseStops::anywhere)) ==
        Terms{{"the", 1}, {"port", 1}, {"of", 1}, {"trade", 1}});
}

TEST_CASE("a user's stop words join the list, and those allowed leave it") {
  Counting counting = phrases(2, 2, PhraseStops::edges);
  counting.stop_words.added = {"trade"};
  counting.stop_words.allowed = {"the"};
  CHECK(terms_of("The port sees trade grow fast.", counting) ==
        Terms{{"the port", 1}, {"port sees", 1}, {"grow fast", 1}});
}

TEST_CASE("lemmas gather the forms of a word") {
  Counting counting;
  counting.form = TermForm::lemma;
  CHECK(terms_of("Ministers agreed; a minister agrees.", counting) == Terms{{"minister", 2}, {"agree", 2}});
  counting.longest = 2;
  CHECK(terms_of("Ministers agreed; ministers agree.", counting) ==
        Terms{{"minister", 2}, {"agree", 2}, {"minister agree", 2}, {"agree minister", 1}});
}

TEST_CASE("with the sentence as unit a term counts once in each that holds it") {
  Counting counting = phrases(1, 2);
  counting.unit = TermUnit::sentence;
  CHECK(terms_of("Trade, trade, trade. Trade grew.", counting) ==
        Terms{{"trade", 2}, {"trade trade", 1}, {"grew", 1}, {"trade grew", 1}});
}

TEST_CASE("a name of several words counts as one, and its words do not") {
  Counting counting = phrases(1, 2);
  counting.names_as_units = true;
  CHECK(terms_of("Wang Yi met Wang. Wang Yi's visit.", counting) == Terms{{"wang yi", 2},
                                                                          {"met", 1},
                                                                          {"wang", 1},
                                                                          {"visit", 1},
                                                                          {"wang yi met", 1},
                                                                          {"met wang", 1},
                                                                          {"wang yi visit", 1}});
  CHECK(terms_of("Pakistan's port.", counting) == Terms{{"pakistan", 1}, {"port", 1}, {"pakistan port", 1}});
}

TEST_CASE("a name and the same words in a row are one term") {
  const Article article = made::article("a.txt", "Wang Yi came. Wang Yi left.");
  Analysis analysis = made::analysis(article);
  REQUIRE(analysis.naming.mentions.size() == 2);
  analysis.naming.mentions.pop_back();  // the second is not known as a name
  ShardBuilder builder;
  builder.add(article, analysis);
  Query query;
  query.counting = phrases(1, 2);
  query.counting.names_as_units = true;
  CHECK(terms_of(summarise(builder.finish(), query)) ==
        Terms{{"wang yi", 2}, {"wang", 1}, {"yi", 1}, {"came", 1}, {"left", 1}, {"wang yi came", 1}, {"yi left", 1}});
}

TEST_CASE("a name takes its number along and leaves its possessive ending behind") {
  const Article article = made::article("a.txt", "The Group of 77's voice.");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  analysis.naming.actors = {{"g77", "Group of 77", ActorType::organisation, {}, "", ""}};
  analysis.naming.mentions = {{{4, 17}, 0}};
  ShardBuilder builder;
  builder.add(article, analysis);
  Query query;
  query.counting.names_as_units = true;
  const Terms terms = terms_of(summarise(builder.finish(), query));
  CHECK(terms.contains("voice"));
  CHECK(terms.contains("the"));
  CHECK_FALSE(terms.contains("group"));
}

TEST_CASE("near a match counts what stands in its sentence, the match left out") {
  Counting counting;
  counting.near = Near{"port", true, 0, 0};
  const Summary summary = summary_of("The port grew, a port. Trade grew.", counting);
  CHECK(terms_of(summary) == Terms{{"the", 1}, {"grew", 1}});
  CHECK(hits_of(summary) == Hits{{"port", {2, 1, 3}}});  // "a" is a word too
}

TEST_CASE("a window counts words on either side, those of two windows once, and never leaves the sentence") {
  const std::string text = "One two three port four five six port seven. Eight nine.";
  const Summary both = summary_of(text, near("port", 2, 2));
  CHECK(terms_of(both) == Terms{{"two", 1}, {"three", 1}, {"four", 1}, {"five", 1}, {"six", 1}, {"seven", 1}});
  CHECK(hits_of(both) == Hits{{"port", {2, 1, 6}}});
  const Summary right = summary_of(text, near("port", 0, 1));
  CHECK(terms_of(right) == Terms{{"four", 1}, {"seven", 1}});
  CHECK(hits_of(right) == Hits{{"port", {2, 1, 2}}});
  CHECK(hits_of(summary_of(text, near("nine", 0, 5))) == Hits{{"nine", {1, 1, 0}}});
  CHECK(summary_of(text, near("ten", 5, 5)).hits.empty());
}

TEST_CASE("numbers and marks take no place in a window") {
  const Summary summary = summary_of("Gas, 20 oil (port) 30 coal; steel.", near("port", 2, 1));
  CHECK(terms_of(summary) == Terms{{"gas", 1}, {"oil", 1}, {"coal", 1}});
  CHECK(hits_of(summary) == Hits{{"port", {1, 1, 3}}});
}

TEST_CASE("phrases near a match lie in its window as a whole, and do not jump over it") {
  Counting counting = near("port", 2, 2);
  counting.shortest = counting.longest = 2;
  counting.phrase_stops = PhraseStops::none;
  CHECK(terms_of("One two three port four five six.", counting) == Terms{{"two three", 1}, {"four five", 1}});
}

TEST_CASE("a match of several words is left out as a whole, and so is a name it is a part of") {
  Counting counting;
  counting.near = Near{"port trade", true, 0, 0};
  CHECK(terms_of("The port trade grew; trade fell.", counting) ==
        Terms{{"the", 1}, {"grew", 1}, {"trade", 1}, {"fell", 1}});
  counting.near = Near{"yi", true, 0, 0};
  counting.names_as_units = true;
  CHECK(terms_of("Wang Yi met Wang.", counting) == Terms{{"met", 1}, {"wang", 1}});
}

TEST_CASE("tracked patterns are counted in every article that holds them") {
  Query query;
  query.tracked = {" port ", "trade grew", "port", "nowhere", "gr*", "actor:china", "/(/"};
  const Summary summary = summarise(shard_of({"China's port. Trade grew, and the port grew.", "Port."}), query);
  CHECK(hits_of(summary) ==
        Hits{{"port", {3, 3, 0}}, {"trade grew", {1, 1, 0}}, {"gr*", {2, 1, 0}}, {"actor:china", {1, 1, 0}}});
  CHECK(summary.hits.size() == 5);
  CHECK(terms_of(summary).at("port") == 3);  // and terms as ever
}

TEST_CASE("a summary of terms alone has no actors, one of what is tracked no terms either") {
  const Shard shard = shard_of({"China agreed with Wang Yi."});
  Query query;
  query.tracked = {"agreed"};
  query.only_terms = true;
  Summary summary = summarise(shard, query);
  CHECK(summary.actors.empty());
  CHECK(summary.aliases.empty());
  CHECK(summary.mentions.empty());
  CHECK(summary.commitments.empty());
  CHECK(summary.terms.size() == 5);
  CHECK(summary.hits.size() == 1);
  query.only_tracked = true;
  query.counting.longest = 3;
  summary = summarise(shard, query);
  CHECK(summary.terms.empty());
  CHECK(summary.hits.size() == 1);
  CHECK(summary.articles.size() == 1);
  CHECK(summary.strings == Strings{"agreed"});
}

TEST_CASE("strings of every counting are sorted, each once, and all of use") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    made::Dice dice(seed);
    Query query;
    query.counting = phrases(1, static_cast<std::uint8_t>(1 + seed % 5));
    query.counting.names_as_units = seed % 2 == 0;
    query.counting.form = seed % 3 == 0 ? TermForm::lemma : TermForm::surface;
    query.tracked = {"the corridor", "trade", "actor:wang-yi"};
    const Summary summary = summarise(made::shard(made::pile(dice, 5)), query);
    CHECK(decode_summary(encode(summary)));
    query.only_terms = true;
    const Summary terms = summarise(made::shard(made::pile(dice, 5)), query);
    std::vector<char> used(terms.strings.size());
    for (const TermCount& row : terms.terms) used[row.term] = 1;
    for (const HitCount& row : terms.hits) used[row.pattern] = 1;
    CHECK(std::ranges::count(used, 0) == 0);
  }
}
