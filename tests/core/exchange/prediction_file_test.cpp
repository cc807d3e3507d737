#include "core/exchange/prediction_file.h"

#include "core/base/error.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/params_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/prediction_samples.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(PredictionFile, ReadsOurOwnParametersAndMotions) {
  const TempDir dir;
  BodyRecord record;
  record.params = randomPose(1, 0.3F);
  record.camera = PinholeCamera::withFocalLength(800, 640, 480);
  record.model_name = "lay_body";
  record.surface_model_type = "lay";
  for (const char* name : {"params.npz", "params.json"}) {
    saveParams(dir.path() / name, record);
    const Prediction prediction = readPrediction(dir.path() / name);
    EXPECT_EQ(prediction.source, "Layfigure");
    const PredictedBody& body = prediction.frames.at(0).people.at(0);
    EXPECT_EQ(body.params.body_pose, record.params.body_pose);
    EXPECT_EQ(body.family, BodyFamily::Lay);
    EXPECT_EQ(body.focal_length, 800);
    EXPECT_EQ(body.image_size.x(), 640);
  }
  MotionRecord motion;
  motion.frames = {randomPose(1, 0.3F), randomPose(2, 0.3F)};
  for (const char* name : {"motion.npz", "motion.json"}) {
    saveMotion(dir.path() / name, motion);
    EXPECT_EQ(readPrediction(dir.path() / name).frames.size(), 2U);
  }
}

Prediction samplePrediction() {
  Prediction prediction;
  prediction.source = "WHAM";
  prediction.frames = {{"000001.jpg", {}}, {"000002.jpg", {{}, {}}}, {"000003.jpg", {{}}}};
  prediction.frames[1].people[0].person = "4";
  prediction.frames[1].people[1].person = "9";
  return prediction;
}

TEST(PredictionFile, FramesAndPeopleAreChosenByNameOrNumber) {
  const Prediction prediction = samplePrediction();
  const auto chosen = [&](const char* frame, const char* person, const char* photo = "") {
    const PredictionChoice choice = choosePrediction(prediction, frame, person, photo);
    return std::pair(choice.frame, choice.person);
  };
  EXPECT_EQ(chosen("", ""), std::pair(std::size_t{1}, std::size_t{0}));  // the first with somebody
  EXPECT_EQ(chosen("", "", "dir/000003.png"), std::pair(std::size_t{2}, std::size_t{0}));
  EXPECT_EQ(chosen("000002.jpg", "1"), std::pair(std::size_t{1}, std::size_t{1}));
  EXPECT_EQ(chosen("1", "#9"), std::pair(std::size_t{1}, std::size_t{1}));
  EXPECT_EQ(sourceOf(prediction, {1, 1}), "WHAM, frame 000002.jpg, person 9");
  EXPECT_EQ(sourceOf(prediction, {2, 0}), "WHAM, frame 000003.jpg");
  const auto textOf = [&](const char* frame, const char* person) {
    return errorText<InvalidOptions>([&] { (void)choosePrediction(prediction, frame, person); });
  };
  EXPECT_THAT(textOf("7", ""), HasSubstr("it has 3"));
  EXPECT_THAT(textOf("1", "2"), HasSubstr("#4, #9"));
  EXPECT_THAT(textOf("1", "#5"), HasSubstr("it has 2"));
  EXPECT_THAT(textOf("0", ""), HasSubstr("it has 0"));
}

TEST(PredictionFile, RefusesOtherFilesWithWhatIsReadInstead) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "a.npz";
  NpzArrays arrays;
  arrays["weights"] = NpyArray::fromFloats({2}, {1, 2});
  writeNpz(path, arrays);
  EXPECT_THAT(errorText<FileError>([&] { (void)readPrediction(path); }),
              testing::AllOf(HasSubstr("it holds weights"), HasSubstr("WHAM")));
  writeFileAtomically(path, "no file of anybody");
  EXPECT_THAT(errorText<FileError>([&] { (void)readPrediction(path); }),
              HasSubstr("none of the files"));
  writeFileAtomically(path, "{\"cam\": {");
  EXPECT_THAT(errorText<FileError>([&] { (void)readPrediction(path); }), HasSubstr("cut short"));
  EXPECT_THROW((void)readPrediction(dir.path() / "missing.pkl"), FileError);
}

// Whatever is damaged is refused or read as something finite: every sample cut short and with bytes
// changed.
TEST(PredictionFile, DamagedFilesAreRefusedOrFinite) {
  SKIP_WITHOUT_MODEL_FILES();
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "damaged";
  int num_refused = 0;
  for (const PredictionSample& sample : predictionSamples("")) {
    const std::string whole = readFile(sample.path);
    for (std::size_t i = 0; i < 24; ++i) {
      std::string bytes = whole;
      const std::size_t at = (whole.size() * (2 * i + 1)) / 48;
      if (i % 2 == 0) {
        bytes.resize(at);
      } else {
        for (std::size_t k = at; k < std::min(at + 8, bytes.size()); ++k) bytes[k] = '\xff';
      }
      writeFileAtomically(path, bytes);
      try {
        for (const PredictedFrame& frame : readPrediction(path).frames) {
          for (const PredictedBody& body : frame.people) EXPECT_TRUE(isFinite(body.params));
        }
      } catch (const FileError&) {
        ++num_refused;
      }
    }
  }
  EXPECT_GT(num_refused, 100);
}

}  // namespace
}  // namespace lay
