#include "ui/views/export_picture.h"

#include <algorithm>
#include <utility>

#include "ui/format.h"
#include "ui/plot/heat_picture.h"
#include "ui/plot/kind_picture.h"
#include "ui/plot/matrix.h"
#include "ui/plot/network_drawing.h"
#include "ui/plot/picture_svg.h"
#include "ui/plot/picture_view.h"
#include "ui/plot/png.h"
#include "ui/plot/stair.h"
#include "ui/plot/timeline_picture.h"
#include "ui/plot/trend_picture.h"
#include "ui/views/commitments/dyad_map.h"
#include "ui/views/commitments/faces.h"

namespace entente::ui {
namespace {

constexpr Point kWide{1040, 520}, kPaper{1120, 760};
constexpr float kPixels = 2, kCell = 26, kSmallCell = 18, kStrip = 220;
constexpr std::size_t kMostParties = 40, kMostStairs = 60;

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
    const Pixels pixels = raster_of(context.look, picture, kPixels);
    return to_png(pixels, static_cast<float>(pixels.width) / std::max(picture.width, 1.0f), texts);
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

void offer_actors(const Context& context, ExportSheet& sheet) {
  const auto& network = context.snapshot.findings->network.value;
  if (!network || network->nodes.empty()) return;
  if (context.state.actors.face == ActorsFace::network && context.memory.network.network() == network) {
    offer(context, sheet, "network", "Who stands with whom",
          [&](const Palette& colours, const TextWidths& widths) { return network_on_paper(context, colours, widths); });
  } else if (context.state.actors.face == ActorsFace::matrix) {
    offer(context, sheet, "matrix", "Who stands with whom", [&](const Palette& colours, const TextWidths& widths) {
      const MatrixLayout layout(*network);
      Picture out = heat_picture(heat_of(*network, layout, colours), {.cell = kSmallCell}, colours, widths);
      out.legend =
          "how dark: " + std::string(link_weight_name(network->options.weight)) + "; hues: communities (Leiden)";
      return out;
    });
  }
}

void offer_ledger(const Context& context, ExportSheet& sheet, const LedgerFound& found) {
  offer(context, sheet, "ledger-steps", "How commitments moved", [&](const Palette& colours, const TextWidths& widths) {
    std::vector<StairRow> rows;
    for (const LedgerRow& entry : found.table.rows) {
      const CommitmentRow* row = row_of(context, *found.commitments, entry.statement);
      if (row == nullptr) continue;
      if (rows.size() == kMostStairs) break;
      std::string who = context.derived.names(row->committers);
      if (who.empty()) who = "Nobody named";
      if (!row->counterparties.empty()) who += " \xE2\x86\x92 " + context.derived.names(row->counterparties);
      rows.push_back({std::move(who), row->what.text.empty() ? row->sentence.text : row->what.text, days_of(entry),
                      entry.steps, entry.closed_by != kNoStatement});
    }
    Picture out = stairs_picture(rows, colours, widths);
    out.legend =
        "a step for each day it was stated: how high, from what is asked or stated up to what is done; how "
        "thick, how firm the words are; a ring ends what is closed, a cross what was taken back";
    if (found.table.rows.size() > rows.size())
      out.legend += "; the first " + thousands(rows.size()) + " of " + thousands(found.table.rows.size());
    return out;
  });
}

void offer_commitments(const Context& context, ExportSheet& sheet) {
  const Findings& found = *context.snapshot.findings;
  const CommitmentsFace face = context.state.commitments.face;
  if (face == CommitmentsFace::ledger && found.ledger.value) offer_ledger(context, sheet, *found.ledger.value);
  if (face == CommitmentsFace::timeline && found.commitment_trends.value) {
    offer(context, sheet, "commitments-over-time", "Commitments over time",
          [&](const Palette& colours, const TextWidths& widths) {
            return kind_picture(*found.commitment_trends.value, {.size = kWide, .tells = true}, colours, widths);
          });
  } else if (face == CommitmentsFace::dyads && found.dyads.value) {
    offer(context, sheet, "dyads", "Who owes whom", [&](const Palette& colours, const TextWidths& widths) {
      const DyadMap map = dyad_map(context, *found.dyads.value, kMostParties);
      Picture out = heat_picture(map.heat, {.cell = kCell}, colours, widths);
      out.legend = "commitments that a row owes a column; joint acts count both ways";
      return out;
    });
  }
}

}  // namespace

void offer_timeline(const Context& context, ExportSheet& sheet) {
  const auto& time = context.snapshot.findings->timeline.value;
  if (!time || time->pile.periods.empty()) return;
  offer(context, sheet, "articles-over-time", "Articles over time",
        [&](const Palette& colours, const TextWidths& widths) {
          return timeline_picture(
              *time, {.size = {kWide.x, kStrip}, .all = selects_all(context.state.selection), .tells = true}, colours,
              widths);
        });
}

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
