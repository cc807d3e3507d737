#include "core/nn/image_corrector.h"

#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/image/image_feature_size.h"
#include "core/io/resource_paths.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

ImageCorrectorConfig smallCorrector(ImageSight sight = ImageSight::All) {
  return {.keypoint = 4, .pooled = 6, .width = 16, .blocks = 1, .hidden = 16, .sight = sight};
}

struct CorrectorInput {
  torch::Tensor x = torch::randn({3, 157});
  torch::Tensor joints = torch::randn({3, 24, 3});
  torch::Tensor image = torch::randn({3, kImageFeatureSize});
};

/// One that has learned something, whatever it is.
ImageCorrector randomCorrector(ImageSight sight = ImageSight::All) {
  torch::manual_seed(3);
  ImageCorrector corrector(smallCorrector(sight));
  const torch::NoGradGuard no_grad;
  for (torch::Tensor& parameter : corrector->parameters()) parameter.normal_(0, 0.2);
  corrector->eval();
  return corrector;
}

TEST(ImageCorrector, AFreshOneCorrectsNothing) {
  ImageCorrector corrector(smallCorrector());
  const CorrectorInput input;
  EXPECT_TRUE(torch::equal(corrector->forward(input.x, input.joints, input.image), input.x));
}

TEST(ImageCorrector, ItsCorrectionsAreInTheUnitItIsGiven) {
  ImageCorrector corrector = randomCorrector();
  const CorrectorInput input;
  const torch::Tensor one = corrector->forward(input.x, input.joints, input.image) - input.x;
  corrector->setUnits(
      torch::zeros({kImageFeatureSize}), torch::ones({kImageFeatureSize}), torch::full({157}, 0.5));
  const torch::Tensor half = corrector->forward(input.x, input.joints, input.image) - input.x;
  EXPECT_TRUE(torch::allclose(half, one / 2, 1e-4, 1e-5));
}

TEST(ImageCorrector, SeesNoMoreThanItIsAllowedTo) {
  const CorrectorInput input;
  torch::Tensor other_maps = input.image.clone();
  // The maps of the first keypoint, behind its place and score, and the pooled ones.
  other_maps.slice(1, 3, kKeypointFeatureSize).add_(1);
  other_maps.slice(1, kImageFeatureSize - kPooledFeatureSize).add_(1);
  torch::Tensor other_places = input.image.clone();
  other_places.slice(1, 0, 3).add_(1);
  const auto differs = [&](ImageSight sight, const torch::Tensor& image) {
    ImageCorrector corrector = randomCorrector(sight);
    return !torch::equal(corrector->forward(input.x, input.joints, input.image),
                         corrector->forward(input.x, input.joints, image));
  };
  EXPECT_TRUE(differs(ImageSight::All, other_maps));
  EXPECT_TRUE(differs(ImageSight::All, other_places));
  EXPECT_FALSE(differs(ImageSight::Keypoints, other_maps));
  EXPECT_TRUE(differs(ImageSight::Keypoints, other_places));
  EXPECT_FALSE(differs(ImageSight::Nothing, other_places));
}

TEST(ImageCorrector, SavingAndLoadingComeBack) {
  const TempDir folder;
  ImageCorrector corrector = randomCorrector(ImageSight::Keypoints);
  saveImageCorrector(folder.path() / "corrector.safetensors", corrector);
  ImageCorrector back = loadImageCorrector(folder.path() / "corrector.safetensors");
  EXPECT_EQ(back->config().sight, ImageSight::Keypoints);
  EXPECT_FALSE(back->is_training());
  const CorrectorInput input;
  EXPECT_TRUE(torch::allclose(corrector->forward(input.x, input.joints, input.image),
                              back->forward(input.x, input.joints, input.image),
                              1e-2,
                              2e-2));
}

TEST(ImageCorrector, MovesAsAWhole) {
  ImageCorrector corrector = randomCorrector();
  const CorrectorInput input;
  const torch::Tensor before = corrector->forward(input.x, input.joints, input.image);
  corrector->to(torch::kDouble);  // stands for a device: nothing may stay behind
  const torch::Tensor after = corrector->forward(
      input.x.to(torch::kDouble), input.joints.to(torch::kDouble), input.image.to(torch::kDouble));
  EXPECT_TRUE(torch::allclose(after.to(torch::kFloat), before, 1e-3, 1e-4));
}

TEST(ImageCorrector, TheShippedWeightsLoad) {
  ImageCorrector corrector = loadImageCorrector(findModelFile("image_corrector.safetensors"));
  const CorrectorInput input;
  EXPECT_TRUE(torch::isfinite(corrector->forward(input.x, input.joints, input.image))
                  .all()
                  .item<bool>());
}

TEST(ImageCorrector, SightsHaveNames) {
  for (const ImageSight sight : {ImageSight::All, ImageSight::Keypoints, ImageSight::Nothing})
    EXPECT_EQ(imageSightNamed(nameOf(sight)), sight);
  EXPECT_THROW((void)imageSightNamed("some"), InvalidOptions);
}

TEST(ImageCorrector, LooksAtATokenAloneOrBehindMoveNetsFeature) {
  const TempDir folder;
  for (const bool has_movenet : {false, true}) {
    ImageCorrectorConfig config = smallCorrector();
    config.has_movenet = has_movenet;
    config.token = 12;
    ASSERT_EQ(config.featureSize(), 12 + (has_movenet ? kImageFeatureSize : 0));
    torch::manual_seed(3);
    ImageCorrector corrector(config);
    {
      const torch::NoGradGuard no_grad;
      for (torch::Tensor& parameter : corrector->parameters()) parameter.normal_(0, 0.2);
    }
    saveImageCorrector(folder.path() / "c.safetensors", corrector);
    ImageCorrector back = loadImageCorrector(folder.path() / "c.safetensors");
    EXPECT_EQ(back->config().token, 12);
    EXPECT_EQ(back->config().has_movenet, has_movenet);
    const CorrectorInput input;
    const torch::Tensor image = torch::randn({3, config.featureSize()});
    torch::Tensor other = image.clone();
    other.slice(1, config.featureSize() - 12).add_(1);
    EXPECT_FALSE(torch::equal(back->forward(input.x, input.joints, image),
                              back->forward(input.x, input.joints, other)));
  }
}

}  // namespace
}  // namespace lay
