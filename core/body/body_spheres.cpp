#include "core/body/body_spheres.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/body/skinning.h"

namespace lay {
namespace {

/// Of the distances of the surface from the bone: low, so that balls stay inside the body where it
/// is not round. A chest is wide, not deep, and a head longer than wide.
constexpr float kRadiusQuantile = 0.25F;
constexpr float kTrunkQuantile = 0.08F;

struct Bone {
  int from, to;
};

constexpr std::array<Bone, 18> kBones = {{{kPelvis, kSpine1},
                                          {kSpine1, kSpine2},
                                          {kSpine2, kSpine3},
                                          {kSpine3, kNeck},
                                          {kNeck, kHead},
                                          {kLeftHip, kLeftKnee},
                                          {kLeftKnee, kLeftAnkle},
                                          {kLeftAnkle, kLeftFoot},
                                          {kRightHip, kRightKnee},
                                          {kRightKnee, kRightAnkle},
                                          {kRightAnkle, kRightFoot},
                                          {kLeftShoulder, kLeftElbow},
                                          {kLeftElbow, kLeftWrist},
                                          {kLeftWrist, kLeftHand},
                                          {kRightShoulder, kRightElbow},
                                          {kRightElbow, kRightWrist},
                                          {kRightWrist, kRightHand},
                                          {kHead, kNeck}}};

bool isTrunkJoint(int joint) {
  return joint == kPelvis || joint == kSpine1 || joint == kSpine2 || joint == kSpine3;
}

bool isTrunk(const Bone& bone) {
  return isTrunkJoint(bone.from);
}

/// Parts that fold into each other: they share a joint, or are where a limb meets the trunk.
bool areNeighbours(const Bone& a, const Bone& b) {
  const auto share = [](int x, int y) {
    return x == y || kSmplParents[x] == y || kSmplParents[y] == x;
  };
  return share(a.from, b.from) || share(a.from, b.to) || share(a.to, b.from) ||
         (isTrunk(a) && isTrunk(b));
}

/// The joint that moves a vertex most.
int mainJoint(const BodyModel& model, int vertex) {
  const auto v = static_cast<std::size_t>(vertex);
  const auto& weights = model.skin_weights.weights[v];
  const auto best = std::max_element(weights.begin(), weights.end()) - weights.begin();
  return model.skin_weights.joints[v][static_cast<std::size_t>(best)];
}

/// Where the surface that moves with a bone lies along it, and how far from it.
struct SkinAround {
  std::vector<std::array<float, 2>> share_and_distance;

  float quantile = kRadiusQuantile;

  [[nodiscard]] std::optional<float> radius(float low, float high) const {
    std::vector<float> distances;
    for (const auto& [share, distance] : share_and_distance) {
      if (share >= low && share < high) distances.push_back(distance);
    }
    if (distances.size() < 4) return std::nullopt;
    const auto at = static_cast<std::ptrdiff_t>(quantile * static_cast<float>(distances.size()));
    std::nth_element(distances.begin(), distances.begin() + at, distances.end());
    return distances[static_cast<std::size_t>(at)];
  }
};

SkinAround skinAround(const BodyModel& model,
                      const std::vector<int>& main_joints,
                      const MatrixX3f& surface,
                      const MatrixX3f& joints,
                      const Bone& bone) {
  SkinAround skin;
  if (isTrunk(bone) || bone.from == kHead) skin.quantile = kTrunkQuantile;
  const Eigen::RowVector3f start = joints.row(bone.from);
  const Eigen::RowVector3f along = joints.row(bone.to) - start;
  for (int v = 0; v < model.numVertices(); ++v) {
    const int joint = main_joints[static_cast<std::size_t>(v)];
    // What moves with one vertebra may be the sides of the chest alone.
    if (isTrunk(bone) ? !isTrunkJoint(joint) : joint != bone.from) continue;
    const float share = (surface.row(v) - start).dot(along) / along.squaredNorm();
    skin.share_and_distance.push_back({share, (surface.row(v) - start - share * along).norm()});
  }
  return skin;
}

Eigen::Vector3f centreOf(const BodySphere& sphere, const MatrixX3f& joints) {
  return ((1 - sphere.share) * joints.row(sphere.from) + sphere.share * joints.row(sphere.to))
      .transpose();
}

}  // namespace

BodySpheres::BodySpheres(const BodyModel& model, const Eigen::VectorXf& betas) {
  const MatrixX3f surface = shapedVertices(model, betas);
  const MatrixX3f joints = regressJoints(model, surface);
  std::vector<int> main_joints;
  for (int v = 0; v < model.numVertices(); ++v) main_joints.push_back(mainJoint(model, v));
  std::vector<std::size_t> bone_of;
  for (std::size_t b = 0; b < kBones.size(); ++b) {
    const Bone& bone = kBones[b];
    const SkinAround skin = skinAround(model, main_joints, surface, joints, bone);
    const float length = (joints.row(bone.to) - joints.row(bone.from)).norm();
    // The last bone looks back from the head: its surface lies beyond the joint, at negative
    // shares.
    const bool is_head = bone.from == kHead;
    const float begin = is_head ? -1.0F : 0.0F;
    const float end = is_head ? 0.0F : 1.0F;
    const std::optional<float> usual = skin.radius(begin, end);
    if (!usual || length < 1e-4F) continue;
    const int count =
        std::clamp(static_cast<int>(std::ceil(length * (end - begin) / *usual)), 1, 6);
    for (int i = 0; i < count; ++i) {
      const float low = begin + (end - begin) * static_cast<float>(i) / static_cast<float>(count);
      const float high =
          begin + (end - begin) * static_cast<float>(i + 1) / static_cast<float>(count);
      spheres_.push_back({bone.from,
                          bone.to,
                          (low + high) / 2,
                          std::min(*usual, skin.radius(low, high).value_or(*usual))});
      bone_of.push_back(b);
    }
  }
  for (std::size_t i = 0; i < spheres_.size(); ++i) {
    for (std::size_t k = i + 1; k < spheres_.size(); ++k) {
      if (areNeighbours(kBones[bone_of[i]], kBones[bone_of[k]])) continue;
      const float apart = (centreOf(spheres_[i], joints) - centreOf(spheres_[k], joints)).norm();
      if (apart < spheres_[i].radius + spheres_[k].radius) continue;
      pairs_.push_back({static_cast<int>(i), static_cast<int>(k)});
    }
  }
}

std::vector<SphereOverlap> BodySpheres::overlaps(const MatrixX3f& joints) const {
  std::vector<Eigen::Vector3f> centres;
  centres.reserve(spheres_.size());
  for (const BodySphere& sphere : spheres_) centres.push_back(centreOf(sphere, joints));
  std::vector<SphereOverlap> found;
  for (const auto& [first, second] : pairs_) {
    const auto a = static_cast<std::size_t>(first);
    const auto b = static_cast<std::size_t>(second);
    const float allowed = spheres_[a].radius + spheres_[b].radius - kGivesWay;
    const Eigen::Vector3f way = centres[b] - centres[a];
    if (allowed <= 0 || way.squaredNorm() >= allowed * allowed) continue;
    const float distance = way.norm();
    // Centres that coincide are pushed apart along any axis.
    const Eigen::Vector3f direction =
        distance > 1e-5F ? Eigen::Vector3f(way / distance) : Eigen::Vector3f::UnitX();
    found.push_back({first, second, allowed - distance, direction});
  }
  return found;
}

float BodySpheres::deepest(const MatrixX3f& joints) const {
  float depth = 0;
  for (const SphereOverlap& overlap : overlaps(joints)) depth = std::max(depth, overlap.depth);
  return depth;
}

}  // namespace lay
