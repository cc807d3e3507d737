#include "core/detect/movenet.h"

#include "core/base/error.h"
#include "core/detect/box_detector.h"
#include "core/io/atomic_file.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace lay {
namespace {

constexpr const char* kMoveNetFile = "movenet_single_pose_lightning_ptq.tflite";

TEST(MoveNet, AgreesWithTheFloatGraphAndTheShippedOutput) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const TfliteNetwork network(readTflite(data / "detectors" / kMoveNetFile));
  const ImagePtr image = loadImage(data / "images" / "squat_192.png");
  const std::vector<float> input(image->rgb.begin(), image->rgb.end());
  const std::vector<float> found = network.run(input);
  const auto reference = nlohmann::json::parse(readFile(data / "reference" / "movenet_squat.json"));
  ASSERT_EQ(found.size(), 51U);
  double distance_px = 0;
  double coordinate_px = 0;
  for (std::size_t k = 0; k < 17; ++k) {
    const auto exact = reference["float32_graph"][k].get<std::vector<float>>();
    const auto shipped = reference["shipped_int8_reference"][k].get<std::vector<float>>();
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(found[3 * k + i], exact[i], 1e-3f);
    const double dy = 192 * std::abs(found[3 * k] - shipped[0]);
    const double dx = 192 * std::abs(found[3 * k + 1] - shipped[1]);
    distance_px += std::hypot(dx, dy) / 17;
    coordinate_px += (dx + dy) / 34;
  }
  RecordProperty("mean_distance_px_of_192", std::to_string(distance_px));
  std::cout << "from the shipped int8 output: " << coordinate_px << " px of 192 per coordinate, "
            << distance_px << " px distance\n";
  EXPECT_LT(coordinate_px, 2);
}

struct TruePerson {
  std::string file;
  Keypoints2d keypoints;
  PixelRegion box;
  float area = 0;
};

std::vector<TruePerson> syntheticPeople(const std::filesystem::path& images) {
  const auto json = nlohmann::json::parse(readFile(images / "synth.json"));
  std::vector<TruePerson> people;
  for (const auto& image : json["images"]) {
    TruePerson person;
    person.file = image["file_name"];
    for (int k = 0; k < kCocoKeypointCount; ++k) {
      const auto& point = image["keypoints"][static_cast<std::size_t>(k)];
      if (point[2] != 2) continue;  // MoveNet is measured on what can be seen
      person.keypoints.points.row(k) = Eigen::RowVector2f(point[0], point[1]);
      person.keypoints.confidence[k] = 1;
    }
    person.box = {image["bbox"][0], image["bbox"][1], image["bbox"][2], image["bbox"][3]};
    person.area = image["area"];
    people.push_back(person);
  }
  return people;
}

TEST(MoveNet, FindsThePeopleOfTheSyntheticPhotos) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const MoveNet movenet(data / "detectors" / kMoveNetFile);
  const BoxDetector boxes(data / "detectors" / "FastestDet.onnx");
  double similarity = 0;
  double one_look = 0;
  Eigen::Array2d bias(0, 0);
  int num_points = 0;
  int num_boxes = 0;
  const auto people = syntheticPeople(data / "images");
  for (const TruePerson& person : people) {
    const ImagePtr image = loadImage(data / "images" / person.file);
    const auto found = boxes.find(*image);
    if (found.empty()) continue;
    ++num_boxes;
    const Keypoints2d keypoints = movenet.find(*image, found[0].region);
    similarity += keypointSimilarity(keypoints, person.keypoints, person.area);
    one_look += keypointSimilarity(
        movenet.look(*image, widened(found[0].region, 1.25f)), person.keypoints, person.area);
    for (int k = 0; k < kCocoKeypointCount; ++k) {
      const Eigen::Array2f off =
          (keypoints.points.row(k) - person.keypoints.points.row(k)).transpose().array();
      if (person.keypoints.confidence[k] <= 0 || keypoints.confidence[k] < 0.3f ||
          off.matrix().norm() > 20)
        continue;
      bias += off.cast<double>();
      ++num_points;
    }
  }
  const auto count = static_cast<double>(people.size());
  std::cout << "boxes " << num_boxes << " of " << people.size() << ", OKS of visible keypoints "
            << similarity / count << " (one look " << one_look / count << "), bias px "
            << (bias / num_points).transpose() << '\n';
  EXPECT_EQ(num_boxes, 60);
  EXPECT_GT(similarity / count, 0.9);
}

TEST(MoveNet, OtherFilesAreRefused) {
  const TempDir folder;
  const auto path = folder.path() / "x.tflite";
  writeFileAtomically(path, std::string(100, 'x'));
  EXPECT_THROW(MoveNet{path}, ModelError);
}

}  // namespace
}  // namespace lay
