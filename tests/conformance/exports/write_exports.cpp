// entente_exports CASES FOLDER: puts every value of a file of cases wherever an export takes a text, and writes every
// export into the folder, for programs of others to read back. A case's value is decoded as the program decodes JSON.
#include <simdjson.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/brief.h"
#include "core/report/network_export.h"
#include "core/report/report.h"
#include "core/report/stories.h"
#include "core/report/table.h"
#include "tests/unit/report/stated_summary.h"

namespace {

using namespace entente;

std::vector<std::string> values_of(const char* file) {
  std::vector<std::string> out;
  simdjson::dom::parser parser;
  simdjson::dom::array cases;
  if (parser.load(file).at_key("cases").get(cases) != simdjson::SUCCESS) return out;
  for (const simdjson::dom::element each : cases) {
    std::string_view body, decoded;
    if (each.at_key("utf16_escaped").get(body) != simdjson::SUCCESS) return {};
    const simdjson::padded_string text("\"" + std::string(body) + "\"");
    simdjson::ondemand::parser reader;  // half of a surrogate pair becomes U+FFFD, as where articles are read
    auto value = reader.iterate(text);
    if (value.get_string(true).get(decoded) != simdjson::SUCCESS) return {};
    out.emplace_back(decoded);
  }
  return out;
}

Provenance made_up() {
  Provenance out;
  out.tokeniser = "entente-1";
  out.selection = "=all but \"articles\" of Dawn,\nand <b>The News</b>";  // an outlet may be named so
  out.query = R"({"sources": ["Dawn"], "others": true})";
  out.articles = 94;
  out.of = 95;
  return out;
}

Facts facts_with(const std::vector<std::string>& values) {
  Facts out = facts_of(made_up());
  for (std::size_t i = 0; i < values.size(); ++i) out.emplace_back("v" + std::to_string(i), values[i]);
  return out;
}

Table table_of_values(const std::vector<std::string>& values) {
  Table out{"values", {}, {{"id", "Id", ""}, {"value", "Value", ""}, {"after", "After", ""}}, {}};
  for (std::size_t i = 0; i < values.size(); ++i)
    out.rows.push_back({std::uint64_t{i}, values[i], std::optional<double>(-0.5)});
  return out;
}

ActorNetwork network_of(const std::vector<std::string>& values) {
  ActorNetwork out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    NetworkNode& node = out.nodes.emplace_back();
    node.id = "actor-" + std::to_string(i);
    node.name = values[i];
    if (i > 0) {
      NetworkEdge& edge = out.edges.emplace_back();
      edge.b = static_cast<std::uint32_t>(i);
      edge.weight = 1;
    }
  }
  out.communities.push_back({"all", static_cast<std::uint32_t>(values.size())});
  return out;
}

// An article for each value, which is its title, its outlet, its one sentence and the user's note.
struct Pile {
  explicit Pile(const std::vector<std::string>& values) : summary(stated::summary_of(pages_of(values))) {
    actors = ActorIndex(summary);
    stories = Stories(summary.articles);
    index = CommitmentIndex(summary, actors, stories, {});
    CommitmentEdits notes;
    for (std::uint32_t i = 0; i < index.size(); ++i) {
      CommitmentEdit& note = notes.emplace_back();
      note.verb = CommitmentEdit::Verb::note;
      note.commitment = hex16(index[i].id);
      note.value = values[std::min<std::size_t>(i, values.size() - 1)];
    }
    index = CommitmentIndex(summary, actors, stories, notes);
  }

  static std::vector<stated::Page> pages_of(const std::vector<std::string>& values) {
    std::vector<stated::Page> out;
    for (std::size_t i = 0; i < values.size(); ++i) {
      stated::Line line;
      line.text = values[i];
      line.committers = {"norway"};
      line.counterparties = {"ghana"};
      line.deadline = line.amount = values[i];
      out.push_back({"page-" + std::to_string(i), "2024-03-01", values[i], values[i], {line}});
    }
    return out;
  }

  Summary summary;
  ActorIndex actors;
  Stories stories;
  CommitmentIndex index;
};

class Folder {
 public:
  explicit Folder(const char* path) : path_(path) {}
  void write(const char* name, const std::string& text) const { std::ofstream(path_ / name, std::ios::binary) << text; }

 private:
  std::filesystem::path path_;
};

void write_tables(const std::vector<std::string>& values, const Folder& out) {
  Table table = table_of_values(values);
  out.write("bare-guarded.csv", to_csv(table));
  out.write("bare-exact.csv", to_csv(table, Cells::exact));
  table.provenance = made_up();
  out.write("guarded.csv", to_csv(table));
  out.write("exact.csv", to_csv(table, Cells::exact));
  out.write("guarded.tsv", to_tsv(table));
  out.write("exact.tsv", to_tsv(table, Cells::exact));
  out.write("table.json", to_json(table));
  out.write("table.html", to_html_document(table));
}

void write_network(const std::vector<std::string>& values, const Folder& out) {
  const ActorNetwork network = network_of(values);
  const Facts facts = facts_of(network, made_up());
  out.write("network.gexf", to_gexf(network, facts));
  out.write("network.graphml", to_graphml(network, facts));
  out.write("network.json", to_json(network, facts));
}

void write_briefs(const std::vector<std::string>& values, const Folder& out) {
  const Pile pile(values);
  const CommitmentView view{pile.summary, pile.actors, pile.index};
  const ArticleSet all(pile.summary.articles.size(), true);
  const LedgerTable ledger = make_ledger(pile.index, pile.summary, pile.stories, all, {});
  const Facts facts = facts_with(values);
  out.write("brief.md", to_markdown(ledger, view, facts));
  out.write("brief.html", to_html_brief(ledger, view, facts));
  out.write("plover.json", to_plover_json(list_statements(pile.index, all, {}), view, facts));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: entente_exports CASES FOLDER\n", stderr);
    return 64;
  }
  const std::vector<std::string> values = values_of(argv[1]);
  if (values.empty()) {
    std::fprintf(stderr, "%s: no cases\n", argv[1]);
    return 1;
  }
  const Folder folder(argv[2]);
  write_tables(values, folder);
  write_network(values, folder);
  write_briefs(values, folder);
  return 0;
}
