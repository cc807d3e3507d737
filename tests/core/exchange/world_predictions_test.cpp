#include "core/exchange/prediction_layouts.h"

#include "core/base/error.h"
#include "core/exchange/prediction_file.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/prediction_samples.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <fstream>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(WorldPredictions, AreReadAsTheyWereMade) {
  SKIP_WITHOUT_MODEL_FILES();
  for (const char* source : {"AMASS", "AIST++", "EasyMocap"}) {
    const std::vector<PredictionSample> samples = predictionSamples(source);
    EXPECT_FALSE(samples.empty()) << source;
    for (const PredictionSample& sample : samples) expectPredictionIsTrue(sample);
  }
}

TEST(WorldPredictions, ReadARecording) {
  SKIP_WITHOUT_SHARED_DATA();
  const Prediction prediction = readPrediction(*sharedDataDir() / "mocap" / "clips" / "01_01.npz");
  EXPECT_EQ(prediction.source, "AMASS");
  EXPECT_GT(prediction.frames.size(), 100U);
  EXPECT_EQ(prediction.frames[7].people[0].space, PredictionSpace::WorldZUp);
}

TEST(WorldPredictions, RefuseAHalfPerson) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "people.json";
  std::ofstream(path) << R"([{"id": 0, "Rh": [[0, 0, 0]], "Th": [[0, 0, 3]]}])";
  EXPECT_THAT(errorText<FileError>([&] { (void)readPrediction(path); }), HasSubstr("0 numbers"));
  std::ofstream(path) << R"([{"id": 0, "Rh": [[0, 0]], "Th": [[0, 0, 3]], "poses": [1, 2]}])";
  EXPECT_THAT(errorText<FileError>([&] { (void)readPrediction(path); }), HasSubstr("2 numbers"));
}

}  // namespace
}  // namespace lay
