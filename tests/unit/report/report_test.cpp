// make_report(): the choices it makes among what articles say, its orders, and its counts.
#include "core/report/report.h"

#include <catch_amalgamated.hpp>
#include <set>

#include "core/report/stories.h"
#include "core/text/stop_words.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

// Articles whose analysis is written by the test.
struct Case {
  Article article;
  std::vector<Actor> actors;  // each is mentioned once, at the start of the text
};

Report report_of(const std::vector<Case>& cases) {
  ShardBuilder builder;
  for (const auto& [article, actors] : cases) {
    Analysis analysis;
    analysis.layout = lay_out(article.text);
    analysis.naming.actors = actors;
    for (std::uint32_t i = 0; i < actors.size(); ++i) analysis.naming.mentions.push_back({{i, i + 1}, i});
    builder.add(article, analysis);
  }
  return make_report(summarise(builder.finish(), {}));
}

Report report_of(const std::vector<Article>& articles) {
  ShardBuilder builder;
  for (const Article& article : articles) builder.add(article, made::analysis(article));
  return make_report(summarise(builder.finish(), {}));
}

Case named(std::string file, Actor actor) { return {made::article(std::move(file), "Some text."), {std::move(actor)}}; }

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an actor is called what most articles call it; of equals the longest name, then the first") {
  const auto name_of = [](const Texts& names) {
    std::vector<Case> cases;
    for (const std::string& name : names) {
      cases.push_back(named("f" + std::to_string(cases.size()), {"k", name, ActorType::person, {}, "", ""}));
    }
    const Report report = report_of(cases);
    REQUIRE(report.actors.size() == 1);
    return report.actors[0].name;
  };
  CHECK(name_of({"Wang", "Wang Yi", "Wang"}) == "Wang");
  CHECK(name_of({"Wang", "Wang Yi"}) == "Wang Yi");
  CHECK(name_of({"Wang Yi", "Wang Li"}) == "Wang Li");
}

TEST_CASE("an actor's type is that of most articles, its aliases are those of all, its role is the one that is given") {
  const Report report = report_of({
      named("a", {"k", "Wang Yi", ActorType::person, {"Wang"}, "", ""}),
      named("b", {"k", "Wang Yi", ActorType::organisation, {"Mr Wang"}, "china", "foreign minister"}),
      named("c", {"k", "Minister Wang", ActorType::person, {"Wang", "Wang Yi"}, "", ""}),
      named("d", {"china", "China", ActorType::state, {}, "", ""}),
  });
  REQUIRE(report.actors.size() == 2);
  const ActorRow& row = report.actors[0];
  CHECK(row.id == "k");
  CHECK(row.name == "Wang Yi");
  CHECK(row.type == ActorType::person);
  CHECK(row.aliases == Texts{"Minister Wang", "Mr Wang", "Wang"});
  CHECK(row.of == "china");
  CHECK(row.role == "foreign minister");
  CHECK(row.mentions == 3);
  CHECK(row.articles == 3);
}

TEST_CASE("edits hold in all of a report: actors, articles, links and the parties of commitments") {
  made::Dice dice(19);
  const Summary summary = summarise(made::shard(made::pile(dice, 12)), {});
  ReportOptions options;
  options.edits = {ActorEdit{ActorEdit::Verb::merge, "pakistan", "china", "", {}}};
  const Report merged = make_report(summary, options);
  REQUIRE(std::ranges::find(merged.actors, "china", &ActorRow::id) != merged.actors.end());
  const ActorRow& china = *std::ranges::find(merged.actors, "china", &ActorRow::id);
  CHECK(china.keys == Texts{"china", "pakistan"});
  REQUIRE(china.joins.size() == 1);
  CHECK(china.joins[0].key == "pakistan");
  CHECK(std::ranges::find(merged.articles, china.joins[0].example, &ArticleRow::id) != merged.articles.end());
  for (const LinkRow& row : merged.links) CHECK((row.a != "pakistan" && row.b != "pakistan" && row.a != row.b));
  for (const ArticleRow& row : merged.articles) CHECK(std::ranges::count(row.actors, "pakistan") == 0);
  for (const CommitmentRow& row : merged.commitments) {
    CHECK(std::ranges::count(row.committers, "pakistan") == 0);
    CHECK(std::ranges::count(row.committers, "china") <= 1);
  }
  CHECK(to_json(merged).find("\"keys\": [\"china\", \"pakistan\"], \"joins\": [{\"key\": \"pakistan\", ") !=
        std::string::npos);
  CHECK(to_html(merged).find("Why this is one actor") != std::string::npos);
}

TEST_CASE("a hidden actor is in no list or link, and stays a party of its commitments") {
  made::Dice dice(19);
  const Summary summary = summarise(made::shard(made::pile(dice, 12)), {});
  ReportOptions options;
  options.edits = {ActorEdit{ActorEdit::Verb::hide, "china", "", "", {}}};
  const Report report = make_report(summary, options);
  for (const ActorRow& row : report.actors) CHECK(row.id != "china");
  for (const ArticleRow& row : report.articles) CHECK(std::ranges::count(row.actors, "china") == 0);
  for (const LinkRow& row : report.links) CHECK((row.a != "china" && row.b != "china"));
  std::size_t commitments = 0;
  for (const CommitmentRow& row : report.commitments) {
    commitments += static_cast<std::size_t>(std::ranges::count(row.committers, "china"));
  }
  CHECK(commitments > 0);
}

TEST_CASE("articles stand by date, the undated last, then by file and place in it") {
  std::vector<Article> articles = {made::article("b", "One.", "2022-03-21"), made::article("a", "Two.", "2022-03-21"),
                                   made::article("z", "Three.", "2021"), made::article("0", "Four.")};
  articles.push_back(articles[1]);
  articles.back().member = "line 2";
  articles.back().id = "another";
  const Report report = report_of(articles);
  Texts order;
  for (const ArticleRow& row : report.articles) order.push_back(row.file + row.member);
  CHECK(order == Texts{"z", "a", "aline 2", "b", "0"});
}

TEST_CASE("copies of a story count as duplicates, and input still adds up") {
  made::Dice dice(11);
  for (int round = 0; round < 20; ++round) {
    const auto readings = made::pile(dice, 10);
    const Summary summary = summarise(made::shard(readings), {});
    const Report report = make_report(summary);
    std::set<std::uint64_t> stories;
    for (const Reading& reading : readings) stories.insert(story_of(reading.articles[0].text));
    CHECK(report.stories == stories.size());
    CHECK(report.input.duplicates == readings.size() - stories.size());
    CHECK(report.input.given ==
          report.input.read + report.input.partly + report.input.refused + report.input.duplicates);
    CHECK(report.input.given == summary.counts.given);
  }
}

TEST_CASE("terms are ranked by count and then by name, with no function words, and know rate and evenness") {
  const Report report = report_of(std::vector<Article>{made::article("a", "Port port trade the the the the."),
                                                       made::article("b", "Trade and aid.")});
  REQUIRE(report.terms.size() == 3);
  CHECK(report.terms[0].term == "port");
  CHECK(report.terms[1].term == "trade");
  CHECK(report.terms[2].term == "aid");
  CHECK(report.terms[0].count == 2);
  CHECK(report.terms[0].articles == 1);
  CHECK(report.terms[1].articles == 2);
  CHECK(report.words == 10);
  CHECK(report.terms[0].per_million == Catch::Approx(200000));
  // Shares of the corpus .7 and .3; of the word 1 and 0: DP = .3, DPnorm = .3 / (1 - .3).
  REQUIRE(report.terms[0].dp_norm);
  CHECK(*report.terms[0].dp_norm == Catch::Approx(0.3 / 0.7));
  REQUIRE(report.terms[1].dp_norm);
  CHECK(*report.terms[1].dp_norm == Catch::Approx(0.2 / 0.7));
}

TEST_CASE("no more terms than asked for are listed, and those are the first") {
  made::Dice dice(12);
  const Summary summary = summarise(made::shard(made::pile(dice, 10)), {});
  const Report all = make_report(summary);
  ReportOptions options;
  options.max_terms = 5;
  const Report five = make_report(summary, options);
  REQUIRE(all.terms.size() > 5);
  REQUIRE(five.terms.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(five.terms[i].term == all.terms[i].term);
}

TEST_CASE("one article alone has no evenness") {
  const Report report = report_of(std::vector<Article>{made::article("a", "Port trade.")});
  REQUIRE(report.terms.size() == 2);
  CHECK_FALSE(report.terms[0].dp_norm);
}

TEST_CASE("function words are in counting form") {
  CHECK(is_stop_word("the"));
  CHECK(is_stop_word("don't"));
  CHECK(is_stop_word("it"));
  CHECK_FALSE(is_stop_word("corridor"));
  CHECK_FALSE(is_stop_word("The"));
  CHECK_FALSE(is_stop_word(""));
}

TEST_CASE("links count sentences, paragraphs and articles apart, and rank by sentences, then logDice, then keys") {
  const Report report = report_of(std::vector<Article>{
      made::article("a", "China met Pakistan. China met Lahore. China waits.\n\nSCO met Lahore."),
      made::article("b", "China waits.\n\nPakistan waits."), made::article("c", "China met Pakistan.")});
  REQUIRE(report.links.size() == 3);
  const LinkRow& first = report.links[0];
  CHECK(first.a == "china");
  CHECK(first.b == "pakistan");
  CHECK(first.sentences == 2);
  CHECK(first.paragraphs == 2);
  CHECK(first.articles == 3);
  CHECK(report.links[1].a == "lahore");  // 2 + 1 sentences apart: a higher logDice than 5 + 2
  CHECK(report.links[1].b == "sco");
  CHECK(report.links[2].a == "china");
  CHECK(report.links[2].b == "lahore");
  CHECK(*report.links[1].log_dice > *report.links[2].log_dice);
  // O = 2, f1 = 5, f2 = 3, N = 7 sentences.
  CHECK(report.sentences == 7);
  CHECK(*first.log_dice == Catch::Approx(14 + std::log2(4.0 / 8)));
}

TEST_CASE("links of paragraphs alone are listed when no sentence is asked for") {
  made::Dice dice(13);
  const Summary summary = summarise(made::shard({made::reading(dice, "x")}), {});
  ShardBuilder builder;
  const Article article = made::article("a", "China waits. Pakistan waits.");
  builder.add(article, made::analysis(article));
  const Summary apart = summarise(builder.finish(), {});
  CHECK(make_report(apart).links.empty());
  ReportOptions options;
  options.min_link_sentences = 0;
  const Report report = make_report(apart, options);
  REQUIRE(report.links.size() == 1);
  CHECK(report.links[0].paragraphs == 1);
  CHECK_FALSE(report.links[0].log_dice);
}

TEST_CASE("an article's actors stand by mentions, its commitments in the order of the text") {
  const Report report = report_of(
      std::vector<Article>{made::article("a",
                                         "Lahore waits. Pakistan will talk. Pakistan and China agreed. China waits. "
                                         "China urged Pakistan.")});
  REQUIRE(report.articles.size() == 1);
  CHECK(report.articles[0].actors == Texts{"china", "pakistan", "lahore"});
  REQUIRE(report.commitments.size() == 3);
  CHECK(report.commitments[0].cue.text == "will");
  CHECK(report.commitments[1].cue.text == "agreed");
  CHECK(report.commitments[2].cue.text == "urged");
  for (std::size_t i = 0; i < 3; ++i) CHECK(report.articles[0].commitments[i] == report.commitments[i].id);
}

TEST_CASE("a commitment carries its words, its parties by key, and why it is listed") {
  const Article article = made::article("a", "It rained. China and Pakistan agreed to build a port.");
  const Report report = report_of(std::vector<Article>{article});
  REQUIRE(report.commitments.size() == 1);
  const CommitmentRow& row = report.commitments[0];
  CHECK(row.article == article.id);
  CHECK(row.kind == Kind::agreement);
  CHECK(row.sentence.text == "China and Pakistan agreed to build a port.");
  CHECK(slice(article.text, row.sentence.span) == row.sentence.text);
  CHECK(slice(article.text, row.what.span) == row.what.text);
  CHECK(row.what.text == " to build a port.");
  CHECK(row.committers == Texts{"china", "pakistan"});
  CHECK(row.rule == "agreed-to");
  CHECK(row.plover == "AGREE");
  CHECK(row.cameo == "037");
  CHECK(row.same_as.empty());
  CHECK(row.id.size() == 16);
}

TEST_CASE("commitment ids are unique, and stay when other articles join") {
  made::Dice dice(14);
  const auto readings = made::pile(dice, 12);
  const Report all = make_report(summarise(made::shard(readings), {}));
  std::set<std::string> ids;
  for (const CommitmentRow& row : all.commitments) ids.insert(row.id);
  CHECK(ids.size() == all.commitments.size());
  const Report one = make_report(summarise(made::shard({readings[0]}), {}));
  for (const CommitmentRow& row : one.commitments) CHECK(ids.contains(row.id));
}

TEST_CASE("two commitments that share kind, sentence and cue have different ids") {
  const Article article = made::article("a", "China and Pakistan agreed.");
  Analysis analysis = made::analysis(article);
  REQUIRE(analysis.commitments.size() == 1);
  analysis.commitments.push_back(analysis.commitments[0]);
  analysis.commitments[1].committers = {1};
  ShardBuilder builder;
  builder.add(article, analysis);
  const Report report = make_report(summarise(builder.finish(), {}));
  REQUIRE(report.commitments.size() == 2);
  CHECK(report.commitments[0].id != report.commitments[1].id);
}

TEST_CASE("an empty summary makes an empty report") {
  const Report report = make_report({});
  CHECK(report.articles.empty());
  CHECK(report.terms.empty());
  CHECK(report.actors.empty());
  CHECK(report.links.empty());
  CHECK(report.commitments.empty());
  CHECK(report.words == 0);
}

TEST_CASE("the report of chosen articles is that of the summary of these alone, but for what all say of who is who") {
  made::Dice dice(8);
  for (int round = 0; round < 40; ++round) {
    const Summary whole = summarise(made::shard(made::pile(dice, 9)), {});
    const TermIndex terms(whole);
    const ActorIndex actors(whole);
    const CommitmentIndex commitments(whole, actors, Stories(whole.articles));
    ArticleSet chosen(whole.articles.size(), round == 0);
    for (ArticleIndex i = 0; i < whole.articles.size(); ++i) {
      if (dice.below(2) == 0) chosen.insert(i);
    }
    Report report = make_report(whole, terms, actors, commitments, chosen);
    for (const ActorRow& row : report.actors) CHECK(row.aliases == actors[actors.find(row.id)].aliases);
    Report alone = make_report(restricted(whole, chosen));
    for (Report* each : {&report, &alone}) {
      for (ActorRow& row : each->actors) {
        row.name = row.of = row.role = "";
        row.type = ActorType::state;
        row.aliases.clear();
      }
      for (CommitmentRow& row : each->commitments) row.same_as.clear();  // of the whole, or of what is chosen
    }
    CHECK(to_json(report) == to_json(alone));
  }
}

TEST_CASE("a sentence that names a crowd makes no links") {
  const auto links_among = [](std::size_t actors) {
    Article article = made::article("a.txt", std::string(actors, 'x'));
    Analysis analysis;
    analysis.layout.text = article.text;
    const Span all{0, static_cast<std::uint32_t>(actors)};
    analysis.layout.paragraphs = {all};
    analysis.layout.sentences = {{all, 0, 0, 0}};
    for (std::uint32_t i = 0; i < actors; ++i) {
      analysis.naming.actors.push_back({"k" + std::to_string(i), "n", ActorType::person, {}, "", ""});
      analysis.naming.mentions.push_back({{i, i + 1}, i});
    }
    ShardBuilder builder;
    builder.add(article, analysis);
    return make_report(summarise(builder.finish(), {})).links.size();
  };
  CHECK(links_among(128) == 128 * 127 / 2);
  CHECK(links_among(129) == 0);
}
