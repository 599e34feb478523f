// The report as a page that can be read from top to bottom, heard in a screen reader, or printed. Every
// figure that stands for sentences leads to them by a link within the page; the words for kinds and
// measures are explained where they are used.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/report/commitment_html.h"
#include "core/report/commitment_words.h"
#include "core/report/html_import.h"
#include "core/report/html_writer.h"
#include "core/report/report.h"

namespace entente {

namespace {

// Links to evidence in one table cell; the rest is one link away, in the article's own section.
constexpr std::size_t kMostLinks = 24;

// Before the name of what it was joined to.
std::string_view words_of(JoinReason reason) {
  switch (reason) {
    case JoinReason::acronym:
      return "short for ";
    case JoinReason::full_name:
      return "in full ";
    case JoinReason::misspelling:
      return "misspelt for ";
    case JoinReason::same_body:
      return "written otherwise ";
    case JoinReason::user:
      return "by your decision ";
  }
  return "";
}

std::string_view title_of(const ArticleRow& article) { return article.title.empty() ? article.file : article.title; }

class HtmlReport {
 public:
  HtmlReport(const Report& report, const Facts& made);
  std::string write();

 private:
  void summary();
  void contents();
  void commitments();
  void kinds();
  void commitments_of(const ArticleRow& article);
  void commitment(std::size_t index);
  void title(const CommitmentRow& row);
  void facts(const CommitmentRow& row);
  void actors();
  void joins(const ActorRow& row);
  void links();
  void terms();
  void articles();
  void origin();
  void article(const ArticleRow& row);
  void body(std::string_view text);

  void actor_link(std::string_view key);
  void actor_links(const std::vector<std::string>& keys);
  void commitment_links(const std::vector<std::size_t>& rows);
  std::vector<std::size_t> commitments_in(const ArticleRow& article) const;

  template <class Value>
  void fact(std::string_view name, Value&& value) {
    out_.markup("<div><dt>");
    out_.markup(name);
    out_.markup("</dt><dd>");
    value();
    out_.markup("</dd></div>\n");
  }
  void text_fact(std::string_view name, std::string_view value);

  const Report& report_;
  const Facts& made_;
  HtmlWriter out_;
  std::map<std::string_view, const ActorRow*> actor_;
  std::map<std::string_view, const ArticleRow*> article_;
  std::size_t standing_ = 0;                                             // commitments that nobody rejected
  std::map<std::string_view, std::size_t> commitment_;                   // id to index
  std::map<std::string_view, std::vector<std::size_t>> commitments_of_;  // actor key to indices
};

HtmlReport::HtmlReport(const Report& report, const Facts& made) : report_(report), made_(made) {
  for (const ActorRow& row : report.actors) actor_[row.id] = &row;
  for (const ArticleRow& row : report.articles) article_[row.id] = &row;
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    const CommitmentRow& row = report.commitments[i];
    commitment_[row.id] = i;
    if (row.verdict == Verdict::rejected) continue;
    ++standing_;
    for (const std::string& key : row.committers) commitments_of_[key].push_back(i);
  }
}

std::string HtmlReport::write() {
  out_.markup("<div class=\"report\" lang=\"en\">\n<h1>Who said what, and who committed to what</h1>\n");
  summary();
  contents();
  commitments();
  actors();
  links();
  terms();
  articles();
  write_import(report_, out_);
  origin();
  out_.markup("</div>\n");
  return out_.take();
}

void HtmlReport::summary() {
  out_.markup("<p class=\"summary\">");
  out_.counted(report_.articles.size(), "article", "articles");
  if (report_.stories != report_.articles.size()) {
    out_.markup(" (");
    out_.counted(report_.stories, "story", "different stories");
    out_.markup(")");
  }
  out_.markup(", ");
  out_.counted(report_.words, "word", "words");
  out_.markup(" in ");
  out_.counted(report_.sentences, "sentence", "sentences");
  out_.markup(". ");
  out_.counted(report_.actors.size(), "named actor", "named actors");
  out_.markup(", ");
  out_.counted(standing_, "commitment", "commitments");
  out_.markup(". <a href=\"#import\">");
  if (report_.problems.empty()) {
    out_.markup("Everything given was read");
  } else {
    out_.counted(report_.problems.size(), "problem while reading", "problems while reading");
  }
  out_.markup("</a>.</p>\n");
}

void HtmlReport::contents() {
  out_.markup(
      "<nav aria-label=\"Sections of this report\"><ul>\n"
      "<li><a href=\"#commitments\">Commitments</a></li>\n<li><a href=\"#actors\">Actors</a></li>\n"
      "<li><a href=\"#links\">Who is named together</a></li>\n<li><a href=\"#terms\">Terms</a></li>\n"
      "<li><a href=\"#articles\">Articles</a></li>\n<li><a href=\"#import\">What was read</a></li>\n"
      "</ul></nav>\n");
}

void HtmlReport::actor_link(std::string_view key) {
  const auto known = actor_.find(key);
  if (known == actor_.end()) {
    out_.element("bdi", key);
    return;
  }
  out_.open_link("actor", key);
  out_.element("bdi", known->second->name);
  out_.markup("</a>");
}

void HtmlReport::actor_links(const std::vector<std::string>& keys) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) out_.markup(i + 1 == keys.size() ? " and " : ", ");
    actor_link(keys[i]);
  }
}

// "3: 1, 7, 9", each number a link to the commitment of that number.
void HtmlReport::commitment_links(const std::vector<std::size_t>& rows) {
  out_.integer(rows.size());
  for (std::size_t i = 0; i < std::min(rows.size(), kMostLinks); ++i) {
    out_.markup(i == 0 ? ": " : ", ");
    out_.open_link("commitment", report_.commitments[rows[i]].id);
    out_.markup("no. ");
    out_.integer(rows[i] + 1);
    out_.markup("</a>");
  }
  if (rows.size() > kMostLinks) out_.markup(", ...");
}

// Indices into report_.commitments.
std::vector<std::size_t> HtmlReport::commitments_in(const ArticleRow& article) const {
  std::vector<std::size_t> out;
  for (const std::string& id : article.commitments) {
    const auto known = commitment_.find(id);
    if (known != commitment_.end()) out.push_back(known->second);
  }
  return out;
}

// ---- commitments ----

void HtmlReport::commitments() {
  out_.open_section("commitments", "Commitments");
  if (report_.commitments.empty()) {
    out_.markup("<p>No sentence commits anyone to anything.</p>\n</section>\n");
    return;
  }
  out_.markup(
      "<p>Each is quoted with its sentence. In the sentence, the words that made the program list it and the act "
      "itself are marked.</p>\n");
  kinds();
  for (const ArticleRow& row : report_.articles) {
    if (!row.commitments.empty()) commitments_of(row);
  }
  out_.markup("</section>\n");
}

void HtmlReport::kinds() {
  out_.open_table("Kinds of commitment found", {"Kind", "What it means", "Sentences found"});
  for (const KindWords& words : kind_words()) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < report_.commitments.size(); ++i) {
      const CommitmentRow& row = report_.commitments[i];
      if (row.kind == words.kind && row.verdict != Verdict::rejected) rows.push_back(i);
    }
    if (rows.empty()) continue;
    out_.markup("<tr>");
    out_.row_title(words.many);
    out_.markup("<td>");
    out_.markup(words.meaning);
    out_.markup("</td><td>");
    commitment_links(rows);
    out_.markup("</td></tr>\n");
  }
  out_.close_table();
}

void HtmlReport::commitments_of(const ArticleRow& article) {
  out_.markup("<section>\n<h3>");
  out_.open_link("article", article.id);
  out_.element("bdi", title_of(article));
  out_.markup("</a></h3>\n");
  if (!article.date.empty()) out_.element("p", article.date);
  for (const std::size_t index : commitments_in(article)) commitment(index);
  out_.markup("</section>\n");
}

void HtmlReport::commitment(std::size_t index) {
  const CommitmentRow& row = report_.commitments[index];
  out_.markup("<article class=\"commitment\"");
  out_.anchor("commitment", row.id);
  out_.markup(">\n<h4>");
  out_.integer(index + 1);
  out_.markup(". ");
  title(row);
  if (row.verdict == Verdict::rejected) out_.markup(" (rejected)");
  out_.markup("</h4>\n");
  write_evidence(row, out_);
  facts(row);
  out_.markup("</article>\n");
}

// "Promise by China towards Pakistan", "Request by Pakistan to China".
void HtmlReport::title(const CommitmentRow& row) {
  out_.markup(words_of(row.kind).one);
  for (const PartyWords& part : parties_of(row)) {
    out_.markup(part.joint);
    actor_links(*part.parties);
  }
}

void HtmlReport::text_fact(std::string_view name, std::string_view value) {
  if (!value.empty()) fact(name, [&] { out_.element("bdi", value); });
}

void HtmlReport::facts(const CommitmentRow& row) {
  out_.markup("<dl>\n");
  if (!row.committers.empty()) fact(words_of(row.kind).party, [&] { actor_links(row.committers); });
  if (!row.requesters.empty()) fact("Who asks", [&] { actor_links(row.requesters); });
  if (!row.counterparties.empty()) fact("Towards whom", [&] { actor_links(row.counterparties); });
  text_fact("Act", row.what.text);
  text_fact("Status", status_name(row.status));
  text_fact("Strength of the wording", modality_name(row.modality));
  if (!row.speaker.empty()) fact("Said by", [&] { actor_link(row.speaker); });
  text_fact("By when", with_meaning(row.deadline, row.due));
  text_fact("Amount", with_meaning(row.amount, quantity_of(row)));
  text_fact("Topic", row.topic);
  for (const FlagWords& flag : flag_words()) {
    if ((row.flags & flag.bit) != 0) text_fact("Note", flag.meaning);
  }
  text_fact("Reviewed", review_words(row));
  text_fact("Remark", row.note);
  if (row.rule.empty()) {  // found by hand: no words of the lexicon led here
    out_.markup("</dl>\n");
    return;
  }
  fact("Why it is listed", [&] {
    out_.markup("the words <q>");
    out_.element("bdi", row.cue.text);
    out_.markup("</q> (rule ");
    out_.element("bdi", row.rule);
    out_.markup("), confidence ");
    out_.decimal(row.confidence * 100, 0);
    out_.markup(" %");
  });
  out_.markup("</dl>\n");
}

// ---- actors, links, terms ----

void HtmlReport::actors() {
  out_.open_section("actors", "Actors");
  out_.open_table("Who is named, most often first", {"Name", "Is a", "Also called", "Belongs to", "Role", "Times named",
                                                     "Sentences", "Articles", "Stories", "Commitments"});
  for (const ActorRow& row : report_.actors) {
    out_.markup("<tr");
    out_.anchor("actor", row.id);
    out_.markup(">");
    out_.row_title(row.name);
    out_.element("td", type_name(row.type));
    std::string aliases;
    for (const std::string& alias : row.aliases) aliases += (aliases.empty() ? "" : "; ") + alias;
    out_.markup("<td>");
    out_.element("bdi", aliases);
    joins(row);
    out_.markup("</td><td>");
    if (!row.of.empty()) actor_link(row.of);
    out_.markup("</td>");
    out_.element("td", row.role);
    out_.cell(row.mentions);
    out_.cell(row.sentences);
    out_.cell(row.articles);
    out_.cell(row.stories);
    out_.markup("<td>");
    commitment_links(commitments_of_[row.id]);
    out_.markup("</td></tr>\n");
  }
  out_.close_table();
  out_.markup("</section>\n");
}

// Why one actor has names of several articles' actors.
void HtmlReport::joins(const ActorRow& row) {
  if (row.joins.empty()) return;
  out_.markup("<details><summary>Why this is one actor</summary><ul>\n");
  for (const JoinRow& join : row.joins) {
    out_.markup("<li>");
    out_.element("bdi", join.name);
    out_.markup(" (");
    out_.element("bdi", join.key);
    out_.markup("): ");
    out_.markup(words_of(join.reason));
    out_.element("bdi", join.into);
    if (!join.words.empty()) {
      out_.markup("; ");
      out_.element("bdi", join.words);
    }
    out_.markup("; ");
    out_.counted(join.articles, "article", "articles");
    if (const auto example = article_.find(join.example); example != article_.end()) {
      out_.markup(", such as ");
      out_.open_link("article", join.example);
      out_.element("bdi", title_of(*example->second));
      out_.markup("</a>");
    }
    out_.markup("</li>\n");
  }
  out_.markup("</ul></details>");
}

void HtmlReport::links() {
  out_.open_section("links", "Who is named together");
  out_.markup(
      "<p>logDice says how much of what is said of either is said of both: 14 is always together, one less is half as "
      "much. NPMI is 1 for always together, 0 for chance, below 0 for less than chance. Log-likelihood says how sure "
      "it "
      "is that this is not chance: from 3.84 on, 95 %. All three count sentences.</p>\n");
  out_.open_table(
      "Actors named in the same sentence, most often first",
      {"One", "Other", "Sentences", "Paragraphs", "Articles", "Stories", "logDice", "NPMI", "Log-likelihood"});
  for (const LinkRow& row : report_.links) {
    out_.markup("<tr><th scope=\"row\">");
    actor_link(row.a);
    out_.markup("</th><td>");
    actor_link(row.b);
    out_.markup("</td>");
    out_.cell(row.sentences);
    out_.cell(row.paragraphs);
    out_.cell(row.articles);
    out_.cell(row.stories);
    out_.cell(row.log_dice, 2);
    out_.cell(row.npmi, 2);
    out_.cell(row.log_likelihood, 2);
    out_.markup("</tr>\n");
  }
  out_.close_table();
  out_.markup("</section>\n");
}

void HtmlReport::terms() {
  out_.open_section("terms", "Terms");
  out_.markup(
      "<p>Words in small letters, without function words such as <q>the</q>. Unevenness (DPnorm) is 0 when every "
      "article "
      "uses the word as often as its length would have it, and 1 when a single article has it all. Articles that print "
      "one text, whole, cut or edited, are one story.");
  for (const std::string& name : report_.tokenisers) {
    out_.markup(" Words by ");
    out_.text(name);
    out_.markup(".");
  }
  out_.markup("</p>\n");
  out_.open_table("Words by how often they are used",
                  {"Term", "Times", "Per million words", "Articles", "Stories", "Unevenness"});
  for (const TermRow& row : report_.terms) {
    out_.markup("<tr>");
    out_.row_title(row.term);
    out_.cell(row.count);
    out_.cell(row.per_million, 1);
    out_.cell(row.articles);
    out_.cell(row.stories);
    out_.cell(row.dp_norm, 2);
    out_.markup("</tr>\n");
  }
  out_.close_table();
  out_.markup("</section>\n");
}

// ---- what all of it rests on ----

void HtmlReport::origin() {
  if (made_.empty()) return;
  out_.open_section("made", "How this was made");
  out_.markup("<dl>\n");
  for (const auto& [name, value] : made_) {
    out_.markup("<div>");
    out_.element("dt", name);
    out_.element("dd", value);
    out_.markup("</div>\n");
  }
  out_.markup("</dl>\n</section>\n");
}

// ---- articles ----

void HtmlReport::articles() {
  out_.open_section("articles", "Articles");
  for (const ArticleRow& row : report_.articles) article(row);
  out_.markup("</section>\n");
}

void HtmlReport::article(const ArticleRow& row) {
  out_.markup("<section");
  out_.anchor("article", row.id);
  out_.markup(">\n");
  out_.element("h3", title_of(row));
  out_.markup("\n<dl>\n");
  text_fact("Date", row.date);
  text_fact("Date taken from", row.date_from);
  text_fact("Source", row.source);
  text_fact("Author", row.author);
  if (!row.language.empty() && row.language != "en") text_fact("Language", row.language);
  text_fact("File", row.file);
  text_fact("Place in the file", row.member);
  fact("Length", [&] {
    out_.counted(row.words, "word", "words");
    out_.markup(", ");
    out_.counted(row.sentences, "sentence", "sentences");
  });
  if (!row.actors.empty()) fact("Names", [&] { actor_links(row.actors); });
  std::vector<std::size_t> standing = commitments_in(row);
  std::erase_if(standing, [&](std::size_t i) { return report_.commitments[i].verdict == Verdict::rejected; });
  if (!standing.empty()) fact("Commitments", [&] { commitment_links(standing); });
  out_.markup("</dl>\n");
  if (row.text) body(*row.text);
  out_.markup("</section>\n");
}

// Every line of the text as given becomes a paragraph of its own.
void HtmlReport::body(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    out_.element("p", line);
    out_.markup("\n");
  }
}

}  // namespace

std::string to_html(const Report& report, const Facts& made) { return HtmlReport(report, made).write(); }

}  // namespace entente
