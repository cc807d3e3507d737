#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/project/project.h"
#include "core/refine/refinement_options.h"
#include "ui/live/engine.h"

namespace lay {

/// How a photo is refined that nobody watches.
struct PhotoRefinementOptions {
  std::string body_id;  ///< in the model registry; "" is the bundled body
  RefinementOptions run;
  bool embeds_photo = true;
};

/// What opening a photo and pressing Refine makes of it, for everybody in it: keypoints from the
/// file beside it or else from the detectors, a first body and one run each. Nobody in the photo is
/// a project too, without people. For a thread of its own.
/// @throws Error that says what to do: the photo or its keypoint file cannot be read, or there are
/// neither keypoints nor detectors; what the engine throws. InvalidOptions when it was stopped.
[[nodiscard]] Project refinePhoto(const Engine& engine,
                                  const std::filesystem::path& photo,
                                  const PhotoRefinementOptions& options,
                                  const std::stop_token& stop);

}  // namespace lay
