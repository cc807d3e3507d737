#include "core/train/image_trainer.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/diffusion/pose_codec.h"
#include "core/image/image_feature_size.h"
#include "core/train/lifter_trainer.h"
#include "core/train/training_batch.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

/// Features that tell the truth outright, as no picture does: the true root's rotation.
PictureSet tellingPictures(const BodyModelPtr& body, const PictureSetSource& source) {
  const auto samples = pictureSamples(body, source);
  PictureSet set{source.split, source.seed, torch::zeros({source.count, kImageFeatureSize})};
  const torch::Tensor truth = truthBatch(*body, samples).x;
  set.features.slice(1, kImageFeatureSize - kPooledFeatureSize).slice(1, 0, kStateSize) = truth;
  return set;
}

class ImageTrainer : public testing::Test {
 protected:
  ImageTrainer() {
    options_.data_dir = folder_.path();
    options_.body = writeToyData(folder_.path());
    options_.out = folder_.path() / "corrector.safetensors";
    options_.pictures = folder_.path() / "train.pictures";
    options_.validation_pictures = folder_.path() / "val.pictures";
    options_.lifter = folder_.path() / "lifter.safetensors";
    options_.network = {.keypoint = 2, .pooled = 32, .width = 64, .blocks = 1};
    options_.batch = 64;
    options_.threads = 1;
    options_.learning_rate = 3e-3F;
    savePictureSet(options_.pictures, tellingPictures(body_, {folder_.path(), "train", 200, 1}));
    savePictureSet(options_.validation_pictures,
                   tellingPictures(body_, {folder_.path(), "val", 40, 1}));
    saveLifter(options_.lifter, Lifter(LifterConfig{.width = 8, .blocks = 1}));
  }

  /// The corrected val samples' MPJPE over that of uncorrected ones.
  double leftError() const {
    ImageCorrector corrector = loadImageCorrector(options_.out);
    const auto samples = pictureSamples(body_, {folder_.path(), "val", 40, 1});
    const PictureSet set = loadPictureSet(options_.validation_pictures);
    const torch::Tensor x = correctedStates(corrector, *body_, samples, set.features);
    std::vector<SmplParams> before;
    std::vector<SmplParams> after;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      const float* const row = x.data_ptr<float>() + static_cast<std::int64_t>(i) * kStateSize;
      before.push_back(samples[i].initial);
      after.push_back(toSmplParams(
          decodeState(Eigen::Map<const StateVector>(row), samples[i].box, samples[i].camera)));
    }
    return meanErrors(*body_, samples, after).mpjpe / meanErrors(*body_, samples, before).mpjpe;
  }

  TempDir folder_;
  BodyModelPtr body_ = makeToyBody();
  ImageTrainingOptions options_;
};

TEST_F(ImageTrainer, LearnsWhatPicturesTell) {
  options_.steps = 100;
  options_.validate_every = 50;
  trainImageCorrector(options_);
  EXPECT_LT(leftError(), 0.9);
}

TEST_F(ImageTrainer, EndsWhenValidationGetsNoBetter) {
  options_.steps = 40;
  options_.validate_every = 1;
  options_.patience = 1;
  options_.learning_rate = 0;
  trainImageCorrector(options_);
  EXPECT_NEAR(leftError(), 1, 1e-2);
}

TEST_F(ImageTrainer, PicturesOfAnotherSplitAreRefused) {
  options_.pictures = options_.validation_pictures;
  EXPECT_THROW(trainImageCorrector(options_), InvalidOptions);
}

TEST_F(ImageTrainer, LearnsFromARegressorsTokensAloneAndBesideMoveNets) {
  for (const char* split : {"train", "val"}) {
    const int count = std::string(split) == "train" ? 200 : 40;
    PictureSet set = tellingPictures(body_, {folder_.path(), split, count, 1});
    set.features = set.features.slice(1, kImageFeatureSize - kPooledFeatureSize);
    set.eyes = PictureEyes::Regressor;
    savePictureSet(folder_.path() / (std::string(split) + ".tokens"), set);
  }
  options_.tokens = folder_.path() / "train.tokens";
  options_.validation_tokens = folder_.path() / "val.tokens";
  options_.steps = 2;
  options_.validate_every = 1;
  trainImageCorrector(options_);
  EXPECT_EQ(loadImageCorrector(options_.out)->config().featureSize(),
            kImageFeatureSize + kPooledFeatureSize);
  options_.pictures.clear();
  options_.validation_pictures.clear();
  options_.out = folder_.path() / "alone.safetensors";
  trainImageCorrector(options_);
  EXPECT_EQ(loadImageCorrector(options_.out)->config().featureSize(), kPooledFeatureSize);
}

TEST_F(ImageTrainer, FeaturesOfOtherPicturesAreNotPutTogether) {
  PictureSet set = tellingPictures(body_, {folder_.path(), "train", 150, 1});
  set.eyes = PictureEyes::Regressor;
  savePictureSet(folder_.path() / "train.tokens", set);
  options_.tokens = folder_.path() / "train.tokens";
  options_.validation_tokens = options_.tokens;
  EXPECT_THROW(trainImageCorrector(options_), InvalidOptions);
}

}  // namespace
}  // namespace lay
