#include "core/language/skeleton_pose.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lay {
namespace {

// Legs, spine and arms of the bundled body's mean shape (1.71 m tall), m.
constexpr double kAverageBones = 3.295;

constexpr std::array<std::pair<int, int>, 13> kMeasuredBones = {{{kLeftHip, kLeftKnee},
                                                                 {kRightHip, kRightKnee},
                                                                 {kLeftKnee, kLeftAnkle},
                                                                 {kRightKnee, kRightAnkle},
                                                                 {kPelvis, kSpine1},
                                                                 {kSpine1, kSpine2},
                                                                 {kSpine2, kSpine3},
                                                                 {kSpine3, kNeck},
                                                                 {kNeck, kHead},
                                                                 {kLeftShoulder, kLeftElbow},
                                                                 {kRightShoulder, kRightElbow},
                                                                 {kLeftElbow, kLeftWrist},
                                                                 {kRightElbow, kRightWrist}}};

}  // namespace

double lengthScale(const Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor>& joints) {
  double sum = 0;
  for (const auto& [from, to] : kMeasuredBones) {
    sum += (joints.row(to) - joints.row(from)).norm();
  }
  // A body of a tenth or of ten times the size is no body; keep a degenerate one finite.
  return std::clamp(kAverageBones / std::max(sum, 1e-6), 0.1, 10.0);
}

SkeletonPose skeletonPose(const PosedJoints& posed, const Eigen::Vector3f& up) {
  SkeletonPose pose;
  pose.joints = posed.joints_in_camera.topRows(kSmplJointCount).cast<double>();
  pose.camera_from_pelvis = posed.camera_from_joint[kPelvis].cast<double>();
  pose.camera_from_spine3 = posed.camera_from_joint[kSpine3].cast<double>();
  pose.camera_from_head = posed.camera_from_joint[kHead].cast<double>();
  pose.up = up.cast<double>().normalized();
  pose.length_scale = lengthScale(pose.joints);
  return pose;
}

SkeletonPose skeletonPose(const BodyModel& model,
                          const SmplParams& params,
                          const Eigen::Vector3f& up) {
  return skeletonPose(poseJoints(model, params), up);
}

}  // namespace lay
