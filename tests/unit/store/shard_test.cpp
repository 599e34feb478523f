// What a shard keeps of an analysis: terms, actors, evidence, and enough for the reader.
#include "core/store/shard.h"

#include <catch_amalgamated.hpp>

#include "core/store/shard_data.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

std::vector<std::string> terms_of(std::string text) {
  const Article article = made::article("a.txt", std::move(text));
  ShardBuilder builder;
  builder.add(article, made::analysis(article));
  const Shard shard = builder.finish();
  std::vector<std::string> out;
  for (const StringId term : shard.data().tokens) {
    if ((term & kAside) == 0) out.emplace_back(shard.data().strings[term]);
  }
  return out;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("terms are folded words of two letters and more, without the possessive ending") {
  CHECK(terms_of("Pakistan\xE2\x80\x99s PORTS, 45 of them: a U.S. I \xC3\x89t\xC3\xA9!") ==
        Terms{"pakistan", "ports", "of", "them", "u.s", "\xC3\xA9t\xC3\xA9"});
  CHECK(terms_of("It's his; don't.") == Terms{"it", "his", "don't"});
  CHECK(terms_of("\xC3\xA9 o").empty());
  CHECK(terms_of("").empty());
}

TEST_CASE("numbers and words of one letter keep their place beside the terms") {
  const Article article = made::article("a.txt", "A 45-foot ship, e's \xC3\x89 1,000.5!");
  ShardBuilder builder;
  builder.add(article, made::analysis(article));
  const Shard shard = builder.finish();
  const ShardData& data = shard.data();
  std::vector<std::string> column;
  for (const StringId token : data.tokens) {
    const bool is_aside = (token & kAside) != 0;
    column.emplace_back(token == kNoString ? "-" : data.strings[token & ~kAside]);
    if (is_aside && token != kNoString) column.back().insert(0, "(");
  }
  CHECK(column == Terms{"(a", "(45", "-", "foot", "ship", "-", "(e", "(\xC3\xA9", "(1,000.5", "-"});
}

TEST_CASE("under the rules of another program every token is a term") {
  const Article article = made::article("a.txt", "A 45-foot ship!");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  analysis.rules = TokenRules::quanteda;
  analysis.recut = with_tokens(analysis.layout, TokenRules::quanteda);
  ShardBuilder builder;
  builder.add(article, analysis);
  const Shard shard = builder.finish();
  REQUIRE(shard.data().tokens.size() == 4);
  for (const StringId token : shard.data().tokens) CHECK((token & kAside) == 0);
}

TEST_CASE("words count whether or not they are terms, and paragraphs as they are laid out") {
  const Article article = made::article("a.txt", "I saw a port.\n\n45 ships!");
  ShardBuilder builder;
  builder.add(article, made::analysis(article));
  const Shard shard = builder.finish();
  CHECK(shard.data().articles[0].facts.words == 5);
  CHECK(shard.data().articles[0].facts.sentences == 2);
  CHECK(shard.data().articles[0].facts.paragraphs == 2);
}

TEST_CASE("the reader gets back the article as it was") {
  Article article = made::article("papers/a.txt", "China and Pakistan\n\nWang Yi will visit Lahore.", "2022-03-21");
  article.title = "China and Pakistan";
  article.headline = {0, 18};
  article.source = "Agency";
  ShardBuilder builder;
  builder.add(made::article("b.txt", "Other."), made::analysis(made::article("b.txt", "Other.")));
  builder.add(article, made::analysis(article));
  const Shard shard = builder.finish();
  REQUIRE(shard.article_count() == 2);

  const auto view = find_article(shard, article.id);
  REQUIRE(view);
  CHECK(view->id == article.id);
  CHECK(view->file == "papers/a.txt");
  CHECK(view->title == "China and Pakistan");
  CHECK(view->date == "2022-03-21");
  CHECK(view->source == "Agency");
  CHECK(view->text == article.text);
  CHECK(view->headline == Span{0, 18});
  CHECK(view->paragraphs.size() == 2);
  REQUIRE(view->sentences.size() == 2);
  CHECK(slice(view->text, view->sentences[1]) == "Wang Yi will visit Lahore.");
  std::vector<std::string> marks;
  for (const auto& mark : view->mentions) marks.push_back(mark.actor + "=" + std::string(slice(view->text, mark.span)));
  CHECK(marks == std::vector<std::string>{"china=China", "pakistan=Pakistan", "wang-yi=Wang Yi", "lahore=Lahore"});
}

TEST_CASE("an article that the shard does not hold is not found") {
  CHECK_FALSE(find_article(Shard{}, "0123456789abcdef"));
}

TEST_CASE("a finished builder starts anew") {
  made::Dice dice(1);
  const auto readings = made::pile(dice, 3);
  ShardBuilder builder;
  for (const Reading& reading : readings) builder.add_input(reading);
  CHECK(builder.finish().data().counts.given >= 3);
  const Shard second = builder.finish();
  CHECK(second.article_count() == 0);
  CHECK(second.data().counts == InputCounts{});
  CHECK(second.data().strings.empty());
}

TEST_CASE("actors that share a key within an article become one") {
  const Article article = made::article("a.txt", "Wang met Wang Yi.");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  analysis.naming.actors = {{"wang-yi", "Wang", ActorType::person, {"Mr Wang"}, "", ""},
                            {"wang-yi", "Wang Yi", ActorType::person, {"Wang", "Mr Wang", "M. Wang"}, "", ""}};
  analysis.naming.mentions = {{{0, 4}, 0}, {{9, 16}, 1}};
  Commitment commitment;
  commitment.committers = {0, 1};
  commitment.speaker = 1;
  analysis.commitments = {commitment};
  ShardBuilder builder;
  builder.add(article, analysis);
  const Shard shard = builder.finish();
  const ShardData& data = shard.data();
  REQUIRE(data.actors.size() == 1);
  CHECK(data.strings[data.actors[0].name] == "Wang");
  std::vector<std::string> aliases;
  for (const StringId alias : data.actors[0].aliases) aliases.emplace_back(data.strings[alias]);
  CHECK(aliases == std::vector<std::string>{"M. Wang", "Mr Wang", "Wang Yi"});
  CHECK(data.mentions[1].actor == 0);
  CHECK(data.commitments[0].committers == std::vector<std::uint32_t>{0});
  CHECK(data.commitments[0].speaker == 0);
}

TEST_CASE("an article that names a hundred thousand actors is stored, each key once") {
  constexpr std::uint32_t kActors = 100'000;  // each compared with all before it: 10^10 steps
  const Article article = made::article("a.txt", std::string(2 * kActors, 'x'));
  Analysis analysis;
  analysis.layout.text = article.text;
  for (std::uint32_t i = 0; i < 2 * kActors; ++i) {  // each key twice
    const std::string key = std::to_string(i % kActors);
    analysis.naming.actors.push_back({key, key, ActorType::person, {}, "", ""});
    analysis.naming.mentions.push_back({{i, i + 1}, i});
  }
  ShardBuilder builder;
  builder.add(article, analysis);
  const Shard shard = builder.finish();
  const ShardData& data = shard.data();
  REQUIRE(data.actors.size() == kActors);
  CHECK(data.strings[data.actors[kActors - 1].key] == "99999");
  CHECK(data.mentions[2 * kActors - 1].actor == kActors - 1);
}

TEST_CASE("evidence never reaches out of its sentence") {
  const Article article = made::article("a.txt", "It rained. China will build. It rained.");
  Analysis analysis;
  analysis.layout = lay_out(article.text);
  REQUIRE(analysis.layout.sentences.size() == 3);
  Commitment commitment;
  commitment.sentence = 1;
  commitment.cue = {17, 21};
  commitment.what = {22, 39};    // into the next sentence
  commitment.deadline = {0, 9};  // in the sentence before
  analysis.commitments = {commitment};
  ShardBuilder builder;
  builder.add(article, analysis);
  const Shard shard = builder.finish();
  const StoredCommitment& row = shard.data().commitments[0];
  CHECK(slice(article.text, row.cue) == "will");
  CHECK(slice(article.text, row.what) == "build.");
  CHECK(row.deadline == Span{});
}

TEST_CASE("texts that differ in case and white space only are one story") {
  const std::uint64_t story = story_of("China and Pakistan\n\nagreed. ");
  CHECK(story_of("  CHINA and\tPakistan agreed.") == story);
  CHECK(story_of("China and Pakistan agreed!") != story);
  CHECK(story_of("Chinaand Pakistan agreed.") != story);
  CHECK(story_of("") == story_of(" \n"));
}
