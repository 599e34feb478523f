// What may be asked of the commands about commitments, and what is said to a command line that makes no sense.
#include "native/commitments_options.h"

#include <catch_amalgamated.hpp>

#include "native/options.h"

namespace {

using namespace entente;
using namespace entente::native;

std::string misuse(const std::vector<std::string>& arguments) { return parse(arguments).misuse; }

}  // namespace

TEST_CASE("commitments, the ledger and dyads are asked for by their options") {
  const Options list = parse(
      {"commitments", "--kind", "pledge,REFUSAL", "--status",   "intent,signed",      "--party", "China",
       "--party",     "iran",   "--topic",        "energy",     "--least-confidence", "80",      "--with-rejected",
       "--from",      "2022",   "--edits",        "mine.jsonl", "--format",           "plover",  "a"});
  CHECK(list.misuse.empty());
  CHECK(list.command == Command::commitments);
  CHECK(list.format == Format::plover);
  const CommitmentFilter& filter = list.ask.commitments.filter;
  CHECK(filter.kinds == 0b10000001);
  CHECK(filter.statuses == 0b10100);
  CHECK(filter.parties == std::vector<std::string>{"China", "iran"});
  CHECK(filter.topic == "energy");
  CHECK(filter.least_confidence == 80);
  CHECK(filter.verdicts == 0b111);
  CHECK(list.ask.target.from == "2022-01-01");
  CHECK(list.ask.actors.edits == "mine.jsonl");
  const Options ledger = parse({"ledger", "--order", "status", "--open", "--min", "2", "--from-party", "China",
                                "--to-party=Iran", "--format", "markdown", "a"});
  CHECK(ledger.misuse.empty());
  CHECK(ledger.ask.commitments.order == LedgerOrder::status);
  CHECK(ledger.ask.commitments.open_only);
  CHECK(ledger.ask.least == 2);
  CHECK(ledger.ask.commitments.filter.committer == "China");
  CHECK(ledger.ask.commitments.filter.counterparty == "Iran");
  CHECK(ledger.ask.commitments.filter.verdicts == CommitmentFilter{}.verdicts);
  const Options review = parse({"commitments", "--review", "50", "--seed", "7", "--order", "least-sure", "a"});
  CHECK(review.misuse.empty());
  CHECK(review.ask.commitments.review == 50);
  CHECK(review.ask.commitments.seed == 7);
  CHECK(review.ask.commitments.review_order == ReviewOrder::least_sure);
  CHECK(parse({"dyads", "--summaries", "--top", "all", "a"}).misuse.empty());
}

TEST_CASE("every refusal about commitments says what would have been right") {
  CHECK(misuse({"ledger"}) == "no path was given");
  CHECK(
      misuse({"dyads", "--kind", "", "a"}).starts_with("\"\" is no value for --kind; give kinds with commas: PLEDGE"));
  CHECK(
      misuse({"dyads", "--status", "intent,", "a"}).starts_with("\"intent,\" is no value for --status; give statuses"));
  CHECK(misuse({"dyads", "--least-confidence", "101", "a"}) ==
        "\"101\" is no value for --least-confidence; give a whole number, at most 100");
  CHECK(misuse({"commitments", "--review", "0", "a"}) ==
        "\"0\" is no value for --review; give how many rows, 1 or more");
  CHECK(misuse({"commitments", "--order", "last", "a"}) ==
        "\"last\" is no value for --order; give random, least-sure or reading");
  CHECK(misuse({"ledger", "--order", "random", "a"}) ==
        "\"random\" is no value for --order; give last, first, statements, outlets or status");
  CHECK(misuse({"ledger", "--party", "", "a"}) == "\"\" is no value for --party; give an actor's key or name");
  CHECK(misuse({"actors", "--open", "a"}) == "--open does not go with this command");
  CHECK(misuse({"commitments", "--min", "2", "a"}) == "--min does not go with this command");
  CHECK(misuse({"commitments", "--format", "markdown", "a"}) ==
        "this command writes text, csv, tsv, json, html or plover");
  CHECK(misuse({"commitments", "--why-not", "--review", "3", "a"}) ==
        "--why-not and --review are two questions; ask one");
  CHECK(misuse({"commitments", "--order", "reading", "a"}) == "--order and --seed are of --review");
  CHECK(misuse({"commitments", "--review", "3", "--top", "2", "a"}) == "--review says how many rows; leave --top out");
  CHECK(misuse({"commitments", "--why-not", "--summaries", "a"}) ==
        "--why-not reads articles, which summaries do not hold");
  CHECK(misuse({"commitments", "--why-not", "--format", "plover", "a"}) ==
        "--why-not finds no events; it writes text, csv, tsv, json or html");
}
