#include "ui/timeline/loss_chart.h"

#include "ui/theme/theme_manager.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

LossSeries fallingSeries(int num_steps) {
  LossSeries series;
  for (int i = 0; i < num_steps; ++i) {
    DenoisingStep step;
    step.phase = i < num_steps / 2 ? Phase::Adaptation : Phase::Polish;
    step.hypotheses.resize(2);
    for (HypothesisState& state : step.hypotheses) {
      state.losses = {{"reprojection_px", 40.0F / static_cast<float>(i + 1)},
                      {"shape", 1.0F + static_cast<float>(i)}};
    }
    series.append(step);
  }
  return series;
}

/// Pixels whose colour is close to `color`.
int countLike(const QImage& image, const QColor& color) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      const int difference = std::abs(pixel.red() - color.red()) +
                             std::abs(pixel.green() - color.green()) +
                             std::abs(pixel.blue() - color.blue());
      count += difference < 24 ? 1 : 0;
    }
  }
  return count;
}

TEST(LossChart, DrawsTheCurveOfTheChosenTerm) {
  const LossSeries series = fallingSeries(20);
  LossChart chart;
  chart.resize(600, 160);
  const QColor second = ThemeManager::current().series(1);
  chart.setSeries(&series, 20);
  chart.setShown(10, 0);
  const int dashed = countLike(chart.grab().toImage(), second);
  chart.setTerm(1);
  const int bold = countLike(chart.grab().toImage(), second);
  EXPECT_GT(bold, dashed + 200);
}

TEST(LossChart, AClickNamesTheStep) {
  const LossSeries series = fallingSeries(20);
  LossChart chart;
  chart.resize(600, 160);
  chart.setSeries(&series, 20);
  QSignalSpy clicks(&chart, &LossChart::stepClicked);
  QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(static_cast<int>(chart.axis().x(7)), 80));
  ASSERT_EQ(clicks.count(), 1);
  EXPECT_EQ(clicks[0][0].toInt(), 7);
}

TEST(LossChart, AnEmptyOneExplainsItselfAndIgnoresClicks) {
  LossChart chart;
  chart.resize(600, 160);
  QSignalSpy clicks(&chart, &LossChart::stepClicked);
  QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(300, 80));
  EXPECT_EQ(clicks.count(), 0);
  EXPECT_FALSE(chart.grab().isNull());
}

TEST(LossChart, PaintsOneStepAndConstantAndStrangeValues) {
  LossSeries series;
  DenoisingStep step;
  step.hypotheses.resize(1);
  step.hypotheses[0].losses = {{"a", 0.0F}, {"b", -3.0F}, {"c", std::nanf("")}};
  series.append(step);
  LossChart chart;
  chart.resize(400, 120);
  chart.setSeries(&series, 1);
  chart.setShown(0, 0);
  for (int term = 0; term < 3; ++term) {
    chart.setTerm(term);
    EXPECT_FALSE(chart.grab().isNull());
  }
}

}  // namespace
}  // namespace lay
