// What the commands about actors may be asked beyond what those about terms may: whose edits count, which links, what
// network. Names of actors are kept as typed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/links.h"
#include "core/report/network.h"

namespace entente::native {

enum class Command : unsigned char;
struct TermsAsk;
struct TermsOption;

struct ActorsAsk {
  std::string edits;          // a file of edits, or nothing
  std::string why;            // whose joins are told
  std::uint8_t types = 0x1F;  // bit per ActorType
  bool keyness = false;
  LinkUnit unit = LinkUnit::sentence;
  LinkOrder order = LinkOrder::support;
  std::vector<std::string> with;  // one actor or two
  bool evidence = false;
  NetworkOptions network;  // ego as typed
};

// Options of actors, links, network and report, with letters a, l, n and p.
[[nodiscard]] std::span<const TermsOption> actors_options();

// What cannot be done though each option alone is well; nothing when all is.
[[nodiscard]] std::string actors_contradiction(const TermsAsk& ask, Command command);

[[nodiscard]] std::string_view actors_usage();

}  // namespace entente::native
