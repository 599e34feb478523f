// The command line as data. Parsing decides everything that can be misuse, so that a command that runs
// has nothing left to complain about but its input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "native/pool.h"
#include "native/terms_options.h"

namespace entente::native {

enum class Format : unsigned char { text, json, html, csv, tsv, gexf, graphml, csv_nodes, csv_edges, markdown, plover };

struct Options {
  Command command = Command::window;
  std::vector<std::string> paths;
  Format format = Format::text;
  bool with_text = false;
  bool is_exact = false;  // cells of CSV and TSV are not guarded against spreadsheets
  bool is_bare = false;   // and say nothing of what made them
  bool from_summaries = false;
  Work work;
  TermsAsk ask;  // of the commands about terms, actors and commitments
  std::string out = "-";
  unsigned threads = 0;  // 0: as many as the machine has
  // window
  std::string view, theme, screenshot;
  std::string script;  // a file of actions, one a line: done one after another, then the window closes
  int width = 1280, height = 800;
  float scale = 0;          // 0: the screen's
  double idle_seconds = 0;  // > 0: count the frames drawn while nothing happens, print them and end
  std::string misuse;       // what is wrong with the command line; empty when it is well
};

[[nodiscard]] Options parse(const std::vector<std::string>& arguments);

[[nodiscard]] std::string usage();

// Exit statuses. 64, 69 and 74 are those of sysexits.h.
inline constexpr int kDone = 0, kNothingRead = 2, kNothingChosen = 3, kMisuse = 64, kNoDisplay = 69, kCannotWrite = 74;

}  // namespace entente::native
