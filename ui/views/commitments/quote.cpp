#include "ui/views/commitments/quote.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/draw/text_flow.h"

namespace entente::ui {
namespace {

constexpr std::uint32_t kLongestQuote = 3000;  // bytes
constexpr float kRule = 14;                    // from the line at the left to the words

// The act stands on the kind's ground and the cue in its ink; parties and figures on a wash of their own, over a line.
Dress dress_of(const Palette& p, Kind kind, SentencePart part) {
  const auto wash = [&](std::size_t series) {
    return Dress{.ground = with_alpha(p.series[series], p.dark ? 0.26f : 0.20f), .underline = p.series[series]};
  };
  switch (part) {
    case SentencePart::act:
      return {.ground = p.of(kind).tint};
    case SentencePart::cue:
      return {.ink = p.of(kind).ink, .bold = true};
    case SentencePart::committer:
      return wash(0);
    case SentencePart::counterparty:
      return wash(1);
    case SentencePart::requester:
      return wash(3);
    case SentencePart::speaker:
      return wash(6);
    case SentencePart::deadline:
      return wash(4);
    case SentencePart::amount:
      return wash(2);
  }
  return {};
}

void add_words(const CommitmentRow& row, SentencePart part, const std::string& words, std::vector<MarkedPart>& out) {
  if (words.empty()) return;
  const std::uint32_t origin = row.sentence.span.begin;
  const std::string& text = row.sentence.text;
  const std::size_t act = row.what.span.begin >= origin ? row.what.span.begin - origin : 0;
  std::size_t at = text.find(words, std::min(act, text.size()));
  if (at == std::string::npos) at = text.find(words);
  if (at == std::string::npos) return;
  const auto begin = origin + static_cast<std::uint32_t>(at);
  out.push_back({part, {begin, begin + static_cast<std::uint32_t>(words.size())}});
}

std::vector<Layer> layers_of(const Palette& p, const CommitmentRow& row, const std::vector<MarkedPart>& parts) {
  const std::uint32_t origin = row.sentence.span.begin;
  std::vector<Layer> layers;
  for (const MarkedPart& marked : parts) {
    if (!row.sentence.span.contains(marked.span)) continue;
    layers.push_back({{marked.span.begin - origin, marked.span.end - origin}, dress_of(p, row.kind, marked.part)});
  }
  return layers;
}

// Only parts that stand in the sentence; each dressed as there.
void draw_legend(Stack& stack, const CommitmentRow& row, const std::vector<MarkedPart>& parts) {
  const Palette& p = stack.context().colours();
  const float line = pixels(Size::small) + 8;
  float x = stack.at().x + kRule;
  const float left = x, right = stack.at().x + stack.width();
  for (std::size_t i = 0; i < kParts; ++i) {
    const auto part = static_cast<SentencePart>(i);
    if (std::ranges::find(parts, part, &MarkedPart::part) == parts.end()) continue;
    const Dress dress = dress_of(p, row.kind, part);
    const Type type{Size::small, dress.bold};
    const float width = width_of(stack.look(), type, part_name(part));
    if (x + width > right && x > left) {
      x = left;
      stack.gap(line);
    }
    const ImVec2 at{x, stack.at().y};
    const Box box{at - ImVec2(3, 1), at + ImVec2(width + 3, pixels(Size::small) + 2)};
    if (dress.ground != 0) fill(box, dress.ground, 2);
    put(stack.look(), at, type, dress.ink != 0 ? dress.ink : p.text, part_name(part));
    if (dress.underline != 0) fill({{box.min.x, box.max.y - 1.5f}, box.max}, dress.underline);
    x += width + 14;
  }
  stack.gap(line + 6);
}

}  // namespace

std::string_view part_name(SentencePart part) {
  constexpr std::array<std::string_view, kParts> kNames = {"act",      "cue",     "who owes", "to or with",
                                                           "asked by", "said by", "deadline", "amount"};
  return kNames[static_cast<std::size_t>(part)];
}

std::vector<MarkedPart> parts_of(const CommitmentRow& row, const ArticleView* article, const Findings& findings) {
  std::vector<MarkedPart> out;
  if (!row.what.span.empty()) out.push_back({SentencePart::act, row.what.span});
  const auto holds = [](const std::vector<std::string>& ids, std::string_view id) {
    return std::ranges::find(ids, id) != ids.end();
  };
  if (article != nullptr) {
    for (const ArticleView::Mark& mark : article->mentions) {
      if (!row.sentence.span.contains(mark.span)) continue;
      const std::string_view id = findings.id_of(mark.actor);
      if (holds(row.committers, id))
        out.push_back({SentencePart::committer, mark.span});
      else if (holds(row.counterparties, id))
        out.push_back({SentencePart::counterparty, mark.span});
      else if (holds(row.requesters, id))
        out.push_back({SentencePart::requester, mark.span});
      else if (row.speaker == id)
        out.push_back({SentencePart::speaker, mark.span});
    }
  }
  add_words(row, SentencePart::deadline, row.deadline, out);
  add_words(row, SentencePart::amount, row.amount, out);
  if (!row.cue.span.empty()) out.push_back({SentencePart::cue, row.cue.span});
  return out;
}

void draw_commitment_quote(Stack& stack, const CommitmentRow& row) {
  Context& context = stack.context();
  const Palette& p = context.colours();
  context.want_article(row.article);
  const auto article = context.snapshot.article(row.article);
  const std::vector<MarkedPart> parts = parts_of(row, article.get(), *context.snapshot.findings);
  const std::vector<Layer> layers = layers_of(p, row, parts);
  const Flow flow{.type = {}, .width = stack.width() - kRule, .leading = 1.62f};
  const std::string& text = row.sentence.text;
  const std::uint32_t origin = row.sentence.span.begin;
  const Span around = row.cue.span.empty() ? Span{} : Span{row.cue.span.begin - origin, row.cue.span.end - origin};
  const Span shown = clip_to(text, {0, static_cast<std::uint32_t>(text.size())}, around, kLongestQuote);
  const float height = flow_height(context.look, flow, text, shown, layers);
  fill({stack.at(), {stack.at().x + 3, stack.at().y + height}}, p.of(row.kind).ink, 1.5f);
  draw_flow(context.look, flow, {stack.at().x + kRule, stack.at().y}, text, shown, layers);
  stack.gap(height + 10);
  draw_legend(stack, row, parts);
}

}  // namespace entente::ui
