#pragma once

#include <filesystem>

#include "core/datasets/dataset_sample.h"

namespace lay {

/// Reads one sequence of 3DPW (`sequenceFiles/<split>/<sequence>.pkl`, a pickle of Python 2;
/// nothing in it is executed). Source: the dataset's readme and its published loaders. Of P people
/// in N images it needs
/// - `poses` (P lists of (N, 72)) axis-angle, rad, and `trans` (P of (N, 3)) m, in the sequence's
///   world;
/// - `betas` (P of (B)), `genders` (P of "m" or "f");
/// - `poses2d` (P of (N, 3, 18)) x, y in px and confidence in OpenPose's 18-point COCO layout;
/// - `cam_poses` (N, 4, 4) camera from world, `campose_valid` (P of (N)), `cam_intrinsics` (3, 3).
/// The image size is twice the principal point. People in images whose camera is not valid, or with
/// fewer than kFewestKeypoints keypoints, are left out.
/// @throws FileError naming the file, the entry and what is expected.
[[nodiscard]] DatasetSamples read3dpwSequence(const std::filesystem::path& path);

}  // namespace lay
