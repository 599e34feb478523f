// The codebook's names for kinds, statuses and modalities, as they stand in reports.
#include "core/extract/commitment.h"

#include <array>

namespace entente {

namespace {

constexpr std::array kKinds = {Kind::pledge,   Kind::agreement,  Kind::instrument, Kind::position,
                               Kind::delivery, Kind::concession, Kind::request,    Kind::refusal};
constexpr std::array kStatuses = {Status::requested, Status::stated,  Status::intent,
                                  Status::agreed,    Status::signed_, Status::implementing,
                                  Status::done,      Status::refused, Status::suspended};
constexpr std::array kModalities = {Modality::strong, Modality::medium, Modality::weak};

template <class Values>
std::optional<typename Values::value_type> called(const Values& all, auto name_of, std::string_view name) {
  for (const auto value : all) {
    if (name_of(value) == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::pledge:
      return "PLEDGE";
    case Kind::agreement:
      return "AGREEMENT";
    case Kind::instrument:
      return "INSTRUMENT";
    case Kind::position:
      return "POSITION";
    case Kind::delivery:
      return "DELIVERY";
    case Kind::concession:
      return "CONCESSION";
    case Kind::request:
      return "REQUEST";
    case Kind::refusal:
      return "REFUSAL";
  }
  return {};
}

std::string_view status_name(Status status) {
  switch (status) {
    case Status::requested:
      return "requested";
    case Status::stated:
      return "stated";
    case Status::intent:
      return "intent";
    case Status::agreed:
      return "agreed";
    case Status::signed_:
      return "signed";
    case Status::implementing:
      return "implementing";
    case Status::done:
      return "done";
    case Status::refused:
      return "refused";
    case Status::suspended:
      return "suspended";
  }
  return {};
}

std::string_view modality_name(Modality modality) {
  switch (modality) {
    case Modality::strong:
      return "strong";
    case Modality::medium:
      return "medium";
    case Modality::weak:
      return "weak";
  }
  return {};
}

EventCodes usual_codes(Kind kind) {
  constexpr std::array<EventCodes, 8> kUsual{{{"AGREE", "030"},
                                              {"AGREE", "030"},
                                              {"SUPPORT", "057"},
                                              {"SUPPORT", "050"},
                                              {"COOPERATE", "060"},
                                              {"CONCEDE", "080"},
                                              {"REQUEST", "020"},
                                              {"REJECT", "120"}}};
  return kUsual[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_named(std::string_view name) { return called(kKinds, kind_name, name); }

std::optional<Status> status_named(std::string_view name) { return called(kStatuses, status_name, name); }

std::optional<Modality> modality_named(std::string_view name) { return called(kModalities, modality_name, name); }

std::string_view dismissal_name(Dismissal why) {
  switch (why) {
    case Dismissal::no_party:
      return "no-party";
    case Dismissal::no_act:
      return "no-act";
    case Dismissal::no_deed:
      return "no-deed";
    case Dismissal::tense:
      return "tense";
    case Dismissal::mood:
      return "mood";
    case Dismissal::no_verb:
      return "no-verb";
    case Dismissal::too_long:
      return "too-long";
  }
  return {};
}

std::string_view dismissal_words(Dismissal why) {
  switch (why) {
    case Dismissal::no_party:
      return "Nobody who can be bound is its subject.";
    case Dismissal::no_act:
      return "What is promised, agreed or asked does not follow it.";
    case Dismissal::no_deed:
      return "What follows is nothing that can be owed: speech, force, a meeting or a state of things.";
    case Dismissal::tense:
      return "It does not stand in the tense or voice that makes it a commitment.";
    case Dismissal::mood:
      return "It is a question, a wish or a denial.";
    case Dismissal::no_verb:
      return "The words are used in another sense here.";
    case Dismissal::too_long:
      return "The sentence is a table or a list, too long to be read.";
  }
  return {};
}

}  // namespace entente
