// Inflates in steps, and after each compares what came out with what was declared and allowed: a member that
// is larger than it says costs no more than one step.
#include <algorithm>
#include <array>
#include <memory>

#include <zlib.h>
#include "core/archive/zip.h"
#include "core/archive/zip_bytes.h"

namespace entente {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 16;
constexpr std::uint64_t kMostDeflated = 1032;  // unpacked : packed, the format's own limit

struct MethodName {
  std::uint16_t method;
  std::string_view name;
};
// APPNOTE.TXT 4.4.5
constexpr std::array kMethodNames = {
    MethodName{1, "shrunk"}, MethodName{6, "imploded"},        MethodName{9, "Deflate64"},
    MethodName{12, "bzip2"}, MethodName{14, "LZMA"},           MethodName{93, "zstd"},
    MethodName{95, "xz"},    MethodName{96, "a JPEG variant"}, MethodName{97, "WavPack"},
    MethodName{98, "PPMd"},  MethodName{99, "AES encryption"}};

ZipFault unknown_method(const ZipMember& member) {
  std::string message = "it has the unsupported compression method " + std::to_string(member.method);
  const auto known = std::ranges::find(kMethodNames, member.method, &MethodName::method);
  if (known != kMethodNames.end()) message.append(" (").append(known->name).append(")");
  return {member.header, ProblemCode::format_refused, message + "; pack it with Deflate, or unpack it first"};
}

// Counts what comes out.
class Counter {
 public:
  Counter(const ZipMember& member, const UnpackLimits& limits) : member_(member), limits_(limits) {}

  // What is wrong with an output of `size` bytes so far, of which more may follow.
  [[nodiscard]] std::optional<ZipFault> judge(std::uint64_t size, bool is_declared) const {
    if (size > limits_.bytes) return over(limits_.bytes_name, limits_.bytes_limit, size, is_declared);
    const bool is_ratio =
        size > limits_.ratio_after && (size - 1) / std::max<std::uint64_t>(limits_.ratio, 1) >= member_.packed;
    if (is_ratio) return over("archive-ratio", limits_.ratio, size, is_declared);
    if (size <= member_.unpacked) return std::nullopt;
    return ZipFault{member_.data, ProblemCode::member_damaged,
                    "too many bytes: " + std::to_string(member_.unpacked) + " are declared, at least " +
                        std::to_string(size) + " came out"};
  }

 private:
  [[nodiscard]] ZipFault over(std::string_view name, std::uint64_t limit, std::uint64_t size, bool is_declared) const {
    std::string message = "its " + std::to_string(member_.packed) + " bytes ";
    message += is_declared ? "are said to unpack to " : "unpack to at least ";
    message += std::to_string(size) + ", over the limit " + std::string(name) + " of " + std::to_string(limit);
    return {member_.header, ProblemCode::limit_reached, std::move(message)};
  }

  const ZipMember& member_;
  const UnpackLimits& limits_;
};

// zlib's state, given back however the work ends.
struct Inflater {
  z_stream stream{};
  bool is_ready = false;
  Inflater() { is_ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (is_ready) inflateEnd(&stream);
  }
};

ZipFault bad_deflate(const ZipMember& member, std::uint64_t used, const char* why) {
  return {member.data + used, ProblemCode::member_damaged,
          "its compressed data is damaged: " + std::string(why != nullptr ? why : "it ends too early")};
}

std::optional<ZipFault> inflate_all(std::string_view packed, const ZipMember& member, const Counter& counter,
                                    std::string& out) {
  Inflater inflater;
  z_stream& stream = inflater.stream;
  if (!inflater.is_ready) return bad_deflate(member, 0, "there is no memory left to unpack it");
  const auto step = std::make_unique_for_overwrite<Bytef[]>(kStep);
  for (int status = Z_OK; status != Z_STREAM_END;) {
    if (stream.avail_in == 0 && !packed.empty()) {
      const std::size_t size = std::min(packed.size(), kStep);
      stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));  // zlib only reads there
      stream.avail_in = static_cast<uInt>(size);
      packed.remove_prefix(size);
    }
    stream.next_out = step.get();
    stream.avail_out = kStep;
    status = inflate(&stream, Z_NO_FLUSH);
    const std::uint64_t used = member.packed - packed.size() - stream.avail_in;
    if (status != Z_OK && status != Z_STREAM_END) return bad_deflate(member, used, stream.msg);
    out.append(reinterpret_cast<const char*>(step.get()), kStep - stream.avail_out);
    if (auto fault = counter.judge(out.size(), false)) return fault;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ZipFault> unpack(const ZipArchive& archive, const ZipMember& member, const UnpackLimits& limits,
                               std::string& out) {
  out.clear();
  if (member.fault) return member.fault;
  if (member.method != kZipStored && member.method != kZipDeflated) return unknown_method(member);
  const Counter counter(member, limits);
  if (auto fault = counter.judge(member.unpacked, true)) return fault;
  const std::string_view packed = part_of(archive.bytes, member.data, member.packed);
  out.reserve(static_cast<std::size_t>(std::min(member.unpacked, member.packed * kMostDeflated)));
  if (member.method == kZipStored) {
    out = packed;
  } else if (auto fault = inflate_all(packed, member, counter, out)) {
    return fault;
  }
  if (out.size() < member.unpacked) {
    return ZipFault{member.data, ProblemCode::member_damaged,
                    "not enough bytes: " + std::to_string(member.unpacked) + " are declared, only " +
                        std::to_string(out.size()) + " came out"};
  }
  std::uint32_t sum = 0;
  for (std::string_view rest = out; !rest.empty();) {
    const std::string_view piece = rest.substr(0, std::size_t{1} << 30);
    sum = static_cast<std::uint32_t>(
        crc32(sum, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size())));
    rest.remove_prefix(piece.size());
  }
  if (sum == member.crc) return std::nullopt;
  return ZipFault{member.data, ProblemCode::member_damaged, "its CRC-32 checksum does not match its bytes"};
}

}  // namespace entente
