// The views that are one list each, and which view is written. Commitments, terms, actors and the Reader have files of
// their own.
#include <array>

#include "core/report/formulas.h"
#include "core/report/import_rows.h"
#include "ui/format.h"
#include "ui/tables.h"
#include "ui/text/parts.h"
#include "ui/verbs.h"

namespace entente::ui {
namespace {

void article_row(TextParts& parts, const ArticleRow& row) {
  parts.open_row(parts.is_focus(Focus::On::article, row.id));
  parts.row_button("focus/article/" + row.id, parts.derived.headline(row));
  parts.cell(row.date);
  parts.cell(row.source);
  parts.out.cell(row.words);
  parts.out.cell(std::uint64_t{row.actors.size()});
  parts.out.cell(std::uint64_t{row.commitments.size()});
  parts.out.markup("<td>");
  parts.button("read/" + row.id, "Read", parts.derived.headline(row));
  parts.out.markup("</td>");
  parts.close_row();
}

void write_articles(TextParts& parts) {
  const Sort sort = parts.desk.state().sort[static_cast<std::size_t>(View::articles)];
  std::array<TextColumn, 7> columns = {{{"Title", "sort/articles/1"},
                                        {"Date", "sort/articles/0"},
                                        {"Outlet", "sort/articles/2"},
                                        {"Words", "sort/articles/3"},
                                        {"Actors", "sort/articles/4"},
                                        {"Commitments", "sort/articles/5"},
                                        {"Open"}}};
  for (TextColumn& column : columns) {
    column.is_order = column.sort == "sort/articles/" + std::to_string(sort.column);
    column.descending = sort.descending;
  }
  const Rows& rows = parts.derived.articles();
  parts.out.open_section("articles", "List of articles");
  parts.open_table("Articles of the selection", columns);
  for (std::size_t i = 0; i < parts.shown(rows.size()); ++i) article_row(parts, parts.report.articles[rows[i]]);
  parts.close_table(rows.size());
  parts.out.markup("</section>\n");
}

void file_row(TextParts& parts, const FileRow& row) {
  const std::string name = row.source.file + (row.source.part.empty() ? "" : ", " + row.source.part);
  parts.open_row(parts.is_focus(Focus::On::file, row.source.file));
  parts.row_button("focus/file/" + encoded(row.source.file) + "+" + encoded(row.source.part), name);
  parts.cell(state_name(state_of(row)));
  parts.cell(row.source.form);
  parts.cell(row.source.encoding);
  parts.out.cell(row.source.counts.given);
  parts.out.cell(row.source.counts.read);
  parts.cell(dates_of(row.dates));
  parts.cell(names_of(row.languages));
  parts.close_row();
}

void write_input(TextParts& parts) {
  static const std::array<TextColumn, 8> kColumns = {{{"File", "sort/input/1"},
                                                      {"State", "sort/input/0"},
                                                      {"Form", "sort/input/2"},
                                                      {"Encoding", "sort/input/3"},
                                                      {"Articles", "sort/input/4"},
                                                      {"Read"},
                                                      {"Dates"},
                                                      {"Languages", "sort/input/6"}}};
  const InputCounts& input = parts.report.input;
  parts.out.open_section("import", "Import report");
  parts.out.element("p", counted(input.given, "article", "articles") + " given: " + thousands(input.read) + " read, " +
                             thousands(input.partly) + " in part, " + thousands(input.refused) + " refused, " +
                             thousands(input.duplicates) + " exact copies.");
  const Rows& rows = parts.derived.files();
  parts.open_table("Files and what became of them", kColumns);
  for (std::size_t i = 0; i < parts.shown(rows.size()); ++i) file_row(parts, parts.report.files[rows[i]]);
  parts.close_table(rows.size());
  static const std::array<TextColumn, 4> kProblems = {{{"File"}, {"Where"}, {"What is wrong"}, {"What was kept"}}};
  const auto& problems = parts.report.problems;
  if (!problems.empty()) parts.open_table("Problems", kProblems);
  for (std::size_t i = 0; i < parts.shown(problems.size()); ++i) {
    parts.open_row(false);
    parts.out.row_title(problems[i].file);
    parts.cell(place_words(problems[i]));
    parts.cell(problems[i].message);
    parts.cell(problems[i].kept);
    parts.close_row();
  }
  if (!problems.empty()) parts.close_table(problems.size());
  parts.out.markup("</section>\n");
}

void list_item(TextParts& parts, std::string_view words, std::string_view label, std::string_view behind) {
  parts.out.markup("<li>");
  parts.button(words, label);
  parts.out.markup(" ");
  parts.out.text(behind);
  parts.out.markup("</li>\n");
}

void write_overview(TextParts& parts) {
  constexpr std::size_t kTop = 10;
  parts.out.open_section("firmest", "Firmest commitments");
  parts.out.markup("<ul>\n");
  for (const std::uint32_t row : parts.derived.firmest()) {
    const CommitmentRow& commitment = parts.report.commitments[row];
    const std::string who = parts.derived.names(commitment.committers);
    list_item(parts, "focus/commitment/" + commitment.id, commitment.what.text, who.empty() ? "" : "- " + who);
  }
  parts.out.markup("</ul></section>\n");
  parts.out.open_section("top-actors", "Most named actors");
  parts.out.markup("<ol>\n");
  for (std::size_t i = 0; i < parts.report.actors.size() && i < kTop; ++i) {
    const ActorRow& actor = parts.report.actors[i];
    list_item(parts, "focus/actor/" + encoded(actor.id), actor.name, counted(actor.mentions, "mention", "mentions"));
  }
  parts.out.markup("</ol></section>\n");
  parts.out.open_section("top-terms", "Most used terms");
  parts.out.markup("<ol>\n");
  if (const auto& table = parts.desk.snapshot().findings->terms.value) {
    for (const std::uint32_t row : parts.derived.top_terms()) {
      const TermFigures& term = table->rows[row];
      list_item(parts, "focus/term/" + encoded(term.term), term.term, counted(term.target.count, "use", "uses"));
    }
  }
  parts.out.markup("</ol></section>\n");
}

void compare_controls(TextParts& parts) {
  const TermsState& terms = parts.desk.state().terms;
  parts.out.markup("<div class=\"buttons\" role=\"group\" aria-label=\"Measure of keyness\">\n");
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    const std::string name(keyness_name(measure));
    parts.toggle("narrow/measure=" + name, formula(measure).title, measure == terms.options.measure);
  }
  parts.out.markup("</div>\n<div class=\"forms\">\n");
  parts.toggle("narrow/against=rest", "Against the rest", terms.against != Against::other);
  parts.open_form("against/actor={actor}", "Compare with an actor's articles");
  parts.field("actor", "Articles that name", {});
  parts.close_form("Compare with these");
  parts.open_form("against/from={from}&to={to}", "Compare with other days");
  parts.field("from", "Compared from", terms.other.from, "date");
  parts.field("to", "Compared to", terms.other.to, "date");
  parts.close_form("Compare with these days");
  parts.out.markup("</div>\n");
}

void kinds_compared(TextParts& parts, const Comparison& comparison) {
  static const std::array<TextColumn, 5> kColumns = {
      {{"Kind"}, {"Sentences here"}, {"Sentences there"}, {"Of 1,000 here"}, {"Of 1,000 there"}}};
  const auto rate = [](std::uint64_t count, std::uint64_t all) {
    return all == 0 ? std::optional<double>() : 1000 * static_cast<double>(count) / static_cast<double>(all);
  };
  parts.out.open_section("kinds-compared", "Kinds of commitment");
  parts.open_table("Sentences that state a kind of commitment", kColumns);
  for (const ComparedKind& kind : comparison.kinds) {
    const std::string name(kind_name(kind.kind));
    parts.open_row(parts.is_focus(Focus::On::kind, name));
    parts.row_button("focus/kind/" + name, capitalised(name));
    parts.out.cell(kind.cells.a);
    parts.out.cell(kind.cells.b);
    parts.out.cell(rate(kind.cells.a, kind.cells.c), 1);
    parts.out.cell(rate(kind.cells.b, kind.cells.d), 1);
    parts.close_row();
  }
  parts.close_table(comparison.kinds.size());
  parts.out.markup("</section>\n");
}

void write_compare(TextParts& parts) {
  compare_controls(parts);
  const Found<ComparisonFound>& found = parts.desk.snapshot().findings->comparison;
  if (!found.value) {
    parts.out.element("p", "Select some of the articles: they are compared with the rest.");
    return;
  }
  const Comparison& comparison = found.value->comparison;
  const Provenance of = comparison_of(parts.desk.snapshot());
  parts.out.element("p", "Here: " + of.selection + ". There: " + of.reference + ".");
  const auto side = [&](std::size_t i, std::string_view terms, std::string_view of_terms, std::string_view actors,
                        std::string_view of_actors) {
    parts.table(terms, of_terms, table_of(comparison.sides[i].terms), found.stale);
    parts.table(actors, of_actors, table_of(comparison.sides[i].actors, *found.value->actors), found.stale);
  };
  side(0, "terms-here", "Terms that mark the selection", "actors-here", "Actors that mark the selection");
  side(1, "terms-there", "Terms that mark the others", "actors-there", "Actors that mark the others");
  kinds_compared(parts, comparison);
}

}  // namespace

void write_view(TextParts& parts) {
  switch (parts.desk.state().view) {
    case View::overview:
      return write_overview(parts);
    case View::articles:
      return write_articles(parts);
    case View::terms:
      return write_terms(parts);
    case View::actors:
      return write_actors(parts);
    case View::commitments:
      return write_commitments(parts);
    case View::compare:
      return write_compare(parts);
    case View::reader:
      return write_reader(parts);
    case View::input:
      return write_input(parts);
  }
}

}  // namespace entente::ui
