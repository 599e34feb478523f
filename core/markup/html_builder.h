// The tree builder behind HtmlTree::parse: the standard's stack of open elements, list of active formatting
// elements and insertion modes, under the standard's own names. A mode is a function that takes one token and says
// whether it is done with it; if not, the mode it has set takes the token again. Nothing recurses.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/markup/html_tokens.h"
#include "core/markup/html_tree.h"

namespace entente {

class HtmlBuilder {
 public:
  HtmlBuilder(std::string_view page, const HtmlOptions& options, HtmlTree& tree);

  void build();

 private:
  using Index = std::uint32_t;
  static constexpr Index kNone = HtmlNode::kNone;

  enum class Mode : std::uint8_t {
    initial,
    before_html,
    before_head,
    in_head,
    in_head_noscript,
    after_head,
    in_body,
    text,
    in_table,
    in_caption,
    in_column_group,
    in_table_body,
    in_row,
    in_cell,
    in_template,
    after_body,
    in_frameset,
    after_frameset,
    after_after_body,
    after_after_frameset,
  };

  enum class Scope : std::uint8_t { common, list_item, button, table };

  // An element of the stack. `tag` is `other` for elements of SVG and MathML, so that rules for HTML pass them by.
  struct Open {
    Index node = kNone;
    HtmlTag tag = HtmlTag::other;
    HtmlSpace space = HtmlSpace::html;
    bool is_special = false;
    bool ends_scope = false;
  };

  // An entry of the list of active formatting elements; a marker has no node.
  struct Formatting {
    Index node = kNone;
    HtmlTag tag = HtmlTag::other;
  };

  // What the builder alone knows of a node.
  struct Link {
    Index previous = kNone;  // sibling
    bool is_open = false;    // on the stack
  };

  struct Place {
    Index parent = kNone;
    Index before = kNone;  // a child of `parent`; kNone: at the end
  };

  // html_builder.cpp: which rules a token meets, and the modes up to <body>
  bool take(HtmlToken& t);
  bool take_in(Mode mode, HtmlToken& t);
  bool uses_html_rules(const HtmlToken& t) const;
  bool is_math_text_point(const Open& open) const;
  bool is_html_point(const Open& open) const;
  bool drop_leading_space(HtmlToken& t);
  bool insert_leading_space(HtmlToken& t);
  bool initial(HtmlToken& t);
  bool before_html(HtmlToken& t);
  bool before_head(HtmlToken& t);
  bool in_head(HtmlToken& t);
  bool in_head_start(HtmlToken& t);
  void end_template();
  bool in_head_noscript(HtmlToken& t);
  bool after_head(HtmlToken& t);
  bool text(HtmlToken& t);
  bool in_foreign(HtmlToken& t);
  bool end_foreign(HtmlToken& t);

  // html_in_body.cpp
  bool in_body(HtmlToken& t);
  void body_text(HtmlToken& t);
  bool body_start(HtmlToken& t);
  bool body_start_rare(HtmlToken& t);
  bool body_end(HtmlToken& t);
  void start_list_item(HtmlToken& t);
  void start_ruby(HtmlToken& t);
  void start_frameset(HtmlToken& t);
  void start_option(HtmlToken& t);
  void end_form();
  bool end_block(HtmlTag tag, Scope scope);
  void end_item(HtmlTag tag);
  void end_heading();
  void end_any(const HtmlToken& t);

  // html_in_table.cpp: tables, and what else has modes of its own
  bool in_table(HtmlToken& t);
  bool in_table_start(HtmlToken& t);
  bool in_table_else(HtmlToken& t);
  void start_table_part(HtmlToken& t);
  bool in_caption(HtmlToken& t);
  bool in_column_group(HtmlToken& t);
  bool in_table_body(HtmlToken& t);
  bool in_row(HtmlToken& t);
  bool in_cell(HtmlToken& t);
  bool in_template(HtmlToken& t);
  bool after_body(HtmlToken& t);
  bool in_frameset(HtmlToken& t);
  bool after_frameset(HtmlToken& t);
  void insert_spaces(const HtmlToken& t);
  void close_cell();
  void clear_to(std::initializer_list<HtmlTag> context);

  // html_formatting.cpp: the list of active formatting elements
  void start_formatting(HtmlToken& t);
  void push_formatting(Index node);
  void push_marker();
  void clear_to_marker();
  void reconstruct_formatting();
  void end_formatting(const HtmlToken& t);
  bool adopt(const HtmlToken& t);
  void take_apart(std::size_t at, std::size_t block, std::size_t bookmark);
  std::size_t find_formatting(HtmlTag tag) const;
  std::size_t formatting_entry(Index node) const;
  void drop_formatting(std::size_t entry);
  bool same_attributes(const HtmlNode& a, const HtmlNode& b) const;

  // html_open_elements.cpp: the stack
  void push(Index node);
  void pop();
  void pop_until(HtmlTag tag);
  void pop_while_not_html();
  void remove_open(std::size_t at);
  std::size_t open_at(Index node) const;
  bool in_scope(HtmlTag tag, Scope scope = Scope::common) const;
  bool stops(const Open& open, Scope scope) const;
  void generate_implied_ends(HtmlTag except = HtmlTag::other);
  void close_paragraph();
  void reset_mode();
  void make_room();
  [[nodiscard]] const Open& current() const { return open_.back(); }
  [[nodiscard]] bool has_open(HtmlTag tag) const { return open_count_[static_cast<std::size_t>(tag)] > 0; }

  // html_nodes.cpp: nodes and where they go
  Index make_node(const HtmlNode& node);
  Index make_element(const HtmlToken& t, HtmlSpace space);
  Index copy_element(Index node);
  Index insert_element(HtmlToken& t, HtmlSpace space = HtmlSpace::html);
  void insert_void(HtmlToken& t);
  Index insert_implied(const HtmlToken& t, HtmlTag tag);
  void insert_raw(HtmlToken& t, HtmlContent content);
  void insert_comment(const HtmlToken& t, Index parent);
  void insert_text(std::string_view text, const HtmlToken& t);
  std::string_view without_nul(std::string_view text, std::string_view instead = {});
  [[nodiscard]] Place place_for(Index target) const;
  void attach(Index node, Place place);
  void detach(Index node);
  void move(Index node, Place place);
  void move_children(Index from, Index to);
  void flush_text();
  void put_in_document_order();

  HtmlTree& tree_;
  HtmlTokenizer tokens_;
  std::string_view page_;
  HtmlOptions options_;
  std::vector<Link> links_;  // for each node
  std::vector<Open> open_;
  std::vector<Formatting> formatting_;
  std::vector<Mode> template_modes_;
  std::array<std::uint32_t, kHtmlTags> open_count_{};  // of each tag, on the stack
  std::uint32_t token_at_ = 0;                         // where the token that is taken begins
  Mode mode_ = Mode::initial;
  Mode original_mode_ = Mode::initial;  // the one that `text` goes back to
  Index head_ = kNone;
  Index form_ = kNone;
  bool is_frameset_ok_ = true;
  bool is_fostering_ = false;
  bool is_quirky_ = false;
  bool skips_line_feed_ = false;  // the first of <pre> and <textarea>
  bool is_done_ = false;
  std::uint64_t copies_ = 0;  // of formatting elements
  std::uint64_t moves_ = 0;   // of nodes, by the adoption agency
  Index growing_ = kNone;     // the text node whose text is in grown_
  std::string grown_;
};

}  // namespace entente
