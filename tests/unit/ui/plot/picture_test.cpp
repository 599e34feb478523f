// One description, read by SVG, by the raster and by the mouse.
#include "ui/plot/picture.h"

#include <catch_amalgamated.hpp>
#include <cmath>

#include "tests/unit/ui/plot/made_picture.h"
#include "ui/plot/picture_svg.h"

using namespace entente;
using namespace entente::ui;

namespace {

Picture of_items(std::vector<Item> items) {
  Picture out;
  out.width = 100;
  out.height = 60;
  out.items = std::move(items);
  return out;
}

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("SVG says what the picture says, and escapes what names hold") {
  Picture picture = of_items({Patch{{{1, 2}, {11.5f, 22}}, rgb(0x112233)},
                              Caption{{5, 5}, "<script>alert(1)</script> & \"so\"", rgb(0x000000)},
                              Circle{{50, 30}, 4, with_alpha(rgb(0xFF0000), 0.5f)},
                              Stroke{{{0, 0}, {9, 9}}, rgb(0x00FF00), 1.8f, {7, 4, 0, 0}}});
  picture.title = "A <b>title</b>";
  picture.legend = "per million words";
  picture.facts = {{"selection", "all & more"}};
  picture.groups = {{"a", "said\ntwice", {Area::Form::disc, {50, 30}, {}, 6}, 2, 3}};
  const std::string svg = to_svg(picture);
  CHECK(svg.starts_with("<?xml"));
  CHECK(times(svg, "<script") == 0);
  CHECK(times(svg, "&lt;script&gt;alert(1)&lt;/script&gt; &amp;") == 1);
  CHECK(times(svg, "role=\"img\"") == 1);
  CHECK(times(svg, "<title>A &lt;b&gt;title&lt;/b&gt;</title>") == 1);
  CHECK(times(svg, "selection: all &amp; more</desc>") == 1);
  CHECK(times(svg, "<rect x=\"1\" y=\"2\" width=\"10.5\" height=\"20\" fill=\"#112233\"/>") == 1);
  CHECK(times(svg, "fill=\"#ff0000\" fill-opacity=\"0.5\"") == 1);
  CHECK(times(svg, "stroke-dasharray=\"7 4\"") == 1);
  CHECK(times(svg, "twice</title>") == 1);
  CHECK(times(svg, "<g>") == times(svg, "</g>"));
}

TEST_CASE("numbers that no picture holds do not break the SVG") {
  const std::string svg = to_svg(of_items({Patch{{{NAN, -0.004f}, {INFINITY, 1}}, 0}, Circle{{-1.25f, 1e30f}, 1, 0}}));
  CHECK(times(svg, "nan") == 0);
  CHECK(times(svg, "inf") == 0);
  CHECK(times(svg, "cx=\"-1.25\" cy=\"1000000\"") == 1);
}

TEST_CASE("the mouse finds what lies on top, and a line when it is near") {
  Picture picture;
  picture.groups = {{"line", "", {Area::Form::line, {0, 50}, {100, 50}, 5}, 0, 0},
                    {"box", "", {Area::Form::box, {0, 0}, {40, 40}, 0}, 0, 0},
                    {"disc", "", {Area::Form::disc, {20, 20}, {}, 10}, 0, 0}};
  CHECK(group_at(picture, {22, 22}) == 2);
  CHECK(group_at(picture, {2, 2}) == 1);
  CHECK(group_at(picture, {70, 54}) == 0);
  CHECK(group_at(picture, {70, 56}) == std::nullopt);
}

TEST_CASE("a sheet stands under its title and above its facts, and moves what it holds with its areas") {
  Picture picture = of_items({Patch{{{0, 0}, {100, 60}}, 1}});
  picture.width = 400;
  picture.title = "Trends";
  picture.legend = "per million words";
  picture.facts = {{"program", "Entente"}, {"selection", std::string(300, 'x')}};
  picture.groups = {{"a", "", {Area::Form::box, {0, 0}, {100, 60}, 0}, 0, 1}};
  const Picture sheet = sheet_of(picture, palette(false), made::HalfEms());
  CHECK(made::says(sheet, "Trends"));
  CHECK(made::says(sheet, "per million words"));
  CHECK(made::collisions(sheet) == std::vector<std::string>{});
  CHECK(sheet.height > picture.height);
  const Patch& moved = std::get<Patch>(sheet.items[sheet.groups[0].begin]);
  CHECK(moved.ink == 1);
  CHECK(sheet.groups[0].area.a == moved.box.min);
  for (const Caption& caption : made::all_of<Caption>(sheet)) {
    const Rect box = box_of(caption, made::HalfEms());
    CHECK(box.min.x >= 0);
    CHECK(box.max.x <= sheet.width);
    CHECK(box.max.y <= sheet.height);
  }
}

TEST_CASE("a name is cut at a whole character, and only where it must be") {
  const made::HalfEms widths;
  CHECK(cut_within(widths, {}, 1000, "China") == "China");
  const std::string cut = cut_within(widths, {}, 60, "\xC3\x84\xC3\x84\xC3\x84\xC3\x84\xC3\x84\xC3\x84");
  CHECK(cut.ends_with("\xE2\x80\xA6"));
  CHECK(cut.size() % 2 == 1);  // letters of two bytes and an ellipsis of three
  CHECK(widths.width({}, cut) <= 60);
}
