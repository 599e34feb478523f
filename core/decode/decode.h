// Bytes in any encoding become valid UTF-8, and every place in it can be told as a place in the bytes. Encodings
// other than UTF-8 leave a checkpoint every few thousand bytes; from there the way is walked again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/decode/encoding.h"
#include "core/decode/step.h"
#include "core/text/utf8.h"

namespace entente {

struct Checkpoint {
  std::size_t given = 0;     // in the bytes
  std::size_t repaired = 0;  // in the text
  DecodeState state;
};

struct Decoded {
  std::string text;
  std::size_t start = 0;                // of the text in the bytes, after a mark
  std::vector<Utf8Fault> faults;        // each became one U+FFFD
  std::vector<Checkpoint> checkpoints;  // none for UTF-8, whose faults tell the way
};

// From `start` on. `spare` bytes more than the text needs are reserved behind it.
[[nodiscard]] Decoded decode(std::string_view bytes, Encoding encoding, std::size_t start = 0, std::size_t spare = 0);

// Where in `bytes` the character at `offset` of the text decoded from them stands.
[[nodiscard]] std::size_t given_offset(const Decoded& decoded, std::string_view bytes, Encoding encoding,
                                       std::size_t offset);

}  // namespace entente
