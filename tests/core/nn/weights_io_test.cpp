#include "core/nn/weights_io.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/nn/modules/linear.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

TEST(WeightsIo, LoadingGivesBackWhatWasSaved) {
  torch::nn::Linear source(3, 2);
  torch::nn::Linear target(3, 2);
  loadWeights(*target, weightsOf(*source), "file");
  EXPECT_TRUE(torch::equal(source->weight, target->weight));
  EXPECT_TRUE(torch::equal(source->bias, target->bias));
}

TEST(WeightsIo, EveryMisfitIsListedAndNothingIsChanged) {
  torch::nn::Linear target(3, 2);
  const torch::Tensor before = target->weight.detach().clone();
  Weights weights = weightsOf(*target);
  weights.tensors["weight"].values.assign(6, 9.0F);
  weights.tensors.erase("bias");
  weights.tensors["bais"] = {{2}, {0, 0}};
  const std::string text =
      errorText<ModelError>([&] { loadWeights(*target, weights, "cut.safetensors"); });
  EXPECT_THAT(text, HasSubstr("cut.safetensors"));
  EXPECT_THAT(text, HasSubstr("missing: bias"));
  EXPECT_THAT(text, HasSubstr("unexpected: bais"));
  EXPECT_TRUE(torch::equal(target->weight, before));
  weights = weightsOf(*target);
  weights.tensors["weight"].shape = {3, 2};
  EXPECT_THAT(errorText<ModelError>([&] { loadWeights(*target, weights, "f"); }),
              HasSubstr("weight is (3, 2), expected (2, 3)"));
}

TEST(WeightsIo, MetadataNumbersAreChecked) {
  Weights weights;
  weights.metadata["width"] = "64";
  EXPECT_EQ(requireMetadataInt(weights, "width", 1, 100, "f"), 64);
  for (const char* bad : {"", "64x", "-3", "1e9", "101"}) {
    weights.metadata["width"] = bad;
    EXPECT_THAT(
        errorText<ModelError>([&] { (void)requireMetadataInt(weights, "width", 1, 100, "f"); }),
        HasSubstr("width"));
  }
  EXPECT_THAT(
      errorText<ModelError>([&] { (void)requireMetadataInt(weights, "blocks", 1, 9, "f"); }),
      HasSubstr("no 'blocks'"));
}

}  // namespace
}  // namespace lay
