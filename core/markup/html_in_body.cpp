// "In body": where nearly all of a page is read.
#include <algorithm>

#include "core/markup/html_builder.h"
#include "core/text/characters.h"

namespace entente {

using enum HtmlTag;
using Kind = HtmlTokenKind;

bool HtmlBuilder::in_body(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      body_text(t);
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      return body_start(t);
    case Kind::end_tag:
      return body_end(t);
    case Kind::end_of_page:
      break;
  }
  if (!template_modes_.empty()) return in_template(t);
  is_done_ = true;
  return true;
}

void HtmlBuilder::body_text(HtmlToken& t) {
  if (t.has_nul) t.text = without_nul(t.text);
  if (t.text.empty()) return;
  reconstruct_formatting();
  if (is_frameset_ok_ && !is_all_space(t.text)) is_frameset_ok_ = false;
  insert_text(t.text, t);
}

bool HtmlBuilder::body_start(HtmlToken& t) {
  if (html_is(t.tag, html_flags::kBlock)) {
    close_paragraph();
    insert_element(t);
    return true;
  }
  if (html_is(t.tag, html_flags::kHeading)) {
    close_paragraph();
    if (html_is(current().tag, html_flags::kHeading)) pop();
    insert_element(t);
    return true;
  }
  if (html_is(t.tag, html_flags::kFormatting)) {
    start_formatting(t);
    return true;
  }
  switch (t.tag) {
    case p:
      close_paragraph();
      insert_element(t);
      return true;
    case li:
    case dd:
    case dt:
      start_list_item(t);
      return true;
    case table:
      if (!is_quirky_) close_paragraph();
      insert_element(t);
      is_frameset_ok_ = false;
      mode_ = Mode::in_table;
      return true;
    case area:
    case br:
    case embed:
    case img:
    case keygen:
    case wbr:
      reconstruct_formatting();
      insert_void(t);
      is_frameset_ok_ = false;
      return true;
    case base:
    case basefont:
    case bgsound:
    case link:
    case meta:
    case noframes:
    case script:
    case style:
    case template_:
    case title:
      return in_head_start(t);
    default:
      return body_start_rare(t);
  }
}

bool HtmlBuilder::body_start_rare(HtmlToken& t) {
  switch (t.tag) {
    case html:
      return true;
    case body:
      if (open_.size() > 1 && open_[1].tag == body && !has_open(template_)) is_frameset_ok_ = false;
      return true;
    case frameset:
      start_frameset(t);
      return true;
    case caption:
    case col:
    case colgroup:
    case frame:
    case head:
    case tbody:
    case td:
    case tfoot:
    case th:
    case thead:
    case tr:
      return true;
    case pre:
    case listing:
      close_paragraph();
      insert_element(t);
      skips_line_feed_ = true;
      is_frameset_ok_ = false;
      return true;
    case form:
      if (form_ != kNone && !has_open(template_)) return true;
      close_paragraph();
      insert_element(t);
      if (!has_open(template_)) form_ = current().node;
      return true;
    case plaintext:
      close_paragraph();
      insert_element(t);
      tokens_.set_content(HtmlContent::plaintext);
      return true;
    case button:
      if (in_scope(button)) {
        generate_implied_ends();
        pop_until(button);
      }
      reconstruct_formatting();
      insert_element(t);
      is_frameset_ok_ = false;
      return true;
    case applet:
    case marquee:
    case object:
      reconstruct_formatting();
      insert_element(t);
      push_marker();
      is_frameset_ok_ = false;
      return true;
    case input: {
      if (in_scope(select)) pop_until(select);
      reconstruct_formatting();
      insert_void(t);
      const HtmlNode& node = tree_.nodes_.back();
      if (!equals_ignoring_case(tree_.attribute(node, "type"), "hidden")) is_frameset_ok_ = false;
      return true;
    }
    case param:
    case source:
    case track:
      insert_void(t);
      return true;
    case hr:
      close_paragraph();
      if (in_scope(select)) generate_implied_ends();
      insert_void(t);
      is_frameset_ok_ = false;
      return true;
    case image:
      t.tag = img;
      t.name = html_name(img);
      return false;
    case textarea:
      insert_raw(t, HtmlContent::rcdata);
      skips_line_feed_ = true;
      is_frameset_ok_ = false;
      return true;
    case xmp:
      close_paragraph();
      reconstruct_formatting();
      is_frameset_ok_ = false;
      insert_raw(t, HtmlContent::rawtext);
      return true;
    case iframe:
      is_frameset_ok_ = false;
      [[fallthrough]];
    case noembed:
      insert_raw(t, HtmlContent::rawtext);
      return true;
    case noscript:
      if (!options_.scripting) break;
      insert_raw(t, HtmlContent::rawtext);
      return true;
    case select:
      if (in_scope(select)) {  // one in another ends it, and is nothing itself
        pop_until(select);
        return true;
      }
      is_frameset_ok_ = false;
      break;
    case optgroup:
    case option:
      start_option(t);
      return true;
    case rb:
    case rtc:
    case rp:
    case rt:
      start_ruby(t);
      return true;
    case svg:
    case math:
      reconstruct_formatting();
      insert_element(t, t.tag == svg ? HtmlSpace::svg : HtmlSpace::math);
      if (t.is_self_closing) pop();
      return true;
    default:
      break;
  }
  reconstruct_formatting();
  insert_element(t);
  return true;
}

// An open item of the same list ends.
void HtmlBuilder::start_list_item(HtmlToken& t) {
  is_frameset_ok_ = false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const HtmlTag tag = open_[i].tag;
    if (t.tag == li ? tag == li : tag == dd || tag == dt) {
      generate_implied_ends(tag);
      pop_until(tag);
      break;
    }
    if (open_[i].is_special && tag != address && tag != div && tag != p) break;
  }
  close_paragraph();
  insert_element(t);
}

void HtmlBuilder::start_ruby(HtmlToken& t) {
  if (in_scope(ruby)) generate_implied_ends(t.tag == rp || t.tag == rt ? rtc : other);
  insert_element(t);
}

void HtmlBuilder::start_frameset(HtmlToken& t) {
  if (open_.size() < 2 || open_[1].tag != body || !is_frameset_ok_) return;
  detach(open_[1].node);
  while (open_.size() > 1) pop();
  insert_element(t);
  mode_ = Mode::in_frameset;
}

void HtmlBuilder::start_option(HtmlToken& t) {
  if (in_scope(select)) {
    generate_implied_ends(t.tag == option ? optgroup : other);
  } else if (current().tag == option) {
    pop();
  }
  reconstruct_formatting();
  insert_element(t);
}

bool HtmlBuilder::body_end(HtmlToken& t) {
  if (html_is(t.tag, html_flags::kFormatting)) {
    end_formatting(t);
    return true;
  }
  if (html_is(t.tag, html_flags::kBlock) || t.tag == button || t.tag == listing || t.tag == pre || t.tag == select) {
    end_block(t.tag, Scope::common);
    return true;
  }
  switch (t.tag) {
    case p:
      if (!in_scope(p, Scope::button)) insert_implied(t, p);
      close_paragraph();
      return true;
    case li:
      if (in_scope(li, Scope::list_item)) end_item(li);
      return true;
    case dd:
    case dt:
      if (in_scope(t.tag)) end_item(t.tag);
      return true;
    case h1:
    case h2:
    case h3:
    case h4:
    case h5:
    case h6:
      end_heading();
      return true;
    case applet:
    case marquee:
    case object:
      if (end_block(t.tag, Scope::common)) clear_to_marker();
      return true;
    case body:
    case html:
      if (!in_scope(body)) return true;
      mode_ = Mode::after_body;
      return t.tag == body;
    case form:
      end_form();
      return true;
    case template_:
      end_template();
      return true;
    case br:
      reconstruct_formatting();
      insert_implied(t, br);
      pop();
      is_frameset_ok_ = false;
      return true;
    default:
      end_any(t);
      return true;
  }
}

bool HtmlBuilder::end_block(HtmlTag tag, Scope scope) {
  if (!in_scope(tag, scope)) return false;
  generate_implied_ends();
  pop_until(tag);
  return true;
}

void HtmlBuilder::end_item(HtmlTag tag) {
  generate_implied_ends(tag);
  pop_until(tag);
}

// Any heading ends any other.
void HtmlBuilder::end_heading() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (html_is(open_[i].tag, html_flags::kHeading)) {
      while (open_.size() > i) pop();
      return;
    }
    if (open_[i].ends_scope) return;
  }
}

void HtmlBuilder::end_form() {
  if (has_open(template_)) {
    end_block(form, Scope::common);
    return;
  }
  const Index node = form_;
  form_ = kNone;
  if (node == kNone || !links_[node].is_open || !in_scope(form)) return;
  generate_implied_ends();
  remove_open(open_at(node));
}

// "Any other end tag".
void HtmlBuilder::end_any(const HtmlToken& t) {
  if (!has_open(t.tag)) return;
  for (std::size_t i = open_.size(); i-- > 1;) {
    const bool is_same = open_[i].space == HtmlSpace::html && open_[i].tag == t.tag &&
                         (t.tag != other || tree_.nodes_[open_[i].node].name == t.name);
    if (is_same) {
      generate_implied_ends(t.tag);
      while (open_.size() > i) pop();
      return;
    }
    if (open_[i].is_special) return;
  }
}

}  // namespace entente
