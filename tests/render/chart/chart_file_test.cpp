#include "render/chart/chart_file.h"

#include "core/base/error.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "render/chart/chart_picture.h"
#include "tests/render/chart/inspect_drawing.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <set>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ChartFile : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = whyNoCharts(); !reason.empty()) {
      GTEST_SKIP() << reason;
    }
  }

  const TempDir dir;
  const fs::path path = dir.path() / "chart.png";
};

LineChartGrid exampleCurves() {
  LineChartGrid grid;
  grid.charts = {LineChart{}};
  grid.charts[0].series = {{"a", {1, 2, 3}, {3, 2, 1}}};
  return grid;
}

std::size_t colourCount(const Image& image) {
  std::set<std::uint32_t> colours;
  for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
    colours.insert((image.rgb[i] << 16U) | (image.rgb[i + 1] << 8U) | image.rgb[i + 2]);
  }
  return colours.size();
}

TEST_F(ChartFile, DecodesWithTheRightSizeAndIsNotBlank) {
  const BarChart chart = exampleBars(BarArrangement::Grouped);
  writeBarChart(path, chart);
  const ImagePtr image = loadImage(path);
  EXPECT_EQ(image->width, 1000);
  EXPECT_GT(image->height, 500);
  EXPECT_GT(colourCount(*image), 50U);
  EXPECT_EQ(image->rgb[0], 255);  // on paper

  writeBarChart(path, chart, 2);
  const ImagePtr large = loadImage(path);
  EXPECT_EQ(large->width, 2 * image->width);
  EXPECT_EQ(large->height, 2 * image->height);

  writeLineCharts(path, exampleCurves(), 1.5);
  EXPECT_EQ(loadImage(path)->width, 1500);
  EXPECT_GT(colourCount(*loadImage(path)), 20U);
}

TEST_F(ChartFile, WritesTheWholeFileOrNothing) {
  writeFileAtomically(path, "old");
  BarChart broken = exampleBars(BarArrangement::Panels);
  broken.rows.clear();
  EXPECT_THROW(writeBarChart(path, broken), InvalidOptions);
  EXPECT_THROW(writeLineCharts(path, exampleCurves(), 99), InvalidOptions);
  EXPECT_EQ(readFile(path), "old");
  EXPECT_THAT(errorText<FileError>(
                  [&] { writeLineCharts(dir.path() / "nowhere" / "a.png", exampleCurves()); }),
              HasSubstr("nowhere"));
  EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1);
}

}  // namespace
}  // namespace lay
