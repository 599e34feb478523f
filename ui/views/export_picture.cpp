#include "ui/views/export_picture.h"

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
#include "ui/views/commitments/dyad_map.h"

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
      const DyadMap map = dyad_map(context, *found.dyads.value, kMostParties);
      Picture out = heat_picture(map.heat, {.cell = kCell}, colours, widths);
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
