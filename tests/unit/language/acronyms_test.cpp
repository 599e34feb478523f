// Short forms and what they stand for, found by brackets, equals signs and letters. All sentences are made up.
#include <catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "core/language/acronym_letters.h"
#include "core/language/acronym_pairs.h"

using namespace entente;

namespace {

// "SCO: Shanghai Cooperation Organization" for each pair.
std::vector<std::string> pairs_of(std::string_view text) {
  std::vector<AcronymPair> pairs;
  find_acronym_pairs(text, pairs);
  std::vector<std::string> out;
  for (const AcronymPair& pair : pairs) {
    out.push_back(std::string(slice(text, pair.short_form)) + ": " + std::string(slice(text, pair.long_form)));
  }
  return out;
}

std::string spelt_part(std::string_view text) {
  std::vector<AcronymPair> pairs;
  find_acronym_pairs(text, pairs);
  return pairs.empty() ? std::string() : std::string(slice(text, pairs.front().spelt));
}

using Pairs = std::vector<std::string>;

}  // namespace

TEST_CASE("letters of a short form are its letters and digits without the plural's s") {
  CHECK(acronym_letters("I.F.W.L.C") == "ifwlc");
  CHECK(acronym_letters("NGOs") == "ngo");
  CHECK(acronym_letters("IBC's") == "ibc");
  CHECK(acronym_letters("GEE21") == "gee21");
  CHECK(acronym_letters("OAS") == "oas");
}

TEST_CASE("a bracket behind a name defines its short form, whatever the case of the words") {
  CHECK(pairs_of("the Orlin River Commission (ORC) met") == Pairs{"ORC: Orlin River Commission"});
  CHECK(pairs_of("users of bulk grain containers (BGCs) shall") == Pairs{"BGCs: bulk grain containers"});
  CHECK(pairs_of("the Council for Trade, Science and Ports (CTSP)") ==
        Pairs{"CTSP: Council for Trade, Science and Ports"});
}

TEST_CASE("small words may give a letter or not") {
  CHECK(pairs_of("the Bank of Orlin (BO)") == Pairs{"BO: Bank of Orlin"});
  CHECK(pairs_of("the Bank of Orlin (BoO)") == Pairs{"BoO: Bank of Orlin"});
  CHECK(pairs_of("the Free Trade Zone of the Lower Vesna (FTZLV)") ==
        Pairs{"FTZLV: Free Trade Zone of the Lower Vesna"});
}

TEST_CASE("the run of words that costs least is taken, not the shortest that fits") {
  CHECK(pairs_of("the Vesna Union Mission in Tarnia (VUMIT)") == Pairs{"VUMIT: Vesna Union Mission in Tarnia"});
  CHECK(pairs_of("the Treaty on Trade and Transit (TTT)") == Pairs{"TTT: Treaty on Trade and Transit"});
}

TEST_CASE("a short form may end with a whole word of the name") {
  CHECK(pairs_of("the Vesna States Office for Relief and the Care of Children (VS-Children)") ==
        Pairs{"VS-Children: Vesna States Office for Relief and the Care of Children"});
}

TEST_CASE("a capitalised name may have an acronym of another language") {
  CHECK(pairs_of("the Vesnan Development Bank (BVD)") == Pairs{"BVD: Vesnan Development Bank"});
  CHECK(pairs_of("said Marta Hale of the trade office (BVD)").empty());
}

TEST_CASE("quotes and words that announce a short form are passed over") {
  CHECK(pairs_of("the Orlin Trade Council (\"OTC\")") == Pairs{"OTC: Orlin Trade Council"});
  CHECK(pairs_of("the Orlin Trade Council (hereinafter the \"OTC\")") == Pairs{"OTC: Orlin Trade Council"});
  CHECK(pairs_of("the Orlin Trade Council (also known as OTC)") == Pairs{"OTC: Orlin Trade Council"});
  CHECK(pairs_of("\xE2\x80\x9COrlin Trade Council\xE2\x80\x9D (\xE2\x80\x9COTC\xE2\x80\x9D)") ==
        Pairs{"OTC: Orlin Trade Council"});
}

TEST_CASE("the long form may stand in the bracket, before or behind the short one") {
  CHECK(pairs_of("OTC (the Orlin Trade Council) met") == Pairs{"OTC: Orlin Trade Council"});
  CHECK(pairs_of("ECE/OTC (Orlin Trade Council, founded late)") == Pairs{"OTC: Orlin Trade Council"});
  CHECK(pairs_of("the host (Orlin Trade Council, OTC) spoke") == Pairs{"OTC: Orlin Trade Council"});
}

TEST_CASE("equals signs define short forms up to the next mark or sign") {
  CHECK(pairs_of("Note: OTC = Orlin Trade Council, VDB = Vesnan Development Bank.") ==
        Pairs{"OTC: Orlin Trade Council", "VDB: Vesnan Development Bank"});
  CHECK(pairs_of("OTC = Orlin Trade Council VDB = Vesnan Development Bank") ==
        Pairs{"OTC: Orlin Trade Council", "VDB: Vesnan Development Bank"});
  CHECK(pairs_of("LUC = land use, chiefly") == Pairs{"LUC: land use, chiefly"});
}

TEST_CASE("what gives no letter at the end is told apart") {
  CHECK(pairs_of("the Women in Mining Network (WiM)") == Pairs{"WiM: Women in Mining Network"});
  CHECK(spelt_part("the Women in Mining Network (WiM)") == "Women in Mining");
  CHECK(spelt_part("the Orlin Trade Council (OTC)") == "Orlin Trade Council");
}

TEST_CASE("brackets that define nothing give no pair") {
  CHECK(pairs_of("resolution 37 (IV) and 414 (XIII)").empty());
  CHECK(pairs_of("the minister (Vesna) left (see above) in 1996 (1997)").empty());
  CHECK(pairs_of("(").empty());
  CHECK(pairs_of("(A").empty());
  CHECK(pairs_of("= =").empty());
  CHECK(pairs_of("A = (B) = C").empty());
}

TEST_CASE("a text of brackets alone is read in linear time") {
  const std::string text(200000, '(');
  CHECK(pairs_of(text).empty());
  std::string many;
  for (int number = 0; number < 20000; ++number) many += "a (AB = ";
  CHECK(pairs_of(many).empty());
}
