// The C ABI, continued: figures of any selection of a summary, from an index that is made once. The rules of ownership
// are those of core_exports.cpp; an index is the caller's until its _free.
//
// Every figure's table comes as a file is written; `format` is said in core_results.h. Queries within the tables select
// articles: only their first fields are used.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/collocates.h"
#include "core/report/keyness.h"
#include "core/report/table.h"
#include "core/report/terms.h"
#include "core/report/trends.h"
#include "core/store/codec.h"
#include "core/store/selection.h"
#include "core/text/pattern.h"
#include "wasm/core_options.h"
#include "wasm/core_queries.h"
#include "wasm/core_results.h"
#include "wasm/core_tables.h"

namespace {

using namespace entente;
using namespace entente::abi;

struct FigureIndex {
  Summary summary;
  std::optional<Summary> tracked;  // of the same articles; none: `summary` holds the hits itself
  TermIndex terms;

  [[nodiscard]] const Summary& hits() const { return tracked ? *tracked : summary; }
  [[nodiscard]] ArticleSet chosen(const Query& query) const { return select(summary, query, &hits()); }
  // A table with what it rests on.
  [[nodiscard]] EncodedResult* written(Table table, const ArticleSet& set, const Query& query,
                                       std::uint32_t format) const {
    table.provenance = provenance_in(summary, set, query);
    return written_result(std::move(table), format);
  }
};

TermOptions term_options_in(FigureTable& table) {
  TableReader& rest = table.rest();
  TermOptions options;
  options.order = static_cast<TermOrder>(rest.below(static_cast<std::uint32_t>(TermOrder::term) + 1));
  options.ascending = rest.flag();
  options.measure = table.known(keyness_named(rest.bytes()));
  options.most = rest.number();
  options.least_count = rest.number64();
  options.p = rest.real();
  options.negative = rest.flag();
  options.stop_words = stop_words_in(rest);
  options.with_stop_words = rest.flag();
  options.pattern = table.pattern();
  options.lambda = rest.real();
  options.confidence = rest.real();
  return options;
}

// The figures of single terms stand in a table that was asked for no rows.
TermTable term_table(const FigureIndex& index, const ArticleSet& target, const ArticleSet* reference,
                     TermOptions options, const std::vector<std::string>& terms) {
  if (terms.empty()) return rank_terms(index.terms, target, reference, options);
  options.most = 0;
  TermTable table = rank_terms(index.terms, target, reference, options);
  table.rows = figures_of(index.terms, target, reference, options, terms);
  return table;
}

}  // namespace

extern "C" {

// The index is the Result's handle. `tracked`: a second encoded summary of the same articles, which holds the hits of
// patterns, or no bytes. `form`: 0 terms as they were counted, 1 forms of one lemma added up.
EncodedResult* entente_index_new(const std::uint8_t* summary, std::uint32_t size, const std::uint8_t* tracked,
                                 std::uint32_t tracked_size, std::uint32_t form) {
  if (form > 1) return argument_result();
  Result<Summary> whole = decode_summary(bytes_at(summary, size));
  if (!whole) return problem_result(whole.error());
  auto index = std::make_unique<FigureIndex>();
  if (tracked_size > 0) {
    Result<Summary> hits = decode_summary(bytes_at(tracked, tracked_size));
    if (!hits) return problem_result(hits.error());
    index->tracked = *std::move(hits);
  }
  index->terms = TermIndex(*whole, static_cast<TermForm>(form));
  index->summary = *std::move(whole);
  EncodedResult* result = make_result(Outcome::ok, std::string_view());
  result->handle = address_of(index.release());
  return result;
}
void entente_index_free(FigureIndex* index) { delete index; }
std::uint32_t entente_index_article_count(const FigureIndex* index) {
  return static_cast<std::uint32_t>(index->summary.articles.size());
}

// string Query; u32 against: 0 nothing, 1 the rest, 2 the other Query; string the other Query; u32 order; flag
// ascending; string measure; u32 most; u64 least_count; real p; flag negative; StopWords; flag with_stop_words; string
// pattern; real lambda, confidence; flag per_ten_thousand; list of strings, the terms that are wanted: none, the ranked
// ones.
EncodedResult* entente_index_terms(const FigureIndex* index, const std::uint8_t* options, std::uint32_t size,
                                   std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const std::uint32_t against = table.rest().below(3);
  const Query other = table.query();
  const TermOptions wanted = term_options_in(table);
  const bool per_ten_thousand = table.rest().flag();
  std::vector<std::string> terms = table.rest().strings();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  for (std::string& term : terms) term = folded(term);
  const ArticleSet target = index->chosen(selection);
  const ArticleSet reference = against == 1 ? target.others() : against == 2 ? index->chosen(other) : ArticleSet();
  Table made =
      table_of(term_table(*index, target, against == 0 ? nullptr : &reference, wanted, terms), per_ten_thousand);
  made.provenance = provenance_in(index->summary, target, selection);
  if (against != 0) compare_with(against == 1 ? nullptr : &other, nullptr, *made.provenance);
  return written_result(std::move(made), format);
}

// `near`: the encoded summary of what stands near the node. Options: string Query; Near; string order; u32 most; u64
// least_together, least_stories; StopWords; flag with_stop_words; string pattern.
EncodedResult* entente_index_collocates(const FigureIndex* index, const std::uint8_t* near, std::uint32_t near_size,
                                        const std::uint8_t* options, std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const Near node = near_in(table.rest());
  CollocateOptions wanted;
  wanted.order = table.known(bond_named(table.rest().bytes()));
  wanted.most = table.rest().number();
  wanted.least_together = table.rest().number64();
  wanted.least_stories = table.rest().number64();
  wanted.stop_words = stop_words_in(table.rest());
  wanted.with_stop_words = table.rest().flag();
  wanted.pattern = table.pattern();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  if (EncodedResult* refusal = refusal_of(node.pattern)) return refusal;
  const Result<Summary> windows = decode_summary(bytes_at(near, near_size));
  if (!windows) return problem_result(windows.error());
  const ArticleSet set = index->chosen(selection);
  return index->written(table_of(collocates(index->summary, *windows, set, index->terms.stories(), node, wanted)), set,
                        selection, format);
}

// string Query; list of strings patterns; string period, empty for the finest that fits.
EncodedResult* entente_index_trends(const FigureIndex* index, const std::uint8_t* options, std::uint32_t size,
                                    std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const std::vector<std::string> patterns = table.rest().strings();
  const std::string_view name = table.rest().bytes();
  const std::optional<Period> period = period_named(name);
  if (!name.empty() && !period) table.rest().fail();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = index->chosen(selection);
  return index->written(table_of(make_trends(index->summary, index->terms.stories(), set, index->hits(), patterns,
                                             period.value_or(fitting_period(index->summary, set)))),
                        set, selection, format);
}

// string Query, the set; string id of an article; u32 most; StopWords. missing: the article is not in the set.
EncodedResult* entente_index_tf_idf(const FigureIndex* index, const std::uint8_t* options, std::uint32_t size,
                                    std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Query selection = table.query();
  const std::string article = table.rest().string();
  const std::uint32_t most = table.rest().number();
  const StopWords stop_words = stop_words_in(table.rest());
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const auto& articles = index->summary.articles;
  const auto found = std::ranges::find(articles, article, [](const ArticleSummary& a) { return a.facts.id; });
  const auto place = static_cast<ArticleIndex>(found - articles.begin());
  const ArticleSet set = index->chosen(selection);
  if (found == articles.end() || !set.holds(place)) return make_result(Outcome::missing, std::string_view());
  return index->written(table_of(tf_idf(index->terms, set, place, most, stop_words), article), set, selection, format);
}

}  // extern "C"
