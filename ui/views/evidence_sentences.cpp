// Sentences as cards. How high each is, is worked out once; of a link the words of a row come when it is on show, since
// its article must be fetched first.
#include <algorithm>

#include "ui/draw/text_flow.h"
#include "ui/format.h"
#include "ui/views/evidence_parts.h"

namespace entente::ui {
namespace {

constexpr std::uint32_t kLongestQuote = 1500;  // bytes
constexpr std::size_t kRowsAtOnce = 200;       // of a link; more when asked for
constexpr float kHeadline = 22, kWaiting = 44;

Flow card_flow(const Stack& stack) { return {.type = {Size::small, false}, .width = stack.width(), .leading = 1.55f}; }

Span shown_of(const Passage& passage) {
  const Span whole{0, static_cast<std::uint32_t>(passage.text.size())};
  return clip_to(passage.text, whole, passage.hits.empty() ? Span{} : passage.hits.front(), kLongestQuote);
}

float card_height(const Stack& stack, const Passage& passage) {
  return flow_height(stack.look(), card_flow(stack), passage.text, shown_of(passage)) + 12;
}

void draw_card(Stack& stack, const Passage& passage, float height) {
  Context& context = stack.context();
  const Box box{{stack.at().x - kGrid, stack.at().y}, {stack.at().x + stack.width() + kGrid, stack.at().y + height}};
  if (ImGui::IsRectVisible(box.min, box.max)) {
    std::vector<Layer> layers;
    for (const Span hit_span : passage.hits) layers.push_back({hit_span, {.ground = context.colours().highlight}});
    ImGui::PushID(passage.article.c_str());
    ImGui::PushID(static_cast<int>(passage.place.begin));
    const Hit state = target(context.look, "sentence", box, false, 4);
    ImGui::PopID();
    ImGui::PopID();
    if (state.clicked) context.push(ReadAt{passage.article, passage.place});
    draw_flow(context.look, card_flow(stack), {stack.at().x, stack.at().y + 6}, passage.text, shown_of(passage),
              layers);
  }
  stack.gap(height);
}

// Above the first sentence of an article.
void draw_article_head(Stack& stack, const std::string& article, bool is_first) {
  stack.gap(is_first ? 0 : kGrid);
  if (ImGui::IsRectVisible(stack.at(), stack.at() + ImVec2(1, kHeadline))) {
    put_within(stack.look(), stack.at(), stack.width(), {Size::small, true}, stack.context().colours().text,
               source_line(stack.context(), article));
  }
  stack.gap(pixels(Size::small) + 2);
}

// What stands below, and how much of all there is.
std::string heading_of(const Evidence& evidence) {
  if (evidence.waits && evidence.passages.empty()) return "Looking for sentences";
  std::uint64_t hits = 0;
  for (const Passage& passage : evidence.passages) hits += passage.hits.size();
  const std::string all =
      counted(evidence.hits, "place", "places") + " in " + counted(evidence.articles, "article", "articles");
  if (hits >= evidence.hits) return all;
  return all + ", the first " + counted(evidence.passages.size(), "sentence", "sentences");
}

void draw_passages(Stack& stack, const Evidence& evidence) {
  Context& context = stack.context();
  stack.heading(heading_of(evidence));
  const std::vector<float>& heights = context.memory.card_heights.of(
      {context.snapshot.findings->evidence.value, context.state.focus.key, evidence.passages.size(), stack.width()},
      [&] {
        std::vector<float> out;
        for (const Passage& passage : evidence.passages) out.push_back(card_height(stack, passage));
        return out;
      });
  const std::string* last = nullptr;
  for (std::size_t i = 0; i < evidence.passages.size(); ++i) {
    const Passage& passage = evidence.passages[i];
    if (last == nullptr || *last != passage.article) draw_article_head(stack, passage.article, last == nullptr);
    last = &passage.article;
    draw_card(stack, passage, heights[i]);
  }
}

// A row whose article has come; else its place is kept, and the article asked for while it is on show.
void draw_link_row(Stack& stack, const LinkEvidence& link, std::size_t row) {
  const Context& context = stack.context();
  LinkCards& cards = stack.context().memory.link_cards;
  float& height = cards.heights[row];
  const bool visible = ImGui::IsRectVisible(stack.at(), stack.at() + ImVec2(stack.width(), std::max(height, kWaiting)));
  const Passage* passage = visible || height == 0 ? context.derived.link_passage(row) : nullptr;
  if (passage != nullptr) {
    if (height == 0) height = card_height(stack, *passage);
    return draw_card(stack, *passage, height);
  }
  if (visible) context.want_article(link.rows[row].article);
  if (visible && height == 0)
    put(stack.look(), stack.at() + ImVec2(0, 6), {Size::small}, context.colours().muted, "Fetching\xE2\x80\xA6");
  stack.gap(height == 0 ? kWaiting : height);
}

void draw_link_rows(Stack& stack, const Evidence& evidence) {
  const Context& context = stack.context();
  if (!evidence.link) return stack.heading("Looking for sentences");
  const LinkEvidence& link = *evidence.link;
  LinkCards& cards = stack.context().memory.link_cards;
  if (cards.link != evidence.link || cards.width != stack.width())
    cards = {evidence.link, stack.width(), kRowsAtOnce, std::vector<float>(link.rows.size(), 0.0f)};
  const std::string_view unit = link_unit_name(context.snapshot.findings->of.link_unit);
  stack.heading(thousands(link.rows.size()) + " " + std::string(unit) +
                (link.rows.size() == 1 ? " that names both" : "s that name both"));
  const std::size_t shown = std::min(link.rows.size(), cards.shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string& article = link.rows[i].article;
    if (i == 0 || link.rows[i - 1].article != article) draw_article_head(stack, article, i == 0);
    draw_link_row(stack, link, i);
  }
  if (shown < link.rows.size() && stack.row("more", thousands(link.rows.size() - shown) + " more", "show"))
    cards.shown += kRowsAtOnce;
}

}  // namespace

std::string source_line(const Context& context, const std::string& article_id) {
  const ArticleRow* article = context.derived.article(article_id);
  if (article == nullptr) return {};
  const std::string headline = context.derived.headline(*article);
  return article->date.empty() ? headline : article->date + "  \xC2\xB7  " + headline;
}

void draw_sentences(Stack& stack) {
  const Evidence& evidence = stack.context().derived.evidence();
  stack.rule();
  if (stack.context().state.focus.on == Focus::On::link) {
    draw_link_rows(stack, evidence);
  } else {
    draw_passages(stack, evidence);
  }
}

}  // namespace entente::ui
