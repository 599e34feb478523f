// The search for commitments in one article: cues in reading order, each completed by its frame, checked against its
// conditions and given its parties. Internal to the extract layer; find_commitments() is the door.
#pragma once

#include <cstdint>
#include <vector>

#include "core/extract/commitment.h"
#include "core/extract/frames.h"
#include "core/extract/parties.h"
#include "core/extract/speech.h"

namespace entente {

// An item before it is written out, with what later items of the sentence need to know of it.
struct CommitmentDraft {
  Commitment item;
  Range act, cue;
  Range cover;  // the words that belong to this item: a cue inside them is no item of its own
  const VerbGroup* group = nullptr;
  Parties subject;
  bool quiet = false;     // withdrawn when anything else is found in the sentence
  bool soft = false;      // withdrawn when an item is found inside its act
  bool own_verb = false;  // the act begins with the cue's verb, so "supports X and backs Y" is one item
};

class Search {
 public:
  // Borrows all; `dismissed` may be null.
  Search(const ReadArticle& article, std::vector<DismissedCue>* dismissed)
      : layout_(article.layout),
        sentences_(article.layout, article.naming, article.headline),
        finder_(sentences_),
        date_(article.date),
        dismissed_(dismissed) {}

  // Call once.
  [[nodiscard]] std::vector<Commitment> run();

 private:
  struct Dropped {
    Range cue;
    std::string_view rule;
    Dismissal why = Dismissal::no_verb;
  };

  // commitments.cpp: the walk
  void read(std::uint32_t sentence);
  void read_speech(const Clauses& clauses);
  void read_subjects(const Clauses& clauses);
  bool try_cues(const Clauses& clauses, std::uint32_t token, bool inside_modal = false);
  [[nodiscard]] bool try_verb_cues(const Clauses& clauses, const VerbGroup& group, std::uint32_t after);
  [[nodiscard]] bool try_cue(const Clauses& clauses, Hit hit);
  [[nodiscard]] bool merge_into_previous(const Clauses& clauses, const CommitmentDraft& draft);
  void write_out(const Clauses& clauses);

  // dismissals.cpp: what was not taken, and why
  bool drop(Dismissal why);  // gives up the cue under trial; false, for the caller to return
  void note_dropped(const Dropped& dropped);
  void write_dismissed();

  // conditions.cpp: whether a cue counts here
  [[nodiscard]] bool place(const Clauses& clauses, Hit& hit) const;
  [[nodiscard]] bool place_adjective(const Clauses& clauses, Hit& hit) const;
  [[nodiscard]] bool tense_fits(const Hit& hit) const;
  [[nodiscard]] bool mood_fits(const Clauses& clauses, const Hit& hit);
  [[nodiscard]] bool is_absorbed(const Clauses& clauses, const Hit& hit) const;
  [[nodiscard]] bool act_fits(const Clauses& clauses, const Hit& hit, const Completion& completion) const;
  [[nodiscard]] bool is_reported(std::uint32_t token) const;
  [[nodiscard]] bool is_dated_by(const Clauses& clauses, const Hit& hit) const;
  [[nodiscard]] bool tells_public_affairs() const;
  [[nodiscard]] bool asks_question(const Clauses& clauses) const;
  [[nodiscard]] bool parties_fit(const Hit& hit, const Completion& completion, const CommitmentDraft& draft,
                                 bool bound) const;
  [[nodiscard]] bool in_quotes(std::uint32_t token) const;

  // kinds.cpp: what it amounts to
  [[nodiscard]] bool set_future_kind(const Clauses& clauses, const Hit& hit, const Completion& completion,
                                     CommitmentDraft& draft);
  [[nodiscard]] bool is_duty(const Clauses& clauses, const Hit& hit, const Completion& completion,
                             CommitmentDraft& draft);
  void set_refusal(const Hit& hit, const Completion& completion, Commitment& item) const;
  [[nodiscard]] bool is_firm(const Clauses& clauses, const Hit& hit) const;
  [[nodiscard]] bool speaker_binds(const Hit& hit) const;
  [[nodiscard]] bool follows_question_word(const Clauses& clauses, const VerbGroup& group) const;
  [[nodiscard]] bool bound_by_force(const Hit& hit, const CommitmentDraft& draft) const;
  [[nodiscard]] bool names_parties(Range phrase) const;
  [[nodiscard]] bool can_undertake(const Hit& hit, const CommitmentDraft& draft) const;
  void set_kind(const Clauses& clauses, const Hit& hit, const Completion& completion, CommitmentDraft& draft) const;
  void turn_down(const Clauses& clauses, const Hit& hit, const Completion& completion, CommitmentDraft& draft) const;

  // assignment.cpp: parties, flags
  [[nodiscard]] bool set_parties(const Clauses& clauses, const Hit& hit, const Completion& completion,
                                 CommitmentDraft& draft) const;
  [[nodiscard]] Parties subject_of(const Clauses& clauses, const Hit& hit, const Completion& completion) const;
  [[nodiscard]] Range agent_of(const Clauses& clauses, const Hit& hit) const;
  [[nodiscard]] Range owner_of(const Clauses& clauses, const Hit& hit, bool to_act) const;
  void add_partner(const Clauses& clauses, const Hit& hit, const Completion& completion, CommitmentDraft& draft) const;
  void set_request(const Clauses& clauses, const Hit& hit, const Completion& completion, CommitmentDraft& draft) const;
  void set_flags(const Clauses& clauses, const Hit& hit, CommitmentDraft& draft) const;
  [[nodiscard]] std::uint32_t speaker_at(std::uint32_t token) const;
  [[nodiscard]] Span span_of(Range range) const;

  const Layout& layout_;
  Sentences sentences_;
  PartyFinder finder_;
  std::string_view date_;  // of the article
  std::vector<DismissedCue>* dismissed_;
  Dismissal why_ = Dismissal::no_verb;  // of the cue dropped last
  std::vector<Dropped> dropped_;        // in the sentence, apart; only when `dismissed_` is asked for
  std::uint32_t index_ = 0;
  std::vector<Attribution> attributions_;
  std::vector<Parties> subjects_;             // of the sentence's verb groups, in step with them
  std::uint32_t carried_speaker_ = kNoToken;  // who spoke last
  std::uint32_t paragraph_ = kNoToken;
  bool public_affairs_ = false;
  bool open_quote_ = false;  // the sentence begins inside quotation marks
  std::vector<CommitmentDraft> drafts_;
  std::vector<Commitment> found_;
};

}  // namespace entente
