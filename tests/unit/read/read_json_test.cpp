// JSON in the shapes collections have, and what is said when a part of it is broken.
#include "core/read/json/read_json.h"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/article.h"
#include "core/read/json/json_check.h"

using namespace entente;
using namespace std::string_literals;

namespace {

Reading reading_of(std::string_view bytes, std::string encoding = {}) {
  Reading out;
  ReadOptions options;
  options.encoding = std::move(encoding);
  read_source("a.json", bytes, options, out);
  CHECK(out.counts.given == out.counts.read + out.counts.partly + out.counts.refused);
  return out;
}

}  // namespace

TEST_CASE("a record's fields become the article's") {
  const Reading out = reading_of(
      R"({"id": 7, "title": "Talks resume", "maintext": "They met.\r\nThey left.", "date_publish": "2022-03-21T10:00:00Z",
          "source_domain": "example.org", "url": "https://example.org/a", "tags": ["x", {"text": "no"}]})");
  REQUIRE(out.articles.size() == 1);
  const Article& article = out.articles[0];
  CHECK(article.text == "Talks resume\n\nThey met.\nThey left.");
  CHECK(article.title == "Talks resume");
  CHECK(slice(article.text, article.headline) == "Talks resume");
  CHECK(article.date == "2022-03-21");
  CHECK(article.date_from == "metadata");
  CHECK(article.source == "example.org");
  CHECK(article.url == "https://example.org/a");
  CHECK(article.member.empty());
  CHECK(out.counts.read == 1);
}

TEST_CASE("a title that the text already begins with is not repeated") {
  const Reading out = reading_of(R"([{"title": "Talks  resume", "text": "Talks resume\nThey met."},
                                     {"title": "Talks resume", "text": "Talks resumed on Monday."}])");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].text == "Talks resume\nThey met.");
  CHECK(slice(out.articles[0].text, out.articles[0].headline) == "Talks resume");
  CHECK(out.articles[1].text == "Talks resume\n\nTalks resumed on Monday.");
}

TEST_CASE("of several text fields the one listed first in the lexicon wins, if it holds text") {
  const Reading out = reading_of(
      R"([{"content": "short", "text": "whole"}, {"text": "", "body": "whole"}, {"text": null, "content": "whole"}])");
  REQUIRE(out.articles.size() == 3);
  for (const Article& article : out.articles) CHECK(article.text == "whole");
}

TEST_CASE("lists of records are read wherever they stand") {
  const Reading list = reading_of(R"([{"text": "One."}, {"text": "Two."}])");
  REQUIRE(list.articles.size() == 2);
  CHECK(list.articles[1].member == "records[1]");
  const Reading wrapped =
      reading_of(R"({"status": "ok", "articles": [{"content": "One.", "source": {"id": null, "name": "Agency"}}]})");
  REQUIRE(wrapped.articles.size() == 1);
  CHECK(wrapped.articles[0].member == "articles[0]");
  CHECK(wrapped.articles[0].source == "Agency");
  const Reading deep = reading_of(R"({"response": {"results": [{"webTitle": "T", "fields": {"bodyText": "One."}}]}})");
  REQUIRE(deep.articles.size() == 1);
  CHECK(deep.articles[0].member == "response.results[0]");
  CHECK(deep.articles[0].title == "T");
}

TEST_CASE("paragraphs given one by one are joined") {
  const Reading out = reading_of(R"({"paragraphs": ["One.", "Two."]})");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "One.\n\nTwo.");
}

TEST_CASE("malformed JSON is refused with the offset, line and column of the fault") {
  const Reading out = reading_of("{\n  \"title\": \"Talks\",\n  \"text\": \"They met.\" \"url\": 1\n}");
  CHECK(out.articles.empty());
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::json_malformed);
  CHECK(out.problems[0].byte == 44);
  CHECK(out.problems[0].line == 3);
  CHECK(out.problems[0].column == 23);
  CHECK(out.counts.refused == 1);
}

TEST_CASE("a bad line of JSON lines is one problem and every other line is read") {
  const std::string first = "{\"text\": \"One.\"}\r\n", bad = "{\"text\": \"Two.\", tru}\n";
  const Reading out = reading_of(first + bad + "\n" + "{\"text\": \"Four.\"}\n");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].member == "line 1");
  CHECK(out.articles[1].member == "line 4");
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].member == "line 2");
  CHECK(out.problems[0].code == ProblemCode::json_malformed);
  CHECK(out.problems[0].byte == first.size() + 17);
  CHECK(out.problems[0].line == 2);
  CHECK(out.problems[0].column == 18);
  CHECK(out.counts.given == 3);
}

TEST_CASE("a bad first or last line does not hide the others") {
  CHECK(reading_of("{\"text\": \"One.\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}").articles.size() == 2);
  CHECK(reading_of("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Thr").articles.size() == 2);
}

TEST_CASE("a record without text is told, and the rest is read") {
  const Reading out = reading_of(R"([{"title": "only a title"}, {"text": "One."}, {"text": "  "}, 12])");
  CHECK(out.articles.size() == 1);
  CHECK(out.counts.given == 4);
  CHECK(out.counts.refused == 3);
  REQUIRE(out.problems.size() == 3);
  for (const Problem& problem : out.problems) CHECK(problem.code == ProblemCode::json_no_text);
  CHECK(out.problems[0].member == "records[0]");
  CHECK(out.problems[0].byte == 1);
}

TEST_CASE("JSON that holds no record at all is refused") {
  for (const std::string_view json : {"[]", "{}", "[[]]", "{\"articles\": []}", "[[1, 2], 3]"}) {
    INFO(json);
    const Reading out = reading_of(json);
    CHECK(out.articles.empty());
    CHECK(out.counts.given >= 1);
    CHECK(out.counts.refused == out.counts.given);
    CHECK(out.problems.size() >= 1);
  }
}

TEST_CASE("ill-formed bytes mark the record they stand in, and no other") {
  const Reading out = reading_of("[{\"text\": \"One.\"},\n{\"text\": \"Tw\xFFo.\"},\n{\"text\": \"Three.\"}]", "utf-8");
  CHECK(out.counts.read == 2);
  CHECK(out.counts.partly == 1);
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].code == ProblemCode::utf8_invalid);
  CHECK(out.problems[0].member == "records[1]");
  CHECK(out.problems[0].byte == 31);
  CHECK(out.problems[0].line == 2);
  CHECK(out.articles[1].text == "Tw\xEF\xBF\xBDo.");
  CHECK(reading_of("{\"text\":\"a\xFF\"}\n{\"text\":\"b\"}", "utf-8").counts.read == 1);
}

TEST_CASE("escapes are undone; half a surrogate pair becomes U+FFFD") {
  const Reading out = reading_of(R"({"text": "caf\u00e9 \ud83d\udd4a \ud83d end\nnext"})");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "caf\xC3\xA9 \xF0\x9F\x95\x8A \xEF\xBF\xBD end\nnext");
}

TEST_CASE("a text that begins with a bracket is no JSON") {
  const Reading bracket = reading_of("[Agency] The talks resumed on Monday.");
  REQUIRE(bracket.articles.size() == 1);
  CHECK(bracket.articles[0].text.starts_with("[Agency]"));
  const Reading brace = reading_of("{Editor's note} The talks resumed.");
  CHECK(brace.articles.size() == 1);
}

TEST_CASE("the checker accepts what RFC 8259 allows and nothing else") {
  for (const std::string_view good :
       {"1", "-0.5e+10", "\"\"", "[1,[2,{}],{\"a\":[]}]", " {\"a\" : null , \"b\":true} \n", "\"\\u00e9\\n\""}) {
    INFO(good);
    CHECK_FALSE(JsonCheck(1024).run(good));
  }
  const std::vector<std::pair<std::string, std::size_t>> bad = {
      {"", 0},      {" ", 1},  {"[1,]", 3}, {"[1 2]", 3}, {"{\"a\" 1}", 5}, {"{a:1}", 1},       {"{\"a\":1,}", 7},
      {"01", 1},    {"1.", 2}, {"-", 1},    {"+1", 0},    {"\"\\x\"", 2},   {"\"\\u12g4\"", 5}, {"\"a\nb\"", 2},
      {"\"abc", 4}, {"[1", 2}, {"tru", 0},  {"nulll", 4}, {"{} {}", 3},     {"]", 0},           {"[1}", 2},
      {"\x00"s, 0}};
  for (const auto& [text, offset] : bad) {
    INFO(text);
    const auto fault = JsonCheck(1024).run(text);
    REQUIRE(fault);
    CHECK(fault->offset == offset);
    CHECK_FALSE(fault->reason.empty());
  }
  CHECK(JsonCheck(1024).run(std::string(1000000, '['))->is_depth);
}

TEST_CASE("a list of records of some size is read in order") {
  std::string json = "[";
  for (int i = 0; i < 5000; ++i) json += (i ? "," : "") + "{\"text\":\"Article "s + std::to_string(i) + ".\"}";
  const Reading out = reading_of(json + "]");
  REQUIRE(out.articles.size() == 5000);
  CHECK(out.articles[4999].text == "Article 4999.");
  CHECK(out.articles[4999].member == "records[4999]");
}

TEST_CASE("faults told out of their order in the file take no more than linear time") {
  for (const std::string_view line : {"{\"text\":\" \",\"x\":\"\xFF\"}\n", "{\"articles\":[1,{\"x\":2}]}\n"}) {
    std::string lines;
    while (lines.size() < 4000000) lines += line;  // quadratic work would take minutes
    const Reading out = reading_of(lines, "utf-8");
    REQUIRE(out.problems.size() == 2 * (lines.size() / line.size()));
    CHECK(out.problems.back().line == lines.size() / line.size());
    CHECK(out.problems.back().byte >= lines.size() - line.size());
  }
}

TEST_CASE("many records of one line of UTF-16 are placed in linear time") {
  std::string narrow = "[{}";
  while (narrow.size() < 1000000) narrow += ",{}";
  narrow += "]";
  std::string bytes = "\xFF\xFE";
  for (const char c : narrow) bytes += {c, '\0'};
  const Reading out = reading_of(bytes);
  REQUIRE(out.problems.size() == narrow.size() / 3);
  CHECK(out.problems.back().byte == bytes.size() - 6);
  CHECK(out.problems.back().column == bytes.size() - 5);
}

TEST_CASE("author and language come from the record") {
  const Reading out = reading_of(R"([{"text": "One.", "authors": ["A. One", {"name": "B. Two"}], "lang": "en-GB"},
                                     {"text": "Two.", "author": {"name": "C. Three"}, "language": "Klingonese"}])");
  REQUIRE(out.articles.size() == 2);
  CHECK(out.articles[0].author == "A. One, B. Two");
  CHECK(out.articles[0].language == "en");
  CHECK(out.articles[1].author == "C. Three");
  CHECK(out.articles[1].language != "Klingonese");
}

TEST_CASE("an object under a name for text holds the article's parts") {
  const Reading out = reading_of(R"({"article": {"title": "T", "body": "One."}, "url": "https://example.org/"})");
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "T\n\nOne.");
  CHECK(out.articles[0].url == "https://example.org/");
}

TEST_CASE("of a list that breaks off, the whole records before the fault are kept") {
  const std::string_view whole = R"({"status": "ok", "articles": [{"text": "One."}, {"text": "Two.", "tags": ["a"]},)";
  for (const std::string_view rest :
       {R"( {"text": "Three.", "tags": ["a", "b)", R"( {"text": tru}, {"text": "Four."}]})",
        R"({"text": "A )"
        "\n"
        R"( B"}]})",
        "", " ]}"}) {
    const std::string json = std::string(whole) + std::string(rest);
    INFO(json);
    const Reading out = reading_of(json);
    REQUIRE(out.articles.size() == 2);
    CHECK(out.articles[0].member == "articles[0]");
    CHECK(out.articles[1].text == "Two.");
    REQUIRE(out.problems.size() == 1);
    CHECK(out.problems[0].code == ProblemCode::json_malformed);
    CHECK(out.problems[0].byte >= whole.size());
    CHECK(out.problems[0].kept == "the 2 articles before it");
    CHECK(out.counts.read == 2);
    CHECK(out.counts.refused == 1);
  }
  const Reading list = reading_of(R"([{"text": "One."}, {"text")");
  REQUIRE(list.articles.size() == 1);
  CHECK(list.articles[0].member == "records[0]");
  CHECK(list.problems[0].kept == "the article before it");
  const Reading line =
      reading_of("{\"text\": \"One.\"}\n{\"articles\": [{\"text\": \"Two.\"}, \n{\"text\": \"Three.\"}\n");
  REQUIRE(line.articles.size() == 3);
  CHECK(line.articles[1].member == "line 2, articles[0]");
}

TEST_CASE("the offsets of what is kept from a broken list are those of the file") {
  const Reading out =
      reading_of("[\n{\"text\": \"One.\"},\n{\"title\": \"no text\"},\n{\"text\": \"T\xFFwo.\"},\n{", "utf-8");
  CHECK(out.articles.size() == 2);
  REQUIRE(out.problems.size() == 3);
  CHECK(out.problems[0].code == ProblemCode::json_no_text);
  CHECK(out.problems[0].line == 3);
  CHECK(out.problems[0].column == 1);
  CHECK(out.problems[1].code == ProblemCode::utf8_invalid);
  CHECK(out.problems[1].line == 4);
  CHECK(out.problems[1].column == 12);
  CHECK(out.problems[2].line == 5);
}

TEST_CASE("a part of a broken record is never taken for a whole one") {
  for (const std::string_view json : {R"({"text": "One.", "tags": ["a", "b", )", R"({"text": ["One.", "Two.", )",
                                      R"({"title": "T", "paragraphs": ["One.", )", R"([[{"text": "One."}, )"}) {
    INFO(json);
    const Reading out = reading_of(json);
    CHECK(out.articles.empty());
    CHECK(out.counts.refused == 1);
  }
}

TEST_CASE("brackets may be open as deep as the limit says and no deeper") {
  const auto nested = [](std::size_t depth) {  // the record's own bracket is one of them
    return R"({"text": "One.", "x": )" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  CHECK(reading_of(nested(1024)).counts.read == 1);
  const Reading deeper = reading_of(nested(1025));
  CHECK(deeper.articles.empty());
  REQUIRE(deeper.problems.size() == 1);
  CHECK(deeper.problems[0].code == ProblemCode::limit_reached);
  CHECK(deeper.problems[0].message.find("json-depth") != std::string::npos);
  CHECK(deeper.problems[0].byte == 22 + 1023);
  ReadOptions options;
  options.limits.json_depth = 5000;
  Reading out;
  read_source("a.json", nested(5000), options, out);
  read_source("b.json", nested(5001), options, out);
  CHECK(out.counts.read == 1);
  CHECK(out.counts.refused == 1);
}

TEST_CASE("when the time is up, the records so far are kept") {
  ReadOptions options;
  options.is_late = [] { return true; };
  std::string lines, list = "[";
  for (int i = 0; i < 1000; ++i) {
    lines += "{\"text\": \"One.\"}\n";
    list += "{\"text\": \"One.\"},";
  }
  list.back() = ']';
  for (const std::string& json : {lines, list}) {
    Reading out;
    read_source("a.json", json, options, out);
    CHECK(out.articles.size() > 0);
    CHECK(out.articles.size() < 1000);
    REQUIRE(out.problems.size() == 1);
    CHECK(out.problems[0].code == ProblemCode::out_of_time);
    CHECK(out.counts.refused == 1);
  }
}

TEST_CASE("the fast walk over strings sees every byte that ends it, at every distance") {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string plain(before, 'a');
    CHECK_FALSE(JsonCheck(8).run("\"" + plain + "\""));
    CHECK_FALSE(JsonCheck(8).run("\"" + plain + "\\n\xC3\xA9\x7F\""));
    for (const char control : {'\0', '\n', '\x1F'}) {
      const auto fault = JsonCheck(8).run("\"" + plain + control + "aaaaaaaaaaaaaaaaa\"");
      REQUIRE(fault);
      CHECK(fault->offset == before + 1);
    }
  }
}
