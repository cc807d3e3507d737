#pragma once

#include "core/image/keypoint_file.h"

#include <span>
#include <vector>

namespace lay {

/// Our keypoints of a person's points. @param targets of each point: one of ours, or kNoKeypoint.
[[nodiscard]] Keypoints2d keypointsFrom(std::span<const FilePoint> points,
                                        std::span<const int> targets);

/// A file with its points in other places of ours. People who have another number of points than
/// there are targets keep theirs.
/// @param targets of each of the file's points, as many as there are: else nothing is changed.
[[nodiscard]] KeypointFile remapped(KeypointFile file, const std::vector<int>& targets);

/// The targets with each keypoint replaced by that of the body's other side.
[[nodiscard]] std::vector<int> withSidesSwapped(std::vector<int> targets);

/// Gives a keypoint to a point, or to none. Whoever had either loses it.
/// @param point index in `targets`; -1: the keypoint is nobody's.
void assignKeypoint(std::vector<int>& targets, int keypoint, int point);

/// The point that a keypoint is taken from, -1 when there is none.
[[nodiscard]] int pointOf(std::span<const int> targets, int keypoint);

/// Whether only the number of points speaks for the layout, and not the program that wrote the
/// file: COCO's files have COCO's 17 points, but 17 columns of a table may be anybody's.
[[nodiscard]] bool isLayoutGuessed(const KeypointFile& file);

}  // namespace lay
