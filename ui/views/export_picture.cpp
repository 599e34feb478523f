#include "ui/views/export_picture.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ui/format.h"
#include "ui/plot/heat_picture.h"
#include "ui/plot/kind_picture.h"
#include "ui/plot/matrix.h"
#include "ui/plot/network_drawing.h"
#include "ui/plot/picture_svg.h"
#include "ui/plot/picture_view.h"
#include "ui/plot/png.h"
#include "ui/plot/trend_picture.h"

namespace entente::ui {
namespace {

constexpr Point kWide{1040, 520}, kPaper{1120, 760};
constexpr float kPixels = 2, kCell = 26, kSmallCell = 18;
constexpr std::size_t kMostParties = 40;

using MakePicture = std::function<Picture(const Palette&, const TextWidths&)>;

void offer(const Context& context, ExportSheet& sheet, const std::string& name, const std::string& title,
           const MakePicture& make) {
  const LookWidths widths(context.look);
  const auto made = [&] {
    Picture picture = make(palette(false), widths);
    picture.title = title;
    picture.facts = facts_of(provenance_of(context.snapshot));
    return sheet_of(std::move(picture), palette(false), widths);
  };
  sheet.rule();
  sheet.file("The picture", "PNG", name + ".png", "image/png", [&] {
    const Picture picture = made();
    PngTexts texts = {{"Title", picture.title}, {"Description", picture.legend}};
    for (const auto& [fact, value] : picture.facts) texts.emplace_back("Comment", fact + ": " + value);
    return to_png(raster_of(context.look, picture, kPixels), kPixels, texts);
  });
  sheet.file("The picture", "SVG", name + ".svg", "image/svg+xml", [&] { return to_svg(made()); });
}

// As it has settled, as large as paper has it and from where all of it is seen.
Picture network_on_paper(const Context& context, const Palette& colours, const TextWidths& widths) {
  NetworkPicture& picture = context.memory.network;
  const Camera before = std::exchange(picture.camera, Camera{});
  NetworkScene scene;
  scene.place(context.look, picture, {{0, 0}, {kPaper.x, kPaper.y}});
  picture.camera = before;
  Picture out = network_drawing(*picture.network(), scene, picture.community, {}, colours, widths, true);
  out.width = kPaper.x;
  out.height = kPaper.y;
  return out;
}

HeatMap heat_of(const ActorNetwork& network, const Palette& colours) {
  const MatrixLayout layout(network);
  const double most = network.edges.empty() ? 1 : std::max(network.edges.front().weight, 1e-9);
  HeatMap map;
  map.is_square = true;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const NetworkNode& node = network.nodes[layout.node(i)];
    map.rows.push_back({node.name, community_ink(colours, node.community)});
  }
  map.columns = map.rows;
  for (const MatrixLayout::Cell& cell : layout.rows(0, layout.size())) {
    const NetworkEdge& edge = network.edges[cell.edge];
    const std::uint32_t a = network.nodes[edge.a].community, b = network.nodes[edge.b].community;
    map.cells.push_back({cell.row,
                         cell.column,
                         edge.weight / most,
                         {},
                         edge_words(network, edge),
                         a == b ? community_ink(colours, a) : colours.muted});
  }
  return map;
}

// Who has most to do with commitments, as many as a page holds; rows owe columns.
HeatMap heat_of(const Context& context, const DyadsFound& found) {
  const auto name = [&](PartyNumber party) {
    return std::string(context.derived.name(found.commitments->party(party)));
  };
  HeatMap map;
  map.is_square = true;
  map.corner = "owes \xE2\x86\x92 to";
  std::map<PartyNumber, std::size_t> places;
  for (const PartyNumber party : found.table.parties) {
    const bool bound = std::ranges::any_of(found.table.rows, [&](const DyadRow& row) {
      return row.to != kNoParty && (row.from == party || row.to == party);
    });
    if (!bound || places.size() >= kMostParties) continue;
    places.emplace(party, places.size());
    map.rows.push_back({name(party)});
  }
  map.columns = map.rows;
  std::uint64_t most = 1;
  for (const DyadRow& row : found.table.rows) {
    if (places.contains(row.from) && places.contains(row.to)) most = std::max(most, row.entries);
  }
  for (const DyadRow& row : found.table.rows) {
    const auto from = places.find(row.from), to = places.find(row.to);
    if (from == places.end() || to == places.end()) continue;
    map.cells.push_back(
        {from->second, to->second, static_cast<double>(row.entries) / static_cast<double>(most), thousands(row.entries),
         name(row.from) + " \xE2\x86\x92 " + name(row.to) + "\n" + counted(row.entries, "commitment", "commitments") +
             " in " + counted(row.statements, "sentence", "sentences")});
  }
  return map;
}

void offer_actors(const Context& context, ExportSheet& sheet) {
  const auto& network = context.snapshot.findings->network.value;
  if (!network || network->nodes.empty()) return;
  if (context.state.actors.face == ActorsFace::network && context.memory.network.network() == network) {
    offer(context, sheet, "network", "Who stands with whom",
          [&](const Palette& colours, const TextWidths& widths) { return network_on_paper(context, colours, widths); });
  } else if (context.state.actors.face == ActorsFace::matrix) {
    offer(context, sheet, "matrix", "Who stands with whom", [&](const Palette& colours, const TextWidths& widths) {
      Picture out = heat_picture(heat_of(*network, colours), kSmallCell, colours, widths);
      out.legend =
          "how dark: " + std::string(link_weight_name(network->options.weight)) + "; hues: communities (Leiden)";
      return out;
    });
  }
}

void offer_commitments(const Context& context, ExportSheet& sheet) {
  const Findings& found = *context.snapshot.findings;
  const CommitmentsFace face = context.state.commitments.face;
  if (face == CommitmentsFace::timeline && found.commitment_trends.value) {
    offer(context, sheet, "commitments-over-time", "Commitments over time",
          [&](const Palette& colours, const TextWidths& widths) {
            return kind_picture(*found.commitment_trends.value, {.size = kWide, .tells = true}, colours, widths);
          });
  } else if (face == CommitmentsFace::dyads && found.dyads.value) {
    offer(context, sheet, "dyads", "Who owes whom", [&](const Palette& colours, const TextWidths& widths) {
      Picture out = heat_picture(heat_of(context, *found.dyads.value), kCell, colours, widths);
      out.legend = "commitments that a row owes a column; joint acts count both ways";
      return out;
    });
  }
}

}  // namespace

void offer_chart(const Context& context, ExportSheet& sheet) {
  const auto& trends = context.snapshot.findings->trends.value;
  const TermsState& terms = context.state.terms;
  if (context.state.view == View::actors) offer_actors(context, sheet);
  if (context.state.view == View::commitments) offer_commitments(context, sheet);
  if (context.state.view != View::terms || terms.face != TermsFace::trends || !trends) return;
  offer(context, sheet, "trends", "Over time", [&](const Palette& colours, const TextWidths& widths) {
    const TrendPictureOptions options{
        .size = kWide, .scale = terms.scale, .per_ten_thousand = terms.per_ten_thousand, .tells = true};
    return trend_picture(*trends, options, colours, widths);
  });
}

}  // namespace entente::ui
