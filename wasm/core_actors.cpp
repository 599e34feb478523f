// The C ABI, continued: who is who in a summary by the user's edits, and what follows for links, networks and keyness,
// from an index that is made once. The rules of ownership are those of core_exports.cpp; an index is the caller's until
// its _free.
//
// Every table comes as a file is written; `format` is said in core_results.h. Queries within the options select
// articles, with Query::actors as the index understands keys: any key of an actor is the actor.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/actors.h"
#include "core/report/links.h"
#include "core/report/network.h"
#include "core/report/network_export.h"
#include "core/report/stories.h"
#include "core/report/table.h"
#include "core/report/trends.h"
#include "core/store/codec.h"
#include "wasm/core_options.h"
#include "wasm/core_results.h"
#include "wasm/core_tables.h"

namespace {

using namespace entente;
using namespace entente::abi;

constexpr std::uint32_t kAllTypes = 0x1F;

struct Actors {
  Summary summary;
  Stories stories;
  ActorIndex index;
  std::uint64_t decisions = 0;  // edits that it was made with

  [[nodiscard]] ArticleSet chosen(const Query& query) const { return select(summary, index, query); }
  [[nodiscard]] Provenance provenance(const ArticleSet& set, const Query& query, std::string_view told = {}) const {
    Provenance out = provenance_in(summary, set, query, &index, told);
    out.decisions = decisions;
    return out;
  }
  // A table with what it rests on.
  [[nodiscard]] EncodedResult* written(Table table, const ArticleSet& set, const Query& query,
                                       std::uint32_t format) const {
    table.provenance = provenance(set, query);
    return written_result(std::move(table), format);
  }
};

LinkUnit unit_in(FigureTable& table) {
  return static_cast<LinkUnit>(table.rest().below(static_cast<std::uint32_t>(LinkUnit::article) + 1));
}

NetworkOptions network_options_in(FigureTable& table) {
  TableReader& rest = table.rest();
  NetworkOptions options;
  options.unit = unit_in(table);
  options.weight = static_cast<LinkWeight>(rest.below(static_cast<std::uint32_t>(LinkWeight::log_dice) + 1));
  options.least_support = rest.number64();
  options.least_stories = rest.number64();
  options.most_actors = rest.number();
  options.types = static_cast<std::uint8_t>(rest.below(kAllTypes + 1));
  options.ego = rest.string();
  options.ego_depth = static_cast<std::uint8_t>(rest.below(3));
  options.resolution = rest.real();
  options.seed = rest.number64();
  return options;
}

// 0 JSON, 1 GEXF, 2 GraphML, 3 nodes as CSV, 4 edges as CSV.
EncodedResult* network_written(const ActorNetwork& network, const Provenance& provenance, std::uint32_t format) {
  const auto table = [&](Table made) {
    made.provenance = provenance;
    return written_result(std::move(made), 1 | (format & (kExactCells | kBareRows)));
  };
  switch (format & ~(kExactCells | kBareRows)) {
    case 0:
      return make_result(Outcome::ok, to_json(network, facts_of(network, provenance)));
    case 1:
      return make_result(Outcome::ok, to_gexf(network, facts_of(network, provenance)));
    case 2:
      return make_result(Outcome::ok, to_graphml(network, facts_of(network, provenance)));
    case 3:
      return table(nodes_table(network));
    case 4:
      return table(edges_table(network));
    default:
      return argument_result();
  }
}

// string Query; string key; string key of another, or empty.
struct PairOptions {
  Query selection;
  std::string a, b;
};
PairOptions pair_in(FigureTable& table) {
  PairOptions out;
  out.selection = table.query();
  out.a = table.rest().string();
  out.b = table.rest().string();
  return out;
}

EncodedResult* nobody() { return make_result(Outcome::missing, std::string_view()); }

}  // namespace

extern "C" {

// The index is the Result's handle. `edits`: lines of JSON as read_edits() of core/report/decisions.h takes them.
EncodedResult* entente_actors_new(const std::uint8_t* summary, std::uint32_t size, const char* edits,
                                  std::uint32_t edits_size) {
  const Result<Edits> decided = read_edits(text_at(edits, edits_size));
  if (!decided) return problem_result(decided.error());
  Result<Summary> whole = decode_summary(bytes_at(summary, size));
  if (!whole) return problem_result(whole.error());
  auto actors = std::make_unique<Actors>();
  actors->decisions = decided->size();
  actors->summary = *std::move(whole);
  actors->stories = Stories(actors->summary.articles);
  actors->index = ActorIndex(actors->summary, actor_edits(*decided));
  EncodedResult* result = make_result(Outcome::ok, std::string_view());
  result->handle = address_of(actors.release());
  return result;
}
void entente_actors_free(Actors* actors) { delete actors; }
std::uint32_t entente_actors_count(const Actors* actors) { return actors->index.size(); }

// List of strings: edits that found nothing to do, in words.
EncodedResult* entente_actors_idle_edits(const Actors* actors) {
  TableWriter table;
  table.count(actors->index.idle_edits().size());
  for (const std::string& words : actors->index.idle_edits()) table.string(words);
  return make_result(Outcome::ok, table.bytes());
}

// string Query.
EncodedResult* entente_actors_table(const Actors* actors, const std::uint8_t* options, std::uint32_t size,
                                    std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = actors->chosen(selection);
  return actors->written(table_of(count_actors(actors->index, actors->stories, set), actors->index), set, selection,
                         format);
}

// Why an actor is one. missing: nobody has the key.
EncodedResult* entente_actors_why(const Actors* actors, const char* key, std::uint32_t size, std::uint32_t format) {
  const std::uint32_t actor = actors->index.find(text_at(key, size));
  if (actor == kNoActorNumber) return nobody();
  return actors->written(table_of(actors->index[actor], actors->summary), actors->chosen({}), {}, format);
}

// string Query; u32 unit, order; u64 least_support, least_stories; u32 most; string with.
EncodedResult* entente_actors_links(const Actors* actors, const std::uint8_t* options, std::uint32_t size,
                                    std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  LinkOptions wanted;
  wanted.unit = unit_in(table);
  wanted.order = static_cast<LinkOrder>(table.rest().below(static_cast<std::uint32_t>(LinkOrder::stories) + 1));
  wanted.least_support = table.rest().number64();
  wanted.least_stories = table.rest().number64();
  wanted.most = table.rest().number();
  wanted.with = table.rest().string();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = actors->chosen(selection);
  return actors->written(
      table_of(find_links(actors->summary, actors->index, actors->stories, set, wanted), actors->index), set, selection,
      format);
}

// string Query; u32 unit, weight; u64 least_support, least_stories; u32 most_actors; u32 types, a bit each; string ego;
// u32 ego_depth; real resolution; u64 seed; string that says the selection in the file. `format`: network_written().
EncodedResult* entente_actors_network(const Actors* actors, const std::uint8_t* options, std::uint32_t size,
                                      std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const NetworkOptions wanted = network_options_in(table);
  const std::string told = table.rest().string();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = actors->chosen(selection);
  const ActorNetwork made = make_network(actors->summary, actors->index, actors->stories, set, wanted);
  return network_written(made, actors->provenance(set, selection, told), format);
}

// string Query; u32 against: 0 the rest, 1 the other Query; string the other Query; string measure; u64
// least_sentences; u32 most; flag negative.
EncodedResult* entente_actors_keyness(const Actors* actors, const std::uint8_t* options, std::uint32_t size,
                                      std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const std::uint32_t against = table.rest().below(2);
  const Query other = table.query();
  ActorKeynessOptions wanted;
  wanted.measure = table.known(keyness_named(table.rest().bytes()));
  wanted.least_sentences = table.rest().number64();
  wanted.most = table.rest().number();
  wanted.negative = table.rest().flag();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet target = actors->chosen(selection);
  const ArticleSet reference = against == 0 ? target.others() : actors->chosen(other);
  Table made = table_of(actor_keyness(actors->summary, actors->index, actors->stories, target, reference, wanted),
                        actors->index);
  made.provenance = actors->provenance(target, selection);
  compare_with(against == 0 ? nullptr : &other, &actors->index, *made.provenance);
  return written_result(std::move(made), format);
}

// PairOptions; string period, empty for the finest that fits. missing: nobody has a key.
EncodedResult* entente_actors_trends(const Actors* actors, const std::uint8_t* options, std::uint32_t size,
                                     std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const PairOptions pair = pair_in(table);
  const std::string_view name = table.rest().bytes();
  const std::optional<Period> period = period_named(name);
  if (!name.empty() && !period) table.rest().fail();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const std::uint32_t a = actors->index.find(pair.a), b = actors->index.find(pair.b);
  if (a == kNoActorNumber || (b == kNoActorNumber && !pair.b.empty())) return nobody();
  const ArticleSet set = actors->chosen(pair.selection);
  const Period by = period.value_or(fitting_period(actors->summary, set));
  return actors->written(table_of(actor_trends(actors->summary, actors->index, actors->stories, set, a, b, by)), set,
                         pair.selection, format);
}

// PairOptions; u32 unit. List of places, each a string id of an article and u32 the first byte of the sentence.
// missing: nobody has a key.
EncodedResult* entente_actors_evidence(const Actors* actors, const std::uint8_t* options, std::uint32_t size) {
  FigureTable table(bytes_at(options, size));
  const PairOptions pair = pair_in(table);
  const LinkUnit unit = unit_in(table);
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const std::uint32_t a = actors->index.find(pair.a), b = actors->index.find(pair.b);
  if (a == kNoActorNumber || b == kNoActorNumber) return nobody();
  const std::vector<LinkPlace> places =
      evidence_of(actors->summary, actors->index, actors->chosen(pair.selection), a, b, unit);
  TableWriter out;
  out.count(places.size());
  for (const LinkPlace& place : places) {
    out.string(actors->summary.articles[place.article].facts.id);
    out.number(place.sentence);
  }
  return make_result(Outcome::ok, out.bytes());
}

}  // extern "C"
