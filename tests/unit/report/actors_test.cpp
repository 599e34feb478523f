// The index of who is who: its rows, its look-ups, and the user's edits replayed over it.
#include "core/report/actors.h"

#include <catch_amalgamated.hpp>

#include "core/report/stories.h"
#include "tests/laws/made.h"
#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;
using named::piece;
using named::summary_of;
using Verb = ActorEdit::Verb;
using Texts = std::vector<std::string>;

ActorEdit merge_edit(std::string actor, std::string other) {
  return {Verb::merge, std::move(actor), std::move(other), "", {}};
}
ActorEdit split_edit(std::string actor, std::string other) {
  return {Verb::split, std::move(actor), std::move(other), "", {}};
}
ActorEdit rename_edit(std::string actor, std::string name) { return {Verb::rename, std::move(actor), "", name, {}}; }
ActorEdit retype_edit(std::string actor, ActorType type) { return {Verb::retype, std::move(actor), "", "", type}; }
ActorEdit hide_edit(std::string actor) { return {Verb::hide, std::move(actor), "", "", {}}; }

// All that an index says, for comparing.
std::string told(const Summary& summary, const ActorIndex& index) {
  std::string out;
  const auto number = [&out](std::uint64_t n) { out += std::to_string(n) + " "; };
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const ActorIdentity& a = index[i];
    out += a.id + "|" + a.name + "|" + std::string(type_name(a.type)) + "|" + a.of + "|" + a.role + "|";
    for (const std::string& key : a.keys) out += key + ",";
    for (const std::string& alias : a.aliases) out += alias + ";";
    for (const ActorJoin& j : a.joins) {
      out += "(" + j.key + " " + j.name + " " + j.into + " " + std::string(join_reason_name(j.reason)) + " " + j.words;
      number(j.articles);
      out += summary.articles[j.example].facts.id + ")";
    }
    for (const ArticleIndex article : index.articles_naming(i)) number(article);
    out += "\n";
  }
  for (const ActorPlace& p : index.places()) {
    for (const std::uint32_t n : {p.article, p.sentence, p.paragraph, p.actor, p.count}) number(n);
  }
  for (const std::string& words : index.idle_edits()) out += words + "\n";
  return out;
}

std::string told(const Summary& summary, const ActorEdits& edits) { return told(summary, ActorIndex(summary, edits)); }

const named::Party kChina = {"china", "China", ActorType::state, "", "", {"Beijing"}};
const named::Party kPrc = {"prc", "PRC", ActorType::state, "", "", {}};
const named::Party kWang = {"wang-yi", "Wang Yi", ActorType::person, "china", "foreign minister", {"Wang"}};
const named::Party kAfp = {"afp", "AFP", ActorType::organisation, "", "", {}};

// Three articles that name four actors; no two of them are joined without an edit.
Summary three() {
  named::Piece a = piece("a", {kChina, kWang});
  a.sentences.push_back({{"china", "China"}, {"china", "Beijing"}, {"wang-yi", "Wang"}});
  named::Piece b = piece("b", {kChina, kPrc, kAfp});
  named::Piece c = piece("c", {kPrc, kWang});
  c.sentences.push_back({{"wang-yi", "Wang"}, {"wang-yi", "Wang"}});
  return summary_of({a, b, c});
}

const ActorIdentity& actor(const ActorIndex& index, std::string_view key) {
  const std::uint32_t at = index.find(key);
  REQUIRE(at != kNoActorNumber);
  return index[at];
}

}  // namespace

TEST_CASE("an empty summary has no actors, whatever the edits, and each edit says so") {
  const ActorIndex index(Summary{}, {merge_edit("a", "b"), hide_edit("a")});
  CHECK(index.size() == 0);
  CHECK(index.find("a") == kNoActorNumber);
  CHECK(index.places().empty());
  CHECK(index.idle_edits() ==
        Texts{"merge \"a\" into \"b\": no article names \"a\"", "hide \"a\": no article names \"a\""});
  CHECK(ActorIndex().size() == 0);
}

TEST_CASE("actors are numbered by id, and rows stand by article, sentence and actor") {
  const Summary summary = three();
  const ActorIndex index(summary);
  REQUIRE(index.size() == 4);
  CHECK(index[0].id == "afp");
  CHECK(index[1].id == "china");
  CHECK(index[3].id == "wang-yi");
  CHECK(index[1].aliases == Texts{"Beijing"});
  CHECK(index[3].of == "china");
  CHECK(index[3].role == "foreign minister");
  CHECK(index.articles() == 3);
  const auto rows = index.places_in(0);
  REQUIRE(rows.size() == 4);
  CHECK(rows[2].sentence == 200);
  CHECK(rows[2].paragraph == 200);
  CHECK(rows[2].actor == 1);
  CHECK(rows[2].count == 2);  // "China" and "Beijing"
  CHECK(std::vector<ArticleIndex>(index.articles_naming(3).begin(), index.articles_naming(3).end()) ==
        std::vector<ArticleIndex>{0, 2});
}

TEST_CASE("the index is the same however articles are ordered and split into shards") {
  made::Dice dice(5);
  for (int round = 0; round < 20; ++round) {
    std::vector<Reading> readings = made::pile(dice, 12);
    const Summary whole = summarise(made::shard(readings), {});
    const ActorEdits edits = {merge_edit("lahore", "pakistan"), rename_edit("china", "PRC")};
    const std::string expected = told(whole, edits);
    dice.shuffle(readings);
    Summary merged;
    for (std::size_t at = 0; at < readings.size();) {
      const std::size_t size = std::min(readings.size() - at, 1 + dice.below(4));
      const std::vector<Reading> part(readings.begin() + static_cast<std::ptrdiff_t>(at),
                                      readings.begin() + static_cast<std::ptrdiff_t>(at + size));
      merged = merge(std::move(merged), summarise(made::shard(part), {}));
      at += size;
    }
    CHECK(told(merged, edits) == expected);
  }
}

TEST_CASE("a merged actor goes under the id, name, type and office of the other") {
  const Summary summary = three();
  const ActorIndex index(summary, {merge_edit("prc", "china")});
  CHECK(index.size() == 3);
  const ActorIdentity& china = actor(index, "prc");
  CHECK(china.id == "china");
  CHECK(china.name == "China");
  CHECK(china.keys == Texts{"china", "prc"});
  CHECK(china.aliases == Texts{"Beijing", "PRC"});
  REQUIRE(china.joins.size() == 1);
  CHECK(china.joins[0].key == "prc");
  CHECK(china.joins[0].name == "PRC");
  CHECK(china.joins[0].into == "china");
  CHECK(china.joins[0].reason == JoinReason::user);
  CHECK(index.articles_naming(index.find("china")).size() == 3);
  CHECK(index.idle_edits().empty());
  // The other way round it is the PRC's, though more mentions say China.
  CHECK(actor(ActorIndex(summary, {merge_edit("china", "prc")}), "china").name == "PRC");
}

TEST_CASE("what belongs to a merged actor belongs to the one it was merged into, and nothing to itself") {
  const Summary summary = three();
  CHECK(actor(ActorIndex(summary, {merge_edit("china", "prc")}), "wang-yi").of == "prc");
  CHECK(actor(ActorIndex(summary, {merge_edit("wang-yi", "china")}), "wang-yi").of.empty());
  CHECK(actor(ActorIndex(summary, {hide_edit("china")}), "wang-yi").of.empty());
}

TEST_CASE("merging A into B and then B into C puts all under C, in whatever words A is named") {
  const Summary summary = three();
  const ActorIndex index(summary, {merge_edit("prc", "china"), merge_edit("china", "wang-yi")});
  CHECK(index.size() == 2);
  CHECK(actor(index, "prc").id == "wang-yi");
  // A key stands for whatever actor holds it now.
  const ActorIndex by_key(summary, {merge_edit("prc", "china"), merge_edit("prc", "wang-yi")});
  CHECK(actor(by_key, "china").id == "wang-yi");
  CHECK(actor(by_key, "china").name == "Wang Yi");
}

TEST_CASE("a merge that would lead round does nothing and is told") {
  const Summary summary = three();
  const ActorIndex index(summary, {merge_edit("prc", "china"), merge_edit("china", "prc"), merge_edit("afp", "afp")});
  CHECK(actor(index, "prc").id == "china");
  CHECK(index.idle_edits() == Texts{"merge \"china\" into \"prc\": they are one already",
                                    "merge \"afp\" into \"afp\": they are one already"});
}

TEST_CASE("a merge that is split again leaves what there was") {
  const Summary summary = three();
  const std::string before = told(summary, ActorEdits{});
  CHECK(told(summary, {merge_edit("prc", "china"), split_edit("china", "prc")}) == before);
  CHECK(told(summary, {merge_edit("prc", "china"), split_edit("prc", "china")}) == before);
  // Of a chain the latest merge between the two is taken back.
  CHECK(told(summary, {merge_edit("prc", "china"), merge_edit("china", "afp"), split_edit("afp", "prc")}) ==
        told(summary, ActorEdits{merge_edit("prc", "china")}));
}

TEST_CASE("a form that is split off is an actor of its own, with its sentences; merged again, all is one") {
  const Summary summary = three();
  const ActorIndex index(summary, {split_edit("wang-yi", "Wang")});
  REQUIRE(index.size() == 5);
  const ActorIdentity& other = actor(index, "wang-yi/wang");
  CHECK(other.name == "Wang");
  CHECK(other.type == ActorType::person);
  CHECK(other.keys == Texts{"wang-yi/wang"});
  CHECK(other.joins.empty());
  CHECK(actor(index, "wang-yi").aliases.empty());
  const StringId key = find_string(summary.strings, "wang-yi");
  CHECK(index.meant_by(key, 0, 100) == index.find("wang-yi"));
  CHECK(index.meant_by(key, 0, 200) == index.find("wang-yi/wang"));
  CHECK(index.meant_by(key, 0, 700) == index.find("wang-yi"));  // a sentence that names neither
  CHECK(index.meant_by(find_string(summary.strings, "china"), 0, 0) == index.find("china"));
  CHECK(index.meant_by(find_string(summary.strings, "Wang"), 0, 0) == kNoActorNumber);
  CHECK(index.articles_naming(index.find("wang-yi/wang")).size() == 2);

  const ActorIndex again(summary, {split_edit("wang-yi", "Wang"), merge_edit("wang-yi/wang", "wang-yi")});
  CHECK(again.size() == 4);
  CHECK(actor(again, "wang-yi").aliases == Texts{"Wang"});
  CHECK(again.meant_by(key, 0, 200) == again.find("wang-yi"));
  // Split once more it is the same as after the first time.
  CHECK(told(summary, {split_edit("wang-yi", "Wang"), merge_edit("wang-yi/wang", "wang-yi"),
                       split_edit("wang-yi", "Wang")}) == told(summary, ActorEdits{split_edit("wang-yi", "Wang")}));
}

TEST_CASE("where an article has a key under the split form alone, it means the split actor everywhere in it") {
  named::Piece a = piece("a", {kWang});
  a.sentences = {{{"wang-yi", "Wang"}}};
  const Summary summary = summary_of({a, piece("b", {kWang})});
  const ActorIndex index(summary, {split_edit("wang-yi", "Wang")});
  const StringId key = find_string(summary.strings, "wang-yi");
  CHECK(index.meant_by(key, 0, 500) == index.find("wang-yi/wang"));
  CHECK(index.meant_by(key, 1, 500) == index.find("wang-yi"));
  CHECK(index.articles_naming(index.find("wang-yi")).size() == 1);
}

TEST_CASE("splits that find nothing are told: unknown forms, the only form, oneself") {
  const Summary summary = three();
  const ActorIndex index(summary, {split_edit("afp", "Agence"), split_edit("afp", "AFP"), split_edit("afp", "afp"),
                                   split_edit("nobody", "AFP")});
  CHECK(index.size() == 4);
  CHECK(index.idle_edits() ==
        Texts{
            "split \"Agence\" from \"afp\": it has no such key, nor a mention of these words alone",
            "split \"AFP\" from \"afp\": it has no other form",
            "split \"afp\" from \"afp\": a key is not split from itself",
            "split \"AFP\" from \"nobody\": no article names \"nobody\"",
        });
}

TEST_CASE("renamed and retyped, an actor keeps its id and its old name as an alias") {
  const Summary summary = three();
  const ActorIndex index(summary, {rename_edit("china", "People's Republic"), retype_edit("china", ActorType::place)});
  CHECK(actor(index, "china").name == "People's Republic");
  CHECK(actor(index, "china").aliases == Texts{"Beijing", "China"});
  CHECK(actor(index, "china").type == ActorType::place);
  // The latest word holds, and a name goes under when its actor is merged into another.
  CHECK(actor(ActorIndex(summary, {rename_edit("china", "A"), rename_edit("china", "B")}), "china").name == "B");
  CHECK(actor(ActorIndex(summary, {rename_edit("prc", "A"), merge_edit("prc", "china")}), "china").name == "China");
  CHECK(actor(ActorIndex(summary, {merge_edit("prc", "china"), rename_edit("prc", "A")}), "china").name == "A");
}

TEST_CASE("a hidden actor has no number and no rows, with all that was merged into it") {
  const Summary summary = three();
  const ActorIndex index(summary, {merge_edit("prc", "china"), hide_edit("prc")});
  CHECK(index.size() == 2);
  CHECK(index.find("china") == kNoActorNumber);
  CHECK(index.find("prc") == kNoActorNumber);
  CHECK(index.meant_by(find_string(summary.strings, "china"), 0, 0) == kNoActorNumber);
  for (const ActorPlace& place : index.places()) CHECK(place.actor < index.size());
  // Merged into one that is shown it is shown again.
  CHECK(actor(ActorIndex(summary, {hide_edit("prc"), merge_edit("prc", "china")}), "prc").id == "china");
}

TEST_CASE("undo is the edits without the last, and edits hold when articles are added") {
  made::Dice dice(7);
  const Texts keys = {"china", "pakistan", "wang-yi", "lahore", "shanghai-cooperation-organization", "nobody"};
  for (int round = 0; round < 60; ++round) {
    const Summary summary = summarise(made::shard(made::pile(dice, 8)), {});
    ActorEdits edits;
    for (int i = 0; i < 8; ++i) {
      const std::string a = keys[dice.below(keys.size())], b = keys[dice.below(keys.size())];
      const ActorEdit choices[] = {merge_edit(a, b), split_edit(a, b), rename_edit(a, b), hide_edit(a),
                                   retype_edit(a, ActorType::initiative)};
      edits.push_back(choices[dice.below(5)]);
    }
    const std::string now = told(summary, edits);
    edits.push_back(merge_edit(keys[0], keys[1]));
    edits.pop_back();
    CHECK(told(summary, edits) == now);
    // Each key of the summary is in exactly one actor, or hidden.
    const ActorIndex index(summary, edits);
    for (std::uint32_t i = 0; i < index.size(); ++i) {
      for (const std::string& key : index[i].keys) CHECK(index.find(key) == i);
      CHECK(index.find(index[i].id) == i);
    }
    // The same edits over more articles keep together what they put together.
    const Summary more = merge(summary, summarise(made::shard(made::pile(dice, 4)), {}));
    const ActorIndex grown(more, edits);
    for (const std::string& a : keys) {
      for (const std::string& b : keys) {
        if (index.find(a) == kNoActorNumber || index.find(b) == kNoActorNumber) continue;
        if (index.idle_edits().empty()) CHECK((index.find(a) == index.find(b)) == (grown.find(a) == grown.find(b)));
      }
    }
  }
}

TEST_CASE("an actor's articles are those of all its keys, for select() too") {
  const Summary summary = three();
  Query query;
  query.actors = {"prc"};
  CHECK(select(summary, ActorIndex(summary), query).size() == 2);
  const ActorIndex merged(summary, {merge_edit("prc", "china")});
  CHECK(select(summary, merged, query).size() == 3);
  query.others = true;
  CHECK(select(summary, merged, query).size() == 0);
  query.others = false;
  query.actors = {"prc", "wang-yi"};
  CHECK(select(summary, merged, query).size() == 2);
  query.actors = {"nobody"};
  CHECK(select(summary, merged, query).size() == 0);
  query.actors = {};
  CHECK(select(summary, merged, query).size() == 3);
}

TEST_CASE("actors of a set of articles are counted by mentions, sentences, articles and stories") {
  const Summary summary = three();
  const ActorIndex index(summary, {merge_edit("prc", "china")});
  const Stories stories(summary.articles);
  const auto all = count_actors(index, stories, ArticleSet(3, true));
  REQUIRE(all.size() == 3);
  CHECK(index[all[0].actor].id == "china");
  CHECK(all[0].mentions == 6);
  CHECK(all[0].sentences == 5);
  CHECK(all[0].articles == 3);
  CHECK(all[0].stories == 3);
  ArticleSet last(3);
  last.insert(2);
  const auto few = count_actors(index, stories, last);
  REQUIRE(few.size() == 2);
  CHECK(index[few[0].actor].id == "wang-yi");
  CHECK(few[0].mentions == 3);
  CHECK(few[0].sentences == 2);
  CHECK(few[0].articles == 1);
}
