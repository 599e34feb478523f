// Made articles: see made.h.
#include "tests/laws/made.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/hash.h"

namespace entente::made {

namespace {

constexpr std::array<std::string_view, 28> kWords = {
    "China",  "Pakistan", "Pakistan's", "Wang Yi", "Wang",     "SCO",         "Lahore", "will",
    "agreed", "urged",    "the",        "a",       "corridor", "cooperation", "talks",  "and",
    "trade",  "of",       "to",         "2022",    "don't",    "caf\xC3\xA9", "on",     "\xD0\x9C\xD0\xB8\xD1\x80",
    "visit",  "support",  "Minister",   "(\"x\")"};

struct Form {
  std::string_view text;
  std::size_t actor;
};

// Longer forms first: "Wang Yi" before "Wang".
constexpr std::array<Form, 6> kForms = {
    {{"Pakistan", 1}, {"Wang Yi", 2}, {"Lahore", 4}, {"China", 0}, {"Wang", 2}, {"SCO", 3}}};

std::vector<Actor> known_actors(std::string_view text) {
  std::vector<Actor> actors = {{"china", "China", ActorType::state, {}, "", ""},
                               {"pakistan", "Pakistan", ActorType::state, {}, "", ""},
                               {"wang-yi", "Wang Yi", ActorType::person, {"Wang"}, "china", "foreign minister"},
                               {"sco", "SCO", ActorType::organisation, {}, "", ""},
                               {"lahore", "Lahore", ActorType::place, {}, "pakistan", ""}};
  // Articles disagree on names and types, as real ones do.
  if (text.size() % 3 == 0) actors[3].name = "Shanghai Cooperation Organisation";
  if (text.size() % 3 == 0) actors[3].aliases = {"SCO"};
  if (text.size() % 5 == 0) actors[4].type = ActorType::organisation;
  return actors;
}

Naming name(const Layout& layout) {
  const std::vector<Actor> known = known_actors(layout.text);
  std::array<std::uint32_t, 5> index;
  index.fill(kNobody);
  Naming naming;
  for (std::uint32_t at = 0; at < layout.text.size();) {
    const auto form =
        std::ranges::find_if(kForms, [&](const Form& f) { return layout.text.substr(at).starts_with(f.text); });
    if (form == kForms.end()) {
      ++at;
      continue;
    }
    if (index[form->actor] == kNobody) {
      index[form->actor] = static_cast<std::uint32_t>(naming.actors.size());
      naming.actors.push_back(known[form->actor]);
    }
    const auto end = at + static_cast<std::uint32_t>(form->text.size());
    naming.mentions.push_back({{at, end}, index[form->actor]});
    at = end;
  }
  return naming;
}

struct Cue {
  std::string_view word;
  Kind kind;
  Status status;
  std::string_view rule, plover, cameo;
};

constexpr std::array<Cue, 3> kCues = {{{"will", Kind::pledge, Status::intent, "will-do", "AGREE", "030"},
                                       {"agreed", Kind::agreement, Status::agreed, "agreed-to", "AGREE", "037"},
                                       {"urged", Kind::request, Status::requested, "urged", "REQUEST", "020"}}};

void find_in(const Layout& layout, const Naming& naming, std::uint32_t sentence, std::vector<Commitment>& out) {
  const Sentence& s = layout.sentences[sentence];
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const auto cue = std::ranges::find(kCues, layout.word(t), &Cue::word);
    if (cue == kCues.end()) continue;
    Commitment& row = out.emplace_back();
    row.sentence = sentence;
    row.kind = cue->kind;
    row.status = cue->status;
    row.rule = cue->rule;
    row.plover = cue->plover;
    row.cameo = cue->cameo;
    row.confidence = static_cast<std::uint8_t>(50 + t % 50);
    row.flags = static_cast<std::uint8_t>(t % 32);
    row.cue = layout.tokens[t].span;
    row.what = {row.cue.end, s.span.end};
    if (t % 2 == 0) row.deadline = layout.tokens[s.first_token].span;
    for (const Mention& mention : naming.mentions) {
      if (!s.span.contains(mention.span)) continue;
      (mention.span.begin < row.cue.begin ? row.committers : row.counterparties).push_back(mention.actor);
    }
    if (!row.committers.empty() && t % 3 == 0) row.speaker = row.committers.front();
  }
}

std::string random_text(Dice& dice) {
  std::string text;
  const std::size_t sentences = 1 + dice.below(6);
  for (std::size_t i = 0; i < sentences; ++i) {
    text += "It";
    const std::size_t words = 1 + dice.below(12);
    for (std::size_t w = 0; w < words; ++w) (text += ' ') += kWords[dice.below(kWords.size())];
    text += dice.below(3) == 0 ? ".\n\n" : ". ";
  }
  return text;
}

}  // namespace

std::uint64_t Dice::roll() {
  state_ += 0x9E3779B97F4A7C15U;
  return mix64(state_);
}

Article article(std::string file, std::string text, std::string date) {
  Article out;
  out.id = hex16(hash64(text, hash64(file)));
  out.file = std::move(file);
  out.text = std::move(text);
  out.date = std::move(date);
  return out;
}

Analysis analysis(const Article& from) {
  Analysis out;
  out.layout = lay_out(from.text);
  out.naming = name(out.layout);
  for (std::uint32_t i = 0; i < out.layout.sentences.size(); ++i) find_in(out.layout, out.naming, i, out.commitments);
  return out;
}

Reading reading(Dice& dice, const std::string& file) {
  constexpr std::array<std::string_view, 5> kDates = {"", "2022-03", "2022-03-21", "2022-04-01", "2021-12-31"};
  Reading out;
  std::string text = random_text(dice);  // a statement of its own: arguments have no order
  const std::string_view date = kDates[dice.below(kDates.size())];
  out.articles.push_back(article(file, std::move(text), std::string(date)));
  out.articles[0].language = dice.below(4) == 0 ? "fr" : "en";
  out.articles[0].date_from = date.empty() ? "" : "dateline";
  out.counts = {1, 1, 0, 0, 0};
  if (dice.below(4) == 0) {
    out.counts = {2, 0, 1, 1, 0};
    out.problems.push_back(
        {file, "line 2", dice.below(1000), 2, 1, ProblemCode::utf8_invalid, "a stray byte", "the rest"});
  }
  out.sources.push_back({file, "", "text", "utf-8", "content", out.articles[0].text.size(), out.counts});
  return out;
}

namespace {

// The same reading from a file of another name.
void rename(Reading& reading, const std::string& file) {
  Article& one = reading.articles[0];
  one.file = file;
  one.id = article(file, one.text).id;
  for (SourceRow& row : reading.sources) row.file = file;
  for (Problem& problem : reading.problems) problem.file = file;
}

}  // namespace

std::vector<Reading> pile(Dice& dice, std::size_t count) {
  std::vector<Reading> out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string file = "file-" + std::to_string(dice.below(1000)) + ".txt";
    if (out.empty() || dice.below(3) > 0) {
      out.push_back(reading(dice, file));
      continue;
    }
    Reading again = out[dice.below(out.size())];
    if (dice.below(2) == 0) rename(again, file);
    out.push_back(std::move(again));
  }
  return out;
}

Shard shard(const std::vector<Reading>& readings) {
  ShardBuilder builder;
  for (const Reading& one : readings) {
    builder.add_input(one);
    for (const Article& each : one.articles) builder.add(each, analysis(each));
  }
  return builder.finish();
}

Summary dealt_and_merged(Dice& dice, std::vector<Reading> readings, std::size_t shards) {
  dice.shuffle(readings);
  std::vector<std::vector<Reading>> hands(shards);
  for (Reading& reading : readings) hands[dice.below(shards)].push_back(std::move(reading));
  std::vector<Summary> parts;
  for (const auto& hand : hands) parts.push_back(summarise(shard(hand), {}));
  while (parts.size() > 1) {
    dice.shuffle(parts);
    Summary last = std::move(parts.back());
    parts.pop_back();
    parts.back() = merge(std::move(parts.back()), last);
  }
  return std::move(parts.front());
}

}  // namespace entente::made
