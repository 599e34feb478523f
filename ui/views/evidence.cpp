// Evidence: the sentences behind the last thing that was clicked, with the figures and how they are made.
#include <algorithm>
#include <utility>

#include "core/extract/analysis.h"
#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/evidence_parts.h"
#include "ui/views/evidence_ways.h"
#include "ui/views/selection.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kPad = 20;
constexpr std::size_t kCommitmentsShown = 12;

void draw_term(Stack& stack, const std::string& key) {
  const Context& context = stack.context();
  stack.title(key);
  stack.gap(kGrid);
  if (const TermFigures* term = context.derived.figures(key)) {
    draw_term_figures(stack, *term, *context.snapshot.findings->terms.value);
  }
  const std::string pattern = evidence_pattern(context.state);
  draw_ways(stack, pattern, "Select articles with it", with_pattern(context.state.selection, pattern));
  draw_sentences(stack);
}

void draw_article(Stack& stack, const ArticleRow& article) {
  Context& context = stack.context();
  stack.title(context.derived.headline(article));
  stack.gap(kGrid);
  if (!article.date.empty())
    stack.fact("Date", article.date + (article.date_from.empty() ? "" : ", from the " + article.date_from));
  if (!article.source.empty()) stack.fact("Source", article.source);
  if (!article.author.empty()) stack.fact("Author", article.author);
  if (!is_taken_for_english(article.language))
    stack.fact("Language", article.language, "Not English: its words are counted, and nothing else is looked for");
  stack.fact("File", article.member.empty() ? article.file : article.file + ", " + article.member);
  stack.fact("Length",
             counted(article.words, "word", "words") + " in " + counted(article.sentences, "sentence", "sentences"));
  stack.gap(kGrid);
  const Icon arrow = Icon::arrow;
  if (button(context.look, stack.at(), "read", &arrow, "Read the article")) context.push(ReadAt{article.id, {}});
  stack.gap(kButtonHeight + kGrid);
  const std::vector<std::string>& picked = context.state.selection.articles;
  const bool is_picked = std::find(picked.begin(), picked.end(), article.id) != picked.end();
  draw_ways(stack, "", is_picked ? "Take it out of the selection" : "Select this article",
            with_article(context.state.selection, article.id));
  if (!article.actors.empty()) {
    stack.rule();
    stack.heading("Most named");
    for (std::size_t i = 0; i < std::min<std::size_t>(article.actors.size(), 8); ++i) {
      const ActorRow* actor = context.derived.actor(article.actors[i]);
      if (actor != nullptr && stack.row(actor->id, actor->name, type_name(actor->type), -1, actor->type)) {
        context.focus(Focus::On::actor, actor->id);
      }
    }
  }
  draw_commitment_list(stack, "");
}

std::string encoding_words(const SourceRow& source) {
  if (source.encoding_from == "mark") return source.encoding + ", by its mark";
  if (source.encoding_from == "declared") return source.encoding + ", as it says itself";
  if (source.encoding_from == "content") return source.encoding + ", no other fits";
  if (source.encoding_from == "guess") return source.encoding + ", guessed";
  return source.encoding + ", as you said";
}

// "3 given: 1 read, 2 refused"
std::string count_words(const InputCounts& counts) {
  std::string out = thousands(counts.given) + " given";
  std::string_view separator = ": ";
  const auto add = [&](std::uint64_t count, std::string_view what) {
    if (count == 0) return;
    (out += separator) += thousands(count) + " " + std::string(what);
    separator = ", ";
  };
  add(counts.read, "read");
  add(counts.partly, "read in part");
  add(counts.refused, "refused");
  add(counts.duplicates, "copies");
  return out;
}

void draw_file(Stack& stack, const FileRow& file) {
  const Context& context = stack.context();
  const SourceRow& source = file.source;
  stack.title(source.part.empty() ? source.file : source.part);
  if (!source.part.empty()) stack.text("in " + source.file, {Size::small, false}, context.colours().muted);
  stack.gap(kGrid);
  if (!source.form.empty()) stack.fact("Form", source.form);
  if (!source.encoding.empty()) stack.fact("Encoding", encoding_words(source));
  stack.fact("Size", counted(source.bytes, "byte", "bytes"));
  stack.fact("Articles", count_words(source.counts));
  if (file.stories > 0) stack.fact("Stories", thousands(file.stories), kStoriesHint);
  if (const std::string dates = dates_of(file.dates); !dates.empty()) stack.fact("Dates from", dates);
  if (const std::string languages = names_of(file.languages); !languages.empty()) stack.fact("Language", languages);
  for (const std::uint32_t index : file.problems) {
    const Problem& problem = context.report.problems[index];
    stack.rule();
    stack.heading(place_words(problem));
    stack.text(problem.message + " (" + std::string(code_name(problem.code)) + ")");
    if (!problem.kept.empty()) stack.text("Kept: " + problem.kept, {Size::small, false}, context.colours().muted);
  }
}

// False when the focus names nothing that this report holds.
bool draw_focus(Stack& stack) {
  const Context& context = stack.context();
  const Focus& focus = context.state.focus;
  const Derived& derived = context.derived;
  const auto draw = [&](auto* row, auto how) { return row != nullptr && (how(stack, *row), true); };
  if (focus.there) return draw_compared_evidence(stack, focus);
  switch (focus.on) {
    case Focus::On::kind:
      return draw_compared_evidence(stack, focus);
    case Focus::On::term:
      draw_term(stack, focus.key);
      return true;
    case Focus::On::actor:
      return draw(derived.actor(focus.key), draw_actor_evidence);
    case Focus::On::commitment:
      return draw(derived.commitment(focus.key), draw_commitment_evidence);
    case Focus::On::article:
      return draw(derived.article(focus.key), draw_article);
    case Focus::On::file:
      return draw(derived.file(focus.key, focus.other), draw_file);
    case Focus::On::link:
      return draw_link_evidence(stack, focus);
    case Focus::On::nothing:
      return false;
  }
  return false;
}

// Before anything is clicked: how to use the panel, and what the words on the tags mean.
void draw_guide(Stack& stack) {
  const Palette& p = stack.context().colours();
  stack.text("Click a word, an actor, a line of the network or a commitment: the sentences behind it stand here.",
             {Size::small, false}, p.muted);
  stack.rule();
  stack.heading("Kinds of commitment");
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<Kind>(i);
    const ImVec2 at = stack.at();
    tag(stack.look(), at, kind);
    Stack words(stack.context(), {at.x + 104, at.y + 2}, stack.width() - 104);
    words.text(kind_meaning(kind), {Size::small, false}, p.text);
    stack.gap(std::max(kTagHeight, words.at().y - at.y) + 8);
  }
  stack.rule();
  stack.heading("How firm the words are");
  for (const auto& [modality, words] : {std::pair(Modality::strong, "will, shall, decided, signed"),
                                        std::pair(Modality::medium, "agreed to, plans, intends"),
                                        std::pair(Modality::weak, "ready, hopes, will consider")}) {
    dots(stack.look(), {stack.at().x + 2, stack.at().y + pixels(Size::small) / 2}, modality, p.text);
    put(stack.look(), {stack.at().x + 40, stack.at().y}, {Size::small}, p.text, modality_name(modality));
    put_within(stack.look(), {stack.at().x + 104, stack.at().y}, stack.width() - 104, {Size::small}, p.muted, words);
    stack.gap(pixels(Size::small) + 8);
  }
  stack.rule();
  stack.heading("Keys");
  for (const auto& [key, words] :
       {std::pair("Ctrl 1 \xE2\x80\x93 8", "views"), std::pair("Ctrl F", "search"),
        std::pair("J  K", "next and previous commitment"), std::pair("Enter", "read it in its article"),
        std::pair("A  R", "accept it, reject it"), std::pair("E  N  U", "edit it, note on it, undo"),
        std::pair("E", "look out from an actor, in the network"), std::pair("Ctrl Z", "undo a decision"),
        std::pair("Esc", "back")}) {
    put(stack.look(), stack.at(), {Size::small}, p.text, key);
    put_within(stack.look(), {stack.at().x + 104, stack.at().y}, stack.width() - 104, {Size::small}, p.muted, words);
    stack.gap(pixels(Size::small) + 6);
  }
}

}  // namespace

void draw_commitment_card(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  const Look& look = context.look;
  const Palette& p = context.colours();
  constexpr float kHeight = 50;
  const Box box{{stack.at().x - kGrid, stack.at().y}, {stack.at().x + stack.width() + kGrid, stack.at().y + kHeight}};
  if (target(look, row.id, box, false, 4).clicked) context.focus(Focus::On::commitment, row.id);
  const ImVec2 at{stack.at().x, stack.at().y + 6};
  const Hue& hue = p.of(row.kind);
  float x = at.x + put(look, at, {Size::small, true}, hue.ink, capitalised(kind_name(row.kind))) + kGrid;
  put_within(look, {x, at.y}, stack.at().x + stack.width() - x, {Size::small}, p.muted,
             row.committers.empty() ? "nobody named" : context.derived.names(row.committers));
  put_within(look, {at.x, at.y + 19}, stack.width(), {Size::small}, p.text,
             row.what.text.empty() ? row.sentence.text : row.what.text);
  stack.gap(kHeight);
}

void draw_commitment_list(Stack& stack, std::string_view heading) {
  Context& context = stack.context();
  const auto& rows = context.derived.evidence().commitments;
  if (rows.empty()) return;
  stack.rule();
  stack.heading(counted(rows.size(), "commitment", "commitments") + std::string(heading));
  for (std::size_t i = 0; i < std::min(rows.size(), kCommitmentsShown); ++i) {
    draw_commitment_card(stack, context.report.commitments[rows[i]]);
  }
  if (rows.size() > kCommitmentsShown) {
    stack.text("and " + thousands(rows.size() - kCommitmentsShown) + " more", {Size::small, false},
               context.colours().muted);
  }
}

void draw_evidence(Context& context, const Box& room) {
  fill(room, context.colours().shelf);
  fill({room.min, {room.min.x + 1, room.max.y}}, context.colours().line);
  put(context.look, {room.min.x + kPad, room.min.y + 18}, {Size::small, true}, context.colours().muted, "Evidence");
  Scroll scroll("evidence", {{room.min.x + 1, room.min.y + 44}, room.max});
  const Focus& focus = context.state.focus;
  ImGuiStorage& memory = *ImGui::GetStateStorage();
  const std::string id = focus.key + "\n" + focus.other;
  const auto wanted = static_cast<int>(ImGui::GetID(id.c_str()));
  int& shown = *memory.GetIntRef(ImGui::GetID("shown"));
  if (shown != wanted) ImGui::SetScrollY(0);
  shown = wanted;
  ImGui::PushID(id.c_str());
  Stack stack(context, {room.min.x + kPad, scroll.top().y + 4}, room.width() - 2 * kPad);
  if (!draw_focus(stack)) draw_guide(stack);
  ImGui::PopID();
  scroll.extent(stack.at().y - scroll.top().y + 24);
}

}  // namespace entente::ui
