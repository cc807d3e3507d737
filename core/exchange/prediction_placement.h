#pragma once

#include "core/body/adapted_body.h"
#include "core/exchange/prediction.h"
#include "core/image/keypoints.h"

#include <string>
#include <vector>

namespace lay {

/// What a prediction is brought into: the body and the photo that are worked on.
struct PlacementScene {
  AdaptedBody body;
  PinholeCamera camera;
  Keypoints2d keypoints;
  PersonBox box;
  SmplParams fallback;  ///< of `body.working`, for what a prediction does not say: our own first
                        ///< body of the same keypoints
};

/// A prediction in our conventions.
struct PlacedPrediction {
  SmplParams params;               ///< of `body.working`, in the photo's camera frame
  float reprojection_px = 0;       ///< mean distance to the keypoints
  std::vector<std::string> notes;  ///< what was lost or had to be found otherwise, in sentences
};

/// Brings a body that another program found into the photo: rotations stay; the pelvis stays on its
/// pixel and as large in the photo, whatever focal length the program assumed; betas are taken
/// where the body in use is of the same family, for they mean another shape on any other. Then, and
/// where the program knew no camera, the translation that the keypoints fit is taken, and of a body
/// in a world without a camera the heading too.
[[nodiscard]] PlacedPrediction placePrediction(const PredictedBody& predicted,
                                               const PlacementScene& scene);

/// Which of a frame's people the keypoints are of: the one who lies nearest to them once placed.
/// @param people at least one.
[[nodiscard]] std::size_t nearestPerson(const std::vector<PredictedBody>& people,
                                        const PlacementScene& scene);

}  // namespace lay
