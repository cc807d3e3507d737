#include "app/cli/training_chart.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TrainingCurves curvesOf(const std::vector<std::string>& keys) {
  TrainingCurves training;
  training.steps = {500, 1000, 1500};
  for (const std::string& key : keys) {
    training.curves.push_back({key, {3, 1, 2}});
  }
  return training;
}

std::vector<std::string> titlesOf(const LineChartGrid& grid) {
  std::vector<std::string> titles;
  for (const LineChart& chart : grid.charts) {
    titles.push_back(chart.title);
  }
  return titles;
}

TEST(TrainingChart, NamesQuantitiesForPeople) {
  EXPECT_EQ(quantityName("loss"), "loss");
  EXPECT_EQ(quantityName("val_words_pa_mpjpe_mm"), "val words PA-MPJPE");
  EXPECT_EQ(quantityName("val_mpjpe_unquantized_mm"), "val MPJPE unquantized");
  EXPECT_EQ(quantityName("val_text_to_pose_r10"), "val text to pose R@10");
  EXPECT_EQ(quantityName("_r"), " r");
  EXPECT_EQ(quantityName(""), "");
}

TEST(TrainingChart, GroupsTheLogOfEveryTrainer) {
  EXPECT_THAT(titlesOf(trainingChart(curvesOf({"loss", "val_mpjpe_mm", "val_pa_mpjpe_mm"}), "")),
              ElementsAre("Loss", "Errors"));
  EXPECT_THAT(titlesOf(trainingChart(
                  curvesOf({"loss", "val_mpjpe_mm", "val_perplexity", "used_percent"}), "")),
              ElementsAre("Loss", "Errors", "Percentages", "val perplexity"));
  EXPECT_THAT(
      titlesOf(trainingChart(
          curvesOf({"loss", "val_text_to_pose_r1", "val_text_to_pose_r10", "val_mpjpe_mm"}), "")),
      ElementsAre("Loss", "Errors", "Shares"));
  EXPECT_THAT(titlesOf(trainingChart(curvesOf({"loss",
                                               "val_depth_mm",
                                               "val_mpjpe_mm",
                                               "val_pa_mpjpe_mm",
                                               "val_text_mpjpe_mm",
                                               "val_words_depth_mm",
                                               "val_words_mpjpe_mm",
                                               "val_words_pa_mpjpe_mm"}),
                                     "")),
              ElementsAre("Loss", "Depth part of the error", "MPJPE", "PA-MPJPE"));
}

TEST(TrainingChart, CanBeDrawnWhateverTheKeys) {
  std::vector<std::string> keys;
  for (int i = 0; i < 64; ++i) {
    keys.push_back("quantity_" + std::to_string(i));
  }
  EXPECT_NO_THROW(trainingChart(curvesOf(keys), "title").validate());
  for (std::string& key : keys) {
    key += "_mm";
  }
  EXPECT_NO_THROW(trainingChart(curvesOf(keys), "title").validate());
}

TEST(TrainingChart, TurnsSharesIntoPercent) {
  TrainingCurves training = curvesOf({"val_text_to_pose_r1"});
  training.curves[0].values = {0.1, std::nan(""), 0.4};
  const LineChartGrid grid = trainingChart(training, "");
  ASSERT_EQ(grid.charts.size(), 1U);
  EXPECT_EQ(grid.charts[0].unit, "%");
  EXPECT_DOUBLE_EQ(grid.charts[0].series[0].y[2], 40);
  EXPECT_TRUE(std::isnan(grid.charts[0].series[0].y[1]));
}

TEST(TrainingChart, OrdersSharesByTheirNumbers) {
  const LineChartGrid grid =
      trainingChart(curvesOf({"b_r1", "b_r10", "b_r5", "a_r10", "a_r5", "a_share"}), "");
  ASSERT_EQ(grid.charts.size(), 1U);
  std::vector<std::string> names;
  for (const LineSeries& series : grid.charts[0].series) {
    names.push_back(series.name);
  }
  EXPECT_THAT(names, ElementsAre("a R@5", "a R@10", "a share", "b R@1", "b R@5", "b R@10"));
}

TEST(TrainingChart, ShowsMagnitudesLogarithmically) {
  TrainingCurves training = curvesOf({"loss"});
  EXPECT_EQ(trainingChart(training, "").charts[0].y_scale, AxisScale::Linear);
  training.curves[0].values = {5, 0.5, 0.05};
  EXPECT_EQ(trainingChart(training, "").charts[0].y_scale, AxisScale::Logarithmic);
  training.curves[0].values = {5, 0.5, -0.05};
  EXPECT_EQ(trainingChart(training, "").charts[0].y_scale, AxisScale::Linear);
  training.curves[0] = {"val_r1", {0.01, 0.5, 0.9}};
  EXPECT_EQ(trainingChart(training, "").charts[0].y_scale, AxisScale::Linear);
}

TEST(TrainingChart, MarksTheReportThatTheTrainerKeeps) {
  TrainingCurves training = curvesOf({"loss", "val_mpjpe_mm", "val_words_mpjpe_mm"});
  training.curves[0].values = {3, 2, 1};
  training.curves[1].values = {30, 31, 40};
  training.curves[2].values = {30, 28, 27};
  const auto best = bestReport(training);  // the sum is lowest in the middle
  ASSERT_TRUE(best.has_value());
  EXPECT_EQ(best->index, 1U);
  EXPECT_EQ(best->measure, "val MPJPE + val words MPJPE");
  const LineChartGrid grid = trainingChart(training, "A training");
  EXPECT_EQ(grid.title, "A training");
  EXPECT_THAT(grid.subtitle, HasSubstr("best at step 1,000"));
  for (const LineChart& chart : grid.charts) {
    EXPECT_EQ(chart.marked_x, 1000);
  }
}

TEST(TrainingChart, KnowsWhatEachTrainerChoosesBy) {
  TrainingCurves text = curvesOf({"val_mpjpe_mm", "val_text_to_pose_r10", "val_pose_to_text_r10"});
  text.curves[1].values = {0.1, 0.5, 0.8};
  text.curves[2].values = {0.1, 0.6, 0.2};
  EXPECT_EQ(bestReport(text)->index, 1U);
  EXPECT_EQ(bestReport(curvesOf({"loss", "val_mpjpe_mm"}))->measure, "val MPJPE");
  EXPECT_EQ(bestReport(curvesOf({"loss", "val_pve_mm"}))->measure, "val PVE");
  EXPECT_EQ(bestReport(curvesOf({"loss"}))->measure, "loss");
  EXPECT_FALSE(bestReport(curvesOf({"rate"})).has_value());

  TrainingCurves gaps = curvesOf({"val_mpjpe_mm"});
  gaps.curves[0].values = {5, std::nan(""), 5};
  EXPECT_EQ(bestReport(gaps)->index, 0U);  // the first of equals
}

TEST(TrainingChart, ShowsOneReport) {
  TrainingCurves training;
  training.steps = {500};
  training.curves = {{"loss", {1.0}}};
  const LineChartGrid grid = trainingChart(training, "");
  EXPECT_NO_THROW(grid.validate());
  EXPECT_THAT(grid.subtitle, HasSubstr("1 report, step 500"));
}

}  // namespace
}  // namespace lay
