#include "core/nn/body_regressor.h"

#include <cmath>

#include <gmock/gmock.h>
#include <torch/serialize.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/io/npz.h"
#include "core/io/torch_checkpoint.h"
#include "core/nn/weights_io.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

double worstDifference(const torch::Tensor& found, const NpyArray& truth) {
  const torch::Tensor plain = found.contiguous();
  const std::vector<double> expected = truth.toDoubles();
  EXPECT_EQ(static_cast<std::size_t>(plain.numel()), expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    worst = std::max(worst, std::abs(double{plain.data_ptr<float>()[i]} - expected[i]));
  }
  return worst;
}

RegressedBody regressed(BodyRegressor& regressor, const NpzArrays& truth) {
  const torch::NoGradGuard no_grad;
  std::vector<float> image = truth.at("image").toFloats();
  std::vector<float> box = truth.at("box").toFloats();
  return regressor->forward(torch::from_blob(image.data(), {2, 3, 48, 32}).clone(),
                            torch::from_blob(box.data(), {2, 3}).clone());
}

class BodyRegressorFiles : public testing::TestWithParam<const char*> {};

TEST_P(BodyRegressorFiles, FindWhatNumPyComputes) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path folder = *modelFilesDir() / "regressor";
  const std::string name = GetParam();
  BodyRegressor regressor = loadBodyRegressor(folder / (name + ".safetensors"));
  EXPECT_EQ(regressor->config().has_box, name == "regressor_box");
  const NpzArrays truth = readNpz(folder / (name + ".npz"));
  const RegressedBody found = regressed(regressor, truth);
  EXPECT_LT(worstDifference(found.image_feature, truth.at("feature")), 1e-5);
  EXPECT_LT(worstDifference(found.state, truth.at("state")), 1e-5);
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutBox,
                         BodyRegressorFiles,
                         testing::Values("regressor", "regressor_box"));

TEST(BodyRegressor, TheMeanIsWhatReadoutsOfNothingGive) {
  BodyRegressorConfig config;
  config.backbone = visionTransformerConfig("Ti");
  config.backbone.depth = 1;
  config.layers = 1;
  config.width = 16;
  config.hidden = 16;
  BodyRegressor regressor(config);
  const torch::NoGradGuard no_grad;
  for (auto& item : regressor->named_parameters()) {
    if (item.key().find(".dec") != std::string::npos) item.value().zero_();
  }
  const torch::Tensor mean = torch::randn({157});
  regressor->setMean(mean);
  EXPECT_TRUE(
      torch::equal(regressor->named_buffers()["smpl_head.init_betas"][0], mean.slice(0, 144, 154)));
  const RegressedBody found = regressor->forward(torch::randn({2, 3, 256, 192}), {});
  EXPECT_TRUE(torch::equal(found.state[0], mean));
  EXPECT_TRUE(torch::equal(found.state[1], mean));
  EXPECT_EQ(found.image_feature.size(1), 16);
}

TEST(BodyRegressor, AFreshOneSaysTheMeanBody) {
  BodyRegressorConfig config;
  config.backbone = {.width = 32, .depth = 1, .heads = 2, .image_height = 64, .image_width = 48};
  config.layers = 1;
  torch::manual_seed(6);
  BodyRegressor regressor(config);
  const torch::NoGradGuard no_grad;
  const torch::Tensor mean = torch::randn({157});
  regressor->setMean(mean);
  const torch::Tensor state = regressor->forward(torch::randn({4, 3, 64, 48}), {}).state;
  EXPECT_LT((state - mean).abs().max().item<float>(), 0.2);
}

TEST(BodyRegressor, ComesBackWithItsStemOfConvolutions) {
  const TempDir folder;
  BodyRegressorConfig config;
  config.backbone = {.width = 32, .depth = 1, .heads = 2, .image_height = 64, .image_width = 48};
  config.backbone.stem = VisionStem::Convolutions;
  config.layers = 1;
  BodyRegressor regressor(config);
  saveBodyRegressor(folder.path() / "r.safetensors", regressor);
  BodyRegressor back = loadBodyRegressor(folder.path() / "r.safetensors");
  EXPECT_EQ(back->config().backbone.stem, VisionStem::Convolutions);
  const torch::NoGradGuard no_grad;
  const torch::Tensor image = torch::randn({1, 3, 64, 48});
  EXPECT_TRUE(torch::allclose(
      back->forward(image, {}).state, regressor->forward(image, {}).state, 1e-2, 1e-2));
}

// PyTorch itself writes this one, with its own pickles, paddings and names in the archive.
TEST(BodyRegressor, ComesOutOfPyTorchsOwnCheckpoint) {
  BodyRegressorConfig config;
  config.backbone = visionTransformerConfig("Ti");
  config.backbone.depth = 1;
  config.layers = 1;
  config.width = 16;
  config.hidden = 16;
  BodyRegressor regressor(config);
  c10::Dict<std::string, torch::Tensor> state;
  for (const auto& item : regressor->named_parameters()) state.insert(item.key(), item.value());
  for (const auto& item : regressor->named_buffers()) state.insert(item.key(), item.value());
  state.insert("discriminator.D_conv1.weight", torch::ones({2, 2}).t());
  const std::vector<char> bytes = torch::pickle_save(state);
  const std::string file(bytes.begin(), bytes.end());
  EXPECT_TRUE(looksLikeTorchCheckpoint(file));
  Weights weights = parseTorchCheckpoint(file, "a.ckpt");
  EXPECT_EQ(weights.tensors.size(), state.size());
  keepRegressorOnly(weights);
  const BodyRegressor again = bodyRegressorFrom(weights, "a.ckpt");
  for (const auto& item : again->named_parameters()) {
    EXPECT_TRUE(torch::equal(item.value(), state.at(item.key()))) << item.key();
  }
}

TEST(BodyRegressor, SaysWhatAFileLacks) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::filesystem::path file = *modelFilesDir() / "regressor" / "regressor.safetensors";
  Weights weights = readSafetensors(file);
  keepRegressorOnly(weights);
  weights.tensors.erase("smpl_head.deccam.bias");
  EXPECT_THAT(errorText<ModelError>([&] { (void)bodyRegressorFrom(weights, "a.safetensors"); }),
              HasSubstr("missing: smpl_head.deccam.bias"));
  weights.tensors.erase("backbone.pos_embed");
  EXPECT_THAT(errorText<ModelError>([&] { (void)bodyRegressorFrom(weights, "a.safetensors"); }),
              HasSubstr("no tensor backbone.pos_embed"));
}

// Nothing of the size that it speaks of is allocated: 65536 wide, a block takes 206 GB.
TEST(BodyRegressor, AFewBytesThatSpeakOfAnEnormousNetworkAreRefused) {
  SKIP_WITHOUT_MODEL_FILES();
  Weights weights = readSafetensors(*modelFilesDir() / "regressor" / "regressor.safetensors");
  keepRegressorOnly(weights);
  weights.tensors["backbone.pos_embed"] = {{1, 0, 65536}, {}};
  weights.metadata["backbone_heads"] = "16";
  EXPECT_THAT(errorText<ModelError>([&] { (void)bodyRegressorFrom(weights, "a.safetensors"); }),
              HasSubstr("cut short"));
}

TEST(BodyRegressor, ImagesAreWholePatches) {
  SKIP_WITHOUT_MODEL_FILES();
  Weights weights = readSafetensors(*modelFilesDir() / "regressor" / "regressor.safetensors");
  weights.metadata["image_width"] = "28";
  EXPECT_THAT(errorText<ModelError>([&] { (void)bodyRegressorFrom(weights, "a.safetensors"); }),
              HasSubstr("image_width is 28, no multiple of 16"));
}

}  // namespace
}  // namespace lay
