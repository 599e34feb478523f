// Attribution by position: a reporting verb with words after it governs them; one that closes a sentence
// governs what stands before it. In "said X" the speaker follows the verb.
#include "core/extract/speech.h"

namespace entente {
namespace {

using namespace word;

std::uint32_t speaker_of(const Parties& parties) {
  if (!parties.persons.empty()) return parties.persons.back();
  if (!parties.actors.empty()) return parties.actors.front();
  return kNoToken;
}

// The end of a noun phrase that names a speaker: up to a comma, a stop or a verb.
std::uint32_t speaker_end(const Sentences& sentences, std::uint32_t token, Range sentence) {
  const std::uint32_t first = token;
  while (token < sentence.end) {
    const Word& word = sentences.word(token);
    if (word.has(shape::kStop | shape::kOpenQuote) || (word.has(shape::kEnd) && token + 1 == sentence.end)) break;
    if (word.has(shape::kComma) && token > first + 1) break;
    if (word.mention == kNoToken && word.is(kRelative | kSubordinator) && !word.is(kPreposition)) break;
    ++token;
  }
  return token;
}

bool closes_sentence(const Sentences& sentences, std::uint32_t token, Range sentence) {
  for (; token < sentence.end; ++token) {
    const Word& word = sentences.word(token);
    if (word.has(shape::kWord)) return false;
    if (word.has(shape::kOpenQuote)) return false;
    if (word.has(shape::kEnd | shape::kComma | shape::kStop)) return true;
  }
  return true;
}

}  // namespace

std::vector<Attribution> find_attributions(const Sentences& sentences, std::uint32_t index,
                                           std::span<const VerbGroup> groups, const PartyFinder& finder) {
  const Range sentence = sentences.tokens(index);
  std::vector<Attribution> found;
  // "X said he believes": who believes is who is already known to speak.
  const auto resolve = [&](Range range) {
    const Attribution* outer = attribution_of(found, range.begin);
    return speaker_of(finder.resolve(range, outer == nullptr ? kNoToken : outer->speaker));
  };
  for (const VerbGroup& group : groups) {
    const Word& head = sentences.word(group.head);
    if ((head.facts.verbs & verb::kSay) == 0 || group.passive) continue;
    const std::uint32_t next = sentences.skip_circumstance(group.head + 1, sentence.end);
    const bool that = next < sentence.end && sentences.text(next) == "that";
    if (!group.finite && !group.gerund && !(group.infinitive && that)) continue;
    const bool after_mark = group.first > sentence.begin &&
                            sentences.word(group.first - 1).has(shape::kComma | shape::kCloseQuote | shape::kEnd);
    const bool own_subject =
        !group.subject.empty() && !group.inherited && !group.relative && group.subject.end + 3 >= group.first;
    if (after_mark && group.finite && next < sentence.end && sentences.word(next).has(shape::kWord) &&
        (!own_subject || sentences.word(group.first - 1).has(shape::kCloseQuote) ||
         sentences.text(group.head) == "said") &&
        sentences.text(next) != "that") {
      // "..., said X"
      const std::uint32_t end = speaker_end(sentences, next, sentence);
      found.push_back({{sentence.begin, group.first}, resolve({next, end})});
      continue;
    }
    std::uint32_t begin = group.subject.begin;
    if (group.subject.empty()) begin = group.first;
    const bool trailing = own_subject && begin > sentence.begin &&
                          sentences.word(begin - 1).has(shape::kComma | shape::kCloseQuote) &&
                          closes_sentence(sentences, next, sentence);
    if (trailing) {
      found.push_back({{sentence.begin, begin}, resolve(group.subject)});
    } else if (next < sentence.end) {
      // "..., said X, adding that": the one who speaks on is who spoke.
      const bool goes_on = group.gerund && group.inherited && !found.empty() && found.back().scope.end < group.first;
      found.push_back({{group.head + 1, sentence.end}, goes_on ? found.back().speaker : resolve(group.subject)});
    }
  }
  for (std::uint32_t token = sentence.begin; token + 1 < sentence.end; ++token) {
    const std::string_view text = sentences.text(token);
    if ((text != "according" && text != "According") || sentences.text(token + 1) != "to") continue;
    const std::uint32_t end = speaker_end(sentences, token + 2, sentence);
    const Attribution said{token == sentence.begin ? Range{end, sentence.end} : Range{sentence.begin, token},
                           resolve({token + 2, end})};
    found.insert(found.begin(), said);
  }
  return found;
}

const Attribution* attribution_of(std::span<const Attribution> attributions, std::uint32_t token) {
  const Attribution* innermost = nullptr;
  for (const Attribution& one : attributions)
    if (one.scope.contains(token) &&
        (innermost == nullptr || one.scope.begin > innermost->scope.begin ||
         (one.scope.begin == innermost->scope.begin && one.scope.end <= innermost->scope.end)))
      innermost = &one;
  return innermost;
}

}  // namespace entente
