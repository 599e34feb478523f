// What a person likes, kept as a few lines.
#include "ui/preferences.h"

#include <catch_amalgamated.hpp>

using namespace entente::ui;

TEST_CASE("preferences are read as they were kept") {
  Preferences liked;
  CHECK(read_preferences(kept_text(liked)) == liked);
  liked.dark = true;
  liked.zoom = 150;
  liked.tour_seen = true;
  liked.exact_cells = true;
  CHECK(read_preferences(kept_text(liked)) == liked);
  liked.dark = false;
  CHECK(read_preferences(kept_text(liked)) == liked);
}

TEST_CASE("what cannot be understood of preferences is passed over") {
  CHECK(read_preferences("") == Preferences{});
  CHECK(read_preferences("theme\nzoom\nzoom large\ntheme violet\n\n\ncolour blue") == Preferences{});
  CHECK(read_preferences("zoom 9000\n").zoom == kLargestText);
  CHECK(read_preferences("zoom 1").zoom == kSmallestText);
  CHECK(read_preferences("nonsense\ntour seen").tour_seen);
}

TEST_CASE("steps of the zoom lead from the least to the most and back") {
  int zoom = kSmallestText;
  int steps = 0;
  while (zoom < kLargestText) {
    const int next = larger(zoom);
    REQUIRE(next > zoom);
    CHECK(smaller(next) == zoom);
    zoom = next;
    ++steps;
  }
  CHECK(steps == 7);
  CHECK(larger(kLargestText) == kLargestText);
  CHECK(smaller(kSmallestText) == kSmallestText);
  CHECK(larger(117) == 125);
  CHECK(smaller(117) == 110);
}
