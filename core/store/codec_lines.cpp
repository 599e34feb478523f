// What is asked of shards, and what they answer, as bytes. Decoding refuses lines that are out of order, since merge()
// relies on it; a summary stands in an answer in its own frame.
#include <algorithm>

#include "core/store/ask.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/store/lines.h"

namespace entente {

namespace {

constexpr std::string_view kAskMagic = "ENTENTEq", kAnswerMagic = "ENTENTEr";
constexpr std::size_t kForms = 2, kUnits = 2, kPhraseStops = 3, kLineKeys = 9;
enum Which : std::uint8_t { kSummary, kLines, kSentences };  // in the order of Ask and Answer

void put_bool(Writer& out, bool value) { out.byte(value ? 1 : 0); }
bool get_bool(Reader& in) { return in.below(2) == 1; }

// In the order given, repeats and all, as put() writes any list of texts.
void get_list(Reader& in, std::vector<std::string>& texts) {
  for (std::size_t left = in.count(1); left > 0 && in.ok(); --left) texts.push_back(in.text());
}

void put(Writer& out, const Near& near) {
  out.text(near.pattern);
  put_bool(out, near.sentence);
  out.byte(near.left);
  out.byte(near.right);
}

void get(Reader& in, Near& near) {
  near.pattern = in.text();
  near.sentence = get_bool(in);
  near.left = in.byte();
  near.right = in.byte();
}

void put(Writer& out, const Counting& counting) {
  out.byte(counting.shortest);
  out.byte(counting.longest);
  out.byte(static_cast<std::uint8_t>(counting.form));
  out.byte(static_cast<std::uint8_t>(counting.unit));
  put_bool(out, counting.names_as_units);
  out.byte(static_cast<std::uint8_t>(counting.phrase_stops));
  put_bool(out, counting.stop_words.listed);
  put(out, counting.stop_words.added);
  put(out, counting.stop_words.allowed);
  put_bool(out, counting.near.has_value());
  if (counting.near) put(out, *counting.near);
}

void get(Reader& in, Counting& counting) {
  counting.shortest = in.byte();
  counting.longest = in.byte();
  counting.form = static_cast<TermForm>(in.below(kForms));
  counting.unit = static_cast<TermUnit>(in.below(kUnits));
  counting.names_as_units = get_bool(in);
  counting.phrase_stops = static_cast<PhraseStops>(in.below(kPhraseStops));
  counting.stop_words.listed = get_bool(in);
  get(in, counting.stop_words.added);
  get(in, counting.stop_words.allowed);
  if (get_bool(in)) get(in, counting.near.emplace());
}

void put(Writer& out, const Query& query) {
  put(out, query.articles);
  put(out, query.actors);
  out.text(query.from);
  out.text(query.to);
  put(out, query.sources);
  put(out, query.holding);
  for (const bool flag : {query.others, query.with_text, query.only_terms, query.only_tracked}) put_bool(out, flag);
  put(out, query.counting);
  put(out, query.tracked);
}

void get(Reader& in, Query& query) {
  get_list(in, query.articles);
  get_list(in, query.actors);
  query.from = in.text();
  query.to = in.text();
  get_list(in, query.sources);
  get_list(in, query.holding);
  for (bool* flag : {&query.others, &query.with_text, &query.only_terms, &query.only_tracked}) *flag = get_bool(in);
  get(in, query.counting);
  get_list(in, query.tracked);
}

void put(Writer& out, const ConcordanceQuery& query) {
  put(out, query.articles);
  out.text(query.pattern);
  out.number(query.order.size());
  for (const LineKey key : query.order) out.byte(static_cast<std::uint8_t>(key));
  out.number(query.context);
  out.number(query.most);
}

void get(Reader& in, ConcordanceQuery& query) {
  get(in, query.articles);
  query.pattern = in.text();
  for (std::size_t left = in.count(1); left > 0 && in.ok(); --left)
    query.order.push_back(static_cast<LineKey>(in.below(kLineKeys)));
  query.context = in.number32();
  query.most = in.number32();
}

void put(Writer& out, const KeySentenceQuery& query) {
  put(out, query.articles);
  put(out, query.terms);
  out.number(query.most);
}

void get(Reader& in, KeySentenceQuery& query) {
  get(in, query.articles);
  get_list(in, query.terms);
  query.most = in.number32();
}

void put(Writer& out, const ConcordanceLine& line) {
  put(out, line.keys);
  out.text(line.date);
  out.text(line.article);
  out.span(line.node);
  out.span(line.sentence);
  for (const std::string* text : {&line.left, &line.match, &line.right}) out.text(*text);
}

void get(Reader& in, ConcordanceLine& line) {
  get_list(in, line.keys);
  line.date = in.text();
  line.article = in.text();
  line.node = in.span();
  line.sentence = in.span();
  for (std::string* text : {&line.left, &line.match, &line.right}) *text = in.text();
}

void put(Writer& out, const KeySentence& row) {
  out.number(row.terms);
  out.text(row.date);
  out.text(row.article);
  out.span(row.sentence);
  out.text(row.text);
  put(out, row.held);
}

void get(Reader& in, KeySentence& row) {
  row.terms = in.number32();
  row.date = in.text();
  row.article = in.text();
  row.sentence = in.span();
  row.text = in.text();
  get(in, row.held, 0xFFFFFFFF);
  if (row.held.size() != row.terms) in.fail();
  if (std::ranges::adjacent_find(row.held, std::ranges::greater_equal()) != row.held.end()) in.fail();
}

void get(Reader& in, ConcordanceArticle& row) {
  row.article = in.text();
  row.hits = in.number32();
}

// Rows of which `is_before` holds from each to the next.
template <class Row, class Before>
void get_rows(Reader& in, std::size_t least_bytes, std::vector<Row>& rows, Before&& is_before) {
  for (std::size_t left = in.count(least_bytes); left > 0 && in.ok(); --left) {
    Row row;
    get(in, row);
    if (!rows.empty() && !is_before(rows.back(), row)) in.fail();
    rows.push_back(std::move(row));
  }
}

void put(Writer& out, const Concordance& answer) {
  out.number(answer.most);
  out.number(answer.articles.size());
  for (const ConcordanceArticle& row : answer.articles) {
    out.text(row.article);
    out.number(row.hits);
  }
  out.number(answer.lines.size());
  for (const ConcordanceLine& line : answer.lines) put(out, line);
}

void get(Reader& in, Concordance& answer) {
  answer.most = in.number32();
  get_rows(in, 2, answer.articles,
           [](const ConcordanceArticle& a, const ConcordanceArticle& b) { return a.article < b.article; });
  get_rows(in, 10, answer.lines, [](const ConcordanceLine& a, const ConcordanceLine& b) { return compare(a, b) < 0; });
  if (answer.lines.size() > answer.most) in.fail();
}

void put(Writer& out, const KeySentences& answer) {
  out.number(answer.most);
  out.number(answer.rows.size());
  for (const KeySentence& row : answer.rows) put(out, row);
}

void get(Reader& in, KeySentences& answer) {
  answer.most = in.number32();
  get_rows(in, 7, answer.rows, [](const KeySentence& a, const KeySentence& b) { return compare(a, b) < 0; });
  if (answer.rows.size() > answer.most) in.fail();
}

template <class Part, class Whole>
bool get_as(Reader& in, Whole& whole) {
  get(in, whole.template emplace<Part>());
  return in.ok() && in.at_end();
}

}  // namespace

std::vector<std::uint8_t> encode(const Ask& ask) {
  Writer out;
  out.byte(static_cast<std::uint8_t>(ask.index()));
  std::visit([&out](const auto& query) { put(out, query); }, ask);
  return framed(kAskMagic, out.take());
}

std::vector<std::uint8_t> encode(const Answer& answer) {
  Writer out;
  out.byte(static_cast<std::uint8_t>(answer.index()));
  if (const auto* lines = std::get_if<Concordance>(&answer)) put(out, *lines);
  if (const auto* sentences = std::get_if<KeySentences>(&answer)) put(out, *sentences);
  std::vector<std::uint8_t> body = out.take();
  if (const auto* summary = std::get_if<Summary>(&answer)) {
    const std::vector<std::uint8_t> bytes = encode(*summary);
    body.insert(body.end(), bytes.begin(), bytes.end());
  }
  return framed(kAnswerMagic, body);
}

Result<Ask> decode_ask(std::span<const std::uint8_t> bytes) {
  const auto body = unframed(kAskMagic, bytes);
  if (!body) return std::unexpected(body.error());
  Reader in(*body);
  const std::uint8_t which = in.byte();
  Ask out;
  const bool is_good = which == kSummary     ? get_as<Query>(in, out)
                       : which == kLines     ? get_as<ConcordanceQuery>(in, out)
                       : which == kSentences ? get_as<KeySentenceQuery>(in, out)
                                             : false;
  if (!is_good) return std::unexpected(corrupt("A part of the question is out of place."));
  return out;
}

Result<Answer> decode_answer(std::span<const std::uint8_t> bytes) {
  const auto body = unframed(kAnswerMagic, bytes);
  if (!body) return std::unexpected(body.error());
  Reader in(*body);
  const std::uint8_t which = in.byte();
  if (in.ok() && which == kSummary) {
    auto summary = decode_summary(body->subspan(1));
    if (!summary) return std::unexpected(std::move(summary.error()));
    return std::move(*summary);
  }
  Answer out;
  const bool is_good = which == kLines       ? get_as<Concordance>(in, out)
                       : which == kSentences ? get_as<KeySentences>(in, out)
                                             : false;
  if (!is_good) return std::unexpected(corrupt("A line of the answer is out of place."));
  return out;
}

}  // namespace entente
