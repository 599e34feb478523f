// The words in which pages, briefs and tables speak of commitments, so that all of them speak alike.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace entente {

struct KindWords {
  Kind kind = Kind::pledge;
  std::string_view one, many;  // "Promise", "Promises"
  std::string_view party;      // what a committer is called
  std::string_view meaning;
};
[[nodiscard]] std::span<const KindWords> kind_words();  // in the order of Kind
[[nodiscard]] const KindWords& words_of(Kind kind);

struct FlagWords {
  std::uint8_t bit = 0;
  std::string_view name, meaning;
};
[[nodiscard]] std::span<const FlagWords> flag_words();

// Who stands where: "Promise" + " by " committers + " towards " counterparties; "Request" + " by " requesters + " to "
// committers. A party that the text leaves open is left out.
struct PartyWords {
  std::string_view joint;
  const std::vector<std::string>* parties = nullptr;  // ids; of the row
};
[[nodiscard]] std::vector<PartyWords> parties_of(const CommitmentRow& row);

// "5200000000 USD"; empty where the words give no number.
[[nodiscard]] std::string quantity_of(const CommitmentRow& row);
// Words of the text with what they mean: "by May (2024-05)"; either alone where there is nothing more to say.
[[nodiscard]] std::string with_meaning(const std::string& words, const std::string& meaning);
// What whoever reviewed it did: "accepted; set by hand: kind, status". Empty for what nobody looked at.
[[nodiscard]] std::string review_words(const CommitmentRow& row);
// "kind, status"
[[nodiscard]] std::string edited_fields(const CommitmentRow& row);

}  // namespace entente
