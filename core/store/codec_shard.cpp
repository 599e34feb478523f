// A shard as bytes, article by article. Decoding checks every index and span against what it points
// into, so that code behind it may follow them unchecked.
#include <algorithm>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/store/shard_data.h"
#include "core/text/utf8.h"

namespace entente {

namespace {

void put(Writer& out, const Sentence& sentence) {
  out.span(sentence.span);
  out.number(sentence.paragraph);
  out.number(sentence.first_token);
  out.number(sentence.last_token);
}

void put(Writer& out, const StoredActor& actor) {
  for (const StringId id : {actor.key, actor.name, actor.of, actor.role}) out.number(id);
  out.byte(static_cast<std::uint8_t>(actor.type));
  put(out, actor.aliases);
}

void put(Writer& out, const StoredCommitment& row) {
  out.number(row.sentence);
  put_claim(out, row);
  for (const Span span : {row.what, row.cue, row.deadline, row.amount}) out.span(span);
}

template <class Row, class Put>
void put_rows(Writer& out, std::span<const Row> rows, Put&& put_row) {
  out.number(rows.size());
  for (const Row& row : rows) put_row(row);
}

// Nothing, the terms, then what stands aside: the frequent ones in the fewest bytes.
void put_token(Writer& out, StringId token, std::size_t strings) {
  const bool is_aside = token != kNoString && (token & kAside) != 0;
  put_optional(out, is_aside ? static_cast<std::uint32_t>(strings + (token & ~kAside)) : token);
}

StringId get_token(Reader& in, std::size_t strings) {
  const std::uint32_t value = get_optional(in, 2 * strings);
  return value == kNoString || value < strings ? value : static_cast<StringId>(value - strings) | kAside;
}

void put(Writer& out, const ArticleColumns& rows, std::size_t strings) {
  put(out, rows.article.facts);
  out.text(rows.article.text);
  out.span(rows.article.headline);
  put_rows(out, rows.paragraphs, [&](Span span) { out.span(span); });
  put_rows(out, rows.tokens, [&](StringId token) { put_token(out, token, strings); });
  put_rows(out, rows.sentences, [&](const Sentence& sentence) { put(out, sentence); });
  put_rows(out, rows.actors, [&](const StoredActor& actor) { put(out, actor); });
  put_rows(out, rows.mentions, [&](const StoredMention& mention) {
    out.span(mention.span);
    out.number(mention.actor);
    out.number(mention.form);
  });
  put_rows(out, rows.commitments, [&](const StoredCommitment& commitment) { put(out, commitment); });
}

// Reads the rows of one article after those of the articles before it.
class ArticleReader {
 public:
  ArticleReader(Reader& in, ShardData& data) : in_(in), data_(data), from_(data.ends()) {}
  void read();

 private:
  Span span_within(Span bounds);  // or Span{}, "not said"
  void read_sentence();
  void read_actor();
  [[nodiscard]] bool keys_unique() const;
  void read_commitment();

  // Rows are read straight into their column: `least_bytes` is what one row takes at the least.
  template <class Read>
  std::size_t each(std::size_t least_bytes, Read&& read) {
    const std::size_t count = in_.count(least_bytes);
    for (std::size_t i = 0; i < count && in_.ok(); ++i) read();
    return count;
  }

  Reader& in_;
  ShardData& data_;
  Ends from_;
  Span whole_;
  std::size_t paragraphs_ = 0, tokens_ = 0, sentences_ = 0, actors_ = 0;
  Sentence last_;  // the one before: nothing stands in two
};

Span ArticleReader::span_within(Span bounds) {
  const Span span = in_.span();
  if (span != Span{} && !bounds.contains(span)) in_.fail();
  return span;
}

void ArticleReader::read_sentence() {
  Sentence& row = data_.sentences.emplace_back();
  row.span = span_within(whole_);
  row.paragraph = in_.below(paragraphs_);
  row.first_token = in_.below(tokens_ + 1);
  row.last_token = in_.below(tokens_ + 1);
  if (row.span.begin < last_.span.end || row.first_token < last_.last_token) in_.fail();
  if (row.first_token > row.last_token) in_.fail();
  last_ = row;
}

void ArticleReader::read_actor() {
  StoredActor& row = data_.actors.emplace_back();
  for (StringId* id : {&row.key, &row.name, &row.of, &row.role}) *id = in_.below(data_.strings.size());
  row.type = static_cast<ActorType>(in_.below(kActorTypes));
  get(in_, row.aliases, data_.strings.size());
}

bool ArticleReader::keys_unique() const {
  std::vector<StringId> keys;
  for (std::size_t i = from_.actors; i < data_.actors.size(); ++i) keys.push_back(data_.actors[i].key);
  compact_sort(keys);
  return std::ranges::adjacent_find(keys) == keys.end();
}

void ArticleReader::read_commitment() {
  StoredCommitment& row = data_.commitments.emplace_back();
  row.sentence = in_.below(sentences_);
  get_claim(in_, row, actors_, data_.strings.size());
  if (!in_.ok()) return;
  const Span sentence = data_.sentences[from_.sentences + row.sentence].span;
  for (Span* span : {&row.what, &row.cue, &row.deadline, &row.amount}) *span = span_within(sentence);
}

void ArticleReader::read() {
  ShardArticle article;
  get(in_, article.facts);
  article.text = in_.text();
  if (find_ill_formed(article.text) != article.text.size()) in_.fail();
  if (article.text.size() > 0xFFFFFFFE) in_.fail();
  whole_ = {0, static_cast<std::uint32_t>(article.text.size())};
  article.headline = span_within(whole_);
  paragraphs_ = each(2, [&] { data_.paragraphs.push_back(span_within(whole_)); });
  tokens_ = each(1, [&] { data_.tokens.push_back(get_token(in_, data_.strings.size())); });
  sentences_ = each(5, [&] { read_sentence(); });
  actors_ = each(6, [&] { read_actor(); });
  if (!keys_unique()) in_.fail();
  each(4, [&] {
    StoredMention& mention = data_.mentions.emplace_back();
    mention.span = span_within(whole_);
    mention.actor = in_.below(actors_);
    mention.form = in_.below(data_.strings.size());
  });
  each(25, [&] { read_commitment(); });
  article.ends = data_.ends();
  data_.articles.push_back(std::move(article));
}

}  // namespace

std::vector<std::uint8_t> encode(const Shard& shard) {
  const ShardData& data = shard.data();
  Writer out;
  put(out, data.counts);
  put(out, data.problems);
  out.number(data.sources.size());
  for (const SourceRow& row : data.sources) put(out, row);
  put(out, data.tokenisers);
  put(out, data.strings);
  out.number(data.articles.size());
  for (std::size_t i = 0; i < data.articles.size(); ++i) put(out, columns_of(data, i), data.strings.size());
  return framed(kShardMagic, out.take());
}

Result<Shard> decode_shard(std::span<const std::uint8_t> bytes) {
  const auto body = unframed(kShardMagic, bytes);
  if (!body) return std::unexpected(body.error());
  Reader in(*body);
  Shard shard;
  ShardData& data = *shard.data_;
  get(in, data.counts);
  get(in, data.problems);
  for (std::size_t left = in.count(kSourceBytes); left > 0 && in.ok(); --left) get(in, data.sources.emplace_back());
  get(in, data.tokenisers);
  get(in, data.strings);
  if (data.strings.size() >= kAside / 2) in.fail();
  const std::size_t articles = in.count(30);
  for (std::size_t i = 0; i < articles && in.ok(); ++i) ArticleReader(in, data).read();
  if (!in.ok() || !in.at_end()) return std::unexpected(corrupt("A row of the shard points outside of it."));
  data.fit_columns();
  return shard;
}

}  // namespace entente
