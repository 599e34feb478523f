// Each list of figures as a table. Columns are named once, with a formula where there is one to show; figures that
// were not measured have no column.
#include <array>
#include <span>

#include "core/report/formulas.h"
#include "core/report/table.h"
#include "core/report/table_parts.h"

namespace entente {

namespace {

using namespace table_parts;

// A column of the reference beside one of the target.
TableColumn reference_column(std::string_view name, const Formula& formula) {
  return column("reference_" + std::string(name), std::string(formula.title) + " in reference", formula.text);
}

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> rate(std::optional<double> of_a_million, bool per_ten_thousand) {
  if (of_a_million && per_ten_thousand) return *of_a_million / 100;
  return of_a_million;
}

void add_set_facts(const std::string& prefix, const SetFigures& set, Table& out) {
  out.facts.emplace_back(prefix + "articles", written(set.articles));
  out.facts.emplace_back(prefix + "stories", written(set.stories));
  out.facts.emplace_back(prefix + "words", written(set.words));
  out.facts.emplace_back(prefix + "sentences", written(set.sentences));
}

std::string_view order_name(const TermOptions& options) {
  return options.order == TermOrder::keyness ? keyness_name(options.measure) : term_order_name(options.order);
}

void add_term_facts(const TermTable& terms, Table& out) {
  const TermOptions& options = terms.options;
  out.facts.emplace_back("tokeniser", joined(terms.tokenisers, "; "));
  add_set_facts("", terms.target, out);
  if (terms.reference) add_set_facts("reference_", *terms.reference, out);
  out.facts.emplace_back("order", std::string(order_name(options)) + (options.ascending ? ", ascending" : ""));
  out.facts.emplace_back("least_count", written(options.least_count));
  out.facts.emplace_back("stop_words", options.with_stop_words ? "listed" : "left out");
  if (!options.pattern.empty()) out.facts.emplace_back("pattern", options.pattern);
  if (terms.reference) {
    out.facts.emplace_back("tested", written(terms.tested));  // Bonferroni's m
    out.facts.emplace_back("confidence", written(options.confidence));
    out.facts.emplace_back("lambda", written(options.lambda));
    out.facts.emplace_back("p", options.p < 1 ? written(options.p) : "no cut-off");
    out.facts.emplace_back("rarer_terms", options.negative ? "listed" : "left out");
  }
  out.facts.emplace_back("found", written(terms.found));
  out.facts.emplace_back("shown", written(std::uint64_t{terms.rows.size()}));
}

void add_term_columns(bool has_reference, bool per_ten_thousand, Table& out) {
  const Figure rate_figure = per_ten_thousand ? Figure::per_ten_thousand : Figure::per_million;
  const std::string_view rate_name = per_ten_thousand ? "per_ten_thousand" : "per_million";
  std::vector<TableColumn>& columns = out.columns;
  columns = {column("term", "Term"),
             column("lemma", "Lemma"),
             column("count", formula(Figure::count)),
             column(rate_name, formula(rate_figure)),
             column("articles", formula(Figure::articles)),
             column("share_of_articles", formula(Figure::share_of_articles)),
             column("stories", formula(Figure::stories)),
             column("dp", formula(Figure::dp)),
             column("dp_norm", formula(Figure::dp_norm)),
             column("dp_egbert", formula(Figure::dp_egbert))};
  if (!has_reference) return;
  columns.push_back(reference_column("count", formula(Figure::count)));
  columns.push_back(reference_column(rate_name, formula(rate_figure)));
  columns.push_back(reference_column("articles", formula(Figure::articles)));
  columns.push_back(reference_column("stories", formula(Figure::stories)));
  columns.push_back(column("words", "Words", "c: words of the target"));
  columns.push_back(column("reference_words", "Words in reference", "d: words of the reference"));
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    columns.push_back(column(column_name(keyness_name(measure)), formula(measure)));
  }
}

std::vector<TableCell> term_row(const TermFigures& term, const TermTable& terms, bool per_ten_thousand) {
  const TermPlace& target = term.target;
  std::vector<TableCell> row = {term.term,       term.lemma,
                                target.count,    rate(target.per_million, per_ten_thousand),
                                target.articles, share(target.articles, terms.target.articles),
                                target.stories,  target.dp,
                                target.dp_norm,  target.dp_egbert};
  if (!terms.reference) return row;
  const TermPlace reference = term.reference.value_or(TermPlace{});
  row.emplace_back(reference.count);
  row.emplace_back(rate(reference.per_million, per_ten_thousand));
  row.emplace_back(reference.articles);
  row.emplace_back(reference.stories);
  row.emplace_back(term.cells.c);
  row.emplace_back(term.cells.d);
  for (const std::optional<double>& value : term.keyness) row.emplace_back(value);
  return row;
}

std::string near_written(const Near& node) {
  if (node.sentence) return "sentence";
  return written(std::uint64_t{node.left}) + " words left, " + written(std::uint64_t{node.right}) + " right";
}

// What "together", "node" and "term" count depends on what stands near means.
void add_collocate_columns(const Near& node, Table& out) {
  const bool sentence = node.sentence;
  out.columns = {
      column("term", "Term"),
      column("together", "Together",
             sentence ? "O: sentences that hold the node and the term" : "O: the term's occurrences in windows"),
      column("node", "Node", sentence ? "f1: sentences that hold the node" : "f1: words in windows around the node"),
      column("term_count", "Term in all", sentence ? "f2: sentences that hold the term" : "f2: the term's occurrences"),
      column("units", sentence ? "Sentences" : "Words", sentence ? "N: all sentences" : "N: all words"),
      column("articles", "Articles", "articles in which they stand together"),
      column("stories", "Stories", "the same, with copies of one text counted once")};
  for (std::size_t i = 0; i < kBonds; ++i) {
    const auto measure = static_cast<Bond>(i);
    out.columns.push_back(column(column_name(bond_name(measure)), formula(measure)));
  }
}

// In a gap nothing could be counted, which is not the same as none.
TableCell unless_gap(std::uint64_t count, bool is_gap) {
  if (is_gap) return std::optional<double>();
  return count;
}

void add_trend_rows(const Trends& trends, const TrendPeriod& period, Table& out) {
  const bool is_gap = period.articles == 0;
  for (std::size_t i = 0; i < trends.patterns.size(); ++i) {
    const TrendCount& count = period.series[i];
    out.rows.push_back({period.label, period.first, period.last, trends.patterns[i], unless_gap(count.count, is_gap),
                        per_million(count.count, period.words), unless_gap(count.sentences, is_gap),
                        unless_gap(count.articles, is_gap), unless_gap(count.stories, is_gap), period.articles,
                        period.stories, period.words});
  }
}

}  // namespace

std::string column_name(std::string_view measure) {
  std::string out(measure);
  for (char& c : out) {
    if (c == '-') c = '_';
  }
  return out;
}

Table table_of(const TermTable& terms, bool per_ten_thousand) {
  Table out;
  out.name = terms.reference ? "keyness" : "terms";
  add_term_facts(terms, out);
  add_term_columns(terms.reference.has_value(), per_ten_thousand, out);
  for (const TermFigures& term : terms.rows) out.rows.push_back(term_row(term, terms, per_ten_thousand));
  return out;
}

Table table_of(const CollocateTable& collocates) {
  const CollocateOptions& options = collocates.options;
  Table out;
  out.name = "collocates";
  out.facts = {{"node", collocates.node.pattern},
               {"near", near_written(collocates.node)},
               {"hits", written(collocates.hits)},
               {"hit_sentences", written(collocates.hit_sentences)},
               {"hit_articles", written(collocates.hit_articles)},
               {"order", std::string(bond_name(options.order))},
               {"least_together", written(options.least_together)},
               {"least_stories", written(options.least_stories)},
               {"stop_words", options.with_stop_words ? "listed" : "left out"}};
  if (!options.pattern.empty()) out.facts.emplace_back("pattern", options.pattern);
  out.facts.emplace_back("found", written(collocates.found));
  out.facts.emplace_back("shown", written(std::uint64_t{collocates.rows.size()}));
  add_collocate_columns(collocates.node, out);
  for (const CollocateRow& from : collocates.rows) {
    std::vector<TableCell> row = {from.term,    from.cells.both, from.cells.first, from.cells.second,
                                  from.cells.n, from.articles,   from.stories};
    for (const std::optional<double>& value : from.bonds) row.emplace_back(value);
    out.rows.push_back(std::move(row));
  }
  return out;
}

// A row per period and pattern, so that the columns are the same whatever is asked for.
Table table_of(const Trends& trends) {
  Table out;
  out.name = "trends";
  out.facts = {{"period", std::string(period_name(trends.period))},
               {"periods", written(std::uint64_t{trends.periods.size()})},
               {"undated_articles", written(trends.undated.articles)},
               {"too_coarse", written(trends.too_coarse)}};
  if (trends.is_cut) out.facts.emplace_back("cut", "earlier periods are left out");
  out.columns = {column("period", "Period"),
                 column("first", "First day"),
                 column("last", "Last day"),
                 column("pattern", "Pattern"),
                 column("count", "Count", "matches; nothing where no article is dated in the period"),
                 column("per_million", formula(Figure::per_million)),
                 column("sentences", "Sentences", "sentences in which a match begins"),
                 column("articles", "Articles", "articles that hold a match"),
                 column("stories", "Stories", "the same, with copies of one text counted once"),
                 column("period_articles", "Articles in all", "articles of the period"),
                 column("period_stories", "Stories in all", "the same, with copies of one text counted once"),
                 column("period_words", "Words in all", "words of the period")};
  for (const TrendPeriod& period : trends.periods) add_trend_rows(trends, period, out);
  if (trends.undated.articles > 0) {
    TrendPeriod undated = trends.undated;
    undated.label = "undated";
    add_trend_rows(trends, undated, out);
  }
  return out;
}

Table table_of(const Concordance& concordance) {
  Table out;
  out.name = "concordance";
  out.facts = {{"hits", written(concordance.hits())},
               {"articles", written(std::uint64_t{concordance.articles.size()})},
               {"shown", written(std::uint64_t{concordance.lines.size()})}};
  out.columns = {column("date", "Date"),
                 column("article", "Article"),
                 column("left", "Left"),
                 column("match", "Match"),
                 column("right", "Right"),
                 column("begin", "Begin", "bytes of the article's cleaned text"),
                 column("end", "End"),
                 column("sentence_begin", "Sentence from"),
                 column("sentence_end", "Sentence to")};
  for (const ConcordanceLine& line : concordance.lines) {
    out.rows.push_back({line.date, line.article, line.left, line.match, line.right, std::uint64_t{line.node.begin},
                        std::uint64_t{line.node.end}, std::uint64_t{line.sentence.begin},
                        std::uint64_t{line.sentence.end}});
  }
  return out;
}

Table table_of(const KeySentences& sentences, const std::vector<std::string>& terms) {
  Table out;
  out.name = "sentences";
  out.facts = {{"terms", joined(terms, ", ")}, {"shown", written(std::uint64_t{sentences.rows.size()})}};
  out.columns = {column("terms", "Terms", "different ones of the list that the sentence holds"),
                 column("held", "Which"),
                 column("date", "Date"),
                 column("article", "Article"),
                 column("sentence", "Sentence"),
                 column("begin", "Begin", "bytes of the article's cleaned text"),
                 column("end", "End")};
  for (const KeySentence& from : sentences.rows) {
    std::vector<std::string> held;
    for (const std::uint32_t term : from.held) {
      if (term < terms.size()) held.push_back(terms[term]);
    }
    out.rows.push_back({std::uint64_t{from.terms}, joined(held, ", "), from.date, from.article, from.text,
                        std::uint64_t{from.sentence.begin}, std::uint64_t{from.sentence.end}});
  }
  return out;
}

Table table_of(const std::vector<TfIdfRow>& rows, std::string_view article) {
  Table out;
  out.name = "tfidf";
  out.facts = {{"article", std::string(article)}, {"shown", written(std::uint64_t{rows.size()})}};
  out.columns = {column("article", "Article"),
                 column("term", "Term"),
                 column("count", "Count", "of the term in the article"),
                 column("articles", "Articles", "articles of the set that hold the term"),
                 column("tf_idf_voyant", formula(Figure::tf_idf_voyant)),
                 column("tf_idf_quanteda", formula(Figure::tf_idf_quanteda))};
  for (const TfIdfRow& row : rows) {
    out.rows.push_back({std::string(article), row.term, row.count, row.articles, std::optional<double>(row.voyant),
                        std::optional<double>(row.quanteda)});
  }
  return out;
}

}  // namespace entente
