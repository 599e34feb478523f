// A query's fold over one shard. Strings were made numbers when the shard was built, so counting is
// adding to dense arrays; text is compared only to choose articles, and copied only for commitments.
#include <algorithm>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/base/sort_unique.h"
#include "core/store/chosen.h"
#include "core/store/counting.h"
#include "core/store/shard_data.h"
#include "core/store/summary.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

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

// Of sorted rows: those of one key become one with their counts added. Returns the new end.
std::vector<MentionCount>::iterator sum_equal(std::vector<MentionCount>::iterator begin,
                                              std::vector<MentionCount>::iterator end) {
  auto last = begin;
  for (auto row = begin; row != end; ++row) {
    if (last != begin && key_of(*(last - 1)) == key_of(*row)) {
      (last - 1)->count += row->count;
    } else {
      *last++ = *row;
    }
  }
  return last;
}

std::vector<SourceRow> count_sources(const ShardData& data) {
  std::vector<SourceRow> out = data.sources;
  sort_by_key(out);
  unite_equal(out);
  return out;
}

// Appends the actors of one article, their aliases and where they are named.
void take_actors(const ArticleColumns& rows, ArticleIndex article, Summary& out) {
  for (const StoredActor& actor : rows.actors) {
    out.actors.push_back({actor.key, article, actor.name, actor.of, actor.role, actor.type});
    for (const StringId alias : actor.aliases) out.aliases.push_back({actor.key, alias, article});
  }
  const auto first = static_cast<std::ptrdiff_t>(out.mentions.size());
  std::size_t at = 0;
  for (const StoredMention& mention : rows.mentions) {
    MentionCount& row = out.mentions.emplace_back();
    while (at < rows.sentences.size() && rows.sentences[at].span.end <= mention.span.begin) ++at;
    const bool inside = at < rows.sentences.size() && rows.sentences[at].span.begin <= mention.span.begin;
    row.article = article;
    row.sentence = inside ? rows.sentences[at].span.begin : kNoPlace;
    row.paragraph = inside ? rows.paragraphs[rows.sentences[at].paragraph].begin : kNoPlace;
    row.actor = rows.actors[mention.actor].key;
    row.form = mention.form;
    row.count = 1;
  }
  compact_sort(std::span(out.mentions).subspan(static_cast<std::size_t>(first)));
  const auto end = sum_equal(out.mentions.begin() + first, out.mentions.end());
  out.mentions.erase(end, out.mentions.end());
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
  row.topic = from.topic;
  row.due = from.due;
  row.quantity = from.quantity;
  row.unit = from.unit;
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
  compact_sort(out.problems);
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
    take_actors(rows, i, out);
    for (const StoredCommitment& commitment : rows.commitments)
      out.commitments.push_back(facts_of(rows, commitment, i));
  }
  sort_by_string(out.actors, &ActorFacts::actor, data.strings.size());
  sort_unique(out.aliases);
  sort_unique(out.commitments);
  count_into(data, articles, query, out);
  return out;
}

}  // namespace entente
