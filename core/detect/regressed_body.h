#pragma once

#include "core/exchange/prediction.h"
#include "core/image/image.h"

namespace lay {

/// The regressor's weights, by the name findModelFile() takes.
inline constexpr const char* kRegressorFile = "body_regressor.safetensors";

/// What predictions of it are called for people.
inline constexpr const char* kRegressorName = "HMR 2.0's regressor";

/// What the installed regressor finds in the person's box, in SMPL's parameters.
/// @throws ModelError when none is installed, with the way out; FileError; Error when the box is
/// empty.
[[nodiscard]] PredictedBody regressedBody(const Image& photo,
                                          const PersonBox& box,
                                          const PinholeCamera& camera);

/// The same as the contents of a file of one frame and one person.
[[nodiscard]] Prediction regressedPrediction(const Image& photo,
                                             const PersonBox& box,
                                             const PinholeCamera& camera);

}  // namespace lay
