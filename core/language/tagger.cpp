// Greedy decoding: words that have but one tag are told by the table, the rest by the model, which sees the tags
// already given to the left.
#include "core/language/tagger.h"

#include <numeric>
#include <string>

#include "core/language/tagger_tokens.h"
#include "models/tagger.h"

namespace entente {

namespace tagging {

void read_words(std::span<const TreebankWord> given, std::vector<Word>& out) {
  out.assign(kMargin, Word{});
  std::string folded;
  bool glued = false;
  for (const TreebankWord& word : given) {
    folded.clear();
    append_folded(word.text, folded);
    out.push_back(read_word(word.text, folded));
    out.back().glued = glued;
    glued = !word.space_after;
    out.back().glued_right = glued;
  }
  out.insert(out.end(), kMargin, Word{});
}

Context settle(const WordTable& table, std::vector<Word>& words) {
  const std::span inner = std::span(words).subspan(kMargin, words.size() - 2 * kMargin);
  const Capitals capitals = read_capitals(inner);
  look_up(table, capitals, inner);
  return {words, capitals};
}

}  // namespace tagging

using tagging::kMargin, tagging::Word;

namespace {

constexpr std::size_t kUsualWords = 64;  // room for a sentence

}  // namespace

Result<Tagger> Tagger::open(std::string_view bytes, ModelOrigin origin) {
  const auto damaged = [](const char* message) {
    Problem problem;
    problem.code = ProblemCode::codec_corrupt;
    problem.message = message;
    return std::unexpected(problem);
  };
  Tagger tagger;
  Result<LinearModel> model = LinearModel::open(bytes, origin);
  if (!model) return std::unexpected(std::move(model.error()));
  if (model->classes() != kTags) return damaged("a model of something else than parts of speech");
  std::optional<tagging::WordTable> table = tagging::WordTable::open(model->extra());
  if (!table) return damaged("a tagger's table of words is damaged");
  tagger.model_ = *model;
  tagger.table_ = std::move(*table);
  return tagger;
}

void Tagger::tag(std::vector<Word>& words, std::vector<Tag>& out) const {
  const tagging::Context context = tagging::settle(table_, words);
  const auto row = [this](FeatureHash hash) { return model_.row(hash); };
  tagging::Rows rows;
  std::array<std::int16_t, kWordTags> word_scores;
  std::array<std::int16_t, kTags> scores;
  unsigned previous = tagging::kNoTag, second = tagging::kNoTag;
  for (std::size_t at = kMargin; at + kMargin < words.size(); ++at) {
    unsigned tag = words[at].known.tag;
    if (tag == kTags) {
      tagging::fixed_rows(context, at, row, rows);
      tagging::dynamic_rows(context, at, previous, second, row, rows);
      if (tagging::tags_of(words[at]) == kWordTags) {
        model_.score<kWordTags / kRowStep>(rows, word_scores);
        tag = best_class(word_scores);
      } else {
        model_.score<kTags / kRowStep>(rows, scores);
        tag = best_class(scores);
      }
    }
    out.push_back(static_cast<Tag>(tag));
    second = previous;
    previous = tag;
  }
}

void Tagger::tag(std::span<const TreebankWord> given, std::vector<Tag>& out) const {
  std::vector<Word> words;
  tagging::read_words(given, words);
  tag(words, out);
}

void Tagger::tag(const Layout& layout, Tagging& out) const {
  std::vector<std::uint32_t> all(layout.sentences.size());
  std::iota(all.begin(), all.end(), 0u);
  tag(layout, all, out);
}

void Tagger::tag(const Layout& layout, std::span<const std::uint32_t> sentences, Tagging& out) const {
  out.tags.assign(layout.tokens.size(), Tag::nfp);
  out.clitics.clear();
  FoldedWords folded;
  std::vector<Word> words;
  std::vector<tagging::WordsOfToken> of;
  std::vector<Tag> tags;
  words.reserve(kUsualWords);
  of.reserve(kUsualWords);
  tags.reserve(kUsualWords);
  for (const std::uint32_t number : sentences) {
    const Sentence& sentence = layout.sentences[number];
    tagging::read_tokens(layout, sentence, folded, words, of);
    tags.clear();
    tag(words, tags);
    std::uint32_t token = sentence.first_token;
    for (const tagging::WordsOfToken& part : of) {
      if (part.clitic != tagging::kNoWord) out.clitics.push_back({token, tags[part.clitic - kMargin]});
      out.tags[token++] = tags[part.head - kMargin];
    }
  }
}

const Tagger& tagger() {
  static const Tagger shipped = [] {
    Result<Tagger> opened = Tagger::open(models::k_tagger, ModelOrigin::compiled_in);
    return opened ? std::move(*opened) : Tagger();
  }();
  return shipped;
}

}  // namespace entente
