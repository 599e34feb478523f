// Commitments as events in the manner of PLOVER (2021): one for each statement and each pair of a source, who acts, and
// a target, towards whom. A joint act is coded both ways, as symmetric events are; who asks is the source of a request.
#include <array>
#include <optional>

#include "core/base/hash.h"
#include "core/report/brief.h"
#include "core/report/commitment_words.h"
#include "core/report/json_writer.h"
#include "core/report/table_parts.h"
#include "lexicon/plover_codes.h"

namespace entente {

namespace {

using Parties = std::vector<std::string>;
using Pair = std::pair<const std::string*, const std::string*>;  // ids; null for nobody named

using CodeRow = std::array<std::string_view, 3>;

// The row of a CAMEO code, or of the longest listed one that it begins with.
std::optional<CodeRow> code_row(std::string_view cameo) {
  std::optional<CodeRow> out;
  for (const CodeRow& row : lexicon::k_plover_codes) {
    if (cameo.starts_with(row[0]) && (!out || row[0].size() > (*out)[0].size())) out = row;
  }
  return out;
}

std::vector<Pair> joint_pairs(const Parties& parties) {
  std::vector<Pair> out;
  for (const std::string& source : parties) {
    for (const std::string& target : parties) {
      if (&source != &target) out.emplace_back(&source, &target);
    }
  }
  return out;
}

std::vector<Pair> pairs_of(const CommitmentRow& row) {
  const bool is_request = row.kind == Kind::request;
  const Parties& sources = is_request ? row.requesters : row.committers;
  const Parties& targets = is_request ? row.committers : row.counterparties;
  if (targets.empty() && sources.size() > 1 && !is_request) return joint_pairs(sources);
  std::vector<Pair> out;
  for (std::size_t s = 0; s < std::max<std::size_t>(sources.size(), 1); ++s) {
    for (std::size_t t = 0; t < std::max<std::size_t>(targets.size(), 1); ++t)
      out.emplace_back(sources.empty() ? nullptr : &sources[s], targets.empty() ? nullptr : &targets[t]);
  }
  return out;
}

class EventWriter {
 public:
  EventWriter(const CommitmentView& view, const Facts& facts) : view_(view) {
    out_.open('{');
    out_.line(1);
    out_.key("facts");
    out_.open('{');
    for (const auto& [name, value] : facts) field(name, value);
    out_.close('}');
    out_.line(1);
    out_.key("events");
    out_.open('[');
  }

  void add(std::uint32_t statement);

  std::string take() {
    out_.close(']');
    out_.line(0);
    out_.close('}');
    return out_.take() + "\n";
  }

 private:
  void event(const CommitmentRow& row, const ArticleFacts& article, Pair pair, std::size_t number);
  void field(std::string_view name, std::string_view value) {
    out_.key(name);
    out_.text(value);
  }
  void field_or_null(std::string_view name, std::string_view value) {
    out_.key(name);
    if (value.empty()) {
      out_.null();
    } else {
      out_.text(value);
    }
  }
  void party(std::string_view name, const std::string* id);

  const CommitmentView& view_;
  JsonWriter out_;
};

void EventWriter::add(std::uint32_t statement) {
  const CommitmentRow row = view_.commitments.row(view_.summary, statement);
  const ArticleFacts& article = view_.summary.articles[view_.commitments[statement].article].facts;
  std::size_t number = 0;
  for (const Pair& pair : pairs_of(row)) event(row, article, pair, ++number);
}

void EventWriter::party(std::string_view name, const std::string* id) {
  out_.key(name);
  if (id == nullptr) return out_.null();
  const std::uint32_t actor = view_.actors.find(*id);
  out_.open('{');
  field("id", *id);
  field("name", table_parts::name_of(view_.actors, *id));
  field_or_null("type", actor == kNoActorNumber ? std::string_view() : type_name(view_.actors[actor].type));
  out_.close('}');
}

void EventWriter::event(const CommitmentRow& row, const ArticleFacts& article, Pair pair, std::size_t number) {
  const std::optional<CodeRow> code = code_row(row.cameo);
  out_.line(2);
  out_.open('{');
  field("id", row.id + "-" + std::to_string(number));
  field_or_null("date", article.date);
  field("event_type", row.plover);
  field_or_null("mode", !code ? std::string_view() : (*code)[1]);
  party("source", pair.first);
  party("target", pair.second);
  field_or_null("context", !code ? std::string_view() : (*code)[2]);
  field("cameo", row.cameo);
  field("commitment", row.id);
  field("kind", kind_name(row.kind));
  field("status", status_name(row.status));
  field("modality", modality_name(row.modality));
  field_or_null("topic", row.topic);
  field("text", row.sentence.text);
  field("event_text", row.what.text);
  field("article", row.article);
  field_or_null("outlet", article.source);
  field_or_null("title", article.title);
  out_.key("confidence");
  out_.decimal(row.confidence, 2);
  field("verdict", verdict_name(row.verdict));
  out_.close('}');
}

}  // namespace

std::string to_plover_json(const std::vector<std::uint32_t>& statements, const CommitmentView& view,
                           const Facts& facts) {
  EventWriter out(view, facts);
  for (const std::uint32_t statement : statements) out.add(statement);
  return out.take();
}

}  // namespace entente
