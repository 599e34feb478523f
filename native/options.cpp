// Long options only, with the value after a space or an equals sign; "--" ends them.
#include "native/options.h"

#include <array>
#include <charconv>
#include <utility>

namespace entente::native {
namespace {

struct Spelled {
  std::string_view word;
  Command command;
};
constexpr std::array<Spelled, 5> kCommands = {{{"report", Command::report},
                                               {"analyse", Command::analyse},
                                               {"summarise", Command::summarise},
                                               {"merge", Command::merge},
                                               {"digest", Command::digest}}};

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

bool parse_format(std::string_view text, Options& o) {
  if (text == "text")
    o.format = Format::text;
  else if (text == "json")
    o.format = Format::json;
  else if (text == "html")
    o.format = Format::html;
  else
    return false;
  return true;
}

bool is_for_window(std::string_view name) {
  return name == "--view" || name == "--theme" || name == "--screenshot" || name == "--size" || name == "--scale" ||
         name == "--count-idle-frames";
}

// False when `value` cannot be what the option takes.
bool take_value(std::string_view name, const std::string& value, Options& o) {
  if (name == "--format") return parse_format(value, o);
  if (name == "--out" || name == "-o") return o.out = value, !value.empty();
  if (name == "--threads") return parse_number(value, o.threads) && o.threads >= 1 && o.threads <= 1024;
  if (name == "--view") return o.view = value, !value.empty();
  if (name == "--theme") return o.theme = value, value == "light" || value == "dark";
  if (name == "--screenshot") return o.screenshot = value, !value.empty();
  if (name == "--size") return parse_size(value, o);
  if (name == "--scale") return parse_number(value, o.scale) && o.scale >= 0.5f && o.scale <= 8;
  return parse_number(value, o.idle_seconds) && o.idle_seconds > 0;
}

bool takes_value(std::string_view name) {
  return name == "--format" || name == "--out" || name == "-o" || name == "--threads" || is_for_window(name);
}

// Which options mean something to which command.
bool fits(std::string_view name, Command command) {
  if (name == "--format" || name == "--with-text" || name == "--summaries") return command == Command::report;
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
    if (o_.command != Command::window && o_.command != Command::help && o_.command != Command::version &&
        o_.paths.empty() && o_.misuse.empty()) {
      o_.misuse = "no path was given";
    }
    return std::move(o_);
  }

 private:
  void next() {
    const std::string& argument = arguments_[at_++];
    if (only_paths_ || argument.empty() || argument[0] != '-' || argument == "-") {
      o_.paths.push_back(argument);
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

  void option(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const bool flag = name == "--with-text" || name == "--summaries";
    if (!flag && !takes_value(name)) {
      o_.misuse = "unknown option " + name;
    } else if (!fits(name, o_.command)) {
      o_.misuse = name + " does not go with this command";
    } else if (flag) {
      (name == "--with-text" ? o_.with_text : o_.from_summaries) = true;
      if (equals != std::string::npos) o_.misuse = name + " takes no value";
    } else if (equals == std::string::npos && at_ == arguments_.size()) {
      o_.misuse = name + " needs a value";
    } else {
      const std::string value = equals == std::string::npos ? arguments_[at_++] : argument.substr(equals + 1);
      if (!take_value(name, value, o_)) o_.misuse = "\"" + value + "\" is no value for " + name;
    }
  }

  const std::vector<std::string>& arguments_;
  std::size_t at_ = 0;
  bool only_paths_ = false;
  Options o_;
};

}  // namespace

const std::string_view kUsage = R"(Entente reads news and shows who committed to what. Nothing leaves this computer.

  entente [PATH...]                open the window on these files and folders
  entente report PATH...           print the report
      --format text|json|html      text is the default
      --with-text                  carry the articles' text (json)
      --summaries                  the PATHs are summaries, made by summarise or merge
      --out FILE                   write there, not to standard output
      --threads N                  as many as the machine has is the default
  entente analyse PATH... -o SHARD     analyse once, keep for later
  entente summarise SHARD... -o FILE   what a report needs of these shards
  entente merge FILE... -o FILE        join summaries; any order gives the same bytes
  entente digest PATH...               a hash of the summary, to compare builds
  entente --help, entente --version

A folder stands for all files in it, but for hidden ones and README and LICENSE; "-" is standard input.
Files hold plain text, JSON, or JSON lines. Trouble with a file is told on standard error; the rest is read.

The window:  --view NAME  --theme light|dark  --size WxH  --scale N
             --screenshot FILE.ppm  draw once all is read, save and end
             --count-idle-frames S  print how many frames an idle window draws in S seconds, and end

Exit status: 0 something was read, 2 nothing was, 64 misuse, 69 no display, 74 the output cannot be written.
)";

Options parse(const std::vector<std::string>& arguments) { return Parser(arguments).parse(); }

}  // namespace entente::native
