#pragma once

#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"

namespace lay {

/// The body of the bundled sample: a step forward with the left arm raised, asymmetrical on
/// purpose, so that left and right, front and back can be told apart in the picture and in the side
/// view.
[[nodiscard]] SmplParams samplePose();

/// 900 x 1200 px with the default focal length, the one a photograph without EXIF data is given.
[[nodiscard]] PinholeCamera sampleCamera();

}  // namespace lay
