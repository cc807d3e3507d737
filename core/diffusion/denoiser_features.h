#pragma once

#include <Eigen/Core>

#include "core/body/body_model.h"
#include "core/diffusion/keypoint_energy.h"
#include "core/diffusion/pose_codec.h"
#include "core/diffusion/word_evidence.h"

namespace lay {

/// What the denoiser is told of the evidence at the present estimate, one row of floats. The blocks
/// in order:
///   present state x (157) | its whitened residual from the initial prediction (157) | whitened
///   Gauss-Newton proposal (157) | G_keyp (78) | reprojection errors (52) | confidences (26) | seen
///   keypoints in the box (52) | joints about the root (72) | CLIFF box (3) | whitened
///   step of the words (144, see word_step.h) | what is said, by measure (kWordFeatureSize, see
///   word_evidence.h).
/// G_keyp is the input that arXiv 2502.03836 describes (direction times log magnitude); the
/// proposal is the same gradient pulled back to the parameters and preconditioned, which a network
/// finds much easier to use.
inline constexpr int kFeatureSize = 3 * kStateSize + 3 * kKeypointCount + 2 * kKeypointCount +
                                    kKeypointCount + 2 * kKeypointCount + 3 * kSmplJointCount + 3 +
                                    kPoseSize + kWordFeatureSize;
inline constexpr int kPresentOffset = kStateSize;
inline constexpr int kProposalOffset = 2 * kStateSize;
inline constexpr int kKeypointGradientOffset = 3 * kStateSize;
inline constexpr int kKeypointGradientSize = 3 * kKeypointCount;
inline constexpr int kWordStepOffset = kFeatureSize - kWordFeatureSize - kPoseSize;
inline constexpr int kBoxOffset = kWordStepOffset - 3;

using FeatureVector = Eigen::Matrix<float, kFeatureSize, 1>;

/// The constant part of a run, for one person.
struct DenoiserProblem {
  PinholeCamera camera;
  PersonBox box;
  Keypoints2d keypoints;
  bool has_keypoints = true;        ///< false: the evidence is absent, its features are zero
  WordEvidencePtr words = nullptr;  ///< null: nothing is said
  /// E_t(text), (L * d), L2-normalised: where a text as a whole would have the pose be. Empty:
  /// there is no text, or nobody who reads it.
  Eigen::VectorXf text_latent;
};

/// @param x present estimate; its 6D blocks need not be orthonormal.
/// @param x_init initial prediction.
/// @param residual_sigma standard deviation of (truth - initial), per dimension.
[[nodiscard]] FeatureVector denoiserFeatures(const BodyModel& model,
                                             const DenoiserProblem& problem,
                                             const StateVector& x,
                                             const StateVector& x_init,
                                             const StateVector& residual_sigma);

}  // namespace lay
