#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/benchmark/motion_clips.h"
#include "core/train/preference_batch.h"

namespace lay {

/// A body's pose without its camera: the root as it stands in a world whose z is up, taking the
/// camera to be held level.
[[nodiscard]] JointRotations poseInWorld(const SmplParams& params);

/// What the original world's samples are made of: the recordings of a split, or where there are
/// none (data_dir is empty) the groups' own bodies, as a clip for each group.
/// Only poses are taken: cameras, keypoints and initial predictions are made anew, so the truth of
/// such a sample is known whatever the groups' bodies are worth.
/// @throws FileError as readMotionClips does.
[[nodiscard]] std::vector<MotionClip> originalClips(const std::filesystem::path& data_dir,
                                                    const std::string& split,
                                                    const std::vector<PreferenceGroup>& groups);

}  // namespace lay
