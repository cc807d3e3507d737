#pragma once

#include <vector>

#include "core/benchmark/motion_clips.h"
#include "core/train/body/dual_quaternion.h"

namespace lay {

/// How much of the wrist's turn about the forearm each vertex shares, (V) in [0, 1]: 0 at the
/// elbow, 1 at the wrist. In a real arm the radius crosses over the ulna, and the skin turns all
/// along the way.
/// @param rest_joints (24, 3) m, T-pose: forearms along x.
[[nodiscard]] std::vector<float> forearmTwistShares(const MatrixX3f& v_template,
                                                    const MatrixX3f& rest_joints,
                                                    const SkinWeights& weights);

/// What linear skinning should look like: dual quaternion skinning, with the forearms' turn spread
/// along them.
class RigidSkinning {
 public:
  RigidSkinning(const MatrixX3f& v_template,
                const MatrixX3f& rest_joints,
                const SkinWeights& weights);

  /// Posed vertices (V, 3) m. @param transforms of the same pose, see jointTransforms().
  [[nodiscard]] MatrixX3f posed(const JointRotations& pose,
                                const JointTransforms& transforms) const;

  /// Whether the wrist's rotation moves a vertex although the vertex may have no weight on it.
  [[nodiscard]] bool sharesTwist(std::size_t vertex) const { return twist_shares_[vertex] > 0; }

 private:
  const MatrixX3f& v_template_;
  const MatrixX3f& rest_joints_;
  const SkinWeights& weights_;
  std::vector<float> twist_shares_;  ///< (V)
};

}  // namespace lay
