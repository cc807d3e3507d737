#include "core/datasets/detected_keypoints.h"

#include <gtest/gtest.h>

#include <string>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

/// An OpenPose person whose points stand in a row from (x, 100).
std::string person(int x) {
  std::string numbers;
  for (int k = 0; k < 25; ++k) {
    numbers += strCat(k == 0 ? "" : ",", x + 4 * k, ",100,0.9");
  }
  return strCat(R"({"pose_keypoints_2d":[)", numbers, "]}");
}

TEST(DetectedKeypoints, OfSeveralPeopleTheOneInTheBox) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "a.b_1_keypoints.json",
                      strCat(R"({"people":[)", person(100), ",", person(600), "]}"));
  const auto in_box = detectedKeypoints(dir.path(), "images/a.b_1.jpg", {{640, 120}, 200});
  ASSERT_TRUE(in_box.has_value());
  EXPECT_EQ(in_box->points(kKpNose, 0), 600);
  const auto first = detectedKeypoints(dir.path(), "images/a.b_1.jpg", {});
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->points(kKpNose, 0), 100);
}

TEST(DetectedKeypoints, NoFileAndNobodyAreNothing) {
  const TempDir dir;
  EXPECT_FALSE(detectedKeypoints(dir.path(), "a.jpg", {}).has_value());
  writeFileAtomically(dir.path() / "a.json", R"({"people":[]})");
  EXPECT_FALSE(detectedKeypoints(dir.path(), "a.jpg", {}).has_value());
}

TEST(DetectedKeypoints, ADamagedFileIsRefused) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "a.json", "{");
  EXPECT_THROW((void)detectedKeypoints(dir.path(), "a.jpg", {}), FileError);
}

}  // namespace
}  // namespace lay
