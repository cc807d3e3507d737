#include "ui/timeline/compare_bar.h"

#include <limits>

#include <QLabel>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(CompareBar, SaysWhatIsComparedAndHowFarItIs) {
  ToySession toy;
  Comparison comparison(toy.session);
  QWidget outer;
  auto* bar = new CompareBar(comparison, &outer);
  outer.show();
  EXPECT_FALSE(bar->isVisible());
  toy.run();
  toy.session.showStep(3);
  comparison.pinShown();
  EXPECT_TRUE(bar->isVisible());
  EXPECT_EQ(bar->findChild<QLabel*>(QStringLiteral("comparedName"))->text(),
            QStringLiteral("Run 1, step 3"));
  auto* figures = bar->findChild<QLabel*>(QStringLiteral("comparedFigures"));
  EXPECT_TRUE(figures->text().startsWith(QStringLiteral("mean 0.0 mm")))
      << figures->text().toStdString();
  toy.session.showStep(0);
  EXPECT_EQ(figures->text(), CompareBar::lineOf(*comparison.difference()));
  EXPECT_TRUE(figures->toolTip().contains(QStringLiteral("PA-MPJPE")));
  EXPECT_FALSE(bar->findChild<QSpinBox*>(QStringLiteral("comparedFrame"))->isVisible());
  comparison.clear();
  EXPECT_FALSE(bar->isVisible());
}

TEST(CompareBar, FramesOfAFileAreChosen) {
  ToySession toy;
  Comparison comparison(toy.session);
  QWidget outer;
  auto* bar = new CompareBar(comparison, &outer);
  outer.show();
  ComparedFile file;
  file.name = QStringLiteral("walk.npz");
  file.entries.assign(5, {QStringLiteral("Frame"), SmplParams()});
  comparison.show(file);
  auto* frame = bar->findChild<QSpinBox*>(QStringLiteral("comparedFrame"));
  ASSERT_TRUE(frame->isVisible());
  EXPECT_EQ(frame->maximum(), 5);
  frame->setFocus();
  QTest::keyClick(frame, Qt::Key_Up);
  EXPECT_EQ(comparison.chosen(), 1);
}

TEST(CompareBar, WhatIsNotKnownIsLeftOut) {
  BodyDifference difference;
  difference.mpjpe = 12.3F;
  difference.joints[kLeftWrist] = 45.2F;
  difference.pve = std::numeric_limits<float>::quiet_NaN();
  const QString line = CompareBar::lineOf(difference);
  EXPECT_TRUE(line.contains(QStringLiteral("mean 12 mm"))) << line.toStdString();
  EXPECT_TRUE(line.contains(QStringLiteral("left wrist 45 mm"))) << line.toStdString();
  EXPECT_TRUE(CompareBar::explanationOf(difference).contains(QStringLiteral("(PVE): –")));
}

}  // namespace
}  // namespace lay
