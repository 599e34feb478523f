// The network and its controls, which the matrix shares: from whom one looks out, what makes a link, what is left out.
#include <algorithm>
#include <array>

#include "ui/format.h"
#include "ui/plot/network_view.h"
#include "ui/views/actors/faces.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Choice, 3> kUnits = {
    {{"sentence", "names both"}, {"paragraph", "names both"}, {"article", "names both"}}};
constexpr std::array<Choice, 3> kWeights = {
    {{"support", "how often"}, {"stories", "without copies"}, {"logDice", "beyond chance"}}};
constexpr std::array<std::uint64_t, 7> kLeast = {1, 2, 3, 5, 10, 20, 50};
constexpr std::array<Choice, 7> kLeastNames = {{{"1"}, {"2"}, {"3"}, {"5"}, {"10"}, {"20"}, {"50"}}};
constexpr std::array<std::size_t, 7> kMost = {25, 50, 80, 100, 150, 250, 500};
constexpr std::array<Choice, 7> kMostNames = {{{"25"}, {"50"}, {"80"}, {"100"}, {"150"}, {"250"}, {"500"}}};
constexpr std::array<double, 6> kResolutions = {0.5, 0.75, 1, 1.5, 2, 3};
constexpr std::array<Choice, 6> kResolutionNames = {
    {{"0.5", "few, large"}, {"0.75"}, {"1", "as modularity has it"}, {"1.5"}, {"2"}, {"3", "many, small"}}};

// The choice that stands, or the nearest below it.
template <class Values, class Value>
std::size_t at_or_below(const Values& values, Value value) {
  const auto after = std::ranges::upper_bound(values, value);
  return after == values.begin() ? 0 : static_cast<std::size_t>(after - values.begin()) - 1;
}

template <class Value, std::size_t N>
void choose(ControlLine& line, std::string_view id, std::string_view label, const std::array<Value, N>& values,
            const std::array<Choice, N>& names, Value& value, std::string_view hint) {
  if (const auto picked = line.choice(id, label, names, at_or_below(values, value), hint)) value = values[*picked];
}

// "All actors > China", with how far one looks; or the way there from what is in focus.
void choose_ego(Context& context, ControlLine& line, NetworkOptions& options) {
  const Focus& focus = context.state.focus;
  if (options.ego.empty()) {
    const bool can = focus.on == Focus::On::actor && context.derived.actor(focus.key) != nullptr;
    if (can && (line.action("ego", "Look out from " + std::string(context.derived.name(focus.key)),
                            "This actor and those it stands with (E, or a double click on its disc)") ||
                (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiKey_E)))) {
      options.ego = focus.key;
    }
    return;
  }
  const bool back = line.action("all", "All actors", "Back to the whole network (E)") ||
                    (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiKey_E));
  line.words("\xE2\x80\xBA");
  line.words(context.derived.name(options.ego), context.colours().text, true);
  constexpr std::array<Choice, 2> kDepths = {{{"its neighbours"}, {"theirs too"}}};
  if (const auto picked = line.choice("depth", "and", kDepths, options.ego_depth > 1 ? 1 : 0))
    options.ego_depth = *picked == 0 ? 1 : 2;
  if (back) options.ego.clear();
}

}  // namespace

Box draw_network_controls(Context& context, const Box& room) {
  ActorsEdit edit(context);
  NetworkOptions& options = edit->network;
  ControlLine line = controls_of(context, room);
  choose_ego(context, line, options);
  if (const auto picked = line.choice("unit", "Linked by a", kUnits, static_cast<std::size_t>(options.unit),
                                      "Two actors are linked where one of these names both"))
    options.unit = static_cast<LinkUnit>(*picked);
  if (const auto picked = line.choice("weight", "weight", kWeights, static_cast<std::size_t>(options.weight),
                                      "What makes a line thick, and holds communities together"))
    options.weight = static_cast<LinkWeight>(*picked);
  choose(line, "support", "at least", kLeast, kLeastNames, options.least_support, "Links with fewer are left out");
  choose(line, "stories", "in stories", kLeast, kLeastNames, options.least_stories,
         "Links of fewer stories are left out: one text, however often it is printed, is one story");
  choose(line, "most", "actors", kMost, kMostNames, options.most_actors, "At most so many, the most mentioned");
  choose(line, "resolution", "resolution", kResolutions, kResolutionNames, options.resolution,
         "Of communities: above 1 more and smaller ones");
  types_control(context, line, options.types);
  return finish(context, room, line);
}

std::string network_words(const Context& context) {
  const Found<ActorNetwork>& found = context.snapshot.findings->network;
  if (!found.value) return "Counting\xE2\x80\xA6";
  const ActorNetwork& network = *found.value;
  std::string out = "shows " + thousands(network.nodes.size()) + " of " + counted(network.actors, "actor", "actors") +
                    ", " + thousands(network.edges.size()) + " of " + counted(network.links, "link", "links");
  std::size_t groups = 0;
  for (const NetworkCommunity& community : network.communities) groups += community.nodes > 1 ? 1 : 0;
  if (groups > 0) {
    out +=
        "  \xC2\xB7  " + counted(groups, "community", "communities") + ", modularity " + fixed(network.modularity, 2);
  }
  return out + stale_words(found.stale);
}

void draw_actor_network(Context& context, const Box& room) {
  const Box below = draw_network_controls(context, room);
  const Found<ActorNetwork>& found = context.snapshot.findings->network;
  if (!found.value) return;
  if (found.value->nodes.empty()) {
    draw_advice(context, below,
                "No two actors stand together as often as is asked for. Lower the least support or the stories above, "
                "link by paragraphs or articles, or select more articles.");
    return;
  }
  NetworkPicture& picture = context.memory.network;
  picture.show(found.value);
  // The legend is as high as it was in the last frame: it wraps.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  float& legend = *storage.GetFloatRef(ImGui::GetID("legend height"), 62);
  const float foot = std::min(legend, below.height() * 0.35f) + kGrid;
  const Box paper{{below.min.x + kGrid, below.min.y}, {below.max.x - kGrid, below.max.y - foot}};
  draw_network(context, picture, context.memory.network_scene, paper, found.stale ? 0.55f : 1.0f);
  const float before = legend;
  legend = draw_network_legend(context, picture, {below.min.x + kMargin, below.max.y - foot + 2},
                               below.width() - 2 * kMargin, below.height() < 340 ? 1 : 2);
  if (legend != before) context.memory.wants_frame = true;
}

}  // namespace entente::ui
