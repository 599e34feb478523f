// One article for the Reader as bytes: the answer that travels from where the shard lives to where it is
// shown. Every span is checked against the text, since the Reader slices with it.
#include <array>

#include "core/store/codec.h"
#include "core/store/codec_parts.h"

namespace entente {

namespace {

constexpr std::string_view kArticleMagic = "ENTENTEv";

template <class View>
auto texts_of(View& article) {
  return std::array{&article.id, &article.file, &article.title, &article.date, &article.source, &article.text};
}

void put(Writer& out, const std::vector<Span>& spans) {
  out.number(spans.size());
  for (const Span span : spans) out.span(span);
}

Span get_span(Reader& in, const std::string& text) {
  const Span span = in.span();
  if (span.end > text.size()) in.fail();
  return in.ok() ? span : Span{};
}

void get(Reader& in, const std::string& text, std::vector<Span>& spans) {
  for (std::size_t left = in.count(2); left > 0 && in.ok(); --left) spans.push_back(get_span(in, text));
}

}  // namespace

std::vector<std::uint8_t> encode(const ArticleView& article) {
  Writer out;
  for (const std::string* text : texts_of(article)) out.text(*text);
  out.span(article.headline);
  put(out, article.paragraphs);
  put(out, article.sentences);
  out.number(article.mentions.size());
  for (const ArticleView::Mark& mention : article.mentions) {
    out.span(mention.span);
    out.text(mention.actor);
  }
  out.number(article.dismissed.size());
  for (const ArticleView::Dismissed& cue : article.dismissed) {
    out.span(cue.cue);
    out.text(cue.rule);
    out.byte(static_cast<std::uint8_t>(cue.why));
  }
  return framed(kArticleMagic, out.take());
}

Result<ArticleView> decode_article(std::span<const std::uint8_t> bytes) {
  const auto body = unframed(kArticleMagic, bytes);
  if (!body) return std::unexpected(body.error());
  Reader in(*body);
  ArticleView out;
  for (std::string* text : texts_of(out)) *text = in.text();
  out.headline = get_span(in, out.text);
  get(in, out.text, out.paragraphs);
  get(in, out.text, out.sentences);
  for (std::size_t left = in.count(3); left > 0 && in.ok(); --left) {
    const Span span = get_span(in, out.text);
    out.mentions.push_back({span, in.text()});
  }
  for (std::size_t left = in.count(4); left > 0 && in.ok(); --left) {
    ArticleView::Dismissed& cue = out.dismissed.emplace_back();
    cue.cue = get_span(in, out.text);
    cue.rule = in.text();
    cue.why = static_cast<Dismissal>(in.below(kDismissals));
  }
  if (!in.ok() || !in.at_end()) return std::unexpected(corrupt("A part of the article is out of place."));
  return out;
}

}  // namespace entente
