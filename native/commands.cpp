// report, digest: paths through the pool. analyse, summarise, merge: the same steps one at a time, as
// files, for machines that share the work. Results go to --out, words about trouble to standard error.
#include "native/commands.h"

#include <cstdio>
#include <optional>
#include <span>
#include <utility>

#include "core/extract/analysis.h"
#include "core/report/report.h"
#include "core/store/codec.h"
#include "core/store/merge_all.h"
#include "native/actors_commands.h"
#include "native/bench_actors.h"
#include "native/bench_commitments.h"
#include "native/bench_frames.h"
#include "native/bench_graph.h"
#include "native/bench_lines.h"
#include "native/bench_read.h"
#include "native/bench_terms.h"
#include "native/commitments_commands.h"
#include "native/encoded_files.h"
#include "native/import_text.h"
#include "native/named_pile.h"
#include "native/output.h"
#include "native/pile.h"
#include "native/report_text.h"
#include "native/terms_commands.h"

namespace entente::native {
namespace {

std::string_view as_text(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Summary summarise_paths(const Options& options) {
  Query query;
  query.with_text = options.with_text;
  return read_pile(options.paths, options.work, query, options.threads).summary;
}

int report(const Options& options) {
  std::optional<Edits> edits = load_edits(options.ask.actors.edits);
  if (!edits) return kNothingRead;
  Summary summary;
  if (options.from_summaries) {
    auto loaded = load_summaries(options.paths);
    if (!loaded) return kNothingRead;
    summary = *std::move(loaded);
  } else {
    summary = summarise_paths(options);
  }
  ReportOptions making;
  making.edits = *std::move(edits);
  const Report made = make_report(summary, making);
  complain(made.problems);
  if (status_of(made.input) == kNothingRead) complain("entente: nothing was read\n");
  Query query;
  query.with_text = options.with_text;
  Provenance origin = provenance_of(made.tokenisers, query);
  origin.articles = origin.of = made.articles.size();
  origin.decisions = making.edits.size();
  switch (options.format) {
    case Format::text:
      return write_out(options, to_text(made), status_of(made.input));
    case Format::json:
      return write_out(options, to_json(made, query), status_of(made.input));
    case Format::html:
      return write_out(options, to_html_document(made, facts_of(origin)), status_of(made.input));
    default:
      break;
  }
  return kMisuse;
}

// Problems are in what is printed, so they are not told twice.
int report_import(const Options& options) {
  const Report made = make_report(summarise_paths(options));
  std::string out;
  if (options.format == Format::json) {
    out = to_import_json(made);
  } else {
    Table table = import_table(made);
    table.provenance = entente::provenance_of(made.tokenisers, {});
    out = options.format == Format::csv ? as_file(std::move(table), options) : to_import_text(made);
  }
  return write_out(options, out, status_of(made.input));
}

// One file at a time, in the order given: a shard is bytes that must not depend on the number of threads.
int analyse_paths(const Options& options) {
  ShardBuilder builder;
  InputCounts counts;
  for (const Source& source : list_sources(options.paths)) {
    Reading reading;
    read_into(source, options.work.read, reading);
    complain(reading.problems);
    builder.add_input(reading);
    for (const Article& article : reading.articles) builder.add(article, looked_into(article, options.work));
    counts.read += reading.counts.read;
    counts.partly += reading.counts.partly;
  }
  return write_out(options, as_text(encode(builder.finish())), status_of(counts));
}

int summarise_shards(const Options& options) {
  std::vector<Summary> parts;
  for (const std::string& path : options.paths) {
    const auto shard = load_shard(path);
    if (!shard) return kNothingRead;
    parts.push_back(summarise(*shard, {}));
  }
  return write_out(options, as_text(encode(merge_all(std::move(parts)))), kDone);
}

int merge_summaries(const Options& options) {
  const auto all = load_summaries(options.paths);
  if (!all) return kNothingRead;
  return write_out(options, as_text(encode(*all)), kDone);
}

int print_digest(const Options& options) {
  const Summary summary = summarise_paths(options);
  const Report made = make_report(summary);
  complain(made.problems);
  std::printf("%016llx\n", static_cast<unsigned long long>(digest(summary)));
  return status_of(made.input);
}

int run_bench(std::string_view what, const std::vector<std::string>& paths) {
  if (what == "actors") return bench_actors(paths);
  if (what == "commitments") return bench_commitments(paths);
  if (what == "frames") return bench_frames(paths);
  if (what == "graph") return bench_graph(paths);
  if (what == "lines") return bench_lines(paths);
  return what == "terms" ? bench_terms(paths) : bench_read(paths);
}

}  // namespace

int run_command(const Options& options) {
  switch (options.command) {
    case Command::report:
      return report(options);
    case Command::read:
      return report_import(options);
    case Command::analyse:
      return analyse_paths(options);
    case Command::summarise:
      return summarise_shards(options);
    case Command::merge:
      return merge_summaries(options);
    case Command::digest:
      return print_digest(options);
    case Command::bench:
      return run_bench(options.paths[0], {options.paths.begin() + 1, options.paths.end()});
    default:
      if (is_about_actors(options.command)) return run_actors_command(options);
      if (is_about_commitments(options.command)) return run_commitments_command(options);
      return is_about_terms(options.command) ? run_terms_command(options) : kMisuse;
  }
}

}  // namespace entente::native
