#pragma once

#include "core/exchange/prediction.h"
#include "core/exchange/prediction_fields.h"

namespace lay {

/// Betas of any number as SmplParams has them: at least 10, the missing ones 0, of more than 300
/// the first.
[[nodiscard]] Eigen::VectorXf predictedBetas(const std::vector<float>& values);

/// Sets the joints of a body from rotations of its joints but the root: 21 to 23 of a body (the
/// common ones come first in every family), 51 of SMPL-H, 54 of SMPL-X.
/// @throws FileError for another number.
void setBodyPose(const PredictionFields& fields, const MatrixX3f& turns, SmplParams& params);

/// Sets root and joints from a full pose of 3J numbers, the root first.
void setFullPose(const PredictionFields& fields,
                 const std::vector<float>& pose,
                 SmplParams& params);

/// Gender as files say it: "male", "female", "m", "f"; anything else is "neutral".
[[nodiscard]] std::string predictedGender(const ArrayGroup& content);

/// Refuses more frames than are read. @throws FileError.
void requireBodyCount(const PredictionFields& fields, std::size_t count);

}  // namespace lay
