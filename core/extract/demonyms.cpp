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

// The states that an article names, by name; gathered when one is first asked for.
class States {
 public:
  explicit States(const Naming& naming) : naming_(naming) {}

  [[nodiscard]] std::uint32_t find(std::string_view name) {
    if (!is_gathered_) gather();
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? kUnlistedState : found->second;
  }

 private:
  void gather() {
    is_gathered_ = true;
    for (std::uint32_t actor = 0; actor < naming_.actors.size(); ++actor)
      if (naming_.actors[actor].type == ActorType::state) by_name_.try_emplace(naming_.actors[actor].name, actor);
  }

  const Naming& naming_;
  bool is_gathered_ = false;
  std::unordered_map<std::string_view, std::uint32_t> by_name_;
};

std::uint32_t state_called(std::string_view key, States& states) {
  const KnownName* known = find_name(key);
  if (known == nullptr || (known->kind != NameKind::demonym && known->kind != NameKind::people)) return kNoToken;
  return states.find(canonical_name(*known));
}

}  // namespace

std::vector<std::uint32_t> find_demonyms(const Layout& layout, const Naming& naming) {
  std::vector<std::uint32_t> found(layout.tokens.size(), kNoToken);
  States states(naming);
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
