// Key sentences: those that hold most of the list's terms, as what to read first.
#include <algorithm>

#include "ui/draw/scroll.h"
#include "ui/draw/text_flow.h"
#include "ui/evidence.h"
#include "ui/format.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::uint32_t kLongest = 1500;  // bytes of a sentence on show
constexpr float kMeasure = 720;           // no line of text is longer
constexpr float kMarks = 72;              // the count of terms, at the left

std::string from_line(const Context& context, const KeySentence& row) {
  std::string out = row.date.empty() ? "undated" : row.date;
  const ArticleRow* article = context.derived.article(row.article);
  if (article == nullptr) return out;
  if (!article->source.empty()) out += "  \xC2\xB7  " + article->source;
  return out + "  \xC2\xB7  " + context.derived.headline(*article);
}

// Marks change no widths, so that heights are known without them.
std::vector<Layer> marks_of(const Context& context, const KeySentenceList& list, const KeySentence& row) {
  std::vector<Layer> layers;
  for (const Span place : find_held(row, list.terms, context.snapshot.findings->of.counting.form))
    layers.push_back({place, {.ground = context.colours().highlight}});
  return layers;
}

float draw_sentence(Context& context, ImVec2 at, float width, const KeySentenceList& list, const KeySentence& row) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const Flow flow{.type = {}, .width = width - kMarks, .leading = 1.5f};
  const Span whole{0, static_cast<std::uint32_t>(row.text.size())};
  const Span shown = clip_to(row.text, whole, {0, 0}, kLongest);
  const bool cut = shown.end < whole.end;
  const float text = flow_height(look, flow, row.text, shown), height = text + 46 + (cut ? 18 : 0);
  const Box box{{at.x - 12, at.y}, {at.x + width + 12, at.y + height}};
  if (!ImGui::IsRectVisible(box.min, box.max)) return height;
  if (target(look, "sentence", box).clicked) context.push(ReadAt{row.article, row.sentence});
  hairline(look, {box.min.x, box.max.y - 0.5f}, box.width());
  put(look, {at.x, at.y + 10}, {Size::body, true}, p.accent, thousands(row.terms));
  put(look, {at.x, at.y + 30}, {Size::small}, p.muted, row.terms == 1 ? "term" : "terms");
  put_within(look, {at.x + kMarks, at.y + 10}, width - kMarks, {Size::small}, p.muted, from_line(context, row));
  draw_flow(look, flow, {at.x + kMarks, at.y + 30}, row.text, shown, marks_of(context, list, row));
  if (cut) put(look, {at.x + kMarks, at.y + 30 + text}, {Size::small}, p.muted, "The rest is in the article.");
  return height;
}

}  // namespace

std::string key_sentences_words(const Context& context) {
  const Found<KeySentenceList>& found = context.snapshot.findings->key_sentences;
  if (!found.value) return "Reading\xE2\x80\xA6";
  const KeySentenceList& list = *found.value;
  std::string out =
      "Sentences that hold most of the " + counted(list.terms.size(), "term", "terms") + " on top of the list";
  for (std::size_t i = 0; i < std::min<std::size_t>(list.terms.size(), 8); ++i)
    out += (i == 0 ? ": " : ", ") + list.terms[i];
  if (list.terms.size() > 8) out += " \xE2\x80\xA6";
  return out + stale_words(found.stale);
}

void draw_key_sentences(Context& context, const Box& room) {
  const Found<KeySentenceList>& found = context.snapshot.findings->key_sentences;
  if (!found.value) return;
  const Box below{{room.min.x, room.min.y + 10}, room.max};
  const KeySentenceList& list = *found.value;
  if (list.sentences.rows.empty()) {
    draw_advice(context, below,
                "The list of terms is empty, so no sentence holds one. Loosen its filters, or select more.");
    return;
  }
  Scroll scroll("key sentences", below);
  const float width = std::min(below.width() - 2 * kMargin, kMeasure + kMarks);
  ImVec2 at{below.min.x + kMargin, scroll.top().y};
  for (std::size_t i = 0; i < list.sentences.rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    at.y += draw_sentence(context, at, width, list, list.sentences.rows[i]);
    ImGui::PopID();
  }
  scroll.extent(at.y - scroll.top().y + 2 * kGrid);
}

}  // namespace entente::ui
