// Anything as a pattern, and anything as a text to find it in: the first line is the pattern. What is read matches
// words and phrases without harm, whatever it is; matches lie in their sentences and do not overlap; a problem is
// inside of what was typed; lines are read back as they were written.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/analysis.h"
#include "core/store/ask.h"
#include "core/store/search.h"
#include "core/store/shard.h"
#include "core/text/pattern.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void check(bool holds) {
  if (!holds) std::abort();
}

void check_pattern(std::string_view typed, const Strings& words, TokenRules rules) {
  const auto pattern = Pattern::parse(typed, rules);
  if (!pattern) {
    check(pattern.error().byte <= typed.size() && !pattern.error().message.empty());
    return;
  }
  check(!pattern->sequences.empty());
  for (const Sequence& sequence : pattern->sequences) {
    check(sequence.words.empty() != sequence.actor.empty() && sequence.words.size() <= kLongestSequence);
    for (const WordPattern& word : sequence.words) {
      for (const std::string_view text : words) {
        const auto begins = [text](const std::string& beginning) { return text.starts_with(beginning); };
        if (word.matches(text)) check(std::ranges::any_of(word.beginnings(), begins));
      }
    }
  }
  for (const std::string_view text : words) {
    if (pattern->matches_word(text)) check(pattern->matches_term(text) || text.contains(' '));
  }
}

void check_matches(const ShardData& data, std::string_view typed) {
  const ArticleColumns rows = columns_of(data, 0);
  std::vector<TokenMatch> matches;
  ShardSearch(data, typed).find(rows, matches);
  std::uint32_t last = 0;
  for (const TokenMatch& match : matches) {
    const Sentence& sentence = rows.sentences[match.sentence];
    check(last <= match.first && match.first < match.last);
    check(sentence.first_token <= match.first && match.last <= sentence.last_token);
    last = match.last;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view given(reinterpret_cast<const char*>(bytes), size);
  const std::string_view typed = given.substr(0, given.find('\n'));
  Article article;
  article.id = "id";
  repair_utf8(given.substr(typed.size()), article.text);
  for (const TokenRules rules : {TokenRules::entente, TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant}) {
    Analysis analysis;
    analysis.layout = lay_out(article.text);
    analysis.rules = rules;
    if (rules != TokenRules::entente) analysis.recut = with_tokens(analysis.layout, rules);
    ShardBuilder builder;
    builder.add(article, analysis);
    const Shard shard = builder.finish();
    check_pattern(typed, shard.data().strings, rules);
    check_matches(shard.data(), typed);
    const std::vector<LineKey> order = {LineKey::left1, LineKey::node, LineKey::right3};
    const Answer lines = answer(shard, ConcordanceQuery{{}, std::string(typed), order, 3, 9});
    const std::vector<std::uint8_t> written = encode(lines);
    const auto read = decode_answer(written);
    check(read && encode(*read) == written);
  }
  return 0;
}
