// Compiles the cue lines. Alternatives and inflections become sorted sets of word ids; every id that can
// open a pattern (through optional elements too) points back to its cue.
#include "core/extract/cues.h"

#include <array>
#include <cassert>
#include <utility>

#include "core/base/parts.h"
#include "core/base/sort_unique.h"
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

void add_word(std::string_view text, std::vector<WordId>& out) {
  if (const WordId id = vocabulary().find(text); id != 0) out.push_back(id);
}

// "pledge.v" and its like: every word id the alternative stands for.
void add_alternative(std::string_view alternative, std::vector<WordId>& out) {
  const std::size_t dot = alternative.find('.');
  const std::string_view base = alternative.substr(0, dot);
  const std::string_view suffix = dot == std::string_view::npos ? std::string_view() : alternative.substr(dot + 1);
  if (suffix.empty()) return add_word(base, out);
  if (suffix == "n") {
    add_word(base, out);
    return add_word(plural(base), out);
  }
  if (base == "be" && suffix == "v") {
    for (std::string_view form : {"be", "is", "are", "was", "were", "been", "being", "am"}) add_word(form, out);
    return;
  }
  const std::uint8_t wanted = suffix == "v"   ? kAnyForm
                              : suffix == "d" ? std::uint8_t{kPast | kParticiple}
                              : suffix == "p" ? kParticiple
                              : suffix == "g" ? kIng
                                              : kBase;
  for (const VerbForm& form : verb_forms(base))
    if ((form.forms & wanted) != 0) add_word(form.word, out);
}

Cue::Element compile_element(std::string_view text) {
  Cue::Element element;
  if (text == "...") return element;
  if (text.starts_with('(')) {
    element.optional = true;
    text = text.substr(1, text.size() - 2);
  }
  each_part(text, "/", [&](std::string_view alternative) { add_alternative(alternative, element.words); });
  sort_unique(element.words);
  return element;
}

Cue compile(const std::array<std::string_view, 8>& row) {
  Cue cue{.id = row[0], .plover = row[6], .cameo = row[7], .frames = {}, .pattern = {}};
  each_part(row[1], " ", [&](std::string_view element) { cue.pattern.push_back(compile_element(element)); });
  each_part(row[2], " ", [&](std::string_view name) {
    Frame frame{};
    std::uint32_t bit = 0;
    const bool is_frame = find_name(kFrames, name, frame);
    const bool is_need = find_name(kNeeds, name, bit);
    assert(is_frame || is_need);
    if (is_frame) cue.frames.push_back(frame);
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

CueTable::CueTable() : by_first_word_(vocabulary().size()), next_words_(vocabulary().size()) {
  cues_.reserve(lexicon::k_cues.size());
  for (const auto& row : lexicon::k_cues) {
    const auto index = static_cast<std::uint16_t>(cues_.size());
    cues_.push_back(compile(row));
    for (const Cue::Element& element : cues_.back().pattern) {
      for (const WordId first : element.words) {
        auto& list = by_first_word_[first];
        if (!list.empty() && list.back() == index) continue;
        list.push_back(index);
        next_words_[first].push_back(words_behind_first(cues_.back()));
      }
      if (!element.optional) break;
    }
  }
}

const CueTable& cue_table() {
  static const CueTable table;
  return table;
}

}  // namespace entente
