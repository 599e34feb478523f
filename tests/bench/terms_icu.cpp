// The same task by ICU4C: its word break iterator, case folding, and the standard library's hash table. Compiled and
// run by terms_peers.mjs; reads a file of texts with NUL between and prints its line as terms_alone.cpp does.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

struct Row {
  unsigned count = 0, texts = 0, last = 0;
};
using Rows = std::unordered_map<std::u16string, Row>;

std::size_t count(const std::string& pile, icu::BreakIterator& breaks, Rows& rows) {
  std::size_t tokens = 0, begin = 0;
  std::u16string word;
  for (unsigned number = 1; begin <= pile.size(); ++number) {
    const std::size_t end = std::min(pile.find('\0', begin), pile.size());
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(pile.data() + begin, static_cast<int>(end - begin)));
    begin = end + 1;
    breaks.setText(text);
    for (int from = breaks.first(), to = breaks.next(); to != icu::BreakIterator::DONE; from = to, to = breaks.next()) {
      if (breaks.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;  // a mark or white space
      icu::UnicodeString folded(text, from, to - from);
      folded.foldCase();
      word.assign(folded.getBuffer(), static_cast<std::size_t>(folded.length()));
      Row& row = rows[word];
      ++row.count;
      row.texts += row.last != number;
      row.last = number;
      ++tokens;
    }
  }
  return tokens;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string pile{std::istreambuf_iterator<char>(file), {}};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance("en", status));
  if (U_FAILURE(status)) return 1;
  std::vector<double> seconds;
  std::size_t tokens = 0, types = 0;
  for (int round = 0; round < 3; ++round) {
    Rows rows;
    const std::clock_t begin = std::clock();
    tokens = count(pile, *breaks, rows);
    seconds.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    types = rows.size();
  }
  std::ranges::sort(seconds);
  std::printf("ICU4C %s\t%.6f\t%zu\t%zu\t%zu\n", U_ICU_VERSION, seconds[1], pile.size(), tokens, types);
}
