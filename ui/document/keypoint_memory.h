#pragma once

#include "core/image/keypoint_file.h"

#include <optional>
#include <vector>

namespace lay {

// What a person said of which point is which, for files of one layout: of one program, with the
// same names and number of points. Kept in the settings. Safe on any thread.

/// The targets that were said for files like this one; none where nothing was said, or what is kept
/// does not fit.
[[nodiscard]] std::optional<std::vector<int>> rememberedTargets(const KeypointFile& file);

void rememberTargets(const KeypointFile& file, const std::vector<int>& targets);

void forgetTargets(const KeypointFile& file);

}  // namespace lay
