#include "core/refine/initial_predictor.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"

namespace lay {
namespace {

class InitialPredictorTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = loadBodyModel(findModelFile("lay_body.npz"));
  const InitialPredictor predictor_{body_, findModelFile("lifter.safetensors")};

  /// A person who stands and lifts an arm.
  [[nodiscard]] BenchmarkSample sample(std::uint64_t index) const {
    JointRotations rotations = JointRotations::Zero();
    rotations.row(0) << 1.5707963F, 0, 0;
    rotations.row(kLeftShoulder) << 0, 0, -1.2F;
    rotations.row(kRightShoulder) << 0, 0, 0.6F;
    rotations.row(kRightElbow) << 0, 0.7F, 0;
    return makeBenchmarkSample(*body_, rotations, {}, 11, index);
  }
};

TEST_F(InitialPredictorTest, FindsAStandingPersonFromNoisyKeypoints) {
  double error = 0;
  for (std::uint64_t i = 0; i < 30; ++i) {
    const BenchmarkSample s = sample(i);
    const SmplParams params = predictor_.predict(s.keypoints, s.box, s.camera);
    error += paMpjpe(poseJoints(*body_, params).joints_in_camera,
                     poseJoints(*body_, s.truth).joints_in_camera) /
             30;
    EXPECT_GT(params.transl.z(), 0.5F);
  }
  EXPECT_LT(error, 80);  // mm; a mean pose is off by more than 100
}

TEST_F(InitialPredictorTest, AsksForAtLeastThreeKeypoints) {
  const BenchmarkSample s = sample(0);
  Keypoints2d two;
  two.confidence[5] = two.confidence[6] = 1;
  EXPECT_THROW((void)predictor_.predict(two, s.box, s.camera), Error);
}

}  // namespace
}  // namespace lay
