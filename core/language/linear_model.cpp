// Bytes that were damaged must not become a model that tags at random: everything that scoring relies on is checked
// once, here, and nothing afterwards.
#include "core/language/linear_model.h"

#include <algorithm>

namespace entente {
namespace {

Problem refusal(ProblemCode code, std::string message) {
  Problem problem;
  problem.code = code;
  problem.message = std::move(message);
  return problem;
}

bool fits(char weight) {
  const int value = static_cast<signed char>(weight);
  return value >= -kMaxWeight && value <= kMaxWeight;
}

}  // namespace

Result<LinearModel> LinearModel::open(std::string_view bytes, ModelOrigin origin) {
  const auto damaged = [](const char* what) {
    return std::unexpected(refusal(ProblemCode::codec_corrupt, std::string("a model's bytes are damaged: ") + what));
  };
  if (bytes.size() < kModelHeader || !bytes.starts_with(kModelMagic)) return damaged("they begin as no model does");
  const auto header = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  if (header(4) != kModelVersion) {
    return std::unexpected(refusal(ProblemCode::codec_version, "a model of version " + std::to_string(header(4)) +
                                                                   "; this program reads version " +
                                                                   std::to_string(kModelVersion)));
  }
  const unsigned classes = header(5), bits = header(6);
  if (classes == 0 || classes > kMaxClasses || bits == 0 || bits > kMaxModelBits || header(7) != 0) {
    return damaged("impossible sizes");
  }
  const std::string_view body = bytes.substr(kModelHeader);
  const std::size_t weights = (std::size_t{1} << bits) + row_width(classes);
  if (body.size() < weights) return damaged("they end too early");
  if (origin == ModelOrigin::elsewhere) {
    if (model_checksum(classes, bits, body) != load64(bytes.data() + 8)) return damaged("the checksum does not fit");
    if (!std::ranges::all_of(body.substr(0, weights), fits)) return damaged("a weight is out of range");
  }
  LinearModel model;
  model.weights_ = body.data();
  model.classes_ = classes;
  model.shift_ = 64 - bits;
  model.extra_ = body.substr(weights);
  return model;
}

}  // namespace entente
