// See app_findings.h. Each finding is a section with the table that its export would be; one that answers an earlier
// wish says so.
#include "wasm/app_findings.h"

#include <string_view>

#include "core/report/html_writer.h"
#include "core/report/table.h"

namespace entente::page {
namespace {

class Sections {
 public:
  // Literals, as HtmlWriter wants them.
  void add(std::string_view id, std::string_view title, const Table& table, bool stale) {
    open();
    out_.open_section(id, title);
    if (stale) out_.element("p", "Being found anew; this answers an earlier choice.");
    out_.markup(to_html(table));
    out_.markup("</section>\n");
  }
  void problem(std::string_view words) {
    if (words.empty()) return;
    open();
    out_.element("p", words);
  }
  [[nodiscard]] std::string take() {
    if (!empty_) out_.markup("</div>\n");
    return out_.take();
  }

 private:
  void open() {
    if (empty_) out_.markup("<div class=\"findings\">\n");
    empty_ = false;
  }

  HtmlWriter out_;
  bool empty_ = true;
};

// Nothing about the terms was chosen: the report's own list is the same.
bool is_plain(const ui::Wish& wish) {
  return wish.against == ui::Against::nothing && wish.counting == Counting{} && wish.terms == TermOptions{};
}

}  // namespace

std::string findings_html(const ui::Findings& findings) {
  Sections sections;
  sections.problem(findings.problem);
  const auto add = [&](std::string_view id, std::string_view title, const auto& found) {
    if (found.value) sections.add(id, title, table_of(*found.value), found.stale);
  };
  if (!is_plain(findings.of)) {
    add("key-terms", findings.of.against == ui::Against::nothing ? "Terms as chosen" : "Key terms", findings.terms);
  }
  add("collocates", "Collocates", findings.collocates);
  add("lines", "Concordance", findings.lines);
  add("trends", "Trends", findings.trends);
  if (const auto& found = findings.key_sentences; found.value) {
    const ui::KeySentenceList& list = *found.value;
    sections.add("key-sentences", "Key sentences", table_of(list.sentences, list.terms), found.stale);
  }
  if (const auto& found = findings.network; found.value) {
    sections.add("network-actors", "Actors of the network", nodes_table(*found.value), found.stale);
    sections.add("network-links", "Links of the network", edges_table(*found.value), found.stale);
  }
  add("actors-over-time", "Actors over time", findings.pair);
  if (const auto& found = findings.actor_keyness; found.value) {
    sections.add("marking", "Who marks the selection", table_of(found.value->table, *found.value->actors), found.stale);
  }
  return sections.take();
}

}  // namespace entente::page
