// The texts come first; every span is found in them, so that none can be off by one.
#include "tests/unit/ui/made_report.h"

#include <array>

namespace entente::ui::made {
namespace {

struct Text {
  std::string_view id, date, text;
};
constexpr std::array<Text, 3> kTexts = {{
    {"a1", "2022-03-21", "Road agreed\n\nChina agreed to build a road with Pakistan. Pakistan welcomed the road."},
    {"a2", "2022-03-22", "Talks go on\n\nWang Yi said China will support Pakistan. The SCO met in Qingdao."},
    {"a3", "", "Weather\n\nIt rained on the road. Nobody was named."},
}};

std::string_view text_of(std::string_view id) {
  for (const Text& text : kTexts) {
    if (text.id == id) return text.text;
  }
  return {};
}

Span find(std::string_view id, std::string_view words) {
  const auto at = text_of(id).find(words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Quote quote(std::string_view id, std::string_view words) { return {find(id, words), std::string(words)}; }

CommitmentRow commitment(std::string id, std::string article, Kind kind, std::string_view sentence,
                         std::string_view what, std::string_view cue) {
  CommitmentRow row;
  row.id = std::move(id);
  row.kind = kind;
  row.sentence = quote(article, sentence);
  row.what = quote(article, what);
  row.cue = quote(article, cue);
  row.article = std::move(article);
  row.committers = {"china"};
  row.counterparties = {"pakistan"};
  row.rule = "agree-to";
  row.plover = "AGREE";
  row.cameo = "030";
  row.confidence = 0.9;
  return row;
}

ActorRow actor(std::string id, std::string name, ActorType type, std::uint64_t mentions) {
  ActorRow row;
  row.id = std::move(id);
  row.name = std::move(name);
  row.type = type;
  row.mentions = row.sentences = mentions;
  row.articles = 1;
  return row;
}

LinkRow link(std::string a, std::string b, std::uint64_t sentences) {
  LinkRow row;
  row.a = std::move(a);
  row.b = std::move(b);
  row.sentences = row.paragraphs = sentences;
  row.articles = 1;
  row.log_dice = 12.5;
  return row;
}

}  // namespace

Report report() {
  Report out;
  out.input = {4, 3, 0, 1, 0};
  Problem problem;
  problem.file = "broken.json";
  problem.line = 3;
  problem.column = 7;
  problem.code = ProblemCode::json_malformed;
  problem.message = "a comma is missing";
  out.problems = {problem};
  out.words = 40;
  out.sentences = 9;
  out.stories = 3;
  for (const Text& text : kTexts) {
    ArticleRow row;
    row.id = text.id;
    row.file = std::string(text.id) + ".txt";
    row.title = text.text.substr(0, text.text.find('\n'));
    row.date = text.date;
    row.words = text.text.size() / 6;
    out.articles.push_back(row);
  }
  out.articles[0].actors = {"pakistan", "china"};
  out.articles[0].commitments = {"c1"};
  out.articles[1].actors = {"china", "wang-yi", "pakistan", "sco"};
  out.articles[1].commitments = {"c2"};
  out.terms = {{"road", "road", 3, 75000, 2, 2, 0.4}, {"talks", "talk", 1, 25000, 1, 1, 0.9}};
  out.actors = {actor("pakistan", "Pakistan", ActorType::state, 3), actor("china", "China", ActorType::state, 2),
                actor("wang-yi", "Wang Yi", ActorType::person, 1), actor("sco", "SCO", ActorType::organisation, 1)};
  out.links = {link("china", "pakistan", 2), link("china", "wang-yi", 1), link("pakistan", "wang-yi", 1)};
  out.commitments = {
      commitment("c1", "a1", Kind::agreement, "China agreed to build a road with Pakistan.", "build a road",
                 "agreed to"),
      commitment("c2", "a2", Kind::pledge, "Wang Yi said China will support Pakistan.", "support Pakistan", "will"),
  };
  return out;
}

std::shared_ptr<const ArticleView> article(const std::string& id) {
  auto view = std::make_shared<ArticleView>();
  view->id = id;
  view->file = id + ".txt";
  view->text = text_of(id);
  const auto headline = static_cast<std::uint32_t>(view->text.find('\n'));
  const auto size = static_cast<std::uint32_t>(view->text.size());
  view->headline = {0, headline};
  view->paragraphs = {{0, headline}, {headline + 2, size}};
  const auto stop = static_cast<std::uint32_t>(view->text.find(". "));
  view->sentences = {{0, headline}, {headline + 2, stop + 1}, {stop + 2, size}};
  const std::array<std::pair<std::string_view, std::string_view>, 4> names = {
      {{"China", "china"}, {"Pakistan", "pakistan"}, {"Wang Yi", "wang-yi"}, {"SCO", "sco"}}};
  for (std::uint32_t at = 0; at < size; ++at) {
    for (const auto& [name, key] : names) {
      if (std::string_view(view->text).substr(at, name.size()) != name) continue;
      view->mentions.push_back({{at, at + static_cast<std::uint32_t>(name.size())}, std::string(key)});
    }
  }
  return view;
}

Concordance lines_of(std::string_view word) {
  Concordance out;
  for (const Text& text : kTexts) {
    const auto view = article(std::string(text.id));
    std::uint32_t hits = 0;
    for (std::size_t at = text.text.find(word); at != std::string_view::npos; at = text.text.find(word, at + 1)) {
      const Span node{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
      for (const Span sentence : view->sentences) {
        if (!sentence.contains(node)) continue;
        ConcordanceLine& line = out.lines.emplace_back();
        line.date = text.date;
        line.article = text.id;
        line.node = node;
        line.sentence = sentence;
        line.left = text.text.substr(sentence.begin, node.begin - sentence.begin);
        line.match = word;
        line.right = text.text.substr(node.end, sentence.end - node.end);
        ++hits;
      }
    }
    if (hits > 0) out.articles.push_back({std::string(text.id), hits});
  }
  return out;
}

Findings findings(const std::string& pattern, std::string_view word) {
  Findings out;
  TermTable table;
  for (const TermRow& row : report().terms) {
    TermFigures& figures = table.rows.emplace_back();
    figures.term = row.term;
    figures.target.count = row.count;
    figures.target.articles = row.articles;
    figures.target.stories = row.stories;
  }
  table.found = table.rows.size();
  out.terms = {std::make_shared<const TermTable>(std::move(table)), false};
  if (pattern.empty()) return out;
  out.of.evidence.emplace().pattern = pattern;
  out.evidence = {std::make_shared<const Concordance>(lines_of(word)), false};
  return out;
}

Snapshot snapshot(std::uint64_t version, const std::vector<std::string>& fetched) {
  Snapshot out;
  out.version = version;
  out.progress.phase = Phase::done;
  out.progress.files_total = out.progress.files_done = 4;
  out.progress.seconds = 0.04;
  out.report = out.pile = std::make_shared<const Report>(report());
  out.findings = std::make_shared<const Findings>(findings());
  for (const std::string& id : fetched) out.articles.push_back(article(id));
  return out;
}

}  // namespace entente::ui::made
