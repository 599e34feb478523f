// What the reader of names finds, sentence by sentence, before anything is known of the whole article:
// stretches of tokens with a first guess at what they name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language/acronyms.h"
#include "core/language/name_text.h"

namespace entente {

struct Candidate {
  std::uint32_t first = 0;  // the name itself, tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t outer_first = 0;  // with its title ("Chinese President Hu Jintao"); a surface form too
  std::uint32_t role_first = 0;   // "president"
  std::uint32_t role_last = 0;
  ActorType type = ActorType::organisation;
  const KnownName* known = nullptr;  // what the gazetteer says; null when new
  std::uint8_t weight = 1;           // how sure the type is (name_types.h)
  bool is_weak = false;              // counts only when the name is borne out elsewhere
  bool is_head_only = false;         // "the Council": counts only as a short form of a name seen before
  bool is_party_phrase = false;      // "the Chinese side": a surface form, never the canonical name
  bool may_act = false;              // a capital read as a place, which the article may overrule
  std::string_view of;               // canonical name of the state or body it belongs to, or empty
  std::uint32_t owner_first = 0;     // "Japan's" before "Foreign Ministry": part of the full name

  // A name without title, role or owner.
  [[nodiscard]] static Candidate bare(std::uint32_t first, std::uint32_t last,
                                      ActorType type = ActorType::organisation) {
    Candidate out;
    out.first = out.outer_first = out.role_first = out.role_last = out.owner_first = first;
    out.last = last;
    out.type = type;
    return out;
  }
  [[nodiscard]] bool has_title() const { return outer_first != first; }
};

// In text order, not overlapping by [first, last). `brackets` are those of bracketed_acronyms.
[[nodiscard]] std::vector<Candidate> find_candidates(const NameText& text, const std::vector<Bracketed>& brackets);

// The same as the rules alone read them, before the model judges (name_model.h).
[[nodiscard]] std::vector<Candidate> read_candidates(const NameText& text, const std::vector<Bracketed>& brackets);

}  // namespace entente
