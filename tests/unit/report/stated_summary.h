// Summaries of articles whose commitments a test writes down sentence by sentence, so that who owes what to whom, and
// which sentences restate each other, can be worked out by hand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/base/sort_unique.h"
#include "core/store/summary.h"

namespace entente::stated {

// One act of one sentence. `what` and `cue` are words of it.
struct Act {
  std::string sentence, cue, what;
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  std::vector<std::string> committers = {}, counterparties = {}, requesters = {};  // keys
  Modality modality = Modality::strong;
  std::uint8_t flags = 0;
  std::string due = {}, quantity = {}, unit = {};
};

struct Piece {
  std::string id, date;
  std::vector<Act> acts = {};  // acts with the sentence of the one before are of one sentence
  std::string source = {}, copy_of = {};
};

inline Span find_in(const std::string& sentence, const std::string& words, std::uint32_t begin) {
  if (words.empty()) return {begin, begin};
  const auto at = static_cast<std::uint32_t>(sentence.find(words)) + begin;
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

class Writer {
 public:
  explicit Writer(const Piece& piece) : piece_(piece) {}

  Summary write() {
    number_strings();
    ArticleFacts& facts = out_.articles.emplace_back().facts;
    facts.id = piece_.id;
    facts.file = piece_.id + ".txt";
    facts.date = piece_.date;
    facts.source = piece_.source;
    facts.story = hash64(piece_.copy_of.empty() ? piece_.id : piece_.copy_of);
    facts.words = 100;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < piece_.acts.size(); ++i) {
      if (i > 0 && piece_.acts[i].sentence != piece_.acts[i - 1].sentence) begin += 1000;
      take(piece_.acts[i], begin);
    }
    sort_unique(out_.actors);
    sort_unique(out_.mentions);
    std::ranges::sort(out_.commitments);
    return std::move(out_);
  }

 private:
  [[nodiscard]] StringId id(const std::string& s) const { return find_string(out_.strings, s); }
  [[nodiscard]] StringId given(const std::string& s) const { return s.empty() ? kNoString : id(s); }

  void number_strings() {
    std::set<std::string> strings = {"", "made.rule", "AGREE", "030"};
    for (const Act& act : piece_.acts) {
      for (const auto* list : {&act.committers, &act.counterparties, &act.requesters})
        strings.insert(list->begin(), list->end());
      strings.insert({act.due, act.quantity, act.unit});
    }
    for (const std::string& s : strings) out_.strings.push_back(s);
  }

  std::vector<StringId> name(const std::vector<std::string>& keys, std::uint32_t sentence) {
    std::vector<StringId> ids;
    for (const std::string& key : keys) {
      ids.push_back(id(key));
      out_.actors.push_back({ids.back(), 0, ids.back(), id(""), id(""), ActorType::state});
      out_.mentions.push_back({0, sentence, sentence, ids.back(), ids.back(), 1});
    }
    return ids;
  }

  void take(const Act& act, std::uint32_t begin) {
    CommitmentFacts& row = out_.commitments.emplace_back();
    row.text = act.sentence;
    row.sentence = {begin, begin + static_cast<std::uint32_t>(act.sentence.size())};
    row.cue = find_in(act.sentence, act.cue, begin);
    row.what = find_in(act.sentence, act.what, begin);
    row.kind = act.kind;
    row.status = act.status;
    row.modality = act.modality;
    row.flags = act.flags;
    row.confidence = 80;
    row.committers = name(act.committers, begin);
    row.counterparties = name(act.counterparties, begin);
    row.requesters = name(act.requesters, begin);
    row.rule = id("made.rule");
    row.plover = id("AGREE");
    row.cameo = id("030");
    row.due = given(act.due);
    row.quantity = given(act.quantity);
    row.unit = given(act.unit);
  }

  const Piece& piece_;
  Summary out_;
};

inline Summary summary_of(const std::vector<Piece>& pieces) {
  Summary out;
  for (const Piece& piece : pieces) out = merge(std::move(out), Writer(piece).write());
  return out;
}

}  // namespace entente::stated
