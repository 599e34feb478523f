// A query's fold over one shard. Strings were made numbers when the shard was built, so counting is
// adding to dense arrays; text is compared only to choose articles, and copied only for commitments.
#include <algorithm>
#include <utility>

#include "core/base/hash.h"
#include "core/base/sort_unique.h"
#include "core/store/chosen.h"
#include "core/store/counting.h"
#include "core/store/shard_data.h"
#include "core/store/summary.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

// A sentence or paragraph that names more actors than this is a list, and makes no links: pairs grow
// with the square, and a roll of delegates says nothing of who meets whom.
constexpr std::size_t kMostNamed = 128;

std::vector<StoryCount> count_stories(const ShardData& data) {
  std::vector<StoryCount> out;
  for (const ShardArticle& article : data.articles) {
    const ArticleFacts& facts = article.facts;
    out.push_back({facts.story, source_key(facts.file, facts.part), facts.date_from, facts.language, 1});
  }
  sort_by_key(out);
  unite_equal(out);
  return out;
}

std::vector<SourceRow> count_sources(const ShardData& data) {
  std::vector<SourceRow> out = data.sources;
  sort_by_key(out);
  unite_equal(out);
  return out;
}

// The sentence that each mention stands in, in text order; kNobody for a mention outside all of them.
std::vector<std::uint32_t> sentences_of_mentions(const ArticleColumns& rows) {
  std::vector<std::uint32_t> out;
  std::uint32_t at = 0;
  for (const Mention& mention : rows.mentions) {
    while (at < rows.sentences.size() && rows.sentences[at].span.end <= mention.span.begin) ++at;
    const bool inside = at < rows.sentences.size() && rows.sentences[at].span.begin <= mention.span.begin;
    out.push_back(inside ? at : kNobody);
  }
  return out;
}

// Calls `visit` with the actors that each unit names, every one once and in order of key; `units` says
// for each mention which sentence or paragraph it stands in.
template <class Visit>
void each_gathering(const ArticleColumns& rows, const std::vector<std::uint32_t>& units, Visit&& visit) {
  std::vector<std::uint32_t> named;
  for (std::size_t i = 0; i < units.size(); ++i) {
    named.push_back(rows.mentions[i].actor);
    if (i + 1 < units.size() && units[i + 1] == units[i]) continue;
    sort_unique(named, [&](std::uint32_t actor) { return rows.actors[actor].key; });
    if (units[i] != kNobody) visit(std::as_const(named));
    named.clear();
  }
}

// Appends one row for every two of `named`, with the counts of `unit`.
void pair_up(const ArticleColumns& rows, const std::vector<std::uint32_t>& named, LinkCount unit,
             std::vector<LinkCount>& out) {
  if (named.size() > kMostNamed) return;
  for (std::size_t i = 0; i < named.size(); ++i) {
    for (std::size_t j = i + 1; j < named.size(); ++j) {
      unit.a = rows.actors[named[i]].key;
      unit.b = rows.actors[named[j]].key;
      out.push_back(unit);
    }
  }
}

// Sums rows of the same two actors. `rows` are of one article.
void append_sums(std::vector<LinkCount>& rows, std::vector<LinkCount>& out) {
  std::ranges::sort(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && rows[i].a == rows[i - 1].a && rows[i].b == rows[i - 1].b) {
      out.back().sentences += rows[i].sentences;
      out.back().paragraphs += rows[i].paragraphs;
    } else {
      out.push_back(rows[i]);
    }
  }
}

// Appends the actors of one article, their aliases and their links.
void count_actors(const ArticleColumns& rows, ArticleIndex article, Summary& out) {
  const std::vector<std::uint32_t> sentences = sentences_of_mentions(rows);
  std::vector<std::uint32_t> paragraphs;
  for (const std::uint32_t at : sentences) paragraphs.push_back(at == kNobody ? kNobody : rows.sentences[at].paragraph);

  const std::size_t first = out.actors.size();
  for (const StoredActor& actor : rows.actors) {
    out.actors.push_back({actor.key, article, actor.name, actor.of, actor.role, actor.type, 0, 0});
    for (const StringId alias : actor.aliases) out.aliases.push_back({actor.key, alias, article});
  }
  for (const Mention& mention : rows.mentions) ++out.actors[first + mention.actor].mentions;

  std::vector<LinkCount> pairs;
  each_gathering(rows, sentences, [&](const std::vector<std::uint32_t>& named) {
    for (const std::uint32_t actor : named) ++out.actors[first + actor].sentences;
    pair_up(rows, named, {0, 0, article, 1, 0}, pairs);
  });
  each_gathering(rows, paragraphs, [&](const std::vector<std::uint32_t>& named) {
    pair_up(rows, named, {0, 0, article, 0, 1}, pairs);
  });
  append_sums(pairs, out.links);
}

CommitmentFacts facts_of(const ArticleColumns& rows, const StoredCommitment& from, ArticleIndex article) {
  CommitmentFacts row;
  row.article = article;
  row.sentence = rows.sentences[from.sentence].span;
  row.cue = from.cue;
  row.what = from.what;
  row.deadline = from.deadline;
  row.amount = from.amount;
  copy_claim(from, row, [&](std::uint32_t party) { return rows.actors[party].key; });
  row.rule = from.rule;
  row.plover = from.plover;
  row.cameo = from.cameo;
  row.text = slice(rows.article.text, row.sentence);
  return row;
}

// Adds terms and hits, and the strings of all rows.
void count_into(const ShardData& data, const std::vector<ArticleColumns>& articles, const Query& query, Summary& out) {
  if (!query.only_tracked && counts_words(query.counting)) out.terms = count_words(articles, data.strings.size());
  take_strings(data.strings, out);
  Counted rest = count_rest(data, articles, query);
  if (rest.terms.empty() && rest.hits.empty()) return;
  const Joined ids = join(out.strings, rest.strings);
  each_column(out, [&](auto& rows) { renumber_strings(rows, ids.a); });
  renumber_strings(rest.terms, ids.b);
  renumber_strings(rest.hits, ids.b);
  if (!rest.terms.empty()) out.terms = std::move(rest.terms);
  out.hits = std::move(rest.hits);
}

}  // namespace

std::uint64_t source_key(std::string_view file, std::string_view part) { return hash64(part, hash64(file)); }

Summary summarise(const Shard& shard, const Query& query) {
  const ShardData& data = shard.data();
  const std::vector<ArticleColumns> articles = chosen_articles(data, query);

  Summary out;
  out.counts = data.counts;
  out.problems = data.problems;
  std::ranges::sort(out.problems);
  out.sources = count_sources(data);
  out.stories = count_stories(data);
  out.tokenisers = data.tokenisers;
  out.articles.reserve(articles.size());
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    const ArticleColumns& rows = articles[i];
    ArticleSummary& row = out.articles.emplace_back();
    row.facts = rows.article.facts;
    if (query.with_text) row.text = rows.article.text;
    if (query.only_terms || query.only_tracked) continue;
    count_actors(rows, i, out);
    for (const StoredCommitment& commitment : rows.commitments)
      out.commitments.push_back(facts_of(rows, commitment, i));
  }
  sort_by_string(out.actors, &ActorCount::actor, data.strings.size());
  sort_by_string(out.links, &LinkCount::b, data.strings.size());
  sort_by_string(out.links, &LinkCount::a, data.strings.size());
  sort_unique(out.aliases);
  sort_unique(out.commitments);
  count_into(data, articles, query, out);
  return out;
}

}  // namespace entente
