// RFC 4180 by rows, and what looks like a table.
#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/csv/csv_rows.h"
#include "core/read/csv/csv_table.h"

using namespace entente;
using namespace std::string_literals;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table rows_of(std::string_view text, char delimiter = ',') {
  CsvRows rows(text, delimiter);
  Table table;
  for (CsvRow row; rows.next(row);) {
    auto& values = table.emplace_back();
    for (const CsvField& field : row.fields) values.push_back(rows.value(field));
  }
  return table;
}

CsvRow only_row(std::string_view text) {
  CsvRows rows(text, ',');
  CsvRow row, after;
  REQUIRE(rows.next(row));
  CHECK_FALSE(rows.next(after));
  return row;
}

bool is_table(std::string_view text, const std::vector<FieldName>& fields = {}) {
  return find_csv_table(text, FieldNames(fields)).has_value();
}

}  // namespace

TEST_CASE("rows end with LF, CR or CRLF, and the last one with or without") {
  const Table two = {{"a", "b"}, {"c", "d"}};
  for (const std::string_view text : {"a,b\nc,d", "a,b\rc,d\r", "a,b\r\nc,d\r\n", "a,b\nc,d\n"}) {
    INFO(text);
    CHECK(rows_of(text) == two);
  }
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n") == Table{{""}});
  CHECK(rows_of("a\n\nb") == Table{{"a"}, {""}, {"b"}});
  CHECK(rows_of(",") == Table{{"", ""}});
  CHECK(rows_of("a,") == Table{{"a", ""}});
}

TEST_CASE("quotes hold delimiters, line ends and doubled quotes") {
  CHECK(rows_of("\"a,b\",\"c\r\nd\ne\"\n") == Table{{"a,b", "c\r\nd\ne"}});
  CHECK(rows_of(R"("a ""b"" c","","""")") == Table{{"a \"b\" c", "", "\""}});
  CHECK(rows_of("\"a\"  ,\"b\" \n") == Table{{"a", "b"}});
  CHECK(rows_of("a;\"b;c\"\td|e", ';') == Table{{"a", "b;c\"\td|e"}});
}

TEST_CASE("a quote out of its place is told and read as text") {
  const CsvRow middle = only_row("1,a \"b\" c,3");
  CHECK(middle.fault == CsvFault::stray_quote);
  CHECK(middle.fault_at == 4);
  CHECK(rows_of("1,a \"b\" c,3") == Table{{"1", "a \"b\" c", "3"}});
  const CsvRow inside = only_row("1,\"a, \" b\",3");
  CHECK(inside.fault == CsvFault::stray_quote);
  CHECK(inside.fault_at == 6);
  CHECK(rows_of("1,\"a, \" b\",3") == Table{{"1", "a, \" b", "3"}});
  CHECK(only_row("1,\"a \"\"b\"\"\",3").fault == CsvFault::none);
}

TEST_CASE("a quote that never closes is told where it stands and takes the rest") {
  const CsvRow row = only_row("1,\"a,b\nc,d\n");
  CHECK(row.fault == CsvFault::unclosed_quote);
  CHECK(row.fault_at == 2);
  CHECK(row.fields.size() == 2);
  CHECK(only_row("\"").fault == CsvFault::unclosed_quote);
  CHECK(only_row("\"\"\"").fault == CsvFault::unclosed_quote);
}

TEST_CASE("a fruitless search for a closing quote is made once") {
  std::string text;
  while (text.size() < 2000000) text += "1,\"a\n";  // quadratic work would take minutes
  CsvRows rows(text, ',');
  std::size_t count = 0;
  for (CsvRow row; rows.next(row); ++count) {
    CHECK(row.fault == CsvFault::unclosed_quote);
    rows.resume_at(text.find('\n', row.begin) + 1);
  }
  CHECK(count == text.size() / 5);
  CsvRows last("\"a,b\n\"\"\"c\"\n", ',');
  CsvRow row;
  REQUIRE(last.next(row));
  CHECK(row.fault == CsvFault::stray_quote);
}

TEST_CASE("a row over the limit is told, not kept, and the next one is read") {
  CsvRows rows("a,b\n\"cccccc\ncccccc\",d,e,f\ng,hhhhhhhh\n", ',', 10);
  CsvRow row;
  REQUIRE(rows.next(row));
  CHECK_FALSE(row.is_too_long);
  REQUIRE(rows.next(row));
  CHECK(row.is_too_long);
  CHECK(row.fields.empty());
  CHECK(row.end - row.begin == 21);
  REQUIRE(rows.next(row));
  CHECK_FALSE(row.is_too_long);
  CHECK(row.fields.size() == 2);
  CHECK_FALSE(rows.next(row));
}

TEST_CASE("the fast walk over plain text sees every byte that ends it, at every distance") {
  for (std::size_t before = 0; before < 24; ++before) {
    const std::string plain(before, 'x');
    for (const char end : {',', '\n', '\r'}) {
      const std::string text = plain + end + "yyyyyyyyyyyyyyyy";
      CsvRows rows(text, ',');
      CsvRow row;
      REQUIRE(rows.next(row));
      CHECK(row.fields[0].end == before);
      CHECK(row.fields.size() == (end == ',' ? 2 : 1));
    }
  }
}

TEST_CASE("the delimiter is the one that parts rows alike") {
  CHECK(find_delimiter("a,b,c\n1,2,3\n") == ',');
  CHECK(find_delimiter("a;b;c\n1,5;2,5;3,5\n") == ';');
  CHECK(find_delimiter("a\tb\n1, 2, 3\t4\n5\t6\n") == '\t');
  CHECK(find_delimiter("a|b,c|d\ne|f,g|h\n") == '|');
  CHECK(find_delimiter("\"a;b;c\",d\n\"e;f;g\",h\n") == ',');
  CHECK(find_delimiter("only words\nand words\n") == ',');
}

TEST_CASE("a table is told by its header and its rows") {
  const FieldNames names({});
  const auto table = find_csv_table("id;Headline;Full Text\n1;Talks;They met.\n", names);
  REQUIRE(table);
  CHECK(table->delimiter == ';');
  CHECK(table->columns == 3);
  CHECK(table->header == 0);
  const auto below = find_csv_table("Export of 2 May\n\ntitle,text\nTalks,They met.\nMore,They left.\n", names);
  REQUIRE(below);
  CHECK(below->header == 17);
  CHECK(is_table(",title,text\n0,Talks,\"They met, and\nleft.\"\n"));
  CHECK(is_table("text\n\"They met.\"\n\"They left.\"\n"));
  CHECK(is_table("title,date,url\nTalks,2022-03-21,https://example.org/\n"));
  CHECK(is_table("id,year,amount\n1,2020,5\n2,2021,6\n3,2022,7\n"));
  CHECK(is_table("nr\tArtikel\n1\tWir trafen uns.\n", {{"text", "Artikel"}}));
  CHECK(is_table("id,title,text,date\n1,a,b\n2,c\n"));
}

TEST_CASE("prose, lists and Markdown are no tables") {
  for (const std::string_view text :
       {"", "Text", "title or text\nBoth, or none.\n",
        "Talks resumed on Monday, officials said.\n\nThey met, ate, and left.\n",
        "Body, mind\n\nThe author writes on health, sport and food.\n\nHe lives in Lahore.\n",
        "Beijing, Shanghai and Wuhan\nKarachi, Lahore\nDelhi\n", "| title | text |\n| --- | --- |\n| a | b |\n",
        "title | text | date\n--- | --- | ---\na | b | c\n", "Dear Sir,\nwe write, once more,\nin haste,\nYours,\n",
        "- one, two, three\n- four, five, six\n- seven, eight, nine\n- ten, eleven, twelve\n",
        "Roses are red, violets are blue\nSugar is sweet, and so are you\nThe end, my friend\n",
        "text\nThey met.\nThey left.\n"}) {
    INFO(text);
    CHECK_FALSE(is_table(text));
  }
}
