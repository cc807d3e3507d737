#include "core/train/body/bend_poses.h"

#include <Eigen/Geometry>

#include "core/base/random.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

constexpr float kDegree = 0.017453293F;

Eigen::Matrix3f turn(float degrees, const Eigen::Vector3f& axis) {
  return Eigen::AngleAxisf(degrees * kDegree, axis.normalized()).toRotationMatrix();
}

/// The way a left joint may go; the right side is its mirror image.
struct Range {
  int joint;
  Eigen::Vector3f axis;   ///< of the main bend
  float least;            ///< degrees
  float most;             ///< degrees
  Eigen::Vector3f aside;  ///< a second bend
  float most_aside;       ///< degrees, either way
  Eigen::Vector3f bone;   ///< the axis of the twist
  float most_twist;       ///< degrees, either way
};

const std::vector<Range>& ranges() {
  using V = Eigen::Vector3f;
  static const std::vector<Range> all = {
      {kLeftElbow, V(0, -1, 0), -5, 130, V(0, 0, 1), 25, V(1, 0, 0), 60},
      {kLeftKnee, V(1, 0, 0), -5, 130, V(0, 0, 1), 5, V(0, 1, 0), 15},
      {kLeftHip, V(-1, 0, 0), -30, 125, V(0, 0, 1), 40, V(0, 1, 0), 35},
      {kLeftShoulder, V(0, -1, 0), -40, 125, V(0, 0, 1), 80, V(1, 0, 0), 50}};
  return all;
}

Eigen::Matrix3f drawn(const Range& range, Random& random) {
  const float main = random.uniform(range.least, range.most);
  const float aside = random.uniform(-range.most_aside, range.most_aside);
  const float twist = random.uniform(-range.most_twist, range.most_twist);
  return turn(aside, range.aside) * turn(main, range.axis) * turn(twist, range.bone);
}

}  // namespace

const std::vector<Bend>& judgedBends() {
  static const std::vector<Bend> bends = {{"elbow", kLeftElbow, {0, -1, 0}},
                                          {"knee", kLeftKnee, {1, 0, 0}},
                                          {"hip", kLeftHip, {-1, 0, 0}},
                                          {"shoulder forwards", kLeftShoulder, {0, -1, 0}},
                                          {"shoulder down", kLeftShoulder, {0, 0, -1}}};
  return bends;
}

JointRotations bentPose(const Bend& bend, float angle_deg) {
  JointRotations pose = JointRotations::Zero();
  pose.row(bend.joint) = (angle_deg * kDegree * bend.axis).transpose();
  return pose;
}

std::vector<JointRotations> randomBends(int count, std::uint64_t seed) {
  Random random(seed);
  const Eigen::DiagonalMatrix<float, 3> mirror(-1, 1, 1);
  std::vector<JointRotations> poses;
  for (int i = 0; i < count; ++i) {
    JointRotations pose = JointRotations::Zero();
    for (const Range& range : ranges()) {
      // Half of the time a joint stays nearly straight, so that each is also seen alone.
      const auto left = random.chance(0.5) ? drawn(range, random) : turn(0, range.axis);
      const Eigen::Matrix3f other = random.chance(0.5) ? drawn(range, random) : turn(0, range.axis);
      const Eigen::Matrix3f right = mirror * other * mirror;
      pose.row(range.joint) = matrixToAxisAngle(left).transpose();
      pose.row(kSmplMirrorJoint[static_cast<std::size_t>(range.joint)]) =
          matrixToAxisAngle(right).transpose();
    }
    poses.push_back(pose);
  }
  return poses;
}

}  // namespace lay
