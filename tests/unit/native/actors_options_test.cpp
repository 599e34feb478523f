// What may be asked of the commands about actors, and what is said to a command line that makes no sense.
#include "native/actors_options.h"

#include <catch_amalgamated.hpp>

#include "native/options.h"

namespace {

using namespace entente;
using namespace entente::native;

std::string misuse(const std::vector<std::string>& arguments) { return parse(arguments).misuse; }

}  // namespace

TEST_CASE("actors, links and networks are asked for by their options") {
  const Options actors = parse({"actors", "--type", "state,person", "--min", "3", "--why", "Wang Yi", "a.txt"});
  CHECK(actors.misuse.empty());
  CHECK(actors.command == Command::actors);
  CHECK(actors.ask.actors.types == 3);
  CHECK(actors.ask.actors.why == "Wang Yi");
  CHECK(actors.ask.least == 3);
  CHECK(actors.paths == std::vector<std::string>{"a.txt"});
  const Options links = parse({"links", "--unit", "paragraph", "--order=npmi", "--with", "china", "--with", "iran",
                               "--min-stories", "2", "--period", "auto", "--from", "2022", "a"});
  CHECK(links.misuse.empty());
  CHECK(links.ask.actors.unit == LinkUnit::paragraph);
  CHECK(links.ask.actors.order == LinkOrder::npmi);
  CHECK(links.ask.actors.with == std::vector<std::string>{"china", "iran"});
  CHECK(links.ask.least_stories == 2);
  CHECK(links.ask.has_period);
  CHECK(links.ask.target.from == "2022-01-01");
  const Options network =
      parse({"network", "--format", "gexf", "--ego", "China", "--depth", "2", "--weight", "log-dice", "--resolution",
             "1.5", "--seed", "7", "--top", "30", "--edits", "mine.jsonl", "a"});
  CHECK(network.misuse.empty());
  CHECK(network.format == Format::gexf);
  CHECK(network.ask.actors.network.ego == "China");
  CHECK(network.ask.actors.network.ego_depth == 2);
  CHECK(network.ask.actors.network.weight == LinkWeight::log_dice);
  CHECK(network.ask.actors.network.resolution == 1.5);
  CHECK(network.ask.actors.network.seed == 7);
  CHECK(network.ask.most == 30);
  CHECK(network.ask.actors.edits == "mine.jsonl");
  CHECK(parse({"report", "--edits", "mine.jsonl", "a"}).ask.actors.edits == "mine.jsonl");
}

TEST_CASE("every refusal about actors says what would have been right") {
  CHECK(misuse({"actors"}) == "no path was given");
  CHECK(misuse({"links", "--unit", "word", "a"}) ==
        "\"word\" is no value for --unit; give sentence, paragraph or article");
  CHECK(misuse({"links", "--order", "count", "a"}) ==
        "\"count\" is no value for --order; give support, log-dice, npmi, log-likelihood, articles or stories");
  CHECK(misuse({"actors", "--type", "state,town", "a"}) ==
        "\"state,town\" is no value for --type; give state, person, organisation, place or initiative, or several "
        "with commas");
  CHECK(misuse({"network", "--depth", "3", "a"}) ==
        "\"3\" is no value for --depth; give 1: neighbours, or 2: theirs too");
  CHECK(misuse({"network", "--resolution", "0", "a"}) ==
        "\"0\" is no value for --resolution; give a number above 0, at most 1000");
  CHECK(misuse({"links", "--with", "a", "--with", "b", "--with", "c", "d"}) ==
        "--with was given more than twice: a link has two ends");
  CHECK(misuse({"links", "--period", "month", "a"}) == "--period shows one actor or two over time: say whom by --with");
  CHECK(misuse({"actors", "--ref-from", "2022", "a"}) == "a reference goes with --keyness");
  CHECK(misuse({"actors", "--keyness", "--why", "x", "a"}) == "--keyness and --why are two questions; ask one");
  CHECK(misuse({"actors", "--keyness", "a"}).starts_with("keyness compares articles with others"));
  CHECK(misuse({"actors", "--ego", "china", "a"}) == "--ego does not go with this command");
  CHECK(misuse({"terms", "--edits", "x", "a"}) == "--edits does not go with this command");
  CHECK(misuse({"network", "--format", "csv", "a"}) ==
        "this command writes text, json, gexf, graphml, csv-nodes or csv-edges");
  CHECK(misuse({"links", "--format", "gexf", "a"}) == "this command writes text, csv, tsv, json or html");
  CHECK(misuse({"links", "--summaries", "--evidence", "a"}) ==
        "--evidence prints sentences, which summaries do not hold");
  CHECK(misuse({"network", "--summaries", "a"}).empty());
  CHECK(misuse({"links", "--from", "2023", "--to", "2022", "a"}).starts_with("--from 2023-01-01 is after"));
}

TEST_CASE("every option about actors stands in what --help prints") {
  const std::string text = usage();
  for (const char* name : {"--edits", "--type", "--keyness", "--why", "--unit", "--order", "--with", "--evidence",
                           "--ego", "--depth", "--weight", "--resolution", "--seed"}) {
    INFO(name);
    CHECK(find_terms_option(name, Command::network) != nullptr);
    CHECK(text.find(name) != std::string::npos);
  }
  for (const char* command : {"entente actors", "entente links", "entente network"})
    CHECK(text.find(command) != std::string::npos);
}
