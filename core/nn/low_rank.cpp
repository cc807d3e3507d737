#include "core/nn/low_rank.h"

#include <cmath>

#include "core/base/error.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kHighestRank = 256;

/// Names of modules hold dots, which names of parameters must not.
std::string parameterName(const std::string& layer, const char* factor) {
  std::string name = layer;
  for (char& letter : name) {
    if (letter == '.') letter = '/';
  }
  return name + "/" + factor;
}

}  // namespace

LowRankAdaptersImpl::LowRankAdaptersImpl(torch::nn::Module& network, int rank) : rank_(rank) {
  if (rank < 1 || rank > kHighestRank) {
    throw InvalidOptions(strCat("rank is ", rank, "; it must be in 1..", kHighestRank, "."));
  }
  for (const auto& entry : network.named_modules("", /*include_self=*/false)) {
    auto* const linear = entry.value()->as<torch::nn::LinearImpl>();
    if (linear == nullptr) continue;
    const torch::Tensor& w = linear->weight;
    const double spread = 1 / std::sqrt(static_cast<double>(w.size(1)));
    const torch::Tensor a =
        register_parameter(parameterName(entry.key(), "a"),
                           spread * torch::randn({rank, w.size(1)}, w.options()).detach());
    const torch::Tensor b = register_parameter(
        parameterName(entry.key(), "b"), torch::zeros({w.size(0), rank}, w.options()).detach());
    adapted_.push_back({entry.key(), linear, w, a, b});
  }
  if (adapted_.empty()) throw InvalidOptions("The network has no linear map to adapt.");
}

void LowRankAdaptersImpl::apply() {
  for (Adapted& layer : adapted_) {
    layer.linear->weight = layer.own.detach() + torch::matmul(layer.b, layer.a);
  }
}

void LowRankAdaptersImpl::release() {
  for (Adapted& layer : adapted_) layer.linear->weight = layer.own;
}

void LowRankAdaptersImpl::addTo(torch::nn::Module& network) const {
  const torch::NoGradGuard no_grad;
  auto weights = network.named_parameters();
  for (const Adapted& layer : adapted_) {
    torch::Tensor* const w = weights.find(layer.name + ".weight");
    if (w == nullptr || w->sizes() != layer.own.sizes()) {
      throw ModelError(strCat("The adapters do not fit: ",
                              layer.name,
                              " is missing or has another shape. Use the network that they were "
                              "learned for."));
    }
    w->add_(torch::matmul(layer.b, layer.a));
  }
}

void saveAdapters(const std::filesystem::path& path,
                  const LowRankAdapters& adapters,
                  const std::string& base) {
  Weights weights = weightsOf(*adapters);
  weights.metadata["model"] = "adapters";
  weights.metadata["rank"] = std::to_string(adapters->rank());
  weights.metadata["base"] = base;
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

void addAdapters(torch::nn::Module& network,
                 const std::filesystem::path& path,
                 const std::string& base) {
  const Weights weights = readSafetensors(path);
  const auto learned_for = weights.metadata.find("base");
  if (learned_for == weights.metadata.end() || learned_for->second != base) {
    throw ModelError(strCat(path.string(),
                            " does not hold adapters of this network: they were learned for the "
                            "weights with SHA-256 ",
                            learned_for == weights.metadata.end() ? "?" : learned_for->second,
                            ", these have ",
                            base,
                            ". Align this network anew."));
  }
  LowRankAdapters adapters(network,
                                 requireMetadataInt(weights, "rank", 1, kHighestRank, path));
  loadWeights(*adapters, weights, path);
  adapters->addTo(network);
}

}  // namespace lay
