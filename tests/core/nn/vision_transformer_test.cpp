#include "core/nn/vision_transformer.h"

#include <gmock/gmock.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/io/npz.h"
#include "core/nn/weights_io.h"
#include "tests/support/model_files.h"

namespace lay {
namespace {

TEST(VisionTransformer, FindsWhatNumPyComputes) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path folder = *modelFilesDir() / "regressor";
  VisionTransformerConfig config;
  config.width = 24;
  config.depth = 2;
  config.heads = 3;
  config.image_height = 48;
  config.image_width = 32;
  Weights backbone;
  for (const auto& [name, tensor] : readSafetensors(folder / "regressor.safetensors").tensors) {
    constexpr std::string_view kStart = "backbone.";
    if (name.starts_with(kStart)) backbone.tensors[name.substr(kStart.size())] = tensor;
  }
  VisionTransformer network(config);
  loadWeights(*network, backbone, folder);
  network->eval();
  const torch::NoGradGuard no_grad;
  const NpzArrays truth = readNpz(folder / "regressor.npz");
  std::vector<float> image = truth.at("image").toFloats();
  const torch::Tensor found =
      network->forward(torch::from_blob(image.data(), {2, 3, 48, 32})).contiguous();
  const std::vector<double> expected = truth.at("tokens").toDoubles();
  ASSERT_EQ(static_cast<std::size_t>(found.numel()), expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    worst = std::max(worst, std::abs(double{found.data_ptr<float>()[i]} - expected[i]));
  }
  EXPECT_LT(worst, 1e-5);
}

TEST(VisionTransformer, KnowsThePublishedSizes) {
  EXPECT_EQ(visionTransformerConfig("H").width, 1280);
  EXPECT_EQ(visionTransformerConfig("H").depth, 32);
  EXPECT_EQ(visionTransformerConfig("Ti").heads, 3);
  for (const char* size : {"Ti", "S", "B", "L", "H"}) {
    const VisionTransformerConfig config = visionTransformerConfig(size);
    EXPECT_EQ(config.width % config.heads, 0);
    EXPECT_EQ(config.rows() * config.columns(), 192);
  }
  EXPECT_THROW((void)visionTransformerConfig("XL"), ModelError);
}

TEST(VisionTransformer, ATinyOneTakesWholeImages) {
  const torch::NoGradGuard no_grad;
  VisionTransformer network(visionTransformerConfig("Ti"));
  network->eval();
  const torch::Tensor tokens = network->forward(torch::zeros({1, 3, 256, 192}));
  EXPECT_EQ(tokens.sizes(), (std::vector<std::int64_t>{1, 192, 192}));
}

TEST(VisionTransformer, TakesTokensFromConvolutionsAsWell) {
  VisionTransformerConfig config{
      .width = 32, .depth = 1, .heads = 2, .image_height = 64, .image_width = 48};
  config.stem = visionStemNamed("convolutions");
  VisionTransformer network(config);
  const torch::NoGradGuard no_grad;
  EXPECT_EQ(network->forward(torch::zeros({2, 3, 64, 48})).sizes(),
            (std::vector<std::int64_t>{2, 12, 32}));
  EXPECT_THROW((void)visionStemNamed("roots"), InvalidOptions);
}

}  // namespace
}  // namespace lay
