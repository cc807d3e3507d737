#pragma once

#include <array>
#include <span>
#include <string_view>

namespace lay {

/// The 2D evidence is kept in one layout, AlphaPose's Halpe-26: COCO's 17 points come first, so a COCO index is a Halpe index.
inline constexpr int kKeypointCount = 26;
inline constexpr int kCocoKeypointCount = 17;

// Unscoped, because a keypoint is used as an index.
// NOLINTBEGIN(readability-identifier-naming)
enum Keypoint : int {
  kKpNose, kKpLeftEye, kKpRightEye, kKpLeftEar, kKpRightEar, kKpLeftShoulder, kKpRightShoulder,
  kKpLeftElbow, kKpRightElbow, kKpLeftWrist, kKpRightWrist, kKpLeftHip, kKpRightHip, kKpLeftKnee, kKpRightKnee,
  kKpLeftAnkle, kKpRightAnkle, kKpHeadTop, kKpNeck, kKpMidHip, kKpLeftBigToe, kKpRightBigToe,
  kKpLeftSmallToe, kKpRightSmallToe, kKpLeftHeel, kKpRightHeel
};
// NOLINTEND(readability-identifier-naming)

inline constexpr std::array<std::string_view, kKeypointCount> kKeypointNames = {
    "nose",           "left_eye",       "right_eye",     "left_ear",       "right_ear",      "left_shoulder",
    "right_shoulder", "left_elbow",     "right_elbow",   "left_wrist",     "right_wrist",    "left_hip",
    "right_hip",      "left_knee",      "right_knee",    "left_ankle",     "right_ankle",    "head_top",
    "neck",           "mid_hip",        "left_big_toe",  "right_big_toe",  "left_small_toe", "right_small_toe",
    "left_heel",      "right_heel"};

inline constexpr std::array<int, kKeypointCount> kKeypointMirror = {
    0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15, 17, 18, 19, 21, 20, 23, 22, 25, 24};

/// Bones to draw, as pairs of keypoints.
inline constexpr std::array<std::array<int, 2>, 22> kKeypointBones = {{{0, 1},   {0, 2},   {1, 3},   {2, 4},   {5, 6},   {5, 7},
                                                                       {7, 9},   {6, 8},   {8, 10},  {5, 11},  {6, 12},  {11, 12},
                                                                       {11, 13}, {13, 15}, {12, 14}, {14, 16}, {15, 24}, {24, 20},
                                                                       {20, 22}, {16, 25}, {25, 21}, {21, 23}}};

/// For a foreign layout: the Halpe-26 index of each of its points (-1: no counterpart).
[[nodiscard]] std::span<const int> halpeFromCoco17();
[[nodiscard]] std::span<const int> halpeFromBody25();  ///< OpenPose BODY_25
[[nodiscard]] std::span<const int> halpeFromBody18();  ///< OpenPose's older COCO layout, with a neck at 1

}  // namespace lay
