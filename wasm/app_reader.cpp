// Marks do not overlap here, as elements cannot: a sentence of a commitment holds its mentions and its cue.
#include "wasm/app_reader.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/report/html_writer.h"
#include "core/store/shard.h"
#include "ui/format.h"

namespace entente::page {
namespace {

class ReaderHtml {
 public:
  ReaderHtml(const ui::Desk& desk, const ArticleView& article) : desk_(desk), article_(article) {}

  std::string write() {
    const bool has_headline = !article_.headline.empty();
    out_.element("h2", has_headline ? slice(article_.text, article_.headline) : std::string_view(article_.title));
    out_.element("p", (article_.date.empty() ? "undated" : article_.date) + " \xC2\xB7 " +
                          (article_.source.empty() ? "" : article_.source + " \xC2\xB7 ") + article_.file);
    for (const Span part : article_.paragraphs) {
      if (!has_headline || !article_.headline.contains(part)) paragraph(part);
    }
    return out_.take();
  }

 private:
  void paragraph(Span part) {
    out_.markup("<p dir=\"auto\">");
    std::uint32_t at = part.begin;
    for (const std::uint32_t row : desk_.derived().commitments_of(article_.id)) {
      const CommitmentRow& commitment = desk_.snapshot().pile->commitments[row];
      const Span sentence = commitment.sentence.span;
      if (!part.contains(sentence)) continue;
      if (sentence.begin >= at) {
        plain({at, sentence.begin});
        act(commitment);
        at = sentence.end;
      }
      note(commitment);
    }
    plain({at, part.end});
    out_.markup("</p>\n");
  }

  [[nodiscard]] bool is_chosen(const CommitmentRow& commitment) const {
    const ui::Focus& focus = desk_.state().focus;
    return focus.on == ui::Focus::On::commitment && focus.key == commitment.id;
  }

  void act(const CommitmentRow& commitment) {
    out_.markup(is_chosen(commitment) ? "<mark class=\"act\" aria-current=\"true\">" : "<mark class=\"act\">");
    const Span sentence = commitment.sentence.span, cue = commitment.cue.span;
    if (cue.empty() || !sentence.contains(cue)) {
      plain(sentence);
    } else {
      plain({sentence.begin, cue.begin});
      out_.markup("<mark class=\"cue\">");
      plain(cue);
      out_.markup("</mark>");
      plain({cue.end, sentence.end});
    }
    out_.markup("</mark>");
  }

  // The kind behind the sentence, which chooses the commitment.
  void note(const CommitmentRow& commitment) {
    out_.markup(" <button type=\"button\" data-commitment=\"");
    out_.text(commitment.id);
    out_.markup(is_chosen(commitment) ? "\" aria-pressed=\"true\">" : "\" aria-pressed=\"false\">");
    out_.text(ui::capitalised(kind_name(commitment.kind)));
    out_.markup("</button> ");
  }

  // Text with its actors; a mention that an edge cuts is left plain.
  void plain(Span part) {
    std::uint32_t at = part.begin;
    for (const ArticleView::Mark& mark : article_.mentions) {
      if (mark.span.begin < at || !part.contains(mark.span)) continue;
      words({at, mark.span.begin});
      actor(mark);
      at = mark.span.end;
    }
    words({at, part.end});
  }

  void actor(const ArticleView::Mark& mark) {
    out_.markup("<span class=\"actor\" role=\"button\" tabindex=\"0\" data-actor=\"");
    out_.text(mark.actor);
    if (const ActorRow* row = desk_.derived().actor(mark.actor)) {
      out_.markup("\" title=\"");
      out_.text(row->name);
    }
    out_.markup("\">");
    words(mark.span);
    out_.markup("</span>");
  }

  // The sentence that the Reader was opened at begins within these words: the page scrolls to it.
  void words(Span part) {
    if (part.begin >= part.end) return;
    const ui::Place& place = desk_.state().reader;
    const bool is_place = !place.at.empty() && place.at.begin >= part.begin && place.at.begin < part.end;
    if (!is_place) return out_.text(slice(article_.text, part));
    out_.text(slice(article_.text, {part.begin, place.at.begin}));
    out_.markup("<span data-here></span>");
    out_.text(slice(article_.text, {place.at.begin, part.end}));
  }

  const ui::Desk& desk_;
  const ArticleView& article_;
  HtmlWriter out_;
};

}  // namespace

std::string reader_html(const ui::Desk& desk) {
  const auto article = desk.snapshot().article(desk.state().reader.article);
  return article == nullptr ? std::string() : ReaderHtml(desk, *article).write();
}

std::uint32_t reader_state(const ui::Desk& desk) {
  const ui::UiState& state = desk.state();
  std::string all = state.reader.article + '\n' + state.focus.key + '\n' + std::to_string(state.reader.jump) + '\n' +
                    std::to_string(desk.snapshot().version) + '\n';
  all += desk.snapshot().article(state.reader.article) == nullptr ? '0' : '1';
  return static_cast<std::uint32_t>(hash64(all));
}

}  // namespace entente::page
