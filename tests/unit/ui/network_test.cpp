// The picture of a network and the geometry under it, without a window.
#include "ui/plot/network.h"

#include <catch_amalgamated.hpp>
#include <cmath>

#include "tests/unit/ui/made_network.h"
#include "tests/unit/ui/made_report.h"
#include "ui/plot/hull.h"
#include "ui/plot/label_places.h"
#include "ui/plot/matrix.h"

using namespace entente;
using namespace entente::ui;

namespace {

std::shared_ptr<const ActorNetwork> shared(ActorNetwork network) {
  return std::make_shared<const ActorNetwork>(std::move(network));
}

int frames_to_rest(NetworkPicture& picture) {
  int frames = 0;
  while (picture.tick() && frames < 10000) ++frames;
  return frames;
}

}  // namespace

TEST_CASE("a network comes to rest after a while, then nothing moves") {
  NetworkPicture picture;
  CHECK_FALSE(picture.tick());
  picture.show(shared(made::network(3, 10)));
  CHECK_FALSE(picture.is_settled());
  CHECK(picture.tick());
  CHECK(frames_to_rest(picture) < 400);
  CHECK(picture.is_settled());
  const std::uint64_t moves = picture.moves();
  CHECK_FALSE(picture.tick());
  CHECK(picture.moves() == moves);
}

TEST_CASE("the same network settles into the same picture, however often it is shown") {
  const auto network = shared(made::network(3, 10));
  NetworkPicture a, b;
  a.show(network);
  a.settle();
  const std::uint64_t moves = a.moves();
  a.show(network);
  CHECK(a.moves() == moves);
  b.show(shared(made::network(3, 10)));
  b.settle();
  REQUIRE(a.points().size() == 30);
  for (std::size_t i = 0; i < 30; ++i) CHECK(a.points()[i] == b.points()[i]);
}

TEST_CASE("nodes that stay keep their places when the choices change") {
  NetworkPicture picture;
  picture.show(shared(made::network(3, 10)));
  picture.settle();
  const GraphPoint before = picture.points()[4];
  picture.show(shared(made::network(2, 10)));
  CHECK(picture.points()[4] == before);
  CHECK_FALSE(picture.is_settled());
}

TEST_CASE("a node that is held stays where it is held, the others wait, and settle anew when it is let go of") {
  NetworkPicture picture;
  picture.show(shared(made::network(2, 8)));
  picture.settle();
  picture.hold(3, {50, 60});
  CHECK(picture.is_settled());
  CHECK(picture.points()[3] == GraphPoint{50, 60});
  picture.let_go(3);
  CHECK_FALSE(picture.is_settled());
  CHECK(frames_to_rest(picture) < 400);
  picture.hold(999, {0, 0});  // no such node: nothing
  CHECK(picture.points().size() == 16);
}

TEST_CASE("a frame bears fewer ticks the larger the network is, and one at least") {
  CHECK(ticks_a_frame(16, 40) == 8);
  CHECK(ticks_a_frame(500, 4000) < 8);
  CHECK(ticks_a_frame(100000, 1000000) == 1);
  CHECK(ticks_a_frame(0, 0) == 8);
}

TEST_CASE("the small network holds actors that share sentences, and nobody else") {
  const ActorNetwork network = small_network(made::report());
  REQUIRE(network.nodes.size() == 3);  // the SCO shares no sentence
  CHECK(network.edges.size() == 3);
  CHECK(network.edges.front().weight == 2);
  for (const NetworkEdge& edge : network.edges) CHECK((edge.a < 3 && edge.b < 3 && edge.a != edge.b));
  CHECK(small_network({}).nodes.empty());
}

TEST_CASE("a matrix has each link twice, in the order of its rows") {
  const MatrixLayout matrix(made::network(3, 4));
  REQUIRE(matrix.size() == 12);
  std::size_t cells = 0;
  for (std::size_t row = 0; row < 12; ++row) {
    for (const MatrixLayout::Cell& cell : matrix.rows(row, row)) {
      ++cells;
      CHECK(cell.row == row);
      CHECK(matrix.edge(cell.column, row) == cell.edge);
    }
  }
  CHECK(cells == 2 * (3 * 6 + 2));
  CHECK_FALSE(matrix.edge(0, 0));
  CHECK_FALSE(matrix.edge(0, 11));
  CHECK(matrix.rows(0, 99).size() == cells);
  CHECK(matrix.rows(12, 13).empty());
  REQUIRE(matrix.bands().size() == 3);
  CHECK(matrix.bands()[1].first == 4);
  CHECK(matrix.bands()[1].last == 7);
}

TEST_CASE("a matrix keeps to the order of the network, and to that of its nodes where there is none") {
  ActorNetwork network = made::network(1, 4);
  network.matrix_order = {3, 1, 0, 2};
  CHECK(MatrixLayout(network).node(0) == 3);
  CHECK(MatrixLayout(network).edge(0, 1) == MatrixLayout(network).edge(1, 0));
  network.matrix_order = {3, 3, 0, 2};
  CHECK(MatrixLayout(network).node(0) == 0);
  CHECK(MatrixLayout(ActorNetwork{}).size() == 0);
}

TEST_CASE("the cell under the mouse is told from how far it is from the corner") {
  CHECK(place_at(0, 14, 10) == 0);
  CHECK(place_at(13.9f, 14, 10) == 0);
  CHECK(place_at(14, 14, 10) == 1);
  CHECK(place_at(139, 14, 10) == 9);
  CHECK_FALSE(place_at(140, 14, 10));
  CHECK_FALSE(place_at(-1, 14, 10));
  CHECK_FALSE(place_at(5, 0, 10));
  CHECK(matrix_cell(600, 10) == 30);
  CHECK(matrix_cell(600, 100) == 16);
}

TEST_CASE("a hull holds all its discs and turns one way") {
  const std::vector<Disc> discs = {{{0, 0}, 4}, {{100, 0}, 4}, {{50, 80}, 6}, {{50, 30}, 3}};
  const std::vector<ImVec2> hull = hull_of(discs, 5);
  REQUIRE(hull.size() > 3);
  for (std::size_t i = 0; i < hull.size(); ++i) {
    const ImVec2 a = hull[i], b = hull[(i + 1) % hull.size()];
    for (const Disc& disc : discs) {
      const float off = (b.x - a.x) * (disc.at.y - a.y) - (b.y - a.y) * (disc.at.x - a.x);
      CHECK(off > 0);
    }
  }
  CHECK(hull_of({}, 5).empty());
  CHECK(hull_of(std::vector<Disc>{{{3, 3}, 2}}, 1).size() > 3);
}

TEST_CASE("labels take places that nothing else has, within the room") {
  LabelPlaces places({{0, 0}, {400, 300}});
  const Box box{{100, 100}, {200, 115}};
  CHECK(places.is_free(box));
  places.take(box);
  CHECK_FALSE(places.is_free(box));
  CHECK_FALSE(places.is_free({{199, 114}, {260, 130}}));
  CHECK(places.is_free({{200, 100}, {260, 115}}));
  CHECK_FALSE(places.is_free({{380, 10}, {420, 20}}));
  places.take({{-50, -50}, {-10, -10}});  // beyond the room: nothing to keep clear of
  CHECK(places.is_free({{0, 0}, {20, 15}}));
}
