#include "ui/panels/beta_slider.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BetaSlider, GoesWhereItIsPressedAndDragged) {
  BetaSlider slider;
  slider.resize(214, 20);
  slider.show();
  QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(107, 10));
  EXPECT_NEAR(slider.value(), 0, 3);
  QMouseEvent move(QEvent::MouseMove,
                   QPointF(207, 10),
                   slider.mapToGlobal(QPointF(207, 10)),
                   Qt::NoButton,
                   Qt::LeftButton,
                   {});
  QApplication::sendEvent(&slider, &move);
  EXPECT_EQ(slider.value(), BetaSlider::kEnd);
  QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(207, 10));
  EXPECT_FALSE(slider.isSliderDown());
}

TEST(BetaSlider, HasKeysAndADoubleClickToReset) {
  BetaSlider slider;
  slider.show();
  QTest::keyClick(&slider, Qt::Key_Right);
  EXPECT_EQ(slider.value(), 5);
  QTest::keyClick(&slider, Qt::Key_PageUp);
  EXPECT_EQ(slider.value(), 55);
  QTest::keyClick(&slider, Qt::Key_Home);
  EXPECT_EQ(slider.value(), -BetaSlider::kEnd);
  QSignalSpy reset(&slider, &BetaSlider::resetRequested);
  QTest::mouseDClick(&slider, Qt::LeftButton);
  EXPECT_EQ(reset.count(), 1);
}

TEST(BetaSlider, LeavesTheWheelToThePanel) {
  BetaSlider slider;
  slider.show();
  QWheelEvent wheel({10, 10}, slider.mapToGlobal(QPointF(10, 10)), {}, {0, 120}, {}, {}, {}, false);
  QApplication::sendEvent(&slider, &wheel);
  EXPECT_EQ(slider.value(), 0);
}

TEST(BetaSlider, ShowsWhetherAValueIsTriedOut) {
  BetaSlider slider;
  slider.resize(120, 20);
  slider.setValue(150);
  const QImage found = slider.grab().toImage();
  slider.setTriedOut(true);
  EXPECT_NE(slider.grab().toImage(), found);
}

}  // namespace
}  // namespace lay
