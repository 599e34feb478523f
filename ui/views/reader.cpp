// Reader: one article at a comfortable measure. Actors are underlined in the colour of their type, sentences that
// commit somebody stand on a ground with their kind in the margin, words that look like a commitment and are none have
// dots below them and say why, and whatever the focus is about is lit up.
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "ui/draw/scripts.h"
#include "ui/draw/scroll.h"
#include "ui/draw/text_flow.h"
#include "ui/format.h"
#include "ui/plot/stair.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/reader_marking.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kMeasure = 620, kMarginNotes = 124;
constexpr std::uint32_t kShown = 256 << 10, kBlock = 4 << 10;  // bytes of text: in the Reader, laid out at once
constexpr Flow kBodyFlow = {.type = {Size::body, false}, .width = 0, .leading = 1.72f};
constexpr Flow kHeadFlow = {.type = {Size::title, true}, .width = 0, .leading = 1.3f};

void add_commitment(const Context& context, const CommitmentRow& row, std::int32_t tag, std::vector<Layer>& layers) {
  const Palette& p = context.colours();
  const bool chosen = context.is_focus(Focus::On::commitment, row.id);
  const Hue& hue = p.of(row.kind);
  if (!chosen && context.derived.verdict(row) == Verdict::rejected) return;  // its note in the margin stays
  layers.push_back({row.sentence.span, {.ground = chosen ? hue.tint : p.passage, .tag = tag}});
  if (!chosen) return;
  if (!row.what.span.empty()) layers.push_back({row.what.span, {.underline = hue.ink}});
  if (!row.cue.span.empty()) layers.push_back({row.cue.span, {.ink = hue.ink, .bold = true}});
}

// Words that the focus or the search is about, looked for once.
const std::vector<Span>& lit_words(const Context& context, const std::shared_ptr<const ArticleView>& article) {
  const UiState& state = context.state;
  const std::string focus = state.focus.on == Focus::On::term ? evidence_pattern(state) : std::string();
  return context.memory.lit_in_reader.of({article, focus, state.search}, [&] {
    std::vector<Span> out;
    for (const std::string& pattern : {focus, state.search}) {
      if (pattern.empty()) continue;
      const std::vector<Span> found = find_words(*article, pattern);
      out.insert(out.end(), found.begin(), found.end());
    }
    return out;
  });
}

// Tags: commitments by row, then mentions, then cues that gave nothing.
std::vector<Layer> layers_of(const Context& context, const std::shared_ptr<const ArticleView>& shared) {
  const ArticleView& article = *shared;
  const Palette& p = context.colours();
  const Focus& focus = context.focus_by_ids;
  const bool of_actors = focus.on == Focus::On::actor || focus.on == Focus::On::link;
  std::vector<Layer> layers;
  for (const std::uint32_t row : context.derived.commitments_of(article.id)) {
    add_commitment(context, context.snapshot.pile->commitments[row], static_cast<std::int32_t>(row), layers);
  }
  const auto first_mention = static_cast<std::int32_t>(context.snapshot.pile->commitments.size());
  for (std::size_t i = 0; i < article.mentions.size(); ++i) {
    const ArticleView::Mark& mark = article.mentions[i];
    const ActorRow* actor = context.derived.actor(mark.actor);
    const std::string_view id = of_actors ? context.snapshot.findings->id_of(mark.actor) : std::string_view();
    const bool lit = of_actors && (id == focus.key || id == focus.other);
    Dress dress{.underline = with_alpha(actor != nullptr ? p.of(actor->type) : p.muted, 0.65f),
                .tag = first_mention + static_cast<std::int32_t>(i)};
    if (lit) dress.ground = p.highlight;
    layers.push_back({mark.span, dress});
  }
  const std::int32_t first_cue = first_mention + static_cast<std::int32_t>(article.mentions.size());
  for (std::size_t i = 0; i < article.dismissed.size(); ++i) {
    layers.push_back(
        {article.dismissed[i].cue,
         {.underline = with_alpha(p.muted, 0.9f), .dotted = true, .tag = first_cue + static_cast<std::int32_t>(i)}});
  }
  if (const MarkedWords* marked = marked_in(context, article))
    layers.push_back({marked->words, {.ground = with_alpha(p.accent, p.dark ? 0.38f : 0.22f)}});
  for (const Span found : lit_words(context, shared)) layers.push_back({found, {.ground = p.highlight}});
  return layers;
}

std::vector<Layer> within(const std::vector<Layer>& layers, Span part) {
  std::vector<Layer> out;
  for (const Layer& layer : layers) {
    if (!layer.span.overlaps(part)) continue;
    Layer cut = layer;
    cut.span = {std::max(cut.span.begin, part.begin), std::min(cut.span.end, part.end)};
    out.push_back(cut);
  }
  return out;
}

// Why words that look like a commitment are none; a click marks their sentence, to be added all the same.
void tell_dismissed(Context& context, const ArticleView& article, std::size_t number) {
  const ArticleView::Dismissed& cue = article.dismissed[number];
  tip(context.look, "\xE2\x80\x9C" + std::string(slice(article.text, cue.cue)) +
                        "\xE2\x80\x9D is no commitment here: " + std::string(dismissal_words(cue.why)) + "\nRule " +
                        cue.rule + ". Click to mark the sentence");
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) context.memory.marked = sentence_at(article, cue.cue.begin);
}

void act_on(Context& context, const ArticleView& article, std::int32_t tag) {
  if (tag < 0) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  const auto commitments = static_cast<std::int32_t>(context.snapshot.pile->commitments.size());
  if (tag < commitments) {
    if (clicked)
      context.focus(Focus::On::commitment, context.snapshot.pile->commitments[static_cast<std::size_t>(tag)].id);
    return;
  }
  const auto number = static_cast<std::size_t>(tag - commitments);
  if (number >= article.mentions.size()) return tell_dismissed(context, article, number - article.mentions.size());
  const std::string& key = article.mentions[number].actor;
  if (clicked) context.focus(Focus::On::actor, key);
  if (const ActorRow* actor = context.derived.actor(key)) {
    tip(context.look, actor->name + " (" + std::string(type_name(actor->type)) + ")");
  }
}

std::string byline(const ArticleView& article) {
  std::string out = article.date.empty() ? "undated" : article.date;
  if (!article.source.empty()) out += "  \xC2\xB7  " + article.source;
  return out + "  \xC2\xB7  " + article.file;
}

// Previous and next article, in the report's order.
void draw_turning(Context& context, const Box& room, const std::string& id) {
  const auto& articles = context.report.articles;
  const ArticleRow* row = context.derived.article(id);  // of the selection, or of everything
  if (row == nullptr || std::less<>()(row, articles.data()) || !std::less<>()(row, articles.data() + articles.size()))
    return;
  const auto at = static_cast<std::size_t>(row - articles.data());
  const float y = room.min.y + 12;
  const Icon left = Icon::left, right = Icon::right;
  float x = room.max.x - kMargin - 2 * kButtonHeight;
  if (at > 0 && button(context.look, {x, y}, "previous", &left, "")) context.push(ReadAt{articles[at - 1].id, {}});
  if (at + 1 < articles.size() && button(context.look, {x + kButtonHeight, y}, "next", &right, "")) {
    context.push(ReadAt{articles[at + 1].id, {}});
  }
  put_right(context.look, {x - kGrid, centred(y, kButtonHeight, Size::small)}, {Size::small}, context.colours().muted,
            thousands(at + 1) + " of " + thousands(articles.size()));
}

class Page {
 public:
  Page(Context& context, const std::shared_ptr<const ArticleView>& article, const Box& room)
      : context_(context), article_(*article), scroll_("reader", room), layers_(layers_of(context, article)) {
    const float notes = room.width() > 520 ? kMarginNotes : 0;
    width_ = std::min(kMeasure, room.width() - 2 * kMargin - notes);
    x_ = room.min.x + kMargin;
    notes_x_ = notes > 0 ? x_ + width_ + 20 : 0;
    y_ = scroll_.top().y + kGrid;
  }

  void draw() {
    const Palette& p = context_.colours();
    Span head = article_.headline;
    if (!head.empty()) {
      paragraph(head, kHeadFlow, 10);
    } else if (!article_.title.empty()) {
      Flow flow = kHeadFlow;
      flow.width = width_;
      y_ += draw_flow(context_.look, flow, {x_, y_}, article_.title,
                      {0, static_cast<std::uint32_t>(article_.title.size())}, {})
                .height +
            10;
    }
    put_within(context_.look, {x_, y_}, width_, {Size::small}, p.muted, byline(article_));
    y_ += pixels(Size::small) + 20;
    const Span shown =
        clip_to(article_.text, {0, static_cast<std::uint32_t>(article_.text.size())}, context_.state.reader.at, kShown);
    for (const Span part : article_.paragraphs) {
      if (!part.overlaps(shown) || (!head.empty() && head.contains(part))) continue;
      const Span seen{std::max(part.begin, shown.begin), std::min(part.end, shown.end)};
      if (seen.size() <= kBlock) {
        paragraph(seen, kBodyFlow, 14);
      } else {
        long_paragraph(seen);
      }
    }
    if (shown.size() < article_.text.size()) {
      put_within(context_.look, {x_, y_}, width_, {Size::small}, p.muted,
                 "This is " + file_size(shown.size()) + " of " + file_size(article_.text.size()) +
                     "; a sentence chosen elsewhere shows its own surroundings.");
    }
    scroll_.extent(y_ - scroll_.top().y + 64);
    if (ImGui::IsWindowHovered() && byte_ && hovered_ < 0) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    follow_marking(context_, article_, byte_, hovered_ >= 0);
    act_on(context_, article_, hovered_);
  }

 private:
  // In stretches of whole sentences, so that only what is on screen need be drawn.
  void long_paragraph(Span part) {
    std::uint32_t begin = part.begin;
    for (const Span sentence : article_.sentences) {
      if (sentence.end <= begin || sentence.begin >= part.end) continue;
      while (std::min(sentence.end, part.end) - begin > 2 * kBlock) {  // a sentence without end
        const Span piece = clip_to(article_.text, {begin, part.end}, {}, kBlock);
        paragraph(piece, kBodyFlow, 0);
        begin = piece.end;
      }
      if (std::min(sentence.end, part.end) - begin < kBlock) continue;
      paragraph({begin, std::min(sentence.end, part.end)}, kBodyFlow, 0);
      begin = std::min(sentence.end, part.end);
    }
    if (begin < part.end) paragraph({begin, part.end}, kBodyFlow, 14);
  }

  void paragraph(Span part, Flow flow, float gap) {
    flow.width = width_;
    const std::vector<Layer> layers = within(layers_, part);
    const float top = y_;
    const float height = flow_height(context_.look, flow, article_.text, part, layers);
    if (scroll_.shows(top, height)) {
      const FlowResult result = draw_flow(context_.look, flow, {x_, top}, article_.text, part, layers);
      if (result.hovered_tag >= 0) hovered_ = result.hovered_tag;
      if (result.hovered_byte) byte_ = result.hovered_byte;
      if (notes_x_ > 0) margin_notes(part, top, flow);
    }
    y_ += height + gap;
    go_to(part, top, flow);
  }

  // Height of what stands above the line in which `byte` falls.
  [[nodiscard]] float height_before(Span part, std::uint32_t byte, const Flow& flow) const {
    if (byte <= part.begin) return 0;
    // The word that begins at `byte` decides whether its line is the next one.
    const auto end = std::min<std::size_t>(article_.text.find(' ', byte), part.end);
    return flow_height(context_.look, flow, article_.text, {part.begin, static_cast<std::uint32_t>(end)}) -
           line_height(flow);
  }

  // Each commitment's kind beside the line in which its sentence begins; one below the other where they meet.
  void margin_notes(Span part, float top, const Flow& flow) {
    for (const std::uint32_t row : context_.derived.commitments_of(article_.id)) {
      const CommitmentRow& commitment = context_.snapshot.pile->commitments[row];
      if (!part.contains(commitment.sentence.span)) continue;
      const float line = top + height_before(part, commitment.sentence.span.begin, flow);
      const ImVec2 at{notes_x_, std::max(line + 1, notes_end_)};
      const float width = tag_width(context_.look, commitment.kind);
      ImGui::PushID(static_cast<int>(row));
      const Hit state = hit("note", {at, {at.x + width, at.y + kTagHeight}});
      ImGui::PopID();
      if (state.clicked) context_.focus(Focus::On::commitment, commitment.id);
      if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      tag(context_.look, at, commitment.kind);
      const Verdict verdict = context_.derived.verdict(commitment);
      if (verdict != Verdict::open) verdict_mark(context_.look, at + ImVec2(width + 14, kTagHeight / 2), verdict);
      if (context_.is_focus(Focus::On::commitment, commitment.id)) {
        ImGui::GetWindowDrawList()->AddRect(at, at + ImVec2(width, kTagHeight),
                                            context_.colours().of(commitment.kind).ink, 4);
      }
      notes_end_ = at.y + kTagHeight + 3;
    }
  }

  // On the frame of a jump: scrolls to the line where the wanted place begins.
  void go_to(Span part, float top, const Flow& flow) {
    const Place& place = context_.state.reader;
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("jump");
    if (memory.GetInt(key) == static_cast<int>(place.jump)) return;
    if (place.at.empty()) {
      memory.SetInt(key, static_cast<int>(place.jump));
      ImGui::SetScrollY(0);
    } else if (place.at.begin >= part.begin && place.at.begin < part.end) {
      memory.SetInt(key, static_cast<int>(place.jump));
      const float y = top + height_before(part, place.at.begin, flow) - scroll_.top().y;
      ImGui::SetScrollY(std::max(0.0f, y - scroll_.room().height() * 0.3f));
    }
  }

  Context& context_;
  const ArticleView& article_;
  Scroll scroll_;
  std::vector<Layer> layers_;
  float width_ = 0, x_ = 0, y_ = 0, notes_x_ = 0;
  float notes_end_ = -FLT_MAX;  // where the last margin note ended
  std::int32_t hovered_ = -1;
  std::optional<std::uint32_t> byte_;  // under the mouse
};

// The platform lays a Reader of its own over the room. The line says so, for who sees the picture alone.
void leave_room(Context& context, const Box& page) {
  put_within(context.look, {page.min.x + kMargin, centred(page.min.y - 52 + 12, kButtonHeight, Size::small)},
             page.width() - 2 * kMargin - 170, {Size::small}, context.colours().muted,
             "Letters of this script join or run from the right: the article is set as text of the page.");
  context.memory.reader_room = page;
}

}  // namespace

void draw_reader(Context& context, const Box& room) {
  const std::string& id = context.state.reader.article;
  const Box page{{room.min.x, room.min.y + 52}, room.max};
  draw_turning(context, room, id);
  if (id.empty()) {
    draw_nothing(context, page, "Choose an article or a sentence to read it here.");
  } else if (const auto article = context.snapshot.article(id)) {
    (void)push_deeds_of_keys(context);
    const bool is_shaped = is_of_shaped_script(article->text);
    if (is_shaped && context.memory.lays_reader) return leave_room(context, page);
    draw_marking_line(context, {room.min + ImVec2(kMargin - kGrid, 14), room.max - ImVec2(kMargin + 170, 0)}, *article);
    Page(context, article, page).draw();
  } else {
    draw_nothing(context, page, "Fetching the article\xE2\x80\xA6");
  }
}

}  // namespace entente::ui
