#include "core/archive/zip.h"

#include <catch_amalgamated.hpp>

#include "core/archive/zip_name.h"
#include "tests/unit/archive/zip_making.h"

using namespace entente;

namespace {

constexpr UnpackLimits kLimits{
    .bytes = 1 << 20, .bytes_name = "member-bytes", .bytes_limit = 1 << 20, .ratio = 100, .ratio_after = 1000};

struct Unpacked {
  std::string bytes;
  std::optional<ZipFault> fault;
};

Unpacked first_of(const std::string& bytes, const UnpackLimits& limits = kLimits) {
  const ZipArchive archive = open_zip(bytes, 100);
  REQUIRE(archive.members.size() >= 1);
  Unpacked unpacked;
  unpacked.fault = unpack(archive, archive.members[0], limits, unpacked.bytes);
  return unpacked;
}

std::string complaint(const std::string& bytes) {
  const Unpacked unpacked = first_of(bytes);
  return unpacked.fault ? unpacked.fault->message : "";
}

}  // namespace

TEST_CASE("stored and deflated members give their bytes") {
  CHECK(first_of(made_zip({{.name = "a.txt", .bytes = "alpha"}})).bytes == "alpha");
  CHECK(first_of(made_zip({{.name = "a.txt", .bytes = ""}})).bytes.empty());
  const Unpacked run = first_of(made_zip({made_run("a.txt", 3)}));
  CHECK_FALSE(run.fault);
  CHECK(run.bytes == std::string(775, 'a'));
}

TEST_CASE("a program before the archive and a comment behind it do not matter") {
  const std::string archive = made_zip({{.name = "a.txt", .bytes = "alpha"}}, "said PK\x05\x06 and more");
  CHECK(first_of("#!/bin/sh\nexit\n" + archive).bytes == "alpha");
  CHECK(is_zip("#!/bin/sh\nexit\n" + archive));
  CHECK_FALSE(is_zip("PK is not a signature"));
  CHECK_FALSE(is_zip(""));
}

TEST_CASE("an archive that ends early has no members and says so") {
  const std::string bytes = made_zip({{.name = "a.txt", .bytes = "alpha"}, {.name = "b.txt", .bytes = "beta"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const ZipArchive archive = open_zip(bytes.substr(0, size), 100);
    REQUIRE(archive.fault);
    CHECK(archive.fault->code == ProblemCode::archive_damaged);
    CHECK(archive.members.empty());
  }
}

TEST_CASE("what follows the end record is named") {
  const ZipArchive archive = open_zip(made_zip({{.name = "a.txt", .bytes = "alpha"}}) + "\n", 100);
  REQUIRE(archive.fault);
  CHECK(archive.fault->message.find("but 1 follow") != std::string::npos);
}

TEST_CASE("a member's own trouble is its own") {
  CHECK(complaint(made_zip({{.name = "a", .bytes = "x", .has_bad_sum = true}})).find("CRC-32") != std::string::npos);
  CHECK(complaint(made_zip({{.name = "a", .bytes = "x", .packed = "x", .method = 93}})).find("93 (zstd)") !=
        std::string::npos);
  CHECK(complaint(made_zip({{.name = "a", .bytes = "x", .flags = 1}})).find("encrypted") != std::string::npos);
  CHECK(complaint(made_zip({{.name = "a", .bytes = "xy", .packed = "\x07", .method = 8}})).find("damaged") !=
        std::string::npos);
  const std::string bytes =
      made_zip({{.name = "a", .bytes = "x", .has_bad_sum = true}, {.name = "b", .bytes = "good"}});
  const ZipArchive archive = open_zip(bytes, 100);
  std::string out;
  CHECK_FALSE(unpack(archive, archive.members[1], kLimits, out));
  CHECK(out == "good");
}

TEST_CASE("no more comes out of a member than it declares, and no less is accepted") {
  MadeMember small = made_run("a", 3), large = made_run("a", 3);
  small.declared = 10;
  large.declared = 800;
  const Unpacked more = first_of(made_zip({small}));
  REQUIRE(more.fault);
  CHECK(more.fault->message.find("10 are declared") != std::string::npos);
  CHECK(complaint(made_zip({large})).find("only 775") != std::string::npos);
  large.declared = 0xFFFFFFFE;  // and no memory is asked for by that number
  const Unpacked huge = first_of(made_zip({large}));
  REQUIRE(huge.fault);
  CHECK(huge.fault->code == ProblemCode::limit_reached);
  CHECK(huge.bytes.capacity() < 10000);
}

TEST_CASE("the limits of bytes and of the ratio hold on both sides") {
  const std::string bytes = made_zip({made_run("a", 100)});  // 25,801 bytes
  const std::uint64_t packed = deflated_run(100).size();
  UnpackLimits limits = kLimits;
  limits.ratio = 25801 / packed + 1;
  limits.bytes = limits.bytes_limit = 25801;
  CHECK_FALSE(first_of(bytes, limits).fault);
  limits.bytes = limits.bytes_limit = 25800;
  CHECK(first_of(bytes, limits).fault->message.find("limit member-bytes of 25800") != std::string::npos);
  limits = kLimits;
  limits.ratio = 25801 / packed;
  CHECK(first_of(bytes, limits).fault->message.find("limit archive-ratio of") != std::string::npos);
  limits.ratio_after = 25801;
  CHECK_FALSE(first_of(bytes, limits).fault);
}

TEST_CASE("a bomb that hides its size is stopped where it passes the limit") {
  MadeMember bomb = made_run("a", 4000);  // 1,032,001 bytes
  bomb.declared = 500;
  const Unpacked unpacked = first_of(made_zip({bomb}));
  REQUIRE(unpacked.fault);
  CHECK(unpacked.bytes.size() <= 65536);
}

TEST_CASE("members that share bytes are refused, all of them") {
  std::string bytes = made_zip({{.name = "a", .bytes = "alpha"}, {.name = "b", .bytes = "alpha"}});
  const std::size_t second = bytes.rfind("PK\x01\x02");
  for (int i = 0; i < 4; ++i) bytes[second + 42 + static_cast<std::size_t>(i)] = '\0';  // its header is the first one's
  const ZipArchive archive = open_zip(bytes, 100);
  REQUIRE(archive.members.size() == 2);
  for (const ZipMember& member : archive.members) {
    REQUIRE(member.fault);
    CHECK(member.fault->message.find("overlap") != std::string::npos);
  }
}

TEST_CASE("a header that gives another name is told, and the directory believed") {
  const ZipArchive archive = open_zip(made_zip({{.name = "a.txt", .bytes = "x", .local_name = "Z.txt"}}), 100);
  CHECK(archive.members.at(0).name == "a.txt");
  CHECK(archive.members.at(0).remark.find("\"Z.txt\"") != std::string::npos);
  CHECK_FALSE(archive.members.at(0).fault);
}

TEST_CASE("what is listed before a damaged entry is kept, and a false count is told") {
  std::string bytes = made_zip({{.name = "a", .bytes = "x"}, {.name = "b", .bytes = "y"}});
  std::string cut = bytes;
  cut[cut.rfind("PK\x01\x02")] = 'Q';
  const ZipArchive damaged = open_zip(cut, 100);
  CHECK(damaged.fault);
  CHECK(damaged.members.size() == 1);
  bytes[bytes.size() - 22 + 10] = 9;
  const ZipArchive miscounted = open_zip(bytes, 100);
  CHECK(miscounted.fault);
  CHECK(miscounted.members.size() == 2);
}

TEST_CASE("sizes beyond 32 bits come from the extra field of zip64, and its lack is a fault") {
  MadeMember member{.name = "a", .bytes = "alpha", .declared = 0xFFFFFFFF};
  CHECK(complaint(made_zip({member})).find("zip64") != std::string::npos);
  put(member.extra, 1, 2);
  put(member.extra, 8, 2);
  put(member.extra, 5, 8);
  CHECK(first_of(made_zip({member})).bytes == "alpha");
  member.extra[2] = 100;
  CHECK(complaint(made_zip({member})).find("extra field's length") != std::string::npos);
}

TEST_CASE("past the most that is wanted, files are counted and not listed") {
  const std::string bytes =
      made_zip({{.name = "a", .bytes = ""}, {.name = "folder/", .bytes = ""}, {.name = "b", .bytes = ""}});
  CHECK(open_zip(bytes, 2).left_out == 0);
  CHECK(open_zip(bytes, 1).left_out == 1);
  CHECK(open_zip(bytes, 1).members.size() == 2);
}

TEST_CASE("names are UTF-8 where they can be, else code page 437, and a Unicode extra field wins") {
  CHECK(zip_name("M\x81ll.txt", false) == "M\xC3\xBCll.txt");
  CHECK(zip_name("M\xC3\xBCll.txt", false) == "M\xC3\xBCll.txt");
  CHECK(zip_name("a\\b.txt", true) == "a/b.txt");
  MadeMember member{.name = "x.txt", .bytes = ""};
  put(member.extra, 0x7075, 2);
  put(member.extra, 5 + 6, 2);
  put(member.extra, 1, 1);
  put(member.extra, made_sum("x.txt"), 4);
  member.extra += "\xC3\xBC.txt";
  CHECK(open_zip(made_zip({member}), 9).members.at(0).name == "\xC3\xBC.txt");
  member.extra[5] ^= 1;  // made for another name
  CHECK(open_zip(made_zip({member}), 9).members.at(0).name == "x.txt");
}

TEST_CASE("a name that leads out of the archive is no name") {
  for (const std::string_view name : {"", "/etc/passwd", "C:/x", "../x", "a/../../x", "a/.."}) {
    CHECK_FALSE(name_offence(name).empty());
  }
  CHECK_FALSE(name_offence(std::string_view("a\0b", 3)).empty());
  for (const std::string_view name : {"a", "a/b..c", "..a", "./a", "CON", "__proto__"})
    CHECK(name_offence(name).empty());
}

TEST_CASE("a shown name hides nothing and stays short") {
  CHECK(shown_name("a\nb") == "a\\x0Ab");
  CHECK(shown_name("x\xE2\x80\xAEtxt.exe") == "x\\u202Etxt.exe");
  CHECK(shown_name("<b>\xC3\xBC") == "<b>\xC3\xBC");
  const std::string shown = shown_name(std::string(300, 'n') + "\xC3\xBC.txt");
  CHECK(shown.size() <= 240);
  CHECK(shown.ends_with("n\xC3\xBC.txt"));
}
