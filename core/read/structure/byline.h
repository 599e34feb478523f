// Who wrote an article, as its own words tell: "By Jane Doe, Staff Writer" under the headline, "Our
// Correspondent" in place of a name, "(Reporting by Jane Doe; editing by ...)" at the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/types.h"

namespace entente {

struct Byline {
  Span span;           // the whole line, or the note at the end
  std::string author;  // "Jane Doe, Richard Roe": names only, or what stands for them ("our correspondent")
};

// `line` is a byline and nothing else.
[[nodiscard]] std::optional<Byline> read_byline(std::string_view line);

// The byline among the first lines behind the headline, else the credit at the end. Costs the same for a text of
// any length.
[[nodiscard]] std::optional<Byline> find_byline(std::string_view text, Span headline);

}  // namespace entente
