// How a chunk of capitals is read: which part is a title, which a state, which the name, and of what type.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/candidates.h"

namespace entente {

// A stretch that an acronym in brackets right behind it confirms as one name.
struct LongForm {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct SentenceBounds {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t index = 0;
  std::span<const LongForm> long_forms;  // of the whole article, in text order

  [[nodiscard]] const LongForm* long_form_at(std::uint32_t token) const {
    const auto found = std::lower_bound(long_forms.begin(), long_forms.end(), token,
                                        [](const LongForm& form, std::uint32_t at) { return form.first < at; });
    return found == long_forms.end() || found->first != token ? nullptr : &*found;
  }
};

// Appends what chunk [first, last) names, in text order. `last` may be passed by a small-letter head
// ("Chinese side"); returns the token after all that was read.
std::uint32_t read_chunk(const NameText& text, const SentenceBounds& sentence, std::uint32_t first, std::uint32_t last,
                         std::vector<Candidate>& out);

// Appends the known name at [first, last), read in its context; returns the token after it.
std::uint32_t read_known(const NameText& text, const SentenceBounds& sentence, const KnownName& known,
                         std::uint32_t first, std::uint32_t last, std::vector<Candidate>& out);

}  // namespace entente
