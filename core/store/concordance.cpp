// Matches are met one after another and only the first `most` of them, in the order asked for, are held on to; what
// they compare by is read from the token columns where it is needed. Text is touched for those that are left at the
// end, so that a frequent word costs little more than a rare one.
#include "core/store/concordance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/store/chosen.h"
#include "core/store/lines.h"
#include "core/store/search.h"

namespace entente {

namespace {

constexpr std::uint32_t kWidestContext = 50;

// One match, while it is not sure that its line will be kept.
struct Hit {
  const ShardData* data = nullptr;
  const ArticleColumns* rows = nullptr;
  TokenMatch match;
  [[nodiscard]] const ArticleFacts& facts() const { return rows->article.facts; }
};

// The word that stands `steps` words before the match, or behind it; empty past the paragraph's edge.
std::string_view word_beside(const Hit& hit, bool is_left, int steps) {
  ParagraphCursor cursor(*hit.rows, hit.match.sentence, is_left ? hit.match.first : hit.match.last - 1);
  while (is_left ? cursor.back() : cursor.forward()) {
    if (cursor.id() != kNoString && --steps == 0) return word_of(*hit.data, cursor.id());
  }
  return {};
}

// The words of the match with single spaces between.
std::string node_of(const Hit& hit) {
  std::string out;
  for (std::uint32_t at = hit.match.first; at < hit.match.last; ++at) {
    const StringId token = hit.rows->tokens[at];
    if (token == kNoString) continue;
    if (!out.empty()) out += ' ';
    out += word_of(*hit.data, token);
  }
  return out;
}

std::strong_ordering compare_nodes(const Hit& a, const Hit& b) {
  if (a.match.last - a.match.first == 1 && b.match.last - b.match.first == 1) {
    const StringId x = a.rows->tokens[a.match.first], y = b.rows->tokens[b.match.first];
    if (a.data == b.data && x == y) return std::strong_ordering::equal;
    if (x != kNoString && y != kNoString) return word_of(*a.data, x) <=> word_of(*b.data, y);
  }
  return node_of(a) <=> node_of(b);
}

// left1 and so on as a side and a number of words.
bool is_left(LineKey key) { return key >= LineKey::left1 && key <= LineKey::left3; }
int steps_of(LineKey key) {
  const LineKey first = is_left(key) ? LineKey::left1 : LineKey::right1;
  return static_cast<int>(key) - static_cast<int>(first) + 1;
}

std::strong_ordering compare_by(LineKey key, const Hit& a, const Hit& b) {
  if (key == LineKey::date) return compare_dates(a.facts().date, b.facts().date);
  if (key == LineKey::article) return a.facts().id <=> b.facts().id;
  if (key == LineKey::node) return compare_nodes(a, b);
  return word_beside(a, is_left(key), steps_of(key)) <=> word_beside(b, is_left(key), steps_of(key));
}

std::string key_of(LineKey key, const Hit& hit) {
  if (key == LineKey::date) return hit.facts().date.empty() ? std::string(kUndatedKey) : hit.facts().date;
  if (key == LineKey::article) return hit.facts().id;
  if (key == LineKey::node) return node_of(hit);
  return std::string(word_beside(hit, is_left(key), steps_of(key)));
}

// The order of the lines that hits become. Hits of one place in two copies of an article are equal.
struct HitOrder {
  const std::vector<LineKey>* keys;

  bool operator()(const Hit& a, const Hit& b) const {
    for (const LineKey key : *keys) {
      if (const auto order = compare_by(key, a, b); order != 0) return order < 0;
    }
    if (const auto order = compare_dates(a.facts().date, b.facts().date); order != 0) return order < 0;
    if (const auto order = a.facts().id <=> b.facts().id; order != 0) return order < 0;
    return std::pair(a.match.first, a.match.last) < std::pair(b.match.first, b.match.last);
  }
};

// Where the context ends on one side of the match.
struct Edge {
  std::uint32_t sentence = 0, token = 0;
};

// The `words`-th word on that side; where the paragraph has fewer, its last token there, marks too.
Edge edge_of(const Hit& hit, bool to_left, std::uint32_t words) {
  ParagraphCursor cursor(*hit.rows, hit.match.sentence, to_left ? hit.match.first : hit.match.last - 1);
  while (words > 0) {
    const bool has_moved = to_left ? cursor.back() : cursor.forward();
    if (!has_moved) break;
    if (cursor.id() != kNoString) --words;
  }
  return {cursor.sentence(), cursor.token()};
}

// Cuts sentences into tokens when their places in the text are asked for; keeps the last one, as the line before is
// often of the same sentence.
class Places {
 public:
  // The whole sentence for a token that cannot be told apart in a damaged shard.
  Span span_of(const Hit& hit, Edge at) {
    if (rows_ != hit.rows || cut_ != at.sentence) sentence_tokens(*hit.data, *hit.rows, at.sentence, tokens_);
    rows_ = hit.rows;
    cut_ = at.sentence;
    const Sentence& sentence = hit.rows->sentences[at.sentence];
    const std::uint32_t token = at.token - sentence.first_token;
    return token < tokens_.size() ? tokens_[token].span : sentence.span;
  }

 private:
  const ArticleColumns* rows_ = nullptr;
  std::uint32_t cut_ = 0;
  std::vector<Token> tokens_;
};

std::string stretch(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return begin < end ? as_line(slice(text, {begin, end})) : std::string();
}

ConcordanceLine line_of(const Hit& hit, const ConcordanceQuery& query, Places& places) {
  const std::string_view text = hit.rows->article.text;
  const TokenMatch& match = hit.match;
  const std::uint32_t words = std::min(query.context, kWidestContext);
  ConcordanceLine line;
  for (const LineKey key : query.order) line.keys.push_back(key_of(key, hit));
  line.date = hit.facts().date;
  line.article = hit.facts().id;
  line.sentence = hit.rows->sentences[match.sentence].span;
  const std::uint32_t left = words == 0 ? 0 : places.span_of(hit, edge_of(hit, true, words)).begin;
  line.node.begin = places.span_of(hit, {match.sentence, match.first}).begin;
  line.node.end = places.span_of(hit, {match.sentence, match.last - 1}).end;
  line.match = stretch(text, line.node.begin, line.node.end);
  if (words == 0) return line;
  line.left = stretch(text, left, line.node.begin);
  line.right = stretch(text, line.node.end, places.span_of(hit, edge_of(hit, false, words)).end);
  return line;
}

// The first `most` hits in order, and how many there were of each article.
class Gathering {
 public:
  explicit Gathering(const ConcordanceQuery& query) : query_(query), kept_(HitOrder{&query.order}) {}

  void add(const ShardData& data, const ShardSearch& search, const ArticleColumns& rows) {
    matches_.clear();
    search.find(rows, matches_);
    if (matches_.empty()) return;
    articles_.push_back({rows.article.facts.id, static_cast<std::uint32_t>(matches_.size())});
    for (const TokenMatch& match : matches_) offer({&data, &rows, match});
  }

  Concordance finish() {
    Concordance out;
    out.most = query_.most;
    compact_sort(articles_);
    for (ConcordanceArticle& article : articles_) {  // of one id, the most hits stand last
      if (!out.articles.empty() && out.articles.back().article == article.article) out.articles.pop_back();
      out.articles.push_back(std::move(article));
    }
    Places places;
    for (const Hit& hit : kept_) out.lines.push_back(line_of(hit, query_, places));
    return out;
  }

 private:
  void offer(const Hit& hit) {
    if (kept_.size() < query_.most) {
      kept_.insert(hit);
    } else if (!kept_.empty() && kept_.key_comp()(hit, *kept_.rbegin())) {
      if (kept_.insert(hit).second) kept_.erase(std::prev(kept_.end()));
    }
  }

  const ConcordanceQuery& query_;
  std::set<Hit, HitOrder> kept_;
  std::vector<ConcordanceArticle> articles_;
  std::vector<TokenMatch> matches_;
};

}  // namespace

std::uint64_t Concordance::hits() const {
  std::uint64_t sum = 0;
  for (const ConcordanceArticle& article : articles) sum += article.hits;
  return sum;
}

Concordance concordance(const Shard& shard, const ConcordanceQuery& query) {
  const Shard* const one[] = {&shard};
  return concordance(one, query);
}

Concordance concordance(std::span<const Shard* const> shards, const ConcordanceQuery& query) {
  Gathering gathering(query);
  std::vector<std::vector<ArticleColumns>> chosen;  // by shard: hits point into them
  for (const Shard* shard : shards) {
    const ShardSearch search(shard->data(), query.pattern);
    if (search.finds_nothing()) continue;
    chosen.push_back(chosen_articles(shard->data(), query.articles));
    for (const ArticleColumns& rows : chosen.back()) gathering.add(shard->data(), search, rows);
  }
  return gathering.finish();
}

Concordance merge(Concordance a, const Concordance& b) {
  Concordance out;
  out.most = std::max(a.most, b.most);
  out.articles.reserve(a.articles.size() + b.articles.size());
  std::ranges::merge(a.articles, b.articles, std::back_inserter(out.articles));
  const auto is_of_one = [](const ConcordanceArticle& x, const ConcordanceArticle& y) {
    return x.article == y.article;
  };
  // Copies of one article follow one another, fewer hits first.
  for (std::size_t i = 1; i < out.articles.size(); ++i) {
    if (is_of_one(out.articles[i - 1], out.articles[i])) out.articles[i - 1].hits = out.articles[i].hits;
  }
  const auto rest = std::ranges::unique(out.articles, is_of_one);
  out.articles.erase(rest.begin(), rest.end());

  auto x = a.lines.begin();
  auto y = b.lines.begin();
  while (out.lines.size() < out.most && (x != a.lines.end() || y != b.lines.end())) {
    const auto order = x == a.lines.end()   ? std::strong_ordering::greater
                       : y == b.lines.end() ? std::strong_ordering::less
                                            : compare(*x, *y);
    if (order <= 0) {
      out.lines.push_back(std::move(*x++));
    } else {
      out.lines.push_back(*y);
    }
    if (order >= 0) ++y;
  }
  return out;
}

}  // namespace entente
