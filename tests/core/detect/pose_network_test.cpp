#include "core/detect/pose_network.h"

#include "core/base/error.h"
#include "core/detect/image_crop.h"
#include "core/image/keypoint_mapping.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/coloured_people.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
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

/// Where NumPy's own outputs have their peaks, in a picture of one colour that is all person.
std::vector<NetworkPoint> expectedPoints(const NpzArrays& arrays,
                                         const PoseDescription& description) {
  const NpyArray& first = arrays.at("output0");
  if (description.output == PoseDescription::Output::Heatmap) {
    return decodeHeatmaps(first.toFloats(),
                          static_cast<int>(first.shape[2]),
                          static_cast<int>(first.shape[3]),
                          description.width,
                          description.height);
  }
  return decodeSimCc(first.toFloats(),
                     arrays.at("output1").toFloats(),
                     static_cast<int>(first.shape[1]),
                     description.simcc_split);
}

TEST_F(PoseNetworkTest, TransformersPointWhereNumPysDo) {
  SKIP_WITHOUT_MODEL_FILES();
  // The colour that the networks of tests/support/model_files/onnx_networks.py were computed on.
  Image image;
  image.width = 400;
  image.height = 300;
  for (int i = 0; i < image.width * image.height; ++i)
    for (const int value : {200, 120, 40}) image.rgb.push_back(static_cast<std::uint8_t>(value));
  const PixelRegion person = {120, 90, 96, 128};
  for (const char* name : {"vit", "vit_decomposed", "simcc"}) {
    const auto folder = *modelFilesDir() / "onnx" / "networks";
    const auto description =
        readPoseDescription(readFile(folder / strCat(name, ".json")), strCat(name, ".json"));
    const PoseNetwork network(folder / description.file, description);
    const Keypoints2d found = network.find(image, person);
    const auto expected = expectedPoints(readNpz(folder / strCat(name, ".npz")), description);
    const KeypointMapping mapping = mappingOfLayout(description.layout);
    const ImageCrop crop = sampleCrop(image, widened(person, description.margin, 0.75f), 48, 64);
    int seen = 0;
    for (std::size_t k = 0; k < expected.size(); ++k) {
      const int target = mapping.targets[k];
      if (target == kNoKeypoint || expected[k].score < 0.06f) continue;
      ++seen;
      EXPECT_NEAR(found.confidence[target], expected[k].score, 1e-4) << name << ' ' << k;
      const auto point = crop.toImage(expected[k].x + 0.5f, expected[k].y + 0.5f);
      EXPECT_LT((found.points.row(target) - point.transpose()).norm(), 0.01f) << name << ' ' << k;
    }
    EXPECT_GE(seen, 8) << name;
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
