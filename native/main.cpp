// entente: the desktop window and the command line, one program.
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/version.h"
#include "native/commands.h"
#include "native/options.h"
#include "native/window.h"

int main(int count, char** arguments) {
  using namespace entente;
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a write error, told as one
  const native::Options options =
      native::parse(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
  if (!options.misuse.empty()) {
    std::fprintf(stderr, "entente: %s\nTry \"entente --help\".\n", options.misuse.c_str());
    return native::kMisuse;
  }
  switch (options.command) {
    case native::Command::help:
      std::fputs(native::usage().c_str(), stdout);
      return native::kDone;
    case native::Command::version:
      std::printf("entente %.*s\n", static_cast<int>(kVersion.size()), kVersion.data());
      return native::kDone;
    case native::Command::window:
      return native::run_window(options);
    default:
      return native::run_command(options);
  }
}
