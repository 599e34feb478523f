// What is asked of the core, as tables (core_tables.h). Enumerations are numbers in the order of the C++ ones, measures
// and periods their names.
//
//   Query       lists of strings articles, actors; strings from, to; lists of strings sources, holding; flags others,
//               with_text, only_terms, only_tracked; Counting; list of strings tracked. No bytes: everything.
//   Counting    u32 shortest, longest, form, unit; flag names_as_units; u32 phrase_stops; StopWords; flag whether a
//               Near follows; Near
//   StopWords   flag listed; lists of strings added, allowed: words as typed
//   Near        string pattern; flag sentence; u32 left, right
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>

#include "core/store/concordance.h"
#include "core/store/query.h"
#include "wasm/core_tables.h"

namespace entente::abi {

// A value, or the Result that says what was wrong with its table: a malformed pattern is a Problem, all else
// `argument`.
template <class T>
using Wanted = std::expected<T, EncodedResult*>;

[[nodiscard]] Wanted<Query> query_in(std::span<const std::uint8_t> table);
// string Query; string pattern; list of u32 keys; u32 context, most.
[[nodiscard]] Wanted<ConcordanceQuery> concordance_query_in(std::span<const std::uint8_t> table);
// string Query; list of strings terms: as typed; u32 most.
[[nodiscard]] Wanted<KeySentenceQuery> key_sentence_query_in(std::span<const std::uint8_t> table);

StopWords stop_words_in(TableReader& table);
Near near_in(TableReader& table);

// Null when the pattern can be read, else the Problem, which names the pattern as its `member`.
[[nodiscard]] EncodedResult* refusal_of(std::string_view pattern);
// Null when all patterns of the query can be read.
[[nodiscard]] EncodedResult* refusal_of(const Query& query);

// A word or phrase in counting form.
[[nodiscard]] std::string folded(std::string_view words);

}  // namespace entente::abi
