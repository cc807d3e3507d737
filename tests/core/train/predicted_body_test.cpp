#include "core/train/predicted_body.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(PredictedBody, StandsWhereThePosedBodyStands) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer skeleton(body);
  JointRotations pose = JointRotations::Zero();
  pose.row(0) << 1.5707963F, 0, 0;
  pose.row(kLeftElbow) << 0, -0.8F, 0;
  std::vector<BenchmarkSample> samples;
  for (std::uint64_t i = 0; i < 3; ++i) {
    samples.push_back(makeBenchmarkSample(*body, pose, {}, 5, i));
  }
  const TruthBatch truth = truthBatch(*body, samples);
  const PredictedBodies bodies = predictedBodies(skeleton, truth.x, truth);
  EXPECT_LT((bodies.joints - aboutRoot(truth.joints)).abs().max().item<float>(), 1e-4F);
  EXPECT_LT((bodies.image - truth.image).abs().max().item<float>(), 1e-3F);
  EXPECT_LT((bodies.rotations - truth.rotations).abs().max().item<float>(), 1e-4F);
}

TEST(PredictedBody, NoStateMakesAnInfiniteGradient) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer skeleton(body);
  const std::vector<BenchmarkSample> samples = {
      makeBenchmarkSample(*body, JointRotations::Zero(), {}, 5, 0)};
  const TruthBatch truth = truthBatch(*body, samples);
  torch::Tensor x = truth.x.clone();
  x.select(1, kCameraOffset).fill_(50);  // two centimetres in front of the lens
  x.requires_grad_();
  predictedBodies(skeleton, x, truth).image.square().sum().backward();
  EXPECT_TRUE(x.grad().isfinite().all().item<bool>());
}

}  // namespace
}  // namespace lay
