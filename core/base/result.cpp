// The published names of problem codes. Reports are read by scripts: a name, once out, stays.
#include "core/base/result.h"

namespace entente {

std::string_view code_name(ProblemCode code) {
  switch (code) {
    case ProblemCode::file_missing:
      return "file-missing";
    case ProblemCode::file_unreadable:
      return "file-unreadable";
    case ProblemCode::file_empty:
      return "file-empty";
    case ProblemCode::binary:
      return "binary";
    case ProblemCode::format_refused:
      return "format-refused";
    case ProblemCode::utf8_invalid:
      return "utf8-invalid";
    case ProblemCode::json_malformed:
      return "json-malformed";
    case ProblemCode::json_no_text:
      return "json-no-text";
    case ProblemCode::text_too_long:
      return "text-too-long";
    case ProblemCode::codec_corrupt:
      return "codec-corrupt";
    case ProblemCode::codec_version:
      return "codec-version";
    case ProblemCode::cancelled:
      return "cancelled";
  }
  return "unknown";
}

}  // namespace entente
