// How one chunk is read, step by step; readings.h is the door to it. The members are defined by subject:
// readings.cpp (known names, order of the steps), titled_names.cpp, headed_names.cpp, new_names.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language/readings.h"
#include "core/language/titles.h"

namespace entente {

// A trade by its ending: "Biologist".
[[nodiscard]] bool names_trade(std::string_view word);

// An abstract or plural noun by its ending: "Privatisation".
[[nodiscard]] bool names_matter(std::string_view word);

// Every read_ member returns whether it has read the whole of [first, last).
class ChunkReading {
 public:
  ChunkReading(const NameText& text, const SentenceBounds& sentence, std::vector<Candidate>& out)
      : text_(text), sentence_(sentence), out_(out) {}

  void read(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] std::uint32_t end() const { return end_; }  // after all that was read

 private:
  // the steps, and known names
  [[nodiscard]] bool opens_sentence(std::uint32_t token) const;
  void strip(std::uint32_t& first, std::uint32_t& last) const;
  [[nodiscard]] bool is_mere_opening(std::uint32_t first, std::uint32_t last, const KnownName* known) const;
  bool read_spaced_state(std::uint32_t first, std::uint32_t last);
  bool read_government(std::uint32_t first, std::uint32_t last);
  bool read_opened_body(std::uint32_t first, std::uint32_t last);
  bool read_described(std::uint32_t first, std::uint32_t last);
  bool read_organ_person(std::uint32_t first, std::uint32_t last);
  bool read_known_first(const KnownName& known, std::uint32_t first, std::uint32_t known_last, std::uint32_t last);
  bool read_extended(const KnownName& known, std::uint32_t first, std::uint32_t known_last, std::uint32_t last);
  bool read_pair_meeting(std::uint32_t first, std::uint32_t known_last, std::uint32_t last);
  [[nodiscard]] bool is_prefix_word(std::uint32_t token) const;
  bool read_known_later(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool is_new_word(std::uint32_t token) const;
  void push_new(std::uint32_t first, std::uint32_t last, ActorType type);
  [[nodiscard]] bool is_all_common(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool has_only(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const;
  [[nodiscard]] bool has_class(std::uint32_t first, std::uint32_t last, std::uint32_t classes) const;

  // a title with a name behind it
  bool read_calling(std::uint32_t first, std::uint32_t last);
  bool read_titled(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool ends_name(std::uint32_t token) const;
  void read_owner(const Title& title);
  void read_person_after(std::uint32_t first, const Title& title, std::uint32_t last);
  [[nodiscard]] bool is_plain_words(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool names_person(std::uint32_t first, std::uint32_t last, bool after_office) const;
  [[nodiscard]] bool is_office_word(std::uint32_t token, bool after_office) const;

  // closed or held together by a head word
  [[nodiscard]] bool opens_with_head(std::uint32_t first, std::uint32_t last) const;
  bool read_headed(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool is_numeral(std::uint32_t token) const;
  [[nodiscard]] ActorType head_type(std::uint32_t head, WordInfo info) const;
  [[nodiscard]] std::uint32_t with_number(std::uint32_t first, ActorType type) const;
  [[nodiscard]] bool has_substance(std::uint32_t first, std::uint32_t last, ActorType type) const;
  bool read_opened_place(std::uint32_t first, std::uint32_t last);
  bool read_bare_head(std::uint32_t first, std::uint32_t last);
  void set_owner(Candidate& found) const;

  // names that nothing explains
  void read_new(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool is_plural_acronym(std::uint32_t token) const;
  [[nodiscard]] bool is_figure(std::uint32_t token) const;
  [[nodiscard]] bool names_thing(std::uint32_t first, std::uint32_t last, bool is_single) const;
  bool read_small_head(std::uint32_t first, std::uint32_t last);
  void set_type(Candidate& found) const;
  std::uint32_t with_owner(std::uint32_t title_first, Candidate& found) const;

  const NameText& text_;
  const SentenceBounds& sentence_;
  std::vector<Candidate>& out_;
  std::uint32_t end_ = 0;
};

}  // namespace entente
