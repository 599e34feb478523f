// The lemma of an English word form: "ministers" -> "minister", "agreed" -> "agree", "larger" -> "large". By spelling
// rule and lists (core/lexicon/irregular_forms.txt, irregular_verbs.txt, gradable_adjectives.txt, lemma_endings.txt),
// without the sentence around it: a form of two words gets the lemma of the more frequent one ("left" -> "leave").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// `word` is folded, as terms are; for display the form itself is kept. What is no known or regular form is its own
// lemma.
[[nodiscard]] std::string lemma(std::string_view word);

// Every word of this lemma begins with one of these: the lists' forms of it, and what regular endings leave of it.
[[nodiscard]] std::vector<std::string> beginnings_of_forms(std::string_view lemma);

}  // namespace entente
