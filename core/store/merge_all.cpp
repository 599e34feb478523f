// Strings are united by hash and articles by one sort; then rows carry the new numbers, and those of terms, which are
// nearly all, are brought into order by counting.
#include "core/store/merge_all.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

std::vector<Renumbering> unite_strings(const std::vector<Summary>& parts, Strings& out) {
  Interner interner;
  std::vector<std::vector<StringId>> ids;
  for (const Summary& part : parts) {
    std::vector<StringId>& of_part = ids.emplace_back();
    of_part.reserve(part.strings.size());
    for (const std::string_view text : part.strings) of_part.push_back(interner.intern(text));
  }
  const Renumbering ranks = interner.finish(out);
  std::vector<Renumbering> renumberings;
  for (std::vector<StringId>& of_part : ids) {
    for (StringId& id : of_part) id = ranks(id);
    renumberings.emplace_back(std::move(of_part));
  }
  return renumberings;
}

std::vector<Renumbering> unite_articles(std::vector<Summary>& parts, std::vector<ArticleSummary>& out) {
  struct Place {
    ArticleSummary* row;
    std::size_t part, index;
  };
  std::vector<Place> places;
  std::vector<std::vector<ArticleIndex>> ids;
  for (Summary& part : parts) {
    for (std::size_t i = 0; i < part.articles.size(); ++i) places.push_back({&part.articles[i], ids.size(), i});
    ids.emplace_back(part.articles.size());
  }
  compact_sort(places, [](const Place& a, const Place& b) { return a.row->facts < b.row->facts; });
  out.reserve(places.size());
  for (const Place& place : places) {
    if (!out.empty() && out.back().facts == place.row->facts) {
      unite(out.back(), *place.row);
    } else {
      out.push_back(std::move(*place.row));
    }
    ids[place.part][place.index] = static_cast<ArticleIndex>(out.size() - 1);
  }
  return {std::make_move_iterator(ids.begin()), std::make_move_iterator(ids.end())};
}

// The rows of all parts, one part behind another; leaves the parts without.
template <class Row>
std::vector<Row> gathered(std::vector<Summary>& parts, std::vector<Row> Summary::*column) {
  std::size_t size = 0;
  for (const Summary& part : parts) size += (part.*column).size();
  std::vector<Row> out;
  out.reserve(size);
  for (Summary& part : parts) {
    std::ranges::move(part.*column, std::back_inserter(out));
    part.*column = {};
  }
  return out;
}

}  // namespace

Summary merge_all(std::vector<Summary> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Summary out;
  for (const Summary& part : parts) {
    out.counts += part.counts;
    merge_rows(out.tokenisers, part.tokenisers);
  }
  out.problems = gathered(parts, &Summary::problems);
  compact_sort(out.problems);
  out.sources = gathered(parts, &Summary::sources);
  out.stories = gathered(parts, &Summary::stories);
  sort_by_key(out.sources);
  sort_by_key(out.stories);
  unite_equal(out.sources);
  unite_equal(out.stories);

  const std::vector<Renumbering> strings = unite_strings(parts, out.strings);
  const std::vector<Renumbering> articles = unite_articles(parts, out.articles);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    each_column(parts[i], [&](auto& rows) {
      renumber_strings(rows, strings[i]);
      renumber_articles(rows, articles[i]);
    });
  }
  out.terms = gathered(parts, &Summary::terms);
  out.hits = gathered(parts, &Summary::hits);
  out.actors = gathered(parts, &Summary::actors);
  out.aliases = gathered(parts, &Summary::aliases);
  out.mentions = gathered(parts, &Summary::mentions);
  out.commitments = gathered(parts, &Summary::commitments);
  sort_by_string(out.terms, &TermCount::article, out.articles.size());
  sort_by_string(out.terms, &TermCount::term, out.strings.size());
  sort_by_key(out.hits);
  sort_by_key(out.actors);
  sort_by_key(out.aliases);
  sort_by_key(out.mentions);
  sort_by_key(out.commitments);
  each_column(out, [](auto& rows) { unite_equal(rows); });
  return out;
}

}  // namespace entente
