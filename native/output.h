// Where commands write: results to --out, words about trouble to standard error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/report/table.h"
#include "native/options.h"

namespace entente::native {

void complain(std::string_view line);
void complain(const std::vector<Problem>& problems);

// Returns `status`, or what says that the output cannot be written.
[[nodiscard]] int write_out(const Options& options, std::string_view bytes, int status);

// The table in the format for files that was asked for; nothing for the others.
[[nodiscard]] std::string as_file(Table table, const Options& options);

// Whether something was read.
[[nodiscard]] int status_of(const InputCounts& counts);

}  // namespace entente::native
