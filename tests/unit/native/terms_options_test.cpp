#include "native/terms_options.h"

#include <catch_amalgamated.hpp>

#include "native/options.h"

namespace {

using namespace entente;
using namespace entente::native;

using Words = std::vector<std::string>;

std::string misuse(const Words& arguments) { return parse(arguments).misuse; }

TermsAsk asked(Words arguments) {
  arguments.emplace_back("folder");
  const Options options = parse(arguments);
  CHECK(options.misuse == "");
  CHECK(options.paths == Words{"folder"});
  return options.ask;
}

}  // namespace

TEST_CASE("the commands about terms are known by their names, and some take a pattern first") {
  CHECK(parse({"terms", "a"}).command == Command::terms);
  CHECK(parse({"keyness", "--from", "2022", "a"}).command == Command::keyness);
  CHECK(parse({"tfidf", "a"}).command == Command::tfidf);
  CHECK(parse({"sentences", "a"}).command == Command::sentences);
  for (const char* command : {"collocates", "kwic", "trends"}) {
    const Options o = parse({command, "belt and  road ", "a", "b"});
    CHECK(o.misuse == "");
    CHECK(o.ask.patterns == Words{"belt and  road"});
    CHECK(o.paths == Words{"a", "b"});
    CHECK(misuse({command}) == "no pattern was given");
    CHECK(misuse({command, "road"}) == "no path was given");
    CHECK(parse({command, "--", "road", "--top"}).paths == Words{"--top"});
  }
}

TEST_CASE("articles are chosen by whole days, names and patterns") {
  const TermsAsk ask = asked({"terms", "--from", "2022-02", "--to=2022-02", "--source", "Xinhua", "--source", "Dawn",
                              "--actor", "Wang Yi", "--term", " corridor ", "--article", "a.txt", "--not"});
  CHECK(ask.target.from == "2022-02-01");
  CHECK(ask.target.to == "2022-02-28");
  CHECK(ask.target.sources == Words{"Xinhua", "Dawn"});
  CHECK(ask.target.actors == Words{"Wang Yi"});
  CHECK(ask.target.holding == Words{"corridor"});
  CHECK(ask.target.articles == Words{"a.txt"});
  CHECK(ask.target.others);
  CHECK(asked({"terms", "--from", "2021", "--to", "2024"}).target.to == "2024-12-31");
  CHECK(asked({"terms"}).target.is_all());
}

TEST_CASE("a day that is none, or that comes before the first, is misuse") {
  for (const char* day : {"2022-13", "2022-02-30", "22", "2022-3", "2022/03/21", "2022-03-21T", "2022-00", "2022-01-00",
                          "0000", "-022", "", "2022-", "2022-03-"}) {
    INFO(day);
    CHECK(misuse({"terms", "--from", day, "a"}) ==
          "\"" + std::string(day) + "\" is no value for --from; give a day as 2022-03-21, a month or a year");
  }
  CHECK(misuse({"terms", "--from", "2022-03-02", "--to", "2022-03-01", "a"}) ==
        "--from 2022-03-02 is after --to 2022-03-01");
  CHECK(misuse({"terms", "--from", "2022-03", "--to", "2022-03", "a"}).empty());
}

TEST_CASE("what is counted is a form, phrases, names and a list of stop words") {
  const TermsAsk ask = asked({"terms", "--by", "lemma", "--phrases", "2-4", "--names", "--stops", "anywhere",
                              "--stop-words", "words.txt", "--with-stop-words"});
  CHECK(ask.counting.form == TermForm::lemma);
  CHECK(ask.counting.shortest == 2);
  CHECK(ask.counting.longest == 4);
  CHECK(ask.counting.names_as_units);
  CHECK(ask.counting.phrase_stops == PhraseStops::anywhere);
  CHECK(ask.stop_words == "words.txt");
  CHECK(ask.terms.with_stop_words);
  CHECK(asked({"terms", "--phrases", "3"}).counting.shortest == 3);
  for (const char* phrases : {"0", "6", "3-2", "1-6", "2-", "-2", "2,3", "300"})
    CHECK_FALSE(misuse({"terms", "--phrases", phrases, "a"}).empty());
}

TEST_CASE("rows are filtered, ordered and cut") {
  const TermsAsk ask = asked(
      {"terms", "--match", "road*", "--min", "3", "--top", "7", "--order", "dispersion", "--per-10k", "--ascending"});
  CHECK(ask.terms.pattern == "road*");
  CHECK(ask.least == 3u);
  CHECK(ask.most == 7u);
  CHECK(ask.terms.order == TermOrder::dispersion);
  CHECK(ask.terms.ascending);
  CHECK(ask.per_ten_thousand);
  CHECK(asked({"terms", "--top", "all"}).most == 0xFFFFFFFFu);
  CHECK_FALSE(asked({"terms"}).most.has_value());
  for (const char* top : {"0", "-1", "some", "1.5", ""}) CHECK_FALSE(misuse({"terms", "--top", top, "a"}).empty());
  CHECK(misuse({"terms", "--order", "keyness", "a"}) ==
        "\"keyness\" is no value for --order; give count, articles, stories, dispersion or term");
}

TEST_CASE("keyness needs two sets of articles") {
  CHECK(misuse({"keyness", "a"}).starts_with("keyness compares articles with others: choose some (--from"));
  CHECK(asked({"keyness", "--source", "Xinhua"}).reference.is_all());
  CHECK(asked({"keyness", "--ref-from", "2022"}).reference.from == "2022-01-01");
  CHECK(asked({"keyness", "--term", "road", "--against", "all"}).against_all);
  CHECK_FALSE(asked({"keyness", "--term", "road", "--against", "rest"}).against_all);
  CHECK_FALSE(misuse({"keyness", "--term", "road", "--against", "all", "--ref-from", "2022", "a"}).empty());
  CHECK_FALSE(misuse({"keyness", "--term", "road", "--against", "nobody", "a"}).empty());
  const TermsAsk ask = asked({"keyness", "--term", "road", "--measure", "g2", "--p", "0.001", "--positive", "--lambda",
                              "100", "--confidence", "0.99"});
  CHECK(ask.terms.measure == Keyness::g2);
  CHECK(ask.terms.p == 0.001);
  CHECK_FALSE(ask.terms.negative);
  CHECK(ask.terms.lambda == 100);
  CHECK(ask.terms.confidence == 0.99);
  for (const char* p : {"0.02", "5", "nan", "0"})
    CHECK_FALSE(misuse({"keyness", "--term", "x", "--p", p, "a"}).empty());
  for (const char* bad : {"0", "-1", "nan", "inf", "x"}) {
    CHECK_FALSE(misuse({"keyness", "--term", "x", "--lambda", bad, "a"}).empty());
    CHECK_FALSE(misuse({"keyness", "--term", "x", "--confidence", bad, "a"}).empty());
  }
}

TEST_CASE("a measure that there is not is answered with those that there are, of the command") {
  CHECK(misuse({"keyness", "--term", "x", "--measure", "mi5", "a"}) ==
        "there is no measure \"mi5\" of keyness; there are lrc, g2, g2-two-term, chi-squared, log-ratio, simple-maths, "
        "percent-diff, odds-ratio, bic");
  CHECK(misuse({"collocates", "x", "--measure", "lrc", "a"}) ==
        "there is no measure \"lrc\" of collocates; there are log-dice, log-likelihood, npmi, mi3, t-score, delta-p, "
        "dice, jaccard, pmi");
  CHECK(asked({"collocates", "x", "--measure", "mi3"}).bond == Bond::mi3);
}

TEST_CASE("collocates stand in the sentence or in a window") {
  CHECK_FALSE(asked({"collocates", "x"}).window);
  const TermsAsk ask = asked({"collocates", "x", "--window", "2,3"});
  CHECK(ask.window);
  CHECK(ask.left == 2);
  CHECK(ask.right == 3);
  CHECK(asked({"collocates", "x", "--window", "4"}).right == 4);
  CHECK(asked({"collocates", "x", "--window", "0,1"}).left == 0);
  for (const char* window : {"0", "0,0", "51", "1,51", "a", "1,", ",1", "1,2,3", "-1,1"})
    CHECK_FALSE(misuse({"collocates", "x", "--window", window, "a"}).empty());
}

TEST_CASE("lines are sorted by what is named, each once") {
  CHECK(asked({"kwic", "x", "--sort", "right1,left2,date"}).sort ==
        std::vector<LineKey>{LineKey::right1, LineKey::left2, LineKey::date});
  CHECK(asked({"kwic", "x", "--context", "0"}).context == 0);
  for (const char* sort : {"left4", "", "left1,", "left1,left1", "left1 right1"})
    CHECK_FALSE(misuse({"kwic", "x", "--sort", sort, "a"}).empty());
  CHECK_FALSE(misuse({"kwic", "x", "--context", "51", "a"}).empty());
}

TEST_CASE("trends are of a pattern and what is put beside it, in that order") {
  const TermsAsk ask =
      asked({"trends", "--also", "port", "road", "--also", "ship", "--also", "road", "--period", "week"});
  CHECK(ask.patterns == Words{"road", "port", "ship"});
  CHECK(ask.period == Period::week);
  CHECK_FALSE(asked({"trends", "road", "--period", "auto"}).period.has_value());
  CHECK_FALSE(misuse({"trends", "road", "--period", "decade", "a"}).empty());
}

TEST_CASE("a pattern that cannot be read is misuse that points at the byte, wherever it stands") {
  for (const Words& words :
       {Words{"kwic", "road | inv[est/", "a"}, Words{"terms", "--term", "/inv[est/", "a"},
        Words{"terms", "--match", "/inv[est/", "a"}, Words{"trends", "x", "--also", "/inv[est/", "a"},
        Words{"keyness", "--ref-term", "/inv[est/", "a"}}) {
    const bool is_plain = words[1] == "road | inv[est/";  // whatever is wrong with it, or nothing
    const std::string said = misuse(words);
    if (is_plain && said.empty()) continue;
    INFO(said);
    CHECK(said.starts_with("the pattern cannot be read at byte "));
    const std::size_t byte = static_cast<std::size_t>(std::stoul(said.substr(35)));
    CHECK(said.ends_with("\n  " + std::string(byte, ' ') + "^"));
  }
}

TEST_CASE("an option goes with the commands that can use it") {
  CHECK(misuse({"terms", "--measure", "g2", "a"}) == "--measure does not go with this command");
  CHECK(misuse({"report", "--from", "2022", "a"}) == "--from does not go with this command");
  CHECK(misuse({"--top", "3", "a"}) == "--top does not go with this command");
  CHECK(misuse({"kwic", "x", "--by", "lemma", "a"}) == "--by does not go with this command");
  CHECK(misuse({"terms", "--view", "terms", "a"}) == "--view does not go with this command");
  CHECK(misuse({"terms", "--positively", "a"}) == "unknown option --positively");
  CHECK(misuse({"terms", "--names=yes", "a"}) == "--names takes no value");
  CHECK(misuse({"terms", "a", "--top"}) == "--top needs a value");
  for (const char* name : {"--threads", "--tokens", "--field", "--limit", "--encoding", "--out"})
    CHECK(misuse({"terms", "a", name}) == std::string(name) + " needs a value");
}

TEST_CASE("each command says which formats it writes") {
  for (const char* format : {"text", "csv", "tsv", "json", "html"})
    CHECK(misuse({"terms", "--format", format, "a"}).empty());
  CHECK(misuse({"terms", "--format", "xml", "a"}) ==
        "\"xml\" is no value for --format; give text, csv, tsv, json or html");
  CHECK(misuse({"report", "--format", "tsv", "a"}) == "this command writes text, json or html");
  CHECK(misuse({"read", "--format", "html", "a"}) == "this command writes text, json or csv");
}

TEST_CASE("every option of these commands stands in what --help prints") {
  const std::string text = usage();
  for (const char* name :
       {"--from",    "--to",          "--source", "--actor",      "--term",       "--article",         "--not",
        "--against", "--ref-from",    "--ref-to", "--ref-source", "--ref-actor",  "--ref-term",        "--ref-article",
        "--by",      "--phrases",     "--names",  "--stops",      "--stop-words", "--with-stop-words", "--match",
        "--min",     "--min-stories", "--top",    "--order",      "--ascending",  "--per-10k",         "--measure",
        "--p",       "--positive",    "--lambda", "--confidence", "--sentence",   "--window",          "--sort",
        "--context", "--also",        "--period"}) {
    INFO(name);
    CHECK(find_terms_option(name, Command::terms) != nullptr);
    CHECK(text.find(name) != std::string::npos);
  }
  for (std::size_t i = 0; i < kKeynessMeasures; ++i)
    CHECK(text.find(keyness_name(static_cast<Keyness>(i))) != std::string::npos);
  for (std::size_t i = 0; i < kBonds; ++i) CHECK(text.find(bond_name(static_cast<Bond>(i))) != std::string::npos);
}
