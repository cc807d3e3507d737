#include "ui/panels/blend_bar.h"

#include "tests/ui/support/toy_session.h"

#include <QComboBox>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class BlendBarTest : public testing::Test {
 protected:
  void SetUp() override {
    bar.resize(300, 30);
    bar.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar));
  }
  /// A person opens the list and takes a body.
  void take(int hypothesis) {
    const int row = other->findData(hypothesis);
    ASSERT_GE(row, 0);
    other->setCurrentIndex(row);
    Q_EMIT other->activated(row);
  }
  ToySession toy;
  BlendBar bar{toy.session};
  QComboBox* other = bar.findChild<QComboBox*>(QStringLiteral("blendWith"));
  QSlider* slider = bar.findChild<QSlider*>(QStringLiteral("blend"));
};

TEST_F(BlendBarTest, OffersTheOthersOfAFinishedRunThatAreNotRejected) {
  EXPECT_FALSE(other->isEnabled());
  const RefinementResult result = toy.runWithoutEnd();
  EXPECT_FALSE(other->isEnabled()) << "it is still going";
  toy.session.endRun(result);
  EXPECT_TRUE(other->isEnabled());
  EXPECT_EQ(other->count(), 4) << "nothing, and three others";
  EXPECT_FALSE(slider->isEnabled());
  toy.session.setRejected(0, true);
  EXPECT_EQ(other->findData(0), -1);
}

TEST_F(BlendBarTest, ADragOfTheSliderIsOneStepOfUndo) {
  toy.run();
  take(1);
  EXPECT_EQ(toy.session.blendedWith(), 1);
  EXPECT_FLOAT_EQ(toy.session.blend(), 0.5F);
  const int steps = toy.session.document().undoStack().count();
  const int y = slider->height() / 2;
  const QPoint handle(slider->width() / 2, y);
  QTest::mousePress(slider, Qt::LeftButton, {}, handle);
  for (const int x : {slider->width() * 3 / 5, slider->width() * 7 / 10, slider->width() * 4 / 5}) {
    QTest::mouseMove(slider, QPoint(x, y));
  }
  QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() * 4 / 5, y));
  EXPECT_GT(toy.session.blend(), 0.6F);
  EXPECT_EQ(toy.session.document().undoStack().count(), steps + 1);
  toy.session.document().undoStack().undo();
  EXPECT_FLOAT_EQ(toy.session.blend(), 0.5F);
  EXPECT_EQ(slider->value(), 50);
}

TEST_F(BlendBarTest, KeysInARowAreOneStepAndNothingTakesTheMixtureBack) {
  toy.run();
  take(3);
  const int steps = toy.session.document().undoStack().count();
  slider->setFocus();
  for (int i = 0; i < 5; ++i) {
    QTest::keyClick(slider, Qt::Key_Right);
  }
  EXPECT_FLOAT_EQ(toy.session.blend(), 0.55F);
  EXPECT_EQ(toy.session.document().undoStack().count(), steps + 1);
  take(-1);
  EXPECT_FALSE(toy.session.isBlended());
  EXPECT_FALSE(slider->isEnabled());
}

}  // namespace
}  // namespace lay
