// A table of options, each with the commands that it goes with and what it takes, so that every refusal can say what
// would have been right.
#include "native/terms_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "core/dates/calendar.h"
#include "core/text/graphemes.h"
#include "core/text/pattern.h"

namespace entente::native {
namespace {

template <class Number>
bool parse_number(std::string_view text, Number& out) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// "42" or "all".
bool parse_most(const std::string& value, std::optional<std::size_t>& out) {
  std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  if (value != "all" && (!parse_number(value, most) || most == 0)) return false;
  out = most;
  return true;
}

// "3" or "2-4".
bool parse_phrases(std::string_view value, Counting& counting) {
  const std::size_t dash = value.find('-');
  std::uint8_t shortest = 0, longest = 0;
  if (!parse_number(value.substr(0, dash), shortest)) return false;
  if (dash == std::string_view::npos) {
    longest = shortest;
  } else if (!parse_number(value.substr(dash + 1), longest)) {
    return false;
  }
  if (shortest < 1 || longest < shortest || longest > kLongestPhrase) return false;
  counting.shortest = shortest;
  counting.longest = longest;
  return true;
}

// "2022", "2022-03" or "2022-03-21"; the first or the last day of it.
bool parse_day(const std::string& value, bool is_last, std::string& out) {
  Day day;
  const std::string_view text = value;
  if (!parse_number(text.substr(0, 4), day.year) || day.year < 1) return false;
  if (text.size() >= 7 && (text[4] != '-' || !parse_number(text.substr(5, 2), day.month))) return false;
  if (text.size() == 10 && (text[7] != '-' || !parse_number(text.substr(8, 2), day.day))) return false;
  if (text.size() >= 7 && day.month < 1) return false;
  if (text.size() == 10 && day.day < 1) return false;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (day.month == 0) day.month = is_last ? 12 : 1;
  if (day.month > 12) return false;
  if (day.day == 0) day.day = is_last ? days_in_month(day.year, day.month) : 1;
  out = iso(day);
  return is_real(day);
}

// "5" or "2,3": words left and right.
bool parse_window(std::string_view value, TermsAsk& ask) {
  const std::size_t comma = value.find(',');
  if (!parse_number(value.substr(0, comma), ask.left)) return false;
  ask.right = ask.left;
  if (comma != std::string_view::npos && !parse_number(value.substr(comma + 1), ask.right)) return false;
  ask.window = true;
  return ask.left <= kWidestWindow && ask.right <= kWidestWindow && ask.left + ask.right > 0;
}

constexpr std::array<std::pair<std::string_view, LineKey>, 9> kLineKeys = {{{"date", LineKey::date},
                                                                            {"article", LineKey::article},
                                                                            {"node", LineKey::node},
                                                                            {"left1", LineKey::left1},
                                                                            {"left2", LineKey::left2},
                                                                            {"left3", LineKey::left3},
                                                                            {"right1", LineKey::right1},
                                                                            {"right2", LineKey::right2},
                                                                            {"right3", LineKey::right3}}};

bool parse_sort(std::string_view value, std::vector<LineKey>& out) {
  out.clear();
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    const auto known =
        std::ranges::find(kLineKeys, value.substr(at, end - at), &std::pair<std::string_view, LineKey>::first);
    if (known == kLineKeys.end() || std::ranges::find(out, known->second) != out.end()) return false;
    out.push_back(known->second);
    at = end + 1;
  }
  return true;
}

template <class Value, std::size_t kSize>
bool choose(const std::array<std::pair<std::string_view, Value>, kSize>& names, std::string_view name, Value& out) {
  for (const auto& [known, value] : names) {
    if (known == name) return out = value, true;
  }
  return false;
}

constexpr std::array<std::pair<std::string_view, TermForm>, 2> kForms = {
    {{"surface", TermForm::surface}, {"lemma", TermForm::lemma}}};
constexpr std::array<std::pair<std::string_view, PhraseStops>, 3> kStops = {
    {{"none", PhraseStops::none}, {"edges", PhraseStops::edges}, {"anywhere", PhraseStops::anywhere}}};

// What is wrong, the pattern, and a mark under the byte.
std::string pointed_at(const Problem& problem, std::string_view written) {
  std::string line(written);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  const std::size_t at = std::min<std::size_t>(problem.byte, line.size());
  return "the pattern cannot be read at byte " + std::to_string(problem.byte) + ": " + problem.message + "\n  " + line +
         "\n  " + std::string(count_graphemes(std::string_view(line).substr(0, at)), ' ') + "^";
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// The pattern as it will be asked for.
bool parse_pattern(const std::string& value, std::string& out, std::string& why) {
  const Result<Pattern> pattern = Pattern::parse(value);
  if (!pattern) return why = pointed_at(pattern.error(), trimmed(value)), false;
  out = pattern->written;
  return true;
}

bool add_holding(const std::string& value, Choice& choice, std::string& why) {
  std::string pattern;
  if (!parse_pattern(value, pattern, why)) return false;
  choice.holding.push_back(std::move(pattern));
  return true;
}

bool add_name(const std::string& value, std::vector<std::string>& names) {
  names.push_back(value);
  return !value.empty();
}

std::string keyness_names() {
  std::string out;
  for (std::size_t i = 0; i < kKeynessMeasures; ++i)
    out += (i == 0 ? "" : ", ") + std::string(keyness_name(static_cast<Keyness>(i)));
  return out;
}
std::string bond_names() {
  std::string out;
  for (std::size_t i = 0; i < kBonds; ++i) out += (i == 0 ? "" : ", ") + std::string(bond_name(static_cast<Bond>(i)));
  return out;
}

bool set_measure(const std::string& value, Command command, TermsAsk& ask, std::string& why) {
  if (command == Command::collocates) {
    ask.bond = bond_named(value);
    if (!ask.bond) why = "there is no measure \"" + value + "\" of collocates; there are " + bond_names();
    return ask.bond.has_value();
  }
  const std::optional<Keyness> measure = keyness_named(value);
  if (!measure) return why = "there is no measure \"" + value + "\" of keyness; there are " + keyness_names(), false;
  ask.terms.measure = *measure;
  return true;
}

bool set_p(const std::string& value, Command, TermsAsk& ask, std::string&) {
  double p = 0;
  if (!parse_number(value, p)) return false;
  ask.terms.p = p;
  return p == 1 || std::ranges::find(kCutOffs, p, &CutOff::p) != kCutOffs.end();
}

bool set_against(const std::string& value, Command, TermsAsk& ask, std::string&) {
  ask.against_all = value == "all";
  return ask.against_all || value == "rest";
}

bool set_match(const std::string& value, Command, TermsAsk& ask, std::string& why) {
  return parse_pattern(value, ask.terms.pattern, why);
}

bool set_period(const std::string& value, Command, TermsAsk& ask, std::string&) {
  ask.has_period = true;
  ask.period = period_named(value);
  return ask.period || value == "auto";
}

constexpr std::string_view kDays = "a day as 2022-03-21, a month or a year";
constexpr std::string_view kPatterns = "a pattern, see \"entente --help\"";
constexpr std::string_view kCount = "a whole number, 1 or more";

// What a setter is handed; it names what it needs.
using C = Command;
using S = const std::string&;
using A = TermsAsk&;
using W = std::string&;

constexpr TermsOption kOptions[] = {
    // Which articles.
    {"--from", "tkcwrfsalnmgd", true, kDays, [](S v, C, A a, W) { return parse_day(v, false, a.target.from); }},
    {"--to", "tkcwrfsalnmgd", true, kDays, [](S v, C, A a, W) { return parse_day(v, true, a.target.to); }},
    {"--source", "tkcwrfsalnmgd", true, "an outlet's name",
     [](S v, C, A a, W) { return add_name(v, a.target.sources); }},
    {"--actor", "tkcwrfsalnmgd", true, "an actor's key or name",
     [](S v, C, A a, W) { return add_name(v, a.target.actors); }},
    {"--term", "tkcwrfsalnmgd", true, kPatterns, [](S v, C, A a, W w) { return add_holding(v, a.target, w); }},
    {"--article", "tkcwrfsalnmgd", true, "an article's id or file",
     [](S v, C, A a, W) { return add_name(v, a.target.articles); }},
    {"--not", "tkcwrfsalnmgd", false, "", [](S, C, A a, W) { return a.target.others = true; }},
    {"--against", "ka", true, "rest or all", set_against},
    {"--ref-from", "ka", true, kDays, [](S v, C, A a, W) { return parse_day(v, false, a.reference.from); }},
    {"--ref-to", "ka", true, kDays, [](S v, C, A a, W) { return parse_day(v, true, a.reference.to); }},
    {"--ref-source", "ka", true, "an outlet's name", [](S v, C, A a, W) { return add_name(v, a.reference.sources); }},
    {"--ref-actor", "ka", true, "an actor's key or name",
     [](S v, C, A a, W) { return add_name(v, a.reference.actors); }},
    {"--ref-term", "ka", true, kPatterns, [](S v, C, A a, W w) { return add_holding(v, a.reference, w); }},
    {"--ref-article", "ka", true, "an article's id or file",
     [](S v, C, A a, W) { return add_name(v, a.reference.articles); }},
    // What is counted.
    {"--by", "tkcfs", true, "surface or lemma", [](S v, C, A a, W) { return choose(kForms, v, a.counting.form); }},
    {"--phrases", "tkfs", true, "words of a phrase, 1 to 5: 2, or 2-4",
     [](S v, C, A a, W) { return parse_phrases(v, a.counting); }},
    {"--names", "tkcfs", false, "", [](S, C, A a, W) { return a.counting.names_as_units = true; }},
    {"--stops", "tkfs", true, "edges, none or anywhere",
     [](S v, C, A a, W) { return choose(kStops, v, a.counting.phrase_stops); }},
    {"--stop-words", "tkcfs", true, "a file", [](S v, C, A a, W) { return a.stop_words = v, !v.empty(); }},
    {"--with-stop-words", "tkc", false, "", [](S, C, A a, W) { return a.terms.with_stop_words = true; }},
    // Which rows, in which order.
    {"--match", "tkc", true, kPatterns, set_match},
    {"--min", "tkcalng", true, kCount,
     [](S v, C, A a, W) { return parse_number(v, a.least.emplace()) && *a.least >= 1; }},
    {"--min-stories", "caln", true, kCount,
     [](S v, C, A a, W) { return parse_number(v, a.least_stories.emplace()) && *a.least_stories >= 1; }},
    {"--top", "tkcwfsalnmgd", true, "a whole number, or all", [](S v, C, A a, W) { return parse_most(v, a.most); }},
    {"--order", "t", true, "count, articles, stories, dispersion or term",
     [](S v, C, A a, W) {
       const std::optional<TermOrder> order = term_order_named(v);
       if (order && *order != TermOrder::keyness) a.terms.order = *order;
       return order && *order != TermOrder::keyness;
     }},
    {"--ascending", "t", false, "", [](S, C, A a, W) { return a.terms.ascending = true; }},
    {"--per-10k", "tk", false, "", [](S, C, A a, W) { return a.per_ten_thousand = true; }},
    {"--measure", "kca", true, "a measure", set_measure},
    {"--p", "k", true, "0.05, 0.01, 0.001, 0.0001, or 1 for none", set_p},
    {"--positive", "ka", false, "", [](S, C, A a, W) { return a.terms.negative = false, true; }},
    {"--lambda", "k", true, "a number above 0",
     [](S v, C, A a, W) { return parse_number(v, a.terms.lambda) && a.terms.lambda > 0 && a.terms.lambda <= 1e6; }},
    {"--confidence", "k", true, "a number between 0 and 1",
     [](S v, C, A a, W) {
       return parse_number(v, a.terms.confidence) && a.terms.confidence > 0 && a.terms.confidence < 1;
     }},
    {"--sentence", "c", false, "", [](S, C, A a, W) { return a.window = false, true; }},
    {"--window", "c", true, "words left and right, at most 50: 5, or 2,3",
     [](S v, C, A a, W) { return parse_window(v, a); }},
    {"--sort", "w", true, "keys with commas: date, article, node, left1 to left3, right1 to right3",
     [](S v, C, A a, W) { return parse_sort(v, a.sort); }},
    {"--context", "w", true, "words on either side, at most 50",
     [](S v, C, A a, W) { return parse_number(v, a.context) && a.context <= 50; }},
    {"--also", "r", true, kPatterns, [](S v, C, A a, W w) { return w = add_pattern(v, a), w.empty(); }},
    {"--period", "rl", true, "day, week, month, quarter, year or auto", set_period},
};

// As the option table names the commands.
char letter_of(Command command) {
  switch (command) {
    case Command::terms:
      return 't';
    case Command::keyness:
      return 'k';
    case Command::collocates:
      return 'c';
    case Command::kwic:
      return 'w';
    case Command::trends:
      return 'r';
    case Command::tfidf:
      return 'f';
    case Command::sentences:
      return 's';
    case Command::actors:
      return 'a';
    case Command::links:
      return 'l';
    case Command::network:
      return 'n';
    case Command::commitments:
      return 'm';
    case Command::ledger:
      return 'g';
    case Command::dyads:
      return 'd';
    case Command::report:
      return 'p';
    default:
      return 0;
  }
}

std::string wrong_days(const Choice& choice, std::string_view prefix) {
  if (choice.from.empty() || choice.to.empty() || choice.from <= choice.to) return {};
  return std::string(prefix) + "from " + choice.from + " is after " + std::string(prefix) + "to " + choice.to;
}

}  // namespace

bool is_about_actors(Command command) {
  return command == Command::actors || command == Command::links || command == Command::network;
}

bool is_about_commitments(Command command) {
  return command == Command::commitments || command == Command::ledger || command == Command::dyads;
}

bool is_about_terms(Command command) {
  return letter_of(command) != 0 && command != Command::report && !is_about_actors(command) &&
         !is_about_commitments(command);
}

bool takes_pattern(Command command) {
  return command == Command::collocates || command == Command::kwic || command == Command::trends;
}

const TermsOption* find_terms_option(std::string_view name, Command command) {
  const TermsOption* any = nullptr;
  for (const std::span<const TermsOption> options :
       {std::span<const TermsOption>(kOptions), actors_options(), commitments_options()}) {
    for (const TermsOption& option : options) {
      if (option.name != name) continue;
      if (fits(option, command)) return &option;
      any = &option;
    }
  }
  return any;
}

bool fits(const TermsOption& option, Command command) {
  const char letter = letter_of(command);
  return letter != 0 && option.commands.contains(letter);
}

std::string add_pattern(const std::string& written, TermsAsk& ask) {
  std::string pattern, why;
  if (!parse_pattern(written, pattern, why)) return why;
  if (std::ranges::find(ask.patterns, pattern) == ask.patterns.end()) ask.patterns.push_back(std::move(pattern));
  return {};
}

std::string contradiction(const TermsAsk& ask, Command command) {
  for (const std::string& wrong : {wrong_days(ask.target, "--"), wrong_days(ask.reference, "--ref-")}) {
    if (!wrong.empty()) return wrong;
  }
  if (is_about_actors(command)) return actors_contradiction(ask, command);
  if (is_about_commitments(command)) return commitments_contradiction(ask);
  if (command != Command::keyness) return {};
  const bool has_reference = !ask.reference.is_all();
  if (has_reference && ask.against_all) return "--against all and --ref-... are two references; give one";
  if (ask.target.is_all() && !has_reference) {
    return "keyness compares articles with others: choose some (--from, --to, --source, --actor, --term, --article), "
           "or a reference (--ref-from, ...)";
  }
  return {};
}

std::string_view terms_usage() {
  return R"(
Terms:
  entente terms PATH...                 the list of terms: counts, rates, articles, stories, dispersion
  entente keyness PATH...               what marks the chosen articles against the rest, or against a reference
  entente collocates PATTERN PATH...    what stands by the pattern, in its sentences or in a window
  entente kwic PATTERN PATH...          the lines in which the pattern stands
  entente trends PATTERN PATH...        its counts over the articles' dates
  entente tfidf PATH...                 what marks each article out; with --article that one among the chosen
  entente sentences PATH...             the sentences that hold most key terms of the chosen articles
      --format text|csv|tsv|json|html, --out FILE, --threads N, --top N|all
      --exact                      csv and tsv: no apostrophe before what a spreadsheet would run as a formula
      --bare                       csv and tsv: without the columns selection and made_by at the end of each row

A PATTERN is a word (corridor), words in a row (belt and road), with wildcards (invest*  wom?n  * road), a regular
expression for a word (/invest(or|ment)s?/), lemma:agree, actor:china, or several of these with | between.

Which articles: those that fit all of
      --from DAY, --to DAY         2022-03-21, 2022-03 or 2022; the last day is among them
      --source NAME                an outlet; of several, any
      --actor KEY|NAME             all of several must be named
      --term PATTERN               all of several must stand in it
      --article ID|FILE            any of several
      --not                        the articles that all this leaves out
keyness, the reference:
      --against rest|all           the other articles (rest is the default), or all
      --ref-from, --ref-to, --ref-source, --ref-actor, --ref-term, --ref-article
What is counted (terms, keyness, collocates, tfidf, sentences):
      --by surface|lemma           the forms as they stand, or every form under its lemma
      --phrases N[-M]              phrases of so many words, at most 5, within a sentence
      --stops edges|none|anywhere  phrases that begin or end with a stop word are left out; none; all that hold one
      --names                      a name of several words is one term
      --stop-words FILE            your own, a word a line; "-word" takes one off the list
Which rows, in which order:
      --match PATTERN, --min N, --with-stop-words                                      terms, keyness, collocates
      --order count|articles|stories|dispersion|term, --ascending                                           terms
      --per-10k                    rates per 10,000 words                                        terms, keyness
      --measure lrc|g2|g2-two-term|chi-squared|log-ratio|simple-maths|percent-diff|odds-ratio|bic         keyness
      --p 0.05|0.01|0.001|0.0001, --positive, --lambda N, --confidence N                                  keyness
      --measure log-dice|log-likelihood|npmi|mi3|t-score|delta-p|dice|jaccard|pmi, --min-stories N     collocates
      --sentence, --window L,R     where collocates stand: in the sentence (default), or so many words off
      --sort KEY,...               of kwic: date, article, node, left1 to left3, right1 to right3
      --context N                  of kwic: words on either side
      --also PATTERN               of trends: another one in the same table
      --period day|week|month|quarter|year|auto                                                            trends
)";
}

}  // namespace entente::native
