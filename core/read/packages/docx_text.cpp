// One walk over the pieces of the XML. What an element is for the text is its role; roles of what is open are
// kept in a list, so that an end needs no look at its name. Prefixes mean what the document binds them to.
#include "core/read/packages/docx_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

enum class Vocabulary : std::uint8_t { other, word, alternatives };

struct Known {
  std::string_view uri;
  Vocabulary vocabulary;
};
// The transitional and the strict name of the same thing, and that of part 3.
constexpr std::array kVocabularies = {
    Known{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Vocabulary::word},
    Known{"http://purl.oclc.org/ooxml/wordprocessingml/main", Vocabulary::word},
    Known{"http://schemas.openxmlformats.org/markup-compatibility/2006", Vocabulary::alternatives},
};

enum class Role : std::uint8_t {
  other,
  document,
  paragraph,
  run,
  text,
  row,
  cell,
  alternatives,
  choice,
  fallback,
  left_out,  // with all that is in it
  tab,
  line_end,
  hard_hyphen,
  soft_hyphen,
};

struct KnownElement {
  std::string_view name;
  Role role;
};
constexpr std::array kWordElements = {
    KnownElement{"t", Role::text},
    KnownElement{"r", Role::run},
    KnownElement{"p", Role::paragraph},
    KnownElement{"tab", Role::tab},
    KnownElement{"ptab", Role::tab},
    KnownElement{"br", Role::line_end},
    KnownElement{"cr", Role::line_end},
    KnownElement{"tc", Role::cell},
    KnownElement{"tr", Role::row},
    KnownElement{"noBreakHyphen", Role::hard_hyphen},
    KnownElement{"softHyphen", Role::soft_hyphen},
    KnownElement{"document", Role::document},
    KnownElement{"del", Role::left_out},       // deleted, with changes tracked
    KnownElement{"moveFrom", Role::left_out},  // moved away; where it went it stands as moveTo
    KnownElement{"rt", Role::left_out},        // how the text below is pronounced
};

// What prefixes are bound to, innermost last.
class Prefixes {
 public:
  // The declarations of the element that `reader` just started.
  void open(const XmlReader& reader) {
    for (const XmlAttribute& attribute : reader.attributes()) {
      constexpr std::string_view kDeclares = "xmlns";
      if (!attribute.name.starts_with(kDeclares)) continue;
      std::string_view prefix = attribute.name.substr(kDeclares.size());
      if (!prefix.empty() && !prefix.starts_with(':')) continue;
      if (!prefix.empty()) prefix.remove_prefix(1);
      const auto known = std::ranges::find(kVocabularies, attribute.value, &Known::uri);
      bound_[prefix].push_back(known == kVocabularies.end() ? Vocabulary::other : known->vocabulary);
      declared_.push_back({reader.depth(), prefix});
    }
  }
  // After an element that was the `depth`-th open one has ended.
  void close(std::size_t depth) {
    for (; !declared_.empty() && declared_.back().depth == depth; declared_.pop_back()) {
      bound_[declared_.back().prefix].pop_back();
    }
  }
  [[nodiscard]] Vocabulary of(std::string_view prefix) const {
    const auto found = bound_.find(prefix);
    return found == bound_.end() || found->second.empty() ? Vocabulary::other : found->second.back();
  }

 private:
  struct Declared {
    std::size_t depth = 0;
    std::string_view prefix;
  };
  std::unordered_map<std::string_view, std::vector<Vocabulary>> bound_;
  std::vector<Declared> declared_;
};

class DocxWalk {
 public:
  DocxWalk(std::string_view xml, std::uint64_t most_open) : xml_(xml), reader_(xml), most_open_(most_open) {}

  DocxText run();

 private:
  struct Open {
    Role role = Role::other;
    bool had_choice = false;            // of alternatives: one was taken
    std::size_t paragraphs_before = 0;  // of a cell
  };

  [[nodiscard]] Role role_here() const;
  [[nodiscard]] Role parent() const { return open_.empty() ? Role::other : open_.back().role; }
  void start();
  void end();
  void append(std::string_view text) {
    if (!written_.empty()) written_.back() += text;
  }

  std::string_view xml_;
  XmlReader reader_;
  std::uint64_t most_open_;
  Prefixes prefixes_;
  std::vector<Open> open_;
  std::vector<std::string> written_;  // open paragraphs
  std::size_t left_out_ = 0;          // open elements from the first that is left out on
  DocxText out_;
};

Role DocxWalk::role_here() const {
  const std::string_view name = reader_.name();
  const std::size_t colon = name.find(':');
  const bool has_prefix = colon != std::string_view::npos;
  const Vocabulary vocabulary = prefixes_.of(has_prefix ? name.substr(0, colon) : std::string_view());
  const std::string_view local = has_prefix ? name.substr(colon + 1) : name;
  if (vocabulary == Vocabulary::word) {
    const auto known = std::ranges::find(kWordElements, local, &KnownElement::name);
    return known == kWordElements.end() ? Role::other : known->role;
  }
  if (vocabulary == Vocabulary::alternatives) {
    if (local == "AlternateContent") return Role::alternatives;
    if (local == "Choice") return Role::choice;
    if (local == "Fallback") return Role::fallback;
  }
  return Role::other;
}

void DocxWalk::start() {
  prefixes_.open(reader_);
  Role role = left_out_ > 0 ? Role::left_out : role_here();
  const bool is_in_run = parent() == Role::run;
  if (reader_.depth() > most_open_) {
    if (!out_.too_deep) out_.too_deep = static_cast<std::size_t>(reader_.name().data() - xml_.data()) - 1;
    if (role == Role::cell || role == Role::row) role = Role::other;
  }
  if (role == Role::document) out_.is_document = out_.is_document || reader_.depth() == 1;
  if ((role == Role::choice || role == Role::fallback) && parent() == Role::alternatives) {
    if (open_.back().had_choice) role = Role::left_out;
    open_.back().had_choice = true;
  }
  if (role == Role::left_out) ++left_out_;
  if (role == Role::text && !is_in_run) role = Role::other;
  if (role == Role::paragraph) written_.emplace_back();
  if (role == Role::tab && is_in_run) append("\t");
  if (role == Role::line_end && is_in_run) append("\n");
  if (role == Role::hard_hyphen) append("\xE2\x80\x91");  // U+2011
  if (role == Role::soft_hyphen) append("\xC2\xAD");      // U+00AD
  open_.push_back({role, false, out_.paragraphs.size()});
}

void DocxWalk::end() {
  const Open closed = open_.back();
  open_.pop_back();
  prefixes_.close(open_.size() + 1);
  std::vector<DocxParagraph>& paragraphs = out_.paragraphs;
  if (closed.role == Role::left_out) --left_out_;
  if (closed.role == Role::paragraph) {
    paragraphs.push_back({std::move(written_.back()), false});
    written_.pop_back();
  }
  if (closed.role == Role::cell && paragraphs.size() > closed.paragraphs_before) paragraphs.back().is_cell_end = true;
  if (closed.role == Role::row && paragraphs.size() > closed.paragraphs_before) paragraphs.back().is_cell_end = false;
}

DocxText DocxWalk::run() {
  while (true) {
    switch (reader_.next()) {
      case XmlPiece::start:
        start();
        break;
      case XmlPiece::end:
        end();
        break;
      case XmlPiece::text:
        if (parent() == Role::text) append(reader_.characters());
        break;
      case XmlPiece::fault:
        out_.fault = reader_.fault();
        // What was begun was read, too.
        for (; !written_.empty(); written_.pop_back()) out_.paragraphs.push_back({std::move(written_.back()), false});
        return std::move(out_);
      case XmlPiece::done:
        return std::move(out_);
    }
  }
}

}  // namespace

DocxText docx_text(std::string_view xml, std::uint64_t most_open) { return DocxWalk(xml, most_open).run(); }

std::string joined(const std::vector<DocxParagraph>& paragraphs, std::string_view gap) {
  std::string text;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (i > 0) text += paragraphs[i - 1].is_cell_end ? std::string_view("\t") : gap;
    text += paragraphs[i].text;
  }
  return text;
}

}  // namespace entente
