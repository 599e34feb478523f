// Saved pages and the article that a reader view shows of them. Judged is the text that reading gives, without the
// headline put on top: words in lower case, runs of four of them counted on both sides, F1 of precision and recall;
// the mean is over the pages. Title and author are compared with the page's record as strings, white space single; of
// its time the day, of its language the part before the country.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/hash.h"
#include "core/read/article.h"
#include "core/text/words.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

namespace fs = std::filesystem;
namespace dom = simdjson::dom;

constexpr double kGoodPage = 0.9;
constexpr double kLeastMean = 0.96;

using Shingles = std::unordered_map<std::uint64_t, std::size_t>;

// Runs of four words by their hash; of fewer words one run.
Shingles shingles_of(std::string_view text) {
  std::vector<Token> tokens;
  split_words(text, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::mark; });
  std::vector<std::uint64_t> words;
  for (const Token& token : tokens) {
    std::string folded;
    append_folded(slice(text, token.span), folded);
    words.push_back(hash64(folded));
  }
  Shingles found;
  const std::size_t run = std::min<std::size_t>(4, words.size());
  for (std::size_t i = 0; run > 0 && i + run <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = i; j < i + run; ++j) hash = hash * 0x9E3779B97F4A7C15U + words[j];
    ++found[hash];
  }
  return found;
}

std::size_t sum_of(const Shingles& shingles) {
  std::size_t sum = 0;
  for (const auto& [hash, count] : shingles) sum += count;
  return sum;
}

double f1(const Shingles& got, const Shingles& wanted) {
  std::size_t common = 0;
  for (const auto& [hash, count] : got) {
    const auto other = wanted.find(hash);
    if (other != wanted.end()) common += std::min(count, other->second);
  }
  const std::size_t all = sum_of(got) + sum_of(wanted);
  return all == 0 ? 1.0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

std::string single_spaced(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_space) line += c;
    if (is_space && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

// One field of the page's record beside ours.
struct Field {
  const char* name;
  std::string Article::*ours;
  std::size_t equal = 0, told = 0;

  void count(const dom::element& record, const Article& article) {
    std::string_view wanted;
    if (record[name].get_string().get(wanted) != simdjson::SUCCESS || single_spaced(wanted).empty()) return;
    ++told;
    const std::string got = single_spaced(article.*ours), all = single_spaced(wanted);
    // Ours are a day and a language without its country.
    const bool is_prefix = ours == &Article::date || ours == &Article::language;
    equal += is_prefix ? !got.empty() && all.starts_with(got) : got == all;
  }
};

std::string percent(double share) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%.3f", share);
  return digits.data();
}

Article article_of(const fs::path& page) {
  Reading out;
  read_source("page.html", bytes_of(page / "source.html"), out);
  return out.articles.empty() ? Article{} : std::move(out.articles.front());
}

std::string_view text_below_headline(const Article& article) {
  return std::string_view(article.text).substr(article.headline.end);
}

void judge(const fs::path& folder, Score& score) {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(folder / "test" / "test-pages")) pages.push_back(entry.path());
  std::ranges::sort(pages);
  double sum = 0;
  std::array<Field, 4> fields = {Field{"title", &Article::title}, Field{"byline", &Article::author},
                                 Field{"lang", &Article::language}, Field{"publishedTime", &Article::date}};
  for (const fs::path& page : pages) {
    const Article article = article_of(page);
    const std::string wanted = bytes_of(page / "expected.derived.txt");
    const double figure = f1(shingles_of(text_below_headline(article)), shingles_of(wanted));
    sum += figure;
    score.count(figure >= kGoodPage, page.filename().string(), "F1 " + percent(figure));
    dom::parser parser;
    dom::element record;
    if (parser.parse(bytes_of(page / "expected-metadata.json")).get(record) != simdjson::SUCCESS) continue;
    for (Field& field : fields) field.count(record, article);
  }
  const double mean = pages.empty() ? 0 : sum / static_cast<double>(pages.size());
  remark("mean 4-gram F1 " + percent(mean));
  for (const Field& field : fields) {
    remark(std::string(field.name) + " " + std::to_string(field.equal) + "/" + std::to_string(field.told));
  }
  if (mean < kLeastMean) score.passed = 0;  // the figure that is promised
}

const Suite readability("readability", "readability", 120, judge);

}  // namespace
}  // namespace entente::conformance
