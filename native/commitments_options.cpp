// More rows of the table of options: see terms_options.cpp.
#include "native/commitments_options.h"

#include <algorithm>
#include <charconv>

#include "native/terms_options.h"

namespace entente::native {
namespace {

using C = Command;
using S = const std::string&;
using A = TermsAsk&;
using W = std::string&;

template <class Number>
bool parse_number(std::string_view text, Number& out) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

// "PLEDGE,AGREEMENT" as bits, each name by `bit_of`.
template <class Bits>
bool parse_names(std::string_view value, Bits& out, auto bit_of) {
  out = 0;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    const auto found = bit_of(value.substr(at, end - at));
    if (!found) return false;
    out = static_cast<Bits>(out | 1U << static_cast<unsigned>(*found));
    at = end + 1;
  }
  return true;
}

bool take_text(const std::string& value, std::string& out) {
  out = value;
  return !value.empty();
}

bool set_ledger_order(const std::string& value, Command, TermsAsk& ask, std::string&) {
  const std::optional<LedgerOrder> order = ledger_order_named(value);
  ask.commitments.order = order.value_or(LedgerOrder::last);
  return order.has_value();
}

bool set_review(const std::string& value, Command, TermsAsk& ask, std::string&) {
  std::uint32_t& rows = ask.commitments.review.emplace();
  return parse_number(value, rows) && rows > 0;
}

bool set_confidence(const std::string& value, Command, TermsAsk& ask, std::string&) {
  std::uint8_t& least = ask.commitments.filter.least_confidence;
  return parse_number(value, least) && least <= 100;
}

constexpr std::string_view kActor = "an actor's key or name";
constexpr std::string_view kKinds =
    "kinds with commas: PLEDGE, AGREEMENT, INSTRUMENT, POSITION, DELIVERY, CONCESSION, REQUEST, REFUSAL";
constexpr std::string_view kStatuses =
    "statuses with commas: requested, stated, intent, agreed, signed, implementing, done, refused, suspended";

constexpr TermsOption kOptions[] = {
    {"--kind", "mgd", true, kKinds,
     [](S v, C, A a, W) {
       return parse_names(v, a.commitments.filter.kinds, [](auto name) { return kind_named(in_capitals(name)); });
     }},
    {"--status", "mgd", true, kStatuses,
     [](S v, C, A a, W) { return parse_names(v, a.commitments.filter.statuses, status_named); }},
    {"--party", "mgd", true, kActor,
     [](S v, C, A a, W) { return a.commitments.filter.parties.push_back(v), !v.empty(); }},
    {"--from-party", "mgd", true, kActor, [](S v, C, A a, W) { return take_text(v, a.commitments.filter.committer); }},
    {"--to-party", "mgd", true, kActor, [](S v, C, A a, W) { return take_text(v, a.commitments.filter.counterparty); }},
    {"--topic", "mgd", true, "a topic, as trade or energy",
     [](S v, C, A a, W) { return take_text(v, a.commitments.filter.topic); }},
    {"--least-confidence", "mgd", true, "a whole number, at most 100", set_confidence},
    {"--with-rejected", "mgd", false, "", [](S, C, A a, W) { return a.commitments.filter.verdicts = 0b111, true; }},
    {"--order", "g", true, "last, first, statements, outlets or status", set_ledger_order},
    {"--open", "g", false, "", [](S, C, A a, W) { return a.commitments.open_only = true; }},
    {"--why-not", "m", false, "", [](S, C, A a, W) { return a.commitments.why_not = true; }},
    {"--review", "m", true, "how many rows, 1 or more", set_review},
    {"--order", "m", true, "random, least-sure or reading",
     [](S v, C, A a, W) { return (a.commitments.review_order = review_order_named(v)).has_value(); }},
    {"--seed", "m", true, "a whole number",
     [](S v, C, A a, W) { return parse_number(v, a.commitments.seed.emplace()); }},
};

}  // namespace

std::span<const TermsOption> commitments_options() { return kOptions; }

std::string commitments_contradiction(const TermsAsk& ask) {
  const CommitmentsAsk& asked = ask.commitments;
  if (asked.why_not && asked.review) return "--why-not and --review are two questions; ask one";
  if (!asked.review && (asked.review_order || asked.seed)) return "--order and --seed are of --review";
  if (asked.review && ask.most) return "--review says how many rows; leave --top out";
  return {};
}

std::string_view commitments_usage() {
  return R"(
Commitments:
  entente commitments PATH...           who promised, agreed, signed, asked or refused what, a row a sentence
      --why-not                    the words that look like a commitment and gave none, with the reason
      --review N                   N rows to review, and how many of those decided so far were right
      --order random|least-sure|reading, --seed N    of --review
      --format text|csv|tsv|json|html|plover         plover: events as PLOVER has them, JSON
  entente ledger PATH...                the same joined: a row a commitment, with how often, by whom and how firmly
      --order last|first|statements|outlets|status, --min N (statements), --open (that nothing closed)
      --format text|csv|tsv|json|html|markdown       html and markdown: a brief that quotes every sentence
  entente dyads PATH...                 who owes whom
      --kind KIND,...              PLEDGE, AGREEMENT, INSTRUMENT, POSITION, DELIVERY, CONCESSION, REQUEST, REFUSAL
      --status STATUS,...          requested, stated, intent, agreed, signed, implementing, done, refused, suspended
      --party NAME                 takes part; all of several do
      --from-party NAME, --to-party NAME             who owes; towards whom, of a request who asks
      --topic TOPIC, --least-confidence PERCENT
      --with-rejected              those too that your decisions reject
      --top N|all, --out FILE, --threads N, --summaries, and which articles, as of terms
      --edits FILE                 your decisions, as of actors: {"edit": "accept", "commitment": "ID"}, reject, reopen,
                                   note (value), set (field, value), add
)";
}

}  // namespace entente::native
