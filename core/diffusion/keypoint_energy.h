#pragma once

#include <Eigen/Core>

#include "core/body/body_model.h"
#include "core/diffusion/pose_codec.h"
#include "core/image/keypoints.h"

namespace lay {

/// Small changes of a body: 24 x 3 rotation (rad, each in its joint's own frame: R <- R
/// exp(omega)), 10 betas, 3 transl (m).
inline constexpr int kTangentSize = 3 * kSmplJointCount + kNumBetas + 3;
inline constexpr int kTangentBetas = 3 * kSmplJointCount;
inline constexpr int kTangentTransl = kTangentBetas + kNumBetas;

using TangentVector = Eigen::Matrix<float, kTangentSize, 1>;

/// The state moved by a small change.
[[nodiscard]] BodyState retract(const BodyState& state, const TangentVector& change);

/// Skeleton and keypoints of a state with the derivative of every keypoint, without touching the
/// surface.
struct SkeletonLinearization {
  PosedJoints posed;
  /// (78, 85): d keypoint_k / d change in rows 3k..3k+2, camera frame, m.
  Eigen::Matrix<float, 3 * kKeypointCount, kTangentSize> keypoint_jacobian;
};

[[nodiscard]] PosedJoints poseJoints(const BodyModel& model, const BodyState& state);
[[nodiscard]] SkeletonLinearization linearizeSkeleton(const BodyModel& model,
                                                      const BodyState& state);

/// How 2D evidence is weighed. Lengths are fractions of the box side, so that nothing depends on
/// the photo's resolution.
struct EvidenceModel {
  float noise = 0.01F;           ///< standard deviation of a confident keypoint
  float robust_width = 0.05F;    ///< Geman-McClure's sigma: an error beyond it loses its pull
  float dead_zone = 0.0F;        ///< errors below it pull at nothing
  float min_confidence = 0.05F;  ///< keypoints below it are left out
};

/// The reprojection error of each keypoint and how much it is believed.
struct ReprojectionResiduals {
  Eigen::Matrix<float, kKeypointCount, 2, Eigen::RowMajor>
      error;  ///< (projected - seen) / box side; 0 where missing
  Eigen::Array<float, kKeypointCount, 1> weight;  ///< confidence^2 times the robust weight, [0, 1]
  float energy = 0;                               ///< sum of confidence^2 rho(error) / noise^2 / 2
};

[[nodiscard]] ReprojectionResiduals reprojectionResiduals(const MatrixX3f& keypoints_in_camera,
                                                          const Keypoints2d& keypoints,
                                                          const PersonBox& box,
                                                          const PinholeCamera& camera,
                                                          const EvidenceModel& evidence);

/// G_keyp (eq. 6 of arXiv 2502.03836): d/dJ of E = sum_k w_k |Pi(J_k) - p_k|^2, in closed form,
/// (26, 3). Errors are measured in box sides, positions in metres. This is the gradient; descent is
/// its negative.
[[nodiscard]] Eigen::Matrix<float, kKeypointCount, 3, Eigen::RowMajor> keypointGradient(
    const MatrixX3f& keypoints_in_camera,
    const ReprojectionResiduals& residuals,
    const PersonBox& box,
    const PinholeCamera& camera);

/// Derivative of the residuals, (52, 85): rows 2k, 2k + 1 are d error_k / d change, in box sides.
using ReprojectionJacobian = Eigen::Matrix<float, 2 * kKeypointCount, kTangentSize>;
[[nodiscard]] ReprojectionJacobian reprojectionJacobian(const SkeletonLinearization& skeleton,
                                                        const PersonBox& box,
                                                        const PinholeCamera& camera);

/// Standard deviations of what an initial prediction gets wrong: the metric in which a step is
/// short or long.
[[nodiscard]] TangentVector tangentSigma(float depth);

/// Linearised measurements of any kind, in units of their standard deviation: error + jacobian *
/// change ~ N(0, 1).
struct MeasurementRows {
  Eigen::MatrixXf jacobian;  ///< (R, 85)
  Eigen::VectorXf error;     ///< (R)
};

/// The rows of believed keypoints, each divided by its standard deviation noise / sqrt(w).
[[nodiscard]] MeasurementRows keypointRows(const ReprojectionJacobian& jacobian,
                                           const ReprojectionResiduals& residuals,
                                           float noise);

/// The Gauss-Newton step of measurements with a Gaussian prior of `sigma` around the present state:
/// argmin_d |e + J d|^2 + |d / sigma|^2, solved in the (small) space of the measurements.
[[nodiscard]] TangentVector gaussNewtonStep(const MeasurementRows& rows,
                                            const TangentVector& sigma);

/// Both sets of measurements together.
[[nodiscard]] MeasurementRows joined(const MeasurementRows& a, const MeasurementRows& b);

}  // namespace lay
