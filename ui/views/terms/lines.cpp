// Concordance: the lines in which a pattern stands, one below the other with the match in the middle (KWIC).
#include <algorithm>
#include <array>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kLine = 28, kDate = 92, kOutlet = 104, kRoomForOutlet = 620, kRoomForDate = 460;

// The first stands for no key.
struct KeyName {
  std::optional<LineKey> key;
  Choice choice;
};
constexpr std::array<KeyName, 10> kKeys = {{{std::nullopt, {"\xE2\x80\x93"}},
                                            {LineKey::date, {"date"}},
                                            {LineKey::article, {"article"}},
                                            {LineKey::node, {"the match"}},
                                            {LineKey::left1, {"1 left"}},
                                            {LineKey::left2, {"2 left"}},
                                            {LineKey::left3, {"3 left"}},
                                            {LineKey::right1, {"1 right"}},
                                            {LineKey::right2, {"2 right"}},
                                            {LineKey::right3, {"3 right"}}}};
constexpr std::size_t kOrders = 3;

std::size_t place_of(const std::vector<LineKey>& order, std::size_t i) {
  for (std::size_t k = 1; k < kKeys.size() && i < order.size(); ++k) {
    if (kKeys[k].key == order[i]) return k;
  }
  return 0;
}

void choose_order(ControlLine& line, std::vector<LineKey>& order) {
  std::array<Choice, kKeys.size()> names;
  std::transform(kKeys.begin(), kKeys.end(), names.begin(), [](const KeyName& key) { return key.choice; });
  constexpr std::array<std::string_view, kOrders> kLabels = {"sorted by", "then", "then"};
  for (std::size_t i = 0; i < std::min(order.size() + 1, kOrders); ++i) {
    names[0].name = i == 0 ? "date and place" : "\xE2\x80\x93";
    ImGui::PushID(static_cast<int>(i));
    const auto picked = line.choice("key", kLabels[i], names, place_of(order, i),
                                    "Words before and behind the match, itself, the date or the article. "
                                    "Without a key: by date");
    ImGui::PopID();
    if (!picked) continue;
    const std::optional<LineKey> key = kKeys[*picked].key;
    if (!key) order.resize(std::min(i, order.size()));
    if (key && i < order.size()) order[i] = *key;
    if (key && i == order.size()) order.push_back(*key);
    return;
  }
}

Box draw_controls(Context& context, const Box& room) {
  TermsEdit edit(context);
  TermsState& t = *edit;
  ControlLine line = controls_of(context, room);
  line.words("Lines with", context.colours().muted);
  const float width = std::clamp(line.width() - 100, 120.0f, 260.0f);
  if (const auto node = pattern_field(context, line, "node", t.node, width, "a word, a phrase, actor:china"))
    t.node = *node;
  choose_order(line, t.order);
  return finish(context, room, line);
}

// How a line is cut into columns; the same for all.
struct Layout {
  float date = 0, outlet = 0, left = 0, node = 0, right = 0, end = 0;  // where each begins
};

// By the first lines: an export names the outlet of all its articles or of none.
bool has_outlets(const Context& context, const Concordance& concordance) {
  const std::size_t few = std::min<std::size_t>(concordance.lines.size(), 100);
  return std::any_of(concordance.lines.begin(), concordance.lines.begin() + static_cast<std::ptrdiff_t>(few),
                     [&](const ConcordanceLine& line) {
                       const ArticleRow* article = context.derived.article(line.article);
                       return article != nullptr && !article->source.empty();
                     });
}

Layout lay_out(const Box& room, bool has_outlets) {
  Layout l;
  l.date = room.min.x + kMargin;
  l.end = room.max.x - kMargin;
  const float width = l.end - l.date;
  l.outlet = l.date + (width >= kRoomForDate ? kDate : 0);
  l.left = l.outlet + (has_outlets && width >= kRoomForOutlet ? kOutlet : 0);
  l.node = l.left + (l.end - l.left) * 0.46f;
  return l;
}

void draw_line(const Context& context, const Layout& l, const Box& box, const ConcordanceLine& line, float alpha) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const float y = centred(box.min.y, box.height(), Size::small);
  const Colour ink = with_alpha(p.text, alpha), pale = with_alpha(p.muted, alpha);
  if (l.outlet > l.date)
    put_within(look, {l.date, y}, kDate - 12, {Size::small}, pale, line.date.empty() ? "undated" : line.date);
  if (l.left > l.outlet) {
    const ArticleRow* article = context.derived.article(line.article);
    if (article != nullptr) put_within(look, {l.outlet, y}, kOutlet - 12, {Size::small}, pale, article->source);
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect({l.left, box.min.y}, {l.node - 6, box.max.y}, true);
  put_right(look, {l.node - 6, y}, {Size::small}, ink, line.left);
  list.PopClipRect();
  const float node =
      put_within(look, {l.node, y}, l.end - l.node, {Size::small, true}, with_alpha(p.accent, alpha), line.match);
  list.PushClipRect({l.node, box.min.y}, {l.end, box.max.y}, true);
  // What closes a word in the text closes it here.
  const bool closes = !line.right.empty() && std::string_view(".,;:!?)]'\"").contains(line.right.front());
  put(look, {l.node + node + (closes ? 1.0f : 6.0f), y}, {Size::small}, ink, line.right);
  list.PopClipRect();
}

// A line is chosen by a click and opened by another, or by Enter. Which one is chosen is the list's own affair.
void draw_lines(Context& context, const Box& room, const Concordance& concordance, float alpha) {
  const Layout layout = lay_out(room, has_outlets(context, concordance));
  Scroll scroll("lines", room);
  int& chosen = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("chosen"), -1);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(concordance.lines.size()), kLine);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const ConcordanceLine& line = concordance.lines[static_cast<std::size_t>(i)];
      const float y = scroll.top().y + kLine * static_cast<float>(i);
      const Box box{{layout.date - 12, y}, {layout.end + 12, y + kLine}};
      ImGui::PushID(i);
      const Hit state = target(context.look, "line", box, i == chosen, 4);
      ImGui::PopID();
      draw_line(context, layout, box, line, alpha);
      if (!state.clicked) continue;
      const bool by_key = !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
      if (i == chosen || by_key) context.push(ReadAt{line.article, line.node});
      chosen = i;
    }
  }
  scroll.extent(kLine * static_cast<float>(concordance.lines.size()) + 2 * kGrid);
}

}  // namespace

std::string concordance_words(const Context& context) {
  const Found<Concordance>& found = context.snapshot.findings->lines;
  if (context.state.terms.node.empty()) return "Every place where a word, a phrase or a pattern stands";
  if (!found.value) return "Searching\xE2\x80\xA6";
  const Concordance& lines = *found.value;
  std::string out =
      counted(lines.hits(), "hit", "hits") + " in " + counted(lines.articles.size(), "article", "articles");
  if (lines.hits() > lines.lines.size()) out += "; the first " + thousands(lines.lines.size()) + " are shown";
  return out + ".  Enter or a second click reads on" + stale_words(found.stale);
}

void draw_concordance(Context& context, const Box& room) {
  const Box below = draw_controls(context, room);
  if (context.state.terms.node.empty()) {
    draw_advice(context, below,
                "Type what to look for above, or click a term in the list first.\n\nA word or a phrase: belt and road. "
                "Any ending: invest*. Any word between: * road. Every form: lemma:agree. An actor under all its names: "
                "actor:china. Either: port | harbour. A regular expression: /invest(or|ment)s?/.");
    return;
  }
  const Found<Concordance>& found = context.snapshot.findings->lines;
  if (!found.value) return;
  hairline(context.look, {below.min.x + kMargin - 12, below.min.y - 1}, below.width() - 2 * (kMargin - 12));
  if (found.value->lines.empty()) {
    draw_advice(
        context, below,
        "It does not stand in the selected articles. Remove a chip above, or widen it: invest* takes every ending, "
        "lemma:agree every form, a | b either.");
    return;
  }
  draw_lines(context, below, *found.value, found.stale ? 0.55f : 1.0f);
}

}  // namespace entente::ui
