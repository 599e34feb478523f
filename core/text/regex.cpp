// See regex.h. Each open bracket keeps what stands before it; the part read last is held back until it is known
// whether a repetition follows.
#include "core/text/regex.h"

#include <optional>
#include <vector>

#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::string_view kTooLarge =
    "With its repetitions written out the expression is longer than 512 characters; make the numbers in {} smaller.";

class RegexParser {
 public:
  explicit RegexParser(std::string_view written) : written_(written) { groups_.emplace_back(builder_); }

  std::expected<Automaton, RegexFault> parse() {
    while (at_ < written_.size() && !fault_) {
      next();
      if (builder_.is_too_large()) fail(kTooLarge);
    }
    if (!fault_ && groups_.size() > 1) fail_at(groups_.back().opened, "This ( has no ) that closes it.");
    if (fault_) return std::unexpected(*fault_);
    return builder_.finish(close());
  }

 private:
  using Part = AutomatonBuilder::Part;

  // One level of brackets: the alternatives before the last |, what stands in a row since, and the part read last.
  struct Group {
    explicit Group(const AutomatonBuilder& builder, std::size_t at = 0) : row(builder.nothing()), opened(at) {}
    std::optional<Part> alternatives;
    Part row;
    std::optional<Part> last;
    bool is_repeated = false;  // `last` is
    std::size_t opened = 0;
  };

  void fail_at(std::size_t at, std::string_view message) {
    if (!fault_) fault_ = RegexFault{at, message};
  }
  void fail(std::string_view message) { fail_at(begin_, message); }
  [[nodiscard]] bool meets(char c) const { return at_ < written_.size() && written_[at_] == c; }
  bool take(char c) {
    if (!meets(c)) return false;
    ++at_;
    return true;
  }
  char32_t take_character() {
    const CodePoint code = decode_utf8(written_, at_);
    at_ += code.size;
    return code.value;
  }

  void next();
  void open();
  void settle();
  Part close();
  void put(Part part);
  void repeat(std::uint32_t least, std::uint32_t most);
  void repeat_counted();
  std::optional<std::uint32_t> number();
  void escape(CharSet& into);
  std::optional<char32_t> escaped(CharSet& into);
  void bracket();
  void bracket_item(CharSet& into);

  std::string_view written_;
  std::size_t at_ = 0, begin_ = 0;  // begin_: of what is being read
  AutomatonBuilder builder_;
  std::vector<Group> groups_;
  std::optional<RegexFault> fault_;
};

char32_t in_counting_form(char32_t c) { return c == 0x2019 ? U'\'' : fold_case(c); }

void RegexParser::next() {
  begin_ = at_;
  const char32_t c = take_character();
  if (c == '(') return open();
  if (c == ')') {
    if (groups_.size() == 1) return fail("This ) has no ( that it closes. For the character itself write \\).");
    const Part inner = close();
    groups_.pop_back();
    return put(inner);
  }
  if (c == '|') {
    settle();
    Group& group = groups_.back();
    group.alternatives = group.alternatives ? AutomatonBuilder::either(*group.alternatives, group.row) : group.row;
    group.row = builder_.nothing();
    return;
  }
  if (c == '[') return bracket();
  if (c == '*') return repeat(0, AutomatonBuilder::kNoEnd);
  if (c == '+') return repeat(1, AutomatonBuilder::kNoEnd);
  if (c == '?') return repeat(0, 1);
  if (c == '{') return repeat_counted();
  if (c == ']' || c == '}')
    return fail("Nothing is open that this closes. For the character itself write \\ before it.");
  if (c == '^' || c == '$') return fail("An expression matches whole words, so ^ and $ are left out.");
  if (is_space({c, 1})) return fail("A word holds no space: write one expression for each word, each between / and /.");
  CharSet set;
  if (c == '.') {
    set = CharSet::any();
  } else if (c == '\\') {
    escape(set);
  } else {
    set = CharSet::of(in_counting_form(c));
  }
  if (!fault_) put(builder_.one(std::move(set)));
}

void RegexParser::open() {
  if (take('?') && !take(':')) return fail("Of brackets with (? only (?: ) is known; plain ( ) does the same.");
  settle();
  groups_.emplace_back(builder_, begin_);
}

// The part read last joins the row.
void RegexParser::settle() {
  Group& group = groups_.back();
  if (group.last) group.row = builder_.joined(group.row, *group.last);
  group.last.reset();
}

RegexParser::Part RegexParser::close() {
  settle();
  const Group& group = groups_.back();
  return group.alternatives ? AutomatonBuilder::either(*group.alternatives, group.row) : group.row;
}

void RegexParser::put(Part part) {
  settle();
  groups_.back().last = part;
  groups_.back().is_repeated = false;
}

void RegexParser::repeat(std::uint32_t least, std::uint32_t most) {
  Group& group = groups_.back();
  if (!group.last) return fail("There is nothing before this that could be repeated.");
  if (group.is_repeated) return fail("This repeats a repetition. Put what is repeated in ( ).");
  group.last = builder_.repeated(*group.last, least, most);
  group.is_repeated = true;
  take('?');  // "as few as possible" matches the same whole words
}

std::optional<std::uint32_t> RegexParser::number() {
  constexpr std::uint32_t kMost = 100000;  // far beyond what there is room for
  std::optional<std::uint32_t> value;
  while (at_ < written_.size() && is_ascii_digit(written_[at_])) {
    value = std::min(kMost, value.value_or(0) * 10 + static_cast<std::uint32_t>(written_[at_++] - '0'));
  }
  return value;
}

// {2}, {2,} or {2,3}.
void RegexParser::repeat_counted() {
  const std::optional<std::uint32_t> least = number();
  std::optional<std::uint32_t> most = least;
  if (take(',')) {
    most = number();
    if (!most && meets('}')) most = AutomatonBuilder::kNoEnd;
  }
  if (!least || !most || !take('}'))
    return fail("In { } stands how often: {2}, {2,} or {2,3}. For the character itself write \\{.");
  if (*least > *most) return fail("The first number in { } is the smaller one.");
  repeat(*least, *most);
}

// The character behind \ when it stands for itself; a kind of characters is added to `into`.
std::optional<char32_t> RegexParser::escaped(CharSet& into) {
  if (at_ == written_.size()) {
    fail("After \\ comes the character that is meant.");
    return std::nullopt;
  }
  const char32_t c = take_character();
  if (c == 'd') into.properties |= CharSet::kDigit;
  if (c == 'D') into.properties |= CharSet::kNoDigit;
  if (c == 'w') into.properties |= CharSet::kWordly;
  if (c == 'W') into.properties |= CharSet::kNotWordly;
  if (c == 'd' || c == 'D' || c == 'w' || c == 'W') return std::nullopt;
  if (c < 0x80 && (is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))) {
    fail("Behind \\ may stand d (a digit), w (a letter or digit), D, W, or a mark that is meant itself: \\. \\/ \\*");
    return std::nullopt;
  }
  return in_counting_form(c);
}

void RegexParser::escape(CharSet& into) {
  if (const std::optional<char32_t> c = escaped(into)) into.ranges.push_back({*c, *c});
}

// One character, one kind, or a range like a-z within [ ].
void RegexParser::bracket_item(CharSet& into) {
  const auto character = [&]() -> std::optional<char32_t> { return take('\\') ? escaped(into) : take_character(); };
  const std::optional<char32_t> first = character();
  if (fault_ || !first) return;
  const bool is_range = meets('-') && at_ + 1 < written_.size() && written_[at_ + 1] != ']';
  if (!is_range) return into.add_folded(in_counting_form(*first), in_counting_form(*first));
  ++at_;
  const std::optional<char32_t> last = character();
  if (fault_) return;
  if (!last || *last < *first) return fail("In [ ] a range goes from the lower character to the higher, like a-z.");
  into.add_folded(*first, *last);
}

void RegexParser::bracket() {
  CharSet set;
  set.is_negated = take('^');
  const std::size_t first = at_;
  while (at_ < written_.size() && !fault_ && !meets(']')) bracket_item(set);
  if (fault_) return;
  if (!take(']')) return fail("This [ has no ] that closes it.");
  if (at_ == first + 1) return fail("Between [ and ] stand the characters that may come here. For ] itself write \\].");
  put(builder_.one(std::move(set)));
}

}  // namespace

std::expected<Automaton, RegexFault> compile_regex(std::string_view written) { return RegexParser(written).parse(); }

}  // namespace entente
