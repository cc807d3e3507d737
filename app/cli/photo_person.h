#pragma once

#include "app/cli/refine_inputs.h"

#include <string>
#include <vector>

namespace lay {

/// The keypoints of the person who is meant: of the keypoint file, or, without one, of those whom
/// the installed detectors find in the photo. @param notes what a person should know, in sentences.
/// @throws FileError, InvalidOptions, ModelError; Error when nobody is found or nothing can look.
[[nodiscard]] Keypoints2d findPerson(const RefineInputs& inputs,
                                     const Image& photo,
                                     std::vector<std::string>& notes);

}  // namespace lay
