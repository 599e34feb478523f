// Any bytes as an archive: what is listed lies within them, what is unpacked is of the declared size or told to be
// at fault, and never more than one step over the limit.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/archive/zip.h"
#include "core/archive/zip_name.h"
#include "core/read/article.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace entente;
  const std::string_view given(reinterpret_cast<const char*>(bytes), size);
  const ZipArchive archive = open_zip(given, 100);
  constexpr std::uint64_t kStep = std::uint64_t{1} << 16, kMost = std::uint64_t{1} << 18;
  const UnpackLimits limits{
      .bytes = kMost, .bytes_name = "member-bytes", .bytes_limit = kMost, .ratio = 100, .ratio_after = 1000};
  for (const ZipMember& member : archive.members) {
    std::string out;
    const auto fault = unpack(archive, member, limits, out);
    if (!fault && (out.size() != member.unpacked || member.data + member.packed > size)) std::abort();
    if (fault && fault->message.empty()) std::abort();
    if (out.size() > kMost + kStep) std::abort();
    const std::string shown = shown_name(member.name);
    if (find_ill_formed(member.name) != member.name.size() || find_ill_formed(shown) != shown.size()) std::abort();
  }
  Reading out;
  ReadOptions options;
  options.limits.archive_bytes = kMost;
  options.limits.archive_members = 100;
  read_source("fuzz", given, options, out);
  InputCounts sum;
  for (const SourceRow& row : out.sources) sum += row.counts;
  const InputCounts& counts = out.counts;
  if (sum != counts || counts.given != counts.read + counts.partly + counts.refused) std::abort();
  return 0;
}
