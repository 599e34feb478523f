// Is every country and territory of two public lists known by all its names? Common and official names, demonyms,
// capitals, and capitals that act as their government.
//
// usage: entente_gazetteer SHARED
//
// The lists: mledoze/countries (ODbL 1.0) and The World Factbook (public domain), of which gazetteer.h has facts and
// this has none. A name is found when it is known as the same state that the common name is. Exit status 77 means
// "skipped": the lists are not kept here.
#include <simdjson.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/language/gazetteer.h"
#include "core/text/layout.h"

using namespace entente;

namespace {

struct Tally {
  const char* what;
  double floor;
  std::size_t wanted = 0, found = 0;
  std::string missing;

  void count(bool is_found, std::string_view name) {
    ++wanted;
    found += is_found ? 1u : 0u;
    if (!is_found) missing.append(missing.empty() ? "" : "; ").append(name);
  }
  [[nodiscard]] double share() const { return double(found) / double(wanted); }
};

std::string text_of(simdjson::dom::element row, std::string_view field) {
  std::string_view value;
  return row[field].get_string().get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

const KnownName* known(std::string_view name) {
  std::string key;
  append_name_key(name, key);
  if (key.starts_with("the ")) key.erase(0, 4);
  return find_name(key);
}

// The state that a name, demonym or capital stands for; "" for none.
std::string_view state_of(std::string_view name) {
  const KnownName* found = known(name);
  return found != nullptr && found->kind <= NameKind::capital ? canonical_name(*found) : std::string_view();
}

// "Kittitian or Nevisian", "Saint-Pierrais, Miquelonnais" are several.
std::vector<std::string> parts(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(", "), list.size()), either = std::min(list.find(" or "), list.size());
    const std::size_t end = std::min(comma, either);
    if (end > 0) out.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(list.size(), end + (either < comma ? 4u : 2u)));
  }
  return out;
}

// "Ankara warned that it would not sign." names the state.
bool acts(const std::string& capital, std::string_view state) {
  const std::string text = "The talks failed. " + capital + " warned that it would not sign the treaty.";
  const Layout layout = lay_out(text);
  for (const Actor& actor : name_actors(layout, {}).actors) {
    if (actor.type == ActorType::state && actor.name == state) return true;
  }
  return false;
}

struct Tallies {
  Tally common{"common names (mledoze)", 1, 0, 0, {}};
  Tally official{"official names (mledoze)", 0.99, 0, 0, {}};  // two are officially the Virgin Islands
  Tally demonyms{"demonyms (mledoze)", 0.95, 0, 0, {}};
  Tally capitals{"capitals of independent states, known (mledoze)", 0.95, 0, 0, {}};
  Tally acting{"... read as their government where they warn", 0.9, 0, 0, {}};
  Tally short_names{"conventional short forms (Factbook)", 0.93, 0, 0, {}};
  Tally long_names{"conventional long forms (Factbook)", 0.97, 0, 0, {}};
  Tally adjectives{"adjectives (Factbook)", 0.95, 0, 0, {}};
};

void read_mledoze(simdjson::dom::array rows, Tallies& out) {
  for (const simdjson::dom::element row : rows) {
    simdjson::dom::element name, demonyms;
    if (row["name"].get(name) != simdjson::SUCCESS) continue;
    const std::string common = text_of(name, "common"), official = text_of(name, "official");
    const std::string_view state = state_of(common);
    out.common.count(!state.empty(), common);
    out.official.count(!state.empty() && state_of(official) == state, official);
    if (row["demonyms"]["eng"].get(demonyms) == simdjson::SUCCESS) {
      for (const std::string& demonym : parts(text_of(demonyms, "m"))) {
        // Some are shared: "Congolese", "Dominican", "French".
        out.demonyms.count(!state_of(demonym).empty(), demonym);
      }
    }
    bool independent = false;
    simdjson::dom::array capitals;
    if (row["independent"].get_bool().get(independent) != simdjson::SUCCESS || !independent) continue;
    if (row["capital"].get_array().get(capitals) != simdjson::SUCCESS) continue;
    for (const simdjson::dom::element capital : capitals) {
      std::string_view city;
      if (capital.get_string().get(city) != simdjson::SUCCESS) continue;
      const bool is_known = known(city) != nullptr;
      out.capitals.count(is_known, city);
      if (is_known) out.acting.count(acts(std::string(city), state), city);
    }
  }
}

std::string without_notes(std::string text) {
  for (const std::string_view mark : {" (", ";", ", or", " or "}) text.resize(std::min(text.size(), text.find(mark)));
  return text;
}

void read_factbook(simdjson::dom::document_stream& rows, Tallies& out) {
  for (auto row : rows) {
    const std::string short_name = without_notes(text_of(row.value_unsafe(), "short"));
    const std::string long_name = without_notes(text_of(row.value_unsafe(), "long"));
    if (!short_name.empty() && short_name != "none") out.short_names.count(known(short_name) != nullptr, short_name);
    if (!long_name.empty() && long_name != "none") out.long_names.count(known(long_name) != nullptr, long_name);
    std::string adjectives = text_of(row.value_unsafe(), "adjective");
    if (adjectives.find('/') != adjectives.npos || adjectives.find("none") != adjectives.npos) continue;
    for (const std::string& adjective : parts(without_notes(adjectives))) {
      if (adjective.size() > 2) out.adjectives.count(!state_of(adjective).empty(), adjective);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string facts = std::string(argc > 1 ? argv[1] : "../shared") + "/data/facts/";
  if (!std::filesystem::exists(facts + "factbook_gov.jsonl")) {
    std::puts("skipped: no ../shared");
    return 77;
  }
  Tallies tallies;
  simdjson::dom::parser parser, lines;
  simdjson::dom::array countries;
  if (parser.load(facts + "country_facts/mledoze_countries.json").get(countries) != simdjson::SUCCESS) return 1;
  read_mledoze(countries, tallies);
  simdjson::dom::document_stream entities;
  if (lines.load_many(facts + "factbook_gov.jsonl").get(entities) != simdjson::SUCCESS) return 1;
  read_factbook(entities, tallies);

  int failures = 0;
  std::puts("| names of states and territories | found | of | not found |\n| --- | --- | --- | --- |");
  for (const Tally* t :
       std::array<const Tally*, 8>{&tallies.common, &tallies.official, &tallies.demonyms, &tallies.capitals,
                                   &tallies.acting, &tallies.short_names, &tallies.long_names, &tallies.adjectives}) {
    std::printf("| %s | %zu | %zu | %s |\n", t->what, t->found, t->wanted, t->missing.c_str());
    if (t->share() >= t->floor) continue;
    std::printf("below its floor: %s %.3f < %.2f\n", t->what, t->share(), t->floor);
    ++failures;
  }
  return failures > 0 ? 1 : 0;
}
