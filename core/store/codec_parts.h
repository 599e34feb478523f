// Pieces that shards and summaries share in their encoding: the frame around both, and the rows that
// stand in both. put() and get() of one type mirror each other line for line.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/extract/commitment.h"
#include "core/read/article.h"
#include "core/store/article_facts.h"
#include "core/store/bytes.h"
#include "core/store/strings.h"

namespace entente {

// The least that a SourceRow takes.
inline constexpr std::size_t kSourceBytes = 11;

inline constexpr std::uint64_t kCodecVersion = 5;

// Numbers of values of the enumerations as encoded. Values are stored as they stand in the headers: a
// change of their order is a change of version.
inline constexpr std::size_t kKinds = 8, kStatuses = 9, kModalities = 3, kActorTypes = 5;
inline constexpr std::size_t kDismissals = static_cast<std::size_t>(Dismissal::too_long) + 1;
inline constexpr std::size_t kProblemCodes = static_cast<std::size_t>(ProblemCode::cancelled) + 1;

// Eight bytes that say what follows.
inline constexpr std::string_view kShardMagic = "ENTENTEa", kSummaryMagic = "ENTENTEs";

// magic, version, checksum of the body, body. Both borrow their arguments.
[[nodiscard]] std::vector<std::uint8_t> framed(std::string_view magic, std::span<const std::uint8_t> body);
[[nodiscard]] Result<std::span<const std::uint8_t>> unframed(std::string_view magic,
                                                             std::span<const std::uint8_t> bytes);

// "The bytes are not what was written".
[[nodiscard]] Problem corrupt(std::string_view what);

void put(Writer& out, const InputCounts& counts);
void put(Writer& out, const std::vector<Problem>& problems);
void put(Writer& out, const SourceRow& row);
void put(Writer& out, const Strings& strings);
void put(Writer& out, const std::vector<std::string>& strings);
void put(Writer& out, const ArticleFacts& facts);
void put(Writer& out, const std::vector<std::uint32_t>& ids);

void get(Reader& in, InputCounts& counts);
void get(Reader& in, std::vector<Problem>& problems);
void get(Reader& in, SourceRow& row);
void get(Reader& in, Strings& strings);                   // fails unless sorted and unique
void get(Reader& in, std::vector<std::string>& strings);  // likewise
void get(Reader& in, ArticleFacts& facts);
void get(Reader& in, std::vector<std::uint32_t>& ids, std::size_t limit);  // each below `limit`

// One more than the index, so that "nobody" and "no term" (kNobody, kNoString) take one byte.
void put_optional(Writer& out, std::uint32_t index);
[[nodiscard]] std::uint32_t get_optional(Reader& in, std::size_t limit);

// What a commitment says and of whom, of a StoredCommitment or of CommitmentFacts; parties are below `parties`, all
// else below `strings`.
template <class Row>
void put_claim(Writer& out, const Row& row) {
  out.byte(static_cast<std::uint8_t>(row.kind));
  out.byte(static_cast<std::uint8_t>(row.status));
  out.byte(static_cast<std::uint8_t>(row.modality));
  out.byte(row.flags);
  out.byte(row.confidence);
  put(out, row.committers);
  put(out, row.requesters);
  put(out, row.counterparties);
  put_optional(out, row.speaker);
  for (const StringId id : {row.topic, row.due, row.quantity, row.unit}) put_optional(out, id);
  for (const StringId id : {row.rule, row.plover, row.cameo}) out.number(id);
}

template <class Row>
void get_claim(Reader& in, Row& row, std::size_t parties, std::size_t strings) {
  row.kind = static_cast<Kind>(in.below(kKinds));
  row.status = static_cast<Status>(in.below(kStatuses));
  row.modality = static_cast<Modality>(in.below(kModalities));
  row.flags = in.byte();
  row.confidence = in.byte();
  get(in, row.committers, parties);
  get(in, row.requesters, parties);
  get(in, row.counterparties, parties);
  row.speaker = get_optional(in, parties);
  for (StringId* id : {&row.topic, &row.due, &row.quantity, &row.unit}) *id = get_optional(in, strings);
  for (StringId* id : {&row.rule, &row.plover, &row.cameo}) *id = in.below(strings);
}

}  // namespace entente
