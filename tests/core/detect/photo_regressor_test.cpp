#include "core/detect/photo_regressor.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/model_files.h"

namespace lay {
namespace {

Image striped(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto value = static_cast<std::uint8_t>((x * 7 + y * 13) % 251);
      image.rgb.insert(image.rgb.end(), {value, static_cast<std::uint8_t>(255 - value), 90});
    }
  }
  return image;
}

TEST(PhotoRegressor, SeesTheBoxAndNothingElse) {
  SKIP_WITHOUT_MODEL_FILES();
  const PhotoRegressor regressor(*modelFilesDir() / "regressor" / "regressor_box.safetensors");
  const Image photo = striped(200, 160);
  const PinholeCamera camera = PinholeCamera::withFocalLength(300, 200, 160);
  const PersonBox box{{90, 80}, 96};
  const RegressedPerson found = regressor.find(photo, box, camera);
  EXPECT_EQ(found.image_feature.size(), 20U);
  for (const float value : found.state) EXPECT_TRUE(std::isfinite(value));
  EXPECT_EQ(regressor.find(photo, box, camera).state, found.state);

  // What lies outside of its columns changes nothing; what lies inside does.
  Image changed = photo;
  for (int y = 0; y < 160; ++y) changed.rgb[3 * (200 * y + 10)] ^= 0x7f;
  EXPECT_EQ(regressor.find(changed, box, camera).state, found.state);
  for (int y = 0; y < 160; ++y) changed.rgb[3 * (200 * y + 90)] ^= 0x7f;
  EXPECT_NE(regressor.find(changed, box, camera).state, found.state);

  // CLIFF's box is an input of its own.
  const PinholeCamera longer = PinholeCamera::withFocalLength(900, 200, 160);
  EXPECT_NE(regressor.find(photo, box, longer).state, found.state);
  EXPECT_EQ(regressor.find(photo, box, longer).image_feature, found.image_feature);
  EXPECT_THROW((void)regressor.find(photo, PersonBox{}, camera), Error);
}

TEST(PhotoRegressor, TriesWeights) {
  SKIP_WITHOUT_MODEL_FILES();
  const auto file = *modelFilesDir() / "regressor" / "regressor.safetensors";
  Weights weights = readSafetensors(file);
  const Weights kept = regressorWeights(weights, file);
  EXPECT_TRUE(kept.tensors.contains("smpl_head.decpose.weight"));
  EXPECT_FALSE(kept.tensors.contains("smpl.betas"));
  weights.tensors.clear();
  EXPECT_THROW((void)regressorWeights(weights, file), ModelError);
}

}  // namespace
}  // namespace lay
