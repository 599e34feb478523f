#include <catch_amalgamated.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/language/name_model.h"
#include "tests/unit/language/naming.h"

using namespace entente;
using entente_test::Actors;
using entente_test::Named;

TEST_CASE("titles, roles and honorifics stay outside a person's name") {
  CHECK(Named("State Councilor and Foreign Minister Lin Zhao met H.E. Ambassador Omari Diallo.").all() ==
        Actors{"person:Lin Zhao", "person:Omari Diallo"});
  CHECK(Named("Lieutenant General (Ret.) Nguyen Chi Vinh spoke.").all() == Actors{"person:Nguyen Chi Vinh"});
  CHECK(Named("Deputy Prime Minister Tran Luu Quang agreed.").all() == Actors{"person:Tran Luu Quang"});
}

TEST_CASE("particles and hyphens hold a person's name together") {
  CHECK(Named("Dr. Abdullah bin Tariq al-Harbi met Moin ul Haque and Ursula van der Lugt.").all() ==
        Actors{"person:Abdullah bin Tariq al-Harbi", "person:Moin ul Haque", "person:Ursula van der Lugt"});
  CHECK(Named("Prime Minister Anwaar-ul-Haq Kamran left.").all() == Actors{"person:Anwaar-ul-Haq Kamran"});
}

TEST_CASE("a given name of two syllables is whole, even where a syllable is a word") {
  CHECK(Named("Kim Hee-sun met Lee Jun-seok, and Li In-mo wrote.").all() ==
        Actors{"person:Kim Hee-sun", "person:Lee Jun-seok", "person:Li In-mo"});
  CHECK(Named("The Kim-led council met.").actor("Kim-led") == nullptr);
}

TEST_CASE("a by-name between given name and surname is part of the name") {
  CHECK(Named("He saw Hector \"Macho\" Camarena there.").all() == Actors{"person:Hector \"Macho\" Camarena"});
}

TEST_CASE("an initial opens a name, even where it is a word of its own") {
  CHECK(Named("The ball went to A. Stewart yesterday.").all() == Actors{"person:A. Stewart"});
  CHECK(Named("They asked S. Rhodes yesterday.").all() == Actors{"person:S. Rhodes"});
}

TEST_CASE("matters in a list belong to the ministry's or the council's name") {
  CHECK(Named("The Ministry of Gender, Labour and Social Development said so.").all() ==
        Actors{"organisation:Ministry of Gender, Labour and Social Development"});
  CHECK(Named("The Economic, Social and Environmental Council met.").all() ==
        Actors{"organisation:Economic, Social and Environmental Council"});
}

TEST_CASE("a known body or town may open another's name") {
  CHECK(Named("He left Alibaba Cloud for good.").all() == Actors{"organisation:Alibaba Cloud"});
  CHECK(Named("A German Society for the United Nations exists.").all() ==
        Actors{"organisation:German Society for the United Nations"});
}

TEST_CASE("what a hyphen ties to a known town is a place, a government behind dotted letters its state") {
  CHECK(Named("The Baku-Velmora pipeline is old.").all() == Actors{"place:Baku", "place:Velmora"});
  CHECK(Named("The U.K. Government said no.").all() == Actors{"state:United Kingdom"});
}

TEST_CASE("a known name may open with a possessive") {
  CHECK(Named("It was founded with the People's Republic of China in 1949.").all() == Actors{"state:China"});
  CHECK(Named("He came by way of the Republic of China.").all() == Actors{"state:Taiwan"});
}

TEST_CASE("an executive is a title behind chief, a prefix before a nation is nobody") {
  CHECK(Named("Chief Executive Donald Omaro said so.").all() == Actors{"person:Donald Omaro"});
  CHECK(Named("The Sino-Vietnamese committee met.").all() == Actors{});
}

TEST_CASE("in a headline in capitals a person is told by the given name") {
  const std::string_view text = "ROBERTO DURANDO WINS VOTE IN ZAMBIA\n\nThe vote was held on Friday, officials said.\n";
  CHECK(Named(text, text.find('\n')).all() == Actors{"person:ROBERTO DURANDO", "state:Zambia"});
}

TEST_CASE("a headline has no dateline") {
  const std::string_view text = "CRICKET - Zambia win again\n\nThe team won on Friday, officials said.\n";
  CHECK(Named(text, text.find('\n')).all() == Actors{"state:Zambia"});
}

TEST_CASE("a disease named for its finder is nobody") {
  CHECK(Named("She suffers from Parkinson's disease.").all() == Actors{});
}

TEST_CASE("a short form of a named body is that body, whatever stands beside it") {
  const Named article("Orlin Corp sold a mine. In the end Orlin said nothing.");
  CHECK(article.whose("Orlin") == "Orlin Corp");
}

TEST_CASE("a full name says more of what it names than its last word alone") {
  const Named article(
      "The talks were opened by Daniel Wen Maborit in the south. A movement led by Maborit agreed. "
      "Maborit's visit ended, and the rebels of Maborit left.");
  REQUIRE(article.actor("Daniel Wen Maborit") != nullptr);
  CHECK(article.actor("Daniel Wen Maborit")->type == ActorType::person);
  CHECK(article.whose("Maborit") == "Daniel Wen Maborit");
}

TEST_CASE("a town that plays is a club, a nation stays a nation") {
  const Named article(
      "Leeds beat Bradford 3-1 in the second innings of the league match.\n\nThe striker scored two goals for "
      "Leeds.\n");
  REQUIRE(article.actor("Leeds") != nullptr);
  CHECK(article.actor("Leeds")->type == ActorType::organisation);
  REQUIRE(article.actor("Bradford") != nullptr);
  CHECK(article.actor("Bradford")->type == ActorType::organisation);
  const Named nations("Zambia beat Kenya 3-1 in the league match. The striker scored two goals in the cup.");
  REQUIRE(nations.actor("Zambia") != nullptr);
  CHECK(nations.actor("Zambia")->type == ActorType::state);
  const Named talks("Leeds will host the talks, and Bradford the summit, by 7-0 votes of the council.");
  REQUIRE(talks.actor("Leeds") != nullptr);
  CHECK(talks.actor("Leeds")->type == ActorType::place);
}

TEST_CASE("features of a candidate are the same in any article that reads the same") {
  const std::string_view text = "The envoy met Vexilium in Ostrel. Later Vexilium left.";
  const auto read = [&] {
    const Layout layout = lay_out(text);
    const NameText names(layout, {});
    const std::vector<Candidate> candidates = read_candidates(names, bracketed_acronyms(names));
    const std::vector<Tag> tags = tags_around(names, candidates);
    NameFeatures features(names, tags, candidates);
    std::vector<FeatureHash> all, one;
    for (std::uint32_t c = 0; c < candidates.size(); ++c) {
      features.read(c, one);
      all.insert(all.end(), one.begin(), one.end());
    }
    return all;
  };
  CHECK(read() == read());
  CHECK(read().size() > 60);
}

TEST_CASE("only sentences with a name to judge are tagged, and no table or line in capitals") {
  const auto tags_of = [](std::string_view text, bool of_all) {
    const Layout layout = lay_out(text);
    const NameText names(layout, {});
    return tags_around(names, read_candidates(names, bracketed_acronyms(names)), of_all);
  };
  const auto count = [](const std::vector<Tag>& tags) { return std::ranges::count(tags, Tag::nfp); };
  CHECK(count(tags_of("The envoy met Vexilium. He left.", false)) == 3);
  CHECK(count(tags_of("China agreed. The envoy met Vexilium.", false)) == 3);
  CHECK(count(tags_of("China agreed. The envoy met Vexilium.", true)) == 0);
  CHECK(count(tags_of("Vexilium 3 7 12 9 4 8", true)) == 7);
  CHECK(tags_of("", true).empty());
}

TEST_CASE("initials set apart are the state, unless a surname follows; a club is named by its town") {
  const Named article(
      "The envoy flew to the U. S. and met the U. S. Congress. Later he went to Lausanne for FC Basel.");
  REQUIRE(article.actor("United States") != nullptr);
  CHECK(article.actor("United States")->type == ActorType::state);
  REQUIRE(article.actor("FC Basel") != nullptr);
  CHECK(article.actor("FC Basel")->type == ActorType::organisation);
  const Named general("The book of U. S. Grenvald was read by all.");
  CHECK(general.actor("United States") == nullptr);
}
