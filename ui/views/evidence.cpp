// Evidence: the sentences behind the last thing that was clicked, with the figures and how they are made.
#include <algorithm>
#include <array>
#include <utility>

#include "core/dates/relative_dates.h"
#include "core/extract/analysis.h"
#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/evidence_ways.h"
#include "ui/views/selection.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kPad = 20, kLabel = Stack::kLabel;
constexpr std::uint32_t kLongestQuote = 1500;  // bytes
constexpr std::size_t kLinksShown = 6, kCommitmentsShown = 12;
constexpr std::string_view kLogDice =
    "logDice = 14 + log2(2O / (f1 + f2)): O sentences name both, f1 and f2 name each. At most 14; one more is twice as "
    "strong; the size of the pile does not matter. Rychl\xC3\xBD 2008.";
constexpr std::string_view kNpmi =
    "NPMI = ln(O N / (f1 f2)) / \xE2\x88\x92ln(O / N), N sentences in all: 1 is always together, 0 is chance, "
    "\xE2\x88\x92"
    "1 is never. Bouma 2009.";
constexpr std::string_view kLikelihood =
    "Log-likelihood G\xC2\xB2 of the 2 \xC3\x97 2 table of sentences: above 6.63 chance is unlikely (p < 0.01). "
    "Dunning 1993.";

constexpr std::string_view kStories =
    "The articles without copies: those that print one text, whole, cut or edited, are one story.";

void sentence_card(Stack& stack, const Passage& passage) {
  Context& context = stack.context();
  const Palette& p = context.colours();
  std::vector<Layer> layers;
  for (const Span hit_span : passage.hits) layers.push_back({hit_span, {.ground = p.highlight}});
  const Flow flow{.type = {Size::small, false}, .width = stack.width(), .leading = 1.55f};
  const Span whole{0, static_cast<std::uint32_t>(passage.text.size())};
  const Span shown = clip_to(passage.text, whole, passage.hits.front(), kLongestQuote);
  const float height = flow_height(context.look, flow, passage.text, shown, layers);
  const Box box{{stack.at().x - kGrid, stack.at().y},
                {stack.at().x + stack.width() + kGrid, stack.at().y + height + 12}};
  const bool visible = ImGui::IsRectVisible(box.min, box.max);
  if (visible) {
    ImGui::PushID(passage.article.c_str());
    ImGui::PushID(static_cast<int>(passage.place.begin));
    const Hit state = target(context.look, "sentence", box, false, 4);
    ImGui::PopID();
    ImGui::PopID();
    if (state.clicked) context.push(ReadAt{passage.article, passage.place});
    draw_flow(context.look, flow, {stack.at().x, stack.at().y + 6}, passage.text, shown, layers);
  }
  stack.gap(height + 12);
}

std::string source_line(const Context& context, const std::string& article_id) {
  const ArticleRow* article = context.derived.article(article_id);
  if (article == nullptr) return {};
  const std::string headline = context.derived.headline(*article);
  return article->date.empty() ? headline : article->date + "  \xC2\xB7  " + headline;
}

// What stands below, and how much of all there is.
std::string heading_of(const Evidence& evidence) {
  const std::string shown = counted(evidence.passages.size(), "sentence", "sentences");
  if (evidence.of_lines) {
    if (evidence.waits && evidence.passages.empty()) return "Looking for sentences";
    std::uint64_t hits = 0;
    for (const Passage& passage : evidence.passages) hits += passage.hits.size();
    const std::string all =
        counted(evidence.hits, "place", "places") + " in " + counted(evidence.articles, "article", "articles");
    return hits < evidence.hits ? all + ", the first " + shown : all;
  }
  std::string words = evidence.passages.size() >= kEvidencePassages ? "The first " + shown : shown;
  if (evidence.candidates > kEvidenceArticles) {
    words += ", from the first " + thousands(kEvidenceArticles) + " of " +
             counted(evidence.candidates, "article", "articles");
  } else if (evidence.searched < evidence.candidates) {
    words += ", " + counted(evidence.candidates - evidence.searched, "article", "articles") + " still to fetch";
  }
  return words;
}

void draw_sentences(Stack& stack) {
  Context& context = stack.context();
  const Evidence& evidence = context.derived.evidence();
  stack.rule();
  stack.heading(heading_of(evidence));
  const std::string* last = nullptr;
  for (const Passage& passage : evidence.passages) {
    if (last == nullptr || *last != passage.article) {
      stack.gap(last == nullptr ? 0 : kGrid);
      put_within(stack.look(), stack.at(), stack.width(), {Size::small, true}, context.colours().text,
                 source_line(context, passage.article));
      stack.gap(pixels(Size::small) + 2);
    }
    last = &passage.article;
    sentence_card(stack, passage);
  }
}

void commitment_row(Stack& stack, const CommitmentRow& row) {
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
    commitment_row(stack, context.report.commitments[rows[i]]);
  }
  if (rows.size() > kCommitmentsShown) {
    stack.text("and " + thousands(rows.size() - kCommitmentsShown) + " more", {Size::small, false},
               context.colours().muted);
  }
}

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

void draw_links(Stack& stack, const std::string& key) {
  Context& context = stack.context();
  std::vector<const LinkRow*> links;
  for (const LinkRow& link : context.report.links) {
    if (link.a == key || link.b == key) links.push_back(&link);
  }
  if (links.empty()) return;
  stack.rule();
  stack.heading("Named together with");
  const auto strongest = static_cast<double>(links.front()->sentences);
  for (std::size_t i = 0; i < std::min(links.size(), kLinksShown); ++i) {
    const std::string& other = links[i]->a == key ? links[i]->b : links[i]->a;
    ImGui::PushID("link");
    if (stack.row(other, context.derived.name(other), counted(links[i]->sentences, "sentence", "sentences"),
                  static_cast<double>(links[i]->sentences) / strongest)) {
      context.focus(Focus::On::link, links[i]->a, links[i]->b);
    }
    ImGui::PopID();
  }
}

std::string about(const Context& context, const ActorRow& actor) {
  std::string out = capitalised(type_name(actor.type));
  if (!actor.role.empty()) out += ", " + actor.role;
  if (!actor.of.empty()) out += (actor.role.empty() ? ", of " : " of ") + std::string(context.derived.name(actor.of));
  return out;
}

void draw_actor(Stack& stack, const ActorRow& actor) {
  const Context& context = stack.context();
  stack.title(actor.name);
  stack.text(about(context, actor), {Size::small, false}, context.colours().muted);
  stack.gap(kGrid);
  stack.fact("Mentions", thousands(actor.mentions));
  stack.fact("Sentences", thousands(actor.sentences));
  stack.fact("Articles", thousands(actor.articles) + " of " + thousands(context.report.articles.size()));
  stack.fact("Stories", thousands(actor.stories) + " of " + thousands(context.report.stories), kStories);
  if (!actor.aliases.empty()) {
    std::string names;
    for (const std::string& alias : actor.aliases) names += (names.empty() ? "" : ", ") + alias;
    stack.fact("Also named", names);
  }
  draw_ways(stack, "actor:" + actor.id, "Select articles with it", with_actor(context.state.selection, actor.id));
  draw_links(stack, actor.id);
  draw_commitment_list(stack, " it takes part in");
  draw_sentences(stack);
}

void draw_link(Stack& stack, const Focus& focus, const LinkRow& link) {
  Context& context = stack.context();
  stack.title(std::string(context.derived.name(focus.key)) + " \xE2\x80\x93 " +
              std::string(context.derived.name(focus.other)));
  stack.gap(kGrid);
  stack.fact("Sentences", thousands(link.sentences), "Sentences that name both");
  stack.fact("Paragraphs", thousands(link.paragraphs));
  stack.fact("Articles", thousands(link.articles));
  stack.fact("Stories", thousands(link.stories), kStories);
  stack.fact("logDice", fixed(link.log_dice, 2), kLogDice);
  stack.fact("NPMI", fixed(link.npmi, 2), kNpmi);
  stack.fact("Log-likelihood", fixed(link.log_likelihood, 1), kLikelihood);
  for (const std::string& key : {focus.key, focus.other}) {
    const ActorRow* actor = context.derived.actor(key);
    if (actor != nullptr && stack.row(key, actor->name, counted(actor->mentions, "mention", "mentions"), -1,
                                      context.colours().of(actor->type))) {
      context.focus(Focus::On::actor, key);
    }
  }
  draw_commitment_list(stack, " with both");
  draw_sentences(stack);
}

void draw_parties(Stack& stack, std::string_view label, const std::vector<std::string>& keys) {
  Context& context = stack.context();
  float x = stack.at().x + kLabel;
  if (keys.empty()) return;
  put(stack.look(), stack.at(), {Size::small}, context.colours().muted, label);
  ImGui::PushID(label.data(), label.data() + label.size());
  for (const std::string& key : keys) {
    const std::string_view name = context.derived.name(key);
    const float width = width_of(stack.look(), {Size::small, true}, name);
    if (x + width > stack.at().x + stack.width() && x > stack.at().x + kLabel) {
      stack.gap(pixels(Size::small) + 4);
      x = stack.at().x + kLabel;
    }
    const float room = stack.at().x + stack.width() - x;
    if (link(stack.look(), {x, stack.at().y}, key, name, {Size::small, true}, room))
      context.focus(Focus::On::actor, key);
    x += width + 14;
  }
  ImGui::PopID();
  stack.gap(pixels(Size::small) + 7);
}

void draw_firmness(Stack& stack, const CommitmentRow& row) {
  const Palette& p = stack.context().colours();
  const ImVec2 at = stack.at();
  put(stack.look(), at, {Size::small}, p.muted, "Firmness");
  dots(stack.look(), {at.x + kLabel, at.y + pixels(Size::small) / 2}, row.modality, p.of(row.kind).ink);
  put(stack.look(), {at.x + kLabel + 32, at.y}, {Size::small}, p.text, modality_name(row.modality));
  stack.gap(pixels(Size::small) + 7);
}

std::string flag_words(std::uint8_t flags) {
  std::string out;
  const auto add = [&](std::uint8_t bit, std::string_view word) {
    if ((flags & bit) == 0) return;
    if (!out.empty()) out += ", ";
    out += word;
  };
  add(kNegated, "negated");
  add(kConditional, "conditional");
  add(kContinuing, "continuing");
  add(kPassive, "passive");
  add(kReported, "reported");
  return out;
}

void draw_quote(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  const Hue& hue = context.colours().of(row.kind);
  const std::uint32_t origin = row.sentence.span.begin;
  const auto local = [&](Span span) { return Span{span.begin - origin, span.end - origin}; };
  std::vector<Layer> layers;
  if (!row.what.span.empty()) layers.push_back({local(row.what.span), {.underline = hue.ink}});
  if (!row.cue.span.empty()) layers.push_back({local(row.cue.span), {.ink = hue.ink, .bold = true}});
  const Flow flow{.type = {}, .width = stack.width() - 14, .leading = 1.55f};
  const Span all = clip_to(row.sentence.text, {0, static_cast<std::uint32_t>(row.sentence.text.size())},
                           row.cue.span.empty() ? Span{} : local(row.cue.span), 2 * kLongestQuote);
  const float height = flow_height(context.look, flow, row.sentence.text, all, layers);
  fill({stack.at(), {stack.at().x + 3, stack.at().y + height}}, hue.ink, 1.5f);
  draw_flow(context.look, flow, {stack.at().x + 14, stack.at().y}, row.sentence.text, all, layers);
  stack.gap(height + 14);
}

// "by the end of the year (2022-12-31)": as it was said, and what it means on the article's own day.
std::string deadline_words(const Context& context, const CommitmentRow& row) {
  const ArticleRow* article = context.derived.article(row.article);
  const std::string day = article == nullptr ? std::string() : deadline_day(row.deadline, article->date);
  return day.empty() ? row.deadline : row.deadline + " (" + day + ")";
}

void draw_commitment(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  const Palette& p = context.colours();
  const float used = tag(context.look, stack.at(), row.kind);
  put(context.look, {stack.at().x + used + 12, centred(stack.at().y, kTagHeight, Size::small)}, {Size::small}, p.muted,
      status_name(row.status));
  stack.gap(kTagHeight + 14);
  draw_quote(stack, row);
  draw_parties(stack, "Who owes", row.committers);
  draw_parties(stack, "Asked by", row.requesters);
  draw_parties(stack, "To or with", row.counterparties);
  if (!row.speaker.empty()) draw_parties(stack, "Said by", {row.speaker});
  draw_firmness(stack, row);
  stack.fact("Status", status_name(row.status));
  if (!row.deadline.empty()) stack.fact("Deadline", deadline_words(context, row));
  if (!row.amount.empty()) stack.fact("Amount", row.amount);
  if (row.flags != 0) stack.fact("Flags", flag_words(row.flags));
  stack.fact("Codes", "PLOVER " + row.plover + ", CAMEO " + row.cameo);
  stack.fact("Why here", "\xE2\x80\x9C" + row.cue.text + "\xE2\x80\x9D, rule " + row.rule + ", " +
                             fixed(row.confidence * 100, 0) + " % sure");
  stack.gap(kGrid);
  const Icon arrow = Icon::arrow;
  if (button(context.look, stack.at(), "read", &arrow, "Read in the article")) {
    context.push(ReadAt{row.article, row.sentence.span});
  }
  stack.gap(kButtonHeight + 12);
  stack.text(source_line(context, row.article), {Size::small, false}, p.muted);
  if (row.same_as.empty()) return;
  stack.rule();
  stack.heading("Said again in");
  for (const std::string& id : row.same_as) {
    const CommitmentRow* other = context.derived.commitment(id);
    if (other != nullptr && stack.row(id, source_line(context, other->article), ""))
      context.focus(Focus::On::commitment, id);
  }
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
      if (actor != nullptr &&
          stack.row(actor->id, actor->name, type_name(actor->type), -1, context.colours().of(actor->type))) {
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
  if (file.stories > 0) stack.fact("Stories", thousands(file.stories), kStories);
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
  switch (focus.on) {
    case Focus::On::term:
      draw_term(stack, focus.key);
      return true;
    case Focus::On::actor:
      return draw(derived.actor(focus.key), draw_actor);
    case Focus::On::commitment:
      return draw(derived.commitment(focus.key), draw_commitment);
    case Focus::On::article:
      return draw(derived.article(focus.key), draw_article);
    case Focus::On::file:
      return draw(derived.file(focus.key, focus.other), draw_file);
    case Focus::On::link:
      return draw(derived.link(focus.key, focus.other),
                  [&](Stack& s, const LinkRow& row) { draw_link(s, focus, row); });
    case Focus::On::nothing:
      return false;
  }
  return false;
}

struct Meaning {
  Kind kind;
  std::string_view words;
};
constexpr std::array<Meaning, 8> kMeanings = {{
    {Kind::pledge, "one party will or offers to act"},
    {Kind::agreement, "two or more agree on a future act"},
    {Kind::instrument, "a named text is signed or adopted"},
    {Kind::position, "a stance is stated; no new act"},
    {Kind::delivery, "an act done or under way"},
    {Kind::concession, "a party gives way"},
    {Kind::request, "a party asks another to act"},
    {Kind::refusal, "a party says no, or suspends"},
}};

// Before anything is clicked: how to use the panel, and what the words on the tags mean.
void draw_guide(Stack& stack) {
  const Palette& p = stack.context().colours();
  stack.text("Click a word, an actor, a line of the network or a commitment: the sentences behind it stand here.",
             {Size::small, false}, p.muted);
  stack.rule();
  stack.heading("Kinds of commitment");
  for (const Meaning& meaning : kMeanings) {
    const ImVec2 at = stack.at();
    tag(stack.look(), at, meaning.kind);
    Stack words(stack.context(), {at.x + 104, at.y + 2}, stack.width() - 104);
    words.text(meaning.words, {Size::small, false}, p.text);
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
  for (const auto& [key, words] : {std::pair("Ctrl 1 \xE2\x80\x93 7", "views"), std::pair("Ctrl F", "search"),
                                   std::pair("J  K", "next and previous commitment"),
                                   std::pair("Enter", "read it in its article"), std::pair("Esc", "back")}) {
    put(stack.look(), stack.at(), {Size::small}, p.text, key);
    put_within(stack.look(), {stack.at().x + 104, stack.at().y}, stack.width() - 104, {Size::small}, p.muted, words);
    stack.gap(pixels(Size::small) + 6);
  }
}

}  // namespace

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
