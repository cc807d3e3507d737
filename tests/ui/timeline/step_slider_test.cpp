#include "ui/timeline/step_slider.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

std::vector<Phase> phases(int adaptation, int polish) {
  std::vector<Phase> all(static_cast<std::size_t>(adaptation), Phase::Adaptation);
  all.insert(all.end(), static_cast<std::size_t>(polish), Phase::Polish);
  return all;
}

QPoint pointOf(const StepSlider& slider, int step) {
  return {static_cast<int>(std::lround(slider.axis().x(step))), slider.height() / 2};
}

class StepSliderTest : public testing::Test {
 protected:
  void SetUp() override {
    slider.resize(600, 30);
    slider.setSteps(phases(6, 15), 21);
    slider.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&slider));
  }
  StepSlider slider;
};

TEST_F(StepSliderTest, KeysAndMouseChooseSteps) {
  QTest::mouseClick(&slider, Qt::LeftButton, {}, pointOf(slider, 13));
  EXPECT_EQ(slider.value(), 13);
  QTest::keyClick(&slider, Qt::Key_Left);
  EXPECT_EQ(slider.value(), 12);
  QTest::keyClick(&slider, Qt::Key_Right);
  EXPECT_EQ(slider.value(), 13);
  QTest::keyClick(&slider, Qt::Key_Home);
  EXPECT_EQ(slider.value(), 0);
  QTest::keyClick(&slider, Qt::Key_End);
  EXPECT_EQ(slider.value(), 20);
}

TEST_F(StepSliderTest, DragScrubs) {
  QSignalSpy values(&slider, &QAbstractSlider::valueChanged);
  QTest::mousePress(&slider, Qt::LeftButton, {}, pointOf(slider, 2));
  for (const int step : {5, 9, 30}) {
    QTest::mouseMove(&slider, pointOf(slider, step));
  }
  QTest::mouseRelease(&slider, Qt::LeftButton, {}, pointOf(slider, 20));
  ASSERT_EQ(values.count(), 4);
  EXPECT_EQ(values[1][0].toInt(), 5);
  EXPECT_EQ(slider.value(), 20) << "beyond the end is the end";
}

TEST_F(StepSliderTest, StepsStillToComeCannotBeChosen) {
  slider.setSteps(phases(4, 0), 21);
  QTest::mouseClick(&slider, Qt::LeftButton, {}, pointOf(slider, 15));
  EXPECT_EQ(slider.value(), 3);
  EXPECT_EQ(slider.axis().num_slots, 21);
}

TEST_F(StepSliderTest, WithoutStepsItIsDisabledAndStillPaints) {
  slider.setSteps({}, 0);
  EXPECT_FALSE(slider.isEnabled());
  EXPECT_FALSE(slider.grab().isNull());
}

TEST(StepAxis, StepsAndPositionsAgree) {
  const StepAxis axis{37, 800};
  for (int step = 0; step < 37; ++step) {
    EXPECT_EQ(axis.stepAt(axis.x(step)), step);
  }
  const StepAxis one{1, 800};
  EXPECT_EQ(one.stepAt(one.x(0)), 0);
}

}  // namespace
}  // namespace lay
