// Two words are tried before one, so that "South Korean" is not read as "Korean".
#include "core/extract/demonyms.h"

#include <string>
#include <unordered_map>

#include "core/extract/clauses.h"
#include "core/language/fold.h"
#include "core/language/gazetteer.h"
#include "core/text/characters.h"

namespace entente {
namespace {

using States = std::unordered_map<std::string_view, std::uint32_t>;

std::uint32_t state_called(std::string_view key, const States& states) {
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
    key.clear();
    append_name_folded(layout.word(token), key);
    const std::uint8_t longest = longest_name_from(key);
    if (longest == 0) continue;
    const std::size_t first = key.size();
    if (longest > 1 && token + 1 < found.size() && layout.tokens[token + 1].kind != TokenKind::mark) {
      key += ' ';
      append_name_folded(layout.word(token + 1), key);
      found[token] = state_called(key, states);
    }
    if (found[token] == kNoToken) found[token] = state_called(std::string_view(key).substr(0, first), states);
  }
  return found;
}

}  // namespace entente
