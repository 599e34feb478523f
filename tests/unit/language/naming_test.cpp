// Who is named: types, titles, metonymy, datelines, lines in capitals. All sentences are made up.
#include <catch_amalgamated.hpp>

#include "tests/unit/language/naming.h"

using namespace entente;
using namespace entente_test;

TEST_CASE("a text without names has no actors") {
  CHECK(Named("").all() == Actors{});
  CHECK(Named("the rain kept falling on the roofs and nobody spoke.").all() == Actors{});
  CHECK(Named("Nobody spoke. Then the rain stopped, and everybody went home.").all() == Actors{});
}

TEST_CASE("a title belongs to the person, a demonym in it to the state, a possessive to neither") {
  const Named article(
      "Norwegian Foreign Minister Espen Lindqvist met Chad's Deputy Prime Minister Ousmane Tchari on Monday. "
      "Lindqvist praised Tchari.");
  const Actor* minister = article.actor("Espen Lindqvist");
  REQUIRE(minister != nullptr);
  CHECK(minister->type == ActorType::person);
  CHECK(minister->of == "norway");
  CHECK(minister->role == "foreign minister");
  CHECK(minister->aliases == std::vector<std::string>{"Lindqvist", "Norwegian Foreign Minister Espen Lindqvist"});
  CHECK(article.actor("Norway") == nullptr);
  CHECK(article.whose("Deputy Prime Minister Ousmane Tchari") == "Ousmane Tchari");
  CHECK(article.actor("Chad") != nullptr);
  CHECK(article.mentions("Espen Lindqvist") == 2);
}

TEST_CASE("titles are read by grammar, however long") {
  CHECK(Named("He thanked State Councilor and Trade Minister Zhou Meiling warmly.").whose("Zhou Meiling") ==
        "Zhou Meiling");
  CHECK(Named("It was signed by Under Secretary of State for Political Affairs Norma Fielding.")
            .actor("Norma Fielding") != nullptr);
  CHECK(Named("A letter came from Lt. Gen. Aurelio Bastos to the court.").actor("Aurelio Bastos") != nullptr);
  CHECK(Named("They saw H.E. Tomas Varga at the door.").actor("Tomas Varga") != nullptr);
  const Named envoy("Its Ambassador to Peru Sofia Lindgren left.");
  CHECK(envoy.whose("Ambassador to Peru Sofia Lindgren") == "Sofia Lindgren");
  CHECK(envoy.actor("Peru") != nullptr);
  const Named sport("Culture and Heritage Minister Ruth Okello resigned.");
  CHECK(sport.whose("Culture and Heritage Minister Ruth Okello") == "Ruth Okello");
}

TEST_CASE("a title without a name is nobody") {
  CHECK(Named("The Foreign Minister and the Prime Minister said nothing. Mr President, he began.").all() == Actors{});
}

TEST_CASE("a ministry between a state and its spokesman is an organisation of that state") {
  const Named article("Turkish Foreign Ministry Spokesperson Leyla Aydin denied it.");
  CHECK(article.all() == Actors{"organisation:Turkish Foreign Ministry", "person:Leyla Aydin"});
  CHECK(article.naming.actors[0].of == "turkey");
  CHECK(article.whose("Turkish Foreign Ministry Spokesperson Leyla Aydin") == "Leyla Aydin");
}

TEST_CASE("a possessive before an organ of state is part of its full name, and a mention of the state") {
  const Named article("Kenya's Foreign Ministry replied. The Foreign Ministry was calm.");
  CHECK(article.all() == Actors{"state:Kenya", "organisation:Kenya's Foreign Ministry"});
  CHECK(article.whose("Foreign Ministry") == "Kenya's Foreign Ministry");
}

TEST_CASE("a demonym is a party with a noun of state, and describes otherwise") {
  const Named party("The Danish side agreed. The Danish government paid.");
  CHECK(party.all() == Actors{"state:Denmark"});
  CHECK(party.naming.actors[0].aliases == std::vector<std::string>{"Danish government", "Danish side"});
  CHECK(Named("She likes Danish butter and Belgian chocolate, and so do many Danes.").all() == Actors{});
  CHECK(Named("The Government of Denmark paid.").all() == Actors{"state:Denmark"});
}

TEST_CASE("an embassy or army after a demonym is an organisation of that state") {
  const Named article("A crowd stood before the Chilean embassy.");
  CHECK(article.all() == Actors{"organisation:Chilean embassy"});
  CHECK(article.naming.actors[0].of == "chile");
}

TEST_CASE("a capital acts for its government or lies on the map") {
  CHECK(Named("Ankara said that it would wait.").all() == Actors{"state:Turkey"});
  CHECK(Named("They asked Ankara to wait.").all() == Actors{"state:Turkey"});
  CHECK(Named("They will meet in Ankara.").all() == Actors{"place:Ankara"});
  CHECK(Named("The Ankara government waited.").all() == Actors{"state:Turkey"});
  CHECK(Named("He walked through Oslo's quiet streets.").all() == Actors{"place:Oslo"});
  const Named both("In Nairobi, reporters waited. Nairobi denied it.");
  CHECK(both.all() == Actors{"place:Nairobi", "state:Kenya"});
}

TEST_CASE("an unclear capital is read as the rest of the article reads it") {
  CHECK(Named("Madrid wants a treaty. It was a victory for Madrid, many thought.").all() == Actors{"state:Spain"});
  CHECK(Named("It was a victory for Madrid, many thought.").all() == Actors{"place:Madrid"});
}

TEST_CASE("a pair of states is two parties, and with a head one name") {
  CHECK(Named("They praised Ghana-Togo relations.").all() == Actors{"state:Ghana", "state:Togo"});
  CHECK(Named("It opened the Ghana-Togo Economic Corridor.").all() ==
        Actors{"initiative:Ghana-Togo Economic Corridor"});
  CHECK(Named("He attends the EU-Japan summit today.").all() == Actors{"initiative:EU-Japan summit"});
}

TEST_CASE("a doctrine that holds a state's name is no mention of the state") {
  CHECK(Named("It adheres to the one-China policy.").all() == Actors{});
}

TEST_CASE("a dateline names a place and an agency, and no more") {
  CHECK(Named("LISBON, March 3 (AFP): The shops were shut.").all() == Actors{"place:Lisbon", "organisation:AFP"});
  CHECK(Named("TUNIS \xE2\x80\x94 The shops were shut.").all() == Actors{"place:Tunis"});
  CHECK(Named("WARNING - The shops were shut.").all() == Actors{});
}

TEST_CASE("a headline in capitals names only who is known or stands in the text") {
  const std::string_view text =
      "MORVAN WARNS BRAZIL OVER SUGAR DEAL\n\n"
      "Trade envoy Estelle Morvan said on Friday that Brazil had broken its word. Morvan was angry.\n";
  const Named article(text, text.find('\n'));
  CHECK(article.all() == Actors{"person:Estelle Morvan", "state:Brazil"});
  CHECK(article.mentions("Estelle Morvan") == 3);
  CHECK(article.mentions("Brazil") == 2);
}

TEST_CASE("a headline in title case names no common words") {
  const std::string_view text =
      "Grain Prices Climb As Harvest Fails In Zambia\n\nGrain prices climbed on Tuesday, farmers said.\n";
  CHECK(Named(text, text.find('\n')).all() == Actors{"state:Zambia"});
}

TEST_CASE("a word that opens a sentence is a name only if it is no common word") {
  CHECK(Named("Replying to a question, he smiled. Farmers complained.").all() == Actors{});
  CHECK(Named("Vexilium has sold its mines, a miner said.").all() == Actors{"organisation:Vexilium"});
}

TEST_CASE("places are told by their heads, their neighbours and their sound") {
  CHECK(Named("They fished in Lake Morobe near the Orlan Strait.").all() ==
        Actors{"place:Lake Morobe", "place:Orlan Strait"});
  CHECK(Named("Trains stop at Kirov-on-Sea daily.").all() == Actors{"place:Kirov-on-Sea"});
  CHECK(Named("The town of Velmora was empty.").all() == Actors{"place:Velmora"});
  CHECK(Named("Roads in Ostrel province were cut.").all() == Actors{"place:Ostrel province"});
}

TEST_CASE("treaties, programmes and meetings are initiatives with all their words") {
  CHECK(Named("It signed the Convention on the Protection of Mountain Forests.").all() ==
        Actors{"initiative:Convention on the Protection of Mountain Forests"});
  CHECK(Named("The Treaty of Lund was ratified.").all() == Actors{"initiative:Treaty of Lund"});
  CHECK(Named("They met at the 2019 Nordic Energy Forum.").actor("2019 Nordic Energy Forum") != nullptr);
  CHECK(Named("They adopted the Bergen Declaration.").all() == Actors{"initiative:Bergen Declaration"});
}

TEST_CASE("ships, followers, units and days are no actors") {
  CHECK(Named("The trawler Havsule sank on Monday in March.").all() == Actors{});
  CHECK(Named("Muslims and Christians prayed. GDP rose, and three MPs cheered.").all() == Actors{});
  CHECK(Named("A plant of 40 MW cost US$3 billion.").all() == Actors{});
}

TEST_CASE("particles and suffixes stay inside a person's name") {
  for (const std::string name : {"Jan van der Velde", "Karim bin Yusuf", "Noor ul Amin", "Faisal al-Harbi",
                                 "Kim Sung-chol", "J. Peter Holt", "Arthur Bell Jr"}) {
    CAPTURE(name);
    CHECK(Named("Yesterday " + name + " spoke to reporters.").actor(name) != nullptr);
  }
}

TEST_CASE("a trade in capitals stays outside the name, a city may be a given name") {
  CHECK(Named("It pleased Coach Marta Ruiz a lot.").actor("Marta Ruiz") != nullptr);
  CHECK(Named("He thanked Paris Zelmer for it.").all() == Actors{"person:Paris Zelmer"});
}

TEST_CASE("a state before a body known by itself is a second actor, before a generic one part of its name") {
  CHECK(Named("He quoted the US Pentagon on it.").all() == Actors{"state:United States", "organisation:Pentagon"});
  CHECK(Named("It passed the Latvian Parliament on it.").all() == Actors{"organisation:Latvian Parliament"});
}

TEST_CASE("names hold through line breaks of wrapped copy") {
  const Named article(
      "    The prize for the best book of the year went to Margarethe\n"
      "Solberg on Friday, and nobody in the great hall was surprised by\n"
      "it at all, since she had written the best book.\n");
  CHECK(article.actor("Margarethe Solberg") != nullptr);
}

TEST_CASE("mentions are in text order, do not overlap, and lie in the text") {
  const Named article(
      "OSLO (AP): Norway's Foreign Minister Kari Holm and the European Union (EU) signed the Oslo Accord. Holm left. "
      "The EU stayed, as did the Norwegian side and the EU-Norway Fisheries Council.");
  REQUIRE(article.naming.mentions.size() >= 8);
  std::uint32_t end = 0;
  for (const Mention& mention : article.naming.mentions) {
    CHECK(mention.span.begin >= end);
    CHECK(mention.span.begin < mention.span.end);
    CHECK(mention.actor < article.naming.actors.size());
    end = mention.span.end;
  }
  CHECK(end <= article.text.size());
}

TEST_CASE("two places side by side are two, also where the text ends behind them") {
  const Named article("They drove from Urumqi Xinjiang");
  CHECK(article.all() == Actors{"place:Urumqi", "place:Xinjiang"});
  CHECK(Named("They drove from Urumqi Xinjiang yesterday.").all() == article.all());
}
