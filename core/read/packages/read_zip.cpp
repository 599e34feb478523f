// Members are read in the archive's order through the door that files come in by, so every form is read inside
// as it is outside. Each archive lists its own row before those of its members and counts its own troubles alone.
#include "core/read/packages/read_zip.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/archive/zip_name.h"
#include "core/read/aside.h"
#include "core/read/packages/archive_use.h"
#include "core/read/packages/read_docx.h"

namespace entente {
namespace {

constexpr std::uint64_t kRatioAfter = 100'000;  // bytes; small texts may well be one letter repeated

class ZipReading {
 public:
  ZipReading(const Opened& opened, const ZipArchive& archive, Reading& out)
      : opened_(opened), limits_(opened.options.limits), archive_(archive), out_(out) {}

  void run();

 private:
  void read_members();
  void read_member(const ZipMember& member, const std::string& part);
  [[nodiscard]] std::string part_of(const ZipMember& member);
  void refuse(std::uint64_t byte, ProblemCode code, std::string message, std::string kept, std::uint64_t count = 1);
  [[nodiscard]] bool is_wanted(const ZipMember& member) const {
    return !member.is_folder() && (member.fault || !is_aside_path(member.name));
  }

  const Opened& opened_;
  const ReadLimits& limits_;
  const ZipArchive& archive_;
  Reading& out_;
  std::size_t row_ = 0;                         // the archive's own
  std::map<std::string, std::uint64_t> parts_;  // names given out, and how often each was wanted
};

// One problem of the archive itself, which cost `count` articles at least.
void ZipReading::refuse(std::uint64_t byte, ProblemCode code, std::string message, std::string kept,
                        std::uint64_t count) {
  report_fault(opened_, opened_.part, {byte, code, std::move(message)}, std::move(kept), out_);
  const InputCounts lost{.given = count, .refused = count};
  out_.counts += lost;
  out_.sources[row_].counts += lost;
}

void ZipReading::run() {
  row_ = out_.sources.size();
  SourceRow row;
  row.file = opened_.file;
  row.part = opened_.part;
  row.form = "zip";
  row.bytes = archive_.bytes.size();
  out_.sources.push_back(std::move(row));
  if (opened_.depth >= limits_.archive_nesting) {
    return refuse(0, ProblemCode::limit_reached,
                  "an archive within " + std::to_string(opened_.depth) + " others, over the limit archive-nesting of " +
                      std::to_string(limits_.archive_nesting),
                  {});
  }
  std::size_t wanted = 0;
  for (const ZipMember& member : archive_.members) wanted += is_wanted(member) ? 1 : 0;
  if (archive_.fault) {
    refuse(archive_.fault->byte, archive_.fault->code, archive_.fault->message,
           wanted > 0 ? "the members listed before that: " + std::to_string(wanted) : "");
  } else if (wanted == 0 && archive_.left_out == 0) {
    refuse(0, ProblemCode::file_empty,
           archive_.members.empty() ? "the archive holds no members"
                                    : "the archive holds no file that could be an article",
           {});
  }
  if (archive_.left_out > 0) {
    refuse(0, ProblemCode::limit_reached,
           "members over the limit archive-members of " + std::to_string(limits_.archive_members) + ": " +
               std::to_string(archive_.left_out),
           "the members before them", archive_.left_out);
  }
  const auto odd = std::ranges::find(archive_.members, true, &ZipMember::has_backslash);
  if (odd != archive_.members.end()) {
    report_fault(opened_, opened_.part,
                 {odd->entry, ProblemCode::archive_damaged, "names with backslashes, which are invalid there"},
                 "all of it; they were read as slashes", out_);
  }
  read_members();
}

void ZipReading::read_members() {
  const std::vector<ZipMember>& members = archive_.members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const ZipMember& member = members[i];
    if (!is_wanted(member)) continue;
    const bool is_late = opened_.options.is_late && opened_.options.is_late();
    const bool is_full = *opened_.archive_bytes >= limits_.archive_bytes;
    if (is_late || is_full) {
      std::uint64_t left = 0;
      for (std::size_t rest = i; rest < members.size(); ++rest) left += is_wanted(members[rest]) ? 1 : 0;
      std::string message = is_late ? "the file took longer than the limit file-seconds"
                                    : "the members unpack to more than the limit archive-bytes of " +
                                          std::to_string(limits_.archive_bytes);
      return refuse(member.entry, is_late ? ProblemCode::out_of_time : ProblemCode::limit_reached,
                    message + "; members not read: " + std::to_string(left), "the members before them", left);
    }
    read_member(member, part_of(member));
  }
}

// How the member is called from here on: no two alike.
std::string ZipReading::part_of(const ZipMember& member) {
  const std::string name = joined_part(opened_.part, shown_name(member.name));
  std::string part = name;
  for (std::uint64_t number = ++parts_[name]; number > 1;) {
    part = name + " (" + std::to_string(number) + ")";
    if (parts_.try_emplace(part, 1).second) break;
    number = ++parts_[name];
  }
  return part;
}

void ZipReading::read_member(const ZipMember& member, const std::string& part) {
  std::string bytes;
  if (const auto fault = unpack_within(opened_, archive_, member, kRatioAfter, bytes)) {
    report_fault(opened_, part, *fault, {}, out_);
    SourceRow row;
    row.file = opened_.file;
    row.part = part;
    row.bytes = bytes.size();
    row.counts = {.given = 1, .refused = 1};
    out_.counts += row.counts;
    out_.sources.push_back(std::move(row));
    return;
  }
  if (!member.remark.empty()) {
    report_fault(opened_, part, {member.entry, ProblemCode::member_damaged, member.remark}, "all of it", out_);
  }
  Opened inner = opened_;
  inner.part = part;
  ++inner.depth;
  read_bytes(inner, bytes, out_);
}

}  // namespace

namespace {

std::uint64_t count_files(const ZipArchive& archive) {
  return static_cast<std::uint64_t>(std::ranges::count(archive.members, false, &ZipMember::is_folder));
}

}  // namespace

void read_zip(const Opened& opened, std::string_view bytes, Reading& out) {
  std::uint64_t unpacked = 0, members = 0;
  Opened counted = opened;
  if (counted.archive_bytes == nullptr) counted.archive_bytes = &unpacked;
  if (counted.archive_members == nullptr) counted.archive_members = &members;
  const std::uint64_t most = opened.options.limits.archive_members;
  ZipArchive archive = open_zip(bytes, most);
  if (is_office_document(archive)) return read_docx(counted, archive, out);
  const std::uint64_t left = most - std::min(*counted.archive_members, most);
  if (count_files(archive) > left) archive = open_zip(bytes, left);
  *counted.archive_members += count_files(archive);
  ZipReading(counted, archive, out).run();
}

}  // namespace entente
