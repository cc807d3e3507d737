#pragma once

#include <vector>

#include "core/diffusion/keypoint_energy.h"
#include "core/language/statement_meaning.h"

namespace lay {

/// A normal belief about one number.
struct NormalBelief {
  double mean = 0;
  double variance = 0;
};

/// What becomes of a normal belief about a measure when somebody says that it lies in [low, high]
/// (moment matching, as in expectation propagation, Minka 2001): the mean moves into the interval,
/// the variance shrinks. The ends are blurred by `edge`, because people draw the lines at different
/// places, and with probability 1 - trust the statement is wrong and says nothing; the further the
/// belief is from what is said, the likelier that is.
[[nodiscard]] NormalBelief told(
    const NormalBelief& before, double low, double high, double edge, double trust);

/// How much of tangentSigma a body may still be wrong by, for wordStep: after the denoiser has seen
/// keypoints (0.2 .. 0.3 was best on the val clips), and without any.
inline constexpr float kSeenDoubt = 0.25F;
inline constexpr float kUnseenDoubt = 0.7F;

/// Where words would have a body be that is believed to be `posed` give or take `sigma`, once
/// `evidence` is taken into account: each statement in turn moves the mean and narrows the
/// covariance (assumed density filtering), so that statements about the same limb are not counted
/// twice. A statement that holds is heard, too: "bent at a right angle" may know the elbow better
/// than a photograph does.
/// @return the change of the body, rotations only.
[[nodiscard]] TangentVector wordStep(const std::vector<StatementTerm>& terms,
                                     const PosedJoints& posed,
                                     const MeasurementRows& evidence,
                                     const TangentVector& sigma,
                                     const Eigen::Vector3f& up = {0, -1, 0});

}  // namespace lay
