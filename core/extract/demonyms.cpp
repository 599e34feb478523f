// Two words are tried before one, so that "South Korean" is not read as "Korean".
#include "core/extract/demonyms.h"

#include <algorithm>
#include <string>

#include "core/language/gazetteer.h"

namespace entente {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::uint32_t state_called(std::string_view words, const Naming& naming) {
  std::string key;
  append_name_key(words, key);
  const KnownName* known = find_name(key);
  if (known == nullptr || (known->kind != NameKind::demonym && known->kind != NameKind::people)) return kNone;
  const std::string_view name = canonical_name(*known);
  const auto actor = std::ranges::find_if(
      naming.actors, [&](const Actor& one) { return one.type == ActorType::state && one.name == name; });
  return actor == naming.actors.end() ? kUnlistedState : static_cast<std::uint32_t>(actor - naming.actors.begin());
}

}  // namespace

std::vector<std::uint32_t> find_demonyms(const Layout& layout, const Naming& naming) {
  std::vector<std::uint32_t> found(layout.tokens.size(), kNone);
  std::size_t mention = 0;
  for (std::uint32_t token = 0; token < found.size(); ++token) {
    const Span span = layout.tokens[token].span;
    while (mention < naming.mentions.size() && naming.mentions[mention].span.end <= span.begin) ++mention;
    if (mention < naming.mentions.size() && naming.mentions[mention].span.overlaps(span)) continue;
    const char first = layout.word(token).front();
    if (first < 'A' || first > 'Z') continue;
    if (token + 1 < found.size()) {
      const Span both{span.begin, layout.tokens[token + 1].span.end};
      found[token] = state_called(slice(layout.text, both), naming);
    }
    if (found[token] == kNone) found[token] = state_called(layout.word(token), naming);
  }
  return found;
}

}  // namespace entente
