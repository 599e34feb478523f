#include "ui/commitment_fields.h"

#include <array>

#include "core/base/parts.h"

namespace entente::ui {

std::string_view field_words(CommitmentField field) {
  constexpr std::array<std::string_view, 12> kWords = {"Kind",     "Status",     "Firmness", "Who owes",
                                                       "Asked by", "To or with", "Said by",  "Act",
                                                       "Deadline", "Amount",     "Due",      "Topic"};
  return kWords[static_cast<std::size_t>(field)];
}

std::string field_value(const CommitmentRow& row, CommitmentField field) {
  using Field = CommitmentField;
  switch (field) {
    case Field::kind:
      return std::string(kind_name(row.kind));
    case Field::status:
      return std::string(status_name(row.status));
    case Field::modality:
      return std::string(modality_name(row.modality));
    case Field::committers:
      return joined(row.committers, ", ");
    case Field::requesters:
      return joined(row.requesters, ", ");
    case Field::counterparties:
      return joined(row.counterparties, ", ");
    case Field::speaker:
      return row.speaker;
    case Field::what:
      return row.what.text;
    case Field::deadline:
      return row.deadline;
    case Field::amount:
      return row.amount;
    case Field::due:
      return row.due;
    case Field::topic:
      return row.topic;
  }
  return {};
}

}  // namespace entente::ui
