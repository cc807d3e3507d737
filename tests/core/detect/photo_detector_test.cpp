#include "core/detect/photo_detector.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/registry/model_import.h"
#include "tests/support/coloured_people.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <iostream>

namespace lay {
namespace {

using testing::HasSubstr;

class PhotoDetectorTest : public testing::Test {
 protected:
  void import(const std::filesystem::path& file) const {
    ModelImport import(registry);
    import.add(file);
    (void)import.install();
  }

  void importPublished() const {
    for (const char* name : {"movenet_single_pose_lightning_ptq.tflite", "FastestDet.onnx"}) {
      import(*sharedDataDir() / "detectors" / name);
    }
  }

  TempDir temp;
  ModelRegistry registry{temp.path() / "models"};
};

/// Photos side by side.
Image beside(const Image& a, const Image& b) {
  Image both;
  both.width = a.width + b.width;
  both.height = a.height;
  for (int y = 0; y < a.height; ++y) {
    const auto row = [y](const Image& image) {
      return image.rgb.begin() + std::ptrdiff_t{3} * y * image.width;
    };
    both.rgb.insert(both.rgb.end(), row(a), row(a) + std::ptrdiff_t{3} * a.width);
    both.rgb.insert(both.rgb.end(), row(b), row(b) + std::ptrdiff_t{3} * b.width);
  }
  return both;
}

TEST_F(PhotoDetectorTest, WithoutDetectorsThereIsNone) {
  EXPECT_FALSE(PhotoDetector::installed(registry));
  EXPECT_THAT(howToInstallDetectors(), HasSubstr("models install movenet fastestdet"));
}

TEST_F(PhotoDetectorTest, OptionsThatMakeNoSenseAreRefused) {
  PhotoDetectorOptions options;
  options.least_score = 1;
  EXPECT_THROW((void)PhotoDetector::installed(registry, options), InvalidOptions);
  options = {};
  options.most_people = 0;
  EXPECT_THROW((void)PhotoDetector::installed(registry, options), InvalidOptions);
  options = {};
  options.keypoint_detector = "absent";
  EXPECT_THAT(errorText<ModelError>([&] { (void)PhotoDetector::installed(registry, options); }),
              HasSubstr("absent"));
}

TEST_F(PhotoDetectorTest, APoseNetworkOfOnesOwnIsUsedAsDescribed) {
  const ColouredNetwork files = writeColouredNetwork(temp.path(), false);
  import(files.json);
  const auto models = registry.list();
  ASSERT_EQ(models.size(), 1U);
  EXPECT_EQ(models[0].id, "coloured");
  EXPECT_EQ(models[0].role, ModelRole::KeypointDetector);
  EXPECT_EQ(models[0].layout, "coco17");
  tryDetector(models[0]);
  const auto detector = PhotoDetector::installed(registry);
  ASSERT_TRUE(detector);
  EXPECT_TRUE(detector->findsKeypoints());
  // Three sure points are nobody where the whole photo is taken as a person's.
  const ColouredPhoto photo = colouredPhoto(300, 400, {90, 60, 120, 260});
  const Detection detection = detector->detect(photo.image);
  EXPECT_TRUE(detection.people.empty());
  EXPECT_TRUE(detection.has_keypoints);
  EXPECT_EQ(detection.keypoint_detector, "coloured");
  EXPECT_EQ(detection.box_detector, "");
}

TEST_F(PhotoDetectorTest, TwoPeopleAreFoundAndNobodyIsAResult) {
  SKIP_WITHOUT_SHARED_DATA();
  importPublished();
  EXPECT_EQ(registry.require("movenet").licence, "Apache-2.0");
  EXPECT_EQ(registry.require("fastestdet").role, ModelRole::PersonDetector);
  const auto detector = PhotoDetector::installed(registry);
  ASSERT_TRUE(detector);
  const auto images = *sharedDataDir() / "images";
  const Image both =
      beside(*loadImage(images / "synth_0000.jpg"), *loadImage(images / "synth_0003.jpg"));
  (void)detector->detect(both);  // warms caches
  const Detection detection = detector->detect(both);
  ASSERT_EQ(detection.people.size(), 2U);
  const auto centre = [](const FoundPerson& person) {
    return person.box.region.x + 0.5f * person.box.region.width;
  };
  const bool is_first_left = centre(detection.people[0]) < 512;
  EXPECT_NE(is_first_left, centre(detection.people[1]) < 512);
  for (const FoundPerson& person : detection.people) {
    EXPECT_GE(person.keypoints.numPresent(), 15);
  }
  std::cout << "boxes " << detection.boxes_ms << " ms, keypoints of two people "
            << detection.keypoints_ms << " ms\n";
  Image grey;
  grey.width = 400;
  grey.height = 300;
  grey.rgb.assign(std::size_t{3} * 400 * 300, 127);
  EXPECT_TRUE(detector->detect(grey).people.empty());
}

TEST_F(PhotoDetectorTest, BoxesWithoutABodyOfTheirOwnAreLeftOut) {
  SKIP_WITHOUT_SHARED_DATA();
  importPublished();
  const auto detector = PhotoDetector::installed(registry);
  // FastestDet alone gives two boxes and four.
  for (const char* name : {"pexels-anete-lusina-4793258.jpg", "grace_hopper.png"}) {
    const Detection detection = detector->detect(*loadImage(*sharedDataDir() / "images" / name));
    EXPECT_EQ(detection.people.size(), 1U) << name;
  }
}

TEST_F(PhotoDetectorTest, OneOfTheTwoIsEnough) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const ImagePtr image = loadImage(data / "images" / "squat.png");
  import(data / "detectors" / "FastestDet.onnx");
  const auto boxes_only = PhotoDetector::installed(registry);
  EXPECT_FALSE(boxes_only->findsKeypoints());
  const Detection boxes = boxes_only->detect(*image);
  ASSERT_EQ(boxes.people.size(), 1U);
  EXPECT_FALSE(boxes.has_keypoints);
  EXPECT_EQ(boxes.people[0].keypoints.numPresent(), 0);
  registry.remove("fastestdet");
  import(data / "detectors" / "movenet_single_pose_lightning_ptq.tflite");
  const Detection keypoints = PhotoDetector::installed(registry)->detect(*image);
  ASSERT_EQ(keypoints.people.size(), 1U);
  EXPECT_GE(keypoints.people[0].keypoints.numPresent(), 15);
  EXPECT_GT(overlap(keypoints.people[0].box.region, boxes.people[0].box.region), 0.5f);
}

}  // namespace
}  // namespace lay
