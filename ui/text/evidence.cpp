// The Reader, and the sentences behind what was clicked last with all that can be decided of it.
#include <algorithm>

#include "core/report/commitment_words.h"
#include "ui/commitment_fields.h"
#include "ui/format.h"
#include "ui/text/parts.h"
#include "ui/text/text_page.h"
#include "ui/verbs.h"

namespace entente::ui {
namespace {

std::string place_words_of(const std::string& id, Span at) {
  return "read/" + id + "@" + std::to_string(at.begin) + "-" + std::to_string(at.end);
}

Span within(Span whole, Span part) {
  return {std::max(whole.begin, part.begin) - whole.begin, std::min(whole.end, part.end) - whole.begin};
}

void write_passage(TextParts& parts, const Passage& passage) {
  const ArticleRow* article = parts.derived.article(passage.article);
  parts.out.markup("<li><blockquote dir=\"auto\"");
  if (article != nullptr) parts.attribute("lang", article->language);
  parts.out.markup(">");
  parts.marked(passage.text, passage.hits);
  parts.out.markup("</blockquote>\n");
  const std::string title = article == nullptr ? passage.article : parts.derived.headline(*article);
  if (article != nullptr) parts.out.text(article->date + " " + article->source + " ");
  parts.button(place_words_of(passage.article, passage.place), "Read", title);
  parts.out.markup("</li>\n");
}

// Each has to be fetched whole, so they come fifty at a time: as many times as lists were made longer.
std::size_t shown_of_link(const TextParts& parts, const LinkEvidence& link) {
  constexpr std::size_t kArticles = 50;
  return std::min(link.rows.size(), kArticles * std::max<std::size_t>(parts.most / TextPage::kRows, 1));
}

void write_passages(TextParts& parts) {
  const Evidence& evidence = parts.derived.evidence();
  if (evidence.of_lines) {
    parts.out.element("p", counted(evidence.hits, "place", "places") + " in " +
                               counted(evidence.articles, "article", "articles") +
                               (evidence.waits ? ", being searched" : ""));
  }
  parts.out.markup("<ol class=\"passages\">\n");
  for (std::size_t i = 0; i < parts.shown(evidence.passages.size()); ++i) write_passage(parts, evidence.passages[i]);
  if (evidence.link) {
    for (std::size_t i = 0; i < shown_of_link(parts, *evidence.link); ++i) {
      const Passage* const passage = parts.derived.link_passage(i);
      if (passage != nullptr) write_passage(parts, *passage);
      if (passage == nullptr) parts.wanted.push_back(evidence.link->rows[i].article);
    }
  }
  parts.out.markup("</ol>\n");
  if (!evidence.link) return parts.more(evidence.passages.size(), "sentences");
  if (const std::size_t shown = shown_of_link(parts, *evidence.link); shown < evidence.link->rows.size()) {
    parts.out.markup("<p class=\"more\">");
    parts.out.text(thousands(shown) + " of " + thousands(evidence.link->rows.size()) + " are shown. ");
    parts.button("more", "Show 50 more", "sentences");
    parts.out.markup("</p>\n");
  }
}

// Every name that the actor was found under, as somebody else.
void write_split(TextParts& parts, const ActorRow& row, const std::string& id) {
  if (row.aliases.empty() && row.joins.empty()) return;
  parts.out.markup("<div class=\"buttons\" role=\"group\" aria-label=\"Names that mean somebody else\">\n");
  std::vector<std::string_view> told;
  const auto offer = [&](const std::string& key, const std::string& name) {
    if (key.empty() || std::ranges::find(told, name) != told.end()) return;
    told.push_back(name);
    parts.button("split/" + id + "+" + encoded(key), "Split off " + name);
  };
  for (const JoinRow& join : row.joins) offer(join.key, join.name);
  for (const std::string& alias : row.aliases) offer(alias, alias);
  parts.out.markup("</div>\n");
}

void write_types(TextParts& parts, const ActorRow& row, const std::string& id) {
  parts.out.markup("<div class=\"buttons\" role=\"group\" aria-label=\"Type of the actor\">\n");
  for (auto type = ActorType::state; type <= ActorType::initiative;
       type = static_cast<ActorType>(static_cast<int>(type) + 1)) {
    parts.toggle("retype/" + id + "=" + std::string(type_name(type)), capitalised(type_name(type)), type == row.type);
  }
  parts.out.markup("</div>\n");
}

void write_actor(TextParts& parts, const std::string& key) {
  const ActorRow* row = parts.derived.actor(key);
  if (row == nullptr) return;
  const std::string id = encoded(row->id);
  parts.out.element(
      "p", row->aliases.empty() ? std::string(type_name(row->type)) : "Also: " + [&] {
        std::string names;
        for (const std::string& alias : row->aliases) names += (names.empty() ? "" : ", ") + alias;
        return names;
      }());
  parts.out.markup("<div class=\"forms\">\n");
  parts.button("add/actor=" + id, "Select articles naming", row->name);
  parts.button("hide/" + id, "Hide", row->name);
  parts.open_form("merge/" + id + "+{actor}", "Merge with another actor");
  parts.field("actor", "Is the same as", {});
  parts.close_form("Merge");
  parts.open_form("rename/" + id + "={name}", "Rename the actor");
  parts.field("name", "Name", row->name);
  parts.close_form("Rename");
  parts.out.markup("</div>\n");
  write_types(parts, *row, id);
  write_split(parts, *row, id);
}

// What the row says, to be set otherwise: kinds and the like by name, parties by their keys.
void write_fields(TextParts& parts, const CommitmentRow& row) {
  parts.out.markup("<details id=\"fields\"><summary>Correct its parts</summary><div class=\"forms\">\n");
  for (auto field = CommitmentField::kind; field <= CommitmentField::topic;
       field = static_cast<CommitmentField>(static_cast<int>(field) + 1)) {
    const std::string name = capitalised(field_words(field));
    parts.open_form("set/" + row.id + "/" + std::string(field_name(field)) + "={value}", name + " of the commitment");
    parts.field("value", name, field_value(row, field));
    parts.close_form("Set");
  }
  parts.out.markup("</div></details>\n");
}

void write_commitment(TextParts& parts, const std::string& id) {
  const CommitmentRow* row = parts.derived.commitment(id);
  if (row == nullptr) return;
  Passage passage;
  passage.article = row->article;
  passage.place = row->sentence.span;
  passage.text = row->sentence.text;
  passage.hits = {within(row->sentence.span, row->cue.span)};
  parts.out.element("p", std::string(words_of(row->kind).one) + ", " + std::string(status_name(row->status)) + ", " +
                             std::string(verdict_name(parts.derived.verdict(*row))) + ": " + row->what.text);
  for (const PartyWords& party : parties_of(*row))
    parts.out.element("p", std::string(party.joint) + parts.derived.names(*party.parties));
  parts.out.markup("<ol class=\"passages\">");
  write_passage(parts, passage);
  parts.out.markup("</ol>\n<div class=\"forms\">\n");
  write_decision_buttons(parts, *row);
  parts.open_form("note/" + row->id + "={note}", "Note on the commitment");
  parts.field("note", "Note", row->note);
  parts.close_form("Keep note");
  parts.out.markup("</div>\n");
  write_fields(parts, *row);
}

std::string title_of(const TextParts& parts, const Focus& focus) {
  const Derived& derived = parts.derived;
  if (focus.on == Focus::On::actor) return std::string(derived.name(focus.key));
  if (focus.on == Focus::On::link)
    return std::string(derived.name(focus.key)) + " and " + std::string(derived.name(focus.other));
  if (focus.on == Focus::On::article) {
    const ArticleRow* row = derived.article(focus.key);
    return row == nullptr ? focus.key : derived.headline(*row);
  }
  return focus.on == Focus::On::commitment ? "a commitment" : focus.key;
}

// Spans of a paragraph that are marked: acts of commitments, and the place that was gone to.
std::vector<Span> marks_of(const TextParts& parts, const ArticleView& article, Span paragraph) {
  std::vector<Span> out;
  const Span at = parts.desk.state().reader.at;
  const auto add = [&](Span span) {
    if (!span.empty() && paragraph.contains(span)) out.push_back(within(paragraph, span));
  };
  add(at);
  const auto& pile = parts.desk.snapshot().pile->commitments;
  for (const std::uint32_t row : parts.derived.commitments_of(article.id)) add(pile[row].what.span);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

void write_reader(TextParts& parts) {
  const std::string& id = parts.desk.state().reader.article;
  const ArticleRow* row = parts.derived.article(id);
  const auto article = parts.desk.snapshot().article(id);
  parts.out.open_section("article", "Article");
  parts.out.markup("<p class=\"summary\">");
  if (row != nullptr) parts.out.text(row->date + " " + row->source + " " + row->file);
  parts.out.markup("</p>\n");
  if (!article) {
    parts.out.element("p", id.empty() ? "There is no article." : "The article is being fetched.");
    parts.out.markup("</section>\n");
    return;
  }
  parts.out.markup("<article class=\"reading\" aria-label=\"Text of the article\" dir=\"auto\"");
  if (row != nullptr) parts.attribute("lang", row->language);
  parts.out.markup(">\n");
  for (const Span paragraph : article->paragraphs) {
    parts.out.markup("<p dir=\"auto\">");
    parts.marked(slice(article->text, paragraph), marks_of(parts, *article, paragraph));
    parts.out.markup("</p>\n");
  }
  parts.out.markup("</article></section>\n");
}

void write_evidence(TextParts& parts) {
  const Focus& focus = parts.desk.state().focus;
  if (focus.on == Focus::On::nothing) return;
  parts.out.open_section("evidence", "Evidence");
  parts.out.element("h3", title_of(parts, focus));
  if (focus.on == Focus::On::actor) write_actor(parts, focus.key);
  if (focus.on == Focus::On::commitment) {
    write_commitment(parts, focus.key);
  } else if (focus.on == Focus::On::article) {
    parts.button("read/" + focus.key, "Read", title_of(parts, focus));
    parts.button("add/article=" + focus.key, "Select", title_of(parts, focus));
  } else {
    write_passages(parts);
  }
  parts.out.markup("</section>\n");
}

}  // namespace entente::ui
