#pragma once

#include <vector>

#include <torch/types.h>

#include "core/body/body_model.h"

namespace lay {

/// Gram-Schmidt of contiguous-column 6D numbers: (..., 6) -> (..., 3, 3). The torch twin of
/// sixdToMatrix.
[[nodiscard]] torch::Tensor sixdToMatrix(const torch::Tensor& sixd);

/// A batch of posed skeletons, metres, camera frame.
struct PosedBatch {
  torch::Tensor joints;             ///< (N, 24, 3)
  torch::Tensor keypoints;          ///< (N, 26, 3)
  torch::Tensor camera_from_joint;  ///< (N, 24, 3, 3)
};

/// The differentiable torch twin of poseJoints and pose. Its inputs must have the device and number
/// type it was made for; its outputs do.
class SkeletonLayer {
 public:
  explicit SkeletonLayer(BodyModelPtr body, const torch::TensorOptions& options = torch::kFloat);

  /// @param rotations (N, 24, 3, 3) parent frame. @param betas (N, 10). @param transl (N, 3) m.
  [[nodiscard]] PosedBatch pose(const torch::Tensor& rotations,
                                const torch::Tensor& betas,
                                const torch::Tensor& transl) const;

  /// The surface too, (N, V, 3) m: blend shapes, pose correctives, linear blend skinning.
  [[nodiscard]] torch::Tensor vertices(const torch::Tensor& rotations,
                                       const torch::Tensor& betas,
                                       const torch::Tensor& transl) const;

 private:
  /// Joints at one distance from the root, posed by one batched product.
  struct Level {
    torch::Tensor joints;   // (n) long
    torch::Tensor parents;  // (n) long
    torch::Tensor slots;    // (n) long: where the parents stand in the level above
  };

  BodyModelPtr body_;
  torch::TensorOptions options_;
  std::vector<Level> levels_;
  torch::Tensor place_;                             // (24) long: from levels' order to joints'
  torch::Tensor joint_template_, joint_shapedirs_;  // (24, 3), (72, 10)
  torch::Tensor keypoint_template_, keypoint_shapedirs_;  // (26, 3), (78, 10)
  torch::Tensor keypoint_joint_;                          // (26) long
  mutable torch::Tensor v_template_, shapedirs_,
      skin_weights_;  // the surface, made when first asked for
  struct Corrective {
    int joint;
    torch::Tensor rows;     // (3n) long: rows of the flattened surface
    torch::Tensor offsets;  // (3n, 9)
  };
  mutable std::vector<Corrective> correctives_;
  void prepareSurface() const;
};

}  // namespace lay
