#include "core/datasets/dataset_sample.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

MatrixX3f moved(const MatrixX3f& points,
                const Eigen::Matrix3f& rotation,
                const Eigen::Vector3f& t) {
  return (points * rotation.transpose()).rowwise() + t.transpose();
}

/// A body in a world that a camera looks at, with its exact keypoints.
DatasetSample sampleInWorld(const BodyModel& model) {
  DatasetSample sample;
  sample.camera = PinholeCamera::withFocalLength(1200, 1000, 1000);
  DatasetBody body;
  body.params = randomPose(7, 0.3F);
  body.params.transl = {0.4F, 1.0F, -0.3F};
  body.has_transl = true;
  body.camera_from_world = axisAngleToMatrix({0.3F, 0.8F, 2.6F});
  body.world_in_camera = {0.2F, 0.1F, 4.5F};
  const PosedJoints world = poseJoints(model, body.params);
  const MatrixX3f seen =
      moved(world.keypoints_in_camera, body.camera_from_world, body.world_in_camera);
  sample.keypoints.points = sample.camera.project(seen);
  sample.keypoints.confidence.setOnes();
  sample.body = body;
  return sample;
}

TEST(TruthInCamera, PosingThereIsMovingWhatWasPosedInTheWorld) {
  const BodyModelPtr model = makeToyBody();
  const DatasetSample sample = sampleInWorld(*model);
  const MatrixX3f expected = moved(pose(*model, sample.body->params).vertices_in_camera,
                                   sample.body->camera_from_world,
                                   sample.body->world_in_camera);
  const PosedBody posed = pose(*model, truthInCamera(sample, *model, true));
  EXPECT_LT((posed.vertices_in_camera - expected).cwiseAbs().maxCoeff(), 1e-5F);
}

TEST(TruthInCamera, ATranslationThatIsNotKnownComesFromTheKeypoints) {
  const BodyModelPtr model = makeToyBody();
  DatasetSample sample = sampleInWorld(*model);
  const SmplParams known = truthInCamera(sample, *model, true);
  sample.body->has_transl = false;
  const SmplParams found = truthInCamera(sample, *model, true);
  EXPECT_LT((found.transl - known.transl).norm(), 1e-3F);
}

TEST(TruthInCamera, BetasAreCutFilledOrLeftOut) {
  const BodyModelPtr model = makeToyBody();
  DatasetSample sample = sampleInWorld(*model);
  sample.body->params.betas = Eigen::VectorXf::Constant(300, 0.5F);
  EXPECT_EQ(truthInCamera(sample, *model, true).betas, Eigen::VectorXf::Constant(10, 0.5F));
  sample.body->params.betas = Eigen::VectorXf::Constant(2, 0.5F);
  const Eigen::VectorXf filled = truthInCamera(sample, *model, true).betas;
  EXPECT_EQ(filled.head(2), Eigen::VectorXf::Constant(2, 0.5F));
  EXPECT_TRUE(filled.tail(8).isZero());
  EXPECT_TRUE(truthInCamera(sample, *model, false).betas.isZero());
}

TEST(TranslFromKeypoints, WithoutKeypointsTheBodyStandsInFrontOfTheCamera) {
  const BodyModelPtr model = makeToyBody();
  const DatasetSample sample = sampleInWorld(*model);
  const Eigen::Vector3f transl =
      translFromKeypoints(MatrixX3f::Zero(kKeypointCount, 3), Keypoints2d(), sample.camera);
  EXPECT_GT(transl.z(), 1);
}

TEST(EvenlySpacedSamples, TakesEveryKthAndNeverOneTwice) {
  std::vector<DatasetSample> samples(10);
  for (int i = 0; i < 10; ++i) samples[static_cast<std::size_t>(i)].name = std::to_string(i);
  const auto names = [&samples](int count) {
    std::string all;
    for (const DatasetSample& sample : evenlySpacedSamples(samples, count)) all += sample.name;
    return all;
  };
  EXPECT_EQ(names(5), "02468");
  EXPECT_EQ(names(3), "036");
  EXPECT_EQ(names(10), "0123456789");
  EXPECT_EQ(names(1000), "0123456789");
  EXPECT_EQ(names(0), "");
}

TEST(GenderWord, KnowsLettersAndWords) {
  EXPECT_EQ(genderWord("m"), "male");
  EXPECT_EQ(genderWord("female"), "female");
  EXPECT_EQ(genderWord("n"), "neutral");
  EXPECT_EQ(genderWord("?"), "");
}

}  // namespace
}  // namespace lay
