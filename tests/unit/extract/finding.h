// A text with its commitments, named as a reader would name them. Sentences in these tests are made up.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente_test {

struct Item {
  entente::Kind kind;
  std::string what;
  std::vector<std::string> by, from, with;  // committers, requesters, counterparties; sorted
  std::string speaker;
  entente::Status status;
  entente::Modality modality;
  unsigned flags;
  std::string deadline, amount, rule;
};

class Finding {
 public:
  explicit Finding(std::string text, std::size_t headline = 0)
      : text_(std::move(text)), layout_(entente::lay_out(text_)) {
    const entente::Span title{0, static_cast<std::uint32_t>(headline)};
    naming_ = entente::name_actors(layout_, title);
    for (const entente::Commitment& one : entente::find_commitments({layout_, title, naming_, {}})) {
      items.push_back({one.kind, words(one.what), names(one.committers), names(one.requesters),
                       names(one.counterparties),
                       one.speaker == entente::kNobody ? std::string() : naming_.actors[one.speaker].name, one.status,
                       one.modality, one.flags, words(one.deadline), words(one.amount), std::string(one.rule)});
    }
  }

  std::vector<Item> items;

 private:
  std::string words(entente::Span span) const {
    return span.empty() ? std::string() : std::string(entente::slice(layout_.text, span));
  }
  std::vector<std::string> names(const std::vector<std::uint32_t>& actors) const {
    std::vector<std::string> found;
    for (const std::uint32_t actor : actors) found.push_back(naming_.actors[actor].name);
    std::sort(found.begin(), found.end());
    return found;
  }

  std::string text_;
  entente::Layout layout_;
  entente::Naming naming_;
};

using Names = std::vector<std::string>;

}  // namespace entente_test
