#include "core/datasets/dataset_sample.h"

#include <algorithm>

#include <Eigen/Cholesky>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"

namespace lay {

std::string toString(JointSet set) {
  return set == JointSet::H36m14 ? "14 joints of the Human3.6M regressor" : "24 SMPL joints";
}

std::string genderWord(const std::string& text) {
  if (text == "m" || text == "male") return "male";
  if (text == "f" || text == "female") return "female";
  return text == "n" || text == "neutral" ? "neutral" : "";
}

std::vector<DatasetSample> evenlySpacedSamples(std::vector<DatasetSample> samples, int count) {
  const auto wanted = static_cast<std::size_t>(std::max(count, 0));
  if (samples.size() <= wanted) return samples;
  std::vector<DatasetSample> chosen;
  chosen.reserve(wanted);
  for (std::size_t i = 0; i < wanted; ++i) {
    chosen.push_back(std::move(samples[i * samples.size() / wanted]));
  }
  return chosen;
}

Eigen::Vector3f translFromKeypoints(const MatrixX3f& keypoints_at_origin,
                                    const Keypoints2d& keypoints,
                                    const PinholeCamera& camera) {
  // f (x + t_x) = u (z + t_z) with u measured from the principal point, and the same for y: linear
  // in t.
  Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
  Eigen::Vector3d right = Eigen::Vector3d::Zero();
  const double f = camera.focal_length;
  for (int k = 0; k < kKeypointCount; ++k) {
    const double weight = keypoints.confidence[k];
    if (weight <= 0) continue;
    const Eigen::Vector3d point = keypoints_at_origin.row(k).transpose().cast<double>();
    for (int axis = 0; axis < 2; ++axis) {
      const double seen = keypoints.points(k, axis) - camera.principal_point[axis];
      Eigen::Vector3d row(0, 0, -seen);
      row[axis] = f;
      normal += weight * row * row.transpose();
      right += weight * row * (seen * point.z() - f * point[axis]);
    }
  }
  const Eigen::Vector3f transl = normal.ldlt().solve(right).cast<float>();
  constexpr float kNearest = 0.2F;  // m
  const bool is_in_front = transl.allFinite() && transl.z() > kNearest;
  return is_in_front ? transl : Eigen::Vector3f(0, 0, 5);
}

SmplParams truthInCamera(const DatasetSample& sample, const BodyModel& model, bool use_betas) {
  const DatasetBody& body = *sample.body;
  SmplParams params = body.params;
  params.betas = Eigen::VectorXf::Zero(model.numBetas());
  if (use_betas) {
    const auto shared = std::min(params.betas.size(), body.params.betas.size());
    params.betas.head(shared) = body.params.betas.head(shared);
  }
  params.global_orient =
      matrixToAxisAngle(body.camera_from_world * axisAngleToMatrix(body.params.global_orient));
  params.transl.setZero();
  const PosedJoints at_origin = poseJoints(model, params);
  if (!body.has_transl) {
    params.transl =
        translFromKeypoints(at_origin.keypoints_in_camera, sample.keypoints, sample.camera);
    return params;
  }
  // The root joint stays where it rests whatever the rotation, so the world's rotation must move
  // it, too: R (root + transl) + t = root + transl'.
  const Eigen::Vector3f root = at_origin.joints_in_camera.row(0).transpose();
  params.transl =
      body.camera_from_world * (root + body.params.transl) + body.world_in_camera - root;
  return params;
}

}  // namespace lay
