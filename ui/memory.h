// What the views keep from one frame to the next and could lose without harm: text being typed, pictures that settle, a
// name in the hand, what was worked out of a list so that a frame need not work it out again. No choice lives here;
// choices are UiState's.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/derived.h"
#include "ui/plot/heat_picture.h"
#include "ui/plot/matrix.h"
#include "ui/plot/network.h"
#include "ui/plot/network_scene.h"
#include "ui/remembered.h"

namespace entente::ui {

// What is being typed into popups, by field.
using Drafts = std::map<std::string, std::string, std::less<>>;

// A row of a list to pick from. Borrows of the report that it was listed from.
struct PickRow {
  std::string_view key, name;
  std::uint64_t count = 0;
  std::optional<ActorType> type;
};
using PickRows = std::vector<PickRow>;

// All rows, and those of them that match what is typed.
struct PickList {
  Remembered<PickRows, std::shared_ptr<const Report>> all;
  Remembered<PickRows, std::shared_ptr<const Report>, std::string> matching;
};

// An actor that is dragged by its name, its disc or its row, and the one that it is held over.
struct ActorInHand {
  std::string key, over;
};

// "Is `actor` the same as `into`?", asked and not answered yet.
struct MergeAsked {
  std::string actor, into;
};

// What the longest bars of the list of terms stand for.
struct LongestBars {
  std::uint64_t count = 1;
  double measure = 0;
};

// The cards of a link's sentences: how many are shown, and how high each is; 0 while its article has not come.
struct LinkCards {
  std::shared_ptr<const LinkEvidence> link;
  float width = 0;
  std::size_t shown = 0;
  std::vector<float> heights;
};

// Words of an article that were marked in the Reader: within one sentence, or all of it.
struct MarkedWords {
  std::string article;
  Span sentence, words;
};

// What a key asks of the Evidence panel of a commitment: to open one of its popups.
enum class CommitmentAsked : std::uint8_t { nothing, edit, note };

// Topics with how many commitments are about them, by name.
using TopicCounts = std::map<std::string, std::uint64_t, std::less<>>;

// A comparison that a pile offers: what to select, in words, with how many articles that chooses.
struct ComparisonOffer {
  std::string words, count;
  Query selection;
};
using Comparisons = std::vector<ComparisonOffer>;

// Who owes whom: the map, and how it is drawn.
struct DyadMap {
  std::vector<PartyNumber> parties;                                     // of rows and columns alike
  std::map<std::pair<std::size_t, std::size_t>, const DyadRow*> cells;  // by row and column; rows of the found table
  HeatMap heat;
};
struct DyadPicture {
  DyadMap map;
  HeatParts parts;
};

struct ViewMemory {
  Drafts drafts;
  bool wants_frame = false;  // a picture has not settled: draw again
  bool lays_reader = false;  // the platform does, over the room that the Reader leaves
  std::optional<Box> reader_room;
  bool takes_escape = false;  // something is asked that Esc answers; it is not for going back then

  NetworkPicture network, small_network;
  NetworkScene network_scene, small_scene;
  Remembered<std::shared_ptr<const ActorNetwork>, std::shared_ptr<const Report>> small;
  int dragged = -1;  // node of `network`
  Remembered<MatrixLayout, std::shared_ptr<const ActorNetwork>> matrix;
  Remembered<HeatParts, std::shared_ptr<const ActorNetwork>, const Palette*, float, float, float> matrix_parts;

  std::optional<ActorInHand> hand;
  std::optional<MergeAsked> merge;

  Remembered<LongestBars, std::shared_ptr<const TermTable>, Keyness> longest_bars;
  Remembered<double, std::shared_ptr<const CollocateTable>> most_bond;
  Remembered<double, std::shared_ptr<const ActorKeynessFound>> most_marking;

  Remembered<std::vector<float>, std::shared_ptr<const Concordance>, std::string, std::size_t, float> card_heights;
  LinkCards link_cards;
  Remembered<std::vector<Span>, std::shared_ptr<const ArticleView>, std::string, std::string> lit_in_reader;

  Remembered<Comparisons, std::shared_ptr<const Report>> comparisons;

  Remembered<DyadPicture, std::shared_ptr<const DyadsFound>, std::shared_ptr<const ActorIndex>,
             std::shared_ptr<const Report>, const Palette*, float, std::size_t>
      dyads;
  CommitmentAsked commitment_asked = CommitmentAsked::nothing;
  Remembered<TopicCounts, std::shared_ptr<const Report>> topics;
  std::optional<MarkedWords> marked;         // in the Reader
  std::optional<std::uint32_t> marked_from;  // where the mouse went down there; a byte of the text

  std::map<std::string, PickList, std::less<>> picks;
  Remembered<Rows, std::shared_ptr<const Report>, std::string, Sort, std::uint8_t> listed_actors;
  Remembered<Rows, std::shared_ptr<const Report>, std::string> links_of_focus;  // of the report's links
};

}  // namespace entente::ui
