// File dialogs by a program that is there already (zenity, qarma, kdialog), started without a shell. A
// desktop without one still takes paths as arguments and by drop.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace entente::native {

enum class Dialog : unsigned char { open_files, open_folder, save_file };

[[nodiscard]] bool have_dialogs();

// Blocks until the user has chosen. Empty when they cancelled. `name` is proposed when saving.
[[nodiscard]] std::vector<std::string> ask(Dialog dialog, const std::string& name = {});

// The full path of a program on PATH.
[[nodiscard]] std::optional<std::string> find_program(const std::string& name);

// Starts a program and lets it go its own way. False when it could not be started.
bool start_program(const std::vector<std::string>& arguments);

}  // namespace entente::native
