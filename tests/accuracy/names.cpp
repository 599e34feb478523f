// The recogniser of names against public sets that were marked by hand: a name is right when its span and its type are
// those of the set (strict F1, as CoNLL-2003 counts it), over persons, places and organisations together.
//
// What an actor is (the product's own rules) and what the sets mark differs in a few ways, which are translated here
// and nowhere else: a state is a place; an initiative is none of the three; a small word that the product keeps with
// a name ("the Chinese side", "Helmand province") is cut off; a demonym that stands for its state is left out, as the
// sets mark it as "miscellaneous" or as nationality. The column "as named" is without the last two.
// What stays and cannot agree: a club named by its town is an organisation in CoNLL-2003 ("CHICAGO beat BOSTON"), a
// court or parliament may be nobody, a building is a place in one set and not in another.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/actor.h"
#include "core/language/gazetteer.h"
#include "core/text/characters.h"
#include "core/text/layout.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "tools/train/names_data.h"

namespace {

using namespace entente;
using namespace entente::train;

struct Tally {
  std::uint32_t right = 0, found = 0, wanted = 0;
  [[nodiscard]] double precision() const { return found == 0 ? 0.0 : 1.0 * right / found; }
  [[nodiscard]] double recall() const { return wanted == 0 ? 0.0 : 1.0 * right / wanted; }
  [[nodiscard]] double f1() const { return found + wanted == 0 ? 0.0 : 2.0 * right / (found + wanted); }
};

struct Score {
  std::array<Tally, 3> types;  // by NameClass
  Tally all, as_named, spans, overlap;
};

struct NameSet {
  const char* title;
  const char* folder;  // in data/ner
  const char* file;    // empty: every .tsv of the folder is an article
  MarkedFormat format;
  std::uint32_t third;  // 3: all articles; else only those whose index modulo 3 is this
  double floor;         // of strict F1: what was measured, less a hundredth
  const char* beside;   // the best figure that the set's authors or a named peer state
};

NameClass class_of(ActorType type) {
  switch (type) {
    case ActorType::state:
    case ActorType::place:
      return NameClass::location;
    case ActorType::person:
      return NameClass::person;
    case ActorType::organisation:
      return NameClass::organisation;
    case ActorType::initiative:
      return NameClass::other;
  }
  return NameClass::other;
}

bool starts_small(std::string_view word) { return !character_info(decode_utf8(word, 0).value).is_upper(); }

// Small words at the end ("Chinese side", "Dutch embassy").
Span without_small_end(std::string_view text, Span span) {
  while (true) {
    const std::string_view name = slice(text, span);
    const std::size_t space = name.rfind(' ');
    if (space == name.npos || !starts_small(name.substr(space + 1)) || is_ascii_digit(name[space + 1])) return span;
    span.end = span.begin + static_cast<std::uint32_t>(space);
  }
}

bool is_demonym(std::string_view name) {
  std::string key;
  append_name_key(name, key);
  const KnownName* known = find_name(key);
  return known != nullptr && (known->kind == NameKind::demonym || known->kind == NameKind::people);
}

struct Found {
  std::vector<MarkedName> as_named;
  std::vector<MarkedName> translated;
};

Found find_names(const MarkedArticle& article) {
  const Layout layout = lay_out(article.text);
  const Naming naming = name_actors(layout, article.headline);
  Found out;
  for (const Mention& mention : naming.mentions) {
    const NameClass type = class_of(naming.actors[mention.actor].type);
    if (type == NameClass::other) continue;
    out.as_named.push_back({mention.span, type});
    const Span span = without_small_end(article.text, mention.span);
    if (!is_demonym(slice(article.text, span))) out.translated.push_back({span, type});
  }
  return out;
}

bool same(const MarkedName& a, const MarkedName& b) { return a.span == b.span && a.type == b.type; }
bool same_span(const MarkedName& a, const MarkedName& b) { return a.span == b.span; }
bool touches(const MarkedName& a, const MarkedName& b) { return a.span.overlaps(b.span); }

template <class Agree>
void count(Tally& tally, const std::vector<MarkedName>& found, const std::vector<MarkedName>& wanted, Agree agree) {
  tally.found += static_cast<std::uint32_t>(found.size());
  tally.wanted += static_cast<std::uint32_t>(wanted.size());
  std::size_t from = 0;
  for (const MarkedName& name : found) {
    while (from < wanted.size() && wanted[from].span.end <= name.span.begin) ++from;
    if (from < wanted.size() && agree(name, wanted[from])) ++tally.right;
  }
}

void tell_errors(const MarkedArticle& article, const std::vector<MarkedName>& found) {
  static constexpr std::array<const char*, kNameClasses> kClasses = {"PER", "LOC", "ORG", "other", "?"};
  const auto tell = [&](const char* what, const MarkedName& name) {
    const std::uint32_t begin = name.span.begin - std::min(name.span.begin, 45u);
    std::string line(slice(article.text, {begin, name.span.begin}));
    line += '[';
    line += slice(article.text, name.span);
    line += ']';
    line += article.text.substr(name.span.end, 40);
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::printf("%s %-5s %s\n", what, kClasses[static_cast<std::size_t>(name.type)], line.c_str());
  };
  const auto has = [](const std::vector<MarkedName>& names, const MarkedName& wanted) {
    return std::any_of(names.begin(), names.end(), [&](const MarkedName& name) { return same(name, wanted); });
  };
  for (const MarkedName& name : article.names) {
    if (name.type != NameClass::other && !has(found, name)) tell("missed", name);
  }
  for (const MarkedName& name : found) {
    if (!has(article.names, name)) tell("wrong ", name);
  }
}

void score_article(const MarkedArticle& article, Score& score, bool errors) {
  const Found found = find_names(article);
  std::vector<MarkedName> wanted;
  for (const MarkedName& name : article.names) {
    if (name.type != NameClass::other) wanted.push_back(name);
  }
  for (std::size_t type = 0; type < score.types.size(); ++type) {
    const auto of_type = [type](std::vector<MarkedName> names) {
      std::erase_if(names, [type](const MarkedName& name) { return static_cast<std::size_t>(name.type) != type; });
      return names;
    };
    count(score.types[type], of_type(found.translated), of_type(wanted), same);
  }
  count(score.all, found.translated, wanted, same);
  count(score.spans, found.translated, wanted, same_span);
  count(score.overlap, found.translated, wanted, touches);
  count(score.as_named, found.as_named, wanted, same);
  if (errors) tell_errors(article, found.translated);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<MarkedArticle> read_set(const NameSet& set, const std::filesystem::path& root) {
  const std::filesystem::path folder = root / "data/ner" / set.folder;
  if (*set.file != 0) return read_marked(read_file(folder / set.file), set.format);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<MarkedArticle> out;
  for (const auto& file : files) {
    for (MarkedArticle& article : read_marked(read_file(file), set.format)) out.push_back(std::move(article));
  }
  return out;
}

const std::array<NameSet, 3> kSets = {{
    {"CoNLL-2003 testa",
     "conll2003",
     "eng.testa",
     {.has_headline = true, .article_mark = "-DOCSTART-"},
     3,
     0.859,
     "0.913, Stanford's CMM trained on its own training part, four types"},
    {"WikiGold, last third", "wikigold", "wikigold.conll.txt", {.article_mark = "-DOCSTART-"}, 2, 0.703, "none stated"},
    {"worldwide newswire",
     "worldwide",
     "",
     {.separator = '\t', .parts_hyphens = true, .label_is_second = true, .article_mark = ""},
     3,
     0.790,
     "none stated"},
}};

bool run_set(const NameSet& set, const std::filesystem::path& root, bool errors) {
  const std::vector<MarkedArticle> articles = read_set(set, root);
  Score score;
  for (std::size_t index = 0; index < articles.size(); ++index) {
    if (set.third == 3 || index % 3 == set.third) score_article(articles[index], score, errors);
  }
  std::printf("| %s | %.3f %.3f **%.3f** | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f %.3f | %s |\n", set.title,
              score.all.precision(), score.all.recall(), score.all.f1(), score.types[0].f1(), score.types[1].f1(),
              score.types[2].f1(), score.as_named.f1(), score.spans.f1(), score.overlap.precision(),
              score.overlap.recall(), set.beside);
  return score.all.wanted > 0 && score.all.f1() >= set.floor;
}

}  // namespace

// names SHARED [the title's first letters, to see every error of one set]
int main(int argc, char** argv) {
  const std::filesystem::path root = argc > 1 ? argv[1] : "../shared";
  if (!std::filesystem::exists(root / "data/ner")) {
    std::printf("skipped: no ../shared\n");
    return 77;
  }
  std::printf(
      "| set | precision, recall, F1 | persons | places | organisations | as named | spans | overlap | beside |\n");
  bool passed = true;
  for (const NameSet& set : kSets) {
    const std::string_view title = set.title;
    if (argc > 2 && !title.starts_with(argv[2])) continue;
    if (!run_set(set, root, argc > 2)) {
      std::printf("%s: below its floor of %.3f\n", set.title, set.floor);
      passed = false;
    }
  }
  return passed ? 0 : 1;
}
