#pragma once

#include <span>

#include "core/benchmark/motion_clips.h"
#include "core/body/body_model.h"

namespace lay {

inline constexpr int kPoseFeatureCount = 9 * (kSmplJointCount - 1);

struct PoseCorrectiveOptions {
  /// Ridge, as a share of the mean square of the features that a vertex listens to.
  double ridge = 1e-3;
};

/// Offsets of the rest surface, linear in R - I of joints 1..23 (row-major), after which linear
/// blend skinning comes as near as it can to dual quaternion skinning over `poses`. A vertex
/// listens only to the joints whose rotations are blended at it. Poses are used as they are and
/// mirrored.
/// @return (3V, 207) m; row 3v + axis.
[[nodiscard]] Eigen::MatrixXf learnPoseCorrectives(const MatrixX3f& v_template,
                                                   const MatrixX3f& rest_joints,
                                                   const SkinWeights& weights,
                                                   std::span<const JointRotations> poses,
                                                   const PoseCorrectiveOptions& options);

/// The same kept only where a joint has a say, as BodyModel holds it.
[[nodiscard]] std::vector<PoseCorrective> sparsePosedirs(
    const Eigen::MatrixXf& posedirs);

/// Distance (m) between linear skinning with the correctives and RigidSkinning.
struct CorrectiveResidual {
  double mean = 0;
  double percentile_99 = 0;
};
[[nodiscard]] CorrectiveResidual correctiveResidual(const MatrixX3f& v_template,
                                                    const MatrixX3f& rest_joints,
                                                    const SkinWeights& weights,
                                                    const Eigen::MatrixXf& posedirs,
                                                    std::span<const JointRotations> poses);

}  // namespace lay
