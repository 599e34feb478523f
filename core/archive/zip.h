// ZIP archives (APPNOTE.TXT 6.3.10) in one span of bytes. The directory at the end is believed, each
// member's own header is checked against it, and no two members may share bytes: an archive then unpacks
// to what it says or to an error that names the member. Nothing is allocated by a number that only the
// archive vouches for. Stored and deflated members are read; whatever else there is gets its name told.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace entente {

struct ZipFault {
  std::uint64_t byte = 0;  // offset in the archive
  ProblemCode code = ProblemCode::archive_damaged;
  std::string message;
};

constexpr std::uint16_t kZipStored = 0, kZipDeflated = 8;  // the methods that are read

struct ZipMember {
  std::string name;             // UTF-8, "/" between folders and at the end of a folder's own name
  std::uint64_t entry = 0;      // offset of its entry in the directory
  std::uint64_t header = 0;     // of its own header
  std::uint64_t data = 0;       // of its packed bytes, which lie within the archive unless there is a fault
  std::uint64_t packed = 0;     // bytes
  std::uint64_t unpacked = 0;   // bytes, as declared
  std::uint32_t crc = 0;        // of the unpacked bytes
  std::uint16_t method = 0;     // of compression
  std::uint16_t flags = 0;      // general purpose bits
  std::string_view given_name;  // as in the directory; borrows from the archive
  bool has_backslash = false;   // in the given name, where it should not be; read as "/"
  std::string remark;           // an oddity that did not keep it from being read; mostly empty
  std::optional<ZipFault> fault;

  [[nodiscard]] bool is_folder() const { return name.ends_with('/'); }
};

// Borrows the archive's bytes.
struct ZipArchive {
  std::string_view bytes;
  std::vector<ZipMember> members;  // in the directory's order
  std::uint64_t left_out = 0;      // files behind the most that were wanted
  std::optional<ZipFault> fault;   // of the archive itself; `members` are those listed before it
};

// True for bytes that begin as an archive does, or end as one does (a self-extracting program).
[[nodiscard]] bool is_zip(std::string_view bytes);

// Lists the members, of which at most `most_files` are no folders. Unpacks nothing.
[[nodiscard]] ZipArchive open_zip(std::string_view bytes, std::uint64_t most_files);

// A member that unpacks to more is refused, at the latest when it does.
struct UnpackLimits {
  std::uint64_t bytes = 0;
  std::string_view bytes_name;    // the limit that this comes from, as the user knows it: "archive-bytes"
  std::uint64_t bytes_limit = 0;  // its value, of which some may have been used up before
  std::uint64_t ratio = 0;        // unpacked : packed; its name is "archive-ratio"
  std::uint64_t ratio_after = 0;  // bytes that may be unpacked whatever the ratio
};

// Unpacks a member of `archive` into `out`, which holds what was unpacked so far when there is a fault.
[[nodiscard]] std::optional<ZipFault> unpack(const ZipArchive& archive, const ZipMember& member,
                                             const UnpackLimits& limits, std::string& out);

}  // namespace entente
