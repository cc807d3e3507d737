#include "app/cli/ablation_chart.h"

#include "core/base/error.h"
#include "core/image/image.h"
#include "render/chart/chart_picture.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace lay {
namespace {

using testing::AllOf;
using testing::HasSubstr;

AblationReport exampleReport() {
  AblationReport report;
  for (const char* name : {"Standard Gaussian", "Initial Prediction", "w/ all conditions"}) {
    AblationRow row;
    row.name = name;
    row.mpjpe_mm = {60, 58, 62};
    row.pa_mpjpe_mm = {50, 48, 52};
    row.depth_mm = {40, 38, 42};
    report.rows.push_back(row);
  }
  return report;
}

TEST(AblationChart, HasTheTablesRowsAndIntervals) {
  const BarChart chart = ablationChart(exampleReport());
  EXPECT_NO_THROW(chart.validate());
  ASSERT_EQ(chart.rows.size(), 3U);
  EXPECT_EQ(chart.reference_row, 1U);
  EXPECT_EQ(chart.rows[2].label, "w/ all conditions");
  ASSERT_EQ(chart.series.size(), 3U);
  EXPECT_EQ(chart.rows[2].values[0]->value, 60);
  EXPECT_EQ(chart.rows[2].values[1]->low, 48);
  EXPECT_EQ(chart.rows[2].values[2]->high, 42);
  EXPECT_THAT(chart.subtitle,
              AllOf(HasSubstr("1,000 poses of the test split"), HasSubstr("8 hypotheses")));
}

TEST(AblationChart, ShowsWhatIsNoNumberAsNoValue) {
  AblationReport report = exampleReport();
  report.rows[0].mpjpe_mm = {std::nan(""), std::nan(""), std::nan("")};
  report.rows[1].mpjpe_mm.low = std::nan("");
  report.rows[2].mpjpe_mm.low = std::nextafter(60, 61);  // the last digit of resampled means
  const BarChart chart = ablationChart(report);
  EXPECT_FALSE(chart.rows[0].values[0].has_value());
  EXPECT_EQ(chart.rows[1].values[0]->low, 60);
  EXPECT_NO_THROW(chart.validate());
}

TEST(AblationChart, CountsRowsThatWouldDwarfTheOthersInsteadOfDrawingThem) {
  AblationReport report = exampleReport();
  report.rows[0].mpjpe_mm = {331, 325, 337};
  const BarChart chart = ablationChart(report);
  ASSERT_EQ(chart.rows.size(), 2U);
  EXPECT_EQ(chart.reference_row, 0U);
  EXPECT_THAT(chart.subtitle, HasSubstr("not drawn, being far beyond: 1 row"));
  report.rows.insert(report.rows.end(), 50, report.rows[0]);
  EXPECT_NO_THROW(ablationChart(report).validate()) << "however many they are";
}

TEST(AblationChart, AnInfiniteErrorIsDrawnAsNoValue) {
  AblationReport report = exampleReport();
  report.rows[0].mpjpe_mm.mean = std::numeric_limits<double>::infinity();
  const BarChart chart = ablationChart(report);
  ASSERT_EQ(chart.rows.size(), 3U);
  EXPECT_FALSE(chart.rows[0].values[0].has_value());
}

TEST(AblationChart, NeedsNoReferenceAndNoDescription) {
  AblationReport report = exampleReport();
  report.rows.erase(report.rows.begin() + 1);
  report.options.samples = 0;
  report.options.num_hypotheses = 0;
  const BarChart chart = ablationChart(report);
  EXPECT_FALSE(chart.reference_row.has_value());
  EXPECT_EQ(chart.subtitle, "");
}

TEST(AblationChart, IsWrittenAsAsked) {
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    GTEST_SKIP() << reason;
  }
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "new" / "chart.png";
  writeAblationChart(path, exampleReport(), {"A title", 30.0, 2});
  EXPECT_EQ(loadImage(path)->width, 2 * static_cast<int>(ablationChart(exampleReport()).width));
  EXPECT_THROW(writeAblationChart(path, {}), InvalidOptions);
  EXPECT_THROW(writeAblationChart(path, exampleReport(), {"", std::nan(""), 1}), InvalidOptions);
}

}  // namespace
}  // namespace lay
