// More rows of the table of options: see terms_options.cpp.
#include "native/actors_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "native/terms_options.h"

namespace entente::native {
namespace {

using C = Command;
using S = const std::string&;
using A = TermsAsk&;
using W = std::string&;

template <class Number>
bool parse_number(std::string_view text, Number& out) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// "state,person"
bool parse_types(std::string_view value, std::uint8_t& out) {
  out = 0;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    const std::uint8_t before = out;
    for (unsigned type = 0; type < 5; ++type) {
      if (type_name(static_cast<ActorType>(type)) == value.substr(at, end - at))
        out = static_cast<std::uint8_t>(out | 1U << type);
    }
    if (out == before) return false;
    at = end + 1;
  }
  return true;
}

template <class Value>
bool take(std::optional<Value> found, Value& out) {
  if (found) out = *found;
  return found.has_value();
}

bool take_text(const std::string& value, std::string& out) {
  out = value;
  return !value.empty();
}

bool add_with(const std::string& value, Command, TermsAsk& ask, std::string& why) {
  if (ask.actors.with.size() == 2) return why = "--with was given more than twice: a link has two ends", false;
  ask.actors.with.push_back(value);
  return !value.empty();
}

bool set_resolution(const std::string& value, Command, TermsAsk& ask, std::string&) {
  double& resolution = ask.actors.network.resolution;
  return parse_number(value, resolution) && std::isfinite(resolution) && resolution > 0 && resolution <= 1000;
}

constexpr std::string_view kActor = "an actor's key or name";

constexpr TermsOption kOptions[] = {
    {"--edits", "alnpmgd", true, "a file", [](S v, C, A a, W) { return take_text(v, a.actors.edits); }},
    {"--type", "an", true, "state, person, organisation, place or initiative, or several with commas",
     [](S v, C, A a, W) { return parse_types(v, a.actors.types); }},
    {"--keyness", "a", false, "", [](S, C, A a, W) { return a.actors.keyness = true; }},
    {"--why", "a", true, kActor, [](S v, C, A a, W) { return take_text(v, a.actors.why); }},
    {"--unit", "ln", true, "sentence, paragraph or article",
     [](S v, C, A a, W) { return take(link_unit_named(v), a.actors.unit); }},
    {"--order", "l", true, "support, log-dice, npmi, log-likelihood, articles or stories",
     [](S v, C, A a, W) { return take(link_order_named(v), a.actors.order); }},
    {"--with", "l", true, kActor, add_with},
    {"--evidence", "l", false, "", [](S, C, A a, W) { return a.actors.evidence = true; }},
    {"--ego", "n", true, kActor, [](S v, C, A a, W) { return take_text(v, a.actors.network.ego); }},
    {"--depth", "n", true, "1: neighbours, or 2: theirs too",
     [](S v, C, A a, W) {
       std::uint8_t& depth = a.actors.network.ego_depth;
       return parse_number(v, depth) && (depth == 1 || depth == 2);
     }},
    {"--weight", "n", true, "support, stories or log-dice",
     [](S v, C, A a, W) { return take(link_weight_named(v), a.actors.network.weight); }},
    {"--resolution", "n", true, "a number above 0, at most 1000", set_resolution},
    {"--seed", "n", true, "a whole number", [](S v, C, A a, W) { return parse_number(v, a.actors.network.seed); }},
};

}  // namespace

std::span<const TermsOption> actors_options() { return kOptions; }

std::string actors_contradiction(const TermsAsk& ask, Command command) {
  const ActorsAsk& actors = ask.actors;
  const bool has_reference = !ask.reference.is_all();
  if (command == Command::actors && !actors.keyness && (has_reference || ask.against_all)) {
    return "a reference goes with --keyness";
  }
  if (actors.keyness && !actors.why.empty()) return "--keyness and --why are two questions; ask one";
  if (actors.keyness && has_reference && ask.against_all) {
    return "--against all and --ref-... are two references; give one";
  }
  if (actors.keyness && ask.target.is_all() && !has_reference) {
    return "keyness compares articles with others: choose some (--from, --to, --source, --actor, --term, --article), "
           "or a reference (--ref-from, ...)";
  }
  if (command == Command::links && ask.has_period && actors.with.empty()) {
    return "--period shows one actor or two over time: say whom by --with";
  }
  if (command == Command::links && ask.has_period && actors.evidence) {
    return "--period and --evidence are two questions; ask one";
  }
  return {};
}

std::string_view actors_usage() {
  return R"(
Actors:
  entente actors PATH...                who is named: all names of one actor are one row
      --why NAME                   the evidence for each name that was joined to this actor
      --keyness                    who marks the chosen articles against the rest, or against a reference;
                                   --measure, --positive, --against, --ref-... are as of terms, counted in sentences
  entente links PATH...                 who is named with whom
      --unit sentence|paragraph|article, --order support|log-dice|npmi|log-likelihood|articles|stories
      --with NAME                  the links of this actor; given twice, the link of two
      --evidence                   the sentences behind each link, with file and day
      --period day|week|month|quarter|year|auto    of --with: the one or the two over time
  entente network PATH...               the network: communities, degree, PageRank, betweenness
      --format text|json|gexf|graphml|csv-nodes|csv-edges
      --unit, --weight support|stories|log-dice, --resolution N (of communities), --seed N
      --ego NAME, --depth 1|2      this actor and its neighbours, or theirs too
      --type TYPE,...              state, person, organisation, place, initiative (network and actors)
      --min N, --min-stories N     units and stories that a link has at least (links 1 and 1, network 2 and 2); of
                                   actors, mentions, or sentences with --keyness
      --top N|all, --format text|csv|tsv|json|html, --out FILE, --threads N, and which articles, as of terms
      --summaries                  the PATHs are summaries, made by summarise or merge
      --edits FILE                 your decisions about actors, as the window saves them: a project, or a line of JSON each;
                                   goes with report too: {"edit": "merge", "actor": "KEY", "other": "KEY"}, split
                                   (other: KEY or form), rename (name), retype (type), hide
)";
}

}  // namespace entente::native
