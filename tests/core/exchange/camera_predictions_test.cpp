#include "core/base/error.h"
#include "core/exchange/prediction_file.h"
#include "core/exchange/prediction_layouts.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/prediction_samples.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class CameraPredictions : public testing::TestWithParam<const char*> {};

TEST_P(CameraPredictions, AreReadAsTheyWereMade) {
  SKIP_WITHOUT_MODEL_FILES();
  const std::vector<PredictionSample> samples = predictionSamples(GetParam());
  EXPECT_FALSE(samples.empty());
  for (const PredictionSample& sample : samples) expectPredictionIsTrue(sample);
}

INSTANTIATE_TEST_SUITE_P(
    Layouts,
    CameraPredictions,
    testing::Values("4D-Humans (PHALP)", "HMR 2.0", "ScoreHMR", "SMPLify-X", "WHAM", "GVHMR"),
    [](const auto& info) { return "Layout" + std::to_string(info.index); });

TEST(CameraPredictionsFile, ALatentPoseIsSaidAndLeftOut) {
  SKIP_WITHOUT_MODEL_FILES();
  for (const PredictionSample& sample : predictionSamples("SMPLify-X")) {
    const Prediction prediction = readPrediction(sample.path);
    const bool is_latent = prediction.frames[0].people[0].is_root_only;
    ASSERT_EQ(prediction.notes.size(), is_latent ? 1U : 0U);
    for (const std::string& note : prediction.notes) EXPECT_THAT(note, HasSubstr("VPoser"));
  }
}

/// A frame of PHALP with one person, to be spoilt.
ArrayGroup phalpFrame() {
  ArrayGroup person;
  person.arrays["betas"] = NpyArray::fromFloats({10}, std::vector<float>(10));
  std::vector<float> turns;
  for (int i = 0; i < 24; ++i) turns.insert(turns.end(), {1, 0, 0, 0, 1, 0, 0, 0, 1});
  person.arrays["global_orient"] =
      NpyArray::fromFloats({1, 3, 3}, {turns.begin(), turns.begin() + 9});
  person.arrays["body_pose"] = NpyArray::fromFloats({23, 3, 3}, {turns.begin() + 9, turns.end()});
  ArrayGroup list;
  list.groups.push_back({"0", person});
  ArrayGroup frame;
  frame.arrays["tid"] = NpyArray::fromInts({1}, {3});
  frame.arrays["camera"] = NpyArray::fromFloats({1, 3}, {0, 0, 40});
  frame.groups.push_back({"smpl", list});
  ArrayGroup content;
  content.groups.push_back({"a/1.jpg", frame});
  return content;
}

Prediction readSpoilt(const ArrayGroup& content) {
  for (const PredictionLayout& layout : cameraLayouts()) {
    if (layout.fits(content)) return layout.read(content, "spoilt.pkl");
  }
  throw FileError("no layout fits");
}

TEST(CameraPredictionsFile, RefusesBrokenTracks) {
  ASSERT_EQ(readSpoilt(phalpFrame()).frames[0].people[0].person, "3");
  const auto textWith =
      [](const std::function<void(ArrayGroup & frame, ArrayGroup & person)>& spoil) {
        ArrayGroup content = phalpFrame();
        ArrayGroup& frame = content.groups[0].group;
        spoil(frame, frame.groups[0].group.groups[0].group);
        return errorText<FileError>([&] { (void)readSpoilt(content); });
      };
  EXPECT_THAT(textWith([](auto& frame, auto&) { frame.arrays.erase("camera"); }),
              HasSubstr("no 'camera' number 0"));
  EXPECT_THAT(textWith([](auto&, auto& person) { person.arrays.erase("body_pose"); }),
              HasSubstr("no body_pose"));
  EXPECT_THAT(textWith([](auto&, auto& person) {
                person.arrays["body_pose"] = NpyArray::fromFloats({20, 3}, std::vector<float>(60));
              }),
              HasSubstr("turns 20 joints"));
  EXPECT_THAT(textWith([](auto&, auto& person) {
                person.arrays["global_orient"] =
                    NpyArray::fromFloats({1, 3, 3}, {2, 0, 0, 0, 1, 0, 0, 0, 1});
              }),
              HasSubstr("no rotation"));
  EXPECT_THAT(textWith([](auto& frame, auto&) {
                frame.arrays["camera"] = NpyArray::fromFloats({1, 3}, {0, NAN, 40});
              }),
              HasSubstr("finite"));
  EXPECT_THAT(textWith([](auto& frame, auto&) {
                frame.groups.clear();
                frame.arrays["smpl"] = NpyArray::fromFloats({0}, {});
              }),
              HasSubstr("nobody"));
}

}  // namespace
}  // namespace lay
