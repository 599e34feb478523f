// terms, keyness, collocates, kwic, trends, tfidf and sentences: each reads what it is given, chooses articles, and
// writes one table.
#pragma once

#include "native/options.h"

namespace entente::native {

int run_terms_command(const Options& options);

}  // namespace entente::native
