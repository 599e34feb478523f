// Who is bound, who asks and who speaks.
#include <catch_amalgamated.hpp>

#include "core/extract/parties.h"
#include "tests/unit/extract/finding.h"

using namespace entente;
using namespace entente_test;

TEST_CASE("the two sides are the pair the article has set up") {
  const Finding found(
      "Officials of Kenya and Uganda met on Monday. Kenya and Uganda share a lake. The two sides agreed to protect "
      "it.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya", "Uganda"});
}

TEST_CASE("a word of a name is found whole, wherever it stands") {
  CHECK(holds_word("Ministry of Transport", "ministry"));
  CHECK(holds_word("Councillors' Council", "council"));
  CHECK(holds_word("Land Use Land", "land"));
  CHECK_FALSE(holds_word("Officers Club", "office"));
  CHECK_FALSE(holds_word("Post-Office", "office"));
}

TEST_CASE("they are the parties of the sentence before") {
  const Finding found("Norway and Sweden held talks in Oslo. They agreed to build a bridge.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway", "Sweden"});
}

TEST_CASE("a treaty named beside a body is not who they are") {
  const Finding found(
      "Norway and Sweden held talks in Oslo. They agreed that the Charter of the United Nations (UN) must be upheld. "
      "They pledged to build a bridge.");
  REQUIRE(found.items.size() == 2);
  CHECK(found.items[1].by == Names{"Norway", "Sweden"});
}

TEST_CASE("a minister who speaks for a state binds the state and is kept as speaker") {
  const Finding found("Norwegian Foreign Minister Astrid Lund said Norway will reopen its embassy in Peru.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway"});
  CHECK(found.items[0].speaker == "Astrid Lund");
  CHECK((found.items[0].flags & kReported) != 0);
}

TEST_CASE("a spokesman speaks for the company") {
  const Finding found(
      "Kestrel Corp said on Monday that it will close no plant. A spokesman for Kestrel Corp said it plans to hire 300 "
      "workers.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items.back().by == Names{"Kestrel Corp"});
}

TEST_CASE("who is asked stands among the committers, who asks among the requesters") {
  const Finding found("Kenya called on Uganda to open the port.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::request);
  CHECK(found.items[0].by == Names{"Uganda"});
  CHECK(found.items[0].from == Names{"Kenya"});
  CHECK(found.items[0].what == "open the port");
}

TEST_CASE("in the passive the subject is asked") {
  const Finding found("Uganda was urged by Kenya to open the port.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Uganda"});
  CHECK(found.items[0].from == Names{"Kenya"});
}

TEST_CASE("a hope that another will act asks it to") {
  const Finding found("Norway hopes that Sweden will join the fund.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::request);
  CHECK(found.items[0].by == Names{"Sweden"});
  CHECK(found.items[0].modality == Modality::weak);
}

TEST_CASE("what someone is told they must do is asked of them by who says so") {
  const Finding found("Peru said Chile must return the vessel.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::request);
  CHECK(found.items[0].by == Names{"Chile"});
  CHECK(found.items[0].from == Names{"Peru"});
}

TEST_CASE("the agent of a passive is bound, and nobody where none is named") {
  const Finding named("The treaty was signed by Peru and Chile.");
  REQUIRE(named.items.size() == 1);
  CHECK(named.items[0].by == Names{"Chile", "Peru"});
  CHECK((named.items[0].flags & kPassive) != 0);
  const Finding nobody("More schools will be built in the north.");
  REQUIRE(nobody.items.size() == 1);
  CHECK(nobody.items[0].by.empty());
  CHECK(nobody.items[0].what == "More schools will be built in the north");
}

TEST_CASE("a demonym says whom a nameless minister speaks for") {
  const Finding found("Norway hosted the talks. The Norwegian minister promised to fund the survey.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("who signs with someone binds both") {
  const Finding found("Kenya signed an agreement with Japan on fisheries.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Japan", "Kenya"});
}

TEST_CASE("an aside between subject and verb is stepped over") {
  const Finding found("Kenya, which holds the chair this year, agreed to postpone the vote.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya"});
}

TEST_CASE("an attribution between subject and verb is stepped over") {
  const Finding found("Norway, the minister said, is willing to share the data.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("we are those for whom the speaker speaks") {
  const Finding found("\"We will send engineers,\" said Peruvian Foreign Minister Luis Ortega. Peru has many.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Peru"});
}

TEST_CASE("ministers, leaders and a number of countries are those who last acted together") {
  const Finding found(
      "The ministers of Norway, Sweden and Denmark met in Oslo. Norway, Sweden and Denmark share a sea. The ministers "
      "agreed to clean it. The three countries pledged to pay for it.");
  REQUIRE(found.items.size() == 2);
  CHECK(found.items[0].by == Names{"Denmark", "Norway", "Sweden"});
  CHECK(found.items[1].by == Names{"Denmark", "Norway", "Sweden"});
}

TEST_CASE("the company is never one that is named only later") {
  const Finding found(
      "Kestrel Corp builds ships in Oslo. The company said it would buy Lind Ltd, and Lind Ltd sells paint.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kestrel Corp"});
}

TEST_CASE("who says what it will do is who does it") {
  const Finding found("Kenya is a neighbour of Uganda. Norway said it would reopen the border office.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("it is whom the sentence before was about, not whom that sentence names last") {
  const Finding found("Norway noted that Uganda was late. It pledged to send a team.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("allies and counterparts are nobody by name, and not their owner") {
  const Finding found("Norway fell silent. Kenya and its allies agreed to open the port.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya"});
}

TEST_CASE("two leaders joined by their titles bind both states") {
  const Finding found(
      "Prime Minister Ada Lind of Norway and her Swedish counterpart, Olof Berg, agreed to build a road. "
      "Sweden and Norway share a border.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items[0].by == Names{"Norway", "Sweden"});
}

TEST_CASE("behind after, commas and and join names of one subject") {
  const Finding found("The families returned after Kenya, Uganda and Norway signed a treaty.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya", "Norway", "Uganda"});
}

TEST_CASE("what opens a sentence in -ing has the subject of its clause") {
  const Finding found("As well as pledging 5 million dollars to the fund, Norway urged Sweden to contribute.");
  REQUIRE(found.items.size() == 2);
  CHECK(found.items[0].kind == Kind::pledge);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("an agreement reached between two parties binds them") {
  const Finding found("Rain fell following an agreement reached between Kenya and Uganda.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya", "Uganda"});
}

TEST_CASE("orders go to one's own where nobody else is named") {
  const Finding found("Kenya is dry. Kenyan President John Mwangi ordered troops to leave the valley.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya"});
  CHECK(found.items[0].from == Names{"Kenya"});
}

TEST_CASE("a spokeswoman explained behind her name speaks for her company") {
  const Finding found(
      "Kestrel Corp and Lind Ltd sell paint. Ada Berg, a spokeswoman for Kestrel Corp, said the company "
      "will close no plant. The company will hire 300 workers, Berg said.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items.back().by == Names{"Kestrel Corp"});
}

TEST_CASE("firms and rebels of a state are not the state; its troops are") {
  CHECK(Finding("Norway is cold. Norwegian banks agreed to cut fees.").items.at(0).by.empty());
  CHECK(Finding("Norway is cold. Norwegian rebels agreed to free the hostages.").items.at(0).by.empty());
  CHECK(Finding("Norway is cold. Norwegian troops agreed to leave the valley.").items.at(0).by == Names{"Norway"});
}

TEST_CASE("but opens a clause with a subject of its own") {
  const Finding found("Sweden hailed the plan of Kenya, calling for talks, but Norway insists that Uganda must pay.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items.back().by == Names{"Uganda"});
  CHECK(found.items.back().from == Names{"Norway"});
}

TEST_CASE("a former minister binds himself alone") {
  const Finding found("Norway is cold. Former Norwegian prime minister Nils Berg pledged to build a school.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Nils Berg"});
}

TEST_CASE("states whose ministers met are the two sides from then on") {
  const Finding found(
      "Norway and Sweden share a sea. Kenya has a port. Norway met Kenya in Oslo. The two sides agreed to build a "
      "road.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya", "Norway"});
}

TEST_CASE("a leader who will resign binds no state") {
  const Finding found(
      "Kenya is dry. Kenyan President John Mwangi spoke on Monday. \"I will resign in May,\" Mwangi said.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"John Mwangi"});
}

TEST_CASE("a leader told of by a state's demonym alone speaks for that state") {
  const Finding found(
      "President Astrid Lund arrived in Peru on Monday. Norway is building a port there. The Norwegian leader met "
      "fishermen. Lund said she would reopen the school.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items.back().by == Names{"Norway"});
}

TEST_CASE("a member of parliament speaks for neither a party nor a state") {
  const Finding found("Labour MP Astrid Lund, who supports the ban on trawlers, said Labour was divided.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items[0].by == Names{"Astrid Lund"});
}

TEST_CASE("a firm or bank of a state is not the state that signs") {
  const Finding found("Kenya signed a contract with a Norwegian firm to buy 20 ferries.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].by == Names{"Kenya"});
}

TEST_CASE("two who are named behind the verb of a headline are both asked") {
  const Finding found("Norway urges Kenya, Uganda not to close the border\n\nNorway spoke on Monday.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items[0].by == Names{"Kenya", "Uganda"});
}

TEST_CASE("who speaks on behind the verb of speech is the one who spoke") {
  const Finding found(
      "Kenya and Norway trade fish. Norwegian President Astrid Lund met Kenyan President Juma Otieno in Oslo. \"The "
      "talks were useful,\" said "
      "Otieno, "
      "adding that his country is willing to open the port.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items.back().by == Names{"Kenya"});
}

TEST_CASE("a quotation may open between the subject and its verb") {
  const Finding found("Norwegian Foreign Minister Astrid Lund said that Kenya \"should reopen the port\".");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items[0].by == Names{"Kenya"});
}

TEST_CASE("who is called on by a noun is asked") {
  const Finding found("Uganda welcomed the call on Kenya to reopen the port.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::request);
  CHECK(found.items[0].by == Names{"Kenya"});
}

TEST_CASE("a resignation tendered is the person's own act") {
  const Finding found("Norwegian Prime Minister Astrid Lund tendered her resignation on Monday.");
  REQUIRE_FALSE(found.items.empty());
  CHECK(found.items[0].by == Names{"Astrid Lund"});
}

TEST_CASE("who acts stands behind the dash of a dateline, however the dash is typed") {
  for (const char* const dash : {"--", "-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
    INFO(dash);
    const Finding found("OSLO, Dec. 9 (Agency) " + std::string(dash) + " Norway and Sweden agreed to build a bridge.");
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].by == Names{"Norway", "Sweden"});
  }
}
