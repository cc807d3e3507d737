#include "core/body/body_points.h"

#include <span>

namespace lay {

namespace {

MatrixX3f chosen(const MatrixX3f& keypoints, std::span<const int> indices) {
  MatrixX3f points(static_cast<Eigen::Index>(indices.size()), 3);
  for (std::size_t i = 0; i < indices.size(); ++i)
    points.row(static_cast<Eigen::Index>(i)) = keypoints.row(indices[i]);
  return points;
}

}  // namespace

MatrixX3f halpe26Points(const PosedJoints& posed) {
  return posed.keypoints_in_camera;
}

MatrixX3f coco17Points(const PosedJoints& posed) {
  return chosen(posed.keypoints_in_camera, halpeFromCoco17());
}

MatrixX3f body25Points(const PosedJoints& posed) {
  return chosen(posed.keypoints_in_camera, halpeFromBody25());
}

}  // namespace lay
