// make_report(): the summary's integers turned into rows that people read. Ranking is by integers
// alone and ties end in names, so rounding never decides an order.
#include "core/report/report.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/report/links.h"
#include "core/store/selection.h"

namespace entente {

namespace {

// Builds a report from a summary, part by part; later parts look up what earlier ones counted. Copies count as
// duplicates of the input and join one story; the list of articles and every count of words, terms, actors and
// commitments still hold each article: who printed a text, and how often, is a finding too.
class Reporter {
 public:
  Reporter(const Summary& summary, const TermIndex& terms, const ActorIndex& actors, const CommitmentIndex& commitments,
           const ArticleSet& set, ReportOptions options, Report& out)
      : summary_(summary),
        terms_(terms),
        actors_(actors),
        commitments_(commitments),
        set_(set),
        options_(std::move(options)),
        stories_(terms.stories()),
        counter_(stories_),
        report_(out) {}
  Steps make();

 private:
  void take_input();
  [[nodiscard]] Steps take_articles();
  void take_terms();
  [[nodiscard]] Steps take_actors();
  void take_actor(const ActorFigures& figures);
  [[nodiscard]] Steps name_actors_of_articles();
  [[nodiscard]] Steps take_links();
  void take_link(const LinkFigures& link);
  [[nodiscard]] Steps take_commitments();

  const Summary& summary_;
  const TermIndex& terms_;
  const ActorIndex& actors_;
  const CommitmentIndex& commitments_;
  const ArticleSet& set_;
  const ReportOptions options_;
  const Stories& stories_;
  StoryCounter counter_;
  Report& report_;
  std::vector<ArticleIndex> place_;  // of each summary article in the report; of the set alone
};

Steps Reporter::make() {
  take_input();
  co_await Pause();
  co_await take_articles();
  co_await Pause();
  take_terms();
  co_await Pause();
  co_await take_actors();
  co_await Pause();
  co_await name_actors_of_articles();
  co_await Pause();
  co_await take_links();
  co_await Pause();
  co_await take_commitments();
}

void Reporter::take_input() {
  ImportRows rows = make_import_rows(summary_, stories_);
  report_.input = rows.input;
  report_.files = std::move(rows.files);
  report_.languages = std::move(rows.languages);
  report_.problems = summary_.problems;
  report_.tokenisers = summary_.tokenisers;
}

Steps Reporter::take_articles() {
  place_.assign(summary_.articles.size(), kNoArticle);
  report_.articles.reserve(set_.size());
  const std::vector<ArticleIndex> order = reading_order(summary_);
  for (std::size_t i = 0; i < order.size(); ++i) {
    co_await Pause::every(2048, i);
    const ArticleIndex index = order[i];
    if (!set_.holds(index)) continue;
    const auto& [facts, text] = summary_.articles[index];
    place_[index] = static_cast<ArticleIndex>(report_.articles.size());
    report_.articles.push_back({facts.id,
                                facts.file,
                                facts.member,
                                facts.title,
                                facts.date,
                                facts.date_from,
                                facts.source,
                                facts.author,
                                facts.language,
                                facts.words,
                                facts.sentences,
                                hex16(stories_.name_of(facts.story)),
                                {},
                                {},
                                text});
    report_.words += facts.words;
    report_.sentences += facts.sentences;
  }
  std::vector<ArticleIndex> articles;
  for (ArticleIndex i = 0; i < place_.size(); ++i) {
    if (set_.holds(i)) articles.push_back(i);
  }
  report_.stories = counter_.count(articles, std::identity());
}

void Reporter::take_terms() {
  TermOptions commonest;
  commonest.most = options_.max_terms;
  for (const TermFigures& row : rank_terms(terms_, set_, nullptr, commonest).rows) {
    report_.terms.push_back({row.term, row.lemma, row.target.count, row.target.per_million.value_or(0),
                             row.target.articles, row.target.stories, row.target.dp_norm});
  }
}

Steps Reporter::take_actors() {
  const std::vector<ActorFigures> counted = count_actors(actors_, stories_, set_);
  co_await Pause();
  report_.actors.reserve(counted.size());
  for (std::size_t i = 0; i < counted.size(); ++i) {
    take_actor(counted[i]);
    co_await Pause::every(4096, i);
  }
}

void Reporter::take_actor(const ActorFigures& figures) {
  const ActorIdentity& from = actors_[figures.actor];
  report_.actors.push_back({from.id,
                            from.name,
                            from.type,
                            from.aliases,
                            from.of,
                            from.role,
                            figures.mentions,
                            figures.sentences,
                            figures.articles,
                            figures.stories,
                            from.keys,
                            {}});
  for (const ActorJoin& join : from.joins) {
    const std::string example = join.articles > 0 ? summary_.articles[join.example].facts.id : std::string();
    report_.actors.back().joins.push_back(
        {join.key, join.name, join.into, join.reason, join.words, join.articles, example});
  }
}

// Each article's actors, most mentioned first.
Steps Reporter::name_actors_of_articles() {
  struct Named {
    std::uint32_t actor = 0;
    std::uint64_t mentions = 0;
  };
  std::vector<std::vector<Named>> of_article(summary_.articles.size());  // by actor
  for (std::uint32_t actor = 0; actor < actors_.size(); ++actor) {
    for (const ArticleIndex article : actors_.articles_naming(actor)) {
      if (set_.holds(article)) of_article[article].push_back({actor});
    }
    co_await Pause::every(8192, actor);
  }
  for (ArticleIndex article = 0; article < of_article.size(); ++article) {
    co_await Pause::every(2048, article);
    if (!set_.holds(article)) continue;
    std::vector<Named>& named = of_article[article];
    for (const ActorPlace& row : actors_.places_in(article)) {
      const auto at = std::ranges::lower_bound(named, row.actor, {}, &Named::actor);
      if (at != named.end() && at->actor == row.actor) at->mentions += row.count;
    }
    compact_sort(named, {}, [](const Named& row) { return std::pair(~row.mentions, row.actor); });
    for (const Named& row : named) report_.articles[place_[article]].actors.push_back(actors_[row.actor].id);
  }
}

Steps Reporter::take_links() {
  LinkOptions options;
  options.least_support = std::max<std::uint64_t>(options_.min_link_sentences, 1);
  LinkTable table;
  co_await find_links(summary_, actors_, stories_, set_, options, table);
  co_await Pause();
  report_.links.reserve(table.links.size());
  for (std::size_t i = 0; i < table.links.size(); ++i) {
    take_link(table.links[i]);
    co_await Pause::every(8192, i);
  }
  if (options_.min_link_sentences > 0) co_return;
  options.unit = LinkUnit::paragraph;  // those that share no sentence, which is what the measures are of
  table = {};
  co_await find_links(summary_, actors_, stories_, set_, options, table);
  for (LinkFigures& link : table.links) {
    if (link.sentences > 0) continue;
    link.log_dice = link.npmi = link.log_likelihood = std::nullopt;
    take_link(link);
  }
}

void Reporter::take_link(const LinkFigures& link) {
  report_.links.push_back({actors_[link.a].id, actors_[link.b].id, link.sentences, link.paragraphs, link.articles,
                           link.stories, link.log_dice, link.npmi, link.log_likelihood});
}

Steps Reporter::take_commitments() {
  CommitmentFilter every;
  every.verdicts = 0b111;
  const std::vector<std::uint32_t> statements = list_statements(commitments_, set_, every);
  report_.commitments.reserve(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    CommitmentRow row = commitments_.row(summary_, statements[i]);
    ArticleRow& article = report_.articles[place_[commitments_[statements[i]].article]];
    row.story = article.story;
    article.commitments.push_back(row.id);
    report_.commitments.push_back(std::move(row));
    co_await Pause::every(1024, i);
  }
}

}  // namespace

std::vector<ArticleIndex> reading_order(const Summary& summary) {
  std::vector<ArticleIndex> order(summary.articles.size());
  std::iota(order.begin(), order.end(), ArticleIndex{0});
  const auto place = [&](ArticleIndex i) {
    const ArticleFacts& facts = summary.articles[i].facts;
    return std::tuple<bool, const std::string&, const std::string&, const std::string&, ArticleIndex>(
        facts.date.empty(), facts.date, facts.file, facts.member, i);
  };
  compact_sort(order, [&](ArticleIndex a, ArticleIndex b) { return place(a) < place(b); });
  return order;
}

Report make_report(const Summary& summary, const ReportOptions& options) {
  const TermIndex terms(summary);
  const ActorIndex actors(summary, actor_edits(options.edits));
  const CommitmentIndex commitments(summary, actors, terms.stories(), commitment_edits(options.edits));
  return make_report(summary, terms, actors, commitments, ArticleSet(summary.articles.size(), true), options);
}

Report make_report(const Summary& whole, const TermIndex& terms, const ActorIndex& actors,
                   const CommitmentIndex& commitments, const ArticleSet& selected, const ReportOptions& options) {
  Report out;
  make_report(whole, terms, actors, commitments, selected, options, out).run();
  return out;
}

Steps make_report(const Summary& whole, const TermIndex& terms, const ActorIndex& actors,
                  const CommitmentIndex& commitments, const ArticleSet& selected, ReportOptions options, Report& out) {
  Reporter reporter(whole, terms, actors, commitments, selected, std::move(options), out);
  co_await reporter.make();
}

}  // namespace entente
