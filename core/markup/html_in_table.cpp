// Tables, and the other elements that have modes of their own: template, frameset, what follows </body>.
#include <algorithm>

#include "core/markup/html_builder.h"
#include "core/text/characters.h"

namespace entente {

using enum HtmlTag;
using Kind = HtmlTokenKind;

namespace {

constexpr bool is_section(HtmlTag tag) { return tag == tbody || tag == thead || tag == tfoot; }
constexpr bool is_cell(HtmlTag tag) { return tag == td || tag == th; }

// What may stand in a table only.
constexpr bool is_inner(HtmlTag tag) {
  return is_section(tag) || is_cell(tag) || tag == tr || tag == caption || tag == col || tag == colgroup;
}

}  // namespace

// The stack down to the nearest of `context`, html or template.
void HtmlBuilder::clear_to(std::initializer_list<HtmlTag> context) {
  while (open_.size() > 1 && current().tag != html && current().tag != template_ &&
         std::ranges::find(context, current().tag) == context.end()) {
    pop();
  }
}

bool HtmlBuilder::in_table(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      if (!html_is(current().tag, html_flags::kTablePart) && current().tag != template_) break;
      if (t.has_nul) t.text = without_nul(t.text);
      if (!is_all_space(t.text)) break;
      insert_text(t.text, t);
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      return in_table_start(t);
    case Kind::end_tag:
      if (t.tag == table) {
        if (!in_scope(table, Scope::table)) return true;
        pop_until(table);
        reset_mode();
        return true;
      }
      if (t.tag == template_) return in_head(t);
      if (is_inner(t.tag) || t.tag == body || t.tag == html) return true;
      break;
    case Kind::end_of_page:
      return in_body(t);
  }
  return in_table_else(t);
}

// By the rules for the body, with what does not belong here moved before the table.
bool HtmlBuilder::in_table_else(HtmlToken& t) {
  is_fostering_ = true;
  const bool is_taken = in_body(t);
  is_fostering_ = false;
  return is_taken;
}

bool HtmlBuilder::in_table_start(HtmlToken& t) {
  if (is_inner(t.tag)) {
    clear_to({table});
    start_table_part(t);
    return t.tag == caption || t.tag == colgroup || is_section(t.tag);
  }
  switch (t.tag) {
    case table:
      if (!in_scope(table, Scope::table)) return true;
      pop_until(table);
      reset_mode();
      return false;
    case style:
    case script:
    case template_:
      return in_head_start(t);
    case input: {
      const auto is_type = [](const HtmlAttribute& a) {
        return a.name == "type" && equals_ignoring_case(a.value, "hidden");
      };
      if (!std::ranges::any_of(tokens_.attributes(), is_type)) break;
      insert_void(t);
      return true;
    }
    case form:
      if (form_ != kNone || has_open(template_)) return true;
      form_ = insert_element(t);
      pop();
      return true;
    default:
      break;
  }
  return in_table_else(t);
}

// The part of a table that `t` begins, or the one that has to be there for it.
void HtmlBuilder::start_table_part(HtmlToken& t) {
  if (t.tag == caption) {
    push_marker();
    insert_element(t);
    mode_ = Mode::in_caption;
  } else if (t.tag == colgroup || t.tag == col) {
    t.tag == colgroup ? insert_element(t) : insert_implied(t, colgroup);
    mode_ = Mode::in_column_group;
  } else {
    is_section(t.tag) ? insert_element(t) : insert_implied(t, tbody);
    mode_ = Mode::in_table_body;
  }
}

bool HtmlBuilder::in_caption(HtmlToken& t) {
  const bool is_end = t.kind == Kind::end_tag;
  const bool is_start = t.kind == Kind::start_tag;
  const bool ends = (is_end && (t.tag == caption || t.tag == table)) || (is_start && is_inner(t.tag));
  if (ends) {
    if (!end_block(caption, Scope::table)) return true;
    clear_to_marker();
    mode_ = Mode::in_table;
    return is_end && t.tag == caption;
  }
  if (is_end && (is_inner(t.tag) || t.tag == body || t.tag == html)) return true;
  return in_body(t);
}

bool HtmlBuilder::in_column_group(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      if (insert_leading_space(t)) return true;
      break;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      if (t.tag == html) return true;
      if (t.tag == template_) return in_head_start(t);
      if (t.tag != col) break;
      insert_void(t);
      return true;
    case Kind::end_tag:
      if (t.tag == col) return true;
      if (t.tag == template_) return in_head(t);
      break;
    case Kind::end_of_page:
      return in_body(t);
  }
  if (current().tag != colgroup) return true;
  pop();
  mode_ = Mode::in_table;
  return t.kind == Kind::end_tag && t.tag == colgroup;
}

bool HtmlBuilder::in_table_body(HtmlToken& t) {
  const bool is_start = t.kind == Kind::start_tag;
  const bool is_end = t.kind == Kind::end_tag;
  if (is_start && (t.tag == tr || is_cell(t.tag))) {
    clear_to({tbody, tfoot, thead});
    t.tag == tr ? insert_element(t) : insert_implied(t, tr);
    mode_ = Mode::in_row;
    return t.tag == tr;
  }
  const bool is_own_end = is_end && is_section(t.tag);
  if (is_own_end && !in_scope(t.tag, Scope::table)) return true;
  if (is_own_end || (is_start && is_inner(t.tag)) || (is_end && t.tag == table)) {
    const bool is_open =
        in_scope(tbody, Scope::table) || in_scope(thead, Scope::table) || in_scope(tfoot, Scope::table);
    if (!is_open) return true;
    clear_to({tbody, tfoot, thead});
    pop();
    mode_ = Mode::in_table;
    return is_own_end;
  }
  if (is_end && (is_inner(t.tag) || t.tag == body || t.tag == html)) return true;
  return in_table(t);
}

bool HtmlBuilder::in_row(HtmlToken& t) {
  const bool is_start = t.kind == Kind::start_tag;
  const bool is_end = t.kind == Kind::end_tag;
  if (is_start && is_cell(t.tag)) {
    clear_to({tr});
    insert_element(t);
    mode_ = Mode::in_cell;
    push_marker();
    return true;
  }
  if (is_end && is_section(t.tag) && !in_scope(t.tag, Scope::table)) return true;
  const bool ends = is_start ? is_inner(t.tag) : is_end && (t.tag == tr || t.tag == table || is_section(t.tag));
  if (ends) {
    if (!in_scope(tr, Scope::table)) return true;
    clear_to({tr});
    pop();
    mode_ = Mode::in_table_body;
    return is_end && t.tag == tr;
  }
  if (is_end && (is_inner(t.tag) || t.tag == body || t.tag == html)) return true;
  return in_table(t);
}

bool HtmlBuilder::in_cell(HtmlToken& t) {
  if (t.kind == Kind::end_tag) {
    if (is_cell(t.tag)) {
      if (!end_block(t.tag, Scope::table)) return true;
      clear_to_marker();
      mode_ = Mode::in_row;
      return true;
    }
    if (t.tag == body || t.tag == caption || t.tag == col || t.tag == colgroup || t.tag == html) return true;
    if (t.tag == table || t.tag == tr || is_section(t.tag)) {
      if (!in_scope(t.tag, Scope::table)) return true;
      close_cell();
      return false;
    }
  }
  if (t.kind != Kind::start_tag || !is_inner(t.tag)) return in_body(t);
  if (!in_scope(td, Scope::table) && !in_scope(th, Scope::table)) return true;
  close_cell();
  return false;
}

void HtmlBuilder::close_cell() {
  generate_implied_ends();
  while (open_.size() > 1 && !is_cell(current().tag)) pop();
  pop();
  clear_to_marker();
  mode_ = Mode::in_row;
}

bool HtmlBuilder::in_template(HtmlToken& t) {
  if (t.kind == Kind::start_tag) {
    if (t.tag == base || t.tag == basefont || t.tag == bgsound || t.tag == link || t.tag == meta || t.tag == noframes ||
        t.tag == script || t.tag == style || t.tag == template_ || t.tag == title) {
      return in_head_start(t);
    }
    mode_ = Mode::in_body;
    if (is_inner(t.tag)) mode_ = Mode::in_table;
    if (t.tag == col) mode_ = Mode::in_column_group;
    if (t.tag == tr) mode_ = Mode::in_table_body;
    if (is_cell(t.tag)) mode_ = Mode::in_row;
    if (!template_modes_.empty()) template_modes_.back() = mode_;
    return false;
  }
  if (t.kind == Kind::end_tag) return t.tag == template_ ? in_head(t) : true;
  if (t.kind != Kind::end_of_page) return in_body(t);
  if (!has_open(template_)) {
    is_done_ = true;
    return true;
  }
  end_template();
  return false;
}

// Behind </body>, and behind </html>.
bool HtmlBuilder::after_body(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      if (is_all_space(t.text)) return in_body(t);
      break;
    case Kind::comment:
      insert_comment(t, mode_ == Mode::after_body ? open_.front().node : 0);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      if (t.tag == html) return true;
      break;
    case Kind::end_tag:
      if (t.tag != html || mode_ != Mode::after_body) break;
      mode_ = Mode::after_after_body;
      return true;
    case Kind::end_of_page:
      is_done_ = true;
      return true;
  }
  mode_ = Mode::in_body;
  return false;
}

bool HtmlBuilder::in_frameset(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      insert_spaces(t);
      return true;
    case Kind::comment:
      insert_comment(t, current().node);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      if (t.tag == frameset) insert_element(t);
      if (t.tag == frame) insert_void(t);
      if (t.tag == noframes) in_head_start(t);
      return true;
    case Kind::end_tag:
      if (t.tag != frameset || open_.size() == 1) return true;
      pop();
      if (current().tag != frameset) mode_ = Mode::after_frameset;
      return true;
    case Kind::end_of_page:
      is_done_ = true;
      return true;
  }
  return true;
}

bool HtmlBuilder::after_frameset(HtmlToken& t) {
  switch (t.kind) {
    case Kind::text:
      insert_spaces(t);
      return true;
    case Kind::comment:
      insert_comment(t, mode_ == Mode::after_frameset ? current().node : 0);
      return true;
    case Kind::doctype:
      return true;
    case Kind::start_tag:
      return t.tag == noframes ? in_head_start(t) : true;
    case Kind::end_tag:
      if (t.tag == html) mode_ = Mode::after_after_frameset;
      return true;
    case Kind::end_of_page:
      is_done_ = true;
      return true;
  }
  return true;
}

// Of text in a frameset only the white space stays.
void HtmlBuilder::insert_spaces(const HtmlToken& t) {
  std::string spaces;
  std::ranges::copy_if(t.text, std::back_inserter(spaces), is_html_space);
  insert_text(tree_.strings_.keep(spaces), t);
}

}  // namespace entente
