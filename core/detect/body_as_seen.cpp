#include "core/detect/body_as_seen.h"

#include "core/body/skinning.h"
#include "core/detect/image_feature.h"
#include "core/image/fit_transl.h"
#include "core/io/resource_paths.h"
#include "core/registry/model_registry.h"

#include <utility>

namespace lay {
std::optional<std::filesystem::path> installedMoveNet() {
  for (const InstalledModel& model : ModelRegistry().list()) {
    if (model.family == "movenet" && model.problem.empty()) return model.file;
  }
  return std::nullopt;
}

PhotoLook::PhotoLook(BodyModelPtr body, const std::filesystem::path& movenet)
    : body_(std::move(body)),
      movenet_(movenet),
      correction_(body_, findModelFile(kImageCorrectorFile)) {}

SmplParams PhotoLook::correct(const SmplParams& initial,
                              const Keypoints2d& keypoints,
                              const PersonBox& box,
                              const PinholeCamera& camera,
                              const Image& photo) const {
  SmplParams seen =
      correction_.correct(initial, imageFeature(movenet_.maps(photo, box)), box, camera);
  seen.transl =
      fitTransl(poseJoints(*body_, seen).keypoints_in_camera, seen.transl, keypoints, box, camera);
  return seen;
}

std::optional<SmplParams> bodyAsSeen(const BodyModelPtr& body,
                                     const SmplParams& initial,
                                     const Keypoints2d& keypoints,
                                     const PersonBox& box,
                                     const PinholeCamera& camera,
                                     const Image& photo) {
  const auto movenet = installedMoveNet();
  if (!movenet) return std::nullopt;
  return PhotoLook(body, *movenet).correct(initial, keypoints, box, camera, photo);
}

}  // namespace lay
