#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"

#include <optional>

namespace lay {

/// A first body as the photo corrects it: by what an installed MoveNet sees in the person's box
/// (ImageCorrection), its translation fitted to the keypoints anew. Meant for bodies that the
/// lifter found in keypoints alone: a better first body, such as an image regressor's, gains
/// nothing.
/// @param body of 24 joints, with the bundled body's shapes. @return nothing where no MoveNet is
/// installed.
/// @throws ModelError, FileError when a file is damaged or no MoveNet that can be looked into;
/// Error when the box is nowhere in the photo.
[[nodiscard]] std::optional<SmplParams> bodyAsSeen(const BodyModelPtr& body,
                                                   const SmplParams& initial,
                                                   const Keypoints2d& keypoints,
                                                   const PersonBox& box,
                                                   const PinholeCamera& camera,
                                                   const Image& photo);

}  // namespace lay
