#include "core/nn/weights_io.h"

#include <charconv>
#include <cstring>

#include <torch/types.h>

#include "core/base/error.h"

namespace lay {
namespace {

std::map<std::string, torch::Tensor> tensorsOf(const torch::nn::Module& module) {
  std::map<std::string, torch::Tensor> tensors;
  for (const auto& item : module.named_parameters()) tensors[item.key()] = item.value();
  for (const auto& item : module.named_buffers()) tensors[item.key()] = item.value();
  return tensors;
}

std::string shapeText(c10::ArrayRef<std::int64_t> shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) text += strCat(i == 0 ? "" : ", ", shape[i]);
  return text + ")";
}

}  // namespace

Weights weightsOf(const torch::nn::Module& module) {
  Weights weights;
  for (const auto& [name, tensor] : tensorsOf(module)) {
    const torch::Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
    WeightTensor& out = weights.tensors[name];
    out.shape.assign(plain.sizes().begin(), plain.sizes().end());
    out.values.assign(plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
  }
  return weights;
}

void loadWeights(torch::nn::Module& module,
                 const Weights& weights,
                 const std::filesystem::path& path) {
  const auto tensors = tensorsOf(module);
  std::string problems;
  for (const auto& [name, tensor] : tensors) {
    const auto found = weights.tensors.find(name);
    if (found == weights.tensors.end()) {
      problems += strCat("\n  missing: ", name);
    } else if (!tensor.sizes().equals(found->second.shape)) {
      problems += strCat("\n  wrong shape: ",
                         name,
                         " is ",
                         shapeText(found->second.shape),
                         ", expected ",
                         shapeText(tensor.sizes()));
    }
  }
  for (const auto& [name, tensor] : weights.tensors) {
    if (tensors.find(name) == tensors.end()) problems += strCat("\n  unexpected: ", name);
  }
  if (!problems.empty()) {
    throw ModelError(strCat(
        "The weights in ",
        path.string(),
        " do not fit this version's network:",
        problems,
        "\nUse the file that came with this version, or train it again with layfigure-train."));
  }
  const torch::NoGradGuard no_grad;
  for (const auto& [name, tensor] : tensors) {
    const WeightTensor& source = weights.tensors.at(name);
    torch::Tensor target = tensor;
    target.copy_(
        torch::from_blob(const_cast<float*>(source.values.data()), source.shape, torch::kFloat));
  }
}

int requireMetadataInt(const Weights& weights,
                       const std::string& key,
                       int low,
                       int high,
                       const std::filesystem::path& path) {
  const auto found = weights.metadata.find(key);
  int value = 0;
  if (found != weights.metadata.end()) {
    const std::string& text = found->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value >= low && value <= high)
      return value;
  }
  throw ModelError(strCat(
      "The metadata of ",
      path.string(),
      " has ",
      found == weights.metadata.end() ? "no '" + key + "'" : key + " = '" + found->second + "'",
      "; expected a whole number in ",
      low,
      "..",
      high,
      ". The file is not one that layfigure-train wrote, or it is damaged."));
}

}  // namespace lay
