// Who is meant. Turns a noun phrase into parties: names, "the two sides", "they", "we", "the minister",
// "a spokesman for the company". A person who speaks for a state or body stands for it as a party and is
// kept as speaker. Reads sentences in order and remembers who was last spoken of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/clauses.h"

namespace entente {

struct Parties {
  std::vector<std::uint32_t> actors;   // who is bound, in text order, unique
  std::vector<std::uint32_t> persons;  // persons named, or meant by a pronoun or an office
  bool referred = false;               // resolved from a pronoun or a common noun
  bool owner_only = false;             // only the owner of something that is no party: "Sony's plan"
  bool unlisted_state = false;         // "a Russian official" where Russia is no actor of the article
  bool statement = false;              // "the resolution": a text, which can ask but not act
  bool pronoun = false;                // the phrase is a pronoun
  bool first_person = false;           // "we"
  bool party_like = false;             // holds a word for a party, resolved or not
  [[nodiscard]] bool empty() const { return actors.empty(); }
};

// `wanted` stands as a whole word in `name`, whatever the case.
[[nodiscard]] bool holds_word(std::string_view name, std::string_view wanted);

// Adds an actor once; kNoToken is none.
void add_party(std::uint32_t actor, std::vector<std::uint32_t>& out);

class PartyFinder {
 public:
  explicit PartyFinder(const Sentences& sentences);

  // Parties of the noun phrase `range`. `speaker` is who says the words, or kNoToken; "we" is theirs.
  [[nodiscard]] Parties resolve(Range range, std::uint32_t speaker) const;

  // The same for someone other than `self`: "him" in "Mr Li asked him to" is not Mr Li.
  [[nodiscard]] Parties resolve_other(Range range, std::uint32_t speaker, const Parties& self) const;

  // The state or body an actor speaks for; itself when it speaks for no one else.
  [[nodiscard]] std::uint32_t principal(std::uint32_t actor) const;

  // Whether an actor is a state or body, or a person with an office: someone whose plans bind others too.
  [[nodiscard]] bool acts_for_others(std::uint32_t actor) const;

  // Called after each sentence with the subjects it had, so that later references find them.
  void remember(const Parties& subject);
  void remember_sentence(Range tokens);
  // "Norway's premier met Kenyan President X": the two who met are the two sides from then on.
  void remember_meeting(const Parties& subject, Range after);
  // The first person to speak in an article speaks for "we" where no one else does: texts of speeches.
  void remember_speaker(std::uint32_t actor);

  // The two parties that the article has paired; empty when it has not.
  [[nodiscard]] std::vector<std::uint32_t> pair() const;

  // Parties named within a range outside `skip`, as principals: counterparties of an act.
  [[nodiscard]] std::vector<std::uint32_t> named(Range range, const std::vector<std::uint32_t>& skip) const;

 private:
  // What an organisation is by a word of its name.
  enum class Organ : std::uint8_t { none, ministry, government };

  [[nodiscard]] static Organ organ_named(std::string_view name);
  [[nodiscard]] std::uint32_t actor_at(std::uint32_t token) const;
  [[nodiscard]] bool can_be_party(std::uint32_t actor) const;
  void learn_offices();
  void learn_by_elimination();
  void learn_leaders();
  [[nodiscard]] bool leads_unknown_state(std::uint32_t actor) const;
  [[nodiscard]] bool holds_state_office(std::uint32_t person) const;
  [[nodiscard]] bool is_out_of_office(std::uint32_t token) const;
  void learn_office_words(std::uint32_t token, std::uint32_t end, std::uint32_t person);
  [[nodiscard]] std::uint32_t holder_of(std::uint32_t token) const;
  [[nodiscard]] bool is_known_at(std::uint32_t actor, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t last_person(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t main_body(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t introduced_by(std::uint32_t token, bool owner_only) const;
  [[nodiscard]] std::uint32_t mention_end(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t explained_by(std::uint32_t token) const;
  void find_main_pair();
  [[nodiscard]] bool is_people(Range range) const;
  [[nodiscard]] bool is_quoted(std::uint32_t token) const;
  void resolve_conjunct(Range range, std::uint32_t speaker, Parties& out) const;
  [[nodiscard]] bool resolve_joint(Range rest, Parties& out) const;
  [[nodiscard]] bool is_definite(std::uint32_t token) const;
  [[nodiscard]] bool names_others(Range range) const;
  [[nodiscard]] bool are_private(Range range) const;
  [[nodiscard]] bool opens_party(std::uint32_t token) const;
  void resolve_statement(Parties& out) const;
  void resolve_plural(Parties& out) const;
  void resolve_office(Range phrase, Parties& out) const;
  void resolve_body(Range phrase, std::uint32_t speaker, Parties& out) const;
  void resolve_common_noun(Range range, std::uint32_t speaker, Parties& out) const;
  void resolve_pronoun(std::uint32_t token, std::uint32_t speaker, Parties& out) const;
  void add_pair(Parties& out) const;
  [[nodiscard]] std::uint32_t body_named(std::uint32_t token) const;

  const Sentences& sentences_;
  std::vector<Organ> organs_;               // by actor
  std::vector<std::uint32_t> owners_;       // by actor: the actor it belongs to (Actor::of), or kNoToken
  std::vector<std::uint32_t> first_token_;  // by actor: where it is first mentioned
  std::vector<std::uint32_t> weight_;       // by actor: how often it is mentioned
  std::vector<std::string> offices_;        // by actor: stem of the office word a person was introduced with
  std::vector<std::uint32_t> learned_;      // by actor: the body a person was introduced with, or kNoToken
  std::vector<std::uint32_t> pair_;         // the two parties the article is about, or none
  std::vector<std::uint32_t> recent_pair_;  // the two bodies last named together as a subject, or none
  std::vector<std::uint32_t> last_plural_;  // the two or more that "they" are, or none
  std::uint32_t last_body_ = kNoToken;      // last state or organisation as a subject
  std::uint32_t lead_body_ = kNoToken;      // the first of them in the sentence: what "it" is in the next one
  std::uint32_t last_subject_ = kNoToken;   // party of the last subject with one party
  std::uint32_t last_person_ = kNoToken;
  std::uint32_t first_speaker_ = kNoToken;
  std::vector<std::uint32_t> recent_;  // actors in order of last mention, latest at the back
};

}  // namespace entente
