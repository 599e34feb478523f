// Summaries of articles whose actors and mentions a test writes down, so that who is who can be worked out by hand.
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

namespace entente::named {

// An actor as an article has it.
struct Party {
  std::string key, name;
  ActorType type = ActorType::person;
  std::string of, role;
  std::vector<std::string> aliases;
};

// Key and form of each mention; the sentences stand 100 bytes apart, two in a paragraph.
using Said = std::vector<std::pair<std::string, std::string>>;

struct Piece {
  std::string id;
  std::vector<Party> parties;
  std::vector<Said> sentences;
};

inline Summary summary_of(const Piece& piece) {
  Summary out;
  std::set<std::string> strings = {""};
  for (const Party& p : piece.parties) {
    for (const std::string* s : {&p.key, &p.name, &p.of, &p.role}) strings.insert(*s);
    strings.insert(p.aliases.begin(), p.aliases.end());
  }
  for (const Said& said : piece.sentences) {
    for (const auto& [key, form] : said) strings.insert({key, form});
  }
  for (const std::string& s : strings) out.strings.push_back(s);
  const auto id = [&out](const std::string& s) { return find_string(out.strings, s); };
  ArticleFacts& facts = out.articles.emplace_back().facts;
  facts.id = piece.id;
  facts.file = piece.id + ".txt";
  facts.story = hash64(piece.id);
  facts.words = 100;
  facts.sentences = static_cast<std::uint32_t>(piece.sentences.size());
  for (const Party& p : piece.parties) {
    out.actors.push_back({id(p.key), 0, id(p.name), id(p.of), id(p.role), p.type});
    for (const std::string& alias : p.aliases) out.aliases.push_back({id(p.key), id(alias), 0});
  }
  for (std::uint32_t i = 0; i < piece.sentences.size(); ++i) {
    std::vector<MentionCount> rows;
    for (const auto& [key, form] : piece.sentences[i]) {
      const auto same = std::ranges::find_if(
          rows, [&](const MentionCount& row) { return row.actor == id(key) && row.form == id(form); });
      if (same != rows.end()) {
        ++same->count;
      } else {
        rows.push_back({0, i * 100, i / 2 * 200, id(key), id(form), 1});
      }
    }
    out.mentions.insert(out.mentions.end(), rows.begin(), rows.end());
  }
  sort_unique(out.actors);
  sort_unique(out.aliases);
  std::ranges::sort(out.mentions);
  return out;
}

inline Summary summary_of(const std::vector<Piece>& pieces) {
  Summary out;
  for (const Piece& piece : pieces) out = merge(std::move(out), summary_of(piece));
  return out;
}

// An article that names each party once, one a sentence, by its name.
inline Piece piece(std::string id, std::vector<Party> parties) {
  Piece out{std::move(id), std::move(parties), {}};
  for (const Party& p : out.parties) out.sentences.push_back({{p.key, p.name}});
  return out;
}

}  // namespace entente::named
