// GUM's text is put together from its sentences; mentions open and close in the last column, one inside another
// ("Entity=(7-organization-...(1-place-..." opens two, "Entity=1)7)" closes them).
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "tools/train/names_data.h"

namespace entente::train {
namespace {

struct GumToken {
  Span span;
  std::string_view word;
  bool is_proper = false;
};

struct GumMention {
  std::string_view id;
  NameClass type = NameClass::other;
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  std::vector<std::size_t> heads;  // counted from `first`
};

NameClass gum_class(std::string_view type) {
  if (type == "person") return NameClass::person;
  if (type == "place") return NameClass::location;
  if (type == "organization") return NameClass::organisation;
  return NameClass::other;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t stop = text.find(separator);
    out.push_back(text.substr(0, stop));
    if (stop == text.npos) return out;
    text.remove_prefix(stop + 1);
  }
}

// "7-organization-new-nnnnn-cf5-3,4-sgl-Yonhap_News_Agency"
GumMention read_mention(std::string_view text, std::size_t token) {
  const std::vector<std::string_view> fields = split(text, '-');
  GumMention out;
  out.id = fields[0];
  out.first = token;
  if (fields.size() > 1) out.type = gum_class(fields[1]);
  if (fields.size() > 5) {
    for (const std::string_view number : split(fields[5], ',')) {
      std::size_t head = 0;
      std::from_chars(number.data(), number.data() + number.size(), head);
      if (head > 0) out.heads.push_back(head - 1);
    }
  }
  return out;
}

class GumReader {
 public:
  MarkedArticle read(std::string_view file) {
    for (std::string_view line : split(file, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.starts_with("# newpar") && !line.starts_with("# newpar_")) opens_paragraph_ = true;
      if (line.starts_with("# text = ")) open_sentence(line.substr(9));
      if (!line.empty() && line[0] >= '0' && line[0] <= '9') read_token(line);
    }
    mark_names();
    return std::move(out_);
  }

 private:
  void open_sentence(std::string_view text) {
    if (!out_.text.empty()) out_.text += opens_paragraph_ ? "\n\n" : " ";
    opens_paragraph_ = false;
    cursor_ = out_.text.size();
    out_.text += text;
  }

  void read_token(std::string_view line) {
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() < 10 || columns[0].find_first_of("-.") != line.npos) return;
    const std::size_t at = out_.text.find(columns[1], cursor_);
    if (at == out_.text.npos) return;
    cursor_ = at + columns[1].size();
    GumToken token;
    token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(cursor_)};
    token.word = columns[1];
    token.is_proper = columns[4].starts_with("NNP");
    tokens_.push_back(token);
    for (const std::string_view field : split(columns[9], '|')) {
      if (field.starts_with("Entity=")) read_entities(field.substr(7));
    }
  }

  void read_entities(std::string_view field) {
    const std::size_t token = tokens_.size() - 1;
    while (!field.empty()) {
      if (field[0] == '(') {
        const std::size_t stop = std::min(field.find_first_of("()", 1), field.size());
        open_.push_back(read_mention(field.substr(1, stop - 1), token));
        field.remove_prefix(stop);
        if (field.starts_with(')')) {
          close(open_.back().id, token);
          field.remove_prefix(1);
        }
      } else {
        const std::size_t stop = std::min(field.find(')'), field.size());
        close(field.substr(0, stop), token);
        field.remove_prefix(std::min(stop + 1, field.size()));
      }
    }
  }

  void close(std::string_view id, std::size_t token) {
    for (std::size_t at = open_.size(); at > 0; --at) {
      if (open_[at - 1].id != id) continue;
      GumMention mention = open_[at - 1];
      mention.last = token + 1;
      mentions_.push_back(mention);
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at - 1));
      return;
    }
  }

  [[nodiscard]] bool joins(std::size_t token) const {
    const std::string_view word = tokens_[token].word;
    return tokens_[token].is_proper || word == "of" || word == "the" || word == "and" || word == "&" || word == "-" ||
           word == "for" || word == "'s" || word == ".";
  }

  // Proper nouns around the head of a mention; short mentions first, so that the inner one of two has its name.
  void mark_names() {
    std::vector<std::pair<std::size_t, std::size_t>> order;  // length, index
    for (std::size_t i = 0; i < mentions_.size(); ++i) order.emplace_back(mentions_[i].last - mentions_[i].first, i);
    std::sort(order.begin(), order.end());
    std::vector<bool> taken(tokens_.size());
    for (const auto& [length, index] : order) {
      const GumMention& mention = mentions_[index];
      for (const std::size_t head : mention.heads) {
        const std::size_t at = mention.first + head;
        if (at < mention.last && tokens_[at].is_proper && !taken[at]) mark_around(mention, at, taken);
      }
    }
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].is_proper && !taken[at]) out_.names.push_back({tokens_[at].span, NameClass::unknown});
    }
    std::sort(out_.names.begin(), out_.names.end(),
              [](const MarkedName& a, const MarkedName& b) { return a.span < b.span; });
  }

  void mark_around(const GumMention& mention, std::size_t head, std::vector<bool>& taken) {
    std::size_t first = head, last = head + 1;
    for (std::size_t at = head; at > mention.first && joins(at - 1) && !taken[at - 1]; --at) {
      if (tokens_[at - 1].is_proper) first = at - 1;
    }
    for (std::size_t at = head + 1; at < mention.last && joins(at) && !taken[at]; ++at) {
      if (tokens_[at].is_proper) last = at + 1;
    }
    for (std::size_t at = first; at < last; ++at) taken[at] = true;
    out_.names.push_back({{tokens_[first].span.begin, tokens_[last - 1].span.end}, mention.type});
  }

  MarkedArticle out_;
  std::vector<GumToken> tokens_;
  std::vector<GumMention> open_;
  std::vector<GumMention> mentions_;
  std::size_t cursor_ = 0;
  bool opens_paragraph_ = false;
};

}  // namespace

MarkedArticle read_gum(std::string_view file) { return GumReader().read(file); }

}  // namespace entente::train
