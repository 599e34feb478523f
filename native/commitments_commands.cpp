// One walk for all: read, say who is who and what was decided, choose, count, write. What can be asked of a table is
// in its options; what else is printed (a brief, events, reasons, a sample) is a member function each.
#include "native/commitments_commands.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/brief.h"
#include "core/report/brief_facts.h"
#include "core/report/numbers.h"
#include "core/report/report.h"
#include "native/named_pile.h"
#include "native/output.h"
#include "native/table_text.h"
#include "native/text_columns.h"
#include "ui/format.h"

namespace entente::native {
namespace {

constexpr std::size_t kTopText = 50;  // rows of text; files have all

// What fits on a line of a terminal; files have every column.
const std::vector<TextColumn> kOfCommitments = {
    {"date", 10}, {"kind", 10}, {"status", 12}, {"committer_names", 24}, {"counterparty_names", 18}, {"what", 38}};
const std::vector<TextColumn> kOfLedger = {{"last", 10}, {"kind", 10},   {"status", 12}, {"committer_names", 24},
                                           {"what", 42}, {"statements"}, {"outlets"}};
const std::vector<TextColumn> kOfDyads = {{"from_name", 24}, {"to_name", 24}, {"commitments"}, {"statements"},
                                          {"articles"},      {"first", 10},   {"last", 10}};

void put_first(Facts facts, Table& table) {
  table.facts.insert(table.facts.begin(), std::make_move_iterator(facts.begin()), std::make_move_iterator(facts.end()));
}

std::string decimal(double value) {
  std::string out;
  return append_decimal(value, 3, out) ? out : "n/a";
}

// "0.75 (0.531 to 0.888)"
std::string written(const std::optional<Share>& share) {
  if (!share) return "n/a";
  return decimal(share->value) + " (" + decimal(share->low) + " to " + decimal(share->high) + ")";
}

const std::string& text_at(const Table& table, std::size_t row, std::string_view name) {
  const auto column = std::ranges::find(table.columns, name, &TableColumn::name);
  return std::get<std::string>(table.rows[row][static_cast<std::size_t>(column - table.columns.begin())]);
}

// "2024-03-01, a.txt"
std::string place_of(const std::string& date, const std::string& file) {
  return (date.empty() ? "undated" : date) + ", " + file;
}

class CommitmentsCommand : NamedPile {
 public:
  explicit CommitmentsCommand(const Options& options)
      : options_(options), ask_(options.ask), asked_(options.ask.commitments) {}
  int run();

 private:
  [[nodiscard]] bool choose();
  [[nodiscard]] bool find_party(std::string& typed) const;
  void find_commitments();

  [[nodiscard]] std::string made() const;
  [[nodiscard]] std::string table(Table table, const std::vector<TextColumn>& shown,
                                  const std::string& more = {}) const;
  [[nodiscard]] std::string commitments() const;
  [[nodiscard]] std::string review() const;
  [[nodiscard]] std::string why_not() const;
  void add_dismissed(ArticleIndex article, Table& out, std::array<std::size_t, 7>& counts) const;
  [[nodiscard]] std::string ledger() const;
  [[nodiscard]] std::string dyads() const;

  [[nodiscard]] CommitmentView view() const { return {pile_.summary, index_, commitments_}; }
  [[nodiscard]] Facts facts() const;
  [[nodiscard]] bool is_text() const { return options_.format == Format::text; }
  // How many of the rows are shown.
  [[nodiscard]] std::size_t shown_of(std::size_t found) const {
    return std::min(found, ask_.most.value_or(is_text() ? kTopText : found));
  }

  const Options& options_;
  const TermsAsk& ask_;
  const CommitmentsAsk& asked_;
  CommitmentFilter filter_;  // parties by id
  CommitmentIndex commitments_;
  ArticleSet target_;
};

int CommitmentsCommand::run() {
  if (const int status = read(options_, asked_.why_not); status != kDone) return status;
  if (!choose()) return kNothingChosen;
  find_commitments();
  return write_out(options_, made(), kDone);
}

bool CommitmentsCommand::find_party(std::string& typed) const {
  std::uint32_t actor = kNoActorNumber;
  if (typed.empty()) return true;
  if (!find(typed, actor)) return false;
  typed = index_[actor].id;
  return true;
}

bool CommitmentsCommand::choose() {
  auto target = chosen(ask_.target, "chosen");
  if (!target) return false;
  target_ = *std::move(target);
  filter_ = asked_.filter;
  return std::ranges::all_of(filter_.parties, [&](std::string& typed) { return find_party(typed); }) &&
         find_party(filter_.committer) && find_party(filter_.counterparty);
}

void CommitmentsCommand::find_commitments() {
  commitments_ = CommitmentIndex(pile_.summary, index_, stories_, commitment_edits(edits_));
  for (const std::string& idle : commitments_.idle_edits())
    complain("entente: " + ask_.actors.edits + ": " + idle + "\n");
}

Facts CommitmentsCommand::facts() const {
  Facts out = facts_of(view(), target_, filter_, provenance(ask_, target_));
  if (!ask_.actors.edits.empty()) out.emplace_back("edits", ask_.actors.edits);
  return out;
}

// The table in the format asked for; as text with `more` for its rows, if there is any.
std::string CommitmentsCommand::table(Table table, const std::vector<TextColumn>& shown,
                                      const std::string& more) const {
  put_first(facts(), table);
  table.provenance = provenance(ask_, target_);
  if (!is_text()) return as_file(std::move(table), options_);
  return facts_text(table, shown) + (more.empty() ? rows_text(table, shown) : more);
}

std::string CommitmentsCommand::commitments() const {
  std::vector<std::uint32_t> rows = list_statements(commitments_, target_, filter_);
  const std::size_t found = rows.size();
  rows.resize(shown_of(found));
  if (options_.format == Format::plover) return to_plover_json(rows, view(), facts());
  Table out = commitments_table(rows, view());
  put_first({{"found", std::to_string(found)}}, out);
  return table(std::move(out), kOfCommitments);
}

// Each row in full, with the id by which an edit decides on it.
std::string CommitmentsCommand::review() const {
  ReviewOptions options;
  options.filter = filter_;
  options.order = asked_.review_order.value_or(options.order);
  options.most = *asked_.review;
  options.seed = asked_.seed.value_or(options.seed);
  const ReviewSample sample = draw_sample(commitments_, target_, options);
  if (options_.format == Format::plover) return to_plover_json(sample.statements, view(), facts());
  Table out = commitments_table(sample.statements, view());
  out.name = "review";
  put_first({{"order", std::string(review_order_name(options.order))},
             {"seed", std::to_string(options.seed)},
             {"of", std::to_string(sample.of)},
             {"accepted", std::to_string(sample.accepted)},
             {"rejected", std::to_string(sample.rejected)},
             {"accepted_with_edits", std::to_string(sample.edited)},
             {"precision", written(sample.found)},
             {"precision_without_edits", written(sample.exact)},
             {"interval", "Wilson 1927, 95 %; of a random sample alone"}},
            out);
  std::string text;
  for (std::size_t i = 0; i < out.rows.size(); ++i) {
    const auto at = [&](std::string_view name) { return text_at(out, i, name); };
    text +=
        wrapped(at("id") + "  " + at("kind") + ", " + at("status") + ", " + at("modality") + ", " + at("verdict"), "");
    text += wrapped(at("committer_names") + ": " + at("what"), "    ");
    text += wrapped(at("sentence"), "    ");
    text += wrapped(place_of(at("date"), at("file")), "    ") + "\n";
  }
  return table(std::move(out), {}, text);
}

void CommitmentsCommand::add_dismissed(ArticleIndex article, Table& out, std::array<std::size_t, 7>& counts) const {
  const ArticleFacts& facts = pile_.summary.articles[article].facts;
  std::optional<ArticleView> found;
  for (std::size_t i = 0; i < pile_.shards.size() && !found; ++i) found = find_article(*pile_.shards[i], facts.id);
  if (!found) return;
  std::size_t sentence = 0;
  for (const ArticleView::Dismissed& cue : found->dismissed) {
    while (sentence < found->sentences.size() && found->sentences[sentence].end < cue.cue.end) ++sentence;
    if (sentence == found->sentences.size()) break;
    const Span whole = found->sentences[sentence];
    ++counts[static_cast<std::size_t>(cue.why)];
    out.rows.push_back({facts.date, file_of(facts), facts.id, std::string(slice(found->text, cue.cue)),
                        std::uint64_t{cue.cue.begin}, cue.rule, std::string(dismissal_name(cue.why)),
                        std::string(dismissal_words(cue.why)), std::string(slice(found->text, whole)),
                        std::uint64_t{whole.begin}});
  }
}

// The cues that gave nothing, in sentences that gave nothing.
std::string CommitmentsCommand::why_not() const {
  Table out;
  out.name = "dismissed";
  const std::string bytes = "bytes of the article's cleaned text";
  out.columns = {{"date", "Date", ""},
                 {"file", "File", ""},
                 {"article", "Article", "id"},
                 {"cue", "Cue", ""},
                 {"cue_begin", "Cue begins", bytes},
                 {"rule", "Rule", "id of the cue"},
                 {"reason", "Reason", ""},
                 {"words", "In words", ""},
                 {"sentence", "Sentence", ""},
                 {"sentence_begin", "Sentence begins", bytes}};
  std::array<std::size_t, 7> counts{};
  for (const ArticleIndex article : reading_order(pile_.summary)) {
    if (target_.holds(article)) add_dismissed(article, out, counts);
  }
  Facts facts = {{"found", std::to_string(out.rows.size())}};
  for (std::size_t i = 0; i < counts.size(); ++i)
    facts.emplace_back(std::string(dismissal_name(static_cast<Dismissal>(i))), std::to_string(counts[i]));
  put_first(std::move(facts), out);
  out.rows.resize(shown_of(out.rows.size()));
  std::string text;
  for (std::size_t i = 0; i < out.rows.size(); ++i) {
    text += wrapped(place_of(text_at(out, i, "date"), text_at(out, i, "file")), "");
    text += wrapped(text_at(out, i, "sentence"), "    ");
    text += wrapped("\"" + text_at(out, i, "cue") + "\": " + text_at(out, i, "words"), "    ") + "\n";
  }
  return table(std::move(out), {}, text);
}

std::string CommitmentsCommand::ledger() const {
  LedgerOptions options;
  options.filter = filter_;
  options.order = asked_.order;
  options.open_only = asked_.open_only;
  options.least_statements = static_cast<std::uint32_t>(std::min<std::uint64_t>(ask_.least.value_or(1), UINT32_MAX));
  LedgerTable made = make_ledger(commitments_, pile_.summary, stories_, target_, options);
  const std::size_t found = made.rows.size();
  made.rows.resize(shown_of(found));
  Facts all = facts();
  all.emplace_back("found", std::to_string(found));
  if (options_.format == Format::markdown) return to_markdown(made, view(), all);
  if (options_.format == Format::html) return to_html_brief(made, view(), all);
  Table out = ledger_table(made, view());
  put_first({{"found", std::to_string(found)}}, out);
  return table(std::move(out), kOfLedger);
}

std::string CommitmentsCommand::dyads() const {
  DyadTable made = make_dyads(commitments_, pile_.summary, target_, filter_);
  const std::size_t found = made.rows.size();
  made.rows.resize(shown_of(found));
  Table out = dyads_table(made, view());
  put_first({{"found", std::to_string(found)}}, out);
  return table(std::move(out), kOfDyads);
}

std::string CommitmentsCommand::made() const {
  if (options_.command == Command::ledger) return ledger();
  if (options_.command == Command::dyads) return dyads();
  if (asked_.why_not) return why_not();
  return asked_.review ? review() : commitments();
}

}  // namespace

int run_commitments_command(const Options& options) { return CommitmentsCommand(options).run(); }

}  // namespace entente::native
