// Tables: what leaves the program as CSV, TSV, JSON and HTML, and which figures each list of rows gives.
#include "core/report/table.h"

#include <catch_amalgamated.hpp>
#include <limits>

namespace {

using namespace entente;

using None = std::optional<double>;

// One row of every kind of cell.
Table table_with(std::string text, std::optional<double> measure = 0.5, std::uint64_t count = 12) {
  return {"made",
          {{"tokeniser", "test"}},
          {{"term", "Term", ""}, {"count", "Count", ""}, {"dp", "DP", "half the sum of |t - w|"}},
          {{std::move(text), count, measure}}};
}

std::string csv_cell(std::string text) {
  const std::string out = to_csv(table_with(std::move(text)));
  const std::string_view head = "term,count,dp\r\n", tail = ",12,0.5\r\n";
  REQUIRE(out.starts_with(head));
  REQUIRE(out.ends_with(tail));
  return out.substr(head.size(), out.size() - head.size() - tail.size());
}

const TableCell& cell(const Table& table, std::size_t row, std::string_view column) {
  const auto found = std::ranges::find(table.columns, column, &TableColumn::name);
  REQUIRE(found != table.columns.end());
  REQUIRE(row < table.rows.size());
  REQUIRE(table.rows[row].size() == table.columns.size());
  return table.rows[row][static_cast<std::size_t>(found - table.columns.begin())];
}

std::string text(const Table& table, std::size_t row, std::string_view column) {
  return std::get<std::string>(cell(table, row, column));
}
std::uint64_t count(const Table& table, std::size_t row, std::string_view column) {
  return std::get<std::uint64_t>(cell(table, row, column));
}
None measure(const Table& table, std::size_t row, std::string_view column) {
  return std::get<None>(cell(table, row, column));
}
std::string fact(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.facts, name, [](const auto& f) { return f.first; });
  return found == table.facts.end() ? "none" : found->second;
}

bool has_column(const Table& table, std::string_view name) {
  return std::ranges::find(table.columns, name, &TableColumn::name) != table.columns.end();
}

TermTable terms_table() {
  TermTable out;
  out.tokenisers = {"one", "two"};
  out.target = {4, 3, 1000, 50};
  out.tested = 7;
  out.found = 9;
  TermFigures& row = out.rows.emplace_back();
  row.term = "roads";
  row.lemma = "road";
  row.target.count = 5;
  row.target.articles = 3;
  row.target.stories = 2;
  row.target.per_million = 5000;
  row.target.dp = 0.25;
  return out;
}

}  // namespace

TEST_CASE("CSV quotes what holds commas, quotes and line ends, and nothing else") {
  CHECK(csv_cell("corridor") == "corridor");
  CHECK(csv_cell("belt, road") == "\"belt, road\"");
  CHECK(csv_cell("the \"road\"") == "\"the \"\"road\"\"\"");
  CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
  CHECK(csv_cell("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(csv_cell("").empty());
}

TEST_CASE("what a spreadsheet would run as a formula stands after an apostrophe, in every form for spreadsheets") {
  CHECK(csv_cell("=1+1") == "\"'=1+1\"");
  CHECK(csv_cell("+1") == "\"'+1\"");
  CHECK(csv_cell("-word") == "\"'-word\"");
  CHECK(csv_cell("@mfa") == "\"'@mfa\"");
  CHECK(csv_cell("\tx") == "\"'\tx\"");
  CHECK(csv_cell("=HYPERLINK(\"http://x\",1)") == "\"'=HYPERLINK(\"\"http://x\"\",1)\"");
  CHECK(csv_cell("a=b") == "a=b");
  CHECK(to_tsv(table_with("=1+1")) == "term\tcount\tdp\n'=1+1\t12\t0.5\n");
  CHECK(to_csv(table_with("x", -0.5)) == "term,count,dp\r\nx,12,-0.5\r\n");  // a number is no formula
}

TEST_CASE("TSV has no tabs and line ends within a cell") {
  CHECK(to_tsv(table_with("a\tb\nc\r\nd")) == "term\tcount\tdp\na b c  d\t12\t0.5\n");
  CHECK(to_tsv(table_with("the \"road\", x")) == "term\tcount\tdp\nthe \"road\", x\t12\t0.5\n");
}

TEST_CASE("a cell of TSV that begins with a quotation mark keeps it, and hides no formula behind it") {
  CHECK(to_tsv(table_with("\"Yes,\" he said")) == "term\tcount\tdp\n\"\"\"Yes,\"\" he said\"\t12\t0.5\n");
  CHECK(to_tsv(table_with("\"=1+1\"")) == "term\tcount\tdp\n\"\"\"=1+1\"\"\"\t12\t0.5\n");
  CHECK(to_tsv(table_with("he said \"yes\"")) == "term\tcount\tdp\nhe said \"yes\"\t12\t0.5\n");
}

TEST_CASE("a measure without a value is empty, null and n/a, and zero is zero") {
  const Table none = table_with("x", std::nullopt), zero = table_with("x", 0.0);
  CHECK(to_csv(none) == "term,count,dp\r\nx,12,\r\n");
  CHECK(to_csv(zero) == "term,count,dp\r\nx,12,0\r\n");
  CHECK(to_json(none).contains("\"dp\": null"));
  CHECK(to_json(zero).contains("\"dp\": 0}"));
  CHECK(to_html(none).contains("<td class=\"number\">n/a</td>"));
  CHECK(to_html(zero).contains("<td class=\"number\">0</td>"));
  CHECK(to_csv(table_with("x", std::numeric_limits<double>::infinity())) == "term,count,dp\r\nx,12,\r\n");
}

TEST_CASE("measures have six decimals in files, and large ones are whole") {
  CHECK(to_csv(table_with("x", 1.0 / 3)).contains(",0.333333\r\n"));
  CHECK(to_csv(table_with("x", 2.5e12)).contains(",2500000000000\r\n"));
  CHECK(to_json(table_with("x", 2.5e12)).contains("\"dp\": 2500000000000}"));
}

TEST_CASE("a table as JSON holds its facts and formulas beside its rows") {
  CHECK(to_json(table_with("a \"b\"", 0.5)) ==
        "{\"table\": \"made\",\n"
        " \"facts\": {\"tokeniser\": \"test\"},\n"
        " \"columns\": [\n"
        "  {\"name\": \"term\", \"title\": \"Term\", \"formula\": \"\"},\n"
        "  {\"name\": \"count\", \"title\": \"Count\", \"formula\": \"\"},\n"
        "  {\"name\": \"dp\", \"title\": \"DP\", \"formula\": \"half the sum of |t - w|\"}],\n"
        " \"rows\": [\n"
        "  {\"term\": \"a \\\"b\\\"\", \"count\": 12, \"dp\": 0.5}]}\n");
  CHECK(to_json(Table{}) == "{\"table\": \"\",\n \"facts\": {},\n \"columns\": [],\n \"rows\": []}\n");
}

TEST_CASE("a table as HTML escapes all that it is given, and says its formulas twice: in the heading and in a list") {
  Table table = table_with("<script>");
  table.columns[2].formula = "a < b & \"c\"";
  table.facts = {{"note", "<b>"}};
  const std::string out = to_html(table);
  CHECK(out.contains("<th scope=\"row\" dir=\"auto\">&lt;script&gt;</th>"));
  CHECK(out.contains("<th scope=\"col\" title=\"a &lt; b &amp; &quot;c&quot;\">DP</th>"));
  CHECK(out.contains("<dd dir=\"auto\">a &lt; b &amp; &quot;c&quot;</dd>"));
  CHECK(out.contains("<dd dir=\"auto\">&lt;b&gt;</dd>"));
  CHECK(out.contains("<caption>made</caption>"));
  CHECK_FALSE(out.contains("<script"));
}

TEST_CASE("a list of terms has no columns of a comparison that was not made") {
  const Table table = table_of(terms_table());
  CHECK(table.name == "terms");
  CHECK(text(table, 0, "term") == "roads");
  CHECK(text(table, 0, "lemma") == "road");
  CHECK(count(table, 0, "count") == 5);
  CHECK(measure(table, 0, "per_million") == 5000);
  CHECK(measure(table, 0, "share_of_articles") == 0.75);
  CHECK(measure(table, 0, "dp") == 0.25);
  CHECK(measure(table, 0, "dp_norm") == std::nullopt);
  CHECK_FALSE(has_column(table, "lrc"));
  CHECK_FALSE(has_column(table, "reference_count"));
  CHECK(fact(table, "tokeniser") == "one; two");
  CHECK(fact(table, "words") == "1000");
  CHECK(fact(table, "found") == "9");
  CHECK(fact(table, "shown") == "1");
  CHECK(fact(table, "tested") == "none");
}

TEST_CASE("rates are per million or, by choice, per ten thousand") {
  const Table table = table_of(terms_table(), true);
  CHECK_FALSE(has_column(table, "per_million"));
  CHECK(measure(table, 0, "per_ten_thousand") == 50);
}

TEST_CASE("a table of keyness has every cell of the comparison and every measure, and says m") {
  TermTable terms = terms_table();
  terms.reference = SetFigures{6, 6, 3000, 80};
  terms.options.order = TermOrder::keyness;
  terms.options.p = 0.01;
  TermFigures& row = terms.rows[0];
  row.reference = TermPlace{2, 1, 1, 666.5, {}, {}, {}};
  row.cells = {5, 2, 1000, 3000};
  row.keyness[static_cast<std::size_t>(Keyness::g2)] = 7.25;
  const Table table = table_of(terms);
  CHECK(table.name == "keyness");
  CHECK(count(table, 0, "reference_count") == 2);
  CHECK(measure(table, 0, "reference_per_million") == 666.5);
  CHECK(count(table, 0, "words") == 1000);
  CHECK(count(table, 0, "reference_words") == 3000);
  CHECK(measure(table, 0, "g2") == 7.25);
  CHECK(measure(table, 0, "lrc") == std::nullopt);
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    std::string name(keyness_name(static_cast<Keyness>(i)));
    std::ranges::replace(name, '-', '_');
    CHECK(has_column(table, name));
  }
  CHECK(fact(table, "tested") == "7");
  CHECK(fact(table, "p") == "0.01");
  CHECK(fact(table, "order") == "lrc");
  CHECK(fact(table, "reference_articles") == "6");
}

TEST_CASE("a table of collocates says what its cells count") {
  CollocateTable from;
  from.node = {"road", true, 5, 5};
  from.hits = 6;
  from.rows.push_back({"build", {4, 5, 6, 15}, 2, 1, {}});
  from.rows[0].bonds[static_cast<std::size_t>(Bond::log_dice)] = 13.5;
  const Table table = table_of(from);
  CHECK(count(table, 0, "together") == 4);
  CHECK(count(table, 0, "node") == 5);
  CHECK(count(table, 0, "term_count") == 6);
  CHECK(count(table, 0, "units") == 15);
  CHECK(count(table, 0, "stories") == 1);
  CHECK(measure(table, 0, "log_dice") == 13.5);
  CHECK(measure(table, 0, "t_score") == std::nullopt);
  CHECK(fact(table, "near") == "sentence");
  CHECK(fact(table, "hits") == "6");
  CHECK(table.columns[1].formula == "O: sentences that hold the node and the term");
  from.node.sentence = false;
  from.node.right = 2;
  CHECK(fact(table_of(from), "near") == "5 words left, 2 right");
  CHECK(table_of(from).columns[1].formula != table.columns[1].formula);
}

TEST_CASE("a gap in a trend has no counts, a period without matches has zeros, the undated come last") {
  Trends trends;
  trends.patterns = {"road", "port"};
  trends.periods = {{"2022-01", "2022-01-01", "2022-01-31", 2, 1, 500, {{3, 2, 2, 1}, {}}},
                    {"2022-02", "2022-02-01", "2022-02-28", 0, 0, 0, {{}, {}}}};
  trends.undated = {"", "", "", 1, 1, 40, {{1, 1, 1, 1}, {}}};
  trends.too_coarse = 1;
  const Table table = table_of(trends);
  REQUIRE(table.rows.size() == 6);
  CHECK(text(table, 0, "period") == "2022-01");
  CHECK(text(table, 0, "pattern") == "road");
  CHECK(count(table, 0, "count") == 3);
  CHECK(measure(table, 0, "per_million") == 6000);
  CHECK(count(table, 1, "count") == 0);
  CHECK(count(table, 2, "period_articles") == 0);
  CHECK(measure(table, 2, "count") == std::nullopt);
  CHECK(measure(table, 2, "per_million") == std::nullopt);
  CHECK(text(table, 4, "period") == "undated");
  CHECK(count(table, 4, "count") == 1);
  CHECK(fact(table, "undated_articles") == "1");
  CHECK(fact(table, "too_coarse") == "1");
  trends.undated = {};
  CHECK(table_of(trends).rows.size() == 4);
}

TEST_CASE("a concordance as a table keeps its order, its places and the number of all hits") {
  Concordance from;
  from.articles = {{"a", 3}, {"b", 1}};
  from.lines = {{{}, "2022-03", "a", {10, 14}, {4, 20}, "the new", "road", "to Gwadar"}};
  const Table table = table_of(from);
  CHECK(fact(table, "hits") == "4");
  CHECK(fact(table, "articles") == "2");
  CHECK(fact(table, "shown") == "1");
  CHECK(text(table, 0, "left") == "the new");
  CHECK(text(table, 0, "match") == "road");
  CHECK(text(table, 0, "date") == "2022-03");
  CHECK(count(table, 0, "begin") == 10);
  CHECK(count(table, 0, "sentence_end") == 20);
}

TEST_CASE("key sentences name the terms that they hold") {
  KeySentences from;
  from.rows = {{2, "2022-03-21", "a", {4, 20}, "A road to the port.", {1, 0, 9}}};
  const Table table = table_of(from, {"port", "road"});
  CHECK(count(table, 0, "terms") == 2);
  CHECK(text(table, 0, "held") == "road, port");  // an index past the list names none
  CHECK(text(table, 0, "sentence") == "A road to the port.");
  CHECK(fact(table, "terms") == "port, road");
}

TEST_CASE("TF-IDF stands in both scalings, by name") {
  const Table table = table_of(std::vector<TfIdfRow>{{"road", 3, 2, 0.020969, 2.09691}}, "a.txt");
  CHECK(text(table, 0, "article") == "a.txt");
  CHECK(count(table, 0, "count") == 3);
  CHECK(measure(table, 0, "tf_idf_voyant") == 0.020969);
  CHECK(measure(table, 0, "tf_idf_quanteda") == 2.09691);
}
