// The walk through an article. An act inside another act ("agreed to support") belongs to that one and is not counted
// again; a second finite verb of another kind is its own item; two of one kind with one subject are one.
#include "core/extract/commitment.h"

#include <algorithm>
#include <array>

#include "core/base/compact_sort.h"
#include "core/extract/details.h"
#include "core/extract/due.h"
#include "core/extract/quantity.h"
#include "core/extract/search.h"
#include "core/extract/topics.h"

namespace entente {

namespace {

// A kind that the cue line does not name has the code that is usual for it; of aid to come CAMEO has its own (033).
void set_codes(const Cue& cue, Commitment& item) {
  const auto both_agree = [](Kind kind) { return kind == Kind::pledge || kind == Kind::agreement; };
  EventCodes codes = usual_codes(item.kind);
  if (both_agree(item.kind) && cue.plover == "AID") codes.cameo = "033";
  if (item.kind == cue.kind || (both_agree(item.kind) && both_agree(cue.kind))) codes = {cue.plover, cue.cameo};
  item.plover = codes.plover;
  item.cameo = codes.cameo;
}

// In tokens. Whatever is longer is a table or a list; and clause analysis looks back within its sentence.
constexpr std::uint32_t kLongestSentence = 500;

constexpr std::size_t kUsualMatches = 8;  // of cues at one word

}  // namespace

std::vector<Commitment> find_commitments(const ReadArticle& article, std::vector<DismissedCue>* dismissed) {
  if (dismissed != nullptr) dismissed->clear();
  return Search(article, dismissed).run();
}

std::vector<Commitment> Search::run() {
  public_affairs_ = tells_public_affairs();
  for (std::uint32_t sentence = 0; sentence < layout_.sentences.size(); ++sentence) read(sentence);
  return std::move(found_);
}

void Search::read(std::uint32_t sentence) {
  index_ = sentence;
  const Range tokens = sentences_.tokens(sentence);
  if (tokens.empty()) return;
  if (layout_.sentences[sentence].paragraph != paragraph_) {
    paragraph_ = layout_.sentences[sentence].paragraph;
    open_quote_ = false;
  }
  finder_.remember_sentence(tokens);
  if (tokens.end - tokens.begin > kLongestSentence) {
    if (dismissed_ != nullptr)
      dismissed_->push_back({sentence, layout_.sentences[sentence].span, {}, Dismissal::too_long});
    return;
  }
  const std::vector<VerbGroup> groups = sentences_.verb_groups(sentence);
  Clauses clauses{sentences_, tokens, groups, {}};
  read_speech(clauses);
  for (const Attribution& said : attributions_)
    if (said.scope.begin == tokens.begin && said.scope.end < tokens.end) clauses.quoted_tail = said.scope;
  read_subjects(clauses);
  drafts_.clear();
  dropped_.clear();
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) (void)try_cues(clauses, token);
  const std::size_t found = found_.size();
  write_out(clauses);
  if (dismissed_ != nullptr && found_.size() == found) write_dismissed();
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (sentences_.word(token).has(shape::kOpenQuote)) open_quote_ = true;
    if (sentences_.word(token).has(shape::kCloseQuote)) open_quote_ = false;
  }
}

void Search::read_speech(const Clauses& clauses) {
  attributions_ = find_attributions(sentences_, index_, clauses.groups, finder_);
  for (const Attribution& said : attributions_) {
    if (said.speaker == kNoToken) continue;
    carried_speaker_ = said.speaker;
    finder_.remember_speaker(said.speaker);
  }
}

// Resolves every subject once, in reading order, so that "he" and "it" look back within the sentence too.
void Search::read_subjects(const Clauses& clauses) {
  subjects_.clear();
  for (const VerbGroup& group : clauses.groups) {
    Parties subject = finder_.resolve(group.subject, speaker_at(group.first));
    if (group.finite && !group.relative && !group.inherited) finder_.remember(subject);
    const bool meets = (clauses.word(group.head).facts.verbs & verb::kMeet) != 0;
    if (meets && group.finite && !group.passive)
      finder_.remember_meeting(subject, {group.head + 1, clauses.sentence.end});
    subjects_.push_back(std::move(subject));
  }
  // "As well as pledging aid, Kenya urged": what opens the sentence has the subject of its clause.
  for (std::size_t i = 0; i < clauses.groups.size() && !clauses.groups[i].finite; ++i) {
    if (!clauses.groups[i].gerund || !clauses.groups[i].subject.empty()) continue;
    const auto main = std::ranges::find_if(clauses.groups.subspan(i),
                                           [](const VerbGroup& other) { return other.finite && !other.relative; });
    if (main != clauses.groups.end()) subjects_[i] = subjects_[static_cast<std::size_t>(main - clauses.groups.begin())];
  }
}

bool Search::try_cues(const Clauses& clauses, std::uint32_t token, bool inside_modal) {
  const Word& word = clauses.word(token);
  if (word.id == 0 || (word.mention != kNoToken && !word.is(word::kModal))) return false;
  struct Match {
    std::uint16_t cue;
    std::uint32_t end;
  };
  std::vector<Match> matches;
  const std::span<const std::uint16_t> cues = cue_table().starting_with(word.id);
  if (cues.empty()) return false;
  const std::span<const WordBits> next_words = cue_table().next_words(word.id);
  const bool has_next = token + 1 < clauses.sentence.end;
  const WordBits next = !has_next                            ? 0
                        : can_be_skipped(clauses, token + 1) ? kAnyWord
                                                             : bit_of(clauses.word(token + 1).id);
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (next_words[i] != kAnyWord && (next_words[i] & next) == 0) continue;
    const std::uint16_t index = cues[i];
    const std::uint32_t end = match_cue(clauses, cue_table().cue(index), token);
    if (end == kNoToken) continue;
    if (matches.empty()) matches.reserve(kUsualMatches);
    matches.push_back({index, end});
  }
  Dropped longest{};
  // Longest first; among equals the line that stands first.
  compact_sort(matches, [](const Match& a, const Match& b) { return a.end != b.end ? a.end > b.end : a.cue < b.cue; });
  for (const Match& match : matches) {
    Hit hit;
    hit.cue = &cue_table().cue(match.cue);
    hit.begin = token;
    hit.end = match.end;
    hit.headline = sentences_.in_headline(index_);
    if (inside_modal && hit.cue->begins_with(Frame::modal)) continue;
    if ((hit.cue->needs & need::kTitled) != 0 && !hit.headline) continue;
    if (try_cue(clauses, hit)) return true;
    if (hit.cue->begins_with(Frame::headline)) continue;  // every "to": no words that a reader would take for a cue
    // The longest stands for the place, but a cue before words in another sense.
    if (longest.cue.empty() || (longest.why == Dismissal::no_verb && why_ != Dismissal::no_verb))
      longest = {{hit.begin, hit.end}, hit.cue->id, why_};
  }
  if (!longest.cue.empty() && !inside_modal) note_dropped(longest);
  return false;
}

// "will support", "will be committed to": the verb after the modal may have a cue line of its own.
bool Search::try_verb_cues(const Clauses& clauses, const VerbGroup& group, std::uint32_t after) {
  for (std::uint32_t token = after; token <= group.head; ++token)
    if (try_cues(clauses, token, true)) return true;
  return false;
}

bool Search::try_cue(const Clauses& clauses, Hit hit) {
  const Cue& cue = *hit.cue;
  if (!place(clauses, hit)) return drop(Dismissal::no_verb);
  if (!tense_fits(hit)) return drop(Dismissal::tense);
  if (!mood_fits(clauses, hit)) return false;
  if (is_absorbed(clauses, hit)) return false;
  if (cue.begins_with(Frame::modal) && hit.group != nullptr && try_verb_cues(clauses, *hit.group, hit.end)) return true;
  Completion completion;
  if (!complete(clauses, hit, completion)) return drop(Dismissal::no_act);
  if (!act_fits(clauses, hit, completion)) return drop(Dismissal::no_deed);
  CommitmentDraft draft;
  draft.item.sentence = index_;
  draft.item.kind = cue.kind;
  draft.cue = {hit.begin, hit.end};
  draft.group = hit.group;
  draft.quiet = (cue.needs & need::kQuiet) != 0;
  draft.soft = (cue.needs & need::kSoft) != 0;
  draft.own_verb = completion.act_group == nullptr && !completion.whole_clause && !hit.passive;
  draft.act = trimmed(clauses, completion.act);
  // An act is worded without its modal, which a cue of several words ("will encourage") holds.
  while (!draft.act.empty() && clauses.word(draft.act.begin).is(word::kModal)) ++draft.act.begin;
  if (draft.act.empty()) return drop(Dismissal::no_act);
  draft.cover = completion.act;
  if (!set_parties(clauses, hit, completion, draft)) return drop(Dismissal::no_party);
  if (!set_future_kind(clauses, hit, completion, draft)) return false;
  set_kind(clauses, hit, completion, draft);
  if (merge_into_previous(clauses, draft)) return true;
  set_status(clauses, cue, hit.group, draft.act, draft.item);
  if (draft.item.kind == Kind::position && cue.kind == Kind::agreement) draft.item.status = Status::stated;
  if (draft.item.kind == Kind::position && is_firm(clauses, hit)) draft.item.modality = Modality::strong;
  set_flags(clauses, hit, draft);
  Commitment& item = draft.item;
  item.rule = cue.id;
  set_codes(cue, item);
  if (item.kind == Kind::refusal && cue.kind != Kind::refusal) set_refusal(hit, completion, item);
  if (item.kind != Kind::request) item.counterparties = finder_.named(draft.act, item.committers);
  item.cue = span_of(draft.cue);
  // "signed in 2003", "built this week": of what is done the day is no deadline.
  const bool over = item.status == Status::done || item.status == Status::signed_ || item.status == Status::stated;
  if (!over) item.deadline = span_of(find_deadline(clauses, draft.act));
  item.amount = span_of(find_amount(clauses, draft.act));
  if (!item.deadline.empty()) item.due = due_of(slice(layout_.text, item.deadline), date_);
  if (!item.amount.empty()) item.quantity = quantity_of(slice(layout_.text, item.amount));
  drafts_.push_back(std::move(draft));
  return true;
}

// "adheres to X and firmly supports Y", "signed, approved or published": one kind, one subject, side by side.
bool Search::merge_into_previous(const Clauses& clauses, const CommitmentDraft& draft) {
  if (drafts_.empty() || draft.group == nullptr || !draft.group->inherited || !draft.own_verb) return false;
  CommitmentDraft& previous = drafts_.back();
  if (!previous.own_verb || previous.item.kind != draft.item.kind || previous.quiet != draft.quiet) return false;
  if (previous.act.end > draft.act.begin || draft.act.begin - previous.act.end > 4) return false;
  for (std::uint32_t token = previous.act.end; token < draft.act.begin; ++token)
    if (clauses.word(token).has(shape::kStop)) return false;
  previous.act.end = draft.act.end;
  previous.cover.end = draft.cover.end;
  return true;
}

void Search::write_out(const Clauses& clauses) {
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    CommitmentDraft& draft = drafts_[i];
    if (draft.quiet && (i > 0 || !std::ranges::all_of(drafts_, &CommitmentDraft::quiet))) continue;
    bool gives_way = false;
    for (std::size_t j = i + 1; draft.soft && j < drafts_.size(); ++j)
      gives_way = gives_way || (draft.act.contains(drafts_[j].cue.begin) && !drafts_[j].quiet);
    if (gives_way) continue;
    for (std::size_t j = i + 1; j < drafts_.size(); ++j) {
      const CommitmentDraft& later = drafts_[j];
      if (later.group != nullptr && !later.quiet && draft.own_verb && draft.act.contains(later.group->first) &&
          later.group->first > draft.cue.end)
        draft.act.end = later.group->first;
    }
    draft.act = trimmed(clauses, draft.act);
    draft.item.what = span_of(draft.act);
    draft.item.topic = topic_of(sentences_, draft.act, clauses.sentence);
    found_.push_back(std::move(draft.item));
  }
}

}  // namespace entente
