// Any text as XML: every start has its end, all that comes out is valid, and the fault is within the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/markup/xml_reader.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace entente;
  std::string text;
  repair_utf8(std::string_view(reinterpret_cast<const char*>(bytes), size), text);
  XmlReader reader(text);
  std::size_t open = 0;
  for (std::size_t pieces = 0;; ++pieces) {
    if (pieces > 2 * text.size() + 2) std::abort();
    const XmlPiece piece = reader.next();
    if (piece == XmlPiece::fault) {
      const XmlFault& fault = reader.fault();
      if (fault.offset > text.size() || fault.message.empty()) std::abort();
      if (find_ill_formed(fault.message) != fault.message.size()) std::abort();
      return 0;
    }
    if (piece == XmlPiece::done) break;
    if (piece == XmlPiece::text) {
      if (find_ill_formed(reader.characters()) != reader.characters().size()) std::abort();
      continue;
    }
    open += piece == XmlPiece::start ? 1 : static_cast<std::size_t>(-1);
    if (open != reader.depth()) std::abort();
    for (const XmlAttribute& attribute : reader.attributes()) {
      const auto value = reader.attribute(attribute.name);
      if (!value || find_ill_formed(*value) != value->size()) std::abort();
    }
  }
  if (open != 0) std::abort();
  return 0;
}
