#include "app/cli/exit_code.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "render/chart/chart_picture.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ChartCommand : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = whyNoCharts(); !reason.empty()) {
      GTEST_SKIP() << reason;
    }
    writeFileAtomically(table, R"({"split": "test", "samples": 10, "rows": [
        {"name": "Initial Prediction", "mpjpe_mm": 61.7, "mpjpe_mm_interval": [60, 63],
         "pa_mpjpe_mm": 49.3, "pa_mpjpe_mm_interval": [48, 51],
         "depth_mm": 37.5, "depth_mm_interval": [36, 39]}]})");
    writeFileAtomically(log,
                        "{\"step\":500,\"seconds\":1,\"loss\":2,\"val_mpjpe_mm\":50}\n"
                        "{\"step\":1000,\"seconds\":2,\"loss\":1,\"val_mpjpe_mm\":40}\n");
  }

  [[nodiscard]] std::ptrdiff_t fileCount() const {
    return std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator());
  }

  const TempDir dir;
  const fs::path table = dir.path() / "table.json";
  const fs::path log = dir.path() / "denoiser.log";
  const fs::path out = dir.path() / "chart.png";
};

bool isBlank(const Image& image) {
  return std::all_of(
      image.rgb.begin(), image.rgb.end(), [&](auto value) { return value == image.rgb[0]; });
}

TEST_F(ChartCommand, DrawsATableThatWasPrinted) {
  const ProcessResult result = runCli(
      {"chart", "ablation", table.string(), "--out", out.string(), "--scale", "2", "--goal", "30"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_EQ(result.output, out.string() + "\n");
  const ImagePtr image = loadImage(out);
  EXPECT_EQ(image->width, 2000);
  EXPECT_FALSE(isBlank(*image));
}

TEST_F(ChartCommand, DrawsATraining) {
  writeFileAtomically(log, readFile(log) + "{\"step\":1500,\"lo");
  const ProcessResult result =
      runCli({"chart", "training", log.string(), "--out", out.string(), "--title", "The denoiser"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.errors, HasSubstr("1 line is no report"));
  EXPECT_EQ(loadImage(out)->width, 1000);
  EXPECT_FALSE(isBlank(*loadImage(out)));
}

TEST_F(ChartCommand, RefusesWhatItCannotDrawAndWritesNothing) {
  const std::string table_path = table.string();
  const std::string log_path = log.string();
  const std::string out_path = out.string();
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{"ablation", log_path, "--out", out_path}, "ablate --json"},
      {{"training", table_path, "--out", out_path}, "none of its"},
      {{"training", log_path, "--out", "chart.svg"}, "--out is 'chart.svg'"},
      {{"training", log_path, "--out", "/proc/nowhere/chart.png"}, "/proc"},
      {{"training", log_path, "--out", out_path, "--scale", "100"}, "scale is 100"},
      {{"ablation", table_path, "--out", out_path, "--goal", "-1"}, "goal is -1"},
      {{"ablation", table_path}, "--out"},
      {{"training", "nowhere.log", "--out", out_path}, "nowhere.log"},
      {{"trainin", log_path, "--out", out_path}, "Did you mean 'training'"},
      {{}, "chart"},
  };
  for (const auto& [arguments, expected] : cases) {
    std::vector<std::string> all = {"chart"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const ProcessResult result = runCli(all);
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
    EXPECT_EQ(fileCount(), 2) << expected;
  }
}

}  // namespace
}  // namespace lay
