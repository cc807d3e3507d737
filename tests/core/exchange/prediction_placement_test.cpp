#include "core/exchange/prediction_placement.h"

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace lay {
namespace {

using testing::Contains;
using testing::HasSubstr;

BodyModelPtr named(const BodyModelPtr& body, BodyFamily family, float stretch) {
  auto copy = std::make_shared<BodyModel>(*body);
  copy->family = family;
  copy->name = std::string(toString(family)) + "_toy";
  copy->gender = "neutral";
  copy->v_template *= stretch;
  // As SMPL's file has it: the origin is not the pelvis.
  copy->v_template.rowwise() += Eigen::RowVector3f(0, -0.22F, 0.03F);
  finishBodyModel(*copy);
  return copy;
}

class PredictionPlacement : public testing::Test {
 protected:
  PredictionPlacement() {
    scene_.camera = PinholeCamera::withFocalLength(900, 640, 480);
    setBody(ours_);
  }

  void setBody(const BodyModelPtr& native) {
    scene_.body = adaptBody(native, *ours_);
    truth_ = randomPose(6, 0.25F);
    truth_.transl.z() = 4.5F;
    const MatrixX3f points = poseJoints(*scene_.body.working, truth_).keypoints_in_camera;
    scene_.keypoints.points = scene_.camera.project(points);
    scene_.keypoints.confidence.setOnes();
    scene_.box = boxFromKeypoints(scene_.keypoints);
    scene_.fallback = randomPose(9, 0.1F);
  }

  /// The truth as a program with another camera has it: the pelvis on the same pixel.
  PredictedBody seenThrough(float focal_length, int width) const {
    PredictedBody predicted;
    predicted.family = scene_.body.native->family;
    predicted.gender = scene_.body.native->gender;
    predicted.params = scene_.body.toNative(truth_);
    const float scale = static_cast<float>(width) / 640;
    predicted.focal_length = focal_length;
    predicted.image_size = {width, static_cast<int>(480 * scale)};
    const Eigen::Vector3f pelvis = joints(truth_).row(0).transpose();
    const Eigen::Vector2f middle = Eigen::Vector2f(320, 240) * scale;
    const Eigen::Vector2f pixel = scene_.camera.project(pelvis) * scale;
    const float depth = pelvis.z() * focal_length / (scene_.camera.focal_length * scale);
    const Eigen::Vector2f across = (pixel - middle) * depth / focal_length;
    predicted.params.transl += Eigen::Vector3f(across.x(), across.y(), depth) - pelvis;
    return predicted;
  }

  MatrixX3f joints(const SmplParams& params) const {
    return poseJoints(*scene_.body.working, params).joints_in_camera;
  }
  float distance(const SmplParams& params) const {
    return (joints(params) - joints(truth_)).rowwise().norm().maxCoeff();
  }

  const BodyModelPtr ours_ = makeToyBody();
  PlacementScene scene_;
  SmplParams truth_;
};

TEST_F(PredictionPlacement, AnotherFocalLengthKeepsPixelAndSize) {
  for (const auto& [focal, width] : {std::pair(900.0F, 640), {5000.0F, 640}, {5000.0F, 320}}) {
    const PlacedPrediction placed = placePrediction(seenThrough(focal, width), scene_);
    EXPECT_LT(distance(placed.params), 2e-3F) << focal;
    EXPECT_LT(placed.reprojection_px, 0.5F);
    EXPECT_TRUE(placed.notes.empty());
  }
}

TEST_F(PredictionPlacement, AnUnknownFocalLengthIsTheDiagonal) {
  PredictedBody predicted = seenThrough(800, 640);  // 640 x 480
  predicted.focal_length = 0;
  predicted.image_size.setZero();
  EXPECT_LT(distance(placePrediction(predicted, scene_).params), 2e-3F);
}

TEST_F(PredictionPlacement, TheFamilysOwnBodyTakesItsBetas) {
  setBody(named(ours_, BodyFamily::Smpl, 1));
  const PlacedPrediction placed = placePrediction(seenThrough(5000, 640), scene_);
  EXPECT_LT(distance(placed.params), 0.01F);
  EXPECT_LT((placed.params.betas - truth_.betas).norm(), 0.3F);
}

TEST_F(PredictionPlacement, ATurnAboutTheOriginMovesThePelvisToo) {
  setBody(named(ours_, BodyFamily::Smpl, 1));
  PredictedBody predicted = seenThrough(900, 640);
  const Eigen::Vector3f pelvis = joints(truth_).row(0).transpose();
  const Eigen::Vector3f rest =
      poseJoints(*scene_.body.native, {predicted.params.betas}).joints_in_camera.row(0).transpose();
  predicted.turn_about_origin = predicted.params.global_orient;
  predicted.params.transl = pelvis - axisAngleToMatrix(predicted.params.global_orient) * rest;
  EXPECT_LT(distance(placePrediction(predicted, scene_).params), 0.01F);
}

TEST_F(PredictionPlacement, OnAnotherBodyTheShapeIsOurGuessAndThePlaceIsFitted) {
  PredictedBody predicted = seenThrough(5000, 640);
  predicted.family = BodyFamily::Smpl;
  predicted.params.transl.y() += 0.22F;
  predicted.params.transl.z() -= 0.03F;
  scene_.fallback.betas = truth_.betas;
  const PlacedPrediction placed = placePrediction(predicted, scene_);
  EXPECT_EQ(placed.params.betas, truth_.betas);
  EXPECT_LT(distance(placed.params), 0.02F);
  EXPECT_THAT(placed.notes, Contains(HasSubstr("our own guess")));
}

TEST_F(PredictionPlacement, ABodyInAWorldIsTurnedToTheKeypoints) {
  PredictedBody predicted = seenThrough(900, 640);
  // z up, seen from an angle that is none of those that are tried.
  Eigen::Matrix3f world_from_camera;
  world_from_camera << 1, 0, 0, 0, 0, 1, 0, -1, 0;
  const Eigen::Matrix3f heading = axisAngleToMatrix(Eigen::Vector3f(0, 0, 2.13F));
  const Eigen::Matrix3f turn = heading * world_from_camera;
  predicted.params.global_orient =
      matrixToAxisAngle(turn * axisAngleToMatrix(truth_.global_orient));
  predicted.params.transl = {3, 7, 0.9F};
  for (const PredictionSpace space : {PredictionSpace::WorldZUp, PredictionSpace::Unknown}) {
    predicted.space = space;
    const PlacedPrediction placed = placePrediction(predicted, scene_);
    EXPECT_LT(distance(placed.params), 0.1F);
    EXPECT_THAT(placed.notes, Contains(HasSubstr("heading")));
    const float off = rotationAngleBetween(axisAngleToMatrix(placed.params.global_orient),
                                           axisAngleToMatrix(truth_.global_orient));
    EXPECT_LT(off, 3.0F * std::numbers::pi_v<float> / 180);
  }
}

TEST_F(PredictionPlacement, ALatentPoseTakesOurJoints) {
  PredictedBody predicted = seenThrough(900, 640);
  predicted.is_root_only = true;
  const PlacedPrediction placed = placePrediction(predicted, scene_);
  EXPECT_EQ(placed.params.body_pose, scene_.fallback.body_pose);
  EXPECT_LT((placed.params.global_orient - truth_.global_orient).norm(), 1e-4F);
}

TEST_F(PredictionPlacement, SaysWhenItIsOfSomebodyElse) {
  PredictedBody predicted = seenThrough(900, 640);
  predicted.params.transl.x() += 2;
  EXPECT_THAT(placePrediction(predicted, scene_).notes, Contains(HasSubstr("another person")));
  predicted.image_size = {400, 400};
  EXPECT_THAT(placePrediction(predicted, scene_).notes, Contains(HasSubstr("400 x 400")));
  predicted = seenThrough(900, 640);
  predicted.params.transl.z() = -3;
  const PlacedPrediction behind = placePrediction(predicted, scene_);
  EXPECT_THAT(behind.notes, Contains(HasSubstr("not in front")));
  EXPECT_GT(behind.params.transl.z(), 0);
}

TEST_F(PredictionPlacement, TheNearestPersonIsTheOneOfTheKeypoints) {
  std::vector<PredictedBody> people(3, seenThrough(5000, 640));
  people[0].params.transl.x() += 1;
  people[2].params.transl.x() -= 1;
  EXPECT_EQ(nearestPerson(people, scene_), 1U);
  EXPECT_EQ(nearestPerson({people[0]}, scene_), 0U);
}

}  // namespace
}  // namespace lay
