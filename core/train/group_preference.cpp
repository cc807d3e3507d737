#include "core/train/group_preference.h"

#include <torch/nn/functional/activation.h>

#include "core/base/error.h"
#include "core/base/require_range.h"

namespace lay {
namespace {

/// -2 log sigmoid(k (gain of the best - gain of the worst) / 2), (B).
torch::Tensor pairLosses(const torch::Tensor& gain,
                         const torch::Tensor& advantages,
                         double sharpness) {
  const torch::Tensor best = advantages.argmax(1, true);
  const torch::Tensor worst = advantages.argmin(1, true);
  const torch::Tensor lead = (gain.gather(1, best) - gain.gather(1, worst)).squeeze(1);
  return -2 * torch::nn::functional::logsigmoid(0.5 * sharpness * lead);
}

/// (B) losses of the groups.
torch::Tensor lossOfEach(const torch::Tensor& policy,
                         const torch::Tensor& reference,
                         const torch::Tensor& advantages,
                         const GroupLossOptions& options) {
  const torch::Tensor gain = reference - policy;
  switch (options.kind) {
    case GroupLossKind::Paper:
      break;
    case GroupLossKind::Clip: {
      const double limit = options.largest_exponent;
      const torch::Tensor ratio = torch::exp((options.sharpness * gain).clamp(-limit, limit));
      return -torch::minimum(ratio * advantages,
                             ratio.clamp(1 - options.clip, 1 + options.clip) * advantages)
                  .mean(1);
    }
    case GroupLossKind::Hinge: {
      const torch::Tensor pulls =
          (advantages * gain.detach() <= options.margin).to(advantages.options());
      return -options.sharpness * (pulls * advantages * gain).mean(1);
    }
    case GroupLossKind::Dpo:
      return pairLosses(gain, advantages, options.sharpness);
  }
  return -options.sharpness * (advantages * gain).mean(1);
}

}  // namespace

std::string_view nameOf(GroupLossKind kind) {
  switch (kind) {
    case GroupLossKind::Paper:
      return "paper";
    case GroupLossKind::Hinge:
      return "hinge";
    case GroupLossKind::Dpo:
      return "dpo";
    case GroupLossKind::Clip:
      break;
  }
  return "clip";
}

GroupLossKind groupLossNamed(std::string_view name) {
  for (const GroupLossKind kind :
       {GroupLossKind::Paper, GroupLossKind::Clip, GroupLossKind::Hinge, GroupLossKind::Dpo}) {
    if (nameOf(kind) == name) return kind;
  }
  throw InvalidOptions(
      strCat("Unknown group loss '", name, "'; known are paper, clip, hinge and dpo."));
}

void GroupLossOptions::validate() const {
  requireRange("sharpness", sharpness, 1e-3, 1e5);
  requireRange("clip", clip, 0.01, 0.99);
  requireRange("largest_exponent", largest_exponent, 0.1, 10.0);
  requireRange("margin", margin, 0.0, 10.0);
}

torch::Tensor groupPreferenceLoss(const torch::Tensor& policy,
                                  const torch::Tensor& reference,
                                  const torch::Tensor& advantages,
                                  const GroupLossOptions& options) {
  const torch::Tensor teaches = (advantages != 0).any(1).to(policy.options());
  const torch::Tensor each = lossOfEach(policy, reference.detach(), advantages, options);
  return (each * teaches).sum() / teaches.sum().clamp_min(1);
}

torch::Tensor denoisingLosses(const torch::Tensor& predicted, const torch::Tensor& bodies) {
  const torch::Tensor each = predicted.dim() == 2 ? predicted.unsqueeze(1) : predicted;
  return (each - bodies).square().mean(2);
}

}  // namespace lay
