// Edits one by one, each on what the ones before it left; the statements that they add wait apart until the last, then
// stand at their places among the others. An edit whose statement, article or actor is not there is told as idle and
// changes nothing, and so is one that would say what is so already.
#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/base/parts.h"
#include "core/report/commitment_index.h"
#include "core/text/characters.h"

namespace entente {

namespace {

std::string quoted(std::string_view text) { return std::string("\"").append(text).append("\""); }

std::string_view words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::open:
      return "it is not decided";
    case Verdict::accepted:
      return "it is accepted already";
    case Verdict::rejected:
      return "it is rejected already";
  }
  return "";
}

// Where `part` stands in `text`: as whole words, or else anywhere; nothing when nowhere.
std::optional<Span> find_words(std::string_view text, std::string_view part) {
  const auto is_word = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
  const auto span_at = [&](std::size_t at) {
    return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
  };
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const bool is_cut_before = at > 0 && is_word(text[at - 1]) && is_word(part.front());
    const bool is_cut_after = end < text.size() && is_word(text[end]) && is_word(part.back());
    if (!is_cut_before && !is_cut_after) return span_at(at);
  }
  const std::size_t at = text.find(part);
  return at == std::string_view::npos ? std::nullopt : std::optional(span_at(at));
}

// What a statement of this kind comes to as long as nobody says otherwise.
Status status_of(Kind kind) {
  constexpr std::array<Status, 8> kStatuses = {Status::intent, Status::agreed, Status::signed_,   Status::stated,
                                               Status::done,   Status::intent, Status::requested, Status::refused};
  return kStatuses[static_cast<std::size_t>(kind)];
}

class Decider {
 public:
  Decider(const Summary& summary, const ActorIndex& actors, CommitmentIndex::Data& out)
      : summary_(summary), actors_(actors), out_(out) {}
  void run(const CommitmentEdits& edits);
  // As amend().
  bool judge_anew(const CommitmentEdits& before, const CommitmentEdits& edits, std::size_t same);

 private:
  using Field = CommitmentField;
  using Why = std::string;  // why an edit is idle; empty when it is not

  [[nodiscard]] Why take(const CommitmentEdit& edit);
  [[nodiscard]] Why add(const CommitmentEdit& edit);
  [[nodiscard]] Why judge(std::uint32_t statement, Verdict verdict);
  [[nodiscard]] Why set(std::uint32_t statement, Field field, const std::string& value);
  [[nodiscard]] Why set_parties(std::vector<PartyNumber>& parties, std::string_view keys);
  [[nodiscard]] Why set_speaker(PartyNumber& speaker, std::string_view key);
  [[nodiscard]] Why set_span(std::uint32_t statement, Span& span, std::string_view words);
  [[nodiscard]] Why set_text(std::string& text, const std::string& value);
  template <class Value>
  [[nodiscard]] Why set_named(Value& value, std::optional<Value> named);
  [[nodiscard]] PartyNumber party(std::string_view key);  // kNoParty when no article names it
  [[nodiscard]] std::uint32_t find(std::string_view id) const;
  void forget_what_followed(StatementTexts& texts, Field field) const;
  void put_in_order();
  void take_all(const CommitmentEdits& edits, std::size_t from);
  void take_back(std::uint32_t statement, std::span<const CommitmentEdit> before);

  const Summary& summary_;
  const ActorIndex& actors_;
  CommitmentIndex::Data& out_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_id_;
  std::unordered_map<std::string_view, ArticleIndex> articles_;  // once one is asked for
  std::unordered_map<std::string, PartyNumber> parties_;
};

constexpr std::string_view kSame = "it is so already";

std::uint32_t Decider::find(std::string_view id) const {
  std::uint64_t wanted = 0;
  const auto read = std::from_chars(id.data(), id.data() + id.size(), wanted, 16);
  if (read.ec != std::errc() || hex16(wanted) != id) return kNoStatement;
  if (const auto at = by_id_.find(wanted); at != by_id_.end()) return at->second;
  const auto at = std::ranges::lower_bound(out_.by_id, wanted, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
  return at != out_.by_id.end() && at->first == wanted ? at->second : kNoStatement;
}

// As statements have parties: an actor by its id, a hidden one by its key.
PartyNumber Decider::party(std::string_view key) {
  std::string id;
  if (const std::uint32_t actor = actors_.find(key); actor != kNoActorNumber) {
    id = actors_[actor].id;
  } else {
    const StringId known = find_string(summary_.strings, key);
    if (known == kNoString || !std::ranges::binary_search(summary_.actors, known, {}, &ActorFacts::actor)) {
      return kNoParty;
    }
    id = key;
  }
  const auto number = static_cast<PartyNumber>(out_.parties.size());
  const auto [at, is_new] = parties_.try_emplace(id, number);
  if (is_new) out_.parties.push_back(std::move(id));
  return at->second;
}

Decider::Why Decider::judge(std::uint32_t statement, Verdict verdict) {
  Verdict& now = out_.statements[statement].verdict;
  if (now == verdict) return Why(words_of(verdict));
  now = verdict;
  return {};
}

Decider::Why Decider::set_parties(std::vector<PartyNumber>& parties, std::string_view keys) {
  std::vector<PartyNumber> named;
  Why why;
  each_part(keys, ", ", [&](std::string_view key) {
    const PartyNumber number = party(key);
    if (number == kNoParty && why.empty()) why = "no article names " + quoted(key);
    if (std::ranges::find(named, number) == named.end()) named.push_back(number);
  });
  if (!why.empty()) return why;
  if (named == parties) return Why(kSame);
  parties = std::move(named);
  return {};
}

Decider::Why Decider::set_speaker(PartyNumber& speaker, std::string_view key) {
  const PartyNumber number = key.empty() ? kNoParty : party(key);
  if (number == kNoParty && !key.empty()) return "no article names " + quoted(key);
  if (number == speaker) return Why(kSame);
  speaker = number;
  return {};
}

Decider::Why Decider::set_span(std::uint32_t statement, Span& span, std::string_view words) {
  Span wanted;
  if (!words.empty()) {
    const std::optional<Span> found = find_words(sentence_words(summary_, out_, statement), words);
    if (!found) return "its sentence does not say " + quoted(words);
    const std::uint32_t from = out_.statements[statement].sentence.begin;
    wanted = {found->begin + from, found->end + from};
  }
  if (span == wanted || (span.empty() && wanted.empty())) return Why(kSame);
  span = wanted;
  return {};
}

Decider::Why Decider::set_text(std::string& text, const std::string& value) {
  if (text == value) return Why(kSame);
  text = value;
  return {};
}

template <class Value>
Decider::Why Decider::set_named(Value& value, std::optional<Value> named) {
  if (!named) return "there is no such value";
  if (*named == value) return Why(kSame);
  value = *named;
  return {};
}

// A day and a number that were worked out from words which no longer stand.
void Decider::forget_what_followed(StatementTexts& texts, Field field) const {
  if (field == Field::deadline && std::ranges::find(texts.edited, Field::due) == texts.edited.end()) texts.due.clear();
  if (field == Field::amount) {
    texts.quantity.clear();
    texts.unit.clear();
  }
}

Decider::Why Decider::set(std::uint32_t statement, Field field, const std::string& value) {
  Statement& row = out_.statements[statement];
  StatementTexts& texts = out_.texts[statement];
  const Why why = [&] {
    switch (field) {
      case Field::kind:
        return set_named(row.kind, kind_named(value));
      case Field::status:
        return set_named(row.status, status_named(value));
      case Field::modality:
        return set_named(row.modality, modality_named(value));
      case Field::committers:
        return set_parties(row.committers, value);
      case Field::requesters:
        return set_parties(row.requesters, value);
      case Field::counterparties:
        return set_parties(row.counterparties, value);
      case Field::speaker:
        return set_speaker(row.speaker, value);
      case Field::what:
        return set_span(statement, texts.what, value);
      case Field::deadline:
        return set_span(statement, texts.deadline, value);
      case Field::amount:
        return set_span(statement, texts.amount, value);
      case Field::due:
        return set_text(texts.due, value);
      case Field::topic:
        return set_text(texts.topic, value);
    }
    return Why();
  }();
  if (!why.empty()) return why;
  forget_what_followed(texts, field);
  row.is_edited = true;
  if (std::ranges::find(texts.edited, field) == texts.edited.end()) texts.edited.push_back(field);
  return {};
}

Decider::Why Decider::add(const CommitmentEdit& edit) {
  if (articles_.empty()) {
    for (ArticleIndex i = 0; i < summary_.articles.size(); ++i) articles_.try_emplace(summary_.articles[i].facts.id, i);
  }
  const auto article = articles_.find(edit.article);
  if (article == articles_.end()) return "there is no article " + quoted(edit.article);
  const Span sentence = edit.sentence, what = edit.what;
  if (what.empty() || what.begin < sentence.begin || what.end > sentence.end ||
      edit.value.size() != sentence.end - sentence.begin)
    return "its words do not stand in its sentence";
  Statement row;
  const std::string id = added_id(edit.article, what);
  std::from_chars(id.data(), id.data() + id.size(), row.id, 16);
  if (!by_id_.try_emplace(row.id, static_cast<std::uint32_t>(out_.statements.size())).second) {
    return "it was added already";
  }
  row.article = article->second;
  row.sentence = sentence;
  row.kind = edit.kind;
  row.status = status_of(edit.kind);
  row.confidence = 100;
  row.verdict = Verdict::accepted;
  row.is_added = true;
  StatementTexts texts;
  texts.sentence = edit.value;
  texts.what = what;
  out_.statements.push_back(std::move(row));
  out_.texts.push_back(std::move(texts));
  return {};
}

Decider::Why Decider::take(const CommitmentEdit& edit) {
  using Verb = CommitmentEdit::Verb;
  if (Why why = fault_of(edit); !why.empty()) return why;
  if (edit.verb == Verb::add) return add(edit);
  const std::uint32_t statement = find(edit.commitment);
  if (statement == kNoStatement) return "no article states it";
  switch (edit.verb) {
    case Verb::accept:
      return judge(statement, Verdict::accepted);
    case Verb::reject:
      return judge(statement, Verdict::rejected);
    case Verb::reopen:
      return judge(statement, Verdict::open);
    case Verb::set:
      return set(statement, edit.field, edit.value);
    case Verb::note:
      return set_text(out_.texts[statement].note, edit.value);
    case Verb::add:
      break;
  }
  return {};
}

// An edit as the list of idle ones says it.
std::string words_of(const CommitmentEdit& edit) {
  using Verb = CommitmentEdit::Verb;
  std::string words(verb_name(edit.verb));
  if (edit.verb == Verb::add) return words.append(" in article ").append(quoted(edit.article));
  if (edit.verb == Verb::set) words.append(" ").append(field_name(edit.field)).append(" of");
  words.append(" ").append(quoted(edit.commitment));
  if (edit.verb == Verb::set) words.append(" to ").append(quoted(edit.value));
  return words;
}

// Added statements stood at the end.
void Decider::put_in_order() {
  const auto key = [&](std::uint32_t i) {
    const Statement& row = out_.statements[i];
    const StatementTexts& texts = out_.texts[i];
    const Span at = row.is_added ? texts.what : texts.cue;
    return std::tuple(out_.place[row.article], row.sentence, at.begin, row.is_added, i);
  };
  std::vector<std::uint32_t> order(out_.statements.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  compact_sort(order, {}, key);
  std::vector<Statement> statements;
  std::vector<StatementTexts> texts;
  statements.reserve(order.size());
  texts.reserve(order.size());
  for (const std::uint32_t i : order) {
    statements.push_back(std::move(out_.statements[i]));
    texts.push_back(std::move(out_.texts[i]));
  }
  out_.statements = std::move(statements);
  out_.texts = std::move(texts);
  std::size_t end = 0;
  for (std::uint32_t place = 0; place < out_.statements_end.size(); ++place) {
    while (end < out_.statements.size() && out_.place[out_.statements[end].article] == place) ++end;
    out_.statements_end[place] = end;
  }
}

void Decider::run(const CommitmentEdits& edits) {
  for (std::uint32_t i = 0; i < out_.statements.size(); ++i) by_id_.try_emplace(out_.statements[i].id, i);
  for (PartyNumber i = 0; i < out_.parties.size(); ++i) parties_.try_emplace(out_.parties[i], i);
  take_all(edits, 0);
  put_in_order();
  number_parties(out_);
}

void Decider::take_all(const CommitmentEdits& edits, std::size_t from) {
  for (std::size_t i = from; i < edits.size(); ++i) {
    const Why why = take(edits[i]);
    if (why.empty()) continue;
    out_.idle.push_back(words_of(edits[i]) + ": " + why);
    out_.idle_edits.push_back(static_cast<std::uint32_t>(i));
  }
}

// As the statement was judged by these edits: it begins open, one that was added as accepted.
void Decider::take_back(std::uint32_t statement, std::span<const CommitmentEdit> before) {
  Statement& row = out_.statements[statement];
  const std::string id = hex16(row.id);
  bool is_there = !row.is_added;
  row.verdict = is_there ? Verdict::open : Verdict::accepted;
  out_.texts[statement].note.clear();
  for (const CommitmentEdit& edit : before) {
    if (edit.commitment != id) continue;
    is_there = is_there || edit.verb == CommitmentEdit::Verb::add;
    if (is_there && is_judgement(edit)) (void)take(edit);
  }
}

bool Decider::judge_anew(const CommitmentEdits& before, const CommitmentEdits& edits, std::size_t same) {
  std::unordered_map<std::uint32_t, bool> was_rejected;
  for (const auto* list : {&before, &edits}) {
    for (const CommitmentEdit& edit : std::span(*list).subspan(same)) {
      if (const std::uint32_t one = find(edit.commitment); one != kNoStatement)
        was_rejected.try_emplace(one, out_.statements[one].verdict == Verdict::rejected);
    }
  }
  while (!out_.idle_edits.empty() && out_.idle_edits.back() >= same) {
    out_.idle_edits.pop_back();
    out_.idle.pop_back();
  }
  if (before.size() > same) {
    for (const auto& [statement, was] : was_rejected) take_back(statement, std::span(edits).first(same));
  }
  take_all(edits, same);
  return std::ranges::any_of(was_rejected, [&](const auto& one) {
    return one.second != (out_.statements[one.first].verdict == Verdict::rejected);
  });
}

}  // namespace

void replay(const Summary& summary, const ActorIndex& actors, const CommitmentEdits& edits,
            CommitmentIndex::Data& out) {
  if (!edits.empty()) Decider(summary, actors, out).run(edits);
}

bool is_judgement(const CommitmentEdit& edit) {
  using Verb = CommitmentEdit::Verb;
  return edit.verb == Verb::accept || edit.verb == Verb::reject || edit.verb == Verb::reopen || edit.verb == Verb::note;
}

bool amend(const Summary& summary, const ActorIndex& actors, const CommitmentEdits& before,
           const CommitmentEdits& edits, std::size_t same, CommitmentIndex::Data& out) {
  return Decider(summary, actors, out).judge_anew(before, edits, same);
}

}  // namespace entente
