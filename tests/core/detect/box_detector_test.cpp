#include "core/detect/box_detector.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(DecodeFastestDet, FollowsThePublishedFormula) {
  // 7 channels (two kinds) of 2 x 3 cells; cell (1, 2) holds a person.
  std::vector<float> output(7 * 6, 0.0f);
  const auto set = [&](int channel, float value) {
    output[static_cast<std::size_t>(channel * 6 + 5)] = value;
  };
  set(0, 0.9f);
  set(1, 0.25f);
  set(2, -0.5f);
  set(3, 0.0f);
  set(4, 1.0f);
  set(5, 0.8f);
  set(6, 0.3f);
  const auto boxes = decodeFastestDet(output, 2, 3, 2, 300, 200, 0.5f);
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_NEAR(boxes[0].score, std::pow(0.9f, 0.6f) * std::pow(0.8f, 0.4f), 1e-6f);
  EXPECT_NEAR(boxes[0].region.width, 150, 1e-3f);
  EXPECT_NEAR(boxes[0].region.height, 200 / (1 + std::exp(-1.0f)), 1e-3f);
  EXPECT_NEAR(boxes[0].region.x + 75, (2 + std::tanh(0.25f)) / 3 * 300, 1e-3f);
  EXPECT_NEAR(
      boxes[0].region.y + 0.5f * boxes[0].region.height, (1 + std::tanh(-0.5f)) / 2 * 200, 1e-3f);
  set(6, 0.85f);  // rather something else than a person
  EXPECT_TRUE(decodeFastestDet(output, 2, 3, 2, 300, 200, 0.5f).empty());
}

TEST(WithoutOverlaps, KeepsTheSurest) {
  const auto kept = withoutOverlaps(
      {{{0, 0, 10, 10}, 0.5f}, {{1, 0, 10, 10}, 0.9f}, {{50, 0, 10, 10}, 0.6f}}, 0.45f);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].score, 0.9f);
  EXPECT_EQ(kept[1].score, 0.6f);
}

TEST(BoxDetector, FilesThatAreNoNetworkAreRefused) {
  const TempDir folder;
  const auto path = folder.path() / "x.onnx";
  writeFileAtomically(path, "not a network");
  EXPECT_THAT(errorText<ModelError>([&] { (void)BoxDetector(path); }), HasSubstr("x.onnx"));
  EXPECT_THROW(BoxDetector(folder.path() / "absent.onnx"), FileError);
}

TEST(BoxDetector, AgreesWithItsReference) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const BoxDetector detector(data / "detectors" / "FastestDet.onnx");
  const auto reference =
      nlohmann::json::parse(readFile(data / "reference" / "fastestdet_boxes.json"));
  for (const auto& [name, boxes] : reference["persons"].items()) {
    SCOPED_TRACE(name);
    const auto found = detector.find(*loadImage(data / "images" / name), 0.5f);
    ASSERT_EQ(found.size(), boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const auto box = boxes[i]["box_xywh"].get<std::vector<float>>();
      EXPECT_NEAR(found[i].score, boxes[i]["score"].get<float>(), 0.01f);
      EXPECT_NEAR(found[i].region.x, box[0], 1);
      EXPECT_NEAR(found[i].region.y, box[1], 1);
      EXPECT_NEAR(found[i].region.width, box[2], 1);
      EXPECT_NEAR(found[i].region.height, box[3], 1);
    }
  }
}

}  // namespace
}  // namespace lay
