// Only what the rules could not explain is judged. A class's lead over the next becomes the weight of its vote, so that
// a mention whose context speaks decides for those whose context is silent.
#include "core/language/name_model.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/language/name_types.h"
#include "core/language/tagger.h"
#include "models/names.h"

namespace entente {
namespace {

constexpr int kPointsAVote = 6;             // of lead
constexpr int kDoubt = 5;                   // from here on a name is weak
constexpr int kDoubtOfNewWord = 10;         // a capital alone says more of a word that is no common one
constexpr int kDoubtOfPerson = 4;           // for each vote: given name and surname need no more
constexpr int kPointsToSpeak = 10;          // of lead, before the rules' type is changed
constexpr int kPointsOfRule = 5;            // of lead, for each vote of the rules
constexpr std::uint32_t kWordsANumber = 6;  // where there are more numbers than this, it is a table

constexpr unsigned kSteps = row_width(kNameVerdicts) / kRowStep;

const LinearModel& model() {
  static const LinearModel kModel =
      LinearModel::open(models::k_names, ModelOrigin::compiled_in).value_or(LinearModel());
  return kModel;
}

struct Judgement {
  NameVerdict actor = NameVerdict::organisation;  // the best of the three that are actors
  int lead = 0;                                   // over the next of the three
  int doubt = 0;                                  // by how much `title` or `none` is ahead of it
};

Judgement judgement(const std::array<std::int16_t, kSteps * kRowStep>& scores) {
  const auto score = [&](NameVerdict verdict) { return int{scores[static_cast<std::size_t>(verdict)]}; };
  Judgement out;
  int best = -100000, next = -100000;
  for (const NameVerdict verdict : {NameVerdict::person, NameVerdict::place, NameVerdict::organisation}) {
    if (score(verdict) > best) {
      next = best;
      best = score(verdict);
      out.actor = verdict;
    } else {
      next = std::max(next, score(verdict));
    }
  }
  out.lead = best - next;
  out.doubt = std::max(score(NameVerdict::title), score(NameVerdict::none)) - best;
  return out;
}

bool is_table(const NameText& text, const Sentence& sentence) {
  std::uint32_t numbers = 0;
  for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
    numbers += text[at].shape == Shape::number;
  }
  return kWordsANumber * numbers > sentence.last_token - sentence.first_token;
}

ActorType type_of(NameVerdict verdict) {
  if (verdict == NameVerdict::person) return ActorType::person;
  return verdict == NameVerdict::place ? ActorType::place : ActorType::organisation;
}

// A name that is more likely none counts only where the article bears it out.
void settle(const Judgement& found, bool is_lone_new_word, Candidate& c) {
  const int allowed = is_lone_new_word ? kDoubtOfNewWord : c.type == ActorType::person ? kDoubtOfPerson * c.weight : 0;
  if (found.doubt > std::max(kDoubt, allowed)) c.is_weak = true;
  const auto votes = [](int lead) {
    return static_cast<std::uint8_t>(std::clamp(lead / kPointsAVote, 1, int{kSureVote} - 1));
  };
  if (type_of(found.actor) == c.type) {
    c.weight = std::max(c.weight, votes(found.lead));
    return;
  }
  // What the rules said counts on: it takes a longer lead to overrule a strong guess.
  const int lead = found.lead - kPointsToSpeak - kPointsOfRule * c.weight;
  if (lead <= 0) return;
  c.type = type_of(found.actor);
  c.weight = votes(lead);
}

}  // namespace

bool is_explained(const Candidate& c) {
  return c.known != nullptr || c.is_head_only || c.is_party_phrase || c.type == ActorType::initiative ||
         c.weight >= kSureVote;
}

std::vector<Tag> tags_around(const NameText& text, const std::vector<Candidate>& candidates, bool of_all) {
  const auto& sentences = text.layout().sentences;
  std::vector<std::uint32_t> chosen;
  std::uint32_t number = 0;
  for (const Candidate& c : candidates) {
    if (is_explained(c) && !of_all) continue;
    while (number + 1 < sentences.size() && sentences[number].last_token <= c.first) ++number;
    if (!chosen.empty() && chosen.back() == number) continue;
    if (text.sentence_case(number) == Case::sentence && !is_table(text, sentences[number])) chosen.push_back(number);
  }
  Tagging tagging;
  tagger().tag(text.layout(), chosen, tagging);
  return std::move(tagging.tags);
}

void judge_names(const NameText& text, std::vector<Candidate>& candidates) {
  if (std::ranges::all_of(candidates, is_explained)) return;
  std::vector<std::pair<std::uint32_t, Judgement>> found;
  const std::vector<Tag> tags = tags_around(text, candidates);
  NameFeatures features(text, tags, candidates);
  std::vector<FeatureHash> hashes;
  std::vector<std::uint32_t> rows;
  std::array<std::int16_t, kSteps * kRowStep> scores{};
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    if (is_explained(candidates[c])) continue;
    if (!candidates[c].is_weak && features.shortens_body(candidates[c])) {
      candidates[c].type = ActorType::organisation;
      continue;
    }
    features.read(c, hashes);
    rows.clear();
    for (const FeatureHash hash : hashes) rows.push_back(model().row(hash));
    model().score<kSteps>(rows, scores);
    found.emplace_back(c, judgement(scores));
  }
  // Only now, so that every name is judged beside what the rules said of its neighbours.
  for (const auto& [c, judged] : found) {
    Candidate& candidate = candidates[c];
    const bool is_lone = candidate.first + 1 == candidate.last;
    settle(judged, is_lone && !text[candidate.first].info.is(kCommonWord), candidate);
    // "Kiir" says less of what he is than "Salva Kiir" does.
    if (features.ends_longer(candidate)) candidate.weight = std::min(candidate.weight, kFaintVote);
  }
}

}  // namespace entente
