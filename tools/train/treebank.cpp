// Line by line; what is no word line is passed over.
#include "tools/train/treebank.h"

#include <algorithm>
#include <array>

namespace entente::train {
namespace {

// Calls `use` with each part of `text` between separators.
template <class Use>
void for_each_part(std::string_view text, char separator, Use use) {
  while (true) {
    const std::size_t end = text.find(separator);
    use(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

unsigned tag_or_open(std::string_view name) {
  const std::optional<Tag> tag = tag_named(name);
  return tag ? static_cast<unsigned>(*tag) : kOpen;
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// "self-esteem" has a hyphen between letters; "-" and "--" have not.
bool is_compound(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size() &&
         is_letter_or_digit(word[hyphen - 1]) && is_letter_or_digit(word[hyphen + 1]);
}

// The last part of a noun is a noun; of the others nothing is known.
void add_compound(std::string_view word, unsigned tag, TreebankSentence& sentence) {
  const bool is_noun_tag = tag < kTags && is_noun(static_cast<Tag>(tag));
  while (true) {
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) break;
    sentence.add(word.substr(0, hyphen), kOpen, false);
    sentence.add("-", static_cast<unsigned>(Tag::hyph), false);
    word.remove_prefix(hyphen + 1);
  }
  sentence.add(word, is_noun_tag ? tag : kOpen, true);
}

// MASC's own names of marks; all else by tag_named().
unsigned masc_tag(std::string_view word, std::string_view name) {
  if (name == "(") return static_cast<unsigned>(Tag::open_bracket);
  if (name == ")") return static_cast<unsigned>(Tag::close_bracket);
  if (name == "..." || name == "-") return static_cast<unsigned>(Tag::colon);
  if (name == "''" || name == "``" || name == "TO" || name == "SYM") return kOpen;
  if (word == "i" || word == "\"" || word == "'") return kOpen;
  return tag_or_open(name);
}

bool is_pause(std::string_view mark) { return mark == "-" || mark == "/" || mark.starts_with(".."); }

}  // namespace

void TreebankSentence::add(std::string_view word, unsigned tag, bool space) {
  words.emplace_back(word);
  tags.push_back(static_cast<std::uint8_t>(tag));
  space_after.push_back(space);
}

std::vector<TreebankWord> TreebankSentence::borrowed() const {
  std::vector<TreebankWord> out(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) out[i] = {words[i], space_after[i]};
  return out;
}

void read_conllu(std::string_view text, const std::function<bool(std::string_view)>& is_wanted, Treebank& out) {
  constexpr std::string_view kDocument = "# newdoc id = ";
  bool wanted = true;
  TreebankSentence sentence;
  std::size_t in_token = 0;  // words left of a token of several, of which only
                             // the last may have a space behind it
  bool token_space = true;
  const auto word = [&](std::string_view line) {
    std::array<std::string_view, 10> columns;
    std::size_t count = 0;
    for_each_part(line, '\t', [&](std::string_view part) {
      if (count < columns.size()) columns[count++] = part;
    });
    if (count < columns.size() || columns[0].find('.') != std::string_view::npos) return;
    const bool space = columns[9].find("SpaceAfter=No") == std::string_view::npos;
    if (const std::size_t dash = columns[0].find('-'); dash != std::string_view::npos) {  // "3-4": don't
      in_token = static_cast<std::size_t>(std::stoul(std::string(columns[0].substr(dash + 1))) -
                                          std::stoul(std::string(columns[0].substr(0, dash))) + 1);
      token_space = space;
      return;
    }
    if (columns[4] == ":" && is_pause(columns[1])) columns[4] = tag_name(Tag::comma);
    const bool is_inside = in_token > 1;
    const bool is_last = in_token == 1;
    in_token -= in_token > 0;
    sentence.add(columns[1], tag_or_open(columns[4]), !is_inside && (is_last ? token_space : space));
  };
  for_each_part(text, '\n', [&](std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with(kDocument)) wanted = is_wanted(line.substr(kDocument.size()));
    if (!line.empty() && line[0] != '#') word(line);
    if (!line.empty()) return;
    if (wanted && !sentence.words.empty()) out.push_back(std::move(sentence));
    sentence = {};
  });
}

void read_masc(std::string_view text, Treebank& out) {
  for_each_part(text, '\n', [&](std::string_view line) {
    TreebankSentence sentence;
    for_each_part(line, ' ', [&](std::string_view part) {
      while (!part.empty() && (part.back() == '\r' || part.back() == '\t')) part.remove_suffix(1);
      const std::size_t cut = part.rfind('_');
      if (cut == std::string_view::npos || cut == 0) return;
      const std::string_view word = part.substr(0, cut);
      const unsigned tag = masc_tag(word, part.substr(cut + 1));
      const bool is_clitic = word.starts_with('\'') || word == "n't";
      if (is_clitic && !sentence.words.empty()) sentence.space_after.back() = false;
      if (is_compound(word)) {
        add_compound(word, tag, sentence);
      } else {
        sentence.add(word, tag, true);
      }
    });
    if (!sentence.words.empty()) out.push_back(std::move(sentence));
  });
}

bool is_free_gum(std::string_view document) {
  // By its LICENSE.txt: CC BY or CC BY-SA. Left out are essays, fiction, letters, podcasts and how-tos (NC), reddit,
  // and genres that it does not name, but for speeches and textbooks whose source is public domain, CC0 or CC BY.
  constexpr std::array<std::string_view, 6> kGenres{"GUM_academic_",  "GUM_bio_",  "GUM_court_",
                                                    "GUM_interview_", "GUM_news_", "GUM_voyage_"};
  constexpr std::array<std::string_view, 2> kSourced{"GUM_speech_", "GUM_textbook_"};
  constexpr std::array<std::string_view, 3> kUnclear{"GUM_court_carpet", "GUM_speech_destiny", "GUM_textbook_alamo"};
  const auto begins = [&](std::string_view with) { return document.starts_with(with); };
  if (std::ranges::find(kUnclear, document) != kUnclear.end()) return false;
  return std::ranges::any_of(kGenres, begins) || std::ranges::any_of(kSourced, begins);
}

}  // namespace entente::train
