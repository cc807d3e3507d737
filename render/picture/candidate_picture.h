#pragma once

#include "core/image/image_edit.h"
#include "core/image/picture_subject.h"
#include "render/scene/scene.h"
#include "render/scene/side_camera.h"

namespace lay {

/// The subject as it is drawn: the body as the desktop's light theme paints it, a little of the
/// photo showing through, over the photo and with its keypoints.
[[nodiscard]] Scene sceneOf(const PictureSubject& subject);

/// The side view of it in a picture of that size.
[[nodiscard]] SideCamera sideCameraOf(const Scene& scene,
                                      const PictureSubject& subject,
                                      ViewSize view);

/// By which a judge sees a hypothesis: part of the photo with the body over it and, beside it, the
/// body from the side at 90 degrees, where mistakes in depth show, coloured by where it touches
/// itself; at most 512 px high. Needs no display and may be called on any thread.
/// @param contact_depths (V) m, see paintedByContact; empty: the body has one colour.
/// @throws Error when there is no OpenGL; InvalidOptions when the part does not lie on the photo.
[[nodiscard]] Image candidatePicture(const PictureSubject& subject,
                                     const PixelRect& part,
                                     const Eigen::VectorXf& contact_depths = {});

}  // namespace lay
