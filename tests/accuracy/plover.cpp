// The kind of act between two given parties, on the two public sets of PLOVER events: GSR01 (322 sentences) and PLV
// (Zhou et al. 2024, training part). Kinds are merged as the coding schemes allow: PLEDGE with AGREEMENT (AGREE),
// INSTRUMENT with POSITION (SUPPORT), DELIVERY (AID, COOPERATE), CONCESSION (YIELD, CONCEDE, RETREAT), REQUEST
// (DEMAND), REFUSAL (REJECT); every other event is none.
//
// usage: entente_plover SHARED [--misses]
//
// A sentence may hold several acts. The one that counts is the one whose parties' names stand in the given source and
// target most, then the first. Exit status 77 means "skipped": the sets are not redistributed.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/analysis.h"
#include "core/text/words.h"

using namespace entente;

namespace {

enum class Merged : std::uint8_t { agree, support, aid, yield, request, reject, none };
constexpr std::array<std::string_view, 7> kNames = {"AGREE", "SUPPORT", "AID", "YIELD", "REQUEST", "REJECT", "none"};

struct Case {
  std::string text, source, target;
  Merged gold = Merged::none;
};

Merged merged_event(std::string_view event) {
  constexpr std::array<std::pair<std::string_view, Merged>, 10> kEvents{{{"AGREE", Merged::agree},
                                                                         {"SUPPORT", Merged::support},
                                                                         {"AID", Merged::aid},
                                                                         {"COOPERATE", Merged::aid},
                                                                         {"YIELD", Merged::yield},
                                                                         {"CONCEDE", Merged::yield},
                                                                         {"RETREAT", Merged::yield},
                                                                         {"REQUEST", Merged::request},
                                                                         {"DEMAND", Merged::request},
                                                                         {"REJECT", Merged::reject}}};
  for (const auto& [name, merged] : kEvents)
    if (name == event) return merged;
  return Merged::none;
}

Merged merged_kind(Kind kind) {
  switch (kind) {
    case Kind::pledge:
    case Kind::agreement:
      return Merged::agree;
    case Kind::instrument:
    case Kind::position:
      return Merged::support;
    case Kind::delivery:
      return Merged::aid;
    case Kind::concession:
      return Merged::yield;
    case Kind::request:
      return Merged::request;
    case Kind::refusal:
      return Merged::reject;
  }
  return Merged::none;
}

// A field that is a list of actors or one string.
std::string actors_of(simdjson::dom::element row, std::string_view field) {
  std::string joined;
  simdjson::dom::array list;
  if (row[field].get_array().get(list) != simdjson::SUCCESS) {
    std::string_view alone;
    return row[field].get_string().get(alone) == simdjson::SUCCESS ? std::string(alone) : joined;
  }
  for (const simdjson::dom::element actor : list) {
    std::string_view text;
    if (actor["actorText"].get_string().get(text) == simdjson::SUCCESS) joined.append(text).append(" ");
  }
  return joined;
}

std::vector<Case> read_gsr(const std::string& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  simdjson::dom::parser parser;
  for (std::string line; std::getline(file, line);) {
    simdjson::dom::element row;
    std::string_view text, event;
    if (parser.parse(line).get(row) != simdjson::SUCCESS) continue;
    if (row["text"].get_string().get(text) != simdjson::SUCCESS) continue;
    if (row["event"].get_string().get(event) != simdjson::SUCCESS) continue;
    cases.push_back({std::string(text), actors_of(row, "source"), actors_of(row, "target"), merged_event(event)});
  }
  return cases;
}

// Columns as the first line names them.
std::vector<Case> read_plv(const std::string& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  const auto cells_of = [](const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else if (c != '\r')
        cells.back() += c;
    }
    return cells;
  };
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> head = cells_of(line);
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(head, name) - head.begin());
  };
  const std::size_t text = column("sentence"), source = column("source"), target = column("target"),
                    event = column("gold_root");
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() <= std::max({text, source, target, event})) continue;
    cases.push_back({cells[text], cells[source], cells[target], merged_event(cells[event])});
  }
  return cases;
}

bool stands_in(const Actor& actor, const std::string& folded) {
  const auto holds = [&](std::string_view name) {
    std::string key;
    append_folded(name, key);
    return !key.empty() && folded.find(key) != std::string::npos;
  };
  return holds(actor.name) || std::ranges::any_of(actor.aliases, holds);
}

int match(const Analysis& made, const Commitment& item, const std::string& source, const std::string& target) {
  int points = 0;
  std::vector<std::uint32_t> acting = item.kind == Kind::request ? item.requesters : item.committers;
  if (item.speaker != kNobody) acting.push_back(item.speaker);
  std::vector<std::uint32_t> others = item.kind == Kind::request ? item.committers : item.counterparties;
  for (const std::uint32_t actor : acting) points += stands_in(made.naming.actors[actor], source) ? 2 : 0;
  for (const std::uint32_t actor : others) points += stands_in(made.naming.actors[actor], target) ? 1 : 0;
  return points;
}

Merged found_in(const Case& one) {
  Article article;
  article.text = one.text;
  const Analysis made = analyse(article);
  std::string source, target;
  append_folded(one.source, source);
  append_folded(one.target, target);
  int best = -1;
  Merged found = Merged::none;
  for (const Commitment& item : made.commitments) {
    const int points = match(made, item, source, target);
    if (points <= best) continue;
    best = points;
    // REFUSAL holds sanctions and threats too, which PLOVER sets apart.
    found = item.kind == Kind::refusal && item.plover != "REJECT" ? Merged::none : merged_kind(item.kind);
  }
  return found;
}

// Tells the figures of one set; whether they are no worse than `least` (macro-F1).
bool tell(const char* label, const std::vector<Case>& cases, double least, bool misses) {
  std::array<std::array<int, kNames.size()>, kNames.size()> table{};  // gold, found
  int right = 0;
  for (const Case& one : cases) {
    const Merged found = found_in(one);
    ++table[static_cast<std::size_t>(one.gold)][static_cast<std::size_t>(found)];
    right += found == one.gold;
    if (misses && found != one.gold)
      std::printf("%s for %s: %s\n", kNames[static_cast<std::size_t>(found)].data(),
                  kNames[static_cast<std::size_t>(one.gold)].data(), one.text.c_str());
  }
  double sum = 0;
  std::string per_kind;
  for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
    int gold = 0, found = 0;
    for (std::size_t other = 0; other < kNames.size(); ++other) {
      gold += table[kind][other];
      found += table[other][kind];
    }
    const double f1 = gold + found == 0 ? 0 : 2.0 * table[kind][kind] / (gold + found);
    sum += f1;
    char text[48];
    std::snprintf(text, sizeof text, "  %s %.2f", kNames[kind].data(), f1);
    per_kind += text;
  }
  const double macro = sum / static_cast<double>(kNames.size());
  std::printf("%-14s %5zu acts   accuracy %.3f   macro-F1 %.3f  %s\n", label, cases.size(),
              static_cast<double>(right) / static_cast<double>(cases.size()), macro, per_kind.c_str());
  return macro >= least;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::filesystem::path folder = std::filesystem::path(arguments[1]) / "data" / "plover";
  const std::vector<Case> gsr = read_gsr((folder / "plover_gsr.jsonl").string());
  const std::vector<Case> plv = read_plv((folder / "PLV_train.tsv").string());
  if (gsr.empty() || plv.empty()) {
    std::puts("skipped: no ../shared");
    return 77;
  }
  const bool misses = count > 2 && std::string_view(arguments[2]) == "--misses";
  bool good = tell("PLOVER-GSR01", gsr, 0.64, misses);
  good = tell("PLV train", plv, 0.66, misses) && good;
  return good ? 0 : 1;
}
