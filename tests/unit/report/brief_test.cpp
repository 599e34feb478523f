// Commitments as texts that leave the program: what stands in them, and that nothing an article says becomes markup, a
// formula or another row.
#include "core/report/brief.h"

#include <simdjson.h>

#include <catch_amalgamated.hpp>
#include <set>

#include "core/report/report.h"
#include "core/report/stories.h"
#include "tests/unit/report/stated_summary.h"

namespace {

using namespace entente;
using Doing = CommitmentEdit::Verb;

// A promise, signed later; a request; and what two owe each other.
std::vector<stated::Page> pages() {
  stated::Line pledged;
  pledged.text = "Norway hopes to build the road to Ghana by May for 5 million euros.";
  pledged.cue = "hopes to";
  pledged.what = "build the road to Ghana";
  pledged.committers = {"norway"};
  pledged.counterparties = {"ghana"};
  pledged.modality = Modality::weak;
  pledged.deadline = "by May";
  pledged.due = "2024-05";
  pledged.amount = "5 million euros";
  pledged.quantity = "5000000";
  pledged.unit = "EUR";
  pledged.topic = "infrastructure";
  stated::Line asked;
  asked.text = "Ghana urged Norway to hurry.";
  asked.cue = "urged";
  asked.what = "hurry";
  asked.kind = Kind::request;
  asked.status = Status::requested;
  asked.committers = {"norway"};
  asked.requesters = {"ghana"};
  asked.modality = Modality::strong;
  asked.plover = "REQUEST";
  asked.cameo = "1031";
  stated::Line joint;
  joint.text = "Ghana, Norway and Peru agreed to share seeds.";
  joint.cue = "agreed to";
  joint.what = "share seeds";
  joint.kind = Kind::agreement;
  joint.status = Status::agreed;
  joint.committers = {"ghana", "norway", "peru"};
  return {{"page-a", "2024-03-01", "The Courier", "Roads ahead", {pledged, asked}}, {"page-b", "", "", "", {joint}}};
}

struct Pile {
  explicit Pile(const std::vector<stated::Page>& from, const CommitmentEdits& edits = {})
      : summary(stated::summary_of(from)),
        actors(summary),
        stories(summary.articles),
        index(summary, actors, stories, edits),
        all(summary.articles.size(), true) {}

  [[nodiscard]] CommitmentView view() const { return {summary, actors, index}; }
  [[nodiscard]] std::vector<std::uint32_t> statements() const { return list_statements(index, all, {}); }
  [[nodiscard]] LedgerTable ledger() const {
    LedgerOptions options;
    options.order = LedgerOrder::first;
    return make_ledger(index, summary, stories, all, options);
  }
  [[nodiscard]] std::string id(std::uint32_t statement) const { return hex16(index[statement].id); }

  Summary summary;
  ActorIndex actors;
  Stories stories;
  CommitmentIndex index;
  ArticleSet all;
};

CommitmentEdit edit(Doing verb, std::string id, std::string value = {}) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = std::move(id);
  out.value = std::move(value);
  return out;
}

// An export parsed; texts by JSON pointer, "null" for null.
class Events {
 public:
  explicit Events(const std::string& json) { REQUIRE(parser_.parse(json).get(root_) == simdjson::SUCCESS); }

  [[nodiscard]] std::string text(std::string_view at) const {
    simdjson::dom::element found;
    REQUIRE(root_.at_pointer(at).get(found) == simdjson::SUCCESS);
    std::string_view out;
    if (found.is_null()) return "null";
    REQUIRE(found.get(out) == simdjson::SUCCESS);
    return std::string(out);
  }
  [[nodiscard]] std::size_t size() const {
    simdjson::dom::array out;
    REQUIRE(root_.at_pointer("/events").get(out) == simdjson::SUCCESS);
    return out.size();
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
};

const Facts kFacts = {{"program", "entente 0"}, {"articles", "2 of 2"}};

// The cell of a column by its name.
const TableCell& cell(const Table& table, std::size_t row, std::string_view name) {
  const auto at = std::ranges::find(table.columns, name, &TableColumn::name);
  REQUIRE(at != table.columns.end());
  return table.rows[row][static_cast<std::size_t>(at - table.columns.begin())];
}

std::string text(const Table& table, std::size_t row, std::string_view name) {
  return std::get<std::string>(cell(table, row, name));
}

std::uint64_t count(const Table& table, std::size_t row, std::string_view name) {
  return std::get<std::uint64_t>(cell(table, row, name));
}

void check_rectangular(const Table& table) {
  std::set<std::string> names;
  for (const TableColumn& column : table.columns) CHECK(names.insert(column.name).second);
  for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
}

}  // namespace

TEST_CASE("a brief in Markdown has the parties, the terms and every sentence quoted with its place") {
  const Pile pile(pages());
  const std::string brief = to_markdown(pile.ledger(), pile.view(), kFacts);
  CHECK(brief.starts_with("# Commitments\n\n- program: entente 0\n- articles: 2 of 2\n\n## 1\\. "));
  CHECK(
      brief.contains("Promise by Norway towards Ghana\n\nbuild the road to Ghana\n\n"
                     "- Status: intent, weak (2024-03-01)\n- By when: by May (2024-05)\n"
                     "- Amount: 5 million euros (5000000 EUR)\n- Topic: infrastructure\n"
                     "- Stated: 1 time in 1 article, by The Courier, on 2024-03-01\n\n"
                     "> Norway hopes to build the road to Ghana by May for 5 million euros.\n>\n"
                     "> 2024-03-01, The Courier, Roads ahead\n"));
  CHECK(brief.contains("Request by Ghana to Norway\n"));
  CHECK(brief.contains("Agreement by Ghana, Norway, Peru\n"));
  CHECK(brief.contains("> undated, page-b.txt\n"));
}

TEST_CASE("a brief says what was decided, and leaves out what was rejected") {
  const Pile open(pages());
  const std::vector<std::uint32_t> rows = open.statements();
  REQUIRE(rows.size() == 3);
  const Pile pile(pages(), {edit(Doing::accept, open.id(0)), edit(Doing::note, open.id(0), "ask the\nministry"),
                            edit(Doing::reject, open.id(1))});
  const std::string markdown = to_markdown(pile.ledger(), pile.view(), kFacts);
  CHECK(markdown.contains("> 2024-03-01, The Courier, Roads ahead (accepted)\n\nNote: ask the ministry\n"));
  CHECK_FALSE(markdown.contains("Request by"));
  const std::string html = to_html_brief(pile.ledger(), pile.view(), kFacts);
  CHECK(html.contains("(accepted)"));
  CHECK(html.contains("Note: ask the\nministry"));
  CHECK_FALSE(html.contains("Request by"));
}

TEST_CASE("a brief of nothing says so") {
  const Pile pile(pages());
  CHECK(to_markdown({}, pile.view(), kFacts).contains("No commitment of this selection passes."));
  CHECK(to_html_brief({}, pile.view(), kFacts).contains("No commitment of this selection passes."));
}

TEST_CASE("nothing that an article says becomes Markdown") {
  for (const std::string evil :
       {"# head", "- item", "+ item", "1. item", "12) item", "> quote", "=== rule", "    code", "[a](javascript:b)",
        "![a](http://b)", "<script>c</script>", "a *b* _c_ `d` ~~e~~", "&lt;b&gt;", "a\n\n# head", "$x$ and \\$y$"}) {
    CAPTURE(evil);
    std::vector<stated::Page> from = pages();
    stated::Line& line = from[0].lines[0];
    line.text = line.what = evil;
    line.cue = line.deadline = line.amount = "";
    from[0].title = from[0].source = evil;
    const Pile pile(from, {});
    const std::string brief = to_markdown(pile.ledger(), pile.view(), {{"selection", evil}});
    std::size_t headings = 0;
    for (std::size_t at = 0; at < brief.size();) {
      const std::size_t end = brief.find('\n', at);
      std::string_view rest = std::string_view(brief).substr(at, end - at);
      if (rest.starts_with("# ") || rest.starts_with("## ")) ++headings;
      if (rest.starts_with("> ")) rest.remove_prefix(2);
      CHECK_FALSE(rest.starts_with("    "));
      CHECK_FALSE(rest.starts_with("> "));
      CHECK_FALSE(rest.starts_with("==="));
      CHECK_FALSE(rest.starts_with("1. "));
      CHECK_FALSE(rest.starts_with("12) "));
      CHECK_FALSE(rest.starts_with("+ "));
      CHECK_FALSE(rest.starts_with("- item"));
      at = end + 1;
    }
    CHECK(headings == 4);
    CHECK_FALSE(brief.contains("<script"));
    CHECK_FALSE(brief.contains(" _c_"));
    CHECK_FALSE(brief.contains(" *b*"));
    CHECK_FALSE(brief.contains("[a]("));
    CHECK_FALSE(brief.contains(" &lt;b"));
    CHECK_FALSE(brief.contains(" $"));
  }
}

TEST_CASE("nothing that an article says becomes HTML, and the page may load nothing") {
  const std::string evil = "<script>alert(1)</script>\" onload='x' <img src=http://b>";
  std::vector<stated::Page> from = pages();
  stated::Line& line = from[0].lines[0];
  line.text = "Norway will " + evil;
  line.what = evil;
  line.cue = "will";
  line.deadline = line.amount = evil;
  line.due = line.topic = line.quantity = line.unit = evil;
  from[0].title = from[0].source = evil;
  const Pile open(from);
  const Pile pile(from, {edit(Doing::note, open.id(0), evil)});
  const std::string html = to_html_brief(pile.ledger(), pile.view(), {{evil, evil}});
  CHECK_FALSE(html.contains("<script"));
  CHECK_FALSE(html.contains("<img"));
  CHECK_FALSE(html.contains("onload='"));
  CHECK(html.contains("default-src 'none'"));
  CHECK(html.contains("<mark class=\"cue\">will</mark> <mark class=\"act\">&lt;script&gt;"));
}

TEST_CASE("events have a source and a target each: who asks is the source, and a joint act is coded both ways") {
  const Pile pile(pages());
  const Events events(to_plover_json(pile.statements(), pile.view(), kFacts));
  CHECK(events.text("/facts/articles") == "2 of 2");
  REQUIRE(events.size() == 8);
  CHECK(events.text("/events/0/event_type") == "AGREE");
  CHECK(events.text("/events/0/date") == "2024-03-01");
  CHECK(events.text("/events/0/mode") == "null");
  CHECK(events.text("/events/0/context") == "diplomatic");
  CHECK(events.text("/events/0/source/id") == "norway");
  CHECK(events.text("/events/0/source/name") == "Norway");
  CHECK(events.text("/events/0/source/type") == "state");
  CHECK(events.text("/events/0/target/id") == "ghana");
  CHECK(events.text("/events/0/event_text") == "build the road to Ghana");
  CHECK(events.text("/events/1/source/id") == "ghana");
  CHECK(events.text("/events/1/target/id") == "norway");
  CHECK(events.text("/events/1/event_type") == "REQUEST");
  CHECK(events.text("/events/1/mode") == "assist");
  CHECK(events.text("/events/1/context") == "economic");
  CHECK(events.text("/events/7/date") == "null");
  CHECK(events.text("/events/7/source/id") == "peru");
  CHECK(events.text("/events/7/target/id") == "norway");
  CHECK(events.text("/events/7/id") == events.text("/events/7/commitment") + "-6");
}

TEST_CASE("a commitment whose parties nobody names is one event without source and target") {
  std::vector<stated::Page> from = pages();
  from[0].lines.resize(1);
  from[0].lines[0].committers.clear();
  from[0].lines[0].counterparties.clear();
  from.pop_back();
  const Pile pile(from);
  const Events events(to_plover_json(pile.statements(), pile.view(), {}));
  REQUIRE(events.size() == 1);
  CHECK(events.text("/events/0/source") == "null");
  CHECK(events.text("/events/0/target") == "null");
}

TEST_CASE("the table of commitments has all that is known of each") {
  const Pile open(pages());
  CommitmentEdit status = edit(Doing::set, open.id(0), "signed");
  status.field = CommitmentField::status;
  const Pile pile(pages(), {status, edit(Doing::accept, open.id(0)), edit(Doing::note, open.id(0), "see p. 4")});
  const Table table = commitments_table(pile.statements(), pile.view());
  check_rectangular(table);
  REQUIRE(table.rows.size() == 3);
  CHECK(text(table, 0, "id") == open.id(0));
  CHECK(text(table, 0, "date") == "2024-03-01");
  CHECK(text(table, 0, "outlet") == "The Courier");
  CHECK(text(table, 0, "article") == "page-a");
  CHECK(text(table, 0, "kind") == "PLEDGE");
  CHECK(text(table, 0, "status") == "signed");
  CHECK(text(table, 0, "modality") == "weak");
  CHECK(text(table, 0, "committers") == "norway");
  CHECK(text(table, 0, "committer_names") == "Norway");
  CHECK(text(table, 0, "counterparties") == "ghana");
  CHECK(text(table, 0, "what") == "build the road to Ghana");
  CHECK(count(table, 0, "what_begin") == 16);
  CHECK(text(table, 0, "deadline") == "by May");
  CHECK(text(table, 0, "due") == "2024-05");
  CHECK(text(table, 0, "quantity") == "5000000");
  CHECK(text(table, 0, "unit") == "EUR");
  CHECK(text(table, 0, "topic") == "infrastructure");
  CHECK(text(table, 0, "cue") == "hopes to");
  CHECK(text(table, 0, "rule") == "rule-1");
  CHECK(text(table, 0, "cameo") == "030");
  CHECK(text(table, 0, "verdict") == "accepted");
  CHECK(text(table, 0, "note") == "see p. 4");
  CHECK(text(table, 0, "edited") == "status");
  CHECK(text(table, 0, "added").empty());
  CHECK(text(table, 1, "requesters") == "ghana");
  CHECK(count(table, 1, "sentence_begin") == 1000);
  CHECK(text(table, 2, "committers") == "ghana, norway, peru");
  CHECK(text(table, 2, "committer_names") == "Ghana; Norway; Peru");
  CHECK(std::get<std::optional<double>>(cell(table, 0, "confidence")) == Catch::Approx(.85));
}

TEST_CASE("a formula in an article is no formula in a spreadsheet") {
  std::vector<stated::Page> from = pages();
  from[0].lines[0].text = "=HYPERLINK(\"http://b\",\"open\")";
  from[0].lines[0].what = from[0].lines[0].text;
  from[0].title = "@SUM(1)";
  const Pile pile(from);
  const std::string csv = to_csv(commitments_table(pile.statements(), pile.view()));
  CHECK(csv.contains(",\"'@SUM(1)\","));
  CHECK(csv.contains(",\"'=HYPERLINK(\"\"http://b\"\",\"\"open\"\")\","));
  CHECK_FALSE(csv.contains(",=HYPERLINK"));
  CHECK_FALSE(csv.contains(",\"=HYPERLINK"));
  CHECK(to_csv(ledger_table(pile.ledger(), pile.view())).contains("'=HYPERLINK"));
}

TEST_CASE("the ledger as a table has a row a commitment") {
  const Pile pile(pages());
  const Table table = ledger_table(pile.ledger(), pile.view());
  check_rectangular(table);
  REQUIRE(table.rows.size() == 3);
  std::size_t promise = 0;
  while (promise < 3 && text(table, promise, "kind") != "PLEDGE") ++promise;
  REQUIRE(promise < 3);
  CHECK(text(table, promise, "id") == pile.id(0));
  CHECK(text(table, promise, "committer_names") == "Norway");
  CHECK(text(table, promise, "steps") == "2024-03-01 intent weak");
  CHECK(text(table, promise, "first") == "2024-03-01");
  CHECK(count(table, promise, "statements") == 1);
  CHECK(count(table, promise, "outlets") == 1);
  CHECK(text(table, promise, "outlet_names") == "The Courier");
  CHECK(text(table, promise, "statement_ids") == pile.id(0));
  CHECK(text(table, promise, "closed_by").empty());
}

TEST_CASE("the dyads as a table say who owes whom, by kind and by status") {
  const Pile pile(pages());
  const DyadTable dyads = make_dyads(pile.index, pile.summary, pile.all);
  const Table table = dyads_table(dyads, pile.view());
  check_rectangular(table);
  REQUIRE(table.rows.size() == dyads.rows.size());
  const auto row = [&](std::string_view from, std::string_view to) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (text(table, i, "from") == from && text(table, i, "to") == to) return i;
    }
    FAIL("no such row");
    return std::size_t{0};
  };
  const std::size_t roads = row("norway", "ghana");
  CHECK(text(table, roads, "from_name") == "Norway");
  CHECK(count(table, roads, "pledge") == 1);
  CHECK(count(table, roads, "request") == 1);
  CHECK(count(table, roads, "agreement") == 1);
  CHECK(count(table, roads, "joint") == 1);
  CHECK(count(table, roads, "statements") == 3);
  CHECK(count(table, roads, "requested") == 1);
  CHECK(count(table, row("peru", "ghana"), "agreement") == 1);
}
