#include "app/cli/detector_probe.h"

#include "core/base/error.h"
#include "tests/app/cli/detector_folder.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(DetectorProbe, SaysWhatToInstall) {
  const DetectorFolder folder;
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  EXPECT_THAT(errorText<Error>([] { (void)measureDetectors(Image{}, 3); }),
              testing::HasSubstr("models install movenet fastestdet"));
}

TEST(DetectorProbe, TimesBoxesAndKeypointsOfAPhoto) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  folder.installPublished();
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  const ImagePtr photo = loadImage(*sharedDataDir() / "images" / "000000000785.jpg");
  const DetectorTimes times = measureDetectors(*photo, 3);
  EXPECT_EQ(times.num_people, 1);
  EXPECT_GT(times.boxes_ms, 0);
  EXPECT_GT(times.keypoints_ms, 0);
}

}  // namespace
}  // namespace lay
