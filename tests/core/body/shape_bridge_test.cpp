#include "core/body/shape_bridge.h"

#include "core/base/random.h"
#include "core/body/body_measurements.h"
#include "core/body/common_body.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/model_files.h"
#include "tests/support/shared_data.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

Eigen::VectorXf randomBetas(std::uint64_t seed) {
  Random random(seed);
  Eigen::VectorXf betas(kNumBetas);
  for (float& beta : betas) beta = random.normal();
  return betas;
}

/// The toy body in other shape coordinates: the first one has the opposite sign, the others are
/// mixed, and the mean is another person.
BodyModelPtr foreignToy() {
  BodyModel body = *makeToyBody();
  const Eigen::MatrixXf dirs = body.shapedirs;
  Eigen::Map<Eigen::VectorXf> flat(body.v_template.data(), body.v_template.size());
  flat += 0.8F * dirs.col(0) - 0.5F * dirs.col(2);
  body.shapedirs.col(0) = -dirs.col(0);
  body.shapedirs.col(3) = 0.8F * dirs.col(3) + 0.6F * dirs.col(4);
  body.shapedirs.col(4) = 0.6F * dirs.col(3) - 0.8F * dirs.col(4);
  body.name = "foreign_toy";
  finishBodyModel(body);
  return std::make_shared<const BodyModel>(std::move(body));
}

TEST(ShapeBridge, RecombinedBodyIsTheNativeOneWithNativeBetas) {
  const BodyModelPtr ours = makeToyBody();
  const BodyModelPtr native = foreignToy();
  const ShapeBridge bridge = bridgeShapes(*ours, *native);
  const BodyModelPtr view = inOurShapes(*native, bridge);
  EXPECT_EQ(view->numBetas(), kNumBetas);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    SmplParams params = randomPose(seed, 0.5F);
    params.betas = randomBetas(seed);
    SmplParams native_params = params;
    native_params.betas = bridge.nativeBetas(params.betas);
    EXPECT_THAT(pose(*view, params).vertices_in_camera,
                MatrixNear(pose(*native, native_params).vertices_in_camera, 1e-5));
    EXPECT_THAT(poseJoints(*view, params).keypoints_in_camera,
                MatrixNear(poseJoints(*native, native_params).keypoints_in_camera, 1e-5));
  }
}

TEST(ShapeBridge, OurShapesKeepTheirHeightAndLimbs) {
  const BodyModelPtr ours = makeToyBody();
  const BodyModelPtr native = foreignToy();
  const ShapeBridge bridge = bridgeShapes(*ours, *native);
  EXPECT_LT(bridge.native_from_ours(0, 0), -0.5F) << "size is the other way round";
  EXPECT_LT(bridge.height_error_m, 0.001F);
  EXPECT_LT(bridge.length_error_m, 0.002F);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Eigen::VectorXf betas = randomBetas(seed);
    EXPECT_NEAR(bodyHeight(*native, bridge.nativeBetas(betas)), bodyHeight(*ours, betas), 0.003F);
    // Without the bridge a tall person would come out short.
    EXPECT_GT(std::abs(bodyHeight(*native, betas) - bodyHeight(*ours, betas)), 0.01F);
  }
}

TEST(ShapeBridge, ThereAndBackIsTheSameShape) {
  const ShapeBridge bridge = bridgeShapes(*makeToyBody(), *foreignToy());
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Eigen::VectorXf betas = randomBetas(seed);
    EXPECT_THAT(bridge.ourBetas(bridge.nativeBetas(betas)), MatrixNear(betas, 2e-3));
  }
}

TEST(ShapeBridge, ABodyIsBridgedToItselfAlmostByTheIdentity) {
  const BodyModelPtr body = makeToyBody();
  const ShapeBridge bridge = bridgeShapes(*body, *body);
  EXPECT_THAT(bridge.native_of_mean, MatrixNear(Eigen::VectorXf::Zero(kNumBetas).eval(), 1e-4));
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Eigen::VectorXf betas = randomBetas(seed);
    const MatrixX3f moved =
        shapedVertices(*body, bridge.nativeBetas(betas)) - shapedVertices(*body, betas);
    EXPECT_LT(moved.rowwise().norm().mean(), 0.002F) << "seed " << seed;
    EXPECT_LT(moved.rowwise().norm().maxCoeff(), 0.015F) << "seed " << seed;
  }
}

TEST(ShapeBridge, MoreOrFewerNativeBetasAreNoMatter) {
  const BodyModelPtr ours = makeToyBody();
  BodyModel wide = *foreignToy();
  Eigen::MatrixXf dirs = Eigen::MatrixXf::Zero(wide.shapedirs.rows(), 16);
  dirs.leftCols(kNumBetas) = wide.shapedirs;
  wide.shapedirs = dirs;
  finishBodyModel(wide);
  const ShapeBridge bridge = bridgeShapes(*ours, wide);
  EXPECT_EQ(bridge.native_from_ours.rows(), 16);
  EXPECT_TRUE(bridge.native_from_ours.bottomRows(6).isZero(1e-6F))
      << "directions that do nothing stay at 0";
  EXPECT_LT(bridge.height_error_m, 0.001F);
}

// Both generated bodies are ours with some thousand vertices less, so that joints, head and feet
// lie up to 45 mm elsewhere. Such differences are no reason to make the mean person an odd one.
TEST(ShapeBridge, JointsInOtherPlacesDoNotBendTheMeanPerson) {
  SKIP_WITHOUT_MODEL_FILES();
  const BodyModelPtr ours = loadBodyModel(findModelFile("lay_body.npz"));
  for (const char* file : {"small/SMPLH_male.npz", "basicModel_neutral_lbs_10_207_0_v1.0.0.pkl"}) {
    const BodyModelPtr native = commonBody(loadBodyModel(*modelFilesDir() / file));
    const ShapeBridge bridge = bridgeShapes(*ours, *native);
    EXPECT_LT(bridge.native_of_mean.cwiseAbs().maxCoeff(), 1.5F) << file;
    EXPECT_LT(bridge.native_from_ours.cwiseAbs().maxCoeff(), 2.5F) << file;
    EXPECT_LT(bridge.height_error_m, 0.005F) << file;
  }
}

TEST(ShapeBridge, OurBodyAndTheReferenceBodyUnderstandEachOther) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr ours = loadBodyModel(findModelFile("lay_body.npz"));
  const BodyModelPtr native = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  const ShapeBridge bridge = bridgeShapes(*ours, *native);
  RecordProperty("height_error_mm", std::to_string(1000 * bridge.height_error_m));
  RecordProperty("length_error_mm", std::to_string(1000 * bridge.length_error_m));
  EXPECT_LT(bridge.height_error_m, 0.005F);
  EXPECT_LT(bridge.length_error_m, 0.010F);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Eigen::VectorXf betas = randomBetas(seed);
    EXPECT_NEAR(bodyHeight(*native, bridge.nativeBetas(betas)), bodyHeight(*ours, betas), 0.015F);
  }
}

}  // namespace
}  // namespace lay
