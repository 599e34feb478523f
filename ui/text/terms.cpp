// The faces of Terms: the list with a button for every term, the others as the tables of their exports.
#include <array>

#include "core/report/keyness.h"
#include "ui/format.h"
#include "ui/text/parts.h"
#include "ui/verbs.h"

namespace entente::ui {
namespace {

void term_row(TextParts& parts, const TermFigures& term, const TermTable& table) {
  const std::string words = encoded(term.term);
  parts.open_row(parts.is_focus(Focus::On::term, term.term));
  parts.row_button("focus/term/" + words, term.term);
  parts.out.cell(term.target.count);
  parts.out.cell(term.target.per_million, 1);
  parts.out.cell(term.target.articles);
  parts.out.cell(term.target.stories);
  parts.out.cell(term.target.dp_norm, 2);
  if (table.reference) parts.out.cell(term.keyness[static_cast<std::size_t>(table.options.measure)], 2);
  parts.out.markup("<td>");
  parts.button("add/holding=" + words, "Select", term.term);
  parts.out.markup("</td>");
  parts.close_row();
}

void write_list(TextParts& parts, const Found<TermTable>& found) {
  if (!found.value) return;
  const TermTable& table = *found.value;
  const TermsState& terms = parts.desk.state().terms;
  std::vector<TextColumn> columns = {{"Term", "sort/terms/term", terms.options.order == TermOrder::term},
                                     {"Count", "sort/terms/count", terms.options.order == TermOrder::count},
                                     {"Per million"},
                                     {"Articles", "sort/terms/articles", terms.options.order == TermOrder::articles},
                                     {"Stories", "sort/terms/stories", terms.options.order == TermOrder::stories},
                                     {"DPnorm", "sort/terms/dispersion", terms.options.order == TermOrder::dispersion}};
  if (table.reference) columns.push_back({"Keyness", "sort/terms/keyness", terms.options.order == TermOrder::keyness});
  columns.push_back({"Select"});
  const bool by_term = terms.options.order == TermOrder::term;
  for (TextColumn& column : columns) column.descending = terms.options.ascending == by_term;
  const bool is_keyness = terms.against != Against::nothing;
  const std::string_view id = is_keyness ? "key-terms" : "terms";
  parts.out.open_section(id, is_keyness ? "Key terms" : "List of terms");
  parts.open_form("narrow/pattern={pattern}&least={least}", "Filter terms");
  parts.field("pattern", "Pattern", terms.options.pattern);
  parts.field("least", "Least count", std::to_string(terms.options.least_count), "number");
  parts.close_form("Filter terms");
  parts.open_table("Words by how often they are used", columns);
  const Rows& rows = parts.derived.terms();
  for (std::size_t i = 0; i < parts.shown(rows.size()); ++i) term_row(parts, table.rows[rows[i]], table);
  parts.close_table(rows.size());
  parts.out.markup("</section>\n");
}

void node_form(TextParts& parts, std::string_view words, std::string_view label, std::string_view value) {
  parts.open_form(words, label);
  parts.field("term", label, value);
  parts.close_form("Show");
}

void write_faces(TextParts& parts) {
  const TermsState& terms = parts.desk.state().terms;
  const std::string node = terms.node.empty() ? std::string() : "/" + encoded(terms.node);
  const bool is_list = terms.face == TermsFace::list, is_keyness = terms.against != Against::nothing;
  parts.open_choices("Faces of Terms");
  parts.choice("terms/list;narrow/against=nothing", "List", is_list && !is_keyness);
  parts.choice("terms/keyness", "Against the rest", is_list && is_keyness);
  parts.choice("terms/collocates" + node, "Collocates", terms.face == TermsFace::collocates);
  parts.choice("terms/lines" + node, "Concordance", terms.face == TermsFace::lines);
  parts.choice("terms/trends", "Trends", terms.face == TermsFace::trends);
  parts.choice("terms/sentences", "Key sentences", terms.face == TermsFace::sentences);
  parts.close_choices();
}

}  // namespace

void write_terms(TextParts& parts) {
  const TermsState& terms = parts.desk.state().terms;
  const Findings& findings = *parts.desk.snapshot().findings;
  write_faces(parts);
  const auto add = [&](std::string_view id, std::string_view title, const auto& found) {
    if (found.value) parts.table(id, title, table_of(*found.value), found.stale);
  };
  switch (terms.face) {
    case TermsFace::list:
      return write_list(parts, findings.terms);
    case TermsFace::collocates:
      node_form(parts, "terms/collocates/{term}", "Collocates of", terms.node);
      return add("collocates", "Collocates", findings.collocates);
    case TermsFace::lines:
      node_form(parts, "terms/lines/{term}", "Lines of", terms.node);
      return add("lines", "Concordance", findings.lines);
    case TermsFace::trends: {
      std::string series;
      for (const std::string& pattern : terms.series) series += encoded(pattern) + "+";
      node_form(parts, "terms/trends/" + series + "{term}", "Add to the chart", {});
      return add("trends", "Trends", findings.trends);
    }
    case TermsFace::sentences:
      if (const auto& found = findings.key_sentences; found.value)
        parts.table("key-sentences", "Key sentences", table_of(found.value->sentences, found.value->terms),
                    found.stale);
      return;
  }
}

}  // namespace entente::ui
