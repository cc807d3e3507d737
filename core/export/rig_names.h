#pragma once

#include <string>
#include <vector>

#include "core/export/export_options.h"

namespace lay {

/// The bones' names for joints of SMPL's family in the order of `joint_names` (J; 24, 52 or 55 of
/// body_family.h). SMPL's two hand joints stand at the first knuckle of the middle finger and are
/// called so where a convention has a name for it. No name occurs twice.
[[nodiscard]] std::vector<std::string> rigNames(const std::vector<std::string>& joint_names,
                                                BoneNames names);

}  // namespace lay
