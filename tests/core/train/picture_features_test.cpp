#include "core/train/picture_features.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(PictureFeatures, OfEachSampleAreWrittenAndTheSameAgain) {
  SKIP_WITHOUT_SHARED_DATA();
  const TempDir folder;
  const std::filesystem::path body = writeToyData(folder.path());
  const auto movenet = *sharedDataDir() / "detectors" / "movenet_single_pose_lightning_ptq.tflite";
  const PictureSetSource source{folder.path(), "train", 3, 4};
  int last = 0;
  for (const char* name : {"a", "b"}) {
    makePictureSet(source, body, movenet, folder.path() / name, [&](int done, int total) {
      last = done;
      EXPECT_EQ(total, 3);
    });
  }
  EXPECT_EQ(last, 3);
  const PictureSet a = loadPictureSet(folder.path() / "a");
  const PictureSet b = loadPictureSet(folder.path() / "b");
  EXPECT_EQ(a.split, "train");
  EXPECT_EQ(a.seed, 4U);
  EXPECT_TRUE(torch::equal(a.features, b.features));
  EXPECT_FALSE(torch::allclose(a.features[0], a.features[1]));
}

TEST(PictureFeatures, AMissingNetworkIsSaid) {
  const TempDir folder;
  const std::filesystem::path body = writeToyData(folder.path());
  EXPECT_THROW(makePictureSet({folder.path(), "train", 1, 0},
                              body,
                              folder.path() / "missing.tflite",
                              folder.path() / "out",
                              [](int, int) {}),
               FileError);
}

}  // namespace
}  // namespace lay
