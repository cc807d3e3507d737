#pragma once

#include <cstdint>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"

namespace lay {

/// The toy body as SMPL-H (52 joints) or SMPL-X (55 joints, 10 expression directions): the same
/// surface, each hand's vertices shared out among 15 finger joints, some of the head's among jaw
/// and eyes, with correctives at every joint. Left and right are mirror images. SMPL gives the toy
/// body itself.
[[nodiscard]] BodyModelPtr makeToyFamilyBody(BodyFamily family);

/// randomPose for a body of `num_joints`: fingers, jaw and eyes move, too.
[[nodiscard]] SmplParams randomFamilyPose(int num_joints, std::uint64_t seed, float scale);

}  // namespace lay
