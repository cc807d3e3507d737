#include "core/critic/surface_overlap.h"

#include <algorithm>

namespace lay {
namespace {

bool isOfTrunk(int joint) {
  return joint == kPelvis || joint == kSpine1 || joint == kSpine2 || joint == kSpine3 ||
         joint == kLeftCollar || joint == kRightCollar || joint == kNeck;
}

/// Joints whose skin folds into each other: next to each other, or both of the trunk.
bool foldTogether(int a, int b) {
  const auto isWithin = [](int x, int y, int steps) {
    for (; steps >= 0 && x >= 0; --steps, x = kSmplParents[static_cast<std::size_t>(x)]) {
      if (x == y) return true;
    }
    return false;
  };
  return isWithin(a, b, 2) || isWithin(b, a, 2) || (isOfTrunk(a) && isOfTrunk(b)) ||
         // An arm's root lies on the chest, a leg's beside the other.
         (a == kLeftHip && b == kRightHip) || (a == kRightHip && b == kLeftHip);
}

int mainJointOf(const SkinWeights& skin, std::size_t vertex) {
  const auto& weights = skin.weights[vertex];
  const auto best = std::ranges::max_element(weights) - weights.begin();
  return skin.joints[vertex][static_cast<std::size_t>(best)];
}

MatrixX3f centresOf(const std::vector<BodySphere>& balls, const MatrixX3f& joints) {
  MatrixX3f centres(static_cast<Eigen::Index>(balls.size()), 3);
  for (std::size_t b = 0; b < balls.size(); ++b) {
    centres.row(static_cast<Eigen::Index>(b)) =
        (1 - balls[b].share) * joints.row(balls[b].from) + balls[b].share * joints.row(balls[b].to);
  }
  return centres;
}

}  // namespace

SurfaceOverlap::SurfaceOverlap(const BodyModel& model, const Eigen::VectorXf& betas)
    : balls_(model, betas), others_(kSmplJointCount) {
  for (std::size_t v = 0; v < static_cast<std::size_t>(model.numVertices()); ++v) {
    // Joints beyond the 24 move hands and face: their skin goes with the last of the 24 above them.
    int joint = mainJointOf(model.skin_weights, v);
    while (joint >= kSmplJointCount) joint = model.parents[static_cast<std::size_t>(joint)];
    main_joint_.push_back(joint);
    ++num_vertices_of_[static_cast<std::size_t>(joint)];
  }
  // What is inside a ball in the T-pose already is how the body is made.
  const MatrixX3f surface = shapedVertices(model, betas);
  const MatrixX3f centres = centresOf(balls_.spheres(), regressJoints(model, surface));
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    for (std::size_t b = 0; b < balls_.spheres().size(); ++b) {
      const BodySphere& ball = balls_.spheres()[b];
      if (foldTogether(joint, ball.from) || foldTogether(joint, ball.to)) continue;
      bool is_apart = true;
      for (std::size_t v = 0; v < main_joint_.size() && is_apart; ++v) {
        is_apart = main_joint_[v] != joint || (surface.row(static_cast<Eigen::Index>(v)) -
                                               centres.row(static_cast<Eigen::Index>(b)))
                                                      .norm() > ball.radius;
      }
      if (is_apart) others_[static_cast<std::size_t>(joint)].push_back(static_cast<int>(b));
    }
  }
}

Eigen::VectorXf SurfaceOverlap::depths(const PosedBody& posed) const {
  const std::vector<BodySphere>& balls = balls_.spheres();
  const MatrixX3f centres = centresOf(balls, posed.joints_in_camera);
  Eigen::VectorXf depths =
      Eigen::VectorXf::Constant(static_cast<Eigen::Index>(main_joint_.size()), kNothingNear);
  for (std::size_t v = 0; v < main_joint_.size(); ++v) {
    const auto row = static_cast<Eigen::Index>(v);
    for (const int b : others_[static_cast<std::size_t>(main_joint_[v])]) {
      const float distance = (posed.vertices_in_camera.row(row) - centres.row(b)).norm();
      depths[row] = std::max(depths[row], balls[static_cast<std::size_t>(b)].radius - distance);
    }
  }
  return depths;
}

Eigen::VectorXf SurfaceOverlap::depthsSeenFromOutside(const PosedBody& posed) const {
  constexpr float kLostPerMetre = 0.25F;
  const Eigen::VectorXf own = depths(posed);
  Eigen::VectorXf seen = own;
  for (Eigen::Index inside = 0; inside < own.size(); ++inside) {
    if (own[inside] <= 0) continue;
    const Eigen::VectorXf distances =
        (posed.vertices_in_camera.rowwise() - posed.vertices_in_camera.row(inside))
            .rowwise()
            .norm();
    seen = seen.array().max(own[inside] - kLostPerMetre * distances.array());
  }
  return seen;
}

SurfaceOverlap::Found SurfaceOverlap::find(const PosedBody& posed) const {
  const std::vector<BodySphere>& balls = balls_.spheres();
  const MatrixX3f centres = centresOf(balls, posed.joints_in_camera);
  Found found;
  found.inside_of.fill(-1);
  for (std::size_t v = 0; v < main_joint_.size(); ++v) {
    const auto joint = static_cast<std::size_t>(main_joint_[v]);
    for (const int b : others_[joint]) {
      const BodySphere& ball = balls[static_cast<std::size_t>(b)];
      const float reach = ball.radius - BodySpheres::kGivesWay / 2;
      if (reach <= 0 ||
          (posed.vertices_in_camera.row(static_cast<Eigen::Index>(v)) - centres.row(b))
                  .squaredNorm() > reach * reach) {
        continue;
      }
      found.share += 1;
      found.share_of_joint[joint] += 1;
      found.inside_of[joint] = ball.from;
      break;
    }
  }
  found.share /= static_cast<float>(main_joint_.size());
  for (std::size_t j = 0; j < found.share_of_joint.size(); ++j) {
    if (num_vertices_of_[j] > 0) found.share_of_joint[j] /= static_cast<float>(num_vertices_of_[j]);
  }
  return found;
}

Eigen::VectorXf depthsSeenFromOutside(const BodyModel& model, const SmplParams& params) {
  return SurfaceOverlap(model, params.betas).depthsSeenFromOutside(pose(model, params));
}

}  // namespace lay
