#pragma once

#include <cstdint>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/io/npz.h"

namespace lay {

/// A body for tests that needs no file: 24 joints, 488 vertices, 1.70 m tall, one closed octagonal
/// tube per bone. It is exactly left/right symmetric, has ten shape directions (size, girth,
/// lengths, widths), small pose correctives at every joint but the root, and all 26 keypoint
/// anchors, at vertices that one joint alone moves.
[[nodiscard]] BodyModelPtr makeToyBody();

/// The arrays of a model file that holds `model`; loadBodyModel reads it back.
[[nodiscard]] NpzArrays modelFileArrays(const BodyModel& model);

/// An upright body that faces a camera about 3.5 m away, everything disturbed by normal noise:
/// joints by `scale` rad, the root by half of it, the shape by `scale` standard deviations, the
/// position by `scale` * 0.2 m.
[[nodiscard]] SmplParams randomPose(std::uint64_t seed, float scale);

}  // namespace lay
