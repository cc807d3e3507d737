#include "core/diffusion/text_guidance.h"

#include <array>
#include <utility>

#include <torch/autograd.h>

#include "core/base/error.h"
#include "core/nn/skeleton_layer.h"

namespace lay {
namespace {

constexpr std::array<std::pair<TextLoss, std::string_view>, 3> kNames = {
    {{TextLoss::OneMinusCos, "one_minus_cos"},
     {TextLoss::OneMinusCosSq, "one_minus_cos_sq"},
     {TextLoss::PaperCosSq, "paper_cos_sq"}}};

}  // namespace

std::string_view nameOf(TextLoss loss) {
  for (const auto& [known, name] : kNames) {
    if (known == loss) return name;
  }
  return "";
}

TextLoss textLossNamed(std::string_view name) {
  std::string list;
  for (const auto& [loss, known] : kNames) {
    if (known == name) return loss;
    list += strCat(list.empty() ? "" : ", ", known);
  }
  throw InvalidOptions(strCat("text_loss is '", name, "'; known are ", list, "."));
}

torch::Tensor textLoss(const torch::Tensor& cosine, TextLoss loss) {
  switch (loss) {
    case TextLoss::OneMinusCosSq:
      return (1 - cosine).square();
    case TextLoss::PaperCosSq:
      return cosine.square();
    default:
      return 1 - cosine;
  }
}

torch::Tensor textCosine(PoseVqVae& poses,
                         const torch::Tensor& rotations,
                         const torch::Tensor& latents) {
  return (unitLatents(poses->encode(rotations)) * latents).sum(1);
}

TextSlope textSlope(PoseVqVae& poses,
                    const torch::Tensor& sixd,
                    const torch::Tensor& latents,
                    TextLoss loss) {
  // The sampler around this keeps no graphs; this one lives for one call.
  const torch::AutoGradMode with_gradients(true);
  const torch::Tensor leaf = sixd.detach().clone().requires_grad_(true);
  const torch::Tensor rotations = sixdToMatrix(leaf.view({-1, kSmplJointCount, 6}));
  const torch::Tensor value = textLoss(textCosine(poses, rotations, latents), loss);
  const torch::Tensor gradient =
      torch::autograd::grad({value.sum()}, {leaf}, {}, false, false).front();
  return {value.detach(), gradient};
}

torch::Tensor readableTextGradient(const torch::Tensor& gradient) {
  const torch::Tensor by_joint = gradient.view({-1, kSmplJointCount, 6});
  const torch::Tensor length = by_joint.norm(2, 2, true);
  const torch::Tensor factor = torch::log1p(length / 0.01) / (4 * (length + 1e-6));
  return (by_joint * factor).view({-1, kPoseSize});
}

}  // namespace lay
