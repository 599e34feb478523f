// Two passes: lines to sentences of tokens, then tokens to text. White space is what a newspaper would set: none
// before a closing mark, none behind an opening one, quotation marks by turns.
#include "tools/train/names_data.h"

#include <algorithm>
#include <array>

namespace entente::train {
namespace {

struct LabelledToken {
  std::string_view word;
  std::string_view label;  // "B-PER", "O"
};

using LabelledSentence = std::vector<LabelledToken>;

NameClass class_of(std::string_view label) {
  for (const std::string_view person : {"PER", "Person", "person"}) {
    if (label == person) return NameClass::person;
  }
  for (const std::string_view place : {"LOC", "Location", "location", "Facility"}) {
    if (label == place) return NameClass::location;
  }
  for (const std::string_view body : {"ORG", "Organization", "Organisation", "corporation", "group"}) {
    if (label == body) return NameClass::organisation;
  }
  return NameClass::other;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

bool closes(std::string_view word) {
  return is_any(word, {".",
                       ",",
                       ";",
                       ":",
                       "!",
                       "?",
                       ")",
                       "]",
                       "}",
                       "%",
                       "...",
                       "\xE2\x80\x9D",
                       "''",
                       "'s",
                       "'S",
                       "'",
                       "\xE2\x80\x99",
                       "\xE2\x80\x99s",
                       "n't",
                       "'re",
                       "'ve",
                       "'ll",
                       "'d",
                       "'m"});
}

bool opens(std::string_view word) { return is_any(word, {"(", "[", "{", "$", "\xE2\x80\x9C", "``", "#", "@"}); }

class TextBuilder {
 public:
  explicit TextBuilder(const MarkedFormat& format) : format_(&format) {}

  void add(const LabelledSentence& sentence) {
    if (!out_.text.empty()) out_.text += "\n\n";
    in_quotes_ = false;
    glue_ = true;
    previous_ = "O";
    const auto start = static_cast<std::uint32_t>(out_.text.size());
    for (std::size_t at = 0; at < sentence.size(); ++at) add_token(sentence, at);
    if (start == 0 && format_->has_headline) out_.headline = {0, static_cast<std::uint32_t>(out_.text.size())};
  }

  MarkedArticle finish() { return std::move(out_); }

 private:
  void add_token(const LabelledSentence& sentence, std::size_t at) {
    const std::string_view word = sentence[at].word;
    const bool is_quote = word == "\"";
    // "Abe' s": an apostrophe and what it cut off
    const std::string_view next = at + 1 < sentence.size() ? sentence[at + 1].word : std::string_view();
    const bool is_apostrophe = word == "\xE2\x80\x99" && is_any(next, {"s", "t", "re", "ve", "ll", "d", "m"});
    const bool is_joint = format_->parts_hyphens && word == "-";
    const bool is_closing = is_quote ? in_quotes_ : closes(word) || is_joint;
    if (!glue_ && !is_closing) out_.text += ' ';
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += word;
    add_label(sentence[at].label, {begin, static_cast<std::uint32_t>(out_.text.size())});
    glue_ = is_quote ? !in_quotes_ : opens(word) || is_joint || is_apostrophe;
    if (is_quote) in_quotes_ = !in_quotes_;
  }

  void add_label(std::string_view label, Span span) {
    if (label.size() > 2 && label[1] == '-') {
      const NameClass type = class_of(label.substr(2));
      const bool goes_on = previous_.size() > 2 && previous_.substr(2) == label.substr(2) && label[0] != 'B' &&
                           label[0] != 'S' && previous_[0] != 'E' && previous_[0] != 'S';
      if (goes_on) {
        out_.names.back().span.end = span.end;
      } else {
        out_.names.push_back({span, type});
      }
    }
    previous_ = label;
  }

  const MarkedFormat* format_;
  MarkedArticle out_;
  std::string_view previous_ = "O";
  bool in_quotes_ = false;
  bool glue_ = true;
};

// Columns of a line; `word` is empty where there is no token.
LabelledToken read_line(std::string_view line, const MarkedFormat& format) {
  if (format.has_index) {
    if (line.starts_with('#')) return {};
    const std::size_t index = line.find(format.separator);
    if (index == line.npos) return {};
    line.remove_prefix(index + 1);
    const std::size_t word_end = line.find(format.separator);
    if (word_end == line.npos) return {};
    const std::string_view rest = line.substr(word_end + 1);
    return {line.substr(0, word_end), rest.substr(0, rest.find(format.separator))};
  }
  const std::size_t word_end = line.find(format.separator);
  if (word_end == line.npos) return {};
  const std::string_view rest = line.substr(word_end + 1);
  return {line.substr(0, word_end), format.label_is_second ? rest.substr(0, rest.find(format.separator))
                                                           : rest.substr(rest.rfind(format.separator) + 1)};
}

}  // namespace

std::vector<MarkedArticle> read_marked(std::string_view file, const MarkedFormat& format) {
  std::vector<MarkedArticle> out;
  TextBuilder builder(format);
  LabelledSentence sentence;
  const auto end_sentence = [&] {
    const bool is_address = !sentence.empty() && sentence.front().word.starts_with("http");  // where it was found
    if (!sentence.empty() && !is_address) builder.add(sentence);
    sentence.clear();
  };
  const auto end_article = [&] {
    end_sentence();
    if (MarkedArticle article = builder.finish(); !article.text.empty()) out.push_back(std::move(article));
    builder = TextBuilder(format);
  };
  while (!file.empty()) {
    const std::size_t stop = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, stop);
    file.remove_prefix(std::min(stop + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!format.article_mark.empty() && line.starts_with(format.article_mark)) {
      end_article();
      continue;
    }
    if (line.empty()) {
      end_sentence();
      continue;
    }
    const LabelledToken token = read_line(line, format);
    if (!token.word.empty()) sentence.push_back(token);
  }
  end_article();
  return out;
}

}  // namespace entente::train
