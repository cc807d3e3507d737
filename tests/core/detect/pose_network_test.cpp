#include "core/detect/pose_network.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/coloured_people.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(DecodeHeatmaps, MovesTowardsTheHigherNeighbour) {
  std::vector<float> maps(2 * 4 * 6, 0.0f);
  maps[1 * 6 + 2] = 0.9f;  // point 0 at row 1, column 2
  maps[1 * 6 + 3] = 0.3f;
  maps[0 * 6 + 2] = 0.2f;
  maps[24 + 3 * 6 + 0] = 1.7f;  // point 1 in the corner
  const auto points = decodeHeatmaps(maps, 4, 6, 24, 16);
  ASSERT_EQ(points.size(), 2U);
  EXPECT_FLOAT_EQ(points[0].x, 4 * 2.25f);
  EXPECT_FLOAT_EQ(points[0].y, 4 * 0.75f);
  EXPECT_FLOAT_EQ(points[0].score, 0.9f);
  EXPECT_FLOAT_EQ(points[1].x, 0);
  EXPECT_FLOAT_EQ(points[1].y, 12);
  EXPECT_EQ(points[1].score, 1);
}

TEST(DecodeSimCc, TakesBothPeaksAndTheSmallerScore) {
  std::vector<float> x(2 * 10, 0.0f);
  std::vector<float> y(2 * 8, 0.0f);
  x[7] = 0.9f;
  y[3] = 0.6f;
  x[10 + 2] = 0.4f;
  y[8 + 0] = 0.5f;
  const auto points = decodeSimCc(x, y, 2, 2);
  EXPECT_FLOAT_EQ(points[0].x, 3.5f);
  EXPECT_FLOAT_EQ(points[0].y, 1.5f);
  EXPECT_FLOAT_EQ(points[0].score, 0.6f);
  EXPECT_FLOAT_EQ(points[1].score, 0.4f);
}

class PoseNetworkTest : public testing::Test {
 protected:
  TempDir folder_;
};

TEST_F(PoseNetworkTest, HeatmapsAreFoundWhereTheDotsAre) {
  const ColouredNetwork files = writeColouredNetwork(folder_.path(), false);
  const PoseNetwork network(files.onnx, readPoseDescription(files.description, "test"));
  const ColouredPhoto photo = colouredPhoto(300, 400, {90, 60, 120, 260});
  const Keypoints2d found = network.find(photo.image, photo.person);
  for (int k = 0; k < 3; ++k) {
    EXPECT_GT(found.confidence[k], 0.4f) << k;
    EXPECT_LT((found.points.row(k) - photo.dots.row(k)).norm(), 4) << k;  // cells are 4 x 1.7 px
  }
}

TEST_F(PoseNetworkTest, SimCcIsFoundWhereTheDotsAre) {
  const ColouredNetwork files = writeColouredNetwork(folder_.path(), true);
  const PoseNetwork network(files.onnx, readPoseDescription(files.description, "test"));
  const ColouredPhoto photo = colouredPhoto(300, 400, {90, 60, 120, 260});
  const Keypoints2d found = network.find(photo.image, photo.person);
  for (int k = 0; k < 3; ++k) {
    EXPECT_GT(found.confidence[k], 0.4f) << k;
    EXPECT_LT((found.points.row(k) - photo.dots.row(k)).norm(), 4) << k;
  }
}

TEST_F(PoseNetworkTest, ADescriptionOfAnotherNetworkIsRefused) {
  const ColouredNetwork files = writeColouredNetwork(folder_.path(), false);
  PoseDescription description = readPoseDescription(files.description, "test");
  description.layout = "halpe26";
  EXPECT_THAT(errorText<ModelError>([&] { PoseNetwork(files.onnx, description); }),
              HasSubstr("no output is (1, 26, rows, columns)"));
  description.layout = "coco17";
  description.output = PoseDescription::Output::SimCc;
  EXPECT_THAT(errorText<ModelError>([&] { PoseNetwork(files.onnx, description); }),
              HasSubstr("no two outputs"));
  description.layout = "nothing";
  EXPECT_THROW(PoseNetwork(files.onnx, description), InvalidOptions);
}

}  // namespace
}  // namespace lay
