#include "ui/views/reader_marking.h"

#include <algorithm>

#include "core/text/characters.h"
#include "ui/draw/controls.h"
#include "ui/views/commitments/editing.h"

namespace entente::ui {
namespace {

constexpr std::size_t kLongestShown = 120;
constexpr float kWide = 260;

bool is_mark(char c) { return std::string_view(".,;:!?\"'()[]").find(c) != std::string_view::npos; }

Span without_ends(std::string_view text, Span part) {
  const auto goes = [&](std::uint32_t at) { return is_ascii_space(text[at]) || is_mark(text[at]); };
  while (part.begin < part.end && goes(part.begin)) ++part.begin;
  while (part.begin < part.end && goes(part.end - 1)) --part.end;
  return part;
}

const Span* sentence_of(const ArticleView& article, std::uint32_t byte) {
  const auto after = std::ranges::upper_bound(article.sentences, byte, {}, &Span::begin);
  if (after == article.sentences.begin()) return nullptr;
  const Span& sentence = *std::prev(after);
  return byte < sentence.end ? &sentence : nullptr;
}

std::string words_of(const ArticleView& article, const MarkedWords& marked) {
  std::string words = shortened(slice(article.text, marked.words), kLongestShown);
  std::ranges::replace_if(words, is_ascii_space, ' ');
  return words;
}

}  // namespace

std::optional<MarkedWords> words_between(const ArticleView& article, std::uint32_t from, std::uint32_t to) {
  const Span* sentence = sentence_of(article, from);
  if (sentence == nullptr) return std::nullopt;
  const std::string& text = article.text;
  Span words{std::clamp(std::min(from, to), sentence->begin, sentence->end - 1),
             std::clamp(std::max(from, to), sentence->begin, sentence->end - 1)};
  while (words.begin > sentence->begin && !is_ascii_space(text[words.begin - 1])) --words.begin;
  while (words.end < sentence->end && !is_ascii_space(text[words.end])) ++words.end;
  words = without_ends(text, words);
  if (words.empty()) return std::nullopt;
  return MarkedWords{article.id, *sentence, words};
}

std::optional<MarkedWords> sentence_at(const ArticleView& article, std::uint32_t byte) {
  const Span* sentence = sentence_of(article, byte);
  if (sentence == nullptr) return std::nullopt;
  const Span words = without_ends(article.text, *sentence);
  if (words.empty()) return std::nullopt;
  return MarkedWords{article.id, *sentence, words};
}

void follow_marking(Context& context, const ArticleView& article, std::optional<std::uint32_t> byte, bool is_tagged) {
  std::optional<std::uint32_t>& from = context.memory.marked_from;
  std::optional<MarkedWords>& marked = context.memory.marked;
  if (byte && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    from = byte;
    if (!is_tagged) marked.reset();
  }
  if (!from) return;
  const bool is_drag = ImGui::IsMouseDragging(ImGuiMouseButton_Left) || (marked && marked->article == article.id);
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (byte && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) marked = words_between(article, *from, *byte);
    return;
  }
  if (!is_drag && byte && !is_tagged) marked = sentence_at(article, *from);
  from.reset();
  context.memory.wants_frame = true;
}

const MarkedWords* marked_in(const Context& context, const ArticleView& article) {
  const auto& marked = context.memory.marked;
  return marked && marked->article == article.id && marked->sentence.end <= article.text.size() ? &*marked : nullptr;
}

void draw_marking_line(Context& context, const Box& room, const ArticleView& article) {
  const MarkedWords* marked = marked_in(context, article);
  ControlLine line(context.look, room.min, room.width());
  if (marked == nullptr) {
    if (room.width() > kWide) line.words("Drag over words, or click a sentence, to add a commitment");
    return;
  }
  if (line.action("add", "Add a commitment\xE2\x80\xA6", "The marked words are a commitment that was not found"))
    Popup::open("kind to add");
  const Box anchor = line.last();
  const bool leaves = room.width() > kWide && line.action("leave", "Clear");
  const float x = line.last().max.x + kGrid;
  put_within(context.look, {x, centred(room.min.y, kControl, Size::small)}, room.max.x - x, {Size::small},
             context.colours().text, "\xE2\x80\x9C" + words_of(article, *marked) + "\xE2\x80\x9D");
  pick_kind_to_add(context, "kind to add", anchor, *marked, slice(article.text, marked->sentence));
  if (leaves) context.memory.marked.reset();
}

}  // namespace entente::ui
