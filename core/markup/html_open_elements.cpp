// The stack of open elements. It never holds more than HtmlOptions::depth, so that looking through it is a step of
// bounded cost; how often each tag is on it is counted, since most questions are answered by "not at all".
#include <algorithm>

#include "core/markup/html_builder.h"

namespace entente {

namespace {

using enum HtmlTag;

// Foreign elements that end a scope and are special: those that may hold HTML.
bool holds_html(const HtmlNode& node) {
  if (node.space == HtmlSpace::svg) return node.tag == foreignobject || node.tag == desc || node.tag == title;
  return node.tag == mi || node.tag == mo || node.tag == mn || node.tag == ms || node.tag == mtext ||
         node.tag == annotation_xml;
}

}  // namespace

void HtmlBuilder::push(Index node) {
  const HtmlNode& element = tree_.nodes_[node];
  Open open{node, element.tag, element.space};
  if (element.space == HtmlSpace::html) {
    open.is_special = html_is(element.tag, html_flags::kSpecial);
    open.ends_scope = html_is(element.tag, html_flags::kScope);
  } else {
    open.tag = HtmlTag::other;
    open.is_special = open.ends_scope = holds_html(element);
  }
  open_.push_back(open);
  links_[node].is_open = true;
  ++open_count_[static_cast<std::size_t>(open.tag)];
}

// The root stays.
void HtmlBuilder::pop() {
  if (open_.size() > 1) remove_open(open_.size() - 1);
}

void HtmlBuilder::remove_open(std::size_t at) {
  const Open gone = open_[at];
  open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
  links_[gone.node].is_open = false;
  --open_count_[static_cast<std::size_t>(gone.tag)];
  if (gone.tag == template_ && !template_modes_.empty()) template_modes_.pop_back();
}

// Up to and with the nearest `tag`.
void HtmlBuilder::pop_until(HtmlTag tag) {
  while (open_.size() > 1) {
    const bool is_last = current().tag == tag;
    pop();
    if (is_last) return;
  }
}

// Out of SVG and MathML, to where HTML may stand.
void HtmlBuilder::pop_while_not_html() {
  while (open_.size() > 1 && current().space != HtmlSpace::html && !is_math_text_point(current()) &&
         !is_html_point(current()))
    pop();
}

std::size_t HtmlBuilder::open_at(Index node) const {
  std::size_t at = open_.size();
  while (at-- > 0 && open_[at].node != node) {}
  return at;
}

bool HtmlBuilder::stops(const Open& open, Scope scope) const {
  switch (scope) {
    case Scope::common:
      return open.ends_scope;
    case Scope::list_item:
      return open.ends_scope || open.tag == ol || open.tag == ul;
    case Scope::button:
      return open.ends_scope || open.tag == button;
    case Scope::table:
      return open.tag == html || open.tag == table || open.tag == template_;
  }
  return true;
}

bool HtmlBuilder::in_scope(HtmlTag tag, Scope scope) const {
  if (!has_open(tag)) return false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == tag) return true;
    if (stops(open_[i], scope)) return false;
  }
  return false;
}

void HtmlBuilder::generate_implied_ends(HtmlTag except) {
  while (html_is(current().tag, html_flags::kImpliedEnd) && current().tag != except) pop();
}

// An open <p> in button scope ends.
void HtmlBuilder::close_paragraph() {
  if (!in_scope(p, Scope::button)) return;
  generate_implied_ends(p);
  pop_until(p);
}

// Where the stack is full the current element is closed to make room. If it was one that has a mode, the
// mode follows.
void HtmlBuilder::make_room() {
  if (open_.size() < std::max<std::size_t>(options_.depth, 8)) return;
  if (tree_.flattened_at_ == kNone) tree_.flattened_at_ = token_at_;
  const bool has_mode = html_is(current().tag, html_flags::kMode);
  pop();
  if (has_mode) reset_mode();
}

// "Reset the insertion mode appropriately".
void HtmlBuilder::reset_mode() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    switch (open_[i].tag) {
      case td:
      case th:
        mode_ = Mode::in_cell;
        return;
      case tr:
        mode_ = Mode::in_row;
        return;
      case tbody:
      case thead:
      case tfoot:
        mode_ = Mode::in_table_body;
        return;
      case caption:
        mode_ = Mode::in_caption;
        return;
      case colgroup:
        mode_ = Mode::in_column_group;
        return;
      case table:
        mode_ = Mode::in_table;
        return;
      case template_:
        mode_ = template_modes_.empty() ? Mode::in_body : template_modes_.back();
        return;
      case head:
        mode_ = Mode::in_head;
        return;
      case body:
        mode_ = Mode::in_body;
        return;
      case frameset:
        mode_ = Mode::in_frameset;
        return;
      case html:
        mode_ = head_ == kNone ? Mode::before_head : Mode::after_head;
        return;
      default:
        break;
    }
  }
}

}  // namespace entente
