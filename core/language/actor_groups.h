// The actors of an article in the making: for each, its forms, its places in the text and what is known of
// it. Here live the questions "which actor has this name" and "of which full name is this the short form".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/phrase_table.h"
#include "core/language/candidates.h"
#include "core/language/name_likeness.h"
#include "core/language/person_context.h"

namespace entente {

inline constexpr std::uint32_t kNoGroup = UINT32_MAX;

class ActorGroups {
 public:
  // Borrows `text`, which must outlive it.
  explicit ActorGroups(const NameText& text) : text_(text) {}

  // The key of a candidate's name: folded words; an organ of state without the state ("of" tells it apart).
  [[nodiscard]] std::string key_of(const Candidate& candidate) const;

  std::uint32_t known_group(const KnownName& known, ActorType type);
  [[nodiscard]] bool has_known(const KnownName& known) const;
  std::uint32_t create(const Candidate& candidate);
  void add(std::uint32_t group, const Candidate& candidate);
  void define(std::uint32_t group, std::string_view acronym);

  // Each returns kNoGroup when there is none.
  [[nodiscard]] std::uint32_t find(std::string_view key, const Candidate& candidate) const;
  [[nodiscard]] std::uint32_t find_acronym(std::string_view key) const;
  // The group one of whose names has the letters of `acronym` as its initials.
  [[nodiscard]] std::uint32_t find_by_initials(std::string_view acronym);
  [[nodiscard]] std::uint32_t find_variant(std::string_view key, const Candidate& candidate) const;
  [[nodiscard]] std::uint32_t find_person(std::string_view key, const Candidate& candidate) const;
  [[nodiscard]] std::uint32_t find_short(std::string_view key, const Candidate& candidate) const;
  // A state's body that is called by `key` alone: "Congress", where "the Vesnan Congress" was named.
  [[nodiscard]] std::uint32_t find_owned(std::string_view key, const Candidate& candidate) const;
  // "the Council": the one body named before that has `head` first or last in a name; none when there are two.
  [[nodiscard]] std::uint32_t find_headed(std::string_view head, std::uint32_t token) const;
  // The longest name of any group that stands at token `first`, its end in `last`.
  [[nodiscard]] std::uint32_t find_in_text(std::uint32_t first, std::uint32_t end, std::uint32_t& last);

  // Who leads an administration or a government is a person: "Novak" of "the Novak administration".
  void settle_leaders();

  // What was found; the groups are used up.
  [[nodiscard]] Naming take_naming();

 private:
  struct Group {
    ActorType type = ActorType::organisation;
    std::array<std::uint32_t, 5> votes{};  // by ActorType
    const KnownName* known = nullptr;
    std::string of;
    std::string role;
    std::string owned_name;          // "Japan's Foreign Ministry"
    std::vector<std::string> keys;   // of its names, without titles
    std::vector<std::string> names;  // surface forms that may be canonical
    std::vector<std::string> forms;  // all surface forms
    std::vector<Span> spans;
    std::uint32_t first_token = UINT32_MAX;
    std::uint32_t last_token = 0;  // where it was mentioned last, for nearness
    Gender gender = Gender::unknown;
  };

  static constexpr std::uint32_t kNoHolder = UINT32_MAX;
  struct Named {
    std::uint32_t group = kNoGroup;
  };
  // The groups with a word in a name, as a chain from the last to the first.
  struct Holder {
    std::uint32_t group = kNoGroup;
    std::uint32_t before = kNoHolder;
  };
  struct Holders {
    std::uint32_t last = kNoHolder;
  };

  static void vote(Group& group, ActorType type, std::uint32_t weight);
  [[nodiscard]] static bool is_sure(const Group& group);
  void add_surface(std::uint32_t group, const Candidate& candidate, Span span);
  void add_key(std::uint32_t group, std::string key);
  void set_key(std::string_view key, std::uint32_t group);  // the first to have it keeps it
  [[nodiscard]] std::uint32_t group_with(std::string_view key) const;
  void add_initials(std::uint32_t group, const std::string& key);
  void add_longest(const std::string& key);
  template <class Use>
  void for_each_key(Use use) const;
  // The groups with a name that has one of `words`, in order.
  [[nodiscard]] std::vector<std::uint32_t> sharing(std::span<const std::string_view> words) const;
  // Of namesakes those that fit the candidate's gender.
  void keep_gender(std::vector<std::uint32_t>& groups, const Candidate& candidate) const;
  [[nodiscard]] bool same_office(const Group& group, bool same_length, const Candidate& candidate) const;
  [[nodiscard]] bool is_other_reign(const Group& group, const Candidate& candidate) const;
  [[nodiscard]] std::uint32_t find_misspelt_surname(std::string_view key, const Candidate& candidate) const;
  [[nodiscard]] bool joins_person(const Group& group, const NameWords& words, const Candidate& candidate) const;
  [[nodiscard]] bool joins_body(const Group& group, const NameWords& words, const Candidate& candidate) const;
  [[nodiscard]] std::uint32_t nearest(const std::vector<std::uint32_t>& groups, std::uint32_t token) const;
  [[nodiscard]] static std::string canonical(const Group& group);

  const NameText& text_;
  std::vector<Group> groups_;
  PhraseTable<Named> by_key_;
  std::unordered_map<std::string, std::uint32_t> acronyms_;
  // The next and longest_ are made when they are first asked; few articles do.
  bool has_initials_ = false;
  bool has_longest_ = false;
  std::unordered_map<std::string, std::uint32_t> by_initials_;
  PhraseTable<Holders> by_word_;
  std::vector<Holder> holders_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_known_;
  std::unordered_map<std::string, std::uint32_t> longest_;  // first word of a key: most words of such a key
};

}  // namespace entente
