#include "core/refine/image_correction.h"

#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/image_feature_size.h"
#include "core/nn/image_corrector.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(ImageCorrection, OfAFreshNetworkLeavesABodyWhereItIs) {
  const TempDir folder;
  const auto path = folder.path() / kImageCorrectorFile;
  saveImageCorrector(path, ImageCorrector(ImageCorrectorConfig{.width = 16, .blocks = 1}));
  const BodyModelPtr body = makeToyBody();
  const ImageCorrection correction(body, path);
  const PinholeCamera camera = PinholeCamera::withFocalLength(1000, 1000, 1000);
  const PersonBox box{{500, 480}, 600};
  const SmplParams initial = randomPose(2, 0.3F);
  const std::vector<float> image(kImageFeatureSize, 0.3F);
  const SmplParams corrected = correction.correct(initial, image, box, camera);
  const MatrixX3f before = poseJoints(*body, initial).joints_in_camera;
  const MatrixX3f after = poseJoints(*body, corrected).joints_in_camera;
  EXPECT_LT((after - before).rowwise().norm().maxCoeff(), 2e-3F);
  EXPECT_THROW((void)correction.correct(initial, std::vector<float>(5), box, camera),
               std::logic_error);
}

TEST(ImageCorrection, OneThatWantsATokenIsRefused) {
  const TempDir folder;
  const auto path = folder.path() / kImageCorrectorFile;
  for (const bool has_movenet : {true, false}) {
    ImageCorrectorConfig config{.width = 16, .blocks = 1};
    config.has_movenet = has_movenet;
    config.token = 8;
    saveImageCorrector(path, ImageCorrector(config));
    EXPECT_THROW(ImageCorrection(makeToyBody(), path), ModelError);
  }
}

TEST(ImageCorrection, MissingWeightsAreSaid) {
  EXPECT_THROW(ImageCorrection(makeToyBody(), "no-such-file.safetensors"), FileError);
}

}  // namespace
}  // namespace lay
