// See provenance.h.
#include "core/report/provenance.h"

#include <span>

#include "core/base/version.h"
#include "core/report/json_writer.h"
#include "core/report/numbers.h"
#include "lexicon/version.h"
#include "models/version.h"

namespace entente {

namespace {

// "Dawn, The News or Xinhua"
std::string listed(std::span<const std::string> names, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out.append(i + 1 < names.size() ? ", " : last);
    out += names[i];
  }
  return out;
}

std::string days(const Query& query) {
  if (query.from == query.to) return query.from.empty() ? std::string() : "of " + query.from;
  std::string out = query.from.empty() ? std::string() : "from " + query.from;
  if (query.to.empty()) return out;
  return out + (out.empty() ? "" : " ") + "to " + query.to;
}

std::vector<std::string> named(const std::vector<std::string>& keys, const ActorIndex* actors) {
  std::vector<std::string> out = keys;
  for (std::string& name : out) {
    const std::uint32_t actor = actors == nullptr ? kNoActorNumber : actors->find(name);
    if (actor != kNoActorNumber) name = (*actors)[actor].name;
  }
  return out;
}

// Only what is set is told.
void put_texts(JsonWriter& out, std::string_view name, const std::vector<std::string>& values) {
  if (!values.empty()) texts_field(out, name, values);
}

void put_text(JsonWriter& out, std::string_view name, std::string_view value) {
  if (!value.empty()) text_field(out, name, value);
}

std::string counted(std::uint64_t value) {
  std::string out;
  append_integer(value, out);
  return out;
}

std::string program() { return "entente " + std::string(kVersion); }

}  // namespace

std::string selection_words(const Query& selection, const ActorIndex* actors) {
  if (selects_all(selection)) return "all articles";
  std::string out = selection.others ? "all articles but " : "";
  if (selection.articles.empty()) {
    out += "articles";
  } else {
    append_grouped(selection.articles.size(), out);
    out += selection.articles.size() == 1 ? " article picked by hand" : " articles picked by hand";
  }
  std::string_view between = " ";
  const auto add = [&](std::string_view before, const std::string& words) {
    if (words.empty()) return;
    out.append(between).append(before).append(words);
    between = ", ";
  };
  add("of ", listed(selection.sources, " or "));
  add("", days(selection));
  add("naming ", listed(named(selection.actors, actors), " and "));
  add("holding ", listed(selection.holding, " and "));
  return out;
}

std::string selection_json(const Query& selection) {
  if (selects_all(selection)) return {};
  JsonWriter out;
  out.open('{');
  put_texts(out, "articles", selection.articles);
  put_texts(out, "actors", selection.actors);
  put_text(out, "from", selection.from);
  put_text(out, "to", selection.to);
  put_texts(out, "sources", selection.sources);
  put_texts(out, "holding", selection.holding);
  if (selection.others) boolean_field(out, "others", true);
  out.close('}');
  return out.take();
}

Provenance provenance_of(const std::vector<std::string>& tokenisers, const Query& selection, const ActorIndex* actors) {
  Provenance out;
  for (const std::string& name : tokenisers) out.tokeniser.append(out.tokeniser.empty() ? "" : "; ").append(name);
  out.selection = selection_words(selection, actors);
  out.query = selection_json(selection);
  return out;
}

void compare_with(const Query* other, const ActorIndex* actors, Provenance& out) {
  out.reference = other == nullptr ? "the rest" : selection_words(*other, actors);
  if (other != nullptr) out.reference_query = selection_json(*other);
}

Facts facts_of(const Provenance& provenance) {
  Facts out = {{"program", program()},
               {"lexicon", std::string(lexicon::kVersion)},
               {"models", std::string(models::kVersion)},
               {"tokeniser", provenance.tokeniser},
               {"selection", provenance.selection}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out.emplace_back(name, value);
  };
  if (provenance.of > 0) add("selected_articles", counted(provenance.articles) + " of " + counted(provenance.of));
  add("query", provenance.query);
  add("reference", provenance.reference);
  add("reference_query", provenance.reference_query);
  if (provenance.decisions > 0) add("decisions", counted(provenance.decisions));
  return out;
}

std::string made_by(const Provenance& provenance) {
  std::string out = program();
  out.append("; lexicon ").append(lexicon::kVersion).append("; models ").append(models::kVersion);
  return out.append("; words by ").append(provenance.tokeniser);
}

}  // namespace entente
