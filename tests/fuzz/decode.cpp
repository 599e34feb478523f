// Any bytes in every encoding: the text is valid UTF-8, faults are in order and inside, every place in the text is one
// in the bytes and never goes back; and looking for the encoding ends.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/decode/decode.h"
#include "core/decode/detect.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void check_places(const Decoded& decoded, std::string_view bytes, Encoding encoding) {
  // A way back is walked from its checkpoint on: a few are enough.
  for (std::size_t i = 0; i < decoded.faults.size(); i += 1 + decoded.faults.size() / 8) {
    const Utf8Fault& fault = decoded.faults[i];
    if (given_offset(decoded, bytes, encoding, fault.repaired) != fault.given) std::abort();
  }
  std::size_t before = 0;
  for (std::size_t offset = 0; offset <= decoded.text.size(); offset += 1 + decoded.text.size() / 8) {
    const std::size_t place = given_offset(decoded, bytes, encoding, offset);
    if (place < before || place > bytes.size()) std::abort();
    before = place;
  }
}

void check(std::string_view bytes, Encoding encoding) {
  const Decoded decoded = decode(bytes, encoding);
  if (find_ill_formed(decoded.text) != decoded.text.size()) std::abort();
  std::size_t given = 0, repaired = 0;
  for (const Utf8Fault& fault : decoded.faults) {
    if (fault.given < given || fault.repaired < repaired || fault.size == 0) std::abort();
    given = fault.given + fault.size;
    repaired = fault.repaired + 3;
    if (given > bytes.size() || repaired > decoded.text.size()) std::abort();
  }
  // The size picks the encoding whose places are looked at, so that a run is quick.
  if (static_cast<std::size_t>(encoding) == bytes.size() % kEncodingCount) check_places(decoded, bytes, encoding);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr std::size_t kDecoded = 768;  // bytes; forty decoders over more make a run slow and find nothing new
  for (std::size_t i = 0; i < kEncodingCount; ++i) check(bytes.substr(0, kDecoded), static_cast<Encoding>(i));
  const Detected detected = detect_encoding(bytes, {});
  if (detected.mark > size) std::abort();
  if (encoding_of_label(encoding_name(detected.encoding)) != detected.encoding) std::abort();
  return 0;
}
