#pragma once

#include <string_view>

#include <torch/types.h>

namespace lay {

/// How a group's scores become a loss (method P2, 3.4). With A the advantages within a group, L and
/// L_ref the denoising losses of policy and frozen reference at the same (t, epsilon), all of a
/// group's members together, and k = GroupLossOptions::sharpness:
enum class GroupLossKind {
  /// arXiv 2602.19180 as printed, k mean_i A_i (L_i - L_ref_i), where k stands for its beta T
  /// lambda_t G. Linear in L: nothing holds the policy near the reference, and of a bad sample
  /// raising the loss for ever lowers it, so it must be stopped early.
  Paper,
  /// The default: with r_i = exp(k (L_ref_i - L_i)), its exponent within +-2, -mean_i min(r_i A_i,
  /// clip(r_i, 1 +- 0.2) A_i): a sample that is likelier (or unlikelier) by a fifth pulls no more.
  Clip,
  /// The paper's, but a sample pulls no more once A_i (L_ref_i - L_i) is above the margin.
  Hinge,
  /// Pairwise, for comparison: best (w) and worst (l) of each group, -2 log sigmoid(k ((L_ref_w -
  /// L_w) - (L_ref_l - L_l)) / 2) (Wallace et al. 2023). Not the same gradient at the reference.
  Dpo
};

[[nodiscard]] std::string_view nameOf(GroupLossKind kind);  ///< "paper", "clip", "hinge", "dpo"
/// @throws InvalidOptions naming the known ones.
[[nodiscard]] GroupLossKind groupLossNamed(std::string_view name);

struct GroupLossOptions {
  GroupLossKind kind = GroupLossKind::Clip;
  /// k. The clip lets go of a body once its loss has changed by about 0.2 / k, so bodies that
  /// differ much want a smaller one (models/configs/align.json).
  double sharpness = 50;
  double clip = 0.2;            ///< Clip: how far a ratio may move
  double largest_exponent = 2;  ///< Clip
  double margin = 0.01;         ///< Hinge

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// The loss of B groups of G members, a scalar: the mean over the groups that teach something, 0
/// when none does. At policy = reference the gradients of Paper, Clip and Hinge are one and the
/// same: k mean_i A_i dL_i.
///
/// Our denoiser predicts the clean whitened residual r_start, not the noise. L is its mean square
/// error over the 157 numbers, which is the paper's lambda_t |epsilon - epsilon_pred|^2 with
/// lambda_t = (1 - alpha_t) / alpha_t: epsilon_pred = (r_t - sqrt(alpha_t) r_start) / sqrt(1 -
/// alpha_t), so the two errors differ by that factor alone.
/// @param policy (B, G) L, with gradients. @param reference (B, G) L_ref, without.
/// @param advantages (B, G); a group of zeros teaches nothing.
[[nodiscard]] torch::Tensor groupPreferenceLoss(const torch::Tensor& policy,
                                                const torch::Tensor& reference,
                                                const torch::Tensor& advantages,
                                                const GroupLossOptions& options);

/// L of predicted residuals towards the bodies of their groups, (B, G).
/// @param predicted (B, 157), one for the whole group, or (B, G, 157).
/// @param bodies (B, G, 157) whitened residuals.
[[nodiscard]] torch::Tensor denoisingLosses(const torch::Tensor& predicted,
                                            const torch::Tensor& bodies);

}  // namespace lay
