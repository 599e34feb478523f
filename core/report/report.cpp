// make_report(): the summary's integers turned into rows that people read. Ranking is by integers
// alone and ties end in names, so rounding never decides an order.
#include "core/report/report.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "core/base/hash.h"
#include "core/base/sort_unique.h"
#include "core/report/measures.h"
#include "core/store/selection.h"

namespace entente {

namespace {

// A sentence or paragraph that names more actors than this is a list, and makes no links: pairs grow with the square,
// and a roll of delegates says nothing of who meets whom.
constexpr std::size_t kMostNamed = 128;

// Two actors in sentences and paragraphs of an article; a < b by key.
struct PairCount {
  StringId a = 0, b = 0;
  ArticleIndex article = 0;
  std::uint32_t sentences = 0, paragraphs = 0;
  friend auto operator<=>(const PairCount&, const PairCount&) = default;
};

// How often one article names an actor.
struct NamedCount {
  std::uint64_t mentions = 0, sentences = 0;
};

// Calls `visit` with the actors that each sentence or paragraph names, every one once and in order of key.
template <class Visit>
void each_gathering(const std::vector<MentionCount>& rows, std::uint32_t MentionCount::*unit, Visit&& visit) {
  std::vector<StringId> named;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    named.push_back(rows[i].actor);
    const bool goes_on =
        i + 1 < rows.size() && rows[i + 1].article == rows[i].article && rows[i + 1].*unit == rows[i].*unit;
    if (goes_on) continue;
    sort_unique(named);
    if (rows[i].*unit != kNoPlace) visit(rows[i].article, std::as_const(named));
    named.clear();
  }
}

// Appends one row for every two of `named`, with the counts of `unit`.
void pair_up(const std::vector<StringId>& named, PairCount unit, std::vector<PairCount>& out) {
  if (named.size() > kMostNamed) return;
  for (std::size_t i = 0; i < named.size(); ++i) {
    for (std::size_t j = i + 1; j < named.size(); ++j) {
      unit.a = named[i];
      unit.b = named[j];
      out.push_back(unit);
    }
  }
}

// By actors, then article.
std::vector<PairCount> pairs_of(const std::vector<MentionCount>& mentions) {
  std::vector<PairCount> rows, out;
  each_gathering(mentions, &MentionCount::sentence, [&](ArticleIndex article, const std::vector<StringId>& named) {
    pair_up(named, {0, 0, article, 1, 0}, rows);
  });
  each_gathering(mentions, &MentionCount::paragraph, [&](ArticleIndex article, const std::vector<StringId>& named) {
    pair_up(named, {0, 0, article, 0, 1}, rows);
  });
  std::ranges::sort(rows);
  for (const PairCount& row : rows) {
    const bool same =
        !out.empty() && out.back().a == row.a && out.back().b == row.b && out.back().article == row.article;
    if (!same) {
      out.push_back(row);
    } else {
      out.back().sentences += row.sentences;
      out.back().paragraphs += row.paragraphs;
    }
  }
  return out;
}

// Consecutive rows for which `same(first, row)` holds, as subspans, in order.
template <class Row, class Same, class Visit>
void each_group(const std::vector<Row>& rows, Same&& same, Visit&& visit) {
  for (auto begin = rows.begin(); begin != rows.end();) {
    const auto end = std::find_if_not(begin, rows.end(), [&](const Row& row) { return same(*begin, row); });
    visit(std::span<const Row>(begin, end));
    begin = end;
  }
}

// What most articles say; of equals the longest, then the first by bytes. Empty strings do not vote.
class Votes {
 public:
  explicit Votes(const Strings& strings) : strings_(strings) {}

  void add(StringId id) {
    if (strings_[id].empty()) return;
    const auto known = std::ranges::find(counts_, id, &std::pair<StringId, std::uint64_t>::first);
    if (known == counts_.end()) {
      counts_.emplace_back(id, 1);
    } else {
      ++known->second;
    }
  }

  [[nodiscard]] std::string winner() const {
    const auto weight = [&](const auto& vote) {
      return std::tuple(vote.second, strings_[vote.first].size(), ~vote.first);  // ~: a lower rank wins
    };
    const auto best = std::ranges::max_element(counts_, {}, weight);
    return best == counts_.end() ? std::string() : std::string(strings_[best->first]);
  }

 private:
  const Strings& strings_;
  std::vector<std::pair<StringId, std::uint64_t>> counts_;
};

// Builds a report from a summary, part by part; later parts look up what earlier ones counted. Copies count as
// duplicates of the input and join one story; the list of articles and every count of words, terms, actors and
// commitments still hold each article: who printed a text, and how often, is a finding too.
class Reporter {
 public:
  Reporter(const Summary& summary, const Stories& stories, const ReportOptions& options)
      : summary_(summary), options_(options), stories_(stories), counter_(stories_) {}
  Report make(const TermTable& terms);

 private:
  void take_input();
  void take_articles();
  void take_terms(const TermTable& terms);
  void take_actors();
  void take_actor(std::span<const ActorFacts> rows);
  void name_actors_of_articles();
  void take_links();
  void take_commitments();
  CommitmentRow commitment(const CommitmentFacts& from) const;
  [[nodiscard]] std::span<const ArticleIndex> articles_of(StringId actor) const;
  void count_articles_with(StringId a, StringId b, std::size_t together, LinkRow& out);
  std::vector<std::string> keys(const std::vector<StringId>& ids) const;

  const Summary& summary_;
  const ReportOptions& options_;
  const Stories& stories_;
  StoryCounter counter_;
  std::vector<ArticleIndex> shared_;  // scratch
  Report report_;
  std::vector<ArticleIndex> place_;                   // of each summary article in the report
  std::vector<std::span<const ActorFacts>> rows_of_;  // by actor key
  std::vector<std::uint64_t> sentences_of_;           // by actor key
  std::map<std::pair<StringId, ArticleIndex>, NamedCount> counts_;
  std::vector<ArticleIndex> named_in_;  // of each row of summary.actors its article, close together
};

Report Reporter::make(const TermTable& terms) {
  take_input();
  take_articles();
  take_terms(terms);
  take_actors();
  name_actors_of_articles();
  take_links();
  take_commitments();
  return std::move(report_);
}

void Reporter::take_input() {
  ImportRows rows = make_import_rows(summary_, stories_);
  report_.input = rows.input;
  report_.files = std::move(rows.files);
  report_.languages = std::move(rows.languages);
  report_.problems = summary_.problems;
  report_.tokenisers = summary_.tokenisers;
}

void Reporter::take_articles() {
  const std::vector<ArticleIndex> order = reading_order(summary_);
  place_.resize(order.size());
  report_.articles.reserve(order.size());
  for (const ArticleIndex index : order) {
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
  report_.stories = stories_.size();
}

void Reporter::take_terms(const TermTable& terms) {
  for (const TermFigures& row : terms.rows) {
    report_.terms.push_back({row.term, row.lemma, row.target.count, row.target.per_million.value_or(0),
                             row.target.articles, row.target.stories, row.target.dp_norm});
  }
}

void Reporter::take_actors() {
  for (const MentionCount& row : summary_.mentions) counts_[{row.actor, row.article}].mentions += row.count;
  each_gathering(summary_.mentions, &MentionCount::sentence,
                 [&](ArticleIndex article, const std::vector<StringId>& named) {
                   for (const StringId actor : named) ++counts_[{actor, article}].sentences;
                 });
  for (const ActorFacts& row : summary_.actors) named_in_.push_back(row.article);
  rows_of_.resize(summary_.strings.size());
  sentences_of_.resize(summary_.strings.size());
  std::vector<std::pair<std::uint64_t, std::span<const ActorFacts>>> actors;  // with their mentions
  each_group(
      summary_.actors, [](const ActorFacts& a, const ActorFacts& b) { return a.actor == b.actor; },
      [&](std::span<const ActorFacts> rows) {
        auto& mentions = actors.emplace_back(0, rows).first;
        for (const ActorFacts& row : rows) mentions += counts_[{row.actor, row.article}].mentions;
      });
  std::ranges::sort(actors, [](const auto& a, const auto& b) {
    return std::tuple(b.first, a.second.front().actor) < std::tuple(a.first, b.second.front().actor);
  });
  report_.actors.reserve(actors.size());
  for (const auto& [mentions, rows] : actors) take_actor(rows);
}

void Reporter::take_actor(std::span<const ActorFacts> rows) {
  const StringId key = rows.front().actor;
  Votes names(summary_.strings), ofs(summary_.strings), roles(summary_.strings);
  std::uint64_t types[5] = {};
  ActorRow out;
  out.id = summary_.strings[key];
  for (const ActorFacts& row : rows) {
    names.add(row.name);
    ofs.add(row.of);
    roles.add(row.role);
    ++types[static_cast<std::size_t>(row.type)];
    out.mentions += counts_[{row.actor, row.article}].mentions;
    out.sentences += counts_[{row.actor, row.article}].sentences;
  }
  out.name = names.winner();
  out.of = ofs.winner();
  out.role = roles.winner();
  out.type = static_cast<ActorType>(std::ranges::max_element(types) - types);
  out.articles = rows.size();
  out.stories = counter_.count(rows, &ActorFacts::article);

  std::vector<StringId> forms;
  for (const ActorFacts& row : rows) forms.push_back(row.name);
  for (const ActorAlias& row : std::ranges::equal_range(summary_.aliases, key, {}, &ActorAlias::actor)) {
    forms.push_back(row.alias);
  }
  sort_unique(forms);
  for (const StringId form : forms) {
    if (summary_.strings[form] != out.name) out.aliases.emplace_back(summary_.strings[form]);
  }
  rows_of_[key] = rows;
  sentences_of_[key] = out.sentences;
  report_.actors.push_back(std::move(out));
}

// Each article's actors, most mentioned first.
void Reporter::name_actors_of_articles() {
  std::vector<std::vector<const ActorFacts*>> of_article(report_.articles.size());
  for (const ActorFacts& row : summary_.actors) of_article[place_[row.article]].push_back(&row);
  for (std::size_t i = 0; i < of_article.size(); ++i) {
    const auto mentions = [&](const ActorFacts* row) { return counts_[{row->actor, row->article}].mentions; };
    std::ranges::sort(of_article[i], [&](const ActorFacts* a, const ActorFacts* b) {
      return std::tuple(mentions(b), a->actor) < std::tuple(mentions(a), b->actor);
    });
    for (const ActorFacts* row : of_article[i]) report_.articles[i].actors.emplace_back(summary_.strings[row->actor]);
  }
}

std::span<const ArticleIndex> Reporter::articles_of(StringId actor) const {
  const std::span<const ActorFacts> rows = rows_of_[actor];
  if (rows.empty()) return {};
  return std::span(named_in_).subspan(static_cast<std::size_t>(rows.data() - summary_.actors.data()), rows.size());
}

// Articles that name both, wherever in them, and their stories. `together` says in how many of them they share a
// sentence or paragraph: mostly in all that name the rarer one.
void Reporter::count_articles_with(StringId a, StringId b, std::size_t together, LinkRow& out) {
  auto few = articles_of(a);
  auto many = articles_of(b);
  if (few.size() > many.size()) std::swap(few, many);
  if (together < few.size()) {
    shared_.clear();
    std::ranges::copy_if(few, std::back_inserter(shared_),
                         [&](ArticleIndex article) { return std::ranges::binary_search(many, article); });
    few = shared_;
  }
  out.articles = few.size();
  out.stories = counter_.count(few, std::identity());
}

void Reporter::take_links() {
  struct Candidate {
    std::span<const PairCount> rows;
    std::uint64_t sentences = 0, paragraphs = 0;
    std::uint64_t apart = 0;  // sentences of a and of b, added

    [[nodiscard]] std::pair<StringId, StringId> keys() const { return {rows.front().a, rows.front().b}; }
  };
  const std::vector<PairCount> pairs = pairs_of(summary_.mentions);
  std::vector<Candidate> links;
  each_group(
      pairs, [](const PairCount& x, const PairCount& y) { return x.a == y.a && x.b == y.b; },
      [&](std::span<const PairCount> rows) {
        Candidate link{rows};
        for (const PairCount& row : rows) {
          link.sentences += row.sentences;
          link.paragraphs += row.paragraphs;
        }
        link.apart = sentences_of_[link.keys().first] + sentences_of_[link.keys().second];
        if (link.sentences >= options_.min_link_sentences) links.push_back(link);
      });
  // Among links of equal sentences logDice falls as `apart` grows: this orders by logDice without
  // comparing doubles.
  std::ranges::sort(links, [](const Candidate& x, const Candidate& y) {
    return std::tuple(y.sentences, x.apart, x.keys()) < std::tuple(x.sentences, y.apart, y.keys());
  });
  report_.links.reserve(links.size());
  for (const Candidate& link : links) {
    const auto [a, b] = link.keys();
    const Association table{link.sentences, sentences_of_[a], sentences_of_[b], report_.sentences};
    LinkRow& out = report_.links.emplace_back();
    out.a = summary_.strings[a];
    out.b = summary_.strings[b];
    out.sentences = link.sentences;
    out.paragraphs = link.paragraphs;
    count_articles_with(a, b, link.rows.size(), out);
    out.log_dice = log_dice(table);
    out.npmi = npmi(table);
    out.log_likelihood = log_likelihood(table);
  }
}

std::vector<std::string> Reporter::keys(const std::vector<StringId>& ids) const {
  std::vector<std::string> out;
  for (const StringId id : ids) out.emplace_back(summary_.strings[id]);
  return out;
}

CommitmentRow Reporter::commitment(const CommitmentFacts& from) const {
  const auto quote = [&](Span span) -> Quote {
    if (span.empty()) return {{from.sentence.begin, from.sentence.begin}, ""};
    const Span within{span.begin - from.sentence.begin, span.end - from.sentence.begin};
    return {span, std::string(slice(from.text, within))};
  };
  CommitmentRow row;
  row.article = summary_.articles[from.article].facts.id;
  row.story = report_.articles[place_[from.article]].story;
  row.kind = from.kind;
  row.sentence = {from.sentence, from.text};
  row.what = quote(from.what);
  row.cue = quote(from.cue);
  row.committers = keys(from.committers);
  row.requesters = keys(from.requesters);
  row.counterparties = keys(from.counterparties);
  row.status = from.status;
  row.modality = from.modality;
  row.flags = from.flags;
  if (from.speaker != kNoString) row.speaker = summary_.strings[from.speaker];
  row.deadline = quote(from.deadline).text;
  row.amount = quote(from.amount).text;
  row.rule = summary_.strings[from.rule];
  row.plover = summary_.strings[from.plover];
  row.cameo = summary_.strings[from.cameo];
  row.confidence = from.confidence / 100.0;
  return row;
}

// From what the reader sees, so that an id outlives a change of the rules that found it.
std::uint64_t commitment_hash(const CommitmentRow& row, std::uint64_t ordinal) {
  std::uint64_t hash = hash64(row.article);
  for (const Span span : {row.sentence.span, row.cue.span}) {
    hash = hash64(std::uint64_t{span.begin}, hash);
    hash = hash64(std::uint64_t{span.end}, hash);
  }
  hash = hash64(kind_name(row.kind), hash);
  return ordinal == 0 ? hash : hash64(ordinal, hash);
}

void Reporter::take_commitments() {
  std::vector<const CommitmentFacts*> rows;
  for (const CommitmentFacts& row : summary_.commitments) rows.push_back(&row);
  std::ranges::sort(rows, [&](const CommitmentFacts* a, const CommitmentFacts* b) {
    return std::tie(place_[a->article], *a) < std::tie(place_[b->article], *b);
  });

  std::unordered_set<std::uint64_t> taken;  // ids in the article at hand
  const CommitmentFacts* last = nullptr;
  for (const CommitmentFacts* row : rows) {
    if (last != nullptr && last->article != row->article) taken.clear();
    last = row;
    CommitmentRow out = commitment(*row);
    std::uint64_t ordinal = 0, id = commitment_hash(out, ordinal);
    while (!taken.insert(id).second) id = commitment_hash(out, ++ordinal);
    out.id = hex16(id);
    report_.articles[place_[row->article]].commitments.push_back(out.id);
    report_.commitments.push_back(std::move(out));
  }
}

TermTable terms_of(const TermIndex& index, const ArticleSet& articles, const ReportOptions& options) {
  TermOptions commonest;
  commonest.most = options.max_terms;
  return rank_terms(index, articles, nullptr, commonest);
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
  std::ranges::sort(order, [&](ArticleIndex a, ArticleIndex b) { return place(a) < place(b); });
  return order;
}

Report make_report(const Summary& summary, const ReportOptions& options) {
  const TermIndex index(summary);
  const TermTable terms = terms_of(index, ArticleSet(summary.articles.size(), true), options);
  return Reporter(summary, index.stories(), options).make(terms);
}

Report make_report(const Summary& whole, const TermIndex& index, const ArticleSet& selected,
                   const ReportOptions& options) {
  const TermTable terms = terms_of(index, selected, options);
  if (selected.size() == whole.articles.size()) return Reporter(whole, index.stories(), options).make(terms);
  return Reporter(restricted(whole, selected, false), index.stories().restricted(selected), options).make(terms);
}

}  // namespace entente
