// The rules SB1-SB998 of UAX #29 (Unicode 15.0, revision 41) as one forward walk from a known boundary. All
// that breaks a sentence is a stop with what trails behind it, so that the trail is the only state.
#include "core/text/sentence_break.h"

#include <cstdint>

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using enum SentenceBreak;

enum class Trail : std::uint8_t { none, stop, closed, spaced };  // SATerm, SATerm Close+, SATerm Close* Sp+

struct State {
  SentenceBreak left = other;  // the last code point that SB5 does not ignore
  Trail trail = Trail::none;
  bool is_a_term = false;     // the stop may stand inside a sentence: "."
  bool after_letter = false;  // that stop follows a letter with case
};

bool is_paragraph_end(SentenceBreak kind) { return kind == cr || kind == lf || kind == sep; }
bool is_stop(SentenceBreak kind) { return kind == a_term || kind == s_term; }
bool has_case(SentenceBreak kind) { return kind == upper || kind == lower; }

// SB8: a small letter comes before any other letter, stop or paragraph end. What is walked here holds no
// stop, so that no stretch is walked for two of them.
bool leads_to_lower(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint code = decode_utf8(text, at);
    const SentenceBreak kind = character_info(code.value).sentence_break();
    if (kind == lower) return true;
    if (kind == upper || kind == o_letter || is_paragraph_end(kind) || is_stop(kind)) return false;
    at += code.size;
  }
  return false;
}

// A stop has been met; no boundary before `kind` at `at` all the same.
bool goes_on(std::string_view text, const State& state, SentenceBreak kind, std::size_t at) {
  if (state.is_a_term && state.trail == Trail::stop) {
    if (kind == numeric) return true;                      // SB6
    if (state.after_letter && kind == upper) return true;  // SB7
  }
  if (kind == s_continue || is_stop(kind)) return true;            // SB8a
  if (kind == sp || is_paragraph_end(kind)) return true;           // SB9, 10
  if (kind == close && state.trail != Trail::spaced) return true;  // SB9
  return state.is_a_term && leads_to_lower(text, at);              // SB8
}

void move_on(State& state, SentenceBreak kind) {
  if (is_stop(kind)) {
    state.trail = Trail::stop;
    state.is_a_term = kind == a_term;
    state.after_letter = has_case(state.left);
  } else if (state.trail != Trail::none) {
    const bool closes = kind == close && state.trail != Trail::spaced;
    state.trail = kind == sp ? Trail::spaced : closes ? Trail::closed : Trail::none;
  }
  state.left = kind;
}

}  // namespace

std::size_t next_sentence_break(std::string_view text, std::size_t from) {
  State state;
  SentenceBreak touching = other;  // the code point just before, ignored or not
  for (std::size_t at = from; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    const SentenceBreak kind = character_info(code.value).sentence_break();
    if (is_paragraph_end(touching) && !(touching == cr && kind == lf)) return at;  // SB3, 4
    touching = kind;
    const bool is_ignored = (kind == extend || kind == format) && at > from;  // SB5
    if (!is_ignored) {
      if (state.trail != Trail::none && !goes_on(text, state, kind, at)) return at;  // SB11
      move_on(state, kind);
    }
    at += code.size;
  }
  return text.size();
}

}  // namespace entente
