// One loop over the nodes of the main part. Breaks are remembered and written before the next text only, the
// strongest winning, so that empty blocks leave nothing behind.
#include "core/read/html/html_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/read/html/html_title.h"

namespace entente {
namespace {

constexpr std::size_t kLongestPreamble = 300;  // bytes before the headline: a rubric, a date
constexpr std::uint32_t kManyLabels = 4;       // of buttons, players, forms; less may be the words of the article

bool is_heading(HtmlTag tag) { return tag >= HtmlTag::h1 && tag <= HtmlTag::h6; }

// Holds text itself; to go further down would cut the article short.
bool is_text_block(HtmlTag tag) {
  using enum HtmlTag;
  return is_heading(tag) || tag == p || tag == pre || tag == blockquote || tag == ul || tag == ol || tag == dl ||
         tag == table;
}

enum class Break : std::uint8_t { none, space, tab, line, paragraph };

Break break_around(HtmlTag tag) {
  if (tag == HtmlTag::td || tag == HtmlTag::th) return Break::tab;
  if (tag == HtmlTag::tr || tag == HtmlTag::br) return Break::line;
  return Break::paragraph;
}

// Appends text in which white space means nothing but a space.
class Flow {
 public:
  void ask(Break wanted) { wanted_ = std::max(wanted_, wanted); }

  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t size = blank_at(text, at); size > 0) {
        if (!is_invisible(text, at)) ask(Break::space);
        at += size;
        continue;
      }
      const std::size_t end = run_end(text, at);
      write_break();
      out_.append(text, at, end - at);
      at = end;
    }
  }

  // Line ends are kept.
  void add_preformatted(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      add(text.substr(0, end));
      if (end == text.size()) break;
      ask(Break::line);
      text.remove_prefix(end + 1);
    }
  }

  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }
  void forget(std::size_t from) {
    out_.resize(from);
    wanted_ = Break::paragraph;
  }

 private:
  // Bytes of white space at `at`, or of a character that is never seen: soft hyphen, zero width space, BOM.
  static std::size_t blank_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0x20) return 1;
    if (byte == 0xC2) return text[at + 1] == '\xA0' || text[at + 1] == '\xAD' ? 2 : 0;
    if (byte == 0xE2) return text.substr(at, 3) == "\xE2\x80\x8B" ? 3 : 0;
    if (byte == 0xEF) return text.substr(at, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    return 0;
  }
  // Past the words from `at` on that stand as they shall: one space between each and the next.
  static std::size_t run_end(std::string_view text, std::size_t at) {
    const auto is_plain = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte > 0x20 && byte < 0xC2;
    };
    while (at < text.size()) {
      const bool is_gap = text[at] == ' ' && at + 1 < text.size() && is_plain(text[at + 1]);
      if (!is_gap && !is_plain(text[at]) && blank_at(text, at) > 0) break;
      ++at;
    }
    return at;
  }
  static bool is_invisible(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]) > 0x20 && text[at + 1] != '\xA0';
  }

  void write_break() {
    if (wanted_ == Break::none) return;
    if (!out_.empty()) {
      constexpr std::array<std::string_view, 5> kBreaks = {"", " ", "\t", "\n", "\n\n"};
      out_ += kBreaks[static_cast<std::size_t>(wanted_)];
    }
    wanted_ = Break::none;
  }

  std::string out_;
  Break wanted_ = Break::none;
};

class Writer {
 public:
  Writer(const HtmlTree& tree, std::span<const HtmlPart> parts, std::uint32_t root, std::string_view title)
      : nodes_(tree.nodes()), parts_(parts), root_(root), title_(bare_title(title)) {}

  std::string write() {
    for (std::uint32_t i = root_; i < parts_[root_].end;) {
      close_before(i);
      i = visit(i);
    }
    close_before(parts_[root_].end);
    drop_last_headings();
    return flow_.take();
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::size_t text_begin = 0;  // bytes written before it
  };

  // The next node to visit.
  std::uint32_t visit(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    const HtmlPart& part = parts_[i];
    if (part.is(HtmlPart::kSilent) || (i != root_ && is_left_out(i))) {
      flow_.ask(part.is(HtmlPart::kBlock) ? Break::paragraph : Break::none);
      return part.end;
    }
    if (node.kind == HtmlNodeKind::text) {
      if (preformatted_ > 0) {
        flow_.add_preformatted(node.text);
      } else {
        flow_.add(node.text);
      }
    } else if (node.tag == HtmlTag::br) {
      flow_.ask(Break::line);
    } else if (part.is(HtmlPart::kBlock)) {
      flow_.ask(break_around(node.tag));
      preformatted_ += node.tag == HtmlTag::pre;
      open_.push_back({i, flow_.text().size()});
    }
    return i + 1;
  }

  // Noise, and lists and boxes that are mostly links.
  [[nodiscard]] bool is_left_out(std::uint32_t node) const {
    using enum HtmlTag;
    const HtmlPart& part = parts_[node];
    if (part.is(HtmlPart::kNoise)) return true;
    const HtmlTag tag = nodes_[node].tag;
    const bool is_box = tag == ul || tag == ol || tag == div || tag == section || tag == header || tag == table ||
                        tag == dl || tag == form;
    if (!is_box || part.prose > 0) return false;
    const bool is_plain = tag == div || tag == section || tag == form;
    return part.linked * 2 > part.length || (is_plain && part.labels >= kManyLabels);
  }

  void close_before(std::uint32_t i) {
    while (!open_.empty() && parts_[open_.back().node].end <= i) {
      const Open open = open_.back();
      open_.pop_back();
      const HtmlTag tag = nodes_[open.node].tag;
      flow_.ask(break_around(tag));
      preformatted_ -= tag == HtmlTag::pre;
      if (is_heading(tag)) close_heading(open);
    }
  }

  void close_heading(const Open& open) {
    const std::string_view heading = std::string_view(flow_.text()).substr(open.text_begin);
    const bool is_title = !title_.empty() && bare_title(heading) == title_;
    if (is_title) {
      flow_.forget(open.text_begin <= kLongestPreamble ? 0 : open.text_begin);
      after_heading_ = flow_.text().size();
      return;
    }
    if (after_heading_ != open.text_begin || heading_begin_ == kNoHeading) heading_begin_ = open.text_begin;
    after_heading_ = flow_.text().size();
  }

  // A heading with nothing below it headed what was left out.
  void drop_last_headings() {
    if (heading_begin_ != kNoHeading && after_heading_ == flow_.text().size() && heading_begin_ > 0)
      flow_.forget(heading_begin_);
  }

  static constexpr std::size_t kNoHeading = static_cast<std::size_t>(-1);

  std::span<const HtmlNode> nodes_;
  std::span<const HtmlPart> parts_;
  std::uint32_t root_;
  std::string title_;
  Flow flow_;
  std::vector<Open> open_;
  int preformatted_ = 0;
  std::size_t heading_begin_ = kNoHeading;  // of the last headings in a row
  std::size_t after_heading_ = 0;
};

}  // namespace

std::uint32_t find_main_part(const HtmlTree& tree, std::span<const HtmlPart> parts) {
  const auto nodes = tree.nodes();
  std::uint32_t main = 0;
  for (;;) {
    std::uint32_t best = HtmlNode::kNone;
    for (std::uint32_t child = nodes[main].first_child; child != HtmlNode::kNone; child = nodes[child].next) {
      if (best == HtmlNode::kNone || parts[child].prose > parts[best].prose) best = child;
    }
    if (best == HtmlNode::kNone || parts[best].prose == 0 || is_text_block(nodes[best].tag)) return main;
    const bool holds_nearly_all = std::uint64_t{parts[best].prose} * 100 >= std::uint64_t{parts[main].prose} * 85;
    if (!holds_nearly_all) return main;
    main = best;
  }
}

std::string main_text(const HtmlTree& tree, std::span<const HtmlPart> parts, std::uint32_t root,
                      std::string_view title) {
  return Writer(tree, parts, root, title).write();
}

}  // namespace entente
