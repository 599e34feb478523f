// Any bytes as a project file: what is read is written again to the same bytes, what is refused says why and where. The
// same bytes as what is kept between visits: however damaged, what is read of it can be kept and read again.
#include "ui/project.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/hash.h"
#include "ui/kept.h"

namespace {

using namespace entente;

void read_as_project(std::string_view text) {
  const Result<ui::Project> project = ui::read_project(text);
  if (project && ui::write_project(*project) != text) std::abort();
  if (!project && (project.error().message.empty() || project.error().byte > text.size())) std::abort();
}

// A checksum hides all that stands behind it from chance: the same bytes with a right one.
std::string with_right_checksum(std::string_view text) {
  std::string out(text);
  constexpr std::string_view kMark = "\"checksum\": \"";
  const std::size_t mark = out.find(kMark);
  const std::size_t line = mark == std::string::npos ? mark : out.find('\n', mark);
  if (line == std::string::npos || line < mark + kMark.size() + 16) return out;
  return out.replace(mark + kMark.size(), 16, hex16(hash64(std::string_view(out).substr(line + 1))));
}

void read_as_kept(std::string_view text) {
  const Result<ui::KeptReading> reading = ui::read_kept_steps(text);
  if (!reading) return;
  const Result<ui::Session> again = ui::read_kept(ui::kept_text(reading->session));
  if (!again || *again != reading->session) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_as_project(text);
  read_as_project(with_right_checksum(text));
  read_as_kept(text);
  return 0;
}
