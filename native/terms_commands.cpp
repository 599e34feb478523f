// Every command is the same walk: read, choose, count, write. What differs is which summary the reading makes, and
// which table is made of it.
#include "native/terms_commands.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/base/sort_unique.h"
#include "core/report/table.h"
#include "core/text/pattern.h"
#include "core/text/utf8.h"
#include "native/output.h"
#include "native/pile.h"
#include "native/table_text.h"
#include "ui/format.h"

namespace entente::native {
namespace {

using ui::counted;
using ui::folded;

constexpr std::size_t kTopText = 50, kTopFile = 1000, kTopSentences = 20, kTopOfArticle = 10;
constexpr std::size_t kMostPeriodsShown = 60;  // that a fitting period makes
constexpr std::size_t kKeyTerms = 50;          // that key sentences are looked for by
constexpr double kKeyTermsP = 0.01;            // of G2, for those
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool names_actor(const std::string& written) {
  const Result<Pattern> pattern = Pattern::parse(written);
  return pattern && std::ranges::any_of(pattern->sequences, [](const Sequence& s) { return !s.actor.empty(); });
}

// What fits on a line of a terminal; files have every column.
std::vector<TextColumn> shown_of(Command command, bool per_ten_thousand) {
  const std::string rate = per_ten_thousand ? "per_ten_thousand" : "per_million";
  switch (command) {
    case Command::terms:
      return {{"term"}, {"count"}, {rate}, {"articles"}, {"share_of_articles"}, {"stories"}, {"dp"}, {"dp_norm"}};
    case Command::keyness:
      return {{"term"}, {"count"}, {"reference_count"}, {rate}, {"reference_" + rate}, {"articles"}, {"stories"},
              {"lrc"},  {"g2"},    {"log_ratio"}};
    case Command::collocates:
      return {{"term"},    {"together"}, {"node"},           {"term_count"}, {"units"},
              {"stories"}, {"log_dice"}, {"log_likelihood"}, {"npmi"}};
    case Command::kwic:
      return {{"date"}, {"file", 20, true}, {"left", 30, true}, {"match", 24}, {"right", 30}};
    default:
      return {{"file", 36, true}, {"term"}, {"count"}, {"articles"}, {"tf_idf_voyant"}, {"tf_idf_quanteda"}};
  }
}

class TermsCommand {
 public:
  explicit TermsCommand(const Options& options) : options_(options), ask_(options.ask), command_(options.command) {}
  int run();

 private:
  bool take_stop_words();
  void read();
  [[nodiscard]] Query reading_query() const;
  [[nodiscard]] bool needs_names() const;
  [[nodiscard]] bool keeps_shards() const { return takes_pattern(command_) || command_ == Command::sentences; }
  bool choose();
  bool choose_shown();
  bool choose_reference();
  [[nodiscard]] std::optional<ArticleSet> chosen(const Choice& choice, std::string_view what, Query& query) const;
  void name_articles(const ArticleSet& set, Query& query) const;
  void complain_of_none(const Choice& choice, std::string_view what) const;

  [[nodiscard]] Table make();
  [[nodiscard]] Table terms();
  [[nodiscard]] Table collocates();
  [[nodiscard]] Table kwic();
  [[nodiscard]] Table trends();
  [[nodiscard]] Table tf_idf();
  [[nodiscard]] Table sentences();
  [[nodiscard]] std::vector<std::string> key_terms(const TermIndex& index) const;
  [[nodiscard]] TermOptions term_options() const;
  [[nodiscard]] Near node() const;
  [[nodiscard]] std::vector<ArticleIndex> in_reading_order() const;

  void add_files(Table& table) const;
  void add_common_facts(Table& table) const;
  [[nodiscard]] std::size_t most(std::size_t in_text) const {
    return ask_.most.value_or(options_.format == Format::text ? in_text : std::max(in_text, kTopFile));
  }
  [[nodiscard]] std::string written(const Table& table) const;
  [[nodiscard]] std::string as_text(const Table& table) const;

  const Options& options_;
  TermsAsk ask_;
  Command command_;
  Pile pile_;
  ActorIndex actors_;  // where some were asked for
  ArticleSet target_, reference_;
  ArticleSet shown_;  // of tfidf
  Query target_query_;
  std::string periods_;  // of trends, as text
};

int TermsCommand::run() {
  if (!take_stop_words()) return kNothingRead;
  read();
  complain(pile_.summary.problems);
  if (status_of(pile_.summary.counts) != kDone) {
    complain("entente: nothing was read\n");
    return kNothingRead;
  }
  if (!choose()) return kNothingChosen;
  return write_out(options_, written(make()), kDone);
}

// A word a line, in counting form; one after a "-" is taken off the list.
bool TermsCommand::take_stop_words() {
  if (ask_.stop_words.empty()) return true;
  const Bytes file = read_file(ask_.stop_words);
  std::string_view rest = file.content;
  if (!file.error.empty() || find_ill_formed(rest) != rest.size()) {
    complain("entente: " + ask_.stop_words + ": " + (file.error.empty() ? "is not UTF-8 text" : file.error) + "\n");
    return false;
  }
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  StopWords& words = ask_.terms.stop_words;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!word.empty() && std::string_view(" \t\r").contains(word.back())) word.remove_suffix(1);
    while (!word.empty() && std::string_view(" \t").contains(word.front())) word.remove_prefix(1);
    const bool is_allowed = word.size() > 1 && word.front() == '-';
    if (is_allowed) word.remove_prefix(1);
    if (!word.empty()) (is_allowed ? words.allowed : words.added).push_back(folded(word));
  }
  sort_unique(words.added);
  sort_unique(words.allowed);
  ask_.counting.stop_words = words;
  return true;
}

bool TermsCommand::needs_names() const {
  if (ask_.counting.names_as_units || !ask_.target.actors.empty() || !ask_.reference.actors.empty()) return true;
  for (const auto* patterns : {&ask_.patterns, &ask_.target.holding, &ask_.reference.holding}) {
    if (std::ranges::any_of(*patterns, names_actor)) return true;
  }
  return false;
}

Query TermsCommand::reading_query() const {
  Query query;
  query.counting = ask_.counting;
  if (command_ == Command::collocates && !ask_.window) query.counting.unit = TermUnit::sentence;
  for (const auto* patterns : {&ask_.target.holding, &ask_.reference.holding})
    query.tracked.insert(query.tracked.end(), patterns->begin(), patterns->end());
  if (command_ == Command::trends)
    query.tracked.insert(query.tracked.end(), ask_.patterns.begin(), ask_.patterns.end());
  sort_unique(query.tracked);
  // Names of actors are looked up among those that the articles have.
  query.only_terms = ask_.target.actors.empty() && ask_.reference.actors.empty();
  query.only_tracked = query.only_terms && (command_ == Command::kwic || command_ == Command::trends);
  return query;
}

void TermsCommand::read() {
  Work work = options_.work;
  work.depth = needs_names() ? Depth::full : Depth::words;
  pile_ = read_pile(options_.paths, work, reading_query(), options_.threads, keeps_shards());
  if (!ask_.target.actors.empty() || !ask_.reference.actors.empty()) actors_ = ActorIndex(pile_.summary);
}

std::optional<ArticleSet> TermsCommand::chosen(const Choice& choice, std::string_view what, Query& query) const {
  std::string problem;
  std::optional<Query> found = looked_up(choice, pile_.summary, actors_, problem);
  if (!found) {
    complain("entente: " + problem + "\n");
    return std::nullopt;
  }
  query = *std::move(found);
  ArticleSet set = select(pile_.summary, actors_, query, &pile_.summary);
  if (!query.actors.empty()) name_articles(set, query);
  if (set.size() > 0) return set;
  complain_of_none(choice, what);
  return std::nullopt;
}

// Shards know an actor of an article by its key there; which keys are one actor is for the index of all to say.
void TermsCommand::name_articles(const ArticleSet& set, Query& query) const {
  query = {};
  for (ArticleIndex i = 0; i < set.articles(); ++i) {
    if (set.holds(i)) query.articles.push_back(pile_.summary.articles[i].facts.id);
  }
}

void TermsCommand::complain_of_none(const Choice& choice, std::string_view what) const {
  complain("entente: no article is " + std::string(what) + " (" + described(choice) + "); " +
           counted(pile_.summary.articles.size(), "was", "were") + " read\n");
}

bool TermsCommand::choose() {
  Choice choice = ask_.target;
  if (command_ == Command::tfidf) choice.articles.clear();  // they say whose terms are shown
  auto target = chosen(choice, "chosen", target_query_);
  if (!target) return false;
  target_ = *std::move(target);
  if (command_ == Command::tfidf) return choose_shown();
  return command_ != Command::keyness || choose_reference();
}

// Of the chosen articles those whose terms are shown.
bool TermsCommand::choose_shown() {
  shown_ = target_;
  if (ask_.target.articles.empty()) return true;
  Choice named;
  named.articles = ask_.target.articles;
  Query query;
  const auto set = chosen(named, "chosen", query);
  if (!set) return false;
  shown_ = ArticleSet(target_.articles());
  for (ArticleIndex i = 0; i < target_.articles(); ++i) {
    if (target_.holds(i) && set->holds(i)) shown_.insert(i);
  }
  if (shown_.size() > 0) return true;
  complain_of_none(ask_.target, "chosen");
  return false;
}

bool TermsCommand::choose_reference() {
  if (ask_.against_all) {
    reference_ = ArticleSet(pile_.summary.articles.size(), true);
    return true;
  }
  if (!ask_.reference.is_all()) {
    Query query;
    auto reference = chosen(ask_.reference, "in the reference", query);
    if (reference) reference_ = *std::move(reference);
    return reference.has_value();
  }
  reference_ = target_.others();
  if (reference_.size() > 0) return true;
  complain("entente: every article is chosen, so there is no rest to compare with\n");
  return false;
}

TermOptions TermsCommand::term_options() const {
  TermOptions options = ask_.terms;
  options.most = most(kTopText);
  options.least_count = ask_.least.value_or(1);
  if (command_ == Command::keyness) options.order = TermOrder::keyness;
  return options;
}

Table TermsCommand::terms() {
  // Lemmas were counted as such, so the index adds no forms up.
  const TermIndex index(pile_.summary);
  const ArticleSet* const reference = command_ == Command::keyness ? &reference_ : nullptr;
  return table_of(rank_terms(index, target_, reference, term_options()), ask_.per_ten_thousand);
}

Near TermsCommand::node() const { return {ask_.patterns.front(), !ask_.window, ask_.left, ask_.right}; }

Table TermsCommand::collocates() {
  Query query = reading_query();
  query.counting.near = node();
  query.only_terms = true;
  query.holding = {ask_.patterns.front()};
  const Answer near = ask_shards(pile_, query, options_.threads);
  CollocateOptions options;
  options.order = ask_.bond.value_or(Bond::log_dice);
  options.most = most(kTopText);
  options.least_together = ask_.least.value_or(options.least_together);
  options.least_stories = ask_.least_stories.value_or(options.least_stories);
  options.stop_words = ask_.terms.stop_words;
  options.with_stop_words = ask_.terms.with_stop_words;
  options.pattern = ask_.terms.pattern;
  return table_of(entente::collocates(pile_.summary, std::get<Summary>(near), target_, node(), options));
}

Table TermsCommand::kwic() {
  ConcordanceQuery query;
  query.articles = target_query_;
  query.pattern = ask_.patterns.front();
  query.order = ask_.sort;
  query.context = ask_.context;
  query.most =
      static_cast<std::uint32_t>(std::min<std::size_t>(most(kTopText), std::numeric_limits<std::uint32_t>::max()));
  Table table = table_of(std::get<Concordance>(ask_shards(pile_, query, options_.threads)));
  table.facts.emplace(table.facts.begin(), "pattern", query.pattern);
  add_files(table);
  return table;
}

Table TermsCommand::trends() {
  const Summary& summary = pile_.summary;
  const Period period = ask_.period.value_or(fitting_period(summary, target_, kMostPeriodsShown));
  const Trends trends = make_trends(summary, Stories(summary.articles), target_, summary, ask_.patterns, period);
  if (options_.format == Format::text) periods_ = periods_text(trends);
  return table_of(trends);
}

// By date (undated last), then file and place in it.
std::vector<ArticleIndex> TermsCommand::in_reading_order() const {
  std::vector<ArticleIndex> order;
  for (ArticleIndex i = 0; i < target_.articles(); ++i) {
    if (target_.holds(i)) order.push_back(i);
  }
  const auto place = [&](ArticleIndex i) {
    const ArticleFacts& facts = pile_.summary.articles[i].facts;
    return std::tuple(facts.date.empty(), std::string_view(facts.date), std::string_view(facts.file),
                      std::string_view(facts.member), i);
  };
  std::ranges::sort(order, {}, place);
  return order;
}

Table TermsCommand::tf_idf() {
  const TermIndex index(pile_.summary);
  Table out = table_of(std::vector<TfIdfRow>(), {});
  out.facts.clear();
  const bool is_of_each = ask_.target.articles.empty();
  const std::size_t rows = ask_.most.value_or(is_of_each ? kTopOfArticle : most(kTopText));
  std::vector<std::vector<TfIdfRow>> of_each;
  if (is_of_each) of_each = tf_idf_of_each(index, target_, rows, ask_.terms.stop_words);
  for (const ArticleIndex article : in_reading_order()) {
    if (!shown_.holds(article)) continue;
    Table table =
        table_of(is_of_each ? of_each[article] : entente::tf_idf(index, target_, article, rows, ask_.terms.stop_words),
                 pile_.summary.articles[article].facts.id);
    std::ranges::move(table.rows, std::back_inserter(out.rows));
  }
  add_files(out);
  return out;
}

// Those that mark the chosen articles out; of all articles the most frequent.
std::vector<std::string> TermsCommand::key_terms(const TermIndex& index) const {
  TermOptions options = ask_.terms;
  options.most = kKeyTerms;
  const ArticleSet rest = target_.others();
  const bool compares = rest.size() > 0;
  if (compares) {
    options.order = TermOrder::keyness;
    options.negative = false;
    options.p = kKeyTermsP;
  }
  std::vector<std::string> out;
  for (const TermFigures& row : rank_terms(index, target_, compares ? &rest : nullptr, options).rows) {
    if (!compares || row.keyness[static_cast<std::size_t>(Keyness::lrc)].value_or(0) > 0) out.push_back(row.term);
  }
  return out;
}

Table TermsCommand::sentences() {
  KeySentenceQuery query;
  query.articles = target_query_;
  query.terms = key_terms(TermIndex(pile_.summary));
  query.most = static_cast<std::uint32_t>(
      std::min<std::size_t>(ask_.most.value_or(kTopSentences), std::numeric_limits<std::uint32_t>::max()));
  Table table = table_of(std::get<KeySentences>(ask_shards(pile_, query, options_.threads)), query.terms);
  table.facts.emplace(table.facts.begin(), "terms_by",
                      target_.others().size() > 0 ? "LRC against the rest, above 0 with p < 0.01; at most 50"
                                                  : "count, without stop words; at most 50");
  add_files(table);
  return table;
}

// After "article", which is an id.
void TermsCommand::add_files(Table& table) const {
  const auto column = std::ranges::find(table.columns, "article", &TableColumn::name);
  const auto at = static_cast<std::ptrdiff_t>(column - table.columns.begin());
  table.columns.insert(table.columns.begin() + at + 1, {"file", "File", ""});
  const std::vector<ArticleSummary>& articles = pile_.summary.articles;
  const auto id_of = [](const ArticleSummary& article) -> const std::string& { return article.facts.id; };
  std::vector<const ArticleSummary*> by_id;
  for (const ArticleSummary& article : articles) by_id.push_back(&article);
  std::ranges::sort(by_id, {}, [&](const ArticleSummary* a) -> const std::string& { return id_of(*a); });
  for (std::vector<TableCell>& row : table.rows) {
    const auto& id = std::get<std::string>(row[static_cast<std::size_t>(at)]);
    const auto found = std::ranges::lower_bound(
        by_id, id, {}, [&](const ArticleSummary* a) -> const std::string& { return id_of(*a); });
    const bool is_known = found != by_id.end() && id_of(**found) == id;
    TableCell file = is_known ? file_of((*found)->facts) : std::string();
    row.insert(row.begin() + at + 1, std::move(file));
  }
}

// What every figure rests on; a list of terms says the rest itself.
void TermsCommand::add_common_facts(Table& table) const {
  Choice choice = ask_.target;
  if (command_ == Command::tfidf) choice.articles.clear();
  table.provenance = provenance_of(choice, pile_.summary, actors_, target_);
  if (command_ == Command::keyness)
    compare_with(ask_.reference, ask_.against_all, pile_.summary, actors_, *table.provenance);
  Facts facts;
  const bool says_sets = command_ == Command::terms || command_ == Command::keyness;
  if (!says_sets) {
    std::uint64_t words = 0;
    for (const ArticleIndex article : in_reading_order()) words += pile_.summary.articles[article].facts.words;
    facts.emplace_back("selected_words", std::to_string(words));
  }
  const Counting& counting = ask_.counting;
  if (counting.form == TermForm::lemma) facts.emplace_back("counted", "lemmas");
  if (counting.names_as_units) facts.emplace_back("names", "as one term");
  if (counting.longest > 1)
    facts.emplace_back("words_of_a_term",
                       std::to_string(counting.shortest) + " to " + std::to_string(counting.longest));
  table.facts.insert(table.facts.begin(), facts.begin(), facts.end());
}

Table TermsCommand::make() {
  Table table;
  switch (command_) {
    case Command::collocates:
      table = collocates();
      break;
    case Command::kwic:
      table = kwic();
      break;
    case Command::trends:
      table = trends();
      break;
    case Command::tfidf:
      table = tf_idf();
      break;
    case Command::sentences:
      table = sentences();
      break;
    default:
      table = terms();
      break;
  }
  add_common_facts(table);
  return table;
}

std::string TermsCommand::as_text(const Table& table) const {
  switch (command_) {
    case Command::trends:
      return facts_text(table, {{"per_million"}}) + periods_;
    case Command::sentences:
      return facts_text(table, {}) + sentences_text(table);
    default:
      break;
  }
  std::vector<TextColumn> shown = shown_of(command_, ask_.per_ten_thousand);
  const std::string measure = command_ == Command::keyness      ? column_name(keyness_name(ask_.terms.measure))
                              : command_ == Command::collocates ? column_name(bond_name(ask_.bond.value_or(Bond{})))
                                                                : std::string();
  if (!measure.empty() && std::ranges::find(shown, measure, &TextColumn::name) == shown.end())
    shown.push_back({measure});
  return facts_text(table, shown) + rows_text(table, shown);
}

std::string TermsCommand::written(const Table& table) const {
  return options_.format == Format::text ? as_text(table) : as_file(table, options_);
}

}  // namespace

int run_terms_command(const Options& options) { return TermsCommand(options).run(); }

}  // namespace entente::native
