#include "app/cli/training_log_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::NanSensitiveDoubleEq;

const double kNan = std::nan("");

TrainingCurves readText(const std::string& text) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "a.log", text);
  return readTrainingLog(dir.path() / "a.log");
}

TEST(TrainingLogFile, ReadsReports) {
  const TrainingCurves training = readText(
      "{\"loss\":2.5,\"seconds\":3.1,\"step\":500,\"val_mpjpe_mm\":60}\n"
      "{\"loss\":1.5,\"seconds\":6.2,\"step\":1000,\"val_mpjpe_mm\":50}\n");
  EXPECT_THAT(training.steps, ElementsAre(500, 1000));
  ASSERT_EQ(training.curves.size(), 2U);
  EXPECT_EQ(training.curves[0].key, "loss");
  EXPECT_THAT(training.curves[0].values, ElementsAre(2.5, 1.5));
  EXPECT_EQ(training.curves[1].key, "val_mpjpe_mm");
  EXPECT_THAT(training.notices, IsEmpty());
}

TEST(TrainingLogFile, LeavesGapsWhereKeysComeAndGo) {
  const TrainingCurves training = readText(
      "{\"step\":1,\"a\":1}\n{\"step\":2,\"a\":null,\"b\":5}\n{\"step\":3,\"b\":\"x\"}\r\n\n");
  ASSERT_EQ(training.curves.size(), 2U);
  EXPECT_THAT(training.curves[0].values,
              ElementsAre(1, NanSensitiveDoubleEq(kNan), NanSensitiveDoubleEq(kNan)));
  EXPECT_THAT(training.curves[1].values,
              ElementsAre(NanSensitiveDoubleEq(kNan), 5, NanSensitiveDoubleEq(kNan)));
}

TEST(TrainingLogFile, LeavesBrokenLinesOutAndSaysSo) {
  const TrainingCurves training = readText(
      "step 5\n"
      "{\"step\":1,\"a\":1}\n"
      "{\"step\":2,\"a\":NaN}\n"
      "{\"step\":-2,\"a\":1}\n"
      "{\"step\":1e99,\"a\":1}\n"
      "{\"step\":\"3\",\"a\":1}\n"
      "{\"a\":1}\n"
      "[1,2]\n"
      "{\"step\":4,\"a\":1e999}\n"
      "\xff\xfe\n" +
      std::string(100000, '[') + "\n" + std::string(60000, '{') +
      "\n"
      "{\"step\":5,\"a\":3}\n"
      "{\"step\":6,\"a\":");
  EXPECT_THAT(training.steps, ElementsAre(1, 5));
  ASSERT_EQ(training.notices.size(), 1U);
  EXPECT_THAT(training.notices[0], HasSubstr("12 lines are no report"));
  EXPECT_THAT(training.notices[0], HasSubstr("line 1."));
}

TEST(TrainingLogFile, TakesTheLaterReportsOfAResumedTraining) {
  const TrainingCurves training = readText(
      "{\"step\":1,\"a\":1}\n{\"step\":2,\"a\":2}\n{\"step\":3,\"a\":3}\n"
      "{\"step\":2,\"a\":20}\n{\"step\":4,\"a\":40}\n{\"step\":4,\"a\":41}\n");
  EXPECT_THAT(training.steps, ElementsAre(1, 2, 4));
  EXPECT_THAT(training.curves[0].values, ElementsAre(1, 20, 41));
  ASSERT_EQ(training.notices.size(), 1U);
  EXPECT_THAT(training.notices[0], HasSubstr("2 times"));
}

TEST(TrainingLogFile, LeavesOutWhatIsNeverANumber) {
  const TrainingCurves training = readText("{\"step\":1,\"a\":1,\"b\":null}\n");
  EXPECT_EQ(training.curves.size(), 1U);
  ASSERT_EQ(training.notices.size(), 1U);
  EXPECT_THAT(training.notices[0], HasSubstr("'b'"));
}

TEST(TrainingLogFile, RefusesWhatIsNoLog) {
  std::string many_keys;
  for (int i = 0; i < 65; ++i) {
    many_keys += "{\"step\":" + std::to_string(i) + ",\"k" + std::to_string(i) + "\":1}\n";
  }
  std::string many_reports;
  for (int i = 0; i < 200001; ++i) {
    many_reports += "{\"step\":" + std::to_string(i) + "}\n";
  }
  const struct {
    std::string text;
    const char* expected;
  } cases[] = {
      {"", "it is empty"},
      {"\n\n", "it is empty"},
      {"hello\nworld\n", "none of its 2 lines"},
      {"{\"step\":1,\"seconds\":2}\n", "no numbers besides"},
      {"{\"step\":1,\"a\":null}\n", "no numbers besides"},
      {many_keys, "more than 64 quantities"},
      {many_reports, "more than 200000 reports"},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_THAT(errorText<FileError>([&text = text] { (void)readText(text); }),
                HasSubstr(expected));
  }
  EXPECT_THROW((void)readTrainingLog("/nowhere/a.log"), FileError);
}

}  // namespace
}  // namespace lay
