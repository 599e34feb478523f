#include "core/read/options.h"

namespace entente {

const std::array<LimitName, 10> kLimitNames = {{
    {"archive-ratio", &ReadLimits::archive_ratio},
    {"member-bytes", &ReadLimits::member_bytes},
    {"archive-bytes", &ReadLimits::archive_bytes},
    {"archive-members", &ReadLimits::archive_members},
    {"archive-nesting", &ReadLimits::archive_nesting},
    {"text-bytes", &ReadLimits::text_bytes},
    {"json-depth", &ReadLimits::json_depth},
    {"markup-depth", &ReadLimits::markup_depth},
    {"csv-line-bytes", &ReadLimits::csv_line_bytes},
    {"file-seconds", &ReadLimits::file_seconds},
}};

}  // namespace entente
