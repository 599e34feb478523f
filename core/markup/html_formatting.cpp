// The list of active formatting elements: <b>, <a>, <font> and their like, which go on in the next paragraph when
// they were not closed in this one, and the "adoption agency algorithm", which takes crossed tags apart
// (<b>1<p>2</b>3</p>).
#include <algorithm>

#include "core/markup/html_builder.h"

namespace entente {

using enum HtmlTag;

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestList = 64;  // since the last marker
constexpr std::size_t kEqualEntries = 3;  // "the Noah's Ark clause"
constexpr int kOuterTurns = 8, kInnerTurns = 3;

}  // namespace

void HtmlBuilder::start_formatting(HtmlToken& t) {
  if (t.tag == a && find_formatting(a) != kNowhere) {
    const Index before = formatting_[find_formatting(a)].node;
    end_formatting(t);
    if (const std::size_t entry = formatting_entry(before); entry != kNowhere) drop_formatting(entry);
    if (links_[before].is_open) remove_open(open_at(before));
  }
  reconstruct_formatting();
  if (t.tag == nobr && in_scope(nobr)) {
    end_formatting(t);
    reconstruct_formatting();
  }
  push_formatting(insert_element(t));
}

// Of equal elements the three latest stay, and of all the 64 latest.
void HtmlBuilder::push_formatting(Index node) {
  const HtmlNode& element = tree_.nodes_[node];
  std::size_t equal = 0, earliest = kNowhere, size = 0;
  for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].node != kNone; ++size) {
    if (formatting_[i].tag != element.tag || !same_attributes(tree_.nodes_[formatting_[i].node], element)) continue;
    ++equal;
    earliest = i;
  }
  if (equal >= kEqualEntries) {
    drop_formatting(earliest);
  } else if (size >= kLongestList) {
    drop_formatting(formatting_.size() - size);
  }
  formatting_.push_back({node, element.tag});
}

bool HtmlBuilder::same_attributes(const HtmlNode& a, const HtmlNode& b) const {
  return std::ranges::equal(tree_.attributes(a), tree_.attributes(b),
                            [](const auto& x, const auto& y) { return x.name == y.name && x.value == y.value; });
}

void HtmlBuilder::push_marker() { formatting_.push_back({}); }

void HtmlBuilder::clear_to_marker() {
  while (!formatting_.empty()) {
    const bool is_marker = formatting_.back().node == kNone;
    formatting_.pop_back();
    if (is_marker) return;
  }
}

// Opens again what was not closed. A page that would need more copies than three for each of its own nodes
// goes without.
void HtmlBuilder::reconstruct_formatting() {
  const auto is_settled = [this](const Formatting& entry) { return entry.node == kNone || links_[entry.node].is_open; };
  std::size_t at = formatting_.size();
  while (at > 0 && !is_settled(formatting_[at - 1])) --at;
  for (; at < formatting_.size(); ++at) {
    if (copies_ > tree_.nodes_.size() / 4 * 3 + 1024) return;
    make_room();
    const Place place = place_for(current().node);
    const Index copy = copy_element(formatting_[at].node);
    attach(copy, place);
    push(copy);
    formatting_[at].node = copy;
  }
}

// The latest `tag` since the last marker.
std::size_t HtmlBuilder::find_formatting(HtmlTag tag) const {
  for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].node != kNone;) {
    if (formatting_[i].tag == tag) return i;
  }
  return kNowhere;
}

std::size_t HtmlBuilder::formatting_entry(Index node) const {
  for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].node != kNone;) {
    if (formatting_[i].node == node) return i;
  }
  return kNowhere;
}

void HtmlBuilder::drop_formatting(std::size_t entry) {
  formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(entry));
}

void HtmlBuilder::end_formatting(const HtmlToken& t) {
  if (current().tag == t.tag && formatting_entry(current().node) == kNowhere) {
    pop();
    return;
  }
  for (int turn = 0; turn < kOuterTurns; ++turn) {
    if (!adopt(t)) return;
  }
}

// One turn of the adoption agency; false when it was the last.
bool HtmlBuilder::adopt(const HtmlToken& t) {
  const std::size_t entry = find_formatting(t.tag);
  if (entry == kNowhere) {
    end_any(t);
    return false;
  }
  const Index node = formatting_[entry].node;
  if (!links_[node].is_open) {
    drop_formatting(entry);
    return false;
  }
  const std::size_t at = open_at(node);
  std::size_t block = open_.size();
  for (std::size_t i = open_.size(); i-- > at + 1;) {
    if (open_[i].ends_scope) return false;
    if (open_[i].is_special) block = i;
  }
  if (block == open_.size()) {
    while (open_.size() > at) pop();
    drop_formatting(entry);
    return false;
  }
  if (moves_ > 8 * tree_.nodes_.size() + 4096) {  // too tangled: what is open stays where it is
    remove_open(at);
    drop_formatting(entry);
    return false;
  }
  take_apart(at, block, entry);
  return true;
}

// Steps 11 to 19: the formatting element at `at` of the stack ends around the "furthest block" and goes on as a
// copy within it.
void HtmlBuilder::take_apart(std::size_t at, std::size_t block, std::size_t bookmark) {
  const Index formatting = open_[at].node;
  const Index furthest = open_[block].node;
  const Index ancestor = open_[at - 1].node;
  Index last = furthest;
  int turn = 0;
  for (std::size_t i = block; --i > at;) {
    std::size_t entry = formatting_entry(open_[i].node);
    if (++turn > kInnerTurns && entry != kNowhere) {
      drop_formatting(entry);
      if (entry < bookmark) --bookmark;
      entry = kNowhere;
    }
    if (entry == kNowhere) {
      remove_open(i);
      continue;
    }
    const Index copy = copy_element(open_[i].node);
    links_[open_[i].node].is_open = false;
    links_[copy].is_open = true;
    open_[i].node = formatting_[entry].node = copy;
    if (last == furthest) bookmark = entry + 1;
    move(last, {copy, kNone});
    last = copy;
  }
  move(last, place_for(ancestor));

  const Index copy = copy_element(formatting);
  move_children(furthest, copy);
  attach(copy, {furthest, kNone});
  const std::size_t entry = formatting_entry(formatting);
  drop_formatting(entry);
  if (entry < bookmark) --bookmark;
  formatting_.insert(formatting_.begin() + static_cast<std::ptrdiff_t>(bookmark), {copy, tree_.nodes_[copy].tag});
  remove_open(open_at(formatting));
  push(copy);
  const auto below = open_.begin() + static_cast<std::ptrdiff_t>(open_at(furthest)) + 1;
  std::rotate(below, open_.end() - 1, open_.end());
}

}  // namespace entente
