#include "core/detect/body_as_seen.h"

#include "core/body/skinning.h"
#include "core/detect/image_feature.h"
#include "core/image/fit_transl.h"
#include "core/io/resource_paths.h"
#include "core/refine/image_correction.h"
#include "core/registry/model_registry.h"

namespace lay {
namespace {

std::optional<std::filesystem::path> installedMoveNet() {
  for (const InstalledModel& model : ModelRegistry().list()) {
    if (model.family == "movenet" && model.problem.empty()) return model.file;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SmplParams> bodyAsSeen(const BodyModelPtr& body,
                                     const SmplParams& initial,
                                     const Keypoints2d& keypoints,
                                     const PersonBox& box,
                                     const PinholeCamera& camera,
                                     const Image& photo) {
  const auto movenet = installedMoveNet();
  if (!movenet) return std::nullopt;
  const ImageCorrection correction(body, findModelFile(kImageCorrectorFile));
  const MoveNetMaps maps = MoveNet(*movenet).maps(photo, box);
  SmplParams seen = correction.correct(initial, imageFeature(maps), box, camera);
  seen.transl =
      fitTransl(poseJoints(*body, seen).keypoints_in_camera, seen.transl, keypoints, box, camera);
  return seen;
}

}  // namespace lay
