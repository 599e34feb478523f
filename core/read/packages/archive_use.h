// What reading an archive has in common with reading a document that is one by form: unpacking within the user's
// limits, and saying where trouble is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/archive/zip.h"
#include "core/read/finish.h"

namespace entente {

// "inner.zip" and "x.txt" are "inner.zip/x.txt"; either may be empty.
[[nodiscard]] std::string joined_part(std::string_view outer, std::string_view inner);

// A problem of `part`, which the fault befell.
void report_fault(const Opened& opened, std::string_view part, const ZipFault& fault, std::string kept, Reading& out);

// Unpacks within ReadLimits and counts the bytes. `ratio_after`: how much may come out whatever the ratio.
[[nodiscard]] std::optional<ZipFault> unpack_within(const Opened& opened, const ZipArchive& archive,
                                                    const ZipMember& member, std::uint64_t ratio_after,
                                                    std::string& out);

}  // namespace entente
