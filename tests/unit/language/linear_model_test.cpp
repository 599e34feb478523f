#include "core/language/linear_model.h"

#include <catch_amalgamated.hpp>

#include <array>
#include <string>
#include <vector>

#include "tools/train/perceptron.h"

namespace entente {
namespace {

// Three classes by one feature each, in a table so small that rows overlap.
std::string trained_bytes(std::string_view extra = {}) {
  train::AveragedPerceptron learner(3, 6);
  std::array<std::int32_t, 3> scores{};
  for (unsigned round = 0; round < 20; ++round) {
    for (unsigned gold = 0; gold < 3; ++gold) {
      const std::array rows{learner.row(feature(0, gold)), learner.row(feature(1, 7))};
      learner.score(rows, scores);
      learner.update(rows, gold, static_cast<unsigned>(std::ranges::max_element(scores) - scores.begin()));
      learner.next_example();
    }
  }
  return learner.model_bytes({}, extra);
}

ProblemCode refusal(std::string_view bytes) {
  const Result<LinearModel> model = LinearModel::open(bytes);
  REQUIRE_FALSE(model.has_value());
  CHECK_FALSE(model.error().message.empty());
  return model.error().code;
}

TEST_CASE("what the perceptron learned, the model with 8-bit weights says") {
  const std::string bytes = trained_bytes("what goes with it");
  const Result<LinearModel> model = LinearModel::open(bytes);
  REQUIRE(model.has_value());
  CHECK(model->classes() == 3);
  CHECK(model->extra() == "what goes with it");
  for (unsigned gold = 0; gold < 3; ++gold) {
    const std::array rows{model->row(feature(0, gold)), model->row(feature(1, 7))};
    std::array<std::int16_t, kRowStep> scores{};
    model->score<1>(rows, scores);
    CHECK(best_class(std::span(scores).first(3)) == gold);
  }
}

TEST_CASE("the same examples in the same order give the same bytes") {
  CHECK(trained_bytes() == trained_bytes());
  CHECK(hex16(hash64(trained_bytes())) == hex16(hash64(trained_bytes())));
}

TEST_CASE("a score is the sum of the rows however many there are") {
  std::string body;
  for (int i = 0; i < 256 + 48; ++i) body.push_back(static_cast<char>(i * 37 % 127 - 63));
  std::string bytes = "ENLM";
  for (const int byte : {1, 45, 8, 0}) bytes.push_back(static_cast<char>(byte));
  const std::uint64_t checksum = model_checksum(45, 8, body);
  for (unsigned shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>(checksum >> shift & 0xFF));
  bytes += body;
  const Result<LinearModel> model = LinearModel::open(bytes);
  REQUIRE(model.has_value());
  std::vector<std::uint32_t> rows;
  for (unsigned count = 0; count < 40; ++count) {
    std::array<std::int16_t, 48> scores{};
    model->score<3>(rows, scores);
    for (unsigned c = 0; c < 48; ++c) {
      int sum = 0;
      for (const std::uint32_t row : rows) sum += static_cast<signed char>(body[row + c]);
      REQUIRE(scores[c] == sum);
    }
    rows.push_back(model->row(feature(count, 1)));
    REQUIRE(rows.back() < 256);
  }
}

TEST_CASE("a model whose bytes were damaged is refused, wherever the damage is") {
  const std::string bytes = trained_bytes("extra");
  REQUIRE(LinearModel::open(bytes).has_value());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int flip : {1, 0x80}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ flip);
      CAPTURE(at);
      CHECK(refusal(damaged) == (at == 4 ? ProblemCode::codec_version : ProblemCode::codec_corrupt));
    }
  }
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(refusal(bytes.substr(0, size)) == ProblemCode::codec_corrupt);
  }
}

TEST_CASE("a weight out of range is refused, as sums of it could overflow") {
  std::string bytes = trained_bytes();
  bytes[kModelHeader] = 64;
  const std::uint64_t checksum = model_checksum(3, 6, std::string_view(bytes).substr(kModelHeader));
  for (unsigned i = 0; i < 8; ++i) bytes[8 + i] = static_cast<char>(checksum >> 8 * i & 0xFF);
  CHECK(refusal(bytes) == ProblemCode::codec_corrupt);
}

TEST_CASE("shuffling keeps every item and follows the seed") {
  std::vector<int> first(100), second(100);
  for (int i = 0; i < 100; ++i) first[static_cast<std::size_t>(i)] = second[static_cast<std::size_t>(i)] = i;
  const std::vector<int> ordered = first;
  train::shuffle(first, 1);
  train::shuffle(second, 2);
  CHECK(first != second);
  CHECK(first != ordered);
  std::ranges::sort(first);
  CHECK(first == ordered);
}

}  // namespace
}  // namespace entente
