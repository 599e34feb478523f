// See named_pile.h.
#include "native/named_pile.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "native/actor_names.h"
#include "native/encoded_files.h"
#include "native/files.h"
#include "native/output.h"
#include "ui/format.h"
#include "ui/project.h"

namespace entente::native {
namespace {

Query reading_query(const TermsAsk& ask) {
  Query query;
  for (const auto* patterns : {&ask.target.holding, &ask.reference.holding})
    query.tracked.insert(query.tracked.end(), patterns->begin(), patterns->end());
  std::ranges::sort(query.tracked);
  return query;
}

// In force, of a project or of lines of decisions.
Result<Edits> edits_in(const std::string& path, std::string_view text) {
  if (!ui::is_project(path)) return read_edits(text);
  Result<ui::Project> project = ui::read_project(text);
  if (project) return std::move(project->session.edits);
  return std::unexpected(std::move(project.error()));
}

}  // namespace

std::optional<Edits> load_edits(const std::string& path) {
  if (path.empty()) return Edits();
  const Bytes file = read_file(path);
  if (!file.error.empty()) {
    complain("entente: " + path + ": " + file.error + "\n");
    return std::nullopt;
  }
  Result<Edits> edits = edits_in(path, file.content);
  if (edits) return *std::move(edits);
  edits.error().file = path;
  complain({edits.error()});
  return std::nullopt;
}

bool NamedPile::read_articles(const Options& options, bool keeps_shards) {
  if (options.from_summaries) {
    auto summary = load_summaries(options.paths);
    if (summary) pile_.summary = *std::move(summary);
    return summary.has_value();
  }
  Work work = options.work;
  work.depth = Depth::full;
  pile_ = read_pile(options.paths, work, reading_query(options.ask), options.threads, keeps_shards);
  return true;
}

int NamedPile::read(const Options& options, bool keeps_shards) {
  const std::string& file = options.ask.actors.edits;
  std::optional<Edits> edits = load_edits(file);
  if (!edits || !read_articles(options, keeps_shards)) return kNothingRead;
  complain(pile_.summary.problems);
  if (status_of(pile_.summary.counts) != kDone) {
    complain("entente: nothing was read\n");
    return kNothingRead;
  }
  edits_ = *std::move(edits);
  index_ = ActorIndex(pile_.summary, actor_edits(edits_));
  stories_ = Stories(pile_.summary.articles);
  for (const std::string& idle : index_.idle_edits()) complain("entente: " + file + ": " + idle + "\n");
  return kDone;
}

bool NamedPile::find(const std::string& typed, std::uint32_t& out) const {
  out = find_actor(index_, typed);
  if (out == kNoActorNumber) complain("entente: " + unknown_actor(index_, typed) + "\n");
  return out != kNoActorNumber;
}

std::optional<ArticleSet> NamedPile::chosen(const Choice& choice, std::string_view what) const {
  std::string problem;
  const std::optional<Query> query = looked_up(choice, pile_.summary, index_, problem);
  if (!query) {
    complain("entente: " + problem + "\n");
    return std::nullopt;
  }
  ArticleSet set = select(pile_.summary, index_, *query, &pile_.summary);
  if (set.size() > 0) return set;
  complain("entente: no article is " + std::string(what) + " (" + described(choice) + "); " +
           ui::counted(pile_.summary.articles.size(), "was", "were") + " read\n");
  return std::nullopt;
}

Provenance NamedPile::provenance(const TermsAsk& ask, const ArticleSet& target) const {
  Provenance out = provenance_of(ask.target, pile_.summary, index_, target);
  out.decisions = edits_.size();
  return out;
}

void NamedPile::add_common_facts(Table& table, const TermsAsk& ask, const ArticleSet& target) const {
  table.provenance = provenance(ask, target);
  if (!ask.actors.edits.empty()) table.facts.emplace(table.facts.begin(), "edits", ask.actors.edits);
}

}  // namespace entente::native
