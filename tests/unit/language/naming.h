// Asking an article's actors by name, for the tests of core/language.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente_test {

struct Named {
  std::string text;
  entente::Layout layout;
  entente::Naming naming;

  explicit Named(std::string_view source, std::size_t headline_size = 0)
      : text(source), layout(entente::lay_out(text)) {
    naming = entente::name_actors(layout, {0, static_cast<std::uint32_t>(headline_size)});
  }
  Named(const Named&) = delete;
  Named& operator=(const Named&) = delete;

  // The actor with this canonical name; null when there is none.
  [[nodiscard]] const entente::Actor* actor(std::string_view name) const {
    const auto found = std::find_if(naming.actors.begin(), naming.actors.end(),
                                    [name](const entente::Actor& a) { return a.name == name; });
    return found == naming.actors.end() ? nullptr : &*found;
  }
  // The canonical name of the one actor that has this form as name or alias; "" when there is none, "?" when several.
  [[nodiscard]] std::string whose(std::string_view form) const {
    std::string name;
    for (const entente::Actor& a : naming.actors) {
      if (a.name != form && std::find(a.aliases.begin(), a.aliases.end(), form) == a.aliases.end()) continue;
      if (!name.empty()) return "?";
      name = a.name;
    }
    return name;
  }
  // "type:name" of all actors, in order.
  [[nodiscard]] std::vector<std::string> all() const {
    std::vector<std::string> out;
    for (const entente::Actor& a : naming.actors) out.push_back(std::string(entente::type_name(a.type)) + ":" + a.name);
    return out;
  }
  // How often the actor with this canonical name is mentioned.
  [[nodiscard]] std::size_t mentions(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(naming.mentions.begin(), naming.mentions.end(),
                                                  [&](const auto& m) { return naming.actors[m.actor].name == name; }));
  }
};

using Actors = std::vector<std::string>;

}  // namespace entente_test
