#pragma once

#include "core/body/body_model.h"
#include "core/geometry/types.h"

namespace lay {

/// Colours of a T-shirt, leggings, skin and cropped hair, (n, 3) sRGB, for points (n, 3, m) of the
/// body at rest. A person in one colour hides where the trunk ends and the legs begin, from people
/// and from keypoint detectors alike.
[[nodiscard]] MatrixX3f sampleClothes(const BodyModel& model, const MatrixX3f& rest_points);

}  // namespace lay
