// The whole file is the article; its headline and date are found in its own words.
#include "core/read/read_text.h"

namespace entente {

void read_text(const ReadJob& job) {
  Draft draft;
  draft.end = job.source.text().size();
  draft.is_whole_source = true;
  finish_article(job, std::move(draft), ProblemCode::file_empty);
}

}  // namespace entente
