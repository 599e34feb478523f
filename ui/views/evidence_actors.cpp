// An actor, and a link of two: their figures with how they are made, why an actor is one actor, and their way through
// time.
#include <algorithm>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/plot/trend_chart.h"
#include "ui/views/actors/decisions.h"
#include "ui/views/evidence_parts.h"
#include "ui/views/evidence_ways.h"
#include "ui/views/selection.h"

namespace entente::ui {
namespace {

constexpr std::size_t kLinksShown = 6, kJoinsShown = 8, kNamesShown = 24;
constexpr float kChart = 128;
constexpr std::string_view kLogDice =
    "logDice = 14 + log2(2O / (f1 + f2)): O units name both, f1 and f2 name each. At most 14; one more is twice as "
    "strong; the size of the pile does not matter. Rychl\xC3\xBD 2008.";
constexpr std::string_view kNpmi =
    "NPMI = ln(O N / (f1 f2)) / \xE2\x88\x92ln(O / N), N units in all: 1 is always together, 0 is chance, "
    "\xE2\x88\x92"
    "1 is never. Bouma 2009.";
constexpr std::string_view kLikelihood =
    "Log-likelihood G\xC2\xB2 of the 2 \xC3\x97 2 table of units: above 6.63 chance is unlikely (p < 0.01). "
    "Dunning 1993.";

std::string about(const Context& context, const ActorRow& actor) {
  std::string out = capitalised(type_name(actor.type));
  if (!actor.role.empty()) out += ", " + actor.role;
  if (!actor.of.empty()) out += (actor.role.empty() ? ", of " : " of ") + std::string(context.derived.name(actor.of));
  return out;
}

std::string other_names(const ActorRow& actor) {
  std::string names;
  for (std::size_t i = 0; i < std::min(actor.aliases.size(), kNamesShown); ++i)
    names += (names.empty() ? "" : ", ") + actor.aliases[i];
  if (actor.aliases.size() > kNamesShown) names += " and " + thousands(actor.aliases.size() - kNamesShown) + " more";
  return names;
}

std::string why(const JoinRow& join) {
  const std::string in = join.articles == 0 ? "" : ", in " + counted(join.articles, "article", "articles");
  const std::string quoted = join.words.empty() ? "" : " \xE2\x80\x9C" + join.words + "\xE2\x80\x9D";
  switch (join.reason) {
    case JoinReason::acronym:
      return "short form" + quoted + in;
    case JoinReason::full_name:
      return "one name holds the other" + quoted + in;
    case JoinReason::misspelling:
      return "one letter apart" + quoted + in;
    case JoinReason::same_body:
      return "the same words in another order or spelling" + quoted + in;
    case JoinReason::user:
      return "you said so";
  }
  return {};
}

// Each merge with what bore it out; a click reads an article that does.
void draw_joins(Stack& stack, const ActorRow& actor) {
  Context& context = stack.context();
  if (actor.joins.empty()) return;
  const Palette& p = context.colours();
  stack.rule();
  stack.heading("Why this is one actor");
  for (std::size_t i = 0; i < std::min(actor.joins.size(), kJoinsShown); ++i) {
    const JoinRow& join = actor.joins[i];
    const Box box{{stack.at().x - kGrid, stack.at().y}, {stack.at().x + stack.width() + kGrid, stack.at().y + 42}};
    ImGui::PushID(join.key.c_str());
    const Hit state = join.example.empty() ? Hit{} : target(context.look, "join", box, false, 4);
    ImGui::PopID();
    if (state.clicked) context.push(ReadAt{join.example, {}});
    hint_of(context.look, state, "Read " + source_line(context, join.example));
    put_within(context.look, stack.at() + ImVec2(0, 4), stack.width(), {Size::small, true}, p.text, join.name);
    put_within(context.look, stack.at() + ImVec2(0, 22), stack.width(), {Size::small}, p.muted, why(join));
    stack.gap(44);
  }
  if (actor.joins.size() > kJoinsShown)
    stack.text("and " + thousands(actor.joins.size() - kJoinsShown) + " more", {Size::small, false}, p.muted);
}

// Rows of the report's links that an actor has, the strongest first.
const Rows& links_of(const Context& context, const std::string& key) {
  return context.memory.links_of_focus.of({context.snapshot.report, key}, [&] {
    Rows rows;
    const auto& links = context.report.links;
    for (std::size_t i = 0; i < links.size() && rows.size() < kLinksShown; ++i) {
      if (links[i].a == key || links[i].b == key) rows.push_back(static_cast<std::uint32_t>(i));
    }
    return rows;
  });
}

void draw_links(Stack& stack, const std::string& key) {
  Context& context = stack.context();
  const Rows& rows = links_of(context, key);
  if (rows.empty()) return;
  stack.rule();
  stack.heading("Named together with");
  const auto& links = context.report.links;
  const auto strongest = static_cast<double>(links[rows.front()].sentences);
  for (const std::uint32_t row : rows) {
    const LinkRow& link = links[row];
    const std::string& other = link.a == key ? link.b : link.a;
    const ActorRow* who = context.derived.actor(other);
    ImGui::PushID("link");
    if (stack.row(other, context.derived.name(other), counted(link.sentences, "sentence", "sentences"),
                  static_cast<double>(link.sentences) / strongest,
                  who == nullptr ? std::nullopt : std::optional(who->type))) {
      context.focus(Focus::On::link, link.a, link.b);
    }
    ImGui::PopID();
  }
}

// The wish of the driver speaks of this focus: its trend is of these two, by whatever keys.
bool is_of(const Context& context, const std::string& a, const std::string& b) {
  const Findings& findings = *context.snapshot.findings;
  if (!findings.of.pair) return false;
  const std::string_view wished_a = findings.id_of(findings.of.pair->a), wished_b = findings.id_of(findings.of.pair->b);
  const std::string_view id_a = findings.id_of(a), id_b = findings.id_of(b);
  return (wished_a == id_a && wished_b == id_b) || (wished_a == id_b && wished_b == id_a);
}

void draw_time(Stack& stack, const std::string& a, const std::string& b) {
  Context& context = stack.context();
  const Found<Trends>& found = context.snapshot.findings->pair;
  if (!found.value || !is_of(context, a, b) || found.value->periods.size() < 2) return;
  const auto& wished = *context.snapshot.findings->of.pair;
  stack.rule();
  std::vector<std::string> names = {std::string(context.derived.name(wished.a))};
  if (!wished.b.empty()) {
    names.emplace_back(context.derived.name(wished.b));
    names.emplace_back("both");
  }
  stack.heading("Articles per " + std::string(period_name(found.value->period)) + " that name " +
                (wished.b.empty() ? "it" : "each, and both"));
  const Box room{stack.at(), stack.at() + ImVec2(stack.width(), kChart)};
  const auto days = draw_small_trends(context, room, *found.value, names, found.stale ? 0.5f : 1.0f);
  if (days) context.push(Select{with_days(context.state.selection, days->first, days->second)});
  stack.gap(kChart + 4);
  for (std::size_t i = 0; i < names.size() && names.size() > 1; ++i) {
    draw_swatch(context.look, {stack.at().x, stack.at().y + pixels(Size::small) / 2}, i);
    put_within(context.look, stack.at() + ImVec2(kSwatch + 8, 0), stack.width() - kSwatch - 8, {Size::small},
               context.colours().text, names[i]);
    stack.gap(pixels(Size::small) + 5);
  }
}

// What two actors share: by the report, which counts sentences, or by the network that is on show.
struct Shared {
  LinkFigures figures;
  std::string_view unit;
};

std::optional<Shared> shared_by(const Context& context, const Focus& focus) {
  const LinkRow* row = context.derived.link(focus.key, focus.other);
  const auto& network = context.snapshot.findings->network.value;
  if (network && (row == nullptr || network->options.unit != LinkUnit::sentence)) {
    for (const NetworkEdge& edge : network->edges) {
      const std::string &a = network->nodes[edge.a].id, &b = network->nodes[edge.b].id;
      const Focus& at = context.focus_by_ids;
      if ((a == at.key && b == at.other) || (a == at.other && b == at.key))
        return Shared{edge.figures, link_unit_name(network->options.unit)};
    }
  }
  if (row == nullptr) return std::nullopt;
  return Shared{link_figures(*row), link_unit_name(LinkUnit::sentence)};
}

void draw_shared(Stack& stack, const Shared& shared) {
  const LinkFigures& f = shared.figures;
  stack.fact("Sentences", thousands(f.sentences), "Sentences that name both");
  stack.fact("Paragraphs", thousands(f.paragraphs), "Paragraphs that name both");
  stack.fact("Articles", thousands(f.articles), "Articles that name both, anywhere in them");
  stack.fact("Stories", thousands(f.stories), kStoriesHint);
  const std::string units = "\nUnits are " + std::string(shared.unit) + "s.";
  stack.fact("logDice", fixed(f.log_dice, 2), std::string(kLogDice) + units);
  stack.fact("NPMI", fixed(f.npmi, 2), std::string(kNpmi) + units);
  stack.fact("Log-likelihood", fixed(f.log_likelihood, 1), std::string(kLikelihood) + units);
}

}  // namespace

void draw_actor_evidence(Stack& stack, const ActorRow& actor) {
  Context& context = stack.context();
  stack.title(actor.name);
  const std::string words = about(context, actor);
  type_mark({stack.at().x + 5, stack.at().y + pixels(Size::small) / 2 + 2}, actor.type,
            context.colours().of(actor.type));
  Stack beside(context, stack.at() + ImVec2(16, 0), stack.width() - 16);
  beside.text(words, {Size::small, false}, context.colours().muted);
  stack.gap(beside.at().y - stack.at().y + kGrid);
  stack.fact("Mentions", thousands(actor.mentions));
  stack.fact("Sentences", thousands(actor.sentences));
  stack.fact("Articles", thousands(actor.articles) + " of " + thousands(context.report.articles.size()));
  stack.fact("Stories", thousands(actor.stories) + " of " + thousands(context.report.stories), kStoriesHint);
  if (!actor.aliases.empty()) stack.fact("Also named", other_names(actor));
  draw_actor_deeds(stack, actor);
  draw_ways(stack, "actor:" + actor.id, "Select articles with it", with_actor(context.state.selection, actor.id));
  draw_joins(stack, actor);
  draw_time(stack, actor.id, "");
  draw_links(stack, actor.id);
  draw_commitment_list(stack, " it takes part in");
  draw_sentences(stack);
}

bool draw_link_evidence(Stack& stack, const Focus& focus) {
  Context& context = stack.context();
  const std::optional<Shared> shared = shared_by(context, focus);
  const ActorRow *a = context.derived.actor(focus.key), *b = context.derived.actor(focus.other);
  if (!shared && (a == nullptr || b == nullptr)) return false;
  stack.title(std::string(context.derived.name(focus.key)) + " \xE2\x80\x93 " +
              std::string(context.derived.name(focus.other)));
  stack.gap(kGrid);
  if (shared) draw_shared(stack, *shared);
  for (const ActorRow* actor : {a, b}) {
    if (actor != nullptr &&
        stack.row(actor->id, actor->name, counted(actor->mentions, "mention", "mentions"), -1, actor->type)) {
      context.focus(Focus::On::actor, actor->id);
    }
  }
  draw_time(stack, focus.key, focus.other);
  draw_commitment_list(stack, " with both");
  draw_sentences(stack);
  return true;
}

}  // namespace entente::ui
