// The same laws on the sample corpus, through the real reader and the real analysis.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/report/report.h"
#include "core/store/codec.h"
#include "tests/laws/made.h"

namespace {

using namespace entente;

std::vector<Reading> corpus() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator("corpus")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path().generic_string());
  }
  std::ranges::sort(files);
  std::vector<Reading> out;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    read_source(file, bytes, out.emplace_back());
  }
  return out;
}

Shard analysed(std::span<const Reading> readings) {
  ShardBuilder builder;
  for (const Reading& reading : readings) {
    builder.add_input(reading);
    for (const Article& article : reading.articles) builder.add(article, analyse(article));
  }
  return builder.finish();
}

}  // namespace

TEST_CASE("the sample corpus gives one summary, one by one or all at once, saved and loaded or not") {
  const auto readings = corpus();
  REQUIRE(readings.size() == 12);
  const auto whole = encode(summarise(analysed(readings), {}));
  Summary one_by_one;
  for (std::size_t i = readings.size(); i-- > 0;) {
    const auto saved = encode(analysed(std::span(readings).subspan(i, 1)));
    const auto shard = decode_shard(saved);
    REQUIRE(shard);
    const auto summary = decode_summary(encode(summarise(*shard, {})));
    REQUIRE(summary);
    one_by_one = merge(std::move(one_by_one), *summary);
  }
  CHECK(encode(one_by_one) == whole);
}

TEST_CASE("every figure of the sample corpus is backed by its articles") {
  Query query;
  query.with_text = true;
  const Report report = make_report(summarise(analysed(corpus()), query));
  CHECK(report.input.given == 12);
  CHECK(report.articles.size() == 12);
  CHECK(report.actors.size() > 10);
  CHECK(report.links.size() > 10);
  CHECK(report.commitments.size() > 30);

  std::set<std::string> actors;
  for (const ActorRow& row : report.actors) actors.insert(row.id);
  const auto known = [&](const std::vector<std::string>& keys) {
    return std::ranges::all_of(keys, [&](const std::string& key) { return actors.contains(key); });
  };
  for (const CommitmentRow& row : report.commitments) {
    const auto article = std::ranges::find(report.articles, row.article, &ArticleRow::id);
    REQUIRE(article != report.articles.end());
    for (const Quote& quote : {row.sentence, row.what, row.cue}) CHECK(slice(*article->text, quote.span) == quote.text);
    CHECK_FALSE(row.cue.text.empty());
    CHECK(known(row.committers));
    CHECK(known(row.requesters));
    CHECK(known(row.counterparties));
  }
  for (const ArticleRow& row : report.articles) CHECK(known(row.actors));
  for (const LinkRow& row : report.links) {
    CHECK(known({row.a, row.b}));
    CHECK(row.a < row.b);
    CHECK(row.articles <= 12);
  }
}
