// Which keys of different articles are one actor, and which are kept apart: each rule with what it must not join.
#include <catch_amalgamated.hpp>

#include "core/report/actors.h"
#include "tests/laws/made.h"
#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;
using named::Party;
using named::Piece;
using named::piece;
using named::summary_of;

constexpr ActorType kPerson = ActorType::person, kBody = ActorType::organisation, kPlace = ActorType::place;

Party body(std::string key, std::string name, std::string of = "") {
  return {std::move(key), std::move(name), kBody, std::move(of), "", {}};
}
Party person(std::string key, std::string name, std::string role = "") {
  return {std::move(key), std::move(name), kPerson, "", std::move(role), {}};
}

// Articles under names of their own; forty more, that have nothing to do with them, stand around.
Summary among_others(const std::vector<std::vector<Party>>& articles) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < articles.size(); ++i) pieces.push_back(piece("a" + std::to_string(i), articles[i]));
  for (int i = 0; i < 40; ++i) {
    const std::string name = "Town " + std::string(1, static_cast<char>('A' + i % 26)) + std::to_string(i);
    pieces.push_back(piece("z" + std::to_string(i), {{"town-" + std::to_string(i), name, kPlace, "", "", {}}}));
  }
  return summary_of(pieces);
}

bool are_one(const Summary& summary, std::string_view a, std::string_view b) {
  const ActorIndex index(summary);
  REQUIRE(index.find(a) != kNoActorNumber);
  REQUIRE(index.find(b) != kNoActorNumber);
  return index.find(a) == index.find(b);
}

bool are_one(const std::vector<std::vector<Party>>& articles, std::string_view a, std::string_view b) {
  return are_one(among_others(articles), a, b);
}

Party defining(std::string key, std::string name, std::string acronym) {
  return {std::move(key), std::move(name), kBody, "", "", {std::move(acronym)}};
}

}  // namespace

TEST_CASE("a body is one in British and American spelling, with its conjunction and without, not with both changed") {
  CHECK(are_one({{body("world-tourism-organisation", "World Tourism Organisation")},
                 {body("world-tourism-organization", "World Tourism Organization")}},
                "world-tourism-organisation", "world-tourism-organization"));
  CHECK(are_one({{body("marks-spencer", "Marks & Spencer")}, {body("marks-and-spencer", "Marks and Spencer")}},
                "marks-spencer", "marks-and-spencer"));
  CHECK_FALSE(are_one({{body("centre-for-trade-policy-research", "Centre for Trade Policy Research")},
                       {body("center-for-trade-and-policy-research", "Center for Trade and Policy Research")}},
                      "centre-for-trade-policy-research", "center-for-trade-and-policy-research"));
  CHECK_FALSE(are_one({{body("research-centre", "Research Centre")}, {body("research-center", "Research Center")}},
                      "research-centre", "research-center"));
  CHECK_FALSE(are_one({{body("all-nippon", "All Nippon")}, {body("nippon", "Nippon")}}, "all-nippon", "nippon"));
}

TEST_CASE("a ministry of one state is one under all its names, and never another state's") {
  const std::vector<std::vector<Party>> articles = {
      {body("chinese-foreign-ministry", "Chinese Foreign Ministry", "china")},
      {body("chinas-foreign-ministry", "China's Foreign Ministry", "china")},
      {body("ministry-of-foreign-affairs-of-china", "Ministry of Foreign Affairs of China", "china")},
      {body("japanese-foreign-ministry", "Japanese Foreign Ministry", "japan")},
      {body("chinese-foreign-trade-ministry", "Chinese Foreign Trade Ministry", "china")},
      {body("foreign-ministry", "Foreign Ministry")}};
  const Summary summary = among_others(articles);
  CHECK(are_one(summary, "chinese-foreign-ministry", "chinas-foreign-ministry"));
  CHECK(are_one(summary, "chinese-foreign-ministry", "ministry-of-foreign-affairs-of-china"));
  CHECK_FALSE(are_one(summary, "chinese-foreign-ministry", "japanese-foreign-ministry"));
  CHECK_FALSE(are_one(summary, "chinese-foreign-ministry", "chinese-foreign-trade-ministry"));
  CHECK_FALSE(are_one(summary, "chinese-foreign-ministry", "foreign-ministry"));
}

TEST_CASE("only an organ of a state may turn its words round") {
  CHECK_FALSE(are_one({{body("washington-university", "Washington University")},
                       {body("university-of-washington", "University of Washington")}},
                      "washington-university", "university-of-washington"));
  CHECK_FALSE(are_one(
      {{body("british-army", "British Army", "united-kingdom")}, {body("us-army", "U.S. Army", "united-states")}},
      "british-army", "us-army"));
}

TEST_CASE("a company without its legal form is the one that has it, unless companies differ in that alone") {
  CHECK(are_one(
      {{body("life-technologies-inc", "Life Technologies Inc")}, {body("life-technologies", "Life Technologies")}},
      "life-technologies-inc", "life-technologies"));
  CHECK(are_one({{body("sumitomo-corporation", "Sumitomo Corporation")}, {body("sumitomo-corp", "Sumitomo Corp")}},
                "sumitomo-corporation", "sumitomo-corp"));
  CHECK_FALSE(are_one({{body("life-technologies-inc", "Life Technologies Inc")},
                       {body("life-technologies", "Life Technologies")},
                       {body("life-technologies-ltd", "Life Technologies Ltd")}},
                      "life-technologies", "life-technologies-inc"));
  // A single word may be the name of many.
  CHECK_FALSE(are_one({{body("apex-inc", "Apex Inc")}, {body("apex", "Apex")}}, "apex", "apex-inc"));
}

TEST_CASE("an acronym that is never spelt out means what most of the articles say that do") {
  const Party bare = body("abs", "ABS");
  const Party statistics = defining("australian-bureau-of-statistics", "Australian Bureau of Statistics", "ABS");
  const Party shipping = defining("american-bureau-of-shipping", "American Bureau of Shipping", "ABS");
  const Summary most = among_others({{bare}, {statistics}, {statistics}, {shipping}});
  CHECK(are_one(most, "abs", "australian-bureau-of-statistics"));
  CHECK_FALSE(are_one(most, "american-bureau-of-shipping", "australian-bureau-of-statistics"));
  const ActorIndex index(most);
  const ActorIdentity& actor = index[index.find("abs")];
  CHECK(actor.name == "Australian Bureau of Statistics");
  REQUIRE(actor.joins.size() == 1);
  CHECK(actor.joins[0].reason == JoinReason::acronym);
  CHECK(actor.joins[0].words == "ABS");
  CHECK(actor.joins[0].articles == 2);
  // As many say one thing as the other.
  CHECK_FALSE(
      are_one({{bare}, {statistics}, {statistics}, {shipping}, {shipping}}, "abs", "australian-bureau-of-statistics"));
  // One article's word does not hold for others, unless they speak of the same.
  CHECK_FALSE(are_one({{bare}, {statistics}}, "abs", "australian-bureau-of-statistics"));
  CHECK(are_one({{bare, person("jan-lee", "Jan Lee")}, {statistics, person("jan-lee", "Jan Lee")}}, "abs",
                "australian-bureau-of-statistics"));
}

TEST_CASE("an acronym whose letters are not in the name is believed when several articles say so") {
  const Party bare = body("xqz", "XQZ");
  const Party full = defining("workers-party", "Workers Party of Somewhere", "XQZ");
  CHECK_FALSE(are_one({{bare}, {full}, {full}}, "xqz", "workers-party"));
  CHECK(are_one({{bare}, {full}, {full}, {full}}, "xqz", "workers-party"));
}

TEST_CASE("a surname joins the full name where the same company stands around both, and nobody else is meant") {
  const Party full = person("roger-federov", "Roger Federov"), alone = person("federov", "Federov");
  const Party rival = person("olga-federov", "Olga Federov");
  const Party club = body("rowing-club", "Rowing Club"), coach = person("ann-oar", "Ann Oar");
  CHECK(are_one({{full, club, coach}, {full, club, coach}, {alone, club, coach}}, "federov", "roger-federov"));
  const ActorIndex index(among_others({{full, club, coach}, {full, club, coach}, {alone, club, coach}}));
  const ActorIdentity& actor = index[index.find("federov")];
  CHECK(actor.name == "Roger Federov");
  REQUIRE(actor.joins.size() == 1);
  CHECK(actor.joins[0].key == "federov");
  CHECK(actor.joins[0].reason == JoinReason::full_name);
  CHECK(actor.joins[0].words == "Ann Oar");
  CHECK_FALSE(are_one({{full, club, coach}, {full, club, coach}, {alone}}, "federov", "roger-federov"));
  CHECK_FALSE(are_one({{full, club, coach}, {full, club, coach}, {rival, club}, {rival}, {alone, club, coach}},
                      "federov", "roger-federov"));
  // An article that names both means two.
  CHECK_FALSE(are_one({{full, club, coach}, {full, alone, club, coach}}, "federov", "roger-federov"));
}

TEST_CASE("a roll of names ties nobody to anybody, and takes no longer than its names") {
  const Party full = person("roger-federov", "Roger Federov"), alone = person("federov", "Federov");
  const Party club = body("rowing-club", "Rowing Club"), coach = person("ann-oar", "Ann Oar");
  const auto joins_with = [&](std::size_t others) {
    std::vector<Party> roll = {alone, club, coach};
    for (std::size_t i = 0; i < others; ++i) {
      const std::string name = "Rower" + std::to_string(i);
      roll.push_back(person("rower" + std::to_string(i), name));
      roll.push_back(person("bob-rower" + std::to_string(i), "Bob " + name));
    }
    return are_one({{full, club, coach}, {full, club, coach}, roll}, "federov", "roger-federov");
  };
  CHECK(joins_with(200));
  CHECK_FALSE(joins_with(300));
  CHECK_FALSE(joins_with(10000));
}

TEST_CASE("the same office bears a surname out, another office refutes it") {
  const Party full = person("corazon-aquino", "Corazon Aquino", "president"),
              town = {"manila", "Manila", kPlace, "", "", {}};
  CHECK(are_one({{full, town}, {person("aquino", "Aquino", "president"), town}}, "aquino", "corazon-aquino"));
  CHECK_FALSE(are_one({{full, town}, {person("aquino", "Aquino", "coach"), town}}, "aquino", "corazon-aquino"));
  CHECK_FALSE(are_one({{full, town}, {person("aquino", "Aquino", "president")}}, "aquino", "corazon-aquino"));
}

TEST_CASE("initials and particles may be left out, but two initials are two persons") {
  const Party full = person("marc-rich", "Marc Rich"), d = person("marc-d-rich", "Marc D. Rich");
  const Party e = person("marc-e-rich", "Marc E. Rich"), bank = body("zug-bank", "Zug Bank");
  CHECK(are_one({{full, bank}, {d, bank}}, "marc-rich", "marc-d-rich"));
  CHECK_FALSE(are_one({{full, bank}, {d}}, "marc-rich", "marc-d-rich"));
  CHECK_FALSE(are_one({{full, bank}, {d, bank}, {e, bank}}, "marc-rich", "marc-d-rich"));
}

TEST_CASE("a title inside a name falls away where the rest is a name") {
  CHECK(are_one({{person("republican-marco-rubio", "Republican Marco Rubio")}, {person("marco-rubio", "Marco Rubio")}},
                "republican-marco-rubio", "marco-rubio"));
  CHECK_FALSE(are_one({{person("maria-marco-rubio", "Maria Marco Rubio")}, {person("marco-rubio", "Marco Rubio")}},
                      "maria-marco-rubio", "marco-rubio"));
}

TEST_CASE("a slip of one letter joins the rarer name to the one that is clearly commoner, in the same company") {
  const Party right = person("eduard-shevardnadze", "Eduard Shevardnadze");
  const Party slip = person("eduard-shevardnaze", "Eduard Shevardnaze"), with = body("kremlin-club", "Kremlin Club");
  const auto slipped = [&](int times, const Party& wrong, bool has_company = true) {
    std::vector<std::vector<Party>> articles(static_cast<std::size_t>(times), {right, with});
    articles.push_back(has_company ? std::vector<Party>{wrong, with} : std::vector<Party>{wrong});
    return articles;
  };
  CHECK(are_one(slipped(4, slip), "eduard-shevardnaze", "eduard-shevardnadze"));
  CHECK_FALSE(are_one(slipped(3, slip), "eduard-shevardnaze", "eduard-shevardnadze"));
  CHECK_FALSE(are_one(slipped(4, slip, false), "eduard-shevardnaze", "eduard-shevardnadze"));
  const ActorIndex index(among_others(slipped(4, slip)));
  const ActorIdentity& actor = index[index.find("eduard-shevardnaze")];
  REQUIRE(actor.joins.size() == 1);
  CHECK(actor.joins[0].reason == JoinReason::misspelling);
  CHECK(actor.joins[0].words == "shevardnaze");
}

TEST_CASE("names that differ in a number, a plural, a known word or a short word are no slips") {
  const Party with = body("kremlin-club", "Kremlin Club");
  const auto apart = [&](const char* a, const char* name_a, const char* b, const char* name_b) {
    std::vector<std::vector<Party>> articles(6, {body(a, name_a), with});
    articles.push_back({body(b, name_b), with});
    return !are_one(articles, a, b);
  };
  CHECK(apart("squadron-100001", "Squadron 100001", "squadron-100002", "Squadron 100002"));
  CHECK(apart("kabul-merchant", "Kabul Merchant", "kabul-merchants", "Kabul Merchants"));
  CHECK(apart("kabul-eastern-line", "Kabul Eastern Line", "kabul-western-line", "Kabul Western Line"));
  CHECK(apart("kabul-third-army", "Kabul Third Army", "kabul-thirt-army", "Kabul Thirt Army"));
  CHECK(apart("gorban-bank", "Gorban Bank", "korban-bank", "Korban Bank"));
}

TEST_CASE("who is who does not hang on the order of articles, and a split of an automatic join holds") {
  const Party full = person("roger-federov", "Roger Federov"), alone = person("federov", "Federov");
  const Party club = body("rowing-club", "Rowing Club"), coach = person("ann-oar", "Ann Oar");
  std::vector<Piece> pieces = {piece("a", {full, club, coach}),
                               piece("b", {full, club, coach}),
                               piece("c", {alone, club, coach}),
                               piece("d", {defining("ministry-of-culture-of-x", "Ministry of Culture", "MCX")}),
                               piece("e", {body("mcx", "MCX"), club}),
                               piece("f", {alone, coach, club})};
  for (int i = 0; i < 30; ++i) pieces.push_back(piece("g" + std::to_string(i), {body("b" + std::to_string(i), "B")}));
  const auto groups = [](const Summary& summary, const ActorEdits& edits = {}) {
    const ActorIndex index(summary, edits);
    std::string out;
    for (std::uint32_t i = 0; i < index.size(); ++i) {
      for (const std::string& key : index[i].keys) out += key + ",";
      out += index[i].name + ";";
    }
    return out;
  };
  const std::string expected = groups(summary_of(pieces));
  CHECK(expected.find("federov,roger-federov,Roger Federov;") != std::string::npos);
  made::Dice dice(3);
  for (int round = 0; round < 10; ++round) {
    dice.shuffle(pieces);
    CHECK(groups(summary_of(pieces)) == expected);
  }
  const ActorEdits split = {{ActorEdit::Verb::split, "roger-federov", "federov", "", {}}};
  CHECK(groups(summary_of(pieces), split).find("federov,Federov;") != std::string::npos);
  // What was split can be merged by hand, under either name.
  const ActorEdits merged = {split[0], {ActorEdit::Verb::merge, "roger-federov", "federov", "", {}}};
  CHECK(groups(summary_of(pieces), merged).find("federov,roger-federov,Federov;") != std::string::npos);
}
