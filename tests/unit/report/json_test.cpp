// The report as JSON: read back by a parser that is not ours, the published fields in their order, and
// strings and numbers at their worst.
#include <simdjson.h>

#include <catch_amalgamated.hpp>
#include <limits>

#include "core/report/json_writer.h"
#include "core/report/numbers.h"
#include "core/report/report.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;
using namespace std::string_view_literals;

std::string decimal(double value, unsigned places) {
  std::string out;
  return append_decimal(value, places, out) ? out : "refused";
}

std::string as_json(std::string_view value) {
  JsonWriter out;
  out.text(value);
  return out.take();
}

// The keys of every object on the way, in order, as "{a,b:{c},d:[{e}]}": lists by their first element.
std::string shape(simdjson::dom::element element) {
  simdjson::dom::object object;
  simdjson::dom::array array;
  if (element.get(object) == simdjson::SUCCESS) {
    std::string out = "{";
    for (const auto& [key, value] : object) {
      if (out.size() > 1) out += ',';
      out.append(key);
      out += shape(value);
    }
    return out + "}";
  }
  if (element.get(array) == simdjson::SUCCESS) return array.size() == 0 ? "[]" : "[" + shape(*array.begin()) + "]";
  return "";
}

// A parsed report; fields by JSON pointer, "/terms/0/term".
class Json {
 public:
  explicit Json(const std::string& text) { REQUIRE(parser_.parse(text).get(root_) == simdjson::SUCCESS); }

  [[nodiscard]] std::string text(std::string_view at) const { return std::string(get<std::string_view>(at)); }
  [[nodiscard]] std::uint64_t integer(std::string_view at) const { return get<std::uint64_t>(at); }
  [[nodiscard]] double decimal(std::string_view at) const { return get<double>(at); }
  [[nodiscard]] std::size_t size(std::string_view at) const { return get<simdjson::dom::array>(at).size(); }
  [[nodiscard]] bool is_null(std::string_view at) const { return get<simdjson::dom::element>(at).is_null(); }
  [[nodiscard]] bool holds(std::string_view at) const { return root_.at_pointer(at).error() == simdjson::SUCCESS; }
  [[nodiscard]] simdjson::dom::element root() const { return root_; }

 private:
  template <class T>
  [[nodiscard]] T get(std::string_view at) const {
    T value{};
    REQUIRE(root_.at_pointer(at).get(value) == simdjson::SUCCESS);
    return value;
  }

  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
};

Report made_report(std::uint64_t seed, bool with_text) {
  made::Dice dice(seed);
  Query query;
  query.with_text = with_text;
  return make_report(summarise(made::shard(made::pile(dice, 10)), query));
}

}  // namespace

TEST_CASE("decimals are rounded half up in size, and end where they have nothing more to say") {
  CHECK(decimal(0, 4) == "0");
  CHECK(decimal(-0.0, 4) == "0");
  CHECK(decimal(-0.00001, 4) == "0");
  CHECK(decimal(14, 4) == "14");
  CHECK(decimal(0.5, 0) == "1");
  CHECK(decimal(-2.25, 1) == "-2.3");
  CHECK(decimal(8123.4, 2) == "8123.4");
  CHECK(decimal(0.87, 2) == "0.87");
  CHECK(decimal(0.0001, 4) == "0.0001");
  CHECK(decimal(0.99996, 4) == "1");
  CHECK(decimal(123456789.125, 3) == "123456789.125");
  CHECK(decimal(1.0 / 3, 9) == "0.333333333");
}

TEST_CASE("numbers that JSON has no word for are refused") {
  CHECK(decimal(std::numeric_limits<double>::infinity(), 2) == "refused");
  CHECK(decimal(-std::numeric_limits<double>::infinity(), 2) == "refused");
  CHECK(decimal(std::numeric_limits<double>::quiet_NaN(), 2) == "refused");
  CHECK(decimal(1e9, 9) == "1000000000");
  CHECK(decimal(-2499999999.5, 2) == "-2500000000");
  CHECK(decimal(1e18, 2) == "refused");
}

TEST_CASE("large integers are grouped for readers only") {
  std::string out;
  append_grouped(0, out);
  out += ' ';
  append_grouped(999, out);
  out += ' ';
  append_grouped(1204968, out);
  out += ' ';
  append_integer(std::numeric_limits<std::uint64_t>::max(), out);
  CHECK(out == "0 999 1,204,968 18446744073709551615");
}

TEST_CASE("strings are escaped where JSON or a script needs it, and nowhere else") {
  CHECK(as_json("a\"b\\c\n\r\t/") == R"("a\"b\\c\n\r\t/")");
  CHECK(as_json("\0\x01\x1F\x7F"sv) == R"("\u0000\u0001\u001f\u007f")");
  CHECK(as_json("\xE2\x80\xA8 \xE2\x80\xA9 \xE2\x80\xA7") == "\"\\u2028 \\u2029 \xE2\x80\xA7\"");
  CHECK(as_json("\xC3\xA9 \xF0\x9F\x98\x80") == "\"\xC3\xA9 \xF0\x9F\x98\x80\"");
  CHECK(as_json("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("any string comes back from JSON as it went in") {
  made::Dice dice(21);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = dice.below(20); i > 0; --i) text += static_cast<char>(dice.below(128));
    text += "\xE2\x80\xA8\xC3\xA9";
    CHECK(Json("[" + as_json(text) + "]").text("/0") == text);
  }
}

TEST_CASE("the report has the fields of schema 1, in their order") {
  CHECK(shape(Json(to_json(made_report(2, true))).root()) ==
        "{schema,program{name,version,tokeniser,lexicon,models},query{articles[],actors[],from,to,sources[],holding[],others,with_text},"
        "input{given,read,partly,refused,duplicates,articles,stories,"
        "problems[{file,member,byte,line,column,code,message,kept}],"
        "files[{file,part,form,encoding,encoding_from,bytes,given,read,partly,refused,duplicates,stories,"
        "dates{metadata,dateline,text,undated},languages[{language,articles}],problems[]}],"
        "languages[{language,articles,analysis}]},"
        "articles[{id,file,member,title,date,date_from,source,author,language,words,sentences,story,actors[],"
        "commitments[],text}],"
        "terms[{term,lemma,count,per_million,articles,stories,dp_norm,keyness}],"
        "actors[{id,name,type,aliases[],of,role,mentions,sentences,articles,stories,keys[],joins[]}],"
        "links[{a,b,sentences,paragraphs,articles,stories,log_dice,npmi,log_likelihood}],"
        "commitments[{id,article,story,kind,sentence{start,end,text},committers[],requesters[],counterparties[],"
        "what{start,end,text},status,modality,flags[],speaker,deadline,amount,cue,rule,confidence,plover,cameo,same_as["
        "],topic,due,quantity,verdict,note,edited[],added}]}");
}

TEST_CASE("the values are those of the report") {
  const Report report = made_report(3, false);
  Query query;
  query.from = "2022-03-01";
  query.actors = {"china"};
  const Json json(to_json(report, query));
  CHECK(json.integer("/schema") == 1);
  CHECK(json.text("/program/version") == "0.1.0");
  CHECK(json.text("/query/from") == "2022-03-01");
  CHECK(json.is_null("/query/to"));
  CHECK(json.text("/query/actors/0") == "china");
  CHECK(json.integer("/input/given") == report.input.given);
  CHECK(json.text("/articles/0/id") == report.articles[0].id);
  CHECK_FALSE(json.holds("/articles/0/text"));
  CHECK(json.text("/terms/0/term") == report.terms[0].term);
  CHECK(json.decimal("/terms/0/per_million") == Catch::Approx(report.terms[0].per_million));
  CHECK(json.is_null("/terms/0/keyness"));
  REQUIRE(!report.commitments.empty());
  const CommitmentRow& row = report.commitments[0];
  CHECK(json.text("/commitments/0/kind") == kind_name(row.kind));
  CHECK(json.text("/commitments/0/sentence/text") == row.sentence.text);
  CHECK(json.integer("/commitments/0/sentence/start") == row.sentence.span.begin);
  CHECK(json.integer("/commitments/0/what/end") == row.what.span.end);
  CHECK(json.decimal("/commitments/0/confidence") == Catch::Approx(row.confidence));
  CHECK(json.is_null("/commitments/0/speaker") == row.speaker.empty());
  CHECK(json.is_null("/commitments/0/amount"));
  std::size_t flags = 0;
  for (unsigned bit = 0; bit < 5; ++bit) flags += (row.flags >> bit) & 1U;
  CHECK(json.size("/commitments/0/flags") == flags);
}

TEST_CASE("equal piles give equal JSON, whatever the order they came in") {
  made::Dice dice(4);
  auto readings = made::pile(dice, 10);
  const std::string first = to_json(make_report(summarise(made::shard(readings), {})));
  dice.shuffle(readings);
  CHECK(to_json(make_report(summarise(made::shard(readings), {}))) == first);
}

TEST_CASE("an empty report is valid JSON") {
  const Json json(to_json({}));
  CHECK(json.size("/articles") == 0);
  CHECK(json.size("/input/problems") == 0);
}
