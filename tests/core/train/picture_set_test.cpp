#include "core/train/picture_set.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/image/image_feature_size.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(PictureSet, SavingAndLoadingComeBackInHalfPrecision) {
  const TempDir folder;
  torch::manual_seed(1);
  const PictureSet set{"val", 5, torch::randn({3, kImageFeatureSize})};
  savePictureSet(folder.path() / "pictures.safetensors", set);
  const PictureSet back = loadPictureSet(folder.path() / "pictures.safetensors");
  EXPECT_EQ(back.split, "val");
  EXPECT_EQ(back.seed, 5U);
  EXPECT_EQ(back.count(), 3);
  EXPECT_TRUE(torch::allclose(back.features, set.features, 1e-3, 1e-3));
}

TEST(PictureSet, OtherFilesAreRefused) {
  const TempDir folder;
  savePictureSet(folder.path() / "short.safetensors", {"val", 5, torch::randn({3, 7})});
  EXPECT_THROW((void)loadPictureSet(folder.path() / "short.safetensors"), ModelError);
  EXPECT_THROW((void)loadPictureSet(folder.path() / "missing.safetensors"), FileError);
}

TEST(PictureSet, FewerSamplesOfTrainAreTheFirstOfMany) {
  const TempDir folder;
  writeToyData(folder.path());
  const BodyModelPtr body = makeToyBody();
  const auto few = pictureSamples(body, {folder.path(), "train", 3, 9});
  const auto many = pictureSamples(body, {folder.path(), "train", 20, 9});
  const auto other = pictureSamples(body, {folder.path(), "train", 3, 10});
  ASSERT_EQ(few.size(), 3U);
  for (std::size_t i = 0; i < few.size(); ++i) {
    EXPECT_EQ(few[i].truth.body_pose, many[i].truth.body_pose);
    EXPECT_EQ(few[i].box.size, many[i].box.size);
  }
  EXPECT_NE(few[0].truth.global_orient, other[0].truth.global_orient);
}

TEST(PictureSet, SamplesOfValAreTheBenchmarksWhateverTheSeed) {
  const TempDir folder;
  writeToyData(folder.path());
  const BodyModelPtr body = makeToyBody();
  const auto a = pictureSamples(body, {folder.path(), "val", 4, 1});
  const auto b = pictureSamples(body, {folder.path(), "val", 4, 2});
  EXPECT_EQ(a[2].truth.global_orient, b[2].truth.global_orient);
}

}  // namespace
}  // namespace lay
