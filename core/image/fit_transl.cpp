#include "core/image/fit_transl.h"

#include <algorithm>

#include <Eigen/Cholesky>

namespace lay {

Eigen::Vector3f fitTransl(const MatrixX3f& keypoints_in_camera,
                          const Eigen::Vector3f& transl,
                          const Keypoints2d& keypoints,
                          const PersonBox& box,
                          const PinholeCamera& camera) {
  constexpr int kIterations = 8;
  constexpr float kRobustWidth = 0.08F;  // box sides: an outlier must not drag the body along
  const float nearest = transl.z() / 3;
  const float farthest = transl.z() * 3;
  Eigen::Vector3f fitted = transl;
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    // A weak pull to the start keeps a single keypoint from deciding the depth.
    Eigen::Matrix3f normal = Eigen::Vector3f(1e-4F, 1e-4F, 1e-4F).asDiagonal();
    Eigen::Vector3f right = normal * (transl - fitted);
    for (int k = 0; k < kKeypointCount; ++k) {
      const float confidence = keypoints.confidence[k];
      if (confidence <= 0) continue;
      const Eigen::Vector3f point = keypoints_in_camera.row(k).transpose() + (fitted - transl);
      const float depth = std::max(point.z(), 0.1F);
      const float scale = camera.focal_length / (depth * box.size);
      const Eigen::Vector2f error =
          point.head<2>() * scale +
          (camera.principal_point - keypoints.points.row(k).transpose()) / box.size;
      const float robust =
          kRobustWidth * kRobustWidth / (kRobustWidth * kRobustWidth + error.squaredNorm());
      Eigen::Matrix<float, 2, 3> jacobian;
      jacobian << scale, 0, -scale * point.x() / depth, 0, scale, -scale * point.y() / depth;
      const float weight = confidence * confidence * robust * robust;
      normal += weight * jacobian.transpose() * jacobian;
      right -= weight * jacobian.transpose() * error;
    }
    fitted += normal.ldlt().solve(right);
    fitted.z() = std::clamp(fitted.z(), nearest, farthest);
  }
  return fitted;
}

}  // namespace lay
