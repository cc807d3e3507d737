#include "core/exchange/prediction_placement.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/image/fit_transl.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lay {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;

/// Where SMPL's pelvis stands in the T-pose (m), for a prediction whose body is not installed:
/// about, since it moves some centimetres with the shape. What is wrong with it the fit to the
/// keypoints takes out again.
const Eigen::Vector3f kUsualSmplPelvis(0, -0.22F, 0.03F);

Eigen::Vector3f restPelvis(const BodyModel& body, const Eigen::VectorXf& betas) {
  const Eigen::Index count = std::min<Eigen::Index>(betas.size(), body.joint_shapedirs.cols());
  const Eigen::Vector3f moved = body.joint_shapedirs.topLeftCorner(3, count) * betas.head(count);
  return body.joint_template.row(0).transpose() + moved;
}

bool speaksTheseBetas(const PredictedBody& predicted, const BodyModel& native) {
  return predicted.family == native.family &&
         (predicted.model_name.empty() || predicted.model_name == native.name);
}

/// Rotations and shape for the working body.
SmplParams convertedParams(const PredictedBody& predicted,
                           const PlacementScene& scene,
                           PlacedPrediction& placed) {
  const BodyModel& native = *scene.body.native;
  const bool is_same = speaksTheseBetas(predicted, native);
  ConvertedPose converted = is_same ? scene.body.fromNative(predicted.params)
                                    : convertPose(predicted.params, kSmplJointCount);
  if (!is_same) {
    converted.params.betas = scene.fallback.betas;
    placed.notes.push_back(strCat("The prediction's shape is ",
                                  displayName(predicted.family),
                                  "'s and means another one on ",
                                  displayName(native.family),
                                  ": the shape is our own guess. Choose an installed ",
                                  displayName(predicted.family),
                                  " body to use the prediction's."));
  } else if (predicted.gender != native.gender) {
    placed.notes.push_back(strCat("The prediction's body is ",
                                  predicted.gender,
                                  ", the one in use ",
                                  native.gender,
                                  ": its shape comes out a little different."));
  }
  if (predicted.is_root_only) converted.params.body_pose = scene.fallback.body_pose;
  return converted.params;
}

/// The pelvis (m) in the prediction's own frame.
Eigen::Vector3f predictedPelvis(const PredictedBody& predicted, const PlacementScene& scene) {
  const BodyModel& native = *scene.body.native;
  const Eigen::Vector3f rest =
      speaksTheseBetas(predicted, native)   ? restPelvis(native, predicted.params.betas)
      : predicted.family == BodyFamily::Lay ? Eigen::Vector3f::Zero().eval()
                                            : kUsualSmplPelvis;
  const Eigen::Vector3f turned =
      predicted.turn_about_origin
          ? Eigen::Vector3f(axisAngleToMatrix(*predicted.turn_about_origin) * rest)
          : rest;
  return turned + predicted.params.transl;
}

/// The prediction's camera in the photo's pixels.
PinholeCamera predictedCamera(const PredictedBody& predicted, const PinholeCamera& photo) {
  const bool has_size = predicted.image_size.x() > 0 && predicted.image_size.y() > 0;
  const float scale =
      has_size ? static_cast<float>(photo.width) / static_cast<float>(predicted.image_size.x()) : 1;
  const auto width = static_cast<float>(photo.width);
  const auto height = static_cast<float>(photo.height);
  PinholeCamera camera = photo;
  camera.focal_length =
      predicted.focal_length > 0 ? predicted.focal_length * scale : std::hypot(width, height);
  camera.principal_point = predicted.principal_point
                               ? Eigen::Vector2f(*predicted.principal_point * scale)
                               : Eigen::Vector2f(width / 2, height / 2);
  return camera;
}

/// The same pixel at the same size, by another camera.
Eigen::Vector3f seenBy(const PinholeCamera& from,
                       const PinholeCamera& to,
                       const Eigen::Vector3f& point) {
  const float depth = point.z() * to.focal_length / from.focal_length;
  const Eigen::Vector2f pixel =
      point.head<2>() * from.focal_length / point.z() + from.principal_point;
  const Eigen::Vector2f across = (pixel - to.principal_point) * depth / to.focal_length;
  return {across.x(), across.y(), depth};
}

void fitPlace(const PlacementScene& scene, SmplParams& params) {
  params.transl = fitTransl(poseJoints(*scene.body.working, params).keypoints_in_camera,
                            params.transl,
                            scene.keypoints,
                            scene.box,
                            scene.camera);
}

float reprojectionOf(const PlacementScene& scene, const SmplParams& params) {
  return reprojectionError(
      scene.keypoints, poseJoints(*scene.body.working, params).keypoints_in_camera, scene.camera);
}

bool seesKeypoints(const PlacementScene& scene) {
  return scene.box.isValid() && scene.keypoints.numPresent() >= 3;
}

/// camera_from_world of a level camera that looks along the world's `heading` (rad).
Eigen::Matrix3f levelCamera(PredictionSpace space, float heading) {
  Eigen::Matrix3f upright;  // to x right, y down, z forward
  if (space == PredictionSpace::WorldZUp) {
    upright << 1, 0, 0, 0, 0, -1, 0, 1, 0;
  } else {
    upright << 1, 0, 0, 0, -1, 0, 0, 0, -1;
  }
  return axisAngleToMatrix(Eigen::Vector3f(0, heading, 0)) * upright;
}

/// Of a body in a world, the heading at which the keypoints fit it best; the camera is taken to be
/// level.
void tryHeadings(PredictionSpace space,
                 const SmplParams& in_world,
                 const PlacementScene& scene,
                 PlacedPrediction& best) {
  constexpr int kHeadings = 72;
  for (int i = 0; i < kHeadings; ++i) {
    const float heading = kTurn * static_cast<float>(i) / kHeadings;
    SmplParams params = in_world;
    params.global_orient =
        matrixToAxisAngle(levelCamera(space, heading) * axisAngleToMatrix(in_world.global_orient));
    params.transl = scene.fallback.transl;
    fitPlace(scene, params);
    const float error = reprojectionOf(scene, params);
    if (error < best.reprojection_px) {
      best.reprojection_px = error;
      best.params = params;
    }
  }
}

/// The body as the prediction's camera sees it. Not in front of it: nothing to take.
bool placeByCamera(const PredictedBody& predicted,
                   const SmplParams& converted,
                   const PlacementScene& scene,
                   PlacedPrediction& placed) {
  const Eigen::Vector3f pelvis = predictedPelvis(predicted, scene);
  if (!(pelvis.z() > 0.1F)) return false;
  const PinholeCamera camera = predictedCamera(predicted, scene.camera);
  SmplParams params = converted;
  params.transl =
      seenBy(camera, scene.camera, pelvis) - restPelvis(*scene.body.working, params.betas);
  // Another body's limbs are not quite as long: the place that they were found at is not theirs.
  const bool is_same = speaksTheseBetas(predicted, *scene.body.native);
  if (!is_same && seesKeypoints(scene)) fitPlace(scene, params);
  placed.params = params;
  placed.reprojection_px = reprojectionOf(scene, params);
  return true;
}

void noteImageSize(const PredictedBody& predicted,
                   const PinholeCamera& photo,
                   PlacedPrediction& placed) {
  if (predicted.image_size.x() <= 0 || predicted.image_size.y() <= 0) return;
  const float wanted = static_cast<float>(photo.width) / static_cast<float>(photo.height);
  const float found =
      static_cast<float>(predicted.image_size.x()) / static_cast<float>(predicted.image_size.y());
  constexpr float kMostOff = 0.02F;
  if (std::abs(found / wanted - 1) > kMostOff) {
    placed.notes.push_back(strCat("The prediction was made in an image of ",
                                  predicted.image_size.x(),
                                  " x ",
                                  predicted.image_size.y(),
                                  " px and the photo has ",
                                  photo.width,
                                  " x ",
                                  photo.height,
                                  ": it may be of another image."));
  }
}

}  // namespace

PlacedPrediction placePrediction(const PredictedBody& predicted, const PlacementScene& scene) {
  PlacedPrediction placed;
  const SmplParams converted = convertedParams(predicted, scene, placed);
  const bool may_be_in_camera =
      predicted.space == PredictionSpace::Camera || predicted.space == PredictionSpace::Unknown;
  placed.reprojection_px = std::numeric_limits<float>::max();
  bool is_placed = may_be_in_camera && placeByCamera(predicted, converted, scene, placed);
  const float by_camera_px = placed.reprojection_px;
  if (predicted.space != PredictionSpace::Camera && seesKeypoints(scene)) {
    for (const PredictionSpace space : {PredictionSpace::WorldZUp, PredictionSpace::WorldYUp}) {
      if (predicted.space == PredictionSpace::Unknown || predicted.space == space) {
        tryHeadings(space, converted, scene, placed);
      }
    }
    if (placed.reprojection_px < by_camera_px) {
      is_placed = true;
      placed.notes.push_back(
          "The prediction knows no camera of this photo: a level one is assumed, with the place "
          "and "
          "the heading that the keypoints fit best.");
    }
  }
  if (!is_placed) {
    placed.params = converted;
    placed.params.transl = scene.fallback.transl;
    if (seesKeypoints(scene)) fitPlace(scene, placed.params);
    placed.reprojection_px = reprojectionOf(scene, placed.params);
    placed.notes.push_back(
        "The prediction's body is not in front of its camera: its place is the one that the "
        "keypoints fit.");
  }
  noteImageSize(predicted, scene.camera, placed);
  constexpr float kFarOff = 0.2F;  // box sides
  if (seesKeypoints(scene) && placed.reprojection_px > kFarOff * scene.box.size) {
    placed.notes.push_back(strCat("The prediction lies ",
                                  std::lround(placed.reprojection_px),
                                  " px from the keypoints on average: it may be of another person, "
                                  "frame or image."));
  }
  return placed;
}

std::size_t nearestPerson(const std::vector<PredictedBody>& people, const PlacementScene& scene) {
  std::size_t nearest = 0;
  float least = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < people.size() && people.size() > 1; ++i) {
    PlacedPrediction placed;
    const SmplParams converted = convertedParams(people[i], scene, placed);
    PlacementScene unfitted = scene;
    unfitted.box.size = 0;  // where the prediction itself has them
    const bool is_seen = placeByCamera(people[i], converted, unfitted, placed);
    if (is_seen && placed.reprojection_px < least) {
      least = placed.reprojection_px;
      nearest = i;
    }
  }
  return nearest;
}

}  // namespace lay
