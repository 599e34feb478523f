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
    case ProblemCode::encoding_guessed:
      return "encoding-guessed";
    case ProblemCode::encoding_unknown:
      return "encoding-unknown";
    case ProblemCode::utf8_invalid:
      return "utf8-invalid";
    case ProblemCode::json_malformed:
      return "json-malformed";
    case ProblemCode::json_no_text:
      return "json-no-text";
    case ProblemCode::csv_malformed:
      return "csv-malformed";
    case ProblemCode::csv_no_text:
      return "csv-no-text";
    case ProblemCode::html_no_text:
      return "html-no-text";
    case ProblemCode::xml_malformed:
      return "xml-malformed";
    case ProblemCode::document_damaged:
      return "document-damaged";
    case ProblemCode::archive_damaged:
      return "archive-damaged";
    case ProblemCode::member_damaged:
      return "member-damaged";
    case ProblemCode::limit_reached:
      return "limit-reached";
    case ProblemCode::text_too_long:
      return "text-too-long";
    case ProblemCode::date_ambiguous:
      return "date-ambiguous";
    case ProblemCode::out_of_time:
      return "out-of-time";
    case ProblemCode::pattern_malformed:
      return "pattern-malformed";
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
