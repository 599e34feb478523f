// One walk over the ledger makes both briefs: what a section says is worked out once, as names with values and quotes,
// and each writer only sets it. What articles say is escaped by the writers: no word of theirs becomes a heading, a
// link or an image.
#include "core/report/brief.h"

#include "core/report/commitment_html.h"
#include "core/report/commitment_words.h"
#include "core/report/html_writer.h"
#include "core/report/table_parts.h"

namespace entente {

namespace {

using namespace table_parts;

constexpr std::string_view kTitle = "Commitments";
constexpr std::string_view kNothing = "No commitment of this selection passes.";
constexpr std::string_view kArrow = " \xE2\x86\x92 ";
constexpr std::size_t kMostOutlets = 8;  // named; of more only how many

struct BriefQuote {
  CommitmentRow row;
  std::string place;     // "2024-03-01, Dawn, Two ministers meet"
  std::string reviewed;  // "accepted; set by hand: kind, status"; empty for what nobody looked at
};

struct BriefSection {
  std::string title;  // "Promise by China towards Pakistan"
  std::string act;
  Facts facts;
  std::vector<BriefQuote> quotes;
};

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  std::string out;
  append_grouped(count, out);
  return out.append(" ").append(count == 1 ? one : many);
}

std::string place_of(const ArticleFacts& article) {
  std::string out = article.date.empty() ? "undated" : article.date;
  if (!article.source.empty()) out += ", " + article.source;
  return out + ", " + (article.title.empty() ? article.file : article.title);
}

std::string title_of(const CommitmentRow& row, const ActorIndex& actors) {
  std::string out(words_of(row.kind).one);
  for (const PartyWords& part : parties_of(row)) out.append(part.joint).append(names_of(actors, *part.parties, ", "));
  return out;
}

// "intent, weak (2024-03-01) -> signed, strong (2024-05-02)"
std::string steps_of(const LedgerRow& row) {
  std::string out;
  for (const LedgerStep& step : row.steps) {
    if (!out.empty()) out += kArrow;
    out.append(status_name(step.status)).append(", ").append(modality_name(step.modality));
    if (!step.date.empty()) out += " (" + step.date + ")";
  }
  return out;
}

// "3 times in 2 articles of 1 story, by Dawn and Xinhua, from 2024-03-01 to 2024-05-02"
std::string stated(const LedgerRow& row) {
  std::string out =
      counted(row.statements.size(), "time", "times") + " in " + counted(row.articles, "article", "articles");
  if (row.stories != row.articles) out += " of " + counted(row.stories, "story", "stories");
  if (row.outlets.size() > kMostOutlets) {
    out += ", by " + counted(row.outlets.size(), "outlet", "outlets");
  } else if (!row.outlets.empty()) {
    out += ", by " + joined(row.outlets, ", ");
  }
  if (row.first.empty()) return out;
  return out + (row.first == row.last ? ", on " + row.first : ", from " + row.first + " to " + row.last);
}

// The words of the latest statement that has any, with what they mean after them.
template <class Words, class Meaning>
std::string latest(const std::vector<BriefQuote>& quotes, Words words, Meaning meaning) {
  for (std::size_t i = quotes.size(); i-- > 0;) {
    const CommitmentRow& row = quotes[i].row;
    if (std::string said = with_meaning(words(row), meaning(row)); !said.empty()) return said;
  }
  return {};
}

BriefSection section_of(const LedgerRow& from, const CommitmentView& view) {
  BriefSection out;
  const auto article_of = [&](std::uint32_t statement) -> const ArticleFacts& {
    return view.summary.articles[view.commitments[statement].article].facts;
  };
  for (const std::uint32_t statement : from.statements) {
    CommitmentRow row = view.commitments.row(view.summary, statement);
    std::string reviewed = review_words(row);
    out.quotes.push_back({std::move(row), place_of(article_of(statement)), std::move(reviewed)});
  }
  const CommitmentRow& first = out.quotes.front().row;
  out.title = title_of(first, view.actors);
  out.act = first.what.text;
  const auto add = [&](std::string_view name, std::string value) {
    if (!value.empty()) out.facts.emplace_back(name, std::move(value));
  };
  if (!first.speaker.empty()) add("Said by", name_of(view.actors, first.speaker));
  add("Status", steps_of(from));
  const auto same = [](auto member) { return [member](const CommitmentRow& row) { return row.*member; }; };
  add("By when", latest(out.quotes, same(&CommitmentRow::deadline), same(&CommitmentRow::due)));
  add("Amount", latest(out.quotes, same(&CommitmentRow::amount), quantity_of));
  add("Topic", first.topic);
  add("Stated", stated(from));
  if (from.closed_by != kNoStatement) {
    const CommitmentRow closing = view.commitments.row(view.summary, from.closed_by);
    add("Closed by",
        title_of(closing, view.actors) + ": " + closing.what.text + " (" + place_of(article_of(from.closed_by)) + ")");
  }
  return out;
}

// ---- Markdown (CommonMark) ----

// Readers of GitHub's kind make a link of "http://x", "www.x" and "a@x" wherever they stand; without the mark at this
// byte they do not.
bool makes_link(std::string_view text, std::size_t at) {
  if (text[at] == '@') return true;
  if (text[at] == ':') return text.substr(at + 1).starts_with("//") || text.substr(0, at).ends_with("mailto");
  if (text[at] != '.' || at < 3) return false;
  const auto is_w = [&](std::size_t i) { return text[i] == 'w' || text[i] == 'W'; };
  return is_w(at - 1) && is_w(at - 2) && is_w(at - 3);
}

// Text in the middle of a line. What could be markup stands after a backslash or as an entity, which older readers know
// too; line ends and other controls become spaces.
void append_inline(std::string_view text, std::string& out) {
  constexpr std::string_view kMarks = "\\`*_[]|~$!";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (is_control) {
      out += ' ';
    } else {
      if (kMarks.contains(c) || makes_link(text, i)) out += '\\';
      out += c;
    }
  }
}

// The same where a line or a block begins: "- ", "1. ", "# ", "> ", "===" and an indent would begin something else.
void append_line(std::string_view text, std::string& out) {
  while (!text.empty() && (static_cast<unsigned char>(text.front()) <= ' ' || text.front() == '\x7F'))
    text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const std::size_t mark = digits;
  append_inline(text.substr(0, mark), out);
  constexpr std::string_view kStarts = "-+=#>:";
  if (mark < text.size() && (mark == 0 ? kStarts : ".)").contains(text[mark])) {
    out += '\\';
    out += text[mark];
    ++digits;
  }
  append_inline(text.substr(digits), out);
  out += '\n';
}

void append_facts(const Facts& facts, std::string& out) {
  for (const auto& [name, value] : facts) {
    out += "- ";
    append_inline(name, out);
    out += ": ";
    append_inline(value, out);
    out += '\n';
  }
  out += '\n';
}

void append_quote(const BriefQuote& quote, std::string& out) {
  out += "> ";
  append_line(quote.row.sentence.text, out);
  out += ">\n> ";
  append_line(quote.place + (quote.reviewed.empty() ? "" : " (" + quote.reviewed + ")"), out);
  out += '\n';
  if (quote.row.note.empty()) return;
  out += "Note: ";
  append_inline(quote.row.note, out);
  out += "\n\n";
}

// ---- HTML ----

void write_facts(const Facts& facts, HtmlWriter& out) {
  out.markup("<dl>\n");
  for (const auto& [name, value] : facts) {
    out.markup("<div>");
    out.element("dt", name);
    out.element("dd", value);
    out.markup("</div>\n");
  }
  out.markup("</dl>\n");
}

void write_section(const BriefSection& section, std::size_t number, HtmlWriter& out) {
  out.markup("<section class=\"commitment\">\n<h2>");
  out.integer(number);
  out.markup(". ");
  out.element("bdi", section.title);
  out.markup("</h2>\n");
  out.element("p", section.act);
  out.markup("\n");
  write_facts(section.facts, out);
  for (const BriefQuote& quote : section.quotes) {
    write_evidence(quote.row, out);
    out.element("p", quote.place + (quote.reviewed.empty() ? "" : " (" + quote.reviewed + ")"));
    out.markup("\n");
    if (!quote.row.note.empty()) out.element("p", "Note: " + quote.row.note);
  }
  out.markup("</section>\n");
}

}  // namespace

std::string to_markdown(const LedgerTable& ledger, const CommitmentView& view, const Facts& facts) {
  std::string out = "# " + std::string(kTitle) + "\n\n";
  append_facts(facts, out);
  if (ledger.rows.empty()) out.append(kNothing).append("\n");
  std::size_t number = 0;
  for (const LedgerRow& row : ledger.rows) {
    const BriefSection section = section_of(row, view);
    out += "## " + std::to_string(++number) + "\\. ";
    append_inline(section.title, out);
    out += "\n\n";
    append_line(section.act, out);
    out += '\n';
    append_facts(section.facts, out);
    for (const BriefQuote& quote : section.quotes) append_quote(quote, out);
  }
  return out;
}

std::string to_html_brief(const LedgerTable& ledger, const CommitmentView& view, const Facts& facts) {
  HtmlWriter out;
  out.markup("<div class=\"report\" lang=\"en\">\n<h1>Commitments</h1>\n");
  write_facts(facts, out);
  if (ledger.rows.empty()) out.element("p", kNothing);
  std::size_t number = 0;
  for (const LedgerRow& row : ledger.rows) write_section(section_of(row, view), ++number, out);
  out.markup("</div>\n");
  return html_page(kTitle, out.take());
}

}  // namespace entente
