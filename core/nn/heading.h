#pragma once

#include <torch/types.h>

namespace lay {

/// Turns bodies about gravity until they face the camera, so that what is said of a pose does not
/// depend on where it is seen from; leaning and lying stay. Gravity is taken to be the camera's +y.
/// The heading is the twist of the root about gravity (swing-twist), which is undefined only for a
/// body turned exactly upside down.
/// @param rotations (N, 24, 3, 3) parent frame, the root camera_from_body. Differentiable.
/// @return the same with another root, (N, 24, 3, 3): a body that stands and faces the camera has
/// root diag(1, -1, -1).
[[nodiscard]] torch::Tensor withoutHeading(const torch::Tensor& rotations);

}  // namespace lay
