// Building a shard: each analysed article is copied into columns, every string once. What the analysis
// borrowed (the text, static strings) is owned here, so a shard outlives the reading it came from.
#include "core/store/shard.h"

#include <algorithm>
#include <utility>

#include "core/base/fitted.h"
#include "core/base/hash.h"
#include "core/base/load.h"
#include "core/base/sort_unique.h"
#include "core/store/shard_data.h"
#include "core/text/characters.h"

namespace entente {

namespace {

// The part of `span` inside `bounds`: evidence is always within its sentence.
Span clipped(Span span, Span bounds) {
  const Span inner{std::max(span.begin, bounds.begin), std::min(span.end, bounds.end)};
  return inner.empty() ? Span{} : inner;
}

// The bytes before the first white space; all of them when there is none.
std::size_t run_without_space(std::string_view text) {
  std::size_t at = 0;
  while (text.size() - at >= 8) {
    const std::uint64_t low = bytes_below(load64(text.data() + at), ' ' + 1);
    at += low == 0 ? 8 : first_marked(low);
    if (low == 0) continue;
    if (is_ascii_space(text[at])) return at;
    ++at;  // another control character
  }
  while (at < text.size() && !is_ascii_space(text[at])) ++at;
  return at;
}

// Appends `text` with every run of white space made one space, and none at the ends. `out` is empty.
void append_spaced(std::string_view text, std::string& out) {
  std::size_t word = 0;  // where a run that goes as it is begins; single spaces are part of it
  for (std::size_t at = 0; at < text.size();) {
    at += run_without_space(text.substr(at));
    std::size_t end = at;
    while (end < text.size() && is_ascii_space(text[end])) ++end;
    const bool stays = end == at + 1 && text[at] == ' ' && at > 0 && end < text.size();
    if (!stays) {
      out.append(text, word, at - word);
      if (!out.empty() && end < text.size()) out += ' ';
      word = end;
    }
    at = end;
  }
  if (word < text.size()) out.append(text, word);
}

// Names the rules once, in order.
void add_tokeniser(ShardData& data, TokenRules rules) {
  data.tokenisers.emplace_back(tokeniser(rules));
  sort_unique(data.tokenisers);
}

}  // namespace

std::uint64_t story_of(std::string_view text) {
  std::string folded;
  append_folded(text, folded);
  std::string plain;
  plain.reserve(folded.size());
  append_spaced(folded, plain);
  return hash64(plain);
}

Ends ShardData::ends() const {
  const auto count = [](const auto& column) { return static_cast<std::uint32_t>(column.size()); };
  return {count(paragraphs), count(sentences), count(tokens), count(actors), count(mentions), count(commitments)};
}

void ShardData::fit_columns() {
  for (StoredActor& actor : actors) fit(actor.aliases);
  for (StoredCommitment& row : commitments) {
    for (auto* parties : {&row.committers, &row.requesters, &row.counterparties}) fit(*parties);
  }
  strings.fit();
  fit(articles);
  fit(paragraphs);
  fit(sentences);
  fit(tokens);
  fit(actors);
  fit(mentions);
  fit(commitments);
}

ArticleColumns columns_of(const ShardData& data, std::size_t article) {
  const Ends from = article == 0 ? Ends{} : data.articles[article - 1].ends;
  const Ends to = data.articles[article].ends;
  const auto rows = [](const auto& column, std::uint32_t begin, std::uint32_t end) {
    return std::span(column).subspan(begin, end - begin);
  };
  return {data.articles[article],
          rows(data.paragraphs, from.paragraphs, to.paragraphs),
          rows(data.sentences, from.sentences, to.sentences),
          rows(data.tokens, from.tokens, to.tokens),
          rows(data.actors, from.actors, to.actors),
          rows(data.mentions, from.mentions, to.mentions),
          rows(data.commitments, from.commitments, to.commitments)};
}

Shard::Shard() : data_(std::make_unique<ShardData>()) {}
Shard::Shard(Shard&&) noexcept = default;
Shard& Shard::operator=(Shard&&) noexcept = default;
Shard::~Shard() = default;

std::size_t Shard::article_count() const { return data_->articles.size(); }

struct ShardBuilder::Draft {
  ShardData data;
  Interner interner;
  Sketcher sketcher;
  FoldedWords folded;                      // scratch
  std::vector<std::uint32_t> asides;       // scratch
  std::string spaced;                      // scratch
  std::vector<std::uint32_t> last_of_key;  // by key, the row of the actor that had it last

  void sketch(std::span<const Token> tokens);
  void add_column(std::span<const Token> tokens, TokenRules rules);
  void add_tokens(const Analysis& analysis);
  std::vector<std::uint32_t> add_actors(const Naming& naming);
  void add_mention(std::string_view text, const Mention& mention, const std::vector<std::uint32_t>& actors);
  void add_commitment(const Layout& layout, const Commitment& from, const std::vector<std::uint32_t>& actors);
  void add_article(const Article& article, const Layout& layout, TokenRules rules);
};

// The sketch is of entente's words and numbers whatever is counted, so that shards of any rules can be compared; of
// numbers too: the same sentence with other figures is other news.
void ShardBuilder::Draft::sketch(std::span<const Token> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::mark) sketcher.add(slice(folded.bytes, folded.words[i]));
  }
}

// How each of `tokens`, folded already, stands in the column; leaves of `folded` what is stored.
void ShardBuilder::Draft::add_column(std::span<const Token> tokens, TokenRules rules) {
  asides.clear();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    Span& word = folded.words[i];
    const TokenKind kind = tokens[i].kind;
    const std::string_view form = slice(folded.bytes, word);
    std::string_view kept = term_of(form, kind, rules);  // like the other, a beginning of the word
    if (kept.empty() && kind != TokenKind::mark) {
      kept = kind == TokenKind::word ? without_possessive(form) : form;
      asides.push_back(i);
    }
    word.end = word.begin + static_cast<std::uint32_t>(kept.size());
  }
  const std::size_t first = data.tokens.size();
  interner.intern(folded.bytes, folded.words, data.tokens);
  for (const std::uint32_t aside : asides) data.tokens[first + aside] |= kAside;
}

void ShardBuilder::Draft::add_tokens(const Analysis& analysis) {
  const std::string_view text = analysis.layout.text;
  fold_words(text, analysis.layout.tokens, folded);
  sketch(analysis.layout.tokens);
  if (!analysis.recut) {
    add_column(analysis.layout.tokens, analysis.rules);
    return;
  }
  fold_words(text, analysis.recut->tokens, folded);
  add_column(analysis.recut->tokens, analysis.rules);
}

// Returns the stored index of each actor. Actors that share a key within the article become one, the
// names of the later ones its aliases.
std::vector<std::uint32_t> ShardBuilder::Draft::add_actors(const Naming& naming) {
  const std::size_t first = data.actors.size();
  std::vector<std::uint32_t> stored;
  stored.reserve(naming.actors.size());
  for (const Actor& actor : naming.actors) {
    const StringId key = interner.intern(actor.key);
    const StringId name = interner.intern(actor.name);
    if (last_of_key.size() <= key) last_of_key.resize(interner.size(), kNoString);
    std::uint32_t& row_of_key = last_of_key[key];
    const bool is_new = row_of_key == kNoString || row_of_key < first;
    if (is_new) row_of_key = static_cast<std::uint32_t>(data.actors.size());
    stored.push_back(row_of_key - static_cast<std::uint32_t>(first));
    const std::uint32_t index = row_of_key;
    if (is_new) {
      StoredActor& made = data.actors.emplace_back();
      made.key = key;
      made.name = name;
      made.type = actor.type;
      made.of = interner.intern(actor.of);
      made.role = interner.intern(actor.role);
    }
    StoredActor& row = data.actors[index];
    if (name != row.name) row.aliases.push_back(name);
    for (const std::string& alias : actor.aliases) row.aliases.push_back(interner.intern(alias));
  }
  return stored;
}

void ShardBuilder::Draft::add_mention(std::string_view text, const Mention& mention,
                                      const std::vector<std::uint32_t>& actors) {
  spaced.clear();
  append_spaced(slice(text, mention.span), spaced);
  data.mentions.push_back({mention.span, actors[mention.actor], interner.intern(spaced)});
}

void ShardBuilder::Draft::add_commitment(const Layout& layout, const Commitment& from,
                                         const std::vector<std::uint32_t>& actors) {
  const Span bounds = layout.sentences[from.sentence].span;
  StoredCommitment& row = data.commitments.emplace_back();
  row.sentence = from.sentence;
  copy_claim(from, row, [&](std::uint32_t party) { return actors[party]; });
  row.what = clipped(from.what, bounds);
  row.cue = clipped(from.cue, bounds);
  row.deadline = clipped(from.deadline, bounds);
  row.amount = clipped(from.amount, bounds);
  row.rule = interner.intern(from.rule);
  row.plover = interner.intern(from.plover);
  row.cameo = interner.intern(from.cameo);
  const auto optional = [&](std::string_view text) { return text.empty() ? kNoString : interner.intern(text); };
  row.topic = optional(from.topic);
  row.due = optional(from.due);
  row.quantity = optional(from.quantity.value);
  row.unit = optional(from.quantity.unit);
}

void ShardBuilder::Draft::add_article(const Article& article, const Layout& layout, TokenRules rules) {
  ShardArticle& row = data.articles.emplace_back();
  const auto words = std::ranges::count_if(layout.tokens, [&](const Token& t) { return is_counted(t.kind, rules); });
  row.facts = {article.id,
               article.file,
               article.part,
               article.member,
               article.title,
               article.date,
               article.date_from,
               article.source,
               article.author,
               article.language,
               story_of(article.text),
               static_cast<std::uint32_t>(words),
               static_cast<std::uint32_t>(layout.sentences.size()),
               static_cast<std::uint32_t>(layout.paragraphs.size()),
               sketcher.finish()};
  row.text = article.text;
  row.headline = article.headline;
  row.ends = data.ends();
}

ShardBuilder::ShardBuilder() : draft_(std::make_unique<Draft>()) {}
ShardBuilder::~ShardBuilder() = default;

void ShardBuilder::add(const Article& article, const Analysis& analysis) {
  const Layout& layout = analysis.counted();  // for its sentences' token ranges
  ShardData& data = draft_->data;
  data.paragraphs.insert(data.paragraphs.end(), layout.paragraphs.begin(), layout.paragraphs.end());
  data.sentences.insert(data.sentences.end(), layout.sentences.begin(), layout.sentences.end());
  draft_->add_tokens(analysis);
  const std::vector<std::uint32_t> actors = draft_->add_actors(analysis.naming);
  for (const Mention& mention : analysis.naming.mentions) draft_->add_mention(layout.text, mention, actors);
  for (const Commitment& commitment : analysis.commitments) draft_->add_commitment(layout, commitment, actors);
  draft_->add_article(article, layout, analysis.rules);
  add_tokeniser(data, analysis.rules);
}

void ShardBuilder::add_input(const Reading& reading) {
  ShardData& data = draft_->data;
  data.counts += reading.counts;
  data.problems.insert(data.problems.end(), reading.problems.begin(), reading.problems.end());
  data.sources.insert(data.sources.end(), reading.sources.begin(), reading.sources.end());
}

Shard ShardBuilder::finish() {
  ShardData& data = draft_->data;
  const Renumbering rank = draft_->interner.finish(data.strings);
  for (StringId& token : data.tokens) {
    if (token != kNoString) token = rank(token & ~kAside) | (token & kAside);
  }
  for (StoredActor& actor : data.actors) {
    for (StringId* id : {&actor.key, &actor.name, &actor.of, &actor.role}) *id = rank(*id);
    for (StringId& alias : actor.aliases) alias = rank(alias);
    sort_unique(actor.aliases);
    std::erase(actor.aliases, actor.name);
  }
  for (StoredMention& mention : data.mentions) mention.form = rank(mention.form);
  for (StoredCommitment& row : data.commitments) {
    for (StringId* id : {&row.rule, &row.plover, &row.cameo}) *id = rank(*id);
    for (StringId* id : {&row.topic, &row.due, &row.quantity, &row.unit}) {
      if (*id != kNoString) *id = rank(*id);
    }
  }
  data.fit_columns();
  Shard shard;
  draft_->last_of_key.clear();
  *shard.data_ = std::exchange(data, {});
  return shard;
}

std::optional<ArticleView> find_article(const Shard& shard, std::string_view id) {
  const ShardData& data = shard.data();
  const auto found = std::ranges::find_if(data.articles, [&](const ShardArticle& row) { return row.facts.id == id; });
  if (found == data.articles.end()) return std::nullopt;

  const ArticleColumns rows = columns_of(data, static_cast<std::size_t>(found - data.articles.begin()));
  ArticleView view;
  view.id = found->facts.id;
  view.file = found->facts.file;
  view.title = found->facts.title;
  view.date = found->facts.date;
  view.source = found->facts.source;
  view.text = found->text;
  view.headline = found->headline;
  view.paragraphs.assign(rows.paragraphs.begin(), rows.paragraphs.end());
  for (const Sentence& sentence : rows.sentences) view.sentences.push_back(sentence.span);
  for (const StoredMention& mention : rows.mentions) {
    view.mentions.push_back({mention.span, std::string(data.strings[rows.actors[mention.actor].key])});
  }
  Article again;
  again.text = found->text;
  again.headline = found->headline;
  again.date = found->facts.date;
  again.language = found->facts.language;
  for (const DismissedCue& cue : find_dismissed_cues(again)) {
    view.dismissed.push_back({cue.cue, std::string(cue.rule), cue.why});
  }
  return view;
}

}  // namespace entente
