// Summaries of articles whose commitments a test writes down, so that what becomes of them can be worked out by hand.
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

// A sentence and the commitment in it; `cue` and `what` are words of it.
struct Line {
  std::string text, cue, what;
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  std::vector<std::string> committers, requesters, counterparties;  // keys
  Modality modality = Modality::medium;
  std::uint8_t confidence = 85;
  std::string deadline, amount, due, quantity, unit, topic;
  std::string plover = "AGREE", cameo = "030";
};

struct Page {
  std::string id, date, source, title;
  std::vector<Line> lines = {};  // 1000 bytes apart; of one sentence where they have the words of the line before
  std::string copy_of = {};      // id of the page whose text this one prints again; empty: none
};

// An actor's name is its key with a capital.
inline std::string name_of(std::string key) {
  key.front() = static_cast<char>(key.front() - 'a' + 'A');
  return key;
}

inline Span place_of(const std::string& words, const Line& line, std::uint32_t begin) {
  const std::size_t at = words.empty() ? std::string::npos : line.text.find(words);
  if (at == std::string::npos) return {};
  const auto from = begin + static_cast<std::uint32_t>(at);
  return {from, from + static_cast<std::uint32_t>(words.size())};
}

inline void add_article(const Page& page, Summary& out) {
  ArticleFacts& facts = out.articles.emplace_back().facts;
  facts.id = page.id;
  facts.file = page.id + ".txt";
  facts.date = page.date;
  facts.source = page.source;
  facts.title = page.title;
  facts.story = hash64(page.copy_of.empty() ? page.id : page.copy_of);
  facts.words = 100;
  facts.sentences = static_cast<std::uint32_t>(page.lines.size());
}

inline Summary summary_of(const Page& page) {
  Summary out;
  add_article(page, out);
  std::set<std::string> keys, strings = {"", "rule-1"};
  for (const Line& line : page.lines) {
    for (const auto* list : {&line.committers, &line.requesters, &line.counterparties})
      keys.insert(list->begin(), list->end());
    for (const std::string* text : {&line.due, &line.quantity, &line.unit, &line.topic, &line.plover, &line.cameo})
      strings.insert(*text);
  }
  for (const std::string& key : keys) strings.insert({key, name_of(key)});
  for (const std::string& text : strings) out.strings.push_back(text);
  const auto id = [&](const std::string& text) { return find_string(out.strings, text); };
  const auto maybe = [&](const std::string& text) { return text.empty() ? kNoString : id(text); };
  const auto ids = [&](const std::vector<std::string>& texts) {
    std::vector<StringId> all;
    for (const std::string& text : texts) all.push_back(id(text));
    return all;
  };
  for (const std::string& key : keys)
    out.actors.push_back({id(key), 0, id(name_of(key)), id(""), id(""), ActorType::state});
  std::uint32_t begin = 0;
  const Line* before = nullptr;
  for (const Line& line : page.lines) {
    if (before != nullptr && before->text != line.text) begin += 1000;
    before = &line;
    CommitmentFacts& row = out.commitments.emplace_back();
    row.sentence = {begin, begin + static_cast<std::uint32_t>(line.text.size())};
    row.cue = place_of(line.cue, line, begin);
    row.what = place_of(line.what, line, begin);
    row.deadline = place_of(line.deadline, line, begin);
    row.amount = place_of(line.amount, line, begin);
    row.kind = line.kind;
    row.status = line.status;
    row.modality = line.modality;
    row.confidence = line.confidence;
    row.committers = ids(line.committers);
    row.requesters = ids(line.requesters);
    row.counterparties = ids(line.counterparties);
    row.rule = id("rule-1");
    row.plover = id(line.plover);
    row.cameo = id(line.cameo);
    row.topic = maybe(line.topic);
    row.due = maybe(line.due);
    row.quantity = maybe(line.quantity);
    row.unit = maybe(line.unit);
    row.text = line.text;
    for (const auto* list : {&line.committers, &line.requesters, &line.counterparties}) {
      for (const std::string& key : *list) out.mentions.push_back({0, begin, begin, id(key), id(name_of(key)), 1});
    }
  }
  sort_unique(out.actors);
  sort_unique(out.mentions);
  std::ranges::sort(out.commitments);
  return out;
}

inline Summary summary_of(const std::vector<Page>& pages) {
  Summary out;
  for (const Page& page : pages) out = merge(std::move(out), summary_of(page));
  return out;
}

}  // namespace entente::stated
