#include "core/nn/convolution_stem.h"

#include <gtest/gtest.h>
#include <torch/types.h>

namespace lay {
namespace {

TEST(ConvolutionStem, MakesOneTokenOfSixteenPixels) {
  torch::manual_seed(1);
  ConvolutionStem stem(32);
  const torch::NoGradGuard no_grad;
  EXPECT_EQ(stem->forward(torch::randn({2, 3, 64, 48})).sizes(),
            (std::vector<std::int64_t>{2, 32, 4, 3}));
}

// Which pixels a token sees: those around its patch and none far off, but for the brightness of the
// whole, which the normalisations take out.
TEST(ConvolutionStem, ATokenIsOfItsOwnPlace) {
  torch::manual_seed(1);
  ConvolutionStem stem(32);
  const torch::Tensor image = torch::randn({1, 3, 96, 96}).requires_grad_();
  stem->forward(image).select(2, 1).select(2, 1).square().sum().backward();
  const torch::Tensor pull = image.grad().abs().sum(1).squeeze(0);
  const auto around = [&](int row, int column) {
    return pull.slice(0, row, row + 16).slice(1, column, column + 16).sum().item<float>();
  };
  EXPECT_GT(around(16, 16), 20 * around(80, 80));
}

TEST(StemStage, HalvesWithAndWithoutACloserLook) {
  for (const bool looks_closer : {false, true}) {
    StemStage stage(3, 8, looks_closer);
    EXPECT_EQ(stage->forward(torch::randn({1, 3, 10, 6})).sizes(),
              (std::vector<std::int64_t>{1, 8, 5, 3}));
    EXPECT_EQ(stage->parameters().size(), looks_closer ? 7U : 3U);
  }
}

}  // namespace
}  // namespace lay
