// The report as HTML: well-formed, with no way in for what articles say, links that lead somewhere and
// headings that a screen reader can walk.
#include <catch_amalgamated.hpp>
#include <set>
#include <utility>

#include "core/report/report.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

struct Tag {
  std::string name;
  std::string attributes;
  bool closing = false;
};

// The tags of `html` in order. Fails the test on a stray "<" or an unclosed tag.
std::vector<Tag> tags_of(std::string_view html) {
  std::vector<Tag> out;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    REQUIRE(end != std::string_view::npos);
    std::string_view inside = html.substr(at + 1, end - at - 1);
    REQUIRE(inside.find('<') == std::string_view::npos);
    Tag& tag = out.emplace_back();
    tag.closing = inside.starts_with('/');
    if (tag.closing) inside.remove_prefix(1);
    const std::size_t space = std::min(inside.find(' '), inside.size());
    tag.name = inside.substr(0, space);
    tag.attributes = inside.substr(space);
    at = end;
  }
  return out;
}

// What stands outside of the quotes: ` name="..." name="..."`.
std::vector<std::string> attribute_names(const Tag& tag) {
  std::vector<std::string> out;
  bool in_value = false;
  std::string name;
  for (const char c : tag.attributes) {
    if (c == '"' && !in_value) out.push_back(std::exchange(name, {}));
    if (c == '"') in_value = !in_value;
    if (!in_value && c != '"' && c != ' ' && c != '=') name += c;
  }
  CHECK_FALSE(in_value);
  CHECK(name.empty());
  return out;
}

// Every value of `attribute="..."`.
std::vector<std::string> values_of(const std::vector<Tag>& tags, const std::string& attribute) {
  std::vector<std::string> out;
  const std::string start = " " + attribute + "=\"";
  for (const Tag& tag : tags) {
    const std::size_t at = tag.attributes.find(start);
    if (at == std::string::npos) continue;
    const std::size_t from = at + start.size();
    out.push_back(tag.attributes.substr(from, tag.attributes.find('"', from) - from));
  }
  return out;
}

Report made_report(std::uint64_t seed) {
  made::Dice dice(seed);
  Query query;
  query.with_text = true;
  return make_report(summarise(made::shard(made::pile(dice, 10)), query));
}

// Every string that comes from outside says something evil.
Report hostile_report() {
  const std::string evil = "<script>alert(1)</script>\" onload='x' &amp; \x01\xFF" + std::string(1, '\0');
  Report report = made_report(5);
  for (ArticleRow& row : report.articles) row.title = row.file = row.source = row.date = row.member = evil;
  for (ActorRow& row : report.actors) row.name = row.role = row.of = evil;
  for (ActorRow& row : report.actors) {
    row.aliases = {evil};
    row.joins = {{evil, evil, evil, JoinReason::user, evil, 1, report.articles[0].id}};
  }
  for (TermRow& row : report.terms) row.term = evil;
  for (CommitmentRow& row : report.commitments) row.rule = row.deadline = row.amount = row.speaker = evil;
  for (CommitmentRow& row : report.commitments) row.sentence = {{0, static_cast<std::uint32_t>(evil.size())}, evil};
  report.problems = {{evil, evil, 1, 1, 1, ProblemCode::binary, evil, evil}};
  report.articles[0].id = evil;
  report.articles[0].text = evil;
  report.actors[0].id = evil;
  return report;
}

void check_well_formed(const std::string& html) {
  static const std::set<std::string> kAllowed = {"div",        "h1",   "h2", "h3",      "h4",    "p",       "a",
                                                 "nav",        "ul",   "li", "section", "table", "caption", "thead",
                                                 "tbody",      "tr",   "th", "td",      "bdi",   "q",       "article",
                                                 "blockquote", "mark", "dl", "dt",      "dd",    "details", "summary"};
  std::vector<std::string> open;
  for (const Tag& tag : tags_of(html)) {
    CHECK(kAllowed.contains(tag.name));
    if (!tag.closing) {
      open.push_back(tag.name);
      continue;
    }
    REQUIRE(!open.empty());
    CHECK(open.back() == tag.name);
    open.pop_back();
  }
  CHECK(open.empty());
  static const std::set<std::string> kAttributes = {"id",   "class", "href",       "dir",
                                                    "lang", "scope", "aria-label", "aria-labelledby"};
  for (const Tag& tag : tags_of(html)) {
    for (const std::string& name : attribute_names(tag)) CHECK(kAttributes.contains(name));
  }
}

ArticleRow article_row() {
  ArticleRow row;
  row.id = "a1";
  row.file = "f";
  row.title = "T";
  row.words = 3;
  row.sentences = 1;
  row.story = "s";
  return row;
}

}  // namespace

TEST_CASE("the fragment is well-formed and of known elements alone") {
  for (std::uint64_t seed = 0; seed < 5; ++seed) check_well_formed(to_html(made_report(seed)));
  check_well_formed(to_html({}));
}

TEST_CASE("nothing that an article says becomes markup") {
  const std::string html = to_html(hostile_report());
  check_well_formed(html);
  CHECK(html.find("&lt;script&gt;alert(1)") != std::string::npos);
  CHECK(html.find('\0') == std::string::npos);
  CHECK(html.find('\xFF') == std::string::npos);
}

TEST_CASE("ids are unique and every link leads to one") {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto tags = tags_of(to_html(made_report(seed)));
    const auto ids = values_of(tags, "id");
    const std::set<std::string> targets(ids.begin(), ids.end());
    CHECK(targets.size() == ids.size());
    const auto links = values_of(tags, "href");
    CHECK(links.size() > 20);
    for (const std::string& link : links) {
      REQUIRE(link.starts_with('#'));
      CHECK(targets.contains(link.substr(1)));
    }
    for (const std::string& label : values_of(tags, "aria-labelledby")) CHECK(targets.contains(label));
  }
}

TEST_CASE("headings go down one level at a time") {
  char last = '0';
  for (const Tag& tag : tags_of(to_html(made_report(6)))) {
    if (tag.closing || tag.name.size() != 2 || tag.name[0] != 'h') continue;
    CHECK(tag.name[1] <= last + 1);
    last = tag.name[1];
  }
  CHECK(last != '0');
}

TEST_CASE("each article and each commitment can be linked to, and tables say what they are") {
  const Report report = made_report(7);
  const std::string html = to_html(report);
  for (const ArticleRow& row : report.articles) CHECK(html.find(" id=\"article-" + row.id + "\"") != std::string::npos);
  for (const CommitmentRow& row : report.commitments) {
    CHECK(html.find(" id=\"commitment-" + row.id + "\"") != std::string::npos);
  }
  const auto tags = tags_of(html);
  const auto count = [&](std::string_view name) {
    return std::ranges::count_if(tags, [&](const Tag& tag) { return tag.name == name && !tag.closing; });
  };
  CHECK(count("table") >= 4);
  CHECK(count("caption") == count("table"));
  CHECK(values_of(tags, "scope").size() == static_cast<std::size_t>(count("th")));
}

TEST_CASE("a commitment's sentence is whole, with its cue and its act marked") {
  const Article article = made::article("a", "China and Pakistan agreed to build a port.");
  ShardBuilder builder;
  builder.add(article, made::analysis(article));
  const std::string html = to_html(make_report(summarise(builder.finish(), {})));
  CHECK(html.find("<blockquote dir=\"auto\">China and Pakistan <mark class=\"cue\">agreed</mark>"
                  "<mark class=\"act\"> to build a port.</mark></blockquote>") != std::string::npos);
}

TEST_CASE("a cue inside its act is marked as both") {
  Report report;
  report.articles.push_back(article_row());
  report.articles[0].commitments = {"c1"};
  CommitmentRow row;
  row.id = "c1";
  row.article = "a1";
  row.sentence = {{10, 20}, "0123456789"};
  row.what = {{12, 19}, "2345678"};
  row.cue = {{14, 16}, "45"};
  report.commitments = {row};
  CHECK(to_html(report).find(">01<mark class=\"act\">23</mark><mark class=\"cue act\">45</mark>"
                             "<mark class=\"act\">678</mark>9<") != std::string::npos);
}

TEST_CASE("every kind of commitment is explained, and says who its parties are") {
  Report report;
  report.articles.push_back(article_row());
  report.actors.resize(2);
  report.actors[0].id = report.actors[0].name = "Ayland";
  report.actors[1].id = report.actors[1].name = "Beeland";
  for (std::uint8_t kind = 0; kind < 8; ++kind) {
    CommitmentRow row;
    row.id = std::to_string(kind);
    row.article = "a1";
    row.kind = static_cast<Kind>(kind);
    row.committers = {"Ayland"};
    row.requesters = {"Beeland"};
    report.commitments.push_back(row);
    report.articles[0].commitments.push_back(row.id);
  }
  const std::string html = to_html(report);
  check_well_formed(html);
  const std::string a = "<a href=\"#actor-Ayland\"><bdi dir=\"auto\">Ayland</bdi></a>";
  const std::string b = "<a href=\"#actor-Beeland\"><bdi dir=\"auto\">Beeland</bdi></a>";
  CHECK(html.find("<h4>1. Promise by " + a + "</h4>") != std::string::npos);
  CHECK(html.find("<h4>6. Concession by " + a + "</h4>") != std::string::npos);
  CHECK(html.find("<dt>Who gives way</dt><dd>" + a) != std::string::npos);
  CHECK(html.find("<h4>7. Request by " + b + " to " + a + "</h4>") != std::string::npos);
  CHECK(html.find("<td>A party gives way:") != std::string::npos);
  CHECK(html.find("<dt></dt>") == std::string::npos);
}

TEST_CASE("the page of its own holds the fragment, and may load nothing") {
  const Report report = made_report(8);
  const std::string page = to_html_document(report);
  CHECK(page.starts_with("<!doctype html>"));
  CHECK(page.find(to_html(report)) != std::string::npos);
  CHECK(page.find("default-src 'none'; style-src 'unsafe-inline'\"") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("http:") == std::string::npos);
  CHECK(page.find("https:") == std::string::npos);
}

TEST_CASE("what was rejected is marked as such and counts nowhere; verdicts and remarks are shown") {
  Report report = made_report(5);
  REQUIRE(report.commitments.size() > 1);
  const std::size_t all = report.commitments.size();
  CHECK(to_html(report).contains(std::to_string(all) + " commitments. <a"));
  CommitmentRow& row = report.commitments[0];
  row.verdict = Verdict::rejected;
  row.note = "see <p. 4>";
  row.edited = {CommitmentField::kind, CommitmentField::due};
  const std::string html = to_html(report);
  check_well_formed(html);
  CHECK(html.contains(std::to_string(all - 1) + (all == 2 ? " commitment. <a" : " commitments. <a")));
  CHECK(html.contains(" (rejected)</h4>"));
  CHECK(html.contains("rejected; set by hand: kind, due"));
  CHECK(html.contains("see &lt;p. 4&gt;"));
  CHECK(html.contains("id=\"commitment-" + row.id + "\""));
  CHECK_FALSE(html.contains("href=\"#commitment-" + row.id + "\""));
}
