#include "core/train/body/pose_correctives.h"

#include "core/geometry/rotation.h"
#include "core/train/body/rigid_skinning.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <map>

namespace lay {
namespace {

using Features = Eigen::VectorXf;  // (207)

Features poseFeatures(const JointRotations& pose) {
  Features features(kPoseFeatureCount);
  for (int j = 1; j < kSmplJointCount; ++j) {
    const Eigen::Matrix3f step =
        axisAngleToMatrix(pose.row(j).transpose()) - Eigen::Matrix3f::Identity();
    for (int i = 0; i < 9; ++i) features[9 * (j - 1) + i] = step(i / 3, i % 3);
  }
  return features;
}

JointRotations mirroredPose(const JointRotations& pose) {
  JointRotations result;
  for (int j = 0; j < kSmplJointCount; ++j) {
    result.row(j) = pose.row(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    result(j, 1) *= -1;
    result(j, 2) *= -1;
  }
  return result;
}

/// Whether `joint` is the wrist at the end of a forearm among a vertex's joints.
bool isWristOf(const std::array<int, 4>& joints, int joint) {
  if (joint != kLeftWrist && joint != kRightWrist) return false;
  return std::ranges::find(joints, kSmplParents[static_cast<std::size_t>(joint)]) != joints.end();
}

/// The joints whose rotations turn some of the vertex's joints against others: those on the ways up
/// to the joints' common ancestor, without it. As indices of features.
std::vector<int> listenedFeatures(const SkinWeights& weights,
                                  std::size_t vertex,
                                  bool shares_twist) {
  std::array<int, kSmplJointCount> users{};
  int num_used = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (weights.weights[vertex][i] <= 0) continue;
    ++num_used;
    for (int j = weights.joints[vertex][i]; j >= 0; j = kSmplParents[static_cast<std::size_t>(j)]) {
      ++users[static_cast<std::size_t>(j)];
    }
  }
  std::vector<int> features;
  for (int j = 1; j < kSmplJointCount; ++j) {
    const int count = users[static_cast<std::size_t>(j)];
    const bool is_twist = shares_twist && isWristOf(weights.joints[vertex], j);
    if ((count == 0 || count == num_used) && !is_twist) continue;
    for (int i = 0; i < 9; ++i) features.push_back(9 * (j - 1) + i);
  }
  return features;
}

/// The rest-pose offset whose linear skinning is nearest to `wanted`. Where opposite rotations
/// cancel, the blend squashes space: a damped inverse asks there for no more than it can give.
Eigen::Vector3f restOffset(const Eigen::Affine3f& blend,
                           const Eigen::Vector3f& rest,
                           const Eigen::Vector3f& wanted) {
  constexpr float kDamping = 0.02F;
  const Eigen::Matrix3f& linear = blend.linear();
  const Eigen::Matrix3f square =
      linear.transpose() * linear + kDamping * Eigen::Matrix3f::Identity();
  return square.ldlt().solve(linear.transpose() * (wanted - blend * rest));
}

}  // namespace

Eigen::MatrixXf learnPoseCorrectives(const MatrixX3f& v_template,
                                     const MatrixX3f& rest_joints,
                                     const SkinWeights& weights,
                                     std::span<const JointRotations> poses,
                                     const PoseCorrectiveOptions& options) {
  const RigidSkinning target(v_template, rest_joints, weights);
  const auto num_vertices = static_cast<std::size_t>(v_template.rows());
  std::vector<std::vector<int>> features_of(num_vertices);
  std::vector<Eigen::MatrixX3f> rhs(num_vertices);
  for (std::size_t v = 0; v < num_vertices; ++v) {
    features_of[v] = listenedFeatures(weights, v, target.sharesTwist(v));
    rhs[v] = Eigen::MatrixX3f::Zero(static_cast<Eigen::Index>(features_of[v].size()), 3);
  }
  Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(kPoseFeatureCount, kPoseFeatureCount);
  const auto add = [&](const JointRotations& pose) {
    const Features features = poseFeatures(pose);
    normal += features.cast<double>() * features.cast<double>().transpose();
    const JointTransforms transforms = jointTransforms(pose, rest_joints);
    const MatrixX3f wanted = target.posed(pose, transforms);
    for (std::size_t v = 0; v < num_vertices; ++v) {
      if (features_of[v].empty()) continue;
      const auto row = static_cast<Eigen::Index>(v);
      const Eigen::Vector3f offset = restOffset(linearBlend(weights, v, transforms),
                                                v_template.row(row).transpose(),
                                                wanted.row(row).transpose());
      for (std::size_t i = 0; i < features_of[v].size(); ++i) {
        rhs[v].row(static_cast<Eigen::Index>(i)) +=
            features[features_of[v][i]] * offset.transpose();
      }
    }
  };
  for (const JointRotations& pose : poses) {
    add(pose);
    add(mirroredPose(pose));
  }

  Eigen::MatrixXf posedirs = Eigen::MatrixXf::Zero(3 * v_template.rows(), kPoseFeatureCount);
  std::map<std::vector<int>, Eigen::LDLT<Eigen::MatrixXd>> solvers;
  for (std::size_t v = 0; v < num_vertices; ++v) {
    const auto& features = features_of[v];
    if (features.empty()) continue;
    auto found = solvers.find(features);
    if (found == solvers.end()) {
      Eigen::MatrixXd part = normal(features, features);
      // Joints that never turned (collars, hands) have no say; the tiny number keeps them at zero.
      part.diagonal().array() += options.ridge * part.diagonal().mean() + 1e-9;
      found = solvers.emplace(features, part.ldlt()).first;
    }
    const Eigen::MatrixX3d solution = found->second.solve(rhs[v].cast<double>());
    for (std::size_t i = 0; i < features.size(); ++i) {
      posedirs.block(static_cast<Eigen::Index>(3 * v), features[i], 3, 1) =
          solution.row(static_cast<Eigen::Index>(i)).transpose().cast<float>();
    }
  }
  return posedirs;
}

CorrectiveResidual correctiveResidual(const MatrixX3f& v_template,
                                      const MatrixX3f& rest_joints,
                                      const SkinWeights& weights,
                                      const Eigen::MatrixXf& posedirs,
                                      std::span<const JointRotations> poses) {
  const RigidSkinning target(v_template, rest_joints, weights);
  std::vector<float> distances;
  for (const JointRotations& pose : poses) {
    const JointTransforms transforms = jointTransforms(pose, rest_joints);
    const MatrixX3f wanted = target.posed(pose, transforms);
    const Eigen::VectorXf offsets = posedirs * poseFeatures(pose);
    for (Eigen::Index v = 0; v < v_template.rows(); ++v) {
      const Eigen::Vector3f rest = v_template.row(v).transpose() + offsets.segment<3>(3 * v);
      const Eigen::Vector3f posed =
          linearBlend(weights, static_cast<std::size_t>(v), transforms) * rest;
      distances.push_back((posed - wanted.row(v).transpose()).norm());
    }
  }
  CorrectiveResidual residual;
  if (distances.empty()) return residual;
  for (const float distance : distances) residual.mean += distance;
  residual.mean /= static_cast<double>(distances.size());
  const auto at = distances.begin() +
                  static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(distances.size() - 1));
  std::nth_element(distances.begin(), at, distances.end());
  residual.percentile_99 = *at;
  return residual;
}

std::vector<PoseCorrective> sparsePosedirs(const Eigen::MatrixXf& posedirs) {
  // Nobody sees a hundredth of a millimetre, but a joint's whole block is paid for in every pose.
  constexpr float kSmallest = 1e-5F;
  std::vector<PoseCorrective> correctives(kSmplJointCount - 1);
  for (std::size_t j = 0; j < correctives.size(); ++j) {
    const auto block = posedirs.middleCols(static_cast<Eigen::Index>(9 * j), 9);
    auto& [vertices, offsets] = correctives[j];
    for (int v = 0; v < posedirs.rows() / 3; ++v) {
      if (block.middleRows(3 * v, 3).cwiseAbs().maxCoeff() >= kSmallest) vertices.push_back(v);
    }
    offsets.resize(static_cast<Eigen::Index>(3 * vertices.size()), 9);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      offsets.middleRows(static_cast<Eigen::Index>(3 * i), 3) =
          block.middleRows(3 * vertices[i], 3);
    }
  }
  return correctives;
}

}  // namespace lay
