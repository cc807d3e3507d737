#include "core/detect/regressed_body.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/safetensors.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

/// A regressor whatever it sees finds the body of the T-pose, a body's size in the box.
void writeStubbornRegressor(const std::filesystem::path& folder) {
  Weights weights = readSafetensors(*modelFilesDir() / "regressor" / "regressor_box.safetensors");
  for (auto& [name, tensor] : weights.tensors) {
    if (name.starts_with("smpl_head.dec")) std::ranges::fill(tensor.values, 0.0F);
    if (name == "smpl_head.init_cam") tensor.values = {0.9F, 0.1F, 0};
    if (name == "smpl_head.init_body_pose") {
      for (std::size_t i = 0; i < tensor.values.size(); ++i) {
        tensor.values[i] = i % 6 == 0 || i % 6 == 4 ? 1.0F : 0.0F;
      }
    }
  }
  writeSafetensors(folder / kRegressorFile, weights, WeightPrecision::Float32);
}

TEST(RegressedBody, StandsInTheBoxBeforeThePhotosCamera) {
  SKIP_WITHOUT_MODEL_FILES();
  const TempDir folder;
  writeStubbornRegressor(folder.path());
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  Image photo;
  photo.width = 200;
  photo.height = 160;
  photo.rgb.assign(static_cast<std::size_t>(3) * 200 * 160, 90);
  const PinholeCamera camera = PinholeCamera::withFocalLength(300, 200, 160);
  const PersonBox box{{90, 80}, 96};
  const Prediction prediction = regressedPrediction(photo, box, camera);
  EXPECT_EQ(prediction.source, kRegressorName);
  ASSERT_EQ(prediction.frames.size(), 1U);
  ASSERT_EQ(prediction.frames[0].people.size(), 1U);
  const PredictedBody& body = prediction.frames[0].people[0];
  ASSERT_EQ(body.params.body_pose.rows(), 23);
  EXPECT_LT(body.params.body_pose.cwiseAbs().maxCoeff(), 1e-5F);
  // A crop's scale is box sides for two metres: z = 2 f / (s b).
  EXPECT_NEAR(body.params.transl.z(), 2 * 300 / (0.9F * 96), 1e-3F);
  const float pixel = 300 * body.params.transl.x() / body.params.transl.z() + 99.5F;
  EXPECT_NEAR(pixel, 90 + 0.9F * 0.1F * 96 / 2, 0.6F);
  EXPECT_EQ(body.focal_length, 300);
  ASSERT_TRUE(body.box.has_value());
  EXPECT_EQ(body.box->size, 96);
}

TEST(RegressedBody, WithoutWeightsTheWayOutIsSaid) {
  const TempDir folder;
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  const ScopedVariable home("XDG_DATA_HOME", folder.path().string());
  EXPECT_THAT(errorText<ModelError>([] { (void)regressedBody({}, {}, {}); }),
              HasSubstr("models import"));
}

}  // namespace
}  // namespace lay
