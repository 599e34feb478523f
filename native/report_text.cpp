// Plain text in a hundred columns, no colours: it reads the same in a pager, a mail and a log.
#include "native/report_text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/extract/analysis.h"
#include "native/text_columns.h"
#include "ui/format.h"

namespace entente::native {
namespace {

using ui::capitalised;
using ui::counted;
using ui::fixed;
using ui::thousands;

constexpr std::size_t kTop = 20;

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report) {
    for (const ActorRow& actor : report.actors) names_.emplace(actor.id, actor.name);
    for (const CommitmentRow& row : report.commitments) by_article_[row.article].push_back(&row);
  }

  std::string write() {
    summary();
    terms();
    actors();
    links();
    for (const ArticleRow& article : report_.articles) commitments(article);
    return std::move(out_);
  }

 private:
  void heading(std::string_view title, std::string_view columns_line) {
    out_ += "\n" + left(title, kMeasure - columns_line.size()) + std::string(columns_line) + "\n";
  }

  void summary() {
    const InputCounts& input = report_.input;
    out_ += counted(report_.articles.size(), "article", "articles") + ", " +
            counted(report_.stories, "story", "stories") + ", " + counted(report_.words, "word", "words") + ", " +
            counted(report_.sentences, "sentence", "sentences") + "\n";
    for (const std::string& name : report_.tokenisers) out_ += "Words by " + name + "\n";
    out_ += terms_only(report_);
    if (input.given == input.read) return;
    out_ += "Of " + thousands(input.given) + " given: " + thousands(input.read) + " read, " + thousands(input.partly) +
            " in part, " + thousands(input.refused) + " refused, " + thousands(input.duplicates) + " duplicates\n";
  }

  void terms() {
    heading("TERMS", "    count  per million   articles    stories   DPnorm");
    for (std::size_t i = 0; i < std::min(kTop, report_.terms.size()); ++i) {
      const TermRow& row = report_.terms[i];
      out_ += left(row.term, 47) + right(thousands(row.count), 9) + right(fixed(row.per_million, 0), 13) +
              right(thousands(row.articles), 11) + right(thousands(row.stories), 11) + right(fixed(row.dp_norm, 2), 9) +
              "\n";
    }
  }

  void actors() {
    heading("ACTORS", "  mentions    sentences   articles    stories");
    for (std::size_t i = 0; i < std::min(kTop, report_.actors.size()); ++i) {
      const ActorRow& row = report_.actors[i];
      out_ += left(row.name, 39) + " " + left(type_name(row.type), 14) + right(thousands(row.mentions), 11) +
              right(thousands(row.sentences), 13) + right(thousands(row.articles), 11) +
              right(thousands(row.stories), 11) + "\n";
    }
    std::size_t joins = 0;
    for (const ActorRow& row : report_.actors) joins += row.joins.size();
    if (joins == 0) return;
    out_ += counted(joins, "name of an article was", "names of articles were") +
            " joined to another's; \"entente actors --why NAME\" tells why\n";
  }

  void links() {
    heading("LINKS", " sentences     logDice   articles    stories");
    for (std::size_t i = 0; i < std::min(kTop, report_.links.size()); ++i) {
      const LinkRow& row = report_.links[i];
      out_ += left(name(row.a) + " \xE2\x80\x93 " + name(row.b), 54) + right(thousands(row.sentences), 11) +
              right(fixed(row.log_dice, 1), 13) + right(thousands(row.articles), 11) +
              right(thousands(row.stories), 11) + "\n";
    }
  }

  void commitments(const ArticleRow& article) {
    const auto found = by_article_.find(article.id);
    if (found == by_article_.end()) return;
    out_ += "\n" + wrapped(article.title.empty() ? article.file : article.title, "");
    out_ += (article.date.empty() ? "undated" : article.date) + (article.source.empty() ? "" : ", " + article.source) +
            ", " + article.file + (article.member.empty() ? "" : ", " + article.member) + "\n";
    for (const CommitmentRow* row : found->second) commitment(*row);
  }

  void commitment(const CommitmentRow& row) {
    std::string line = left(capitalised(kind_name(row.kind)), 12) + left(status_name(row.status), 13) +
                       left(modality_name(row.modality), 8);
    line += row.committers.empty() ? "(nobody named)" : names(row.committers);
    if (!row.counterparties.empty()) line += " -> " + names(row.counterparties);
    if (!row.requesters.empty()) line += ", asked by " + names(row.requesters);
    out_ += "\n  " + line + "\n";
    if (!row.what.text.empty()) out_ += wrapped("to: " + row.what.text, "    ");
    out_ += wrapped("\xE2\x80\x9C" + row.sentence.text + "\xE2\x80\x9D", "    ");
  }

  [[nodiscard]] std::string name(const std::string& key) const {
    const auto found = names_.find(key);
    return found == names_.end() ? key : std::string(found->second);
  }
  [[nodiscard]] std::string names(const std::vector<std::string>& keys) const {
    std::string out;
    for (const std::string& key : keys) out += (out.empty() ? "" : ", ") + name(key);
    return out;
  }

  const Report& report_;
  std::unordered_map<std::string_view, std::string_view> names_;
  std::unordered_map<std::string_view, std::vector<const CommitmentRow*>> by_article_;
  std::string out_;
};

}  // namespace

std::string to_text(const Report& report) { return Writer(report).write(); }

std::string terms_only(const Report& report) {
  std::string out;
  for (const Tally& row : report.languages) {
    if (is_taken_for_english(row.name)) continue;
    out += (out.empty() ? "Not in English, so words only: " : ", ") + thousands(row.articles) + " in " + row.name;
  }
  return out.empty() ? out : out + "\n";
}

std::string to_line(const Problem& problem) {
  std::string out = problem.file.empty() ? "entente" : problem.file;
  if (problem.line > 0) out += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  out += ": ";
  if (!problem.member.empty()) out += problem.member + ": ";
  out += problem.message + " (" + std::string(code_name(problem.code)) + ")";
  if (!problem.kept.empty()) out += "; kept: " + problem.kept;
  return out + "\n";
}

}  // namespace entente::native
