// Two words are tried before one, so that "South Korean" is not read as "Korean".
#include "core/extract/demonyms.h"

#include <string>
#include <unordered_map>

#include "core/extract/clauses.h"
#include "core/language/gazetteer.h"
#include "core/text/characters.h"

namespace entente {
namespace {

using States = std::unordered_map<std::string_view, std::uint32_t>;

std::uint32_t state_called(std::string_view words, const States& states, std::string& key) {
  key.clear();
  append_name_key(words, key);
  const KnownName* known = find_name(key);
  if (known == nullptr || (known->kind != NameKind::demonym && known->kind != NameKind::people)) return kNoToken;
  const auto found = states.find(canonical_name(*known));
  return found == states.end() ? kUnlistedState : found->second;
}

}  // namespace

std::vector<std::uint32_t> find_demonyms(const Layout& layout, const Naming& naming) {
  std::vector<std::uint32_t> found(layout.tokens.size(), kNoToken);
  States states;
  for (std::uint32_t actor = 0; actor < naming.actors.size(); ++actor)
    if (naming.actors[actor].type == ActorType::state) states.try_emplace(naming.actors[actor].name, actor);
  std::string key;
  std::size_t mention = 0;
  for (std::uint32_t token = 0; token < found.size(); ++token) {
    const Span span = layout.tokens[token].span;
    while (mention < naming.mentions.size() && naming.mentions[mention].span.end <= span.begin) ++mention;
    if (mention < naming.mentions.size() && naming.mentions[mention].span.overlaps(span)) continue;
    if (!is_ascii_upper(layout.word(token).front())) continue;
    if (token + 1 < found.size()) {
      const Span both{span.begin, layout.tokens[token + 1].span.end};
      found[token] = state_called(slice(layout.text, both), states, key);
    }
    if (found[token] == kNoToken) found[token] = state_called(layout.word(token), states, key);
  }
  return found;
}

}  // namespace entente
