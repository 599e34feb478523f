// UTF-8 is copied whole and repaired where it must be. Everything else goes step by step, ASCII in runs.
#include "core/decode/decode.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t kCheckpointStep = 4096;  // bytes of text

std::uint32_t utf8_size(char32_t code) { return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; }

std::size_t written_size(const Step& step) {
  if (step.code == kNoCharacter && step.is_well_formed) return 0;
  return utf8_size(step.code) + (step.mark == 0 ? 0 : utf8_size(step.mark));
}

void append_step(const Step& step, std::size_t at, Decoded& out) {
  if (!step.is_well_formed) out.faults.push_back({at, out.text.size(), step.size});
  if (written_size(step) == 0) return;
  append_utf8(step.code, out.text);
  if (step.mark != 0) append_utf8(step.mark, out.text);
}

// How much of `bytes` from `at` on is ASCII, up to the next checkpoint.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  const std::string_view ahead = bytes.substr(at, kCheckpointStep);
  return ascii_prefix(ahead);
}

void decode_stepwise(std::string_view bytes, Encoding encoding, Decoded& out) {
  const bool has_ascii_runs = is_ascii_superset(encoding);
  DecodeState state;
  std::size_t next_checkpoint = 0;
  for (std::size_t at = out.start; at < bytes.size();) {
    if (out.text.size() >= next_checkpoint) {
      out.checkpoints.push_back({at, out.text.size(), state});
      next_checkpoint = out.text.size() + kCheckpointStep;
    }
    if (has_ascii_runs && static_cast<unsigned char>(bytes[at]) < 0x80) {
      const std::size_t run = ascii_run(bytes, at);
      out.text.append(bytes, at, run);
      at += run;
      continue;
    }
    const Step step = decode_step(encoding, bytes, at, state);
    append_step(step, at, out);
    at += step.size;
  }
}

// Past faults the text is as long as the bytes.
std::size_t given_in_utf8(const Decoded& decoded, std::size_t offset) {
  const auto after = std::ranges::upper_bound(decoded.faults, offset, {}, &Utf8Fault::repaired);
  if (after == decoded.faults.begin()) return decoded.start + offset;
  const Utf8Fault& fault = *(after - 1);
  constexpr std::size_t kReplacementSize = 3;
  if (offset < fault.repaired + kReplacementSize) return fault.given;
  return fault.given + fault.size + (offset - fault.repaired - kReplacementSize);
}

}  // namespace

Decoded decode(std::string_view bytes, Encoding encoding, std::size_t start, std::size_t spare) {
  Decoded out;
  out.start = start;
  if (encoding == Encoding::utf8) {
    out.text.reserve(bytes.size() - start + spare);
    out.faults = repair_utf8(bytes.substr(start), out.text);
    for (Utf8Fault& fault : out.faults) fault.given += start;
  } else {
    out.text.reserve(bytes.size() + bytes.size() / 2 + spare);
    decode_stepwise(bytes, encoding, out);
  }
  out.text.reserve(out.text.size() + spare);
  return out;
}

std::size_t given_offset(const Decoded& decoded, std::string_view bytes, Encoding encoding, std::size_t offset) {
  if (encoding == Encoding::utf8) return given_in_utf8(decoded, offset);
  const auto after = std::ranges::upper_bound(decoded.checkpoints, offset, {}, &Checkpoint::repaired);
  if (after == decoded.checkpoints.begin()) return decoded.start;
  Checkpoint here = *(after - 1);
  while (here.given < bytes.size()) {
    const Step step = decode_step(encoding, bytes, here.given, here.state);
    const std::size_t end = here.repaired + written_size(step);
    if (end > offset) break;
    here.repaired = end;
    here.given += step.size;
  }
  return here.given;
}

}  // namespace entente
