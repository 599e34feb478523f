// Each feature is a kind (a number that stands once below) and a value. What a word's own letters say is told for the
// first and the last word of a name, what its neighbours say for two tokens on either side.
#include <algorithm>
#include <bit>

#include "core/base/compact_sort.h"
#include "core/language/name_model.h"
#include "core/language/name_types.h"

namespace entente {
namespace {

enum Kind : std::uint64_t {
  kBias,
  kWord,
  kFirstWord,
  kLastWord,
  kWholeName,
  kShapes,
  kWordCount,
  kSuffix,
  kPrefix,
  kClass,
  kUnknownWord,
  kBefore,
  kBefore2,
  kBeforePair,
  kBeforeClass,
  kBeforeShape,
  kAfter,
  kAfter2,
  kAfterPair,
  kAfterClass,
  kAfterShape,
  kAround,
  kAfterEnding,
  kBeforeEnding,
  kOpensSentence,
  kPossessive,
  kNumbers,
  kNeighbourName,
  kSigns,
  kSign,
  kRuleType,
  kRuleVote,
  kRuleKnown,
  kRuleFlags,
  kPronoun,
  kTagsOfName,
  kTagFirst,
  kTagLast,
  kTagBefore,
  kTagBeforePair,
  kTagAfter,
  kTagAfterPair,
  kTagAround,
  kCountAnd = 64,  // conjunctions with the number of words: one more kind for each
  kPositions = 1024,
};

// What other mentions of a word in the article say of it.
enum Sign : std::uint32_t {
  kTitled = 1u << 0,        // behind a title
  kEndsPersonal = 1u << 1,  // last word of what looks like a person's name
  kEndsLonger = 1u << 2,    // last word of a longer name
  kOpensLonger = 1u << 3,   // first word of a longer name
  kOpensBody = 1u << 4,     // ... which a head word makes an organisation
  kAfterIn = 1u << 5,       // "in X" somewhere
  kSpeaks = 1u << 6,        // "X said" somewhere
  kSeenAlone = 1u << 7,
  kSeenTwice = 1u << 8,
  kSeenSmall = 1u << 9,
};
constexpr unsigned kSignCount = 10;

// Of a word or mark; initials are all alike.
std::uint64_t hash_of(const NameToken& t) {
  if (t.folded.size() == 1 && t.shape == Shape::capital) return 3;
  return t.shape == Shape::mark ? 0x100u + static_cast<unsigned char>(t.mark) : hash64(t.folded);
}

std::uint64_t capped(std::uint64_t value, std::uint64_t most) { return std::min(value, most); }

bool is_place_preposition(std::string_view word) { return word == "in" || word == "near" || word == "at"; }

}  // namespace

NameFeatures::NameFeatures(const NameText& text, std::span<const Tag> tags, const std::vector<Candidate>& candidates)
    : text_(text), tags_(tags), candidates_(candidates) {
  evidence_.reserve(2 * candidates.size());
  for (const Candidate& c : candidates) gather(c);
  compact_sort(evidence_, {}, &WordEvidence::word);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < evidence_.size(); ++at) {
    if (kept > 0 && evidence_[kept - 1].word == evidence_[at].word) {
      const std::uint32_t both = evidence_[kept - 1].signs & evidence_[at].signs & kSeenAlone;
      evidence_[kept - 1].signs |= evidence_[at].signs | (both != 0 ? std::uint32_t{kSeenTwice} : 0u);
    } else {
      evidence_[kept++] = evidence_[at];
    }
  }
  evidence_.resize(kept);
}

void NameFeatures::gather(const Candidate& c) {
  const bool is_alone = c.first + 1 == c.last;
  std::uint32_t at_end = is_alone ? std::uint32_t{kSeenAlone} : std::uint32_t{kEndsLonger};
  if (c.has_title() && c.type == ActorType::person) at_end |= kTitled;
  if (!is_alone && looks_personal(text_, c.first, c.last)) at_end |= kEndsPersonal;
  if (c.first > 0 && is_place_preposition(text_[c.first - 1].folded)) at_end |= kAfterIn;
  if (c.last < text_.size() && text_[c.last].info.is(kSpeechVerb)) at_end |= kSpeaks;
  evidence_.push_back({hash64(text_[c.last - 1].folded), at_end});
  if (is_alone) return;
  // "the Tanabe Cabinet" is no namesake of Tanabe.
  const bool is_body =
      c.type == ActorType::organisation && c.weight >= kSureVote && !text_[c.last - 1].info.is(kOrganHead);
  evidence_.push_back({hash64(text_[c.first].folded), kOpensLonger | (is_body ? std::uint32_t{kOpensBody} : 0u)});
}

std::uint32_t NameFeatures::signs_of(std::uint64_t word) const {
  const auto found = std::lower_bound(evidence_.begin(), evidence_.end(), word,
                                      [](const WordEvidence& e, std::uint64_t wanted) { return e.word < wanted; });
  return found == evidence_.end() || found->word != word ? 0 : found->signs;
}

bool NameFeatures::shortens_body(const Candidate& c) const {
  const std::uint32_t opening = signs_of(hash64(text_[c.first].folded));
  const std::uint32_t ending = signs_of(hash64(text_[c.last - 1].folded));
  return (opening & kOpensBody) != 0 && (ending & (kTitled | kEndsPersonal)) == 0;
}

bool NameFeatures::ends_longer(const Candidate& c) const {
  return c.first + 1 == c.last && (signs_of(hash64(text_[c.first].folded)) & kEndsLonger) != 0;
}

void NameFeatures::read(std::uint32_t candidate, std::vector<FeatureHash>& out, bool is_blind) {
  const Candidate& c = candidates_[candidate];
  const auto& sentences = text_.layout().sentences;
  if (last_ == 0 || c.first >= last_) {
    while (sentence_ + 1 < sentences.size() && sentences[sentence_].last_token <= c.first) ++sentence_;
    first_ = sentences[sentence_].first_token;
    last_ = sentences[sentence_].last_token;
    numbers_ = 0;
    has_verb_ = false;
    for (std::uint32_t at = first_; at < last_; ++at) {
      numbers_ += text_[at].shape == Shape::number;
      has_verb_ = has_verb_ || is_finite_verb(tags_[at]);
    }
  }
  out.clear();
  out_ = &out;
  is_blind_ = is_blind;
  add(kBias, 0);
  read_words(c);
  read_neighbours(c);
  if (has_verb_) read_tags(c);
  read_surroundings(candidate);
  read_article(c);
  if (!is_blind) read_rules(c);
}

void NameFeatures::add_classes(std::uint64_t kind, WordInfo info) {
  for (std::uint32_t rest = info.classes; rest != 0; rest &= rest - 1) {
    add(kClass + kind * kPositions, static_cast<std::uint64_t>(std::countr_zero(rest)));
  }
  if (info.classes == 0) add(kUnknownWord + kind * kPositions, 0);
}

void NameFeatures::read_word(std::uint64_t position, const NameToken& token) {
  const std::string_view word = token.folded;
  if (word.size() == 1) {  // an initial: "A." is no article
    add(kPrefix + position * kPositions, 3);
    return;
  }
  for (std::size_t size = 2; size <= 4 && size < word.size(); ++size) {
    add(kSuffix + position * kPositions, hash64(word.substr(word.size() - size)));
  }
  add(kPrefix + position * kPositions, hash64(word.substr(0, std::min<std::size_t>(3, word.size()))));
  if (!is_blind_) add_classes(position, token.info);
}

void NameFeatures::read_words(const Candidate& c) {
  std::uint64_t shapes = 0, whole = 0;
  for (std::uint32_t at = c.first; at < c.last; ++at) {
    const NameToken& t = text_[at];
    const std::uint64_t word = hash_of(t);
    if (shapes < 1u << 24) shapes = shapes * 8 + static_cast<std::uint64_t>(t.shape) + 1;
    whole = hash64(word, whole);
    if (t.shape == Shape::mark) {
      add(kWord, word);
      continue;
    }
    add(kWord, word);
    if (at == c.first) add(kFirstWord, word);
    if (at + 1 == c.last) add(kLastWord, word);
    if (!is_blind_ && at > c.first && at + 1 < c.last) add_classes(3, t.info);
  }
  const std::uint64_t words = capped(count_words(text_, c.first, c.last), 5);
  add(kWholeName, whole);
  add(kShapes, shapes);
  add(kWordCount, words);
  if (words > 1) read_word(0, text_[c.first]);
  read_word(words > 1 ? 1 : 2, text_[c.last - 1]);
  if (c.first + 1 == c.last && text_[c.first].shape == Shape::all_capitals) {
    add(kShapes, 0x1000000u + capped(text_[c.first].folded.size(), 8));
  }
}

// Of a token of the sentence; its edges have numbers of their own.
std::uint64_t NameFeatures::word_at(std::int64_t token) const {
  if (token < first_) return 1;
  if (token >= last_) return 2;
  return hash_of(text_[static_cast<std::uint32_t>(token)]);
}

void NameFeatures::read_neighbours(const Candidate& c) {
  const std::int64_t before = static_cast<std::int64_t>(is_blind_ ? c.outer_first : c.first) - 1;
  const std::int64_t after = c.last;
  const std::uint64_t words = capped(c.last - c.first, 3);
  const std::uint64_t b1 = word_at(before), b2 = word_at(before - 1), a1 = word_at(after), a2 = word_at(after + 1);
  add(kBefore, b1);
  add(kBefore + kCountAnd * words, b1);
  add(kBefore2, b2);
  add(kBeforePair, hash64(b1, b2));
  add(kAfter, a1);
  add(kAfter + kCountAnd * words, a1);
  add(kAfter2, a2);
  add(kAfterPair, hash64(a1, a2));
  add(kAround, hash64(a1, b1));
  if (before >= first_) {
    const NameToken& t = text_[static_cast<std::uint32_t>(before)];
    add_classes(4, t.info);
    add(kBeforeShape, static_cast<std::uint64_t>(t.shape));
    if (t.shape == Shape::small && t.folded.size() > 3)
      add(kBeforeEnding, hash64(t.folded.substr(t.folded.size() - 3)));
  }
  if (after < last_) {
    const NameToken& t = text_[static_cast<std::uint32_t>(after)];
    add_classes(5, t.info);
    add(kAfterShape, static_cast<std::uint64_t>(t.shape));
    if (t.shape == Shape::small && t.folded.size() > 3) add(kAfterEnding, hash64(t.folded.substr(t.folded.size() - 3)));
  }
  // "Orlin sold its mines", "Tanabe sold his house"
  for (std::uint32_t at = c.last; at < std::min(last_, c.last + 8); ++at) {
    const std::string_view word = text_[at].folded;
    if (word == "its" || word == "his" || word == "her" || word == "their" || word == "he" || word == "she" ||
        word == "it" || word == "who" || word == "which" || word == "where") {
      add(kPronoun, hash64(word, words));
      break;
    }
  }
  if (before < first_) add(kOpensSentence, words);
  add(kPossessive, text_[c.last - 1].possessive ? 1 : 0);
}

std::uint64_t NameFeatures::tag_at(std::int64_t token) const {
  if (token < first_) return kTags;
  if (token >= last_) return kTags + 1;
  return static_cast<std::uint64_t>(tags_[static_cast<std::uint32_t>(token)]);
}

// The parts of speech of the name and around it.
void NameFeatures::read_tags(const Candidate& c) {
  const std::int64_t before = static_cast<std::int64_t>(is_blind_ ? c.outer_first : c.first) - 1;
  const std::int64_t after = c.last;
  const std::uint64_t words = capped(c.last - c.first, 3);
  std::uint64_t whole = 0;
  for (std::uint32_t at = c.first; at < c.last; ++at) whole = hash64(tag_at(at), whole);
  const std::uint64_t b1 = tag_at(before), a1 = tag_at(after);
  add(kTagsOfName, whole);
  add(kTagFirst, tag_at(c.first) * 4 + words);
  add(kTagLast, tag_at(c.last - 1) * 4 + words);
  add(kTagBefore, b1);
  add(kTagBefore + kCountAnd * words, b1);
  add(kTagBeforePair, hash64(b1, tag_at(before - 1)));
  add(kTagAfter, a1);
  add(kTagAfter + kCountAnd * words, a1);
  add(kTagAfterPair, hash64(a1, tag_at(after + 1)));
  add(kTagAround, hash64(a1, b1));
}

void NameFeatures::read_surroundings(std::uint32_t index) {
  const Candidate& c = candidates_[index];
  const std::uint64_t density = 8 * numbers_ / (last_ - first_ + 1);
  add(kNumbers, density);
  // The names before and behind, and what stands between: "X, Y and Z" are often of one kind.
  const auto relate = [&](const Candidate& other, std::uint32_t gap_first, std::uint32_t gap_last, std::uint64_t side) {
    if (gap_first > gap_last || gap_last - gap_first > 2 || other.weight < kStrongVote) return;
    std::uint64_t gap = side;
    for (std::uint32_t at = gap_first; at < gap_last; ++at) gap = hash64(hash_of(text_[at]), gap);
    add(kNeighbourName, hash64(static_cast<std::uint64_t>(other.type), gap));
  };
  if (index > 0 && candidates_[index - 1].first >= first_) {
    relate(candidates_[index - 1], candidates_[index - 1].last, c.first, 1);
  }
  if (index + 1 < candidates_.size() && candidates_[index + 1].last <= last_) {
    relate(candidates_[index + 1], c.last, candidates_[index + 1].first, 2);
  }
}

void NameFeatures::read_article(const Candidate& c) {
  std::uint32_t signs = signs_of(hash64(text_[c.last - 1].folded));
  if (c.first + 1 == c.last && text_.seen_small(c.first)) signs |= kSeenSmall;
  const std::uint64_t alone = c.first + 1 == c.last ? 1 : 0;
  for (unsigned bit = 0; bit < kSignCount; ++bit) {
    if ((signs >> bit & 1) != 0) add(kSign, 2 * bit + alone);
  }
  add(kSigns, 2 * std::uint64_t{signs} + alone);
}

void NameFeatures::read_rules(const Candidate& c) {
  const auto type = static_cast<std::uint64_t>(c.type);
  const std::uint64_t known = c.known == nullptr ? 0 : 1 + static_cast<std::uint64_t>(c.known->kind);
  const std::uint64_t words = capped(c.last - c.first, 3);
  add(kRuleType, type);
  add(kRuleVote, hash64(type, capped(c.weight, 20)));
  add(kRuleVote + kCountAnd * words, hash64(type, capped(c.weight, 20)));
  add(kRuleKnown, known);
  const std::uint64_t is_common = c.known != nullptr && c.known->is_common ? 1 : 0;
  add(kRuleFlags,
      hash64(type, known * 64 + is_common * 32 + (c.is_weak ? 16u : 0u) + (c.is_head_only ? 8u : 0u) +
                       (c.has_title() ? 4u : 0u) + (c.of.empty() ? 0u : 2u) + (c.is_party_phrase ? 1u : 0u)));
  const std::uint64_t rule = type * 16 + known;
  add(kAfter + kCountAnd * 8, hash64(word_at(c.last), rule));
  add(kBefore + kCountAnd * 8, hash64(word_at(static_cast<std::int64_t>(c.first) - 1), rule));
  add(kNumbers + kCountAnd * 8, hash64(8 * numbers_ / (last_ - first_ + 1), rule));
}

}  // namespace entente
