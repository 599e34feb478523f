// However the articles are dealt out over shards, and in whatever order their summaries are merged: who is who, under
// which names and why, who stands with whom and the network of them are the same, to the last bit of a measure.
#include <bit>
#include <catch_amalgamated.hpp>
#include <utility>

#include "core/report/links.h"
#include "core/report/network_export.h"
#include "core/report/table.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

ActorEdits some_edits() {
  ActorEdits out(3);
  out[0].verb = ActorEdit::Verb::merge;
  out[0].actor = "lahore";
  out[0].other = "pakistan";
  out[1].verb = ActorEdit::Verb::split;
  out[1].actor = "wang-yi";
  out[1].other = "Wang";
  out[2].verb = ActorEdit::Verb::rename;
  out[2].actor = "china";
  out[2].name = "PRC";
  return out;
}

// Everything that is said of actors, in bytes: identities with their aliases and joins, places, links by every unit
// with all digits of their measures, evidence, and the network.
class Said {
 public:
  Said(const Summary& summary, const ActorEdits& edits)
      : summary_(summary), index_(summary, edits), stories_(summary.articles), all_(summary.articles.size(), true) {
    for (std::uint32_t i = 0; i < index_.size(); ++i) who(index_[i]);
    for (const ActorPlace& p : index_.places()) {
      for (const std::uint64_t n : {std::uint64_t{p.article}, std::uint64_t{p.sentence}, std::uint64_t{p.paragraph},
                                    std::uint64_t{p.actor}, std::uint64_t{p.count}})
        number(n);
    }
    out_ += to_json(table_of(count_actors(index_, stories_, all_), index_));
    for (const LinkUnit unit : {LinkUnit::sentence, LinkUnit::paragraph, LinkUnit::article}) links(unit);
    NetworkOptions options;
    options.least_support = options.least_stories = 1;
    const ActorNetwork network = make_network(summary_, index_, stories_, all_, options);
    out_ += to_gexf(network, facts_of(network, provenance_of(summary_.tokenisers, {})));
  }
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  void number(std::uint64_t n) { out_ += std::to_string(n) + ' '; }
  void who(const ActorIdentity& actor) {
    out_ += actor.id + '|' + actor.name + '|' + actor.of + '|' + actor.role + '|';
    out_ += type_name(actor.type);
    for (const std::string& key : actor.keys) out_ += '|' + key;
    for (const std::string& alias : actor.aliases) out_ += '/' + alias;
    out_ += to_json(table_of(actor, summary_)) + '\n';
  }
  void links(LinkUnit unit) {
    LinkOptions options;
    options.unit = unit;
    options.order = LinkOrder::log_dice;
    for (const LinkFigures& link : find_links(summary_, index_, stories_, all_, options).links) {
      for (const std::uint64_t n : {std::uint64_t{link.a}, std::uint64_t{link.b}, link.sentences, link.paragraphs,
                                    link.articles, link.stories, link.support})
        number(n);
      for (const auto& value : {link.log_dice, link.npmi, link.log_likelihood})
        number(value ? std::bit_cast<std::uint64_t>(*value) : 0);
      for (const LinkPlace& place : evidence_of(summary_, index_, all_, link.a, link.b, unit)) number(place.sentence);
    }
  }

  const Summary& summary_;
  ActorIndex index_;
  Stories stories_;
  ArticleSet all_;
  std::string out_;
};

}  // namespace

TEST_CASE("however the articles are split over shards, actors, aliases, links and the network are the same") {
  std::size_t with_links = 0;
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    made::Dice dice(seed);
    const std::vector<Reading> readings = made::pile(dice, 14);
    const Summary whole = summarise(made::shard(readings), {});
    for (const ActorEdits& edits : {ActorEdits(), some_edits()}) {
      const std::string said = Said(whole, edits).text();
      with_links += said.find("<edge ") != std::string::npos ? 1 : 0;
      for (const std::size_t shards : {1U, 2U, 5U, 11U}) {
        const Summary again = made::dealt_and_merged(dice, readings, shards);
        CHECK(Said(again, edits).text() == said);
      }
    }
  }
  CHECK(with_links > 20);
}
