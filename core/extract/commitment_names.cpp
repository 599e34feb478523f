// The codebook's names for kinds, statuses and modalities, as they stand in reports.
#include "core/extract/commitment.h"

namespace entente {

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

}  // namespace entente
