// Which rules a token meets ("tree construction dispatcher"), the modes up to <body>, and SVG and MathML.
#include "core/markup/html_builder.h"

#include <algorithm>

#include "core/text/characters.h"

namespace entente {

using enum HtmlTag;
using Kind = HtmlTokenKind;

namespace {

bool starts_with_ignoring_case(std::string_view text, std::string_view beginning) {
  return equals_ignoring_case(text.substr(0, beginning.size()), beginning);
}

// A doctype of the time before standards; of the standard's list, what pages still had. All that hangs on it is
// whether a table ends a paragraph.
bool names_quirks(const HtmlDoctype& doctype) {
  if (doctype.forces_quirks || doctype.name != "html") return true;
  if (!doctype.public_id) return false;
  for (const std::string_view old : {"-//W3C//DTD HTML 3.", "-//W3C//DTD HTML 4.0 Transitional//",
                                     "-//W3C//DTD HTML 4.0 Frameset//", "-//IETF//DTD HTML"}) {
    if (starts_with_ignoring_case(*doctype.public_id, old)) return true;
  }
  if (doctype.system_id) return false;
  return starts_with_ignoring_case(*doctype.public_id, "-//W3C//DTD HTML 4.01 Transitional//") ||
         starts_with_ignoring_case(*doctype.public_id, "-//W3C//DTD HTML 4.01 Frameset//");
}

}  // namespace

HtmlBuilder::HtmlBuilder(std::string_view page, const HtmlOptions& options, HtmlTree& tree)
    : tree_(tree), tokens_(page, tree.strings_), page_(page), options_(options) {
  tree_.nodes_.reserve(page.size() / 64 + 8);
  HtmlNode document;
  document.kind = HtmlNodeKind::document;
  document.end = static_cast<std::uint32_t>(page.size());
  make_node(document);
}

void HtmlBuilder::build() {
  HtmlToken token;
  while (!is_done_) {
    tokens_.allow_cdata(!open_.empty() && current().space != HtmlSpace::html);
    tokens_.next(token);
    token_at_ = token.begin;
    if (skips_line_feed_) {
      skips_line_feed_ = false;
      if (token.kind == Kind::text && token.text.starts_with('\n')) token.text.remove_prefix(1);
    }
    while (!take(token)) {}
  }
  flush_text();
  put_in_document_order();
}

bool HtmlBuilder::take(HtmlToken& t) { return uses_html_rules(t) ? take_in(mode_, t) : in_foreign(t); }

bool HtmlBuilder::take_in(Mode mode, HtmlToken& t) {
  switch (mode) {
    case Mode::initial:
      return initial(t);
    case Mode::before_html:
      return before_html(t);
    case Mode::before_head:
      return before_head(t);
    case Mode::in_head:
      return in_head(t);
    case Mode::in_head_noscript:
      return in_head_noscript(t);
    case Mode::after_head:
      return after_head(t);
    case Mode::in_body:
      return in_body(t);
    case Mode::text:
      return text(t);
    case Mode::in_table:
      return in_table(t);
    case Mode::in_caption:
      return in_caption(t);
    case Mode::in_column_group:
      return in_column_group(t);
    case Mode::in_table_body:
      return in_table_body(t);
    case Mode::in_row:
      return in_row(t);
    case Mode::in_cell:
      return in_cell(t);
    case Mode::in_template:
      return in_template(t);
    case Mode::after_body:
    case Mode::after_after_body:
      return after_body(t);
    case Mode::in_frameset:
      return in_frameset(t);
    case Mode::after_frameset:
    case Mode::after_after_frameset:
      return after_frameset(t);
  }
  return true;
}

bool HtmlBuilder::uses_html_rules(const HtmlToken& t) const {
  if (open_.empty() || current().space == HtmlSpace::html || t.kind == Kind::end_of_page) return true;
  const bool is_start = t.kind == Kind::start_tag;
  if (!is_start && t.kind != Kind::text) return false;
  if (is_math_text_point(current())) return !is_start || (t.tag != mglyph && t.tag != malignmark);
  if (is_html_point(current())) return true;
  return is_start && t.tag == svg && tree_.nodes_[current().node].tag == annotation_xml;
}

bool HtmlBuilder::is_math_text_point(const Open& open) const {
  const HtmlTag tag = tree_.nodes_[open.node].tag;
  return open.space == HtmlSpace::math && (tag == mi || tag == mo || tag == mn || tag == ms || tag == mtext);
}

bool HtmlBuilder::is_html_point(const Open& open) const {
  const HtmlNode& node = tree_.nodes_[open.node];
  if (open.space == HtmlSpace::svg) return node.tag == foreignobject || node.tag == desc || node.tag == title;
  if (open.space != HtmlSpace::math || node.tag != annotation_xml) return false;
  const std::string_view encoding = tree_.attribute(node, "encoding");
  return equals_ignoring_case(encoding, "text/html") || equals_ignoring_case(encoding, "application/xhtml+xml");
}

// Takes the white space at the beginning of text off it; true when nothing is left.
bool HtmlBuilder::drop_leading_space(HtmlToken& t) {
  while (!t.text.empty() && is_html_space(t.text.front())) t.text.remove_prefix(1);
  return t.text.empty();
}

// The same, but the white space is inserted.
bool HtmlBuilder::insert_leading_space(HtmlToken& t) {
  const std::string_view all = t.text;
  const bool is_all = drop_leading_space(t);
  insert_text(all.substr(0, all.size() - t.text.size()), t);
  return is_all;
}

bool HtmlBuilder::initial(HtmlToken& t) {
  if (t.kind == Kind::text && drop_leading_space(t)) return true;
  if (t.kind == Kind::comment) {
    insert_comment(t, 0);
    return true;
  }
  mode_ = Mode::before_html;
  if (t.kind != Kind::doctype) {
    is_quirky_ = true;
    return false;
  }
  HtmlNode node;
  node.kind = HtmlNodeKind::doctype;
  node.name = t.name;
  node.begin = t.begin;
  node.end = t.end;
  attach(make_node(node), {0, kNone});
  is_quirky_ = names_quirks(tokens_.doctype());
  return true;
}

bool HtmlBuilder::before_html(HtmlToken& t) {
  switch (t.kind) {
    case Kind::doctype:
      return true;
    case Kind::comment:
      insert_comment(t, 0);
      return true;
    case Kind::text:
      if (drop_leading_space(t)) return true;
      break;
    case Kind::end_tag:
      if (t.tag != head && t.tag != body && t.tag != html && t.tag != br) return true;
      break;
    default:
      break;
  }
  mode_ = Mode::before_head;
  if (t.kind == Kind::start_tag && t.tag == html) {
    const Index root = make_element(t, HtmlSpace::html);
    attach(root, {0, kNone});
    push(root);
    return true;
  }
  insert_implied(t, html);
  return false;
}

bool HtmlBuilder::before_head(HtmlToken& t) {
  switch (t.kind) {
    case Kind::doctype:
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::text:
      if (drop_leading_space(t)) return true;
      break;
    case Kind::end_tag:
      if (t.tag != head && t.tag != body && t.tag != html && t.tag != br) return true;
      break;
    case Kind::start_tag:
      if (t.tag == html) return in_body(t);
      if (t.tag != head) break;
      head_ = insert_element(t);
      mode_ = Mode::in_head;
      return true;
    default:
      break;
  }
  head_ = insert_implied(t, head);
  mode_ = Mode::in_head;
  return false;
}

bool HtmlBuilder::in_head(HtmlToken& t) {
  switch (t.kind) {
    case Kind::doctype:
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::text:
      if (insert_leading_space(t)) return true;
      break;
    case Kind::start_tag:
      if (t.tag == html) return in_body(t);
      if (in_head_start(t)) return true;
      break;
    case Kind::end_tag:
      if (t.tag == template_) {
        end_template();
        return true;
      }
      if (t.tag != head && t.tag != body && t.tag != html && t.tag != br) return true;
      break;
    default:
      break;
  }
  pop();
  mode_ = Mode::after_head;
  return t.kind == Kind::end_tag && t.tag == head;
}

// The elements of a head, which other modes take too. False for all others.
bool HtmlBuilder::in_head_start(HtmlToken& t) {
  switch (t.tag) {
    case base:
    case basefont:
    case bgsound:
    case link:
    case meta:
      insert_void(t);
      return true;
    case title:
      insert_raw(t, HtmlContent::rcdata);
      return true;
    case noframes:
    case style:
      insert_raw(t, HtmlContent::rawtext);
      return true;
    case script:
      insert_raw(t, HtmlContent::script);
      return true;
    case noscript:
      if (options_.scripting) {
        insert_raw(t, HtmlContent::rawtext);
      } else {
        insert_element(t);
        mode_ = Mode::in_head_noscript;
      }
      return true;
    case template_:
      insert_element(t);
      push_marker();
      is_frameset_ok_ = false;
      mode_ = Mode::in_template;
      template_modes_.push_back(Mode::in_template);
      return true;
    case head:
      return true;
    default:
      return false;
  }
}

void HtmlBuilder::end_template() {
  if (!has_open(template_)) return;
  pop_until(template_);
  clear_to_marker();
  reset_mode();
}

bool HtmlBuilder::in_head_noscript(HtmlToken& t) {
  switch (t.kind) {
    case Kind::doctype:
      return true;
    case Kind::comment:
      return in_head(t);
    case Kind::text:
      if (insert_leading_space(t)) return true;
      break;
    case Kind::start_tag:
      if (t.tag == html) return in_body(t);
      if (t.tag == head || t.tag == noscript) return true;
      if (t.tag == basefont || t.tag == bgsound || t.tag == link || t.tag == meta || t.tag == noframes ||
          t.tag == style) {
        return in_head_start(t);
      }
      break;
    case Kind::end_tag:
      if (t.tag != noscript && t.tag != br) return true;
      break;
    default:
      break;
  }
  pop();
  mode_ = Mode::in_head;
  return t.kind == Kind::end_tag && t.tag == noscript;
}

bool HtmlBuilder::after_head(HtmlToken& t) {
  switch (t.kind) {
    case Kind::doctype:
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::text:
      if (insert_leading_space(t)) return true;
      break;
    case Kind::start_tag: {
      if (t.tag == html) return in_body(t);
      if (t.tag == head) return true;
      if (t.tag == body || t.tag == frameset) {
        insert_element(t);
        mode_ = t.tag == body ? Mode::in_body : Mode::in_frameset;
        if (t.tag == body) is_frameset_ok_ = false;
        return true;
      }
      if (t.tag == noscript) break;
      push(head_);  // what belongs in the head still goes there
      const bool is_taken = in_head_start(t);
      remove_open(open_at(head_));
      if (is_taken) return true;
      break;
    }
    case Kind::end_tag:
      if (t.tag == template_) return in_head(t);
      if (t.tag != body && t.tag != html && t.tag != br) return true;
      break;
    default:
      break;
  }
  insert_implied(t, body);
  mode_ = Mode::in_body;
  return false;
}

// Inside <title>, <script>, <textarea>, ...
bool HtmlBuilder::text(HtmlToken& t) {
  if (t.kind == Kind::text) {
    insert_text(t.text, t);
    return true;
  }
  pop();
  mode_ = original_mode_;
  return t.kind == Kind::end_tag;
}

// SVG and MathML.
bool HtmlBuilder::in_foreign(HtmlToken& t) {
  switch (t.kind) {
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::text:
      if (!is_all_space(t.has_nul ? without_nul(t.text) : t.text)) is_frameset_ok_ = false;
      insert_text(t.has_nul ? without_nul(t.text, "\xEF\xBF\xBD") : t.text, t);
      return true;
    case Kind::end_tag:
      return end_foreign(t);
    case Kind::start_tag:
      break;
    default:
      return true;
  }
  const auto is_given = [this](std::string_view name) {
    return std::ranges::any_of(tokens_.attributes(), [name](const HtmlAttribute& a) { return a.name == name; });
  };
  const bool is_html = html_is(t.tag, html_flags::kBreakout) ||
                       (t.tag == font && (is_given("color") || is_given("face") || is_given("size")));
  if (is_html) {
    pop_while_not_html();
    return take_in(mode_, t);
  }
  insert_element(t, current().space);
  if (t.is_self_closing) pop();
  return true;
}

bool HtmlBuilder::end_foreign(HtmlToken& t) {
  if (t.tag == br || t.tag == p) {
    pop_while_not_html();
    return take_in(mode_, t);
  }
  for (std::size_t i = open_.size(); i-- > 1;) {
    if (open_[i].space == HtmlSpace::html) return take_in(mode_, t);
    if (tree_.nodes_[open_[i].node].name != t.name) continue;
    while (open_.size() > i) pop();
    return true;
  }
  return true;
}

}  // namespace entente
