#include "core/train/token_features.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/train/regressor_trainer.h"
#include "core/train/training_batch.h"
#include "tests/core/train/tiny_regressor.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(TokenFeatures, AreTheTokensOfEachSamplesPicture) {
  const TempDir folder;
  const std::filesystem::path body_file = writeToyData(folder.path());
  torch::manual_seed(4);
  const auto weights = folder.path() / "regressor.safetensors";
  saveBodyRegressor(weights, BodyRegressor(tinyNetwork()));
  constexpr int kMany = 60;  // more than are looked at in one go
  int last = 0;
  makeTokenSet({folder.path(), "train", kMany, 3},
               body_file,
               weights,
               folder.path() / "tokens",
               [&](int done, int total) {
                 last = done;
                 EXPECT_EQ(total, kMany);
               });
  EXPECT_EQ(last, kMany);
  const PictureSet set = loadPictureSet(folder.path() / "tokens", PictureEyes::Regressor);
  EXPECT_EQ(set.split, "train");
  EXPECT_EQ(set.features.sizes(), (std::vector<std::int64_t>{kMany, tinyNetwork().width}));
  BodyRegressor regressor = loadBodyRegressor(weights);
  const BodyModelPtr body = trainingBody(body_file);
  const auto samples = pictureSamples(body, {folder.path(), "train", kMany, 3});
  const auto one = std::span(samples).subspan(57, 1);
  const torch::Tensor token = regressTokens(regressor, *body, one, 3, 57);
  EXPECT_TRUE(torch::allclose(set.features.slice(0, 57, 58), token, 1e-2, 1e-2));
  EXPECT_THROW((void)loadPictureSet(folder.path() / "tokens"), ModelError) << "no MoveNet's";
}

}  // namespace
}  // namespace lay
