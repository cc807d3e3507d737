#pragma once

#include <array>
#include <string_view>

#include "core/body/skinning.h"

namespace lay {

inline constexpr int kBody25Count = 25;

/// OpenPose's BODY_25 by index, in our words for the same points.
inline constexpr std::array<std::string_view, kBody25Count> kBody25Names = {
    "nose",           "neck",        "right_shoulder", "right_elbow",     "right_wrist",
    "left_shoulder",  "left_elbow",  "left_wrist",     "mid_hip",         "right_hip",
    "right_knee",     "right_ankle", "left_hip",       "left_knee",       "left_ankle",
    "right_eye",      "left_eye",    "right_ear",      "left_ear",        "left_big_toe",
    "left_small_toe", "left_heel",   "right_big_toe",  "right_small_toe", "right_heel"};

/// The points of a posed body in the layouts of detectors and data sets, in the camera's frame, m.
/// Every point of each is one of the body's 26 keypoint anchors.
[[nodiscard]] MatrixX3f halpe26Points(const PosedJoints& posed);  ///< (26, 3), kKeypointNames
[[nodiscard]] MatrixX3f coco17Points(
    const PosedJoints& posed);  ///< (17, 3), the first 17 of kKeypointNames
[[nodiscard]] MatrixX3f body25Points(const PosedJoints& posed);  ///< (25, 3), kBody25Names

}  // namespace lay
