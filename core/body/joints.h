#pragma once

#include <array>
#include <string_view>

namespace lay {

inline constexpr int kSmplJointCount = 24;
inline constexpr int kNumBetas = 10;

/// SMPL's joints by index. "left" is the person's own left.
// Unscoped, because a joint is used as an index; so the k keeps the names apart from types.
// NOLINTBEGIN(readability-identifier-naming)
enum SmplJoint : int {
  kPelvis, kLeftHip, kRightHip, kSpine1, kLeftKnee, kRightKnee, kSpine2, kLeftAnkle, kRightAnkle, kSpine3,
  kLeftFoot, kRightFoot, kNeck, kLeftCollar, kRightCollar, kHead, kLeftShoulder, kRightShoulder,
  kLeftElbow, kRightElbow, kLeftWrist, kRightWrist, kLeftHand, kRightHand
};
// NOLINTEND(readability-identifier-naming)

inline constexpr std::array<std::string_view, kSmplJointCount> kSmplJointNames = {
    "pelvis",      "left_hip",    "right_hip",      "spine1",        "left_knee",      "right_knee",
    "spine2",      "left_ankle",  "right_ankle",    "spine3",        "left_foot",      "right_foot",
    "neck",        "left_collar", "right_collar",   "head",          "left_shoulder",  "right_shoulder",
    "left_elbow",  "right_elbow", "left_wrist",     "right_wrist",   "left_hand",      "right_hand"};

/// Parent of each joint, -1 for the root; a parent always stands before its children.
inline constexpr std::array<int, kSmplJointCount> kSmplParents = {
    -1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 12, 13, 14, 16, 17, 18, 19, 20, 21};

/// The joint on the other side of the body; itself for joints in the middle.
inline constexpr std::array<int, kSmplJointCount> kSmplMirrorJoint = {
    0, 2, 1, 3, 5, 4, 6, 8, 7, 9, 11, 10, 12, 14, 13, 15, 17, 16, 19, 18, 21, 20, 23, 22};

}  // namespace lay
