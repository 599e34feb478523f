// The word lists as a whole: what must hold for every row, and how names are looked up.
#include "core/language/gazetteer.h"

#include <catch_amalgamated.hpp>
#include <map>
#include <set>
#include <string>

#include "lexicon/initiatives.h"
#include "lexicon/organisations.h"
#include "lexicon/states.h"

namespace {

using namespace entente;

std::string key_of(std::string_view name) {
  std::string key;
  append_name_key(name, key);
  return key;
}

std::vector<std::string> parts(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find("; "), list.size());
    out.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return out;
}

}  // namespace

TEST_CASE("every state is found by its own name, and has a code of its own and a type") {
  std::set<std::string_view> codes;
  for (const auto& row : lexicon::k_states) {
    CAPTURE(row[1]);
    CHECK(row[0].size() == 3);
    CHECK(codes.insert(row[0]).second);
    CHECK((row[6] == "state" || row[6] == "place"));
    const KnownName* known = find_name(key_of(row[1]));
    REQUIRE(known != nullptr);
    CHECK(known->kind == NameKind::state);
    CHECK(canonical_name(*known) == row[1]);
  }
}

TEST_CASE("no demonym and no other name is claimed by two states") {
  for (const std::size_t column : {2u, 3u}) {
    std::map<std::string, std::string_view> owner;
    for (const auto& row : lexicon::k_states) {
      for (const std::string& name : parts(row[column])) {
        CAPTURE(name, row[1]);
        CHECK(owner.try_emplace(key_of(name), row[1]).first->second == row[1]);
      }
    }
  }
}

TEST_CASE("the demonyms that territories share belong to the state that news means") {
  for (const auto& [demonym, state] : {std::pair{"Dutch", "Netherlands"},
                                       {"American", "United States"},
                                       {"British", "United Kingdom"},
                                       {"Korean", "South Korea"},
                                       {"Dominican", "Dominican Republic"},
                                       {"Danish", "Denmark"}}) {
    CAPTURE(demonym);
    const KnownName* known = find_name(key_of(demonym));
    REQUIRE(known != nullptr);
    CHECK(known->kind == NameKind::demonym);
    CHECK(canonical_name(*known) == state);
  }
}

TEST_CASE("every body and initiative of the lists is found by its full name") {
  const auto all_found = [](const auto& rows) {
    for (const auto& row : rows) {
      CAPTURE(row[0]);
      CHECK(find_name(key_of(row[0])) != nullptr);
    }
  };
  all_found(lexicon::k_organisations);
  all_found(lexicon::k_initiatives);
}

TEST_CASE("a name is one name with hyphens or spaces, an ampersand or its word, diacritics or none") {
  for (const auto& [one, other] : {std::pair{"Asia-Pacific", "Asia Pacific"},
                                   {"Belt & Road", "Belt and Road"},
                                   {"C\xC3\xB4te d'Ivoire", "Cote d\xE2\x80\x99Ivoire"},
                                   {"U.S.", "U.S"},
                                   {"People's Daily", "People\xE2\x80\x99s Daily"}}) {
    CHECK(key_of(one) == key_of(other));
  }
  CHECK(key_of("  ").empty());
}

TEST_CASE("regular forms of a common word are common, names are not") {
  for (const char* word : {"meet", "meets", "planned", "replying", "replies", "stopping", "truly"}) {
    CAPTURE(word);
    CHECK(word_info(word).is(kCommonWord));
  }
  for (const char* word : {"nkrumah", "lindqvist", "qzx", ""}) {
    CAPTURE(word);
    CHECK_FALSE(word_info(word).is(kCommonWord));
  }
}

TEST_CASE("a body that many states have is generic, one state's is not") {
  CHECK(is_generic(*find_name("parliament")));
  CHECK(is_generic(*find_name("socialist party")));
  CHECK_FALSE(is_generic(*find_name("likud")));
  CHECK_FALSE(is_generic(*find_name("france")));
}

TEST_CASE("states are found by former, official, native and list names, in any of their spellings") {
  const std::map<std::string, std::string_view> names = {
      {"Upper Volta", "Burkina Faso"},
      {"Swaziland", "Eswatini"},
      {"Kampuchea", "Cambodia"},
      {"Persia", "Iran"},
      {"Iran, Islamic Republic of", "Iran"},
      {"Rep\xC3\xBA"
       "blica del Per\xC3\xBA",
       "Peru"},
      {"D.P.R.K", "North Korea"},
      {"Peking", "China"},
      {"Kittitian", "Saint Kitts and Nevis"},
      {"Uzbekistanis", "Uzbekistan"},
  };
  for (const auto& [name, state] : names) {
    CAPTURE(name);
    const KnownName* known = find_name(key_of(name));
    REQUIRE(known != nullptr);
    CHECK(canonical_name(*known) == state);
  }
}

TEST_CASE("no organisation and no initiative stands in its list twice") {
  std::set<std::string> names;
  for (const auto& row : lexicon::k_organisations) CHECK(names.insert(key_of(row[0])).second);
  for (const auto& row : lexicon::k_initiatives) {
    CAPTURE(row[0]);
    CHECK(names.insert(key_of(row[0])).second);
  }
}
