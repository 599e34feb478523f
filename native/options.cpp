// Long options only, with the value after a space or an equals sign; "--" ends them.
#include "native/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace entente::native {
namespace {

struct Spelled {
  std::string_view word;
  Command command;
};
constexpr std::array<Spelled, 20> kCommands = {
    {{"report", Command::report},         {"read", Command::read},           {"analyse", Command::analyse},
     {"summarise", Command::summarise},   {"merge", Command::merge},         {"digest", Command::digest},
     {"bench", Command::bench},           {"terms", Command::terms},         {"keyness", Command::keyness},
     {"collocates", Command::collocates}, {"kwic", Command::kwic},           {"trends", Command::trends},
     {"tfidf", Command::tfidf},           {"sentences", Command::sentences}, {"actors", Command::actors},
     {"links", Command::links},           {"network", Command::network},     {"commitments", Command::commitments},
     {"ledger", Command::ledger},         {"dyads", Command::dyads}}};

template <class Number>
bool parse_number(std::string_view text, Number& out) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool parse_size(std::string_view text, Options& o) {
  const std::size_t cross = text.find('x');
  return cross != std::string_view::npos && parse_number(text.substr(0, cross), o.width) &&
         parse_number(text.substr(cross + 1), o.height) && o.width >= 320 && o.height >= 240 && o.width <= 16384 &&
         o.height <= 16384;
}

constexpr std::array<std::string_view, 7> kMeasured = {"read",   "terms",       "lines", "graph",  // by bench
                                                       "actors", "commitments", "frames"};

constexpr std::array<std::pair<std::string_view, Format>, 11> kFormats = {{{"text", Format::text},
                                                                           {"json", Format::json},
                                                                           {"html", Format::html},
                                                                           {"csv", Format::csv},
                                                                           {"tsv", Format::tsv},
                                                                           {"gexf", Format::gexf},
                                                                           {"graphml", Format::graphml},
                                                                           {"csv-nodes", Format::csv_nodes},
                                                                           {"csv-edges", Format::csv_edges},
                                                                           {"markdown", Format::markdown},
                                                                           {"plover", Format::plover}}};

bool parse_format(std::string_view text, Options& o) {
  for (const auto& [name, format] : kFormats) {
    if (name == text) return o.format = format, true;
  }
  return false;
}

// A report has no table, and what was read is no page of its own.
std::string_view formats_of(Command command) {
  if (command == Command::network) return "text, json, gexf, graphml, csv-nodes or csv-edges";
  if (command == Command::commitments) return "text, csv, tsv, json, html or plover";
  if (command == Command::ledger) return "text, csv, tsv, json, html or markdown";
  if (is_about_terms(command) || is_about_actors(command) || command == Command::dyads)
    return "text, csv, tsv, json or html";
  return command == Command::read ? "text, json or csv" : "text, json or html";
}

// The word stands in the list, not as part of another.
bool lists(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || list[at - 1] == ' ';
    if (begins && (end == list.size() || list[end] == ',' || list[end] == ' ')) return true;
  }
  return false;
}

// "csv-line-bytes=4096"
bool parse_limit(std::string_view text, ReadLimits& limits) {
  const std::size_t equals = text.find('=');
  for (const auto& [name, member] : kLimitNames) {
    if (text.substr(0, equals) != name) continue;
    return equals != std::string_view::npos && parse_number(text.substr(equals + 1), limits.*member);
  }
  return false;
}

// "LABEL" or "FILE=LABEL": a file's name may hold an equals sign, a label does not.
bool parse_encoding(const std::string& text, ReadSettings& read) {
  const std::size_t equals = text.rfind('=');
  if (equals == 0 || text.empty() || equals + 1 == text.size()) return false;
  if (equals == std::string::npos) {
    read.encoding = text;
  } else {
    read.encodings.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return true;
}

constexpr std::array<std::string_view, 7> kRoles = {"title", "text", "date", "source", "url", "language", "author"};

bool parse_field(const std::string& text, ReadSettings& read) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size()) return false;
  if (std::find(kRoles.begin(), kRoles.end(), text.substr(0, equals)) == kRoles.end()) return false;
  read.fields.push_back({text.substr(0, equals), text.substr(equals + 1)});
  return true;
}

bool parse_tokens(std::string_view text, AnalyseOptions& analyse) {
  const std::optional<TokenRules> rules = token_rules_named(text);
  if (rules) analyse.rules = *rules;
  return rules.has_value();
}

bool is_for_reading(std::string_view name) {
  return name == "--limit" || name == "--encoding" || name == "--field" || name == "--tokens";
}

bool is_for_window(std::string_view name) {
  return name == "--view" || name == "--theme" || name == "--screenshot" || name == "--script" || name == "--size" ||
         name == "--scale" || name == "--count-idle-frames";
}

// False when `value` cannot be what the option takes.
bool take_value(std::string_view name, const std::string& value, Options& o) {
  if (name == "--format") return parse_format(value, o);
  if (name == "--out" || name == "-o") return o.out = value, !value.empty();
  if (name == "--threads") return parse_number(value, o.threads) && o.threads >= 1 && o.threads <= 1024;
  if (name == "--limit") return parse_limit(value, o.work.read.limits);
  if (name == "--encoding") return parse_encoding(value, o.work.read);
  if (name == "--tokens") return parse_tokens(value, o.work.analyse);
  if (name == "--field") return parse_field(value, o.work.read);
  if (name == "--view") return o.view = value, !value.empty();
  if (name == "--theme") return o.theme = value, value == "light" || value == "dark";
  if (name == "--screenshot") return o.screenshot = value, !value.empty();
  if (name == "--script") return o.script = value, !value.empty();
  if (name == "--size") return parse_size(value, o);
  if (name == "--scale") return parse_number(value, o.scale) && o.scale >= 0.5f && o.scale <= 8;
  return parse_number(value, o.idle_seconds) && o.idle_seconds > 0;
}

bool takes_value(std::string_view name) {
  return name == "--format" || name == "--out" || name == "-o" || name == "--threads" || is_for_reading(name) ||
         is_for_window(name);
}

constexpr std::array<std::string_view, 5> kFlags = {"--with-text", "--summaries", "--report", "--exact", "--bare"};

// Which options mean something to which command.
bool fits(std::string_view name, Command command) {
  if (command == Command::bench) return false;
  if (name == "--format")
    return command == Command::report || command == Command::read || is_about_terms(command) ||
           is_about_actors(command) || is_about_commitments(command);
  if (name == "--with-text") return command == Command::report;
  if (name == "--summaries")
    return command == Command::report || is_about_actors(command) || is_about_commitments(command);
  if (name == "--report") return command == Command::read;
  if (name == "--exact" || name == "--bare")
    return command == Command::read || is_about_terms(command) || is_about_actors(command) ||
           is_about_commitments(command);
  if (name == "--tokens" && command == Command::read) return false;
  if (is_for_reading(name)) return command != Command::merge && command != Command::summarise;
  if (is_for_window(name)) return command == Command::window;
  if (name == "--threads")
    return command != Command::merge && command != Command::summarise && command != Command::analyse;
  return command != Command::window && command != Command::digest;  // --out
}

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  Options parse() {
    if (!arguments_.empty()) {
      for (const auto& [word, command] : kCommands) {
        if (arguments_[0] == word) o_.command = command, ++at_;
      }
    }
    while (at_ < arguments_.size() && o_.misuse.empty()) next();
    if (o_.misuse.empty() && is_command()) o_.misuse = what_is_missing();
    if (o_.misuse.empty() && !has_format()) {
      o_.misuse = "this command writes " + std::string(formats_of(o_.command));
    }
    if (o_.misuse.empty()) o_.misuse = contradiction(o_.ask, o_.command);
    if (o_.misuse.empty() && o_.from_summaries && o_.ask.actors.evidence)
      o_.misuse = "--evidence prints sentences, which summaries do not hold";
    if (o_.misuse.empty() && o_.from_summaries && o_.ask.commitments.why_not)
      o_.misuse = "--why-not reads articles, which summaries do not hold";
    if (o_.misuse.empty() && o_.format == Format::plover && o_.ask.commitments.why_not)
      o_.misuse = "--why-not finds no events; it writes text, csv, tsv, json or html";
    if (o_.misuse.empty() && (o_.is_exact || o_.is_bare) && !has_cells())
      o_.misuse = "--exact and --bare say how cells of csv and tsv are written; give --format csv or tsv";
    if (o_.command == Command::read) o_.work.depth = Depth::words;
    return std::move(o_);
  }

 private:
  [[nodiscard]] bool is_command() const {
    return o_.command != Command::window && o_.command != Command::help && o_.command != Command::version;
  }

  [[nodiscard]] std::string what_is_missing() const {
    if (takes_pattern(o_.command) && !has_pattern_) return "no pattern was given";
    if (o_.paths.empty()) return "no path was given";
    if (o_.command == Command::bench && std::ranges::find(kMeasured, o_.paths[0]) == kMeasured.end())
      return "what can be measured is \"read\", \"terms\", \"lines\", \"graph\", \"actors\" or \"commitments\"";
    return {};
  }

  [[nodiscard]] bool has_format() const {
    const auto named =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& f) { return f.second == o_.format; });
    return !is_command() || lists(formats_of(o_.command), named->first);
  }

  [[nodiscard]] bool has_cells() const {
    return o_.format == Format::csv || o_.format == Format::tsv || o_.format == Format::csv_nodes ||
           o_.format == Format::csv_edges;
  }

  void next() {
    const std::string& argument = arguments_[at_++];
    if (only_paths_ || argument.empty() || argument[0] != '-' || argument == "-") {
      positional(argument);
    } else if (argument == "--") {
      only_paths_ = true;
    } else if (argument == "--help" || argument == "-h") {
      o_.command = Command::help;
    } else if (argument == "--version") {
      o_.command = Command::version;
    } else {
      option(argument);
    }
  }

  void positional(const std::string& argument) {
    if (!takes_pattern(o_.command) || has_pattern_) {
      o_.paths.push_back(argument);
      return;
    }
    has_pattern_ = true;
    // The first one stands first, wherever --also stood.
    const std::vector<std::string> also = std::exchange(o_.ask.patterns, {});
    o_.misuse = add_pattern(argument, o_.ask);
    for (const std::string& pattern : also) {
      if (o_.misuse.empty()) o_.misuse = add_pattern(pattern, o_.ask);
    }
  }

  void option(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const TermsOption* const asked = find_terms_option(name, o_.command);
    const bool flag = asked != nullptr ? !asked->takes_value : std::ranges::find(kFlags, name) != kFlags.end();
    if (asked == nullptr && !flag && !takes_value(name)) {
      o_.misuse = "unknown option " + name;
    } else if (asked != nullptr ? !entente::native::fits(*asked, o_.command) : !fits(name, o_.command)) {
      o_.misuse = name + " does not go with this command";
    } else if (flag) {
      set_flag(name, asked);
      if (equals != std::string::npos) o_.misuse = name + " takes no value";
    } else if (equals == std::string::npos && at_ == arguments_.size()) {
      o_.misuse = name + " needs a value";
    } else {
      set_value(name, equals == std::string::npos ? arguments_[at_++] : argument.substr(equals + 1), asked);
    }
  }

  void set_flag(const std::string& name, const TermsOption* asked) {
    if (name == "--with-text") o_.with_text = true;
    if (name == "--summaries") o_.from_summaries = true;
    if (name == "--exact") o_.is_exact = true;
    if (name == "--bare") o_.is_bare = true;
    if (asked != nullptr) asked->set({}, o_.command, o_.ask, o_.misuse);
  }

  void set_value(const std::string& name, const std::string& value, const TermsOption* asked) {
    std::string why, values;
    const bool is_read = asked != nullptr ? asked->set(value, o_.command, o_.ask, why) : take_value(name, value, o_);
    if (is_read) return;
    if (asked != nullptr) values = asked->values;
    if (name == "--format") values = formats_of(o_.command);
    if (why.empty()) why = "\"" + value + "\" is no value for " + name + (values.empty() ? "" : "; give " + values);
    o_.misuse = why;
  }

  const std::vector<std::string>& arguments_;
  std::size_t at_ = 0;
  bool only_paths_ = false, has_pattern_ = false;
  Options o_;
};

}  // namespace

constexpr std::string_view kUsage = R"(Entente reads news and shows who committed to what. Nothing leaves this computer.

  entente [PATH...]                open the window on these files and folders
  entente report PATH...           print the report
      --format text|json|html      text is the default
      --with-text                  carry the articles' text (json)
      --summaries                  the PATHs are summaries, made by summarise or merge
      --out FILE                   write there, not to standard output
      --threads N                  as many as the machine has is the default
  entente read PATH... --report    print what was read, file by file, and analyse nothing
      --format text|json|csv, --out FILE, --threads N, --exact, --bare
  entente analyse PATH... -o SHARD     analyse once, keep for later
  entente summarise SHARD... -o FILE   what a report needs of these shards
  entente merge FILE... -o FILE        join summaries; any order gives the same bytes
  entente digest PATH...               a hash of the summary, to compare builds
  entente bench read [PATH...]         how fast reading is here; the sample's texts if there is no PATH
  entente bench terms [PATH...]        how fast terms are counted and ranked anew, and in how much memory
  entente bench lines [PATH...]        how long a concordance of 100,000 articles takes, by kind of pattern
  entente bench actors [PATH...]       how fast words are tagged and actors named with all their names
  entente bench commitments [PATH...]  how fast bytes become a shard with terms, actors and commitments
  entente bench graph [PATH...]        how long communities, centrality and layout of a made graph and of actors take
  entente bench frames [PATH...]       how much of a frame the views take, and undo, while somebody works with these
  entente --help, entente --version

A folder stands for all files in it, but for hidden ones and README and LICENSE; "-" is standard input.
What a file holds is found by its content. Trouble with a file is told on standard error; the rest is read.

Reading, for every command that reads:
      --encoding LABEL             of all files, whatever they say themselves; or of one: FILE=LABEL
      --field ROLE=NAME            your own name for a field of JSON or CSV; ROLE is title, text, date, source,
                                   url, language or author
      --tokens NAME                count words as entente does, or like antconc, quanteda or voyant (not for read)
      --limit NAME=VALUE           past a limit the rest is not read; each file says so. The limits:
@LIMITS@
@TERMS@
@ACTORS@
@COMMITMENTS@

The window:  --view NAME  --theme light|dark  --size WxH  --scale N
             --screenshot FILE.ppm  draw once all is read, save and end
             --script FILE          do what its lines say once all is read, and end: a NAME as for --view opens or
                                    decides, "screenshot FILE.ppm" saves, "wait" lets all be found
             --count-idle-frames S  print how many frames an idle window draws in S seconds, and end

Exit status: 0 something was read, 2 nothing was, 3 no article is among the chosen, 64 misuse, 69 no display,
74 the output cannot be written.
)";

std::string usage() {
  std::string limits;
  for (const auto& [name, member] : kLimitNames) {
    limits += std::string(37, ' ') + std::string(name) + std::string(17 - name.size(), ' ') +
              std::to_string(ReadLimits{}.*member) + "\n";
  }
  std::string out(kUsage);
  constexpr std::string_view kLimits = "@LIMITS@\n", kTerms = "@TERMS@\n", kActors = "@ACTORS@\n",
                             kCommitments = "@COMMITMENTS@\n";
  out.replace(out.find(kLimits), kLimits.size(), limits);
  out.replace(out.find(kTerms), kTerms.size(), terms_usage());
  out.replace(out.find(kActors), kActors.size(), actors_usage());
  return out.replace(out.find(kCommitments), kCommitments.size(), commitments_usage());
}

Options parse(const std::vector<std::string>& arguments) { return Parser(arguments).parse(); }

}  // namespace entente::native
