// The bytes of all members of a file share one counter, however deep they were found.
#include "core/read/packages/archive_use.h"

#include <algorithm>
#include <utility>

namespace entente {

std::string joined_part(std::string_view outer, std::string_view inner) {
  std::string part(outer);
  if (!outer.empty() && !inner.empty()) part += '/';
  return part += inner;
}

void report_fault(const Opened& opened, std::string_view part, const ZipFault& fault, std::string kept, Reading& out) {
  Problem problem;
  problem.file = opened.file;
  problem.member = part;
  problem.byte = fault.byte;
  problem.code = fault.code;
  problem.message = fault.message;
  problem.kept = std::move(kept);
  out.problems.push_back(std::move(problem));
}

std::optional<ZipFault> unpack_within(const Opened& opened, const ZipArchive& archive, const ZipMember& member,
                                      std::uint64_t ratio_after, std::string& out) {
  const ReadLimits& given = opened.options.limits;
  const std::uint64_t used = opened.archive_bytes == nullptr ? 0 : *opened.archive_bytes;
  const std::uint64_t left = given.archive_bytes - std::min(used, given.archive_bytes);
  UnpackLimits limits;
  limits.bytes = std::min(given.member_bytes, left);
  limits.bytes_name = left < given.member_bytes ? "archive-bytes" : "member-bytes";
  limits.bytes_limit = left < given.member_bytes ? given.archive_bytes : given.member_bytes;
  limits.ratio = given.archive_ratio;
  limits.ratio_after = ratio_after;
  auto fault = unpack(archive, member, limits, out);
  if (opened.archive_bytes != nullptr) *opened.archive_bytes += out.size();
  return fault;
}

}  // namespace entente
