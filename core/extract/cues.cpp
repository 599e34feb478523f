// Compiles the cue lines. Alternatives and inflections become sorted sets of word ids; every id that can
// open a pattern (through optional elements too) points back to its cue.
#include "core/extract/cues.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/parts.h"
#include "lexicon/cues.h"

namespace entente {
namespace {

template <class Value>
using Names = std::pair<std::string_view, Value>;

constexpr std::array kFrames{
    Names<Frame>{"to", Frame::to},
    Names<Frame>{"ing", Frame::ing},
    Names<Frame>{"vp", Frame::vp},
    Names<Frame>{"np_to", Frame::np_to},
    Names<Frame>{"np_vp", Frame::np_vp},
    Names<Frame>{"np_that", Frame::np_that},
    Names<Frame>{"for_to", Frame::for_to},
    Names<Frame>{"that", Frame::that},
    Names<Frame>{"shall_that", Frame::shall_that},
    Names<Frame>{"hope_that", Frame::hope_that},
    Names<Frame>{"np", Frame::np},
    Names<Frame>{"obj", Frame::obj},
    Names<Frame>{"say", Frame::say},
    Names<Frame>{"bare", Frame::bare},
    Names<Frame>{"subj", Frame::subj},
    Names<Frame>{"amount", Frame::amount},
    Names<Frame>{"doc", Frame::doc},
    Names<Frame>{"captive", Frame::captive},
    Names<Frame>{"curb", Frame::curb},
    Names<Frame>{"force", Frame::force},
    Names<Frame>{"appeal", Frame::appeal},
    Names<Frame>{"goods", Frame::goods},
    Names<Frame>{"plant", Frame::plant},
    Names<Frame>{"recipient", Frame::recipient},
    Names<Frame>{"orderobj", Frame::orderobj},
    Names<Frame>{"nounfor", Frame::nounfor},
    Names<Frame>{"ceremony", Frame::ceremony},
    Names<Frame>{"modal", Frame::modal},
    Names<Frame>{"duty", Frame::duty},
    Names<Frame>{"headline", Frame::headline},
};

constexpr std::array kNeeds{
    Names<std::uint32_t>{"actor", need::kActor},   Names<std::uint32_t>{"actorish", need::kActorish},
    Names<std::uint32_t>{"noun", need::kNoun},     Names<std::uint32_t>{"quiet", need::kQuiet},
    Names<std::uint32_t>{"done", need::kDone},     Names<std::uint32_t>{"perfect", need::kPerfect},
    Names<std::uint32_t>{"adj", need::kAdjective}, Names<std::uint32_t>{"future", need::kFuture},
    Names<std::uint32_t>{"decide", need::kDecide}, Names<std::uint32_t>{"negated", need::kNegated},
    Names<std::uint32_t>{"soft", need::kSoft},     Names<std::uint32_t>{"own", need::kOwn},
    Names<std::uint32_t>{"bound", need::kBound},   Names<std::uint32_t>{"titled", need::kTitled},
    Names<std::uint32_t>{"active", need::kActive}, Names<std::uint32_t>{"works", need::kWorks},
    Names<std::uint32_t>{"office", need::kOffice}, Names<std::uint32_t>{"real", need::kReal},
    Names<std::uint32_t>{"public", need::kPublic}, Names<std::uint32_t>{"owned", need::kOwned},
    Names<std::uint32_t>{"said", need::kSaid},     Names<std::uint32_t>{"passive", need::kPassive},
};

template <class Value, std::size_t N>
bool find_name(const std::array<Names<Value>, N>& names, std::string_view name, Value& value) {
  for (const auto& [known, meaning] : names) {
    if (known != name) continue;
    value = meaning;
    return true;
  }
  return false;
}

// The enumerator that the codebook calls `name`.
template <class Value>
Value value_named(std::string_view name, std::string_view (*name_of)(Value), Value last) {
  for (std::uint8_t at = 0; at <= static_cast<std::uint8_t>(last); ++at)
    if (name_of(static_cast<Value>(at)) == name) return static_cast<Value>(at);
  assert(false);
  return {};
}

// The word ids of an element of a pattern, sorted, at the end of the ids of all.
class ElementWords {
 public:
  explicit ElementWords(std::vector<WordId>& all) : all_(all), begin_(static_cast<std::ptrdiff_t>(all.size())) {}

  // "pledge.v" and its like: every word id the alternative stands for.
  void add_alternative(std::string_view alternative) {
    const std::size_t dot = alternative.find('.');
    const std::string_view base = alternative.substr(0, dot);
    const std::string_view suffix = dot == std::string_view::npos ? std::string_view() : alternative.substr(dot + 1);
    if (suffix.empty()) return add(base);
    if (suffix == "n") {
      add(base);
      return add(plural(base));
    }
    if (base == "be" && suffix == "v") {
      for (std::string_view form : {"be", "is", "are", "was", "were", "been", "being", "am"}) add(form);
      return;
    }
    const std::uint8_t wanted = suffix == "v"   ? kAnyForm
                                : suffix == "d" ? std::uint8_t{kPast | kParticiple}
                                : suffix == "p" ? kParticiple
                                : suffix == "g" ? kIng
                                                : kBase;
    for (const VerbForm& form : VerbForms(base))
      if ((form.forms & wanted) != 0) add(form.word);
  }

 private:
  void add(std::string_view text) {
    const WordId id = vocabulary().find(text);
    if (id == 0) return;
    const auto place = std::lower_bound(all_.begin() + begin_, all_.end(), id);
    if (place == all_.end() || *place != id) all_.insert(place, id);
  }

  std::vector<WordId>& all_;
  std::ptrdiff_t begin_;
};

// Appends the words of one element, none for a gap. True when it may be left out.
bool compile_element(std::string_view text, std::vector<WordId>& out) {
  if (text == "...") return false;
  const bool is_optional = text.starts_with('(');
  if (is_optional) text = text.substr(1, text.size() - 2);
  ElementWords words(out);
  each_part(text, "/", [&](std::string_view alternative) { words.add_alternative(alternative); });
  return is_optional;
}

// All of a cue but its pattern; appends its frames.
Cue compile(const std::array<std::string_view, 8>& row, std::vector<Frame>& frames) {
  Cue cue{.id = row[0], .plover = row[6], .cameo = row[7], .frames = {}, .pattern = {}};
  each_part(row[2], " ", [&](std::string_view name) {
    Frame frame{};
    std::uint32_t bit = 0;
    const bool is_frame = find_name(kFrames, name, frame);
    const bool is_need = find_name(kNeeds, name, bit);
    assert(is_frame || is_need);
    if (is_frame) frames.push_back(frame);
    if (is_need) cue.needs |= bit;
  });
  cue.kind = value_named(row[3], kind_name, Kind::refusal);
  cue.status = value_named(row[4], status_name, Status::suspended);
  cue.modality = value_named(row[5], modality_name, Modality::weak);
  return cue;
}

// Told only where the first two elements are words that must stand.
WordBits words_behind_first(const Cue& cue) {
  const auto must_stand = [&](std::size_t at) { return !cue.pattern[at].optional && !cue.pattern[at].words.empty(); };
  if (cue.pattern.size() < 2 || !must_stand(0) || !must_stand(1)) return kAnyWord;
  WordBits bits = 0;
  for (const WordId word : cue.pattern[1].words) bits |= bit_of(word);
  return bits;
}

}  // namespace

struct CueTable::Opening {
  WordId word = 0;
  std::uint16_t cue = 0;
  WordBits next = kAnyWord;
};

CueTable::CueTable() {
  read_cues();
  // Laid out word by word: counted, then put into place, so that each word's cues keep their order.
  const std::vector<Opening> all = openings();
  assert(all.size() <= std::numeric_limits<std::uint16_t>::max());
  begins_.assign(vocabulary().size() + 2, 0);
  for (const Opening& opening : all) ++begins_[opening.word + 2u];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  starting_.resize(all.size());
  next_words_.resize(all.size());
  for (const Opening& opening : all) {
    const std::uint16_t at = begins_[opening.word + 1u]++;
    starting_[at] = opening.cue;
    next_words_[at] = opening.next;
  }
}

void CueTable::read_cues() {
  struct Place {
    std::size_t frames, elements;  // where the next cue's begin
  };
  std::vector<Place> ends;
  std::vector<std::size_t> words_end;  // of each element
  ends.reserve(lexicon::k_cues.size());
  cues_.reserve(lexicon::k_cues.size());
  lexicon::k_cues.each([&](const auto& row) {
    cues_.push_back(compile(row, frames_));
    each_part(row[1], " ", [&](std::string_view element) {
      elements_.push_back({.words = {}, .optional = compile_element(element, words_)});
      words_end.push_back(words_.size());
    });
    ends.push_back({frames_.size(), elements_.size()});
  });
  // Only now that nothing moves any more.
  for (std::size_t at = 0, begin = 0; at < elements_.size(); begin = words_end[at++]) {
    elements_[at].words = std::span(words_).subspan(begin, words_end[at] - begin);
  }
  Place begin{0, 0};
  for (std::size_t at = 0; at < cues_.size(); begin = ends[at++]) {
    cues_[at].frames = std::span(frames_).subspan(begin.frames, ends[at].frames - begin.frames);
    cues_[at].pattern = std::span(elements_).subspan(begin.elements, ends[at].elements - begin.elements);
  }
}

// Of all cues in turn; a word that opens a cue twice is listed once.
std::vector<CueTable::Opening> CueTable::openings() const {
  std::vector<Opening> all;
  std::vector<WordId> words;
  for (std::uint16_t index = 0; index < cues_.size(); ++index) {
    const WordBits next = words_behind_first(cues_[index]);
    words.clear();
    for (const Cue::Element& element : cues_[index].pattern) {
      const auto earlier = static_cast<std::ptrdiff_t>(words.size());
      for (const WordId word : element.words) {
        const auto end = words.begin() + earlier;
        if (std::find(words.begin(), end, word) != end) continue;
        words.push_back(word);
        all.push_back({word, index, next});
      }
      if (!element.optional) break;
    }
  }
  return all;
}

const CueTable& cue_table() {
  static const CueTable table;
  return table;
}

}  // namespace entente
