#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"

namespace lay {

/// A posed body and the photograph it was recovered from.
struct PictureSubject {
  BodyModelPtr body;
  SmplParams params;
  PinholeCamera camera;
  ImagePtr photo;
  Keypoints2d keypoints;
};

}  // namespace lay
