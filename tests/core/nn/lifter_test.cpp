#include "core/nn/lifter.h"

#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/io/resource_paths.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(Lifter, InputHoldsPlacesConfidencesAndBox) {
  Keypoints2d keypoints;
  keypoints.points.row(2) << 600, 300;
  keypoints.confidence[2] = 0.7F;
  keypoints.points.row(3) << 50, 50;  // missing: its place must not leak
  const PersonBox box{{500, 400}, 200};
  const PinholeCamera camera = PinholeCamera::withFocalLength(1000, 1000, 800);
  const std::vector<float> row = lifterInput(keypoints, box, camera);
  EXPECT_FLOAT_EQ(row[4], 1.0F);
  EXPECT_FLOAT_EQ(row[5], -1.0F);
  EXPECT_FLOAT_EQ(row[6], 0);
  EXPECT_FLOAT_EQ(row[2 * kKeypointCount + 2], 0.7F);
  EXPECT_FLOAT_EQ(row[3 * kKeypointCount], 0);
}

TEST(Lifter, SavingAndLoadingComeBack) {
  torch::manual_seed(0);
  const TempDir folder;
  Lifter lifter(LifterConfig{.width = 24, .blocks = 2});
  setLifterMean(*lifter, torch::randn({157}));
  saveLifter(folder.path() / "lifter.safetensors", lifter);
  Lifter back = loadLifter(folder.path() / "lifter.safetensors");
  const torch::Tensor input = torch::randn({3, LifterImpl::kInputSize});
  EXPECT_TRUE(torch::allclose(lifter->forward(input), back->forward(input), 1e-2, 1e-2));
}

TEST(Lifter, MovesAsAWhole) {
  torch::manual_seed(0);
  Lifter lifter(LifterConfig{.width = 24, .blocks = 2});
  setLifterMean(*lifter, torch::randn({157}));
  const torch::Tensor input = torch::randn({3, LifterImpl::kInputSize});
  const torch::Tensor before = lifter->forward(input);
  lifter->to(torch::kDouble);  // stands for a device: nothing may stay behind
  const torch::Tensor after = lifter->forward(input.to(torch::kDouble));
  EXPECT_EQ(after.scalar_type(), torch::kDouble);
  EXPECT_TRUE(torch::allclose(after.to(torch::kFloat), before, 1e-4, 1e-5));
}

TEST(Lifter, TheShippedWeightsLoad) {
  Lifter lifter = loadLifter(findModelFile("lifter.safetensors"));
  EXPECT_TRUE(torch::isfinite(lifter->forward(torch::zeros({1, LifterImpl::kInputSize})))
                  .all()
                  .item<bool>());
}

}  // namespace
}  // namespace lay
