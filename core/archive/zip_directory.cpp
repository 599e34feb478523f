// From the end of the file backwards: the end record, which only counts when its comment ends with the file,
// so that none within a comment or a member can stand in for it; the record of zip64 where there is one;
// then the directory, entry by entry, and each member's own header.
#include <algorithm>
#include <tuple>
#include <utility>

#include <zlib.h>
#include "core/archive/zip.h"
#include "core/archive/zip_bytes.h"
#include "core/archive/zip_name.h"
#include "core/base/compact_sort.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr auto kLocalHeader = "PK\x03\x04"sv, kEntry = "PK\x01\x02"sv, kEnd = "PK\x05\x06"sv;
constexpr auto kEnd64 = "PK\x06\x06"sv, kLocator64 = "PK\x06\x07"sv, kSplitMark = "PK\x07\x08PK\x03\x04"sv;
constexpr std::uint64_t kEnd64Size = 56, kLocatorSize = 20, kEntrySize = 46, kHeaderSize = 30;
constexpr std::size_t kEndSize = 22, kLongestComment = 0xFFFF;
constexpr std::uint32_t kElsewhere = 0xFFFFFFFF;  // a field whose value is in the record or extra field of zip64
constexpr std::uint16_t kElsewhere16 = 0xFFFF;
constexpr std::uint16_t kExtra64 = 0x0001, kExtraName = 0x7075;
constexpr std::uint16_t kIsEncrypted = 1, kIsStrong = 1 << 6, kIsUtf8 = 1 << 11;

// What the end of an archive says of its directory.
struct EndRecord {
  std::uint64_t at = 0;         // where the directory must have ended
  std::uint64_t directory = 0;  // its offset as told, which does not count what was put before the archive
  std::uint64_t size = 0;
  std::uint64_t count = 0;
  std::uint64_t disk = 0;
};

ZipFault damage(std::uint64_t byte, std::string message) {
  return {byte, ProblemCode::archive_damaged, std::move(message)};
}

// The last end record whose comment ends with the bytes; bytes.size() when there is none.
std::size_t find_end(std::string_view bytes) {
  const std::size_t reach = std::min(bytes.size(), kEndSize + kLongestComment);
  std::size_t found = bytes.size();
  for (std::size_t at = bytes.find(kEnd, bytes.size() - reach); at != std::string_view::npos;
       at = bytes.find(kEnd, at + 1)) {
    if (holds(bytes, at, kEndSize) && at + kEndSize + u16(bytes, at + 20) == bytes.size()) found = at;
  }
  return found;
}

// Why no end record was found.
ZipFault endless(std::string_view bytes) {
  const std::size_t at = bytes.rfind(kEnd);
  if (at != std::string_view::npos && holds(bytes, at, kEndSize)) {
    const std::uint64_t follow = bytes.size() - at - kEndSize;
    return damage(at, "the archive's end record gives its comment a length of " + std::to_string(u16(bytes, at + 20)) +
                          " bytes, but " + std::to_string(follow) +
                          " follow: the file is truncated, or something was added to it");
  }
  return damage(bytes.size(), "no end record (end of central directory): the archive is truncated, or no ZIP at all");
}

// The record of zip64, which stands before its locator, for what did not fit into the end record at `at`.
std::expected<EndRecord, ZipFault> read_end64(std::string_view bytes, std::uint64_t at) {
  const std::uint64_t locator = at - kLocatorSize;
  std::uint64_t record = u64(bytes, locator + 8);
  if (!stands_at(bytes, record, kEnd64)) record = locator - std::min(locator, kEnd64Size);  // bytes were put before
  if (!stands_at(bytes, record, kEnd64) || !holds(bytes, record, kEnd64Size) || record + kEnd64Size > locator) {
    return std::unexpected(damage(record, "the signature of the zip64 end record is not where its locator says"));
  }
  EndRecord end;
  end.at = record;
  end.disk = std::max(u32(bytes, record + 16), u32(bytes, record + 20));
  end.count = u64(bytes, record + 32);
  end.size = u64(bytes, record + 40);
  end.directory = u64(bytes, record + 48);
  return end;
}

std::expected<EndRecord, ZipFault> read_end(std::string_view bytes) {
  const std::uint64_t at = find_end(bytes);
  if (at == bytes.size()) return std::unexpected(endless(bytes));
  EndRecord end;
  end.at = at;
  end.disk = std::max(u16(bytes, at + 4), u16(bytes, at + 6));
  end.count = u16(bytes, at + 10);
  end.size = u32(bytes, at + 12);
  end.directory = u32(bytes, at + 16);
  const bool is_64 = end.size == kElsewhere || end.directory == kElsewhere || end.count == kElsewhere16;
  if (is_64 && at >= kLocatorSize && stands_at(bytes, at - kLocatorSize, kLocator64)) {
    auto end64 = read_end64(bytes, at);
    if (!end64) return end64;
    end = *end64;
  } else if (end.size == kElsewhere || end.directory == kElsewhere) {
    return std::unexpected(damage(at, "the end record refers to a zip64 record, and there is none"));
  }
  if (end.disk != 0) {
    return std::unexpected(damage(at, "one of several disks (this is number " + std::to_string(end.disk) +
                                          "): multi-disk archives are not read; join the parts first"));
  }
  return end;
}

// Where the directory is. What was put before the archive (a program that unpacks it) moves all offsets alike.
struct DirectoryPlace {
  std::uint64_t begin = 0, end = 0;
  std::uint64_t moved = 0;
};

std::expected<DirectoryPlace, ZipFault> find_directory(std::string_view bytes, const EndRecord& end) {
  const auto fits = [&](std::uint64_t at) { return end.size == 0 || stands_at(bytes, at, kEntry); };
  if (end.size <= end.at) {
    const std::uint64_t begin = end.at - end.size;
    if (begin >= end.directory && fits(begin)) return DirectoryPlace{begin, end.at, begin - end.directory};
    if (end.directory <= begin && fits(end.directory)) {
      return DirectoryPlace{end.directory, end.directory + end.size, 0};
    }
  }
  return std::unexpected(damage(end.at, "the central directory is not where the end record says, at byte " +
                                            std::to_string(end.directory) + " with " + std::to_string(end.size) +
                                            " bytes"));
}

// Reads one entry at a time.
class Directory {
 public:
  Directory(std::string_view bytes, DirectoryPlace place) : bytes_(bytes), place_(place), at_(place.begin) {}

  [[nodiscard]] bool is_done() const { return at_ >= place_.end; }
  [[nodiscard]] std::expected<ZipMember, ZipFault> next();

 private:
  void read_extra(ZipMember& member, std::string_view extra) const;
  void read_extra64(ZipMember& member, std::string_view field) const;
  void read_header(ZipMember& member) const;
  void compare_header(ZipMember& member, std::string_view local_name) const;

  std::string_view bytes_;
  DirectoryPlace place_;
  std::uint64_t at_;
};

void blame(ZipMember& member, std::uint64_t byte, std::string message, ProblemCode code = ProblemCode::member_damaged) {
  if (!member.fault) member.fault = ZipFault{byte, code, std::move(message)};
}

std::expected<ZipMember, ZipFault> Directory::next() {
  const std::uint64_t at = at_;
  if (!stands_at(bytes_, at, kEntry) || !holds(bytes_, at, kEntrySize)) {
    return std::unexpected(damage(at, "the signature of a directory entry is missing"));
  }
  const std::uint64_t name_size = u16(bytes_, at + 28), extra_size = u16(bytes_, at + 30);
  const std::uint64_t size = kEntrySize + name_size + extra_size + u16(bytes_, at + 32);
  if (size > place_.end - at) return std::unexpected(damage(at, "a directory entry goes past the directory's end"));
  at_ += size;
  ZipMember member;
  member.entry = at;
  member.flags = u16(bytes_, at + 8);
  member.method = u16(bytes_, at + 10);
  member.crc = u32(bytes_, at + 16);
  member.packed = u32(bytes_, at + 20);
  member.unpacked = u32(bytes_, at + 24);
  member.header = u32(bytes_, at + 42);
  member.given_name = part_of(bytes_, at + kEntrySize, name_size);
  member.name = zip_name(member.given_name, (member.flags & kIsUtf8) != 0);
  member.has_backslash = member.given_name.find('\\') != std::string_view::npos;
  read_extra(member, part_of(bytes_, at + kEntrySize + name_size, extra_size));
  if (const std::string_view offence = name_offence(member.name); !offence.empty()) {
    blame(member, at + kEntrySize, std::string(offence));
  }
  if (!member.fault) read_header(member);
  return member;
}

// Fields of an id, a size and that many bytes. A few bytes that make no field are padding.
void Directory::read_extra(ZipMember& member, std::string_view extra) const {
  bool has_64 = false;
  while (extra.size() >= 4) {
    const std::uint16_t id = u16(extra, 0), size = u16(extra, 2);
    extra.remove_prefix(4);
    if (size > extra.size()) {
      return blame(member, member.entry, "an extra field's length exceeds what there is of extra fields");
    }
    const std::string_view field = extra.substr(0, size);
    extra.remove_prefix(size);
    if (id == kExtra64 && !has_64) {
      has_64 = true;
      read_extra64(member, field);
    }
    // The name once more, in UTF-8; void when the plain one was changed since (APPNOTE 4.6.9).
    if (id == kExtraName && size > 5 && field[0] == 1) {
      const auto* name = reinterpret_cast<const Bytef*>(member.given_name.data());
      const auto sum = crc32(0, name, static_cast<uInt>(member.given_name.size()));
      if (sum == u32(field, 1)) member.name = zip_name(field.substr(5), true);
    }
  }
  if (has_64) return;
  if (member.packed == kElsewhere || member.unpacked == kElsewhere || member.header == kElsewhere) {
    blame(member, member.entry, "it refers to a zip64 extra field, and has none");
  }
}

void Directory::read_extra64(ZipMember& member, std::string_view field) const {
  const auto take = [&](std::uint64_t& value, std::string_view what) {
    if (value != kElsewhere) return;
    if (field.size() < 8) {
      return blame(member, member.entry, "its zip64 extra field does not include the " + std::string(what));
    }
    value = u64(field, 0);
    field.remove_prefix(8);
  };
  take(member.unpacked, "uncompressed size");
  take(member.packed, "compressed size");
  take(member.header, "offset of its header");
}

// Finds the packed bytes behind the member's own header.
void Directory::read_header(ZipMember& member) const {
  const std::uint64_t at = member.header + place_.moved;
  if (member.header > bytes_.size() || !holds(bytes_, at, kHeaderSize)) {
    return blame(member, member.entry,
                 "its header is said to be at byte " + std::to_string(member.header) + ", past the archive's end");
  }
  member.header = at;
  if (!stands_at(bytes_, at, kLocalHeader)) {
    return blame(member, at, "the signature of its local header is missing");
  }
  const bool is_encrypted = (member.flags & kIsEncrypted) != 0;  // then the data has a header of its own
  if (member.method == kZipStored && !is_encrypted && member.packed != member.unpacked) {
    return blame(member, member.entry,
                 "it is stored as it is, yet its compressed size (" + std::to_string(member.packed) +
                     ") and its uncompressed size (" + std::to_string(member.unpacked) + ") mismatch");
  }
  const std::uint64_t name_size = u16(bytes_, at + 26);
  member.data = at + kHeaderSize + name_size + u16(bytes_, at + 28);
  if (member.data > place_.begin || member.packed > place_.begin - member.data) {
    return blame(member, at,
                 "its data, " + std::to_string(member.packed) + " bytes from byte " + std::to_string(member.data) +
                     " on, goes past the bounds of the archive's data");
  }
  compare_header(member, part_of(bytes_, at + kHeaderSize, name_size));
}

void Directory::compare_header(ZipMember& member, std::string_view local_name) const {
  const std::uint64_t at = member.header;
  if ((member.flags & kIsStrong) != 0) {
    blame(member, at, "it has strong encryption, which is not supported; unpack it with its password",
          ProblemCode::format_refused);
  } else if ((member.flags & kIsEncrypted) != 0) {
    blame(member, at, "it is encrypted; unpack it with its password", ProblemCode::format_refused);
  } else if (u16(bytes_, at + 8) != member.method && (member.method == kZipStored || member.method == kZipDeflated)) {
    blame(member, at,
          "its header names the compression method " + std::to_string(u16(bytes_, at + 8)) + ", the directory " +
              std::to_string(member.method));
  }
  if (local_name != member.given_name) {
    member.remark = "its header names it \"" + shown_name(zip_name(local_name, false)) + "\", the directory \"" +
                    shown_name(member.name) + "\"; the directory was believed";
  }
}

// Members that share bytes are either damaged or a bomb: a small archive that unpacks without end.
void find_overlaps(std::vector<ZipMember>& members) {
  std::vector<ZipMember*> sorted;
  for (ZipMember& member : members) {
    if (!member.fault) sorted.push_back(&member);
  }
  compact_sort(sorted, {}, [](const ZipMember* member) { return std::tuple(member->header, member->entry); });
  ZipMember* last = nullptr;  // the one that goes furthest so far
  for (ZipMember* member : sorted) {
    if (last != nullptr && member->header < last->data + last->packed) {
      blame(*last, last->header, "its bytes overlap those of \"" + shown_name(member->name) + "\"");
      blame(*member, member->header, "its bytes overlap those of \"" + shown_name(last->name) + "\"");
    }
    if (last == nullptr || member->data + member->packed > last->data + last->packed) last = member;
  }
}

}  // namespace

bool is_zip(std::string_view bytes) {
  if (bytes.starts_with(kLocalHeader) || bytes.starts_with(kEnd) || bytes.starts_with(kSplitMark)) return true;
  return find_end(bytes) < bytes.size();
}

ZipArchive open_zip(std::string_view bytes, std::uint64_t most_files) {
  ZipArchive archive;
  archive.bytes = bytes;
  const auto end = read_end(bytes);
  const auto place = end ? find_directory(bytes, *end) : std::unexpected(end.error());
  if (!place) {
    archive.fault = place.error();
    return archive;
  }
  std::uint64_t count = 0, files = 0;
  for (Directory directory(bytes, *place); !directory.is_done(); ++count) {
    auto member = directory.next();
    if (!member) {
      archive.fault = std::move(member.error());
      break;
    }
    if (!member->is_folder() && files++ >= most_files) {
      ++archive.left_out;
    } else {
      archive.members.push_back(std::move(*member));
    }
  }
  if (!archive.fault && count != end->count) {
    archive.fault = damage(end->at, "the end record counts " + std::to_string(end->count) +
                                        " members, the central directory lists " + std::to_string(count));
  }
  find_overlaps(archive.members);
  return archive;
}

}  // namespace entente
