#include "app/cli/ablation_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

const std::string kRow = R"({"name": "w/ keypoints", "mpjpe_mm": 30.5,
  "mpjpe_mm_interval": [29, 32], "pa_mpjpe_mm": null, "pa_mpjpe_mm_interval": [null, null],
  "depth_mm": 21, "depth_mm_interval": [20, 22], "something_new": {"a": 1}})";

AblationReport readText(const std::string& text) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "table.json", text);
  return readAblationFile(dir.path() / "table.json");
}

TEST(AblationFile, ReadsWhatAChartShows) {
  const AblationReport report = readText(
      R"({"split": "val", "samples": 200, "hypotheses": 4, "polish": 15, "rows": [)" + kRow + "]}");
  EXPECT_EQ(report.options.split, "val");
  EXPECT_EQ(report.options.samples, 200);
  EXPECT_EQ(report.options.num_hypotheses, 4);
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.rows[0].name, "w/ keypoints");
  EXPECT_EQ(report.rows[0].mpjpe_mm.mean, 30.5);
  EXPECT_EQ(report.rows[0].mpjpe_mm.high, 32);
  EXPECT_TRUE(std::isnan(report.rows[0].pa_mpjpe_mm.mean));
  EXPECT_EQ(report.rows[0].depth_mm.low, 20);
}

TEST(AblationFile, TakesAHeadThatSaysNothing) {
  const AblationReport report = readText(
      R"({"split": 7, "samples": 1e300, "hypotheses": -4, "polish": 99999999999, "rows": [)" +
      kRow + "]}");
  EXPECT_EQ(report.options.split, "");
  EXPECT_EQ(report.options.samples, 0);
  EXPECT_EQ(report.options.num_hypotheses, 0);
  EXPECT_EQ(report.options.polish_iterations, 0);
}

TEST(AblationFile, RefusesWhatIsNoTable) {
  std::string without_interval = kRow;
  without_interval.replace(without_interval.find("depth_mm_interval"), 17, "x");
  std::string with_text = kRow;
  with_text.replace(with_text.find("30.5"), 4, "\"a\"");
  std::string with_triple = kRow;
  with_triple.replace(with_triple.find("[29, 32]"), 8, "[1,2,3]");
  const struct {
    std::string text;
    const char* expected;
  } cases[] = {
      {"", "not JSON"},
      {"{", "not JSON"},
      {"[]", "no JSON object"},
      {"{}", "no rows"},
      {R"({"rows": []})", "no rows"},
      {R"({"rows": {}})", "no rows"},
      {R"({"rows": [1]})", "row 1 has no name"},
      {R"({"rows": [{"name": ""}]})", "row 1 has no name"},
      {R"({"rows": [{"name": "a"}]})", "'mpjpe_mm' of the row 'a' or its interval is missing"},
      {R"({"rows": [)" + without_interval + "]}", "'depth_mm'"},
      {R"({"rows": [)" + with_text + "]}", "is no number"},
      {R"({"rows": [)" + with_triple + "]}", "not a pair"},
      {std::string(100000, '['), "not JSON"},
      {R"({"rows": )" + std::string(50, '[') + std::string(50, ']') + "}", "nested"},
  };
  for (const auto& [text, expected] : cases) {
    const std::string said = errorText<FileError>([&text = text] { (void)readText(text); });
    EXPECT_THAT(said, HasSubstr(expected));
    EXPECT_THAT(said, HasSubstr("ablate --json"));
  }
  EXPECT_THROW((void)readAblationFile("/nowhere/table.json"), FileError);
}

}  // namespace
}  // namespace lay
