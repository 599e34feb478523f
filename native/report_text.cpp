// Plain text in a hundred columns, no colours: it reads the same in a pager, a mail and a log.
#include "native/report_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/graphemes.h"
#include "ui/format.h"

namespace entente::native {
namespace {

using ui::capitalised;
using ui::counted;
using ui::fixed;
using ui::thousands;

constexpr std::size_t kTop = 20, kMeasure = 100;

// A letter and its accents take one column.
std::size_t columns(std::string_view text) { return count_graphemes(text); }

// Cut to `width` columns, or filled up with spaces on the right.
std::string left(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t wide = columns(text);
  if (wide > width) {
    std::size_t at = 0;
    for (std::size_t kept = 1; kept < width; ++kept) at = next_grapheme_break(text, at);
    out = std::string(text.substr(0, at)) + "\xE2\x80\xA6";
  }
  return out + std::string(width - std::min(width, wide), ' ');
}

std::string right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, columns(text)), ' ') + std::string(text);
}

// Wrapped at spaces; every line begins with `indent`. Line ends in the text count as spaces.
std::string wrapped(std::string_view text, std::string_view indent) {
  std::string out, line(indent);
  std::size_t used = indent.size();
  const auto add = [&](std::string_view word) {
    if (word.empty()) return;
    if (used > indent.size() && used + 1 + columns(word) > kMeasure) {
      out += line + "\n";
      line = indent;
      used = indent.size();
    }
    if (used > indent.size()) line += ' ', ++used;
    line += word;
    used += columns(word);
  };
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    add(text.substr(at, end - at));
    at = end + 1;
  }
  return out + line + "\n";
}

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
    out_ += "\n" + left(title, kMeasure - columns(columns_line)) + std::string(columns_line) + "\n";
  }

  void summary() {
    const InputCounts& input = report_.input;
    out_ += counted(report_.articles.size(), "article", "articles") + ", " +
            counted(report_.stories, "story", "stories") + ", " + counted(report_.words, "word", "words") + ", " +
            counted(report_.sentences, "sentence", "sentences") + "\n";
    if (input.given == input.read) return;
    out_ += "Of " + thousands(input.given) + " given: " + thousands(input.read) + " read, " + thousands(input.partly) +
            " in part, " + thousands(input.refused) + " refused, " + thousands(input.duplicates) + " duplicates\n";
  }

  void terms() {
    heading("TERMS", "    count  per million   articles    DPnorm");
    for (std::size_t i = 0; i < std::min(kTop, report_.terms.size()); ++i) {
      const TermRow& row = report_.terms[i];
      out_ += left(row.term, 58) + right(thousands(row.count), 9) + right(fixed(row.per_million, 0), 13) +
              right(thousands(row.articles), 11) + right(fixed(row.dp_norm, 2), 9) + "\n";
    }
  }

  void actors() {
    heading("ACTORS", "  mentions    sentences   articles");
    for (std::size_t i = 0; i < std::min(kTop, report_.actors.size()); ++i) {
      const ActorRow& row = report_.actors[i];
      out_ += left(row.name, 50) + " " + left(type_name(row.type), 14) + right(thousands(row.mentions), 11) +
              right(thousands(row.sentences), 13) + right(thousands(row.articles), 11) + "\n";
    }
  }

  void links() {
    heading("LINKS", " sentences     logDice   articles");
    for (std::size_t i = 0; i < std::min(kTop, report_.links.size()); ++i) {
      const LinkRow& row = report_.links[i];
      out_ += left(name(row.a) + " \xE2\x80\x93 " + name(row.b), 65) + right(thousands(row.sentences), 11) +
              right(fixed(row.log_dice, 1), 13) + right(thousands(row.articles), 11) + "\n";
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
