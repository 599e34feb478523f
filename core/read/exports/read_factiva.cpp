// An article's fields come with their codes ("HD Title", "PD 7 March 2014") or without, in a fixed order: title,
// byline, count of words, date, time, source, its code, language, copyright, text. A page holds each article in a
// <div class="article enArticle">; its rows and paragraphs become lines, and are read as text is.
#include "core/read/exports/read_factiva.h"

#include <algorithm>
#include <span>

#include "core/dates/dates.h"
#include "core/markup/html_tree.h"
#include "core/read/exports/export_lines.h"
#include "core/read/exports/export_page.h"
#include "core/read/language_code.h"
#include "core/text/characters.h"

namespace entente {
namespace {

using Lines = std::span<const ExportLine>;

constexpr std::size_t kBytesSniffed = std::size_t{1} << 18;
constexpr std::string_view kDocument = "Document ";

// "Document XYZ0000020140311ea3b0001k": the source's code, a day, a serial.
bool closes_document(std::string_view line) {
  constexpr std::size_t kShortest = 18, kLongest = 32;
  if (!line.starts_with(kDocument)) return false;
  const std::string_view number = line.substr(kDocument.size());
  if (number.size() < kShortest || number.size() > kLongest) return false;
  const auto is_part = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
  return is_ascii_upper(number[0]) && std::ranges::all_of(number, is_part) &&
         std::ranges::count_if(number, is_ascii_digit) >= 8;
}

struct Code {
  std::string_view role, value;
};

// The field that a line opens; without a role when it opens none.
Code code_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  if (end < 2 || end > 3) return {};
  return {export_role("factiva", line.substr(0, end)), without_outer_space(line.substr(end))};
}

bool is_coded(Lines lines) {
  bool has_title = false, has_source = false, has_date = false;
  for (const ExportLine& line : lines) {
    const std::string_view role = code_of(line.words).role;
    has_title = has_title || role == "title";
    has_source = has_source || role == "source";
    has_date = has_date || role == "date";
  }
  return has_title && has_source && has_date;
}

void add_line(std::string& field, std::string_view line, char gap) {
  if (!field.empty()) field += gap;
  field += line;
}

// What is added next begins a paragraph.
void part_paragraphs(std::string& text) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
}

Draft coded_article(Lines lines) {
  Draft draft;
  std::string ignored;
  std::string* open = &ignored;
  bool is_behind = false;  // the codes after the text are open no more text
  for (const ExportLine& line : lines) {
    const Code code = code_of(line.words);
    const bool is_text = code.role == "text";
    const bool in_text = open == &draft.text;
    const bool opens = !code.role.empty() && (!in_text || is_text || code.role == "tail") && !(is_behind && is_text);
    if (opens) {
      is_behind = is_behind || code.role == "tail";
      open = code.role == "title"      ? &draft.title
             : code.role == "author"   ? &draft.author
             : code.role == "date"     ? &draft.date
             : code.role == "source"   ? &draft.outlet
             : code.role == "language" ? &draft.language
             : is_text                 ? &draft.text
                                       : &ignored;
      if (is_text) part_paragraphs(draft.text);
    }
    const std::string_view words = opens ? code.value : line.words;
    if (words.empty() && open == &draft.text) part_paragraphs(draft.text);
    if (!words.empty()) add_line(*open, words, open == &draft.text ? '\n' : ' ');
    ignored.clear();
  }
  return draft;
}

bool is_copyright(std::string_view line) {
  return line.starts_with("(c)") || line.starts_with("(C)") || line.starts_with("Copyright") ||
         line.starts_with("\xC2\xA9");
}

Draft plain_article(std::string_view text, Lines lines) {
  constexpr std::size_t kLinesOfHead = 12;  // from the count of words to the copyright
  Draft draft;
  std::size_t count = 0;
  while (count < lines.size() && !is_word_count(lines[count].words)) ++count;
  std::size_t title = count;
  const auto step_up = [&] {
    while (title > 0 && lines[title - 1].words.empty()) --title;
    if (title > 0) --title;
  };
  step_up();
  if (title < count && lines[title].words.starts_with("By ") && title > 0) {
    draft.author = lines[title].words;
    step_up();
  }
  if (title < count) draft.title = lines[title].words;
  std::size_t body = std::min(count + 1, lines.size());
  for (std::size_t i = body; i < lines.size() && i < count + kLinesOfHead; ++i) {
    const std::string_view words = lines[i].words;
    if (words.empty()) continue;
    const bool is_head = is_copyright(words);
    if (draft.date.empty() && read_date_field(words).day.is_whole()) {
      draft.date = words;
      body = i + 1;
    } else if (!draft.date.empty() && draft.outlet.empty() && !is_ascii_digit(words[0])) {
      draft.outlet = words;
      body = i + 1;
    } else if (!draft.outlet.empty() && draft.language.empty() && !language_code(words).empty()) {
      draft.language = words;
      body = i + 1;
    }
    if (is_head) body = i + 1;
    if (is_head) break;
  }
  if (body < lines.size()) draft.text = text.substr(lines[body].begin, lines.back().end - lines[body].begin);
  return draft;
}

Draft article_of(std::string_view text, Lines lines) {
  Draft draft = is_coded(lines) ? coded_article(lines) : plain_article(text, lines);
  if (!draft.author.empty()) draft.author = author_of(draft.author);
  return draft;
}

bool is_article(std::string_view classes) {
  std::string_view last =
      classes.substr(classes.find_last_of(' ') == std::string_view::npos ? 0 : classes.find_last_of(' ') + 1);
  return classes.starts_with("article ") && last.ends_with("Article");
}

// The words of the subtree at `top` as lines: a row of the table is one, so is a paragraph, with a blank line around.
std::string lines_below(const HtmlTree& tree, std::uint32_t top) {
  std::string text;
  const auto nodes = tree.nodes();
  for (std::uint32_t i = top + 1; i < tree.subtree_end(top); ++i) {
    const HtmlNode& node = nodes[i];
    if (node.kind == HtmlNodeKind::text) {
      append_words(node.text, text);
    } else if (node.kind == HtmlNodeKind::element) {
      const bool is_cell = node.name == "td" || node.name == "th";
      if (is_cell && !text.empty() && !text.ends_with('\n') && !text.ends_with(' ')) text += ' ';
      if (node.name == "tr" || node.name == "div" || node.name == "br") end_line(text, "\n");
      if (node.name == "p" && !text.ends_with("LP ") && !text.ends_with("TD ")) {
        end_line(text, "\n");
        text += '\n';
      }
    }
  }
  end_line(text, "\n");
  return text;
}

}  // namespace

bool looks_like_factiva(std::string_view text) {
  const std::string_view head = utf8_prefix(text, kBytesSniffed);
  if (head.find(kDocument) == std::string_view::npos) return false;
  const std::vector<ExportLine> lines = lines_of(head);
  const bool has_count = std::ranges::any_of(lines, [](const ExportLine& line) { return is_word_count(line.words); });
  const bool closes = std::ranges::any_of(lines, [](const ExportLine& line) { return closes_document(line.words); });
  return closes && (has_count || is_coded(lines));
}

bool looks_like_factiva_page(std::string_view page) {
  const std::string_view head = page.substr(0, kBytesSniffed);
  const std::size_t article = head.find("class=\"article ");
  if (article == std::string_view::npos) return false;
  const std::size_t value = article + std::string_view("class=\"").size();
  return is_article(head.substr(value, std::min(head.find('"', value), head.size()) - value));
}

void read_factiva(const ReadJob& job) {
  const std::string_view text = job.source.text();
  const std::vector<ExportLine> lines = lines_of(text);
  std::size_t begin = 0, number = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!closes_document(lines[i].words)) continue;
    const Lines document = Lines(lines).subspan(begin, i - begin);
    Draft draft = article_of(text, document);
    draft.begin = lines[begin].begin;
    draft.end = lines[i].end;
    begin = i + 1;
    finish_document(job, std::move(draft), ++number);
  }
}

void read_factiva_page(const ReadJob& job) {
  const HtmlTree tree = tree_of_page(job);
  std::size_t number = 0;
  for (std::uint32_t i = 0; i < tree.nodes().size();) {
    const HtmlNode& node = tree.nodes()[i];
    const bool is_top =
        node.kind == HtmlNodeKind::element && node.name == "div" && is_article(tree.attribute(node, "class"));
    if (!is_top) {
      ++i;
      continue;
    }
    const std::string text = lines_below(tree, i);
    std::vector<ExportLine> lines = lines_of(text);
    const auto last = std::ranges::find_if(lines, [](const ExportLine& line) { return closes_document(line.words); });
    Draft draft = article_of(text, Lines(lines).first(static_cast<std::size_t>(last - lines.begin())));
    draft.begin = node.begin;
    draft.end = node.end;
    finish_document(job, std::move(draft), ++number);
    i = tree.subtree_end(i);
  }
}

}  // namespace entente
