// Nodes and where they go. Nodes are made in the order of the page, which is nearly always that of the document;
// where it was not (text moved out of a table, a comment behind </body>) they are put in order at the end.
#include <algorithm>

#include "core/markup/html_builder.h"

namespace entente {

HtmlBuilder::Index HtmlBuilder::make_node(const HtmlNode& node) {
  tree_.nodes_.push_back(node);
  links_.push_back({});
  return static_cast<Index>(tree_.nodes_.size() - 1);
}

HtmlBuilder::Index HtmlBuilder::make_element(const HtmlToken& t, HtmlSpace space) {
  HtmlNode node;
  node.kind = HtmlNodeKind::element;
  node.tag = t.tag;
  node.space = space;
  node.name = t.name;
  node.begin = t.begin;
  node.end = t.end;
  node.attributes_begin = static_cast<std::uint32_t>(tree_.attributes_.size());
  tree_.attributes_.insert(tree_.attributes_.end(), tokens_.attributes().begin(), tokens_.attributes().end());
  node.attributes_end = static_cast<std::uint32_t>(tree_.attributes_.size());
  return make_node(node);
}

HtmlBuilder::Index HtmlBuilder::copy_element(Index node) {
  HtmlNode copy = tree_.nodes_[node];
  copy.parent = copy.first_child = copy.last_child = copy.next = kNone;
  copy.begin = copy.end;
  ++copies_;
  return make_node(copy);
}

HtmlBuilder::Index HtmlBuilder::insert_element(HtmlToken& t, HtmlSpace space) {
  make_room();
  const Place place = place_for(current().node);
  const Index node = make_element(t, space);
  attach(node, place);
  push(node);
  return node;
}

void HtmlBuilder::insert_void(HtmlToken& t) {
  const Place place = place_for(current().node);
  attach(make_element(t, HtmlSpace::html), place);
}

// An element that no tag stands for.
HtmlBuilder::Index HtmlBuilder::insert_implied(const HtmlToken& t, HtmlTag tag) {
  make_room();
  HtmlNode node;
  node.kind = HtmlNodeKind::element;
  node.tag = tag;
  node.name = html_name(tag);
  node.begin = node.end = t.begin;
  const Place place = open_.empty() ? Place{0, kNone} : place_for(current().node);
  const Index index = make_node(node);
  attach(index, place);
  push(index);
  return index;
}

void HtmlBuilder::insert_raw(HtmlToken& t, HtmlContent content) {
  insert_element(t);
  tokens_.set_content(content);
  original_mode_ = mode_;
  mode_ = Mode::text;
}

void HtmlBuilder::insert_comment(const HtmlToken& t, Index parent) {
  HtmlNode node;
  node.kind = HtmlNodeKind::comment;
  node.text = t.text;
  node.begin = t.begin;
  node.end = t.end;
  attach(make_node(node), {parent, kNone});
}

// Text goes on with the text before it where that was the last thing made; a longer one from before stays as it
// is, so that text which comes back to it again and again is not copied each time.
void HtmlBuilder::insert_text(std::string_view text, const HtmlToken& t) {
  if (text.empty()) return;
  constexpr std::size_t kShort = 256;
  const Place place = place_for(current().node);
  const Index before = place.before == kNone ? tree_.nodes_[place.parent].last_child : links_[place.before].previous;
  const bool is_text = before != kNone && tree_.nodes_[before].kind == HtmlNodeKind::text;
  if (is_text && (before == growing_ || tree_.nodes_[before].text.size() <= kShort)) {
    HtmlNode& node = tree_.nodes_[before];
    if (before != growing_) {
      flush_text();
      growing_ = before;
      grown_ = node.text;
    }
    grown_ += text;
    node.end = t.end;
    return;
  }
  HtmlNode node;
  node.text = text;
  node.begin = t.begin;
  node.end = t.end;
  attach(make_node(node), place);
}

void HtmlBuilder::flush_text() {
  if (growing_ == kNone) return;
  tree_.nodes_[growing_].text = tree_.strings_.keep(grown_);
  growing_ = kNone;
}

// "Appropriate place for inserting a node": what may not stand in a table goes before it.
HtmlBuilder::Place HtmlBuilder::place_for(Index target) const {
  const HtmlNode& node = tree_.nodes_[target];
  const bool is_fostered = is_fostering_ && node.space == HtmlSpace::html && html_is(node.tag, html_flags::kTablePart);
  if (!is_fostered) return {target, kNone};
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == HtmlTag::template_) return {open_[i].node, kNone};
    if (open_[i].tag != HtmlTag::table) continue;
    const Index parent = tree_.nodes_[open_[i].node].parent;
    if (parent != kNone) return {parent, open_[i].node};
    return {open_[i > 0 ? i - 1 : 0].node, kNone};
  }
  return {open_.front().node, kNone};
}

void HtmlBuilder::attach(Index node, Place place) {
  std::vector<HtmlNode>& nodes = tree_.nodes_;
  HtmlNode& parent = nodes[place.parent];
  const Index previous = place.before == kNone ? parent.last_child : links_[place.before].previous;
  nodes[node].parent = place.parent;
  nodes[node].next = place.before;
  links_[node].previous = previous;
  (previous == kNone ? parent.first_child : nodes[previous].next) = node;
  (place.before == kNone ? parent.last_child : links_[place.before].previous) = node;
}

void HtmlBuilder::detach(Index node) {
  std::vector<HtmlNode>& nodes = tree_.nodes_;
  HtmlNode& gone = nodes[node];
  if (gone.parent == kNone) return;
  const Index previous = links_[node].previous;
  (previous == kNone ? nodes[gone.parent].first_child : nodes[previous].next) = gone.next;
  (gone.next == kNone ? nodes[gone.parent].last_child : links_[gone.next].previous) = previous;
  gone.parent = gone.next = kNone;
  links_[node].previous = kNone;
}

void HtmlBuilder::move(Index node, Place place) {
  detach(node);
  attach(node, place);
  ++moves_;
}

void HtmlBuilder::move_children(Index from, Index to) {
  for (Index child = tree_.nodes_[from].first_child; child != kNone; child = tree_.nodes_[from].first_child) {
    move(child, {to, kNone});
  }
}

// `text` with `instead` for each U+0000.
std::string_view HtmlBuilder::without_nul(std::string_view text, std::string_view instead) {
  std::string out;
  for (const char c : text) {
    if (c == '\0') {
      out += instead;
    } else {
      out += c;
    }
  }
  return tree_.strings_.keep(out);
}

namespace {

// The node after `node` in document order.
std::uint32_t following(const std::vector<HtmlNode>& nodes, std::uint32_t node) {
  if (nodes[node].first_child != HtmlNode::kNone) return nodes[node].first_child;
  while (node != HtmlNode::kNone && nodes[node].next == HtmlNode::kNone) node = nodes[node].parent;
  return node == HtmlNode::kNone ? node : nodes[node].next;
}

}  // namespace

void HtmlBuilder::put_in_document_order() {
  std::vector<HtmlNode>& nodes = tree_.nodes_;
  std::vector<Index> order;
  Index in_order = 0;
  Index at = 0;
  for (; at == in_order; at = following(nodes, at)) ++in_order;
  if (at == kNone && in_order == nodes.size()) return;
  order.reserve(nodes.size());
  std::vector<Index> place(nodes.size(), kNone);
  for (Index node = 0; node != kNone; node = following(nodes, node)) {
    place[node] = static_cast<Index>(order.size());
    order.push_back(node);
  }
  std::vector<HtmlNode> ordered;
  ordered.reserve(order.size());
  const auto moved = [&place](Index node) { return node == kNone ? kNone : place[node]; };
  for (const Index node : order) {
    HtmlNode copy = nodes[node];
    copy.parent = moved(copy.parent);
    copy.first_child = moved(copy.first_child);
    copy.last_child = moved(copy.last_child);
    copy.next = moved(copy.next);
    ordered.push_back(copy);
  }
  nodes = std::move(ordered);
}

}  // namespace entente
