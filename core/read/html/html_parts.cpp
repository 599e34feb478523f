// Prose is told from everything else by the run: the text of one block between two block boundaries. A run of
// some length that is not mostly links counts with the characters outside its links; menus, captions and buttons
// are short or linked. (The observation is that of Kohlschuetter et al., "Boilerplate Detection using Shallow Text
// Features", WSDM 2010: text density and link density alone tell most blocks apart.)
#include "core/read/html/html_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "core/read/html/html_names.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::uint32_t kShortestRun = 25;   // characters; shorter is a label
constexpr std::uint32_t kFewestTeasers = 3;  // boxes side by side, each with a linked heading,
constexpr std::uint32_t kTeaserProse = 400;  // and with less than so many characters of prose, are other articles
constexpr std::uint32_t kSureRun = 80;       // a run as long is a sentence even without a comma

enum class Display : std::uint8_t { inside, block, silent, noise };

constexpr auto kDisplay = [] {
  using enum HtmlTag;
  std::array<Display, 256> display{};
  for (const HtmlTag tag :
       {address,  article,    blockquote, body,  caption,  center, dd, details, dir,       div,   dl,      dt,
        fieldset, figcaption, figure,     form,  frameset, h1,     h2, h3,      h4,        h5,    h6,      hgroup,
        hr,       html,       legend,     li,    listing,  main,   ol, p,       plaintext, pre,   section, summary,
        table,    tbody,      td,         tfoot, th,       thead,  tr, ul,      xmp,       output})
    display[static_cast<std::size_t>(tag)] = Display::block;
  for (const HtmlTag tag :
       {applet,   area,   audio,  button, canvas, datalist,  dialog,   embed,    head,   iframe,   input,
        keygen,   link,   map,    meta,   meter,  noembed,   noframes, noscript, object, optgroup, option,
        progress, script, select, style,  svg,    template_, textarea, title,    video,  frame})
    display[static_cast<std::size_t>(tag)] = Display::silent;
  for (const HtmlTag tag : {aside, footer, menu, nav, search}) display[static_cast<std::size_t>(tag)] = Display::noise;
  return display;
}();

struct Characters {
  std::uint32_t length = 0;
  bool has_comma = false;
};

// Counts what is seen: runs of white space as one, an ideograph as two.
Characters count_characters(std::string_view text) {
  Characters count;
  bool was_space = true;
  for (const char c : text) {
    const bool space = is_ascii_space(c);
    count.length += !space || !was_space;
    const auto byte = static_cast<unsigned char>(c);
    count.length -= byte >= 0x80 && byte < 0xC0;  // goes on
    count.length += byte >= 0xE3 && byte < 0xF0;
    count.has_comma |= c == ',' || byte == 0xE3;  // with U+3001 and U+3002
    was_space = space;
  }
  if (was_space && count.length > 0) --count.length;
  return count;
}

class Weigher {
 public:
  explicit Weigher(const HtmlTree& tree) : tree_(tree), parts_(tree.nodes().size()) {}

  std::vector<HtmlPart> weigh() {
    find_ends();
    for (std::uint32_t i = 0; i < parts_.size(); ++i) visit(i);
    flush();
    settle_noise();
    return std::move(parts_);
  }

 private:
  struct Run {
    std::uint32_t block = 0, length = 0, linked = 0;
    bool has_comma = false;
  };

  void find_ends() {
    const auto nodes = tree_.nodes();
    for (std::size_t i = parts_.size(); i-- > 0;) {
      HtmlPart& part = parts_[i];
      part.end = std::max(part.end, static_cast<std::uint32_t>(i + 1));
      if (i > 0) parts_[nodes[i].parent].end = std::max(parts_[nodes[i].parent].end, part.end);
    }
  }

  void visit(std::uint32_t i) {
    const HtmlNode& node = tree_.nodes()[i];
    HtmlPart& part = parts_[i];
    if (i > 0) {
      part.marks = parts_[node.parent].marks & (HtmlPart::kSilent | HtmlPart::kLink);
      part.block = parts_[node.parent].block;
    }
    if (node.kind == HtmlNodeKind::element) {
      if (!part.is(HtmlPart::kSilent)) mark_element(i, node, part);
      if (part.is(HtmlPart::kBlock)) flush();
    } else if (node.kind == HtmlNodeKind::text && !part.is(HtmlPart::kSilent)) {
      add_text(node, part);
    }
  }

  void mark_element(std::uint32_t i, const HtmlNode& node, HtmlPart& part) {
    const Display display = kDisplay[static_cast<std::size_t>(node.tag)];
    const HtmlClaim claim = claim_of(tree_, node);
    if (display == Display::silent || claim == HtmlClaim::hidden) {
      part.marks |= HtmlPart::kSilent;
    } else if (display != Display::inside) {
      part.marks |= HtmlPart::kBlock;
      part.block = i;
      if (display == Display::noise) part.marks |= HtmlPart::kNamedOut;
    }
    if (claim == HtmlClaim::byline) part.marks |= HtmlPart::kByline;
    const bool is_body = node.tag == HtmlTag::body || node.tag == HtmlTag::html;
    if (part.is(HtmlPart::kBlock) && !is_body) {
      if (claim == HtmlClaim::noise || claim == HtmlClaim::byline) part.marks |= HtmlPart::kNamedOut;
      if (claim == HtmlClaim::never) part.marks |= HtmlPart::kNamedOut | HtmlPart::kBarred;
    }
    if (node.tag == HtmlTag::a && tree_.has_attribute(node, "href")) part.marks |= HtmlPart::kLink;
  }

  void add_text(const HtmlNode& node, HtmlPart& part) {
    const Characters count = count_characters(node.text);
    if (count.length == 0) return;
    part.length = count.length;
    if (part.is(HtmlPart::kLink)) part.linked = count.length;
    if (run_.block != part.block) flush();
    run_.block = part.block;
    run_.length += part.length;
    run_.linked += part.linked;
    run_.has_comma |= count.has_comma;
  }

  void flush() {
    const std::uint32_t own = run_.length - run_.linked;
    if (run_.length >= kShortestRun && own > run_.linked) {
      parts_[run_.block].prose += run_.has_comma || run_.length > kSureRun ? own : own / 2;
    } else if (run_.length > 0) {
      ++parts_[run_.block].labels;
    }
    run_ = {};
  }

  // Sums over subtrees; returns the prose of each with all that may yet be noise.
  std::vector<std::uint32_t> sum_up();

  // What is named noise is noise, unless it holds a good part of all the page's prose: then it is misnamed.
  void settle_noise();

  const HtmlTree& tree_;
  std::vector<HtmlPart> parts_;
  Run run_;
};

std::vector<std::uint32_t> Weigher::sum_up() {
  const auto nodes = tree_.nodes();
  std::vector<std::uint32_t> prose(parts_.size()), teasers_in(parts_.size());
  for (std::size_t i = parts_.size(); i-- > 0;) {
    HtmlPart& part = parts_[i];
    prose[i] += part.prose;
    const bool is_heading = nodes[i].tag >= HtmlTag::h1 && nodes[i].tag <= HtmlTag::h6;
    if (is_heading && part.length > 0 && (part.is(HtmlPart::kLink) || part.linked * 2 > part.length)) part.teasers = 1;
    if (i == 0) break;
    if (!is_heading && prose[i] > 0 && prose[i] < std::uint64_t{kTeaserProse} * part.teasers) {
      part.marks |= HtmlPart::kTeaser;
      ++teasers_in[nodes[i].parent];
    }
    HtmlPart& above = parts_[nodes[i].parent];
    prose[nodes[i].parent] += prose[i];
    above.length += part.length;
    above.linked += part.linked;
    above.labels += part.labels;
    above.teasers += part.teasers;
  }
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    if (teasers_in[nodes[i].parent] < kFewestTeasers) parts_[i].marks &= static_cast<std::uint8_t>(~HtmlPart::kTeaser);
  }
  return prose;
}

void Weigher::settle_noise() {
  const auto nodes = tree_.nodes();
  const std::vector<std::uint32_t> prose = sum_up();
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    HtmlPart& part = parts_[i];
    const bool is_redeemed = !part.is(HtmlPart::kBarred) && std::uint64_t{prose[i]} * 10 > std::uint64_t{prose[0]} * 3;
    if (parts_[nodes[i].parent].is(HtmlPart::kNoise) || part.is(HtmlPart::kTeaser) ||
        (part.is(HtmlPart::kNamedOut) && !is_redeemed)) {
      part.marks |= HtmlPart::kNoise;
      part.prose = 0;
    }
  }
  for (std::size_t i = parts_.size(); i-- > 1;) parts_[nodes[i].parent].prose += parts_[i].prose;
}

}  // namespace

std::vector<HtmlPart> weigh_parts(const HtmlTree& tree) { return Weigher(tree).weigh(); }

}  // namespace entente
