#include "app/cli/chart_output.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "render/chart/chart_picture.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <limits>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(ChartOutput, IsCheckedWithoutATrace) {
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    GTEST_SKIP() << reason;
  }
  const TempDir dir;
  EXPECT_NO_THROW(checkChartOutput("--out", dir.path() / "a.png"));
  EXPECT_NO_THROW(checkChartOutput("--out", dir.path() / "new" / "deep" / "a.PNG"));
  EXPECT_TRUE(fs::is_empty(dir.path()));

  fs::create_directory(dir.path() / "folder.png");
  writeFileAtomically(dir.path() / "file", "");
  EXPECT_THROW(checkChartOutput("--out", dir.path() / "folder.png"), FileError);
  EXPECT_THROW(checkChartOutput("--out", dir.path() / "file" / "a.png"), FileError);
  EXPECT_THROW(checkChartOutput("--out", "/proc/nowhere/a.png"), FileError);
}

TEST(ChartOutput, MustBePng) {
  for (const char* path : {"a.jpg", "a", "", ".png", "png", "a.png/"}) {
    EXPECT_THAT(errorText<InvalidOptions>([&] { checkChartOutput("--chart", path); }),
                HasSubstr(std::string("--chart is '") + path + "'"));
  }
}

TEST(ChartOutput, AppearsWholeOrNotAtAll) {
  const TempDir dir;
  const fs::path path = dir.path() / "new" / "a.png";
  EXPECT_THROW(storeChart(path,
                          [](const fs::path& staged) {
                            writeFileAtomically(staged, "half");
                            throw Error("no more");
                          }),
               Error);
  EXPECT_TRUE(fs::is_empty(dir.path()));
  storeChart(path, [](const fs::path& staged) { writeFileAtomically(staged, "whole"); });
  EXPECT_EQ(readFile(path), "whole");
}

TEST(ChartOutput, SetsThousandsApart) {
  EXPECT_EQ(withThousands(0), "0");
  EXPECT_EQ(withThousands(999), "999");
  EXPECT_EQ(withThousands(1000), "1,000");
  EXPECT_EQ(withThousands(-123456), "-123,456");
  EXPECT_EQ(withThousands(1234567), "1,234,567");
  EXPECT_EQ(withThousands(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

}  // namespace
}  // namespace lay
