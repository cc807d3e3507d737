#include "core/datasets/records.h"

#include <gmock/gmock.h>

#include <limits>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

constexpr float kNotANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();

TEST(Records, RowsOfAnyShapeAreSpans) {
  const NpyArray array = NpyArray::fromFloats({2, 2, 2}, {0, 1, 2, 3, 4, 5, 6, 7});
  const Records records = recordsOf(array, {{2, 0, 2}}, "x", "file.npz");
  EXPECT_EQ(records.count(), 2U);
  EXPECT_EQ(records.width(), 4U);
  EXPECT_EQ(records.row(1)[0], 4);
  EXPECT_EQ(records.row(1)[3], 7);
}

TEST(Records, OtherShapesAreRefusedWithBoth) {
  const NpyArray array = NpyArray::fromFloats({2, 3}, {0, 1, 2, 3, 4, 5});
  const std::string error = errorText<FileError>([&] {
    (void)recordsOf(array, {{2, 72}, {2, 24, 3}}, "pose", "file.npz");
  });
  EXPECT_THAT(error, HasSubstr("file.npz"));
  EXPECT_THAT(error, HasSubstr("'pose' has the shape (2, 3)"));
  EXPECT_THAT(error, HasSubstr("(2, 72) or (2, 24, 3)"));
}

TEST(Records, NoRecordsHaveNoWidth) {
  const Records none = recordsOf(NpyArray::fromFloats({0, 3}, {}), {{0, 3}}, "x", "file.npz");
  EXPECT_EQ(none.count(), 0U);
  EXPECT_EQ(none.width(), 0U);
}

TEST(SetKeypoint, TakesOnlyWhatCanBeUsed) {
  Keypoints2d keypoints;
  setKeypoint(keypoints, 0, 10, 20, 7);
  setKeypoint(keypoints, 1, 0, 0, 1);
  setKeypoint(keypoints, 2, kNotANumber, 3, 1);
  setKeypoint(keypoints, 3, 3, kInf, 1);
  setKeypoint(keypoints, 4, 3, 3, 0);
  setKeypoint(keypoints, 5, 3, 3, kNotANumber);
  EXPECT_EQ(keypoints.numPresent(), 1);
  EXPECT_EQ(keypoints.confidence[0], 1);
  EXPECT_EQ(keypoints.points(0, 1), 20);
}

TEST(PlaceByExtrinsics, TakesRigidMotionsOnly) {
  std::vector<float> numbers = {0, -1, 0, 1, 1, 0, 0, 2, 0, 0, 1, 3, 0, 0, 0, 1};
  DatasetBody body;
  ASSERT_TRUE(placeByExtrinsics(numbers, body));
  EXPECT_LT((body.camera_from_world * Eigen::Vector3f::UnitX() - Eigen::Vector3f::UnitY()).norm(),
            1e-5F);
  EXPECT_EQ(body.world_in_camera, Eigen::Vector3f(1, 2, 3));
  std::vector<float> mirrored = numbers;
  mirrored[10] = -1;
  EXPECT_FALSE(placeByExtrinsics(mirrored, body));
  std::vector<float> zero(16, 0.0F);
  EXPECT_FALSE(placeByExtrinsics(zero, body));
  numbers[3] = kNotANumber;
  EXPECT_FALSE(placeByExtrinsics(numbers, body));
}

TEST(CameraOf, TakesTheMeanFocalLengthAndTheSizeFromTheMiddle) {
  const PinholeCamera camera = cameraOf({1000, 1010}, {540, 960}, {0, 0}, "file.pkl");
  EXPECT_FLOAT_EQ(camera.focal_length, 1005);
  EXPECT_EQ(camera.width, 1080);
  EXPECT_EQ(camera.height, 1920);
  EXPECT_EQ(camera.principal_point, Eigen::Vector2f(540, 960));
}

TEST(CameraOf, RefusesWhatIsNoCamera) {
  EXPECT_THROW((void)cameraOf({0, 0}, {540, 960}, {0, 0}, "f"), FileError);
  EXPECT_THROW((void)cameraOf({kNotANumber, 1000}, {540, 960}, {0, 0}, "f"), FileError);
  EXPECT_THROW((void)cameraOf({1000, 1000}, {-5, 960}, {0, 0}, "f"), FileError);
  EXPECT_THROW((void)cameraOf({1e9F, 1e9F}, {540, 960}, {0, 0}, "f"), FileError);
  EXPECT_THAT(errorText<FileError>([] {
                (void)cameraOf({900, 1000}, {5, 5}, {0, 0}, "f");
              }),
              HasSubstr("900 and 1000 px differ"));
}

}  // namespace
}  // namespace lay
