// Short forms and their long forms in UN documents (SDU@AAAI-22, legal, training part), pair by pair.
//
// usage: entente_acronyms SHARED [--misses]
//
// The set marks spans of short forms and of long forms, not which belong together. Here a long form's short form is the
// one right behind it in a bracket, else the one right before it by a bracket, an equals sign or the like, else the
// nearest one whose letters it holds in order. A pair is found when both spans are the same, but for quotes and stops
// at their ends and the rest of a word cut off.
// The set's long forms end with the last word that gives a letter, so that is what is compared. Exit status 77 means
// "skipped": the set is not redistributed.
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/language/acronym_letters.h"
#include "core/language/acronym_pairs.h"
#include "core/language/acronyms.h"
#include "core/text/characters.h"

using namespace entente;

namespace {

constexpr double kFloor = 0.88;  // F1 of pairs

struct Sample {
  std::string text;
  std::vector<Span> short_forms, long_forms;
};

// The set counts in code points.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).size)
    out.push_back(static_cast<std::uint32_t>(at));
  out.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::vector<Span> read_spans(simdjson::dom::element array, const std::vector<std::uint32_t>& bytes) {
  std::vector<Span> out;
  for (const simdjson::dom::element pair : simdjson::dom::array(array.get_array().value_unsafe())) {
    const std::uint64_t begin = pair.at(0).get_uint64().value_unsafe(), end = pair.at(1).get_uint64().value_unsafe();
    if (begin < end && end < bytes.size()) out.push_back({bytes[begin], bytes[end]});
  }
  return out;
}

std::vector<Sample> read_samples(const std::string& path) {
  simdjson::dom::parser parser;
  simdjson::dom::array rows;
  std::vector<Sample> out;
  if (parser.load(path).get(rows) != simdjson::SUCCESS) return out;
  for (const simdjson::dom::element row : rows) {
    Sample sample;
    sample.text = std::string(row["text"].get_string().value_unsafe());
    const std::vector<std::uint32_t> bytes = byte_offsets(sample.text);
    sample.short_forms = read_spans(row["acronyms"].value_unsafe(), bytes);
    sample.long_forms = read_spans(row["long-forms"].value_unsafe(), bytes);
    out.push_back(std::move(sample));
  }
  return out;
}

bool is_mark(char c) { return !is_ascii_letter(c) && !is_ascii_digit(c) && static_cast<unsigned char>(c) < 0x80; }

// Without quotes, stops and spaces at either end; some of the set's spans lack the last letter of a word.
Span bare(std::string_view text, Span span) {
  while (!span.empty() && is_mark(text[span.begin])) ++span.begin;
  while (!span.empty() && is_mark(text[span.end - 1])) --span.end;
  while (span.end < text.size() && is_ascii_letter(text[span.end - 1]) && is_ascii_letter(text[span.end])) ++span.end;
  return span;
}

bool only(std::string_view gap, std::string_view allowed) {
  return gap.find_first_not_of(allowed) == std::string_view::npos;
}

// 0, 1, 2 as the head of this file says; 3: no pair.
int rank(const Sample& sample, Span short_form, Span long_form) {
  const std::string_view text = sample.text;
  if (short_form.begin >= long_form.end) {
    const std::string_view gap = slice(text, {long_form.end, short_form.begin});
    if (gap.size() < 10 && gap.find_first_of("([") != gap.npos && std::count(gap.begin(), gap.end(), '(') < 2 &&
        !std::any_of(gap.begin(), gap.end(), is_ascii_letter)) {
      return 0;
    }
  } else if (short_form.end <= long_form.begin) {
    std::string_view gap = slice(text, {short_form.end, long_form.begin});
    if (gap.ends_with("the ")) gap.remove_suffix(4);
    if (gap.size() < 10 && gap.find_first_of("([=:-\xE2") != gap.npos &&
        !std::any_of(gap.begin(), gap.end(), is_ascii_letter) &&
        only(gap, " ([=:-\"'\xE2\x80\x93\x94\x9C\x9D\x98\x99")) {
      return 1;
    }
  } else {
    return 3;
  }
  const std::uint32_t distance =
      short_form.begin >= long_form.end ? short_form.begin - long_form.end : long_form.begin - short_form.end;
  if (distance > 60) return 3;
  const std::string letters = acronym_letters(slice(text, short_form));
  std::size_t at = 0;
  for (const char c : slice(text, long_form)) at += at < letters.size() && ascii_lower(c) == letters[at] ? 1u : 0u;
  return at == letters.size() ? 2 : 3;
}

std::vector<AcronymPair> gold_pairs(const Sample& sample) {
  std::vector<AcronymPair> out;
  for (const Span long_form : sample.long_forms) {
    int best = 3;
    std::uint32_t nearest = UINT32_MAX;
    Span chosen;
    for (const Span short_form : sample.short_forms) {
      const int found = rank(sample, short_form, long_form);
      const std::uint32_t distance =
          short_form.begin >= long_form.end ? short_form.begin - long_form.end : long_form.begin - short_form.begin;
      if (found > best || found == 3 || (found == best && distance >= nearest)) continue;
      best = found;
      nearest = distance;
      chosen = short_form;
    }
    const Span words = bare(sample.text, long_form);
    if (best < 3) out.push_back({bare(sample.text, chosen), words, words});
  }
  return out;
}

// What Schwartz and Hearst's algorithm finds: a short form in brackets, the shortest fitting words before it.
std::vector<AcronymPair> schwartz_hearst(const std::string& text) {
  std::vector<AcronymPair> out;
  for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find_first_of("),;", open);
    if (close == text.npos) break;
    const std::string_view inside = std::string_view(text).substr(open + 1, close - open - 1);
    if (inside.size() < 2 || inside.size() > 10 || std::count(inside.begin(), inside.end(), ' ') > 1) continue;
    if (!std::any_of(inside.begin(), inside.end(), is_ascii_letter) || is_mark(inside[0])) continue;
    // min(|short| + 5, 2 |short|) words
    std::size_t start = open, words = std::min(inside.size() + 5, 2 * inside.size());
    while (start > 0 && text[start - 1] == ' ') --start;
    for (; start > 0; --start) {
      if (text[start - 1] == ' ' && --words == 0) break;
    }
    const std::string_view before = std::string_view(text).substr(start, open - start);
    const std::size_t found = find_long_form(inside, before);
    if (found == before.npos) continue;
    const Span spelt = bare(text, {static_cast<std::uint32_t>(start + found), static_cast<std::uint32_t>(open)});
    out.push_back(
        {bare(text, {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)}), spelt, spelt});
  }
  return out;
}

std::vector<AcronymPair> ours(const std::string& text) {
  std::vector<AcronymPair> out;
  find_acronym_pairs(text, out);
  for (AcronymPair& pair : out) {
    const Span spelt = bare(text, pair.spelt);
    pair = {bare(text, pair.short_form), spelt, spelt};
  }
  return out;
}

struct Score {
  std::size_t found = 0, given = 0, wanted = 0;
  [[nodiscard]] double precision() const { return double(found) / double(given); }
  [[nodiscard]] double recall() const { return double(found) / double(wanted); }
  [[nodiscard]] double f1() const { return 2 * double(found) / double(given + wanted); }
};

bool holds(const std::vector<AcronymPair>& pairs, const AcronymPair& pair) {
  return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
}

void print_misses(const Sample& sample, const std::vector<AcronymPair>& gold, const std::vector<AcronymPair>& given) {
  const auto print = [&](const char* what, const AcronymPair& pair) {
    const std::uint32_t first = std::min(pair.short_form.begin, pair.long_form.begin);
    const std::uint32_t last = std::max(pair.short_form.end, pair.long_form.end);
    const std::string_view around =
        std::string_view(sample.text).substr(first - std::min(first, 40u), last - first + 60);
    std::printf("%s\t%s\t%s\t%s\n", what, std::string(slice(sample.text, pair.short_form)).c_str(),
                std::string(slice(sample.text, pair.long_form)).c_str(), std::string(around).c_str());
  };
  for (const AcronymPair& pair : gold) {
    if (!holds(given, pair)) print("missed", pair);
  }
  for (const AcronymPair& pair : given) {
    if (!holds(gold, pair)) print("false", pair);
  }
}

template <class Find>
Score score(const std::vector<Sample>& samples, bool misses, Find find) {
  Score out;
  for (const Sample& sample : samples) {
    const std::vector<AcronymPair> gold = gold_pairs(sample), given = find(sample.text);
    out.wanted += gold.size();
    out.given += given.size();
    for (const AcronymPair& pair : gold) out.found += holds(given, pair) ? 1u : 0u;
    if (misses) print_misses(sample, gold, given);
  }
  return out;
}

void print_row(const char* name, const Score& s) {
  std::printf("| %s | %.3f | %.3f | %.3f |\n", name, s.precision(), s.recall(), s.f1());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string path = std::string(argc > 1 ? argv[1] : "../shared") + "/data/acronyms/sdu22_legal_train.json";
  if (!std::filesystem::exists(path)) {
    std::puts("skipped: no ../shared");
    return 77;
  }
  const bool misses = argc > 2 && std::string_view(argv[2]) == "--misses";
  const std::vector<Sample> samples = read_samples(path);
  const Score baseline = score(samples, false, schwartz_hearst), found = score(samples, misses, ours);
  std::printf(
      "%zu texts, %zu pairs\n| pairs of SDU 2022 legal, train | precision | recall | F1 |\n| --- | --- | --- | --- |\n",
      samples.size(), found.wanted);
  print_row("Schwartz and Hearst 2003", baseline);
  print_row("entente", found);
  if (found.f1() >= kFloor) return 0;
  std::printf("below its floor: F1 %.3f < %.2f\n", found.f1(), kFloor);
  return 1;
}
