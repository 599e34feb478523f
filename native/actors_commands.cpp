// Every command is the same walk: read, say who is who, choose, count, write.
#include "native/actors_commands.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/report/network_export.h"
#include "core/report/report.h"
#include "core/report/table.h"
#include "core/text/utf8.h"
#include "native/named_pile.h"
#include "native/output.h"
#include "native/table_text.h"
#include "native/text_columns.h"
#include "ui/format.h"

namespace entente::native {
namespace {

constexpr std::size_t kTopText = 50, kTopFile = 1000, kTopEvidence = 10;
constexpr std::size_t kSentencesText = 5;      // of each link in text; files have all
constexpr std::size_t kMostPeriodsShown = 60;  // that a fitting period makes

// What fits on a line of a terminal; files have every column.
const std::vector<TextColumn> kOfActors = {{"name", 40},  {"type"},     {"of", 20},  {"mentions"},
                                           {"sentences"}, {"articles"}, {"stories"}, {"joined"}};
const std::vector<TextColumn> kOfLinks = {{"a_name", 26}, {"b_name", 26}, {"support"},        {"articles"},
                                          {"stories"},    {"log_dice"},   {"log_likelihood"}, {"npmi"}};
const std::vector<TextColumn> kOfKeyness = {{"name", 36}, {"type"}, {"sentences"}, {"reference_sentences"},
                                            {"stories"},  {"lrc"},  {"g2"},        {"log_ratio"}};
const std::vector<TextColumn> kOfJoins = {{"name", 36},  {"into", 20}, {"reason"},
                                          {"words", 20}, {"articles"}, {"example_file", 30, true}};
const std::vector<TextColumn> kOfNodes = {{"label", 34}, {"type"},      {"mentions"},    {"degree"},
                                          {"strength"},  {"page_rank"}, {"betweenness"}, {"community"}};

class ActorsCommand : NamedPile {
 public:
  explicit ActorsCommand(const Options& options) : options_(options), ask_(options.ask), command_(options.command) {}
  int run();

 private:
  [[nodiscard]] bool choose();
  [[nodiscard]] bool choose_reference();
  [[nodiscard]] bool find_named();

  [[nodiscard]] std::string made();
  [[nodiscard]] std::string table(Table table, const std::vector<TextColumn>& shown,
                                  const std::string& more = {}) const;
  [[nodiscard]] std::string actors() const;
  [[nodiscard]] std::string keyness() const;
  [[nodiscard]] std::string why() const;
  [[nodiscard]] std::string links() const;
  [[nodiscard]] LinkTable found_links() const;
  [[nodiscard]] std::string evidence() const;
  [[nodiscard]] std::string over_time() const;
  [[nodiscard]] std::string network() const;

  [[nodiscard]] bool is_keyness() const { return ask_.actors.keyness; }
  [[nodiscard]] bool is_text() const { return options_.format == Format::text; }
  [[nodiscard]] std::size_t most(std::size_t in_text) const {
    return ask_.most.value_or(is_text() ? in_text : kTopFile);
  }

  const Options& options_;
  const TermsAsk& ask_;
  Command command_;
  ArticleSet target_, reference_;
  std::vector<std::uint32_t> named_;  // of --why, --ego, --with
};

int ActorsCommand::run() {
  if (const int status = read(options_, ask_.actors.evidence); status != kDone) return status;
  if (!choose() || !find_named()) return kNothingChosen;
  return write_out(options_, made(), kDone);
}

bool ActorsCommand::find_named() {
  std::vector<std::string> typed = ask_.actors.with;
  for (const std::string* one : {&ask_.actors.why, &ask_.actors.network.ego}) {
    if (!one->empty()) typed.push_back(*one);
  }
  for (const std::string& name : typed) {
    if (!find(name, named_.emplace_back())) return false;
  }
  if (named_.size() < 2 || named_[0] != named_[1]) return true;
  complain("entente: \"" + typed[0] + "\" and \"" + typed[1] + "\" are one actor\n");
  return false;
}

bool ActorsCommand::choose() {
  auto target = chosen(ask_.target, "chosen");
  if (!target) return false;
  target_ = *std::move(target);
  return !is_keyness() || choose_reference();
}

bool ActorsCommand::choose_reference() {
  if (ask_.against_all) {
    reference_ = ArticleSet(pile_.summary.articles.size(), true);
  } else if (!ask_.reference.is_all()) {
    auto reference = chosen(ask_.reference, "in the reference");
    if (!reference) return false;
    reference_ = *std::move(reference);
  } else {
    reference_ = target_.others();
  }
  if (reference_.size() > 0) return true;
  complain("entente: every article is chosen, so there is no rest to compare with\n");
  return false;
}

// The table in the format asked for; as text with `more` for its rows, if there is any.
std::string ActorsCommand::table(Table table, const std::vector<TextColumn>& shown, const std::string& more) const {
  add_common_facts(table, ask_, target_);
  if (is_keyness()) compare_with(ask_.reference, ask_.against_all, pile_.summary, index_, *table.provenance);
  if (!is_text()) return as_file(std::move(table), options_);
  return facts_text(table, shown) + (more.empty() ? rows_text(table, shown) : more);
}

std::string ActorsCommand::actors() const {
  std::vector<ActorFigures> rows = count_actors(index_, stories_, target_);
  std::erase_if(rows, [&](const ActorFigures& row) {
    return (ask_.actors.types >> static_cast<unsigned>(index_[row.actor].type) & 1) == 0 ||
           row.mentions < ask_.least.value_or(1) || row.stories < ask_.least_stories.value_or(1);
  });
  const std::size_t found = rows.size();
  if (found > most(kTopText)) rows.resize(most(kTopText));
  Table out = table_of(rows, index_);
  out.facts.emplace(out.facts.begin(), "found", std::to_string(found));
  return table(std::move(out), kOfActors);
}

std::string ActorsCommand::keyness() const {
  ActorKeynessOptions options;
  options.measure = ask_.terms.measure;
  options.least_sentences = ask_.least.value_or(options.least_sentences);
  options.most = SIZE_MAX;  // types are told apart below
  options.negative = ask_.terms.negative;
  ActorKeynessTable found = actor_keyness(pile_.summary, index_, stories_, target_, reference_, options);
  std::erase_if(found.rows, [&](const ActorKeynessRow& row) {
    return (ask_.actors.types >> static_cast<unsigned>(index_[row.actor].type) & 1) == 0;
  });
  if (found.rows.size() > most(kTopText)) found.rows.resize(most(kTopText));
  Table out = table_of(found, index_);
  std::vector<TextColumn> shown = kOfKeyness;
  const std::string measure = column_name(keyness_name(options.measure));
  if (std::ranges::find(shown, measure, &TextColumn::name) == shown.end()) shown.push_back({measure});
  return table(std::move(out), shown);
}

std::string ActorsCommand::why() const {
  const ActorIdentity& who = index_[named_.front()];
  Table out = table_of(who, pile_.summary);
  const std::string none = who.joins.empty() ? "No other name was joined to it across articles.\n" : "";
  return table(std::move(out), kOfJoins, none);
}

LinkTable ActorsCommand::found_links() const {
  LinkOptions options;
  options.unit = ask_.actors.unit;
  options.order = ask_.actors.order;
  options.least_support = ask_.least.value_or(options.least_support);
  options.least_stories = ask_.least_stories.value_or(options.least_stories);
  options.most = named_.size() == 2 ? SIZE_MAX : most(ask_.actors.evidence ? kTopEvidence : kTopText);
  if (!named_.empty()) options.with = index_[named_[0]].id;
  LinkTable out = find_links(pile_.summary, index_, stories_, target_, options);
  if (named_.size() < 2) return out;
  const auto [a, b] = std::minmax(named_[0], named_[1]);
  std::erase_if(out.links, [a, b](const LinkFigures& link) { return link.a != a || link.b != b; });
  out.found = out.links.size();
  return out;
}

std::string ActorsCommand::links() const {
  if (ask_.has_period) return over_time();
  if (ask_.actors.evidence) return evidence();
  return table(table_of(found_links(), index_), kOfLinks);
}

// One or two actors over the articles' dates.
std::string ActorsCommand::over_time() const {
  const Period period = ask_.period.value_or(fitting_period(pile_.summary, target_, kMostPeriodsShown));
  const std::uint32_t other = named_.size() == 2 ? named_[1] : kNoActorNumber;
  const Trends trends = actor_trends(pile_.summary, index_, stories_, target_, named_[0], other, period);
  return table(actor_trends_table(trends), {{"per_million"}}, periods_text(trends));
}

// The sentence of an article that begins there.
class Sentences {
 public:
  explicit Sentences(const Pile& pile) : pile_(pile) {}

  std::string at(ArticleIndex article, std::uint32_t begin) {
    const auto [view, is_new] = views_.try_emplace(article);
    if (is_new) view->second = read(article);
    for (const Span span : view->second.sentences) {
      if (span.begin == begin) return std::string(slice(view->second.text, span));
    }
    return {};
  }

 private:
  [[nodiscard]] ArticleView read(ArticleIndex article) const {
    for (const auto& shard : pile_.shards) {
      if (auto view = find_article(*shard, pile_.summary.articles[article].facts.id)) return *std::move(view);
    }
    return {};
  }

  const Pile& pile_;
  std::map<ArticleIndex, ArticleView> views_;
};

// Each link's sentences, as rows and as text.
std::string ActorsCommand::evidence() const {
  Table out;
  out.name = "evidence";
  out.columns = {{"a", "Actor", "key"},        {"b", "Actor", "key"},
                 {"a_name", "Name", ""},       {"b_name", "Name", ""},
                 {"date", "Date", ""},         {"file", "File", ""},
                 {"article", "Article", "id"}, {"begin", "Begin", "bytes of the article's cleaned text"},
                 {"sentence", "Sentence", ""}};
  const LinkTable found = found_links();
  out.facts = table_of(found, index_).facts;
  Sentences sentences(pile_);
  std::string text;
  for (const LinkFigures& link : found.links) {
    const ActorIdentity &a = index_[link.a], &b = index_[link.b];
    const auto places = evidence_of(pile_.summary, index_, target_, link.a, link.b, found.options.unit);
    const std::size_t shown = is_text() ? std::min(kSentencesText, places.size()) : places.size();
    text += wrapped(a.name + " \xE2\x80\x93 " + b.name + ", " + std::to_string(link.support) + " by " +
                        std::string(link_unit_name(found.options.unit)),
                    "");
    for (const LinkPlace& place : std::span(places).first(shown)) {
      const ArticleFacts& facts = pile_.summary.articles[place.article].facts;
      const std::string sentence = sentences.at(place.article, place.sentence);
      const std::uint64_t begin = place.sentence == kNoPlace ? 0 : place.sentence;
      out.rows.push_back({a.id, b.id, a.name, b.name, facts.date, file_of(facts), facts.id, begin, sentence});
      text += wrapped((facts.date.empty() ? "undated" : facts.date) + ", " + file_of(facts), "  ");
      text += wrapped(sentence, "    ");
    }
    if (shown < places.size()) text += "  and " + std::to_string(places.size() - shown) + " more\n";
    text += "\n";
  }
  return table(std::move(out), {}, text);
}

std::string ActorsCommand::network() const {
  NetworkOptions options = ask_.actors.network;
  options.unit = ask_.actors.unit;
  options.types = ask_.actors.types;
  options.least_support = ask_.least.value_or(options.least_support);
  options.least_stories = ask_.least_stories.value_or(options.least_stories);
  options.most_actors = ask_.most.value_or(options.most_actors);
  if (!options.ego.empty()) options.ego = index_[named_.front()].id;
  const ActorNetwork made = make_network(pile_.summary, index_, stories_, target_, options);
  const Provenance origin = provenance(ask_, target_);
  const Facts facts = facts_of(made, origin);
  const auto of_network = [&](Table table) {
    table.provenance = origin;
    return as_file(std::move(table), options_);
  };
  switch (options_.format) {
    case Format::gexf:
      return to_gexf(made, facts);
    case Format::graphml:
      return to_graphml(made, facts);
    case Format::json:
      return to_json(made, facts);
    case Format::csv_nodes:
      return of_network(nodes_table(made));
    case Format::csv_edges:
      return of_network(edges_table(made));
    default:
      break;
  }
  Table nodes = nodes_table(made);
  nodes.facts = facts;
  std::string communities;
  for (std::size_t i = 0; i < made.communities.size(); ++i) {
    const NetworkCommunity& community = made.communities[i];
    communities += wrapped(std::to_string(i) + ": " + std::to_string(community.nodes) + " with " + community.name, "");
  }
  return facts_text(nodes, kOfNodes) + communities + "\n" + rows_text(nodes, kOfNodes);
}

std::string ActorsCommand::made() {
  if (command_ == Command::links) return links();
  if (command_ == Command::network) return network();
  if (!ask_.actors.why.empty()) return why();
  return is_keyness() ? keyness() : actors();
}

}  // namespace

int run_actors_command(const Options& options) { return ActorsCommand(options).run(); }

}  // namespace entente::native
