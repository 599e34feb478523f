// What a file holds, judged by its first bytes and never by its name. What is not read here is named,
// so that the user can be told what to do instead.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"
#include "core/decode/detect.h"

namespace entente {

struct Sniffed {
  bool is_refused = false;
  ProblemCode code = ProblemCode::binary;  // when refused
  std::string_view reason = {};            // when refused: what it is and what to do; static storage
};

// By the signatures of what is not read here.
[[nodiscard]] Sniffed sniff(std::string_view bytes);

// By the bytes as characters of the encoding that was found: refused when they can be no text.
[[nodiscard]] Sniffed sniff_text(std::string_view bytes, const Detected& detected);

enum class Form : std::uint8_t { text, markdown, html, json, json_lines, nexis, nexis_page, factiva, factiva_page };

// `text` is decoded. A text that merely begins with a bracket stays a text.
[[nodiscard]] Form sniff_form(std::string_view text);

}  // namespace entente
