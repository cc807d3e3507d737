#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/detect/movenet.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"
#include "core/refine/image_correction.h"

#include <filesystem>
#include <optional>

namespace lay {

/// The file of an installed MoveNet that is not damaged; nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> installedMoveNet();

/// A first body as the photo corrects it: by what MoveNet sees in the person's box
/// (ImageCorrection), its translation fitted to the keypoints anew. Meant for bodies that the
/// lifter found in keypoints alone: a better first body, such as an image regressor's, gains
/// nothing. Keeps what it loaded.
class PhotoLook {
 public:
  /// @param body of 24 joints, with the bundled body's shapes. @throws ModelError, FileError when a
  /// file is missing or damaged.
  PhotoLook(BodyModelPtr body, const std::filesystem::path& movenet);

  /// @throws ModelError where MoveNet cannot be looked into; Error when the box is nowhere in the
  /// photo.
  [[nodiscard]] SmplParams correct(const SmplParams& initial,
                                   const Keypoints2d& keypoints,
                                   const PersonBox& box,
                                   const PinholeCamera& camera,
                                   const Image& photo) const;

 private:
  BodyModelPtr body_;
  MoveNet movenet_;
  ImageCorrection correction_;
};

/// The same once, with the installed MoveNet. @return nothing where none is installed.
/// @throws as PhotoLook.
[[nodiscard]] std::optional<SmplParams> bodyAsSeen(const BodyModelPtr& body,
                                                   const SmplParams& initial,
                                                   const Keypoints2d& keypoints,
                                                   const PersonBox& box,
                                                   const PinholeCamera& camera,
                                                   const Image& photo);

}  // namespace lay
