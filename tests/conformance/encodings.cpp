// Files in many encodings, judged by the text they become; and what pages declare.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

#include "core/decode/declared.h"
#include "core/decode/decode.h"
#include "core/decode/detect.h"
#include "core/decode/guess.h"
#include "core/read/sniff.h"
#include "core/text/characters.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), ascii_lower);
  return out;
}

void made_encodings(const std::filesystem::path& folder, Score& score) {
  simdjson::dom::parser parser;
  const simdjson::padded_string json(bytes_of(folder / "manifest.json"));
  simdjson::dom::element document;
  if (parser.parse(json).get(document) != simdjson::SUCCESS) return score.count(false, "manifest.json");
  simdjson::dom::array cases;
  if (document.get(cases) != simdjson::SUCCESS && document["files"].get(cases) != simdjson::SUCCESS) {
    return score.count(false, "manifest.json", "no list of files");
  }
  for (const simdjson::dom::element item : cases) {
    const std::string name(item["file"].get_string().value_unsafe());
    const std::string bytes = bytes_of(folder / name);
    const Detected detected = detect_encoding(bytes, {});
    std::string_view expected;
    if (item["expected"].get(expected) != simdjson::SUCCESS) {
      const bool is_refused = sniff(bytes).is_refused || sniff_text(bytes, detected).is_refused;
      score.count(is_refused, name, "not refused");
      continue;
    }
    const Decoded decoded = decode(bytes, detected.encoding, detected.mark);
    std::vector<std::size_t> wanted, found;
    const simdjson::dom::array faults = item["faults"].get_array().value_unsafe();
    for (const simdjson::dom::element fault : faults) {
      wanted.push_back(static_cast<std::size_t>(fault["offset"].get_uint64().value_unsafe()));
    }
    for (const Utf8Fault& fault : decoded.faults) found.push_back(fault.given);
    const bool is_text = decoded.text == bytes_of(folder / expected);
    // The manifest may leave out a fault of a broken paragraph; a sound file has none.
    const bool has_all = wanted.empty() ? found.empty() : std::ranges::includes(found, wanted);
    score.count(is_text && has_all && !sniff_text(bytes, detected).is_refused, name,
                "read as " + std::string(encoding_name(detected.encoding)) + (is_text ? ", faults elsewhere" : ""));
  }
}

// "windows-1250-hungarian" -> windows-1250; nothing for an encoding that is not read here.
std::optional<Encoding> encoding_of_folder(std::string name) {
  const std::map<std::string, std::string> own_names = {{"macroman", "macintosh"},
                                                        {"maccyrillic", "x-mac-cyrillic"},
                                                        {"utf-8-sig", "utf-8"},
                                                        {"utf-16", "utf-16le"},
                                                        {"utf-32", "utf-32le"}};
  name = lower(name);
  if (const auto found = own_names.find(name); found != own_names.end()) name = found->second;
  for (; !name.empty(); name.resize(std::min(name.rfind('-'), name.size()))) {
    if (const auto encoding = encoding_of_label(name)) return encoding;
    if (!name.contains('-')) break;
  }
  return std::nullopt;
}

void chardet(const std::filesystem::path& folder, Score& score) {
  std::size_t sound = 0, not_read = 0, guessed = 0, guessable = 0;
  for (const std::filesystem::path& file : files_of(folder / "tests")) {
    const std::filesystem::path place = file.lexically_relative(folder / "tests");
    if (!place.has_parent_path()) continue;
    auto encoding = encoding_of_folder(place.begin()->string());
    if (!encoding) {
      ++not_read;
      continue;
    }
    const std::string bytes = bytes_of(file);
    // Of "UTF-16" and "UTF-32" the mark says which.
    if (*encoding == Encoding::utf16_little && bytes.starts_with("\xFE\xFF")) encoding = Encoding::utf16_big;
    if (*encoding == Encoding::utf32_little && bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
      encoding = Encoding::utf32_big;
    }
    const Detected detected = detect_encoding(bytes, {}), told = detect_encoding(bytes, encoding_name(*encoding));
    const Decoded decoded = decode(bytes, detected.encoding, detected.mark);
    const bool is_same = decoded.text == decode(bytes, *encoding, told.mark).text;
    sound += decoded.faults.empty();
    if (*encoding >= Encoding::gb18030 && *encoding != Encoding::iso_2022_jp) {
      ++guessable;
      guessed += decode(bytes, guess_encoding(bytes).encoding).text == decode(bytes, *encoding).text;
    }
    score.count(is_same, place.generic_string(), "read as " + std::string(encoding_name(detected.encoding)));
  }
  remark(std::to_string(sound) + " without a replacement character, " + std::to_string(not_read) +
         " files in encodings that are not read here; by letters alone " + std::to_string(guessed) + "/" +
         std::to_string(guessable));
}

// "#data", lines, "#encoding", a name.
void html5lib(const std::filesystem::path& folder, Score& score) {
  for (const char* name : {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat"}) {
    const std::string cases = "\n" + bytes_of(folder / name);
    constexpr std::string_view kData = "\n#data\n", kEncoding = "\n#encoding\n";
    for (std::size_t at = cases.find(kData), number = 1; at != std::string::npos; ++number) {
      const std::size_t begin = at + kData.size(), end = cases.find(kEncoding, begin - 1);
      const std::size_t label = end + kEncoding.size();
      const std::string_view data = std::string_view(cases).substr(begin, std::max(end, begin) - begin);
      const std::string_view wanted = std::string_view(cases).substr(label, cases.find('\n', label) - label);
      const Detected detected = detect_encoding(data, {});
      std::optional<Encoding> told = encoding_of_label(declared_encoding(data));
      if (told == Encoding::utf16_little || told == Encoding::utf16_big) told = Encoding::utf8;
      // Without a mark or a declaration the suite wants windows-1252, where this project looks at the bytes.
      const Encoding found =
          detected.found_by == FoundBy::mark ? detected.encoding : told.value_or(Encoding::windows_1252);
      score.count(encoding_of_label(wanted) == found, std::string(name) + " " + std::to_string(number),
                  std::string(wanted) + " wanted, found " + std::string(encoding_name(found)));
      at = cases.find(kData, label - 1);
    }
  }
}

const Suite made_encodings_suite("made-encodings", "made-encodings", 34, made_encodings);
const Suite chardet_suite("encodings-chardet", "encodings-chardet", 400, chardet);
const Suite html5lib_suite("html5lib-tests encoding", "html5lib-tests/encoding", 82, html5lib);

}  // namespace
}  // namespace entente::conformance
