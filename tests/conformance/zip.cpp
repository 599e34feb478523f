// ZIP: yauzl's archives, those made with one fault each, and libzip's regression archives. What a suite expects in
// words stands here as what the reader must say.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/archive/zip.h"
#include "core/read/article.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

namespace fs = std::filesystem;

constexpr UnpackLimits kNoLimits{.bytes = std::uint64_t{1} << 30,
                                 .bytes_name = "member-bytes",
                                 .bytes_limit = std::uint64_t{1} << 30,
                                 .ratio = std::uint64_t{1} << 30,
                                 .ratio_after = 0};

bool adds_up(const Reading& reading) {
  const InputCounts& counts = reading.counts;
  InputCounts rows;
  for (const SourceRow& row : reading.sources) rows += row.counts;
  return rows == counts && counts.given == counts.read + counts.partly + counts.refused + counts.duplicates &&
         reading.articles.size() == counts.read + counts.partly;
}

// ---- yauzl ----

// The folders beside the archives have ASCII names only.
std::string in_ascii(std::string name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLetters = {
      {{"\xC3\xA4", "a"}, {"\xC3\xB6", "o"}, {"\xE4\xB8\x83\xE4\xB8\xAA\xE6\x88\xBF\xE9\x97\xB4", "qi ge fangjian"}}};
  for (const auto& [letter, plain] : kLetters) {
    for (std::size_t at = 0; (at = name.find(letter)) != std::string::npos;) name.replace(at, letter.size(), plain);
  }
  return name;
}

using Tree = std::map<std::string, std::string>;

// The files of the folder that stands for an archive; marks of empty folders are none.
Tree expected_tree(const fs::path& folder) {
  Tree tree;
  for (const fs::path& file : files_of(folder)) {
    if (!file.filename().string().starts_with(".")) tree[fs::relative(file, folder).generic_string()] = bytes_of(file);
  }
  return tree;
}

// What the archive holds. An encrypted member, which must be refused as such, gives its packed bytes: so yauzl does.
Tree read_tree(const ZipArchive& archive, std::string& why) {
  Tree tree;
  if (archive.fault) why = archive.fault->message;
  for (const ZipMember& member : archive.members) {
    if (member.is_folder()) continue;
    std::string bytes;
    const auto fault = unpack(archive, member, kNoLimits, bytes);
    const bool is_encrypted = (member.flags & 1) != 0;
    if (is_encrypted != (fault && fault->message.find("encrypted") != std::string::npos))
      why = "encryption is not told";
    if (is_encrypted) bytes = archive.bytes.substr(member.data, member.packed);
    if (fault && !is_encrypted) why = member.name + ": " + fault->message;
    tree[in_ascii(member.name)] = bytes;
  }
  return tree;
}

void judge_success(const fs::path& file, Score& score) {
  const std::string bytes = bytes_of(file);
  const ZipArchive archive = open_zip(bytes, 1 << 20);
  const std::string name = file.filename().string();
  std::string why;
  Tree tree = read_tree(archive, why);
  // Two archives have no folder beside them: the same script once deflated, once under a method that no one knows.
  if (name == "bogus-compression-method.zip") {
    const bool is_named = why.find("unsupported compression method 7") != std::string::npos;
    return score.count(is_named && tree.size() == 1 && tree.contains("index.js"), name, why);
  }
  if (name == "deflate.zip") {
    return score.count(why.empty() && tree.size() == 1 && tree["index.js"].size() == 10689, name, why);
  }
  Tree expected = expected_tree(fs::path(file).replace_extension());
  if (name == "everything.zip") {
    // Its thousand empty files are not in the folder.
    const auto removed = std::erase_if(tree, [](const auto& entry) {
      return entry.first.starts_with("a/b/") && entry.first.size() == 7 && entry.second.empty();
    });
    if (removed != 1000) why = "it should list 1,000 empty files";
  }
  if (tree != expected && why.empty()) why = "its members differ from the folder";
  score.count(why.empty(), name, why);
}

// The words that must be said of an archive whose name begins so.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kFailures = {{
    {"End of central directory record signature not found", "no end record"},
    {"Invalid comment length", "comment a length of 0 bytes, but 1 follow"},
    {"absolute path C xt", "absolute path"},
    {"absolute path atxt", "absolute path"},
    {"compressed uncompressed size mismatch", "(2147483647) and its uncompressed size (5) mismatch"},
    {"extra field length exceeds", "extra field's length exceeds"},
    {"file data overflows file bounds 63 2147483647", "2147483647 bytes from byte 63 on, goes past the bounds"},
    {"invalid central directory file header signature", "signature of a directory entry"},
    {"invalid characters in fileName", "backslash"},
    {"invalid code lengths set", "invalid code lengths set"},
    {"invalid local file header signature", "signature of its local header"},
    {"invalid relative path", "relative path"},
    {"invalid zip64 end of central directory record signature", "signature of the zip64 end record"},
    {"multi-disk zip files are not supported found disk number 1", "this is number 1"},
    {"not enough bytes in the stream expected 2048576 got only 1000000", "2048576 are declared, only 1000000"},
    {"strong encryption is not supported", "strong encryption, which is not supported"},
    {"too many bytes in the stream expected 82496", "82496 are declared, at least"},
    {"too many length or distance symbols", "too many length or distance symbols"},
    {"unexpected EOF", "refers to a zip64 extra field, and has none"},
    {"unsupported compression method 1", "unsupported compression method 1 "},
    {"zip64 extended information extra field does not include compressed size", "not include the compressed size"},
    {"zip64 extended information extra field does not include relative header", "not include the offset of its header"},
    {"zip64 extended information extra field does not include uncompressed", "not include the uncompressed size"},
    {"wrong-entry-sizes", "too many bytes: 16 are declared"},
}};

void judge_failure(const fs::path& file, Score& score) {
  const std::string bytes = bytes_of(file), name = file.filename().string();
  const ZipArchive archive = open_zip(bytes, 1 << 20);
  std::string said = archive.fault ? archive.fault->message + "\n" : "";
  for (const ZipMember& member : archive.members) {
    std::string ignored;
    if (const auto fault = unpack(archive, member, kNoLimits, ignored)) said += fault->message + "\n";
    if (member.has_backslash) said += "backslash\n";
  }
  const auto row = std::ranges::find_if(kFailures, [&](const auto& pair) { return name.starts_with(pair.first); });
  const bool is_said = row != kFailures.end() && said.find(row->second) != std::string::npos;
  score.count(is_said, name, "it says: " + said);
}

void judge_yauzl(const fs::path& folder, Score& score) {
  for (const fs::path& file : files_of(folder / "test" / "failure")) judge_failure(file, score);
  judge_failure(folder / "test/wrong-entry-sizes/wrong-entry-sizes.zip", score);
  for (const fs::path& file : files_of(folder / "test" / "success")) {
    if (file.parent_path().filename() == "success" && file.extension() == ".zip") judge_success(file, score);
  }
}

// ---- one fault each ----

struct Expected {
  std::string_view file;
  std::string_view articles;  // the parts that gave one, in order, parted by "|"
  std::string_view part;      // of a problem
  std::string_view words;     // within its message; empty when there must be no problem but that of c.json
};

// c.json holds a record without a text and gives no article; none of these rows is about it.
constexpr std::string_view kAll = "a.txt|dir/b.txt", kOthers = "dir/b.txt";
constexpr std::string_view kTruncated = "the archive is truncated";
constexpr std::array kFaults = {
    Expected{"ok-baseline.zip", kAll, "", ""},
    Expected{"ok-empty.zip", "", "", "holds no members"},
    Expected{"ok-stored.zip", "a.txt", "", ""},
    Expected{"ok-utf8-name.zip",
             "\xD0\x9F\xD1\x80\xD0\xBE\xD1\x82\xD0\xBE\xD0\xBA\xD0\xBE\xD0\xBB/\xE4\xBC\x9A\xE8\xAE\xAE.txt", "", ""},
    Expected{"ok-comment-with-eocd-magic.zip", "a.txt", "", ""},
    Expected{"ok-sfx-prefix.zip", kAll, "", ""},
    Expected{"ok-cp437-name.zip", "M\xC3\xBCll.txt", "", ""},
    Expected{"ok-data-descriptor.zip", "a.txt", "", ""},
    Expected{"bomb-ratio-64MiB.zip", "", "zeros.txt", "limit archive-ratio"},
    Expected{"bomb-nested-6.zip", "", "level5-3.zip/level4-3.zip/level3-3.zip", "limit archive-nesting"},
    Expected{"bomb-overlap-4000.zip", "", "o3999.txt", "bytes overlap"},
    Expected{"many-20000-empty.zip", "", "f/19999.txt", "empty"},
    Expected{"slip-dotdot.zip", "ok.txt", "../../evil.txt", "leaves the archive"},
    Expected{"slip-backslash.zip", "ok.txt", "../../evil.txt", "leaves the archive"},
    Expected{"slip-absolute.zip", "ok.txt", "/etc/passwd", "absolute path"},
    Expected{"slip-drive.zip", "ok.txt", "C:/evil.txt", "absolute path"},
    Expected{"name-300.zip", "ok.txt|*...*nn.txt", "", ""},
    Expected{"name-rtl.zip", "ok.txt|report\\u202Etxt.exe", "", ""},
    Expected{"name-html.zip", "ok.txt|<img src=x onerror=alert(1)>.txt", "", ""},
    Expected{"name-formula.zip", "ok.txt|=cmd*!A0.txt", "", ""},
    Expected{"name-proto.zip", "ok.txt|__proto__", "", ""},
    Expected{"name-constructor.zip", "ok.txt|constructor", "", ""},
    Expected{"name-device.zip", "ok.txt|CON", "", ""},
    Expected{"name-newline.zip", "ok.txt|a\\x0Ab.txt", "", ""},
    Expected{"name-nul.zip", "ok.txt", "a\\x00b.txt", "zero byte"},
    Expected{"duplicate-names.zip", "same.txt|same.txt (2)|SAME.txt", "", ""},
    Expected{"bad-crc.zip", kOthers, "a.txt", "CRC"},
    Expected{"bad-method-99.zip", kOthers, "a.txt", "method 99 (AES"},
    Expected{"bad-method-93-zstd.zip", kOthers, "a.txt", "method 93 (zstd"},
    Expected{"bad-encrypted-flag.zip", kOthers, "a.txt", "encrypted"},
    Expected{"bad-size-too-small.zip", kOthers, "a.txt", "10 are declared"},
    Expected{"bad-size-4GB.zip", kOthers, "a.txt", "limit member-bytes"},
    Expected{"bad-local-offset.zip", kOthers, "a.txt", "past the archive's end"},
    Expected{"bad-cd-offset.zip", "", "", "central directory is not where"},
    Expected{"bad-cd-count-high.zip", kAll, "", "counts 32767 members, the central directory lists 3"},
    Expected{"bad-name-mismatch.zip", kAll, "a.txt", "\"Z.txt\", the directory \"a.txt\""},
    Expected{"bad-deflate-data.zip", kOthers, "a.txt", "compressed data is damaged"},
    Expected{"bad-zip64-missing.zip", "", "", "zip64"},
    Expected{"truncated-05.zip", "", "", kTruncated},
    Expected{"truncated-25.zip", "", "", kTruncated},
    Expected{"truncated-50.zip", "", "", kTruncated},
    Expected{"truncated-75.zip", "", "", kTruncated},
    Expected{"truncated-90.zip", "", "", kTruncated},
    Expected{"truncated-99.zip", "", "", kTruncated},
    Expected{"truncated-no-eocd.zip", "", "", "no end record"},
    Expected{"not-zip-html.zip", "", "", "*"},  // told by the row's form below
    Expected{"not-zip-empty-file.zip", "", "", "empty"},
    Expected{"not-zip-rar.zip", "", "", "RAR"},
    Expected{"not-zip-7z.zip", "", "", "7z"},
    Expected{"not-zip-gzip.zip", "", "", "gzip"},
};

// Each "*" of `pattern` stands for any bytes.
bool matches(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  for (std::size_t at = star; at <= text.size(); ++at) {
    if (matches(pattern.substr(star + 1), text.substr(at))) return true;
  }
  return false;
}

std::string faults_of(const Expected& expected, const Reading& reading) {
  if (!adds_up(reading)) return "the counts do not add up";
  std::string parts;
  for (const Article& article : reading.articles) parts += (parts.empty() ? "" : "|") + article.part;
  if (!matches(expected.articles, parts)) return "articles of " + parts;
  std::string others;
  for (const Problem& problem : reading.problems) {
    if (problem.member == "c.json") continue;
    const bool is_it = problem.member == expected.part && problem.message.find(expected.words) != std::string::npos;
    if (!expected.words.empty() && is_it) return {};
    others += " " + problem.member + ": " + problem.message;
  }
  return expected.words.empty() && others.empty() ? "" : "problems:" + others.substr(0, 300);
}

void judge_faults(const fs::path& folder, Score& score) {
  for (const fs::path& file : files_of(folder)) {
    if (file.extension() != ".zip") continue;
    const std::string name = file.filename().string();
    const auto row = std::ranges::find(kFaults, name, &Expected::file);
    Reading reading;
    read_source(name, bytes_of(file), reading);
    if (row == kFaults.end()) {
      score.count(false, name, "no row says what to expect");
    } else if (name == "not-zip-html.zip") {
      const bool is_page =
          reading.sources.size() == 1 && reading.sources[0].form != "zip" && adds_up(reading) &&
          (reading.sources[0].form == "html" || reading.problems.at(0).message.find("web page") != std::string::npos);
      score.count(is_page, name, "not told to be a web page");
    } else {
      const std::string why = faults_of(*row, reading);
      score.count(why.empty(), name, why);
    }
  }
}

// The sound archive, ended at every byte: each beginning gives its error, and none an article.
void judge_truncation(const fs::path& folder, Score& score) {
  const std::string bytes = bytes_of(folder / "ok-baseline.zip");
  for (std::size_t size = 4; size < bytes.size(); ++size) {
    Reading reading;
    read_source("cut.zip", std::string_view(bytes).substr(0, size), reading);
    const bool is_told = reading.problems.size() == 1 && reading.problems[0].code == ProblemCode::archive_damaged;
    score.count(is_told && reading.articles.empty() && adds_up(reading), std::to_string(size) + " bytes");
  }
}

// ---- libzip ----

// Opened whole, or with a problem for all that was not read.
void judge_libzip(const fs::path& folder, Score& score) {
  std::size_t whole = 0;
  for (const fs::path& file : files_of(folder)) {
    if (file.extension() != ".zip") continue;
    const std::string bytes = bytes_of(file);
    const ZipArchive archive = open_zip(bytes, 20000);
    std::size_t faults = archive.fault ? 1 : 0, silent = 0;
    for (const ZipMember& member : archive.members) {
      std::string out;
      const auto fault = unpack(archive, member, kNoLimits, out);
      faults += fault ? 1 : 0;
      silent += (fault && fault->message.empty()) || (!fault && out.size() != member.unpacked) ? 1 : 0;
    }
    Reading reading;
    read_source(file.filename().string(), bytes, reading);
    const bool is_clear =
        silent == 0 && adds_up(reading) && (faults == 0 || !is_zip(bytes) || !reading.problems.empty());
    whole += faults == 0 ? 1 : 0;
    score.count(is_clear, file.filename().string());
  }
  remark(std::to_string(whole) + " of them without a fault");
}

const Suite yauzl("zip-yauzl", "zip-yauzl", 47, judge_yauzl);
const Suite faults("made-zip-faults", "made-zip-faults", 50, judge_faults);
const Suite truncation("made-zip-faults: every truncation", "made-zip-faults", 318, judge_truncation);
const Suite libzip("zip-libzip", "zip-libzip", 166, judge_libzip);

}  // namespace
}  // namespace entente::conformance
