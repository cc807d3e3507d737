#include "ui/panels/descriptions_panel.h"

#include "core/language/parser.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"
#include "ui/panels/description_edit.h"
#include "ui/panels/description_row.h"
#include "ui/panels/outcome_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class DescriptionsPanelTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    panel = std::make_unique<DescriptionsPanel>(document, toy.session, CountTokensFunction());
    panel->resize(300, 420);
    panel->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(panel.get()));
    QApplication::setActiveWindow(panel.get());
    panel->setCanApply(true);
    panel->setCanRegenerate(true);
    PartDescriptions all;
    for (int i = 0; i < kBodyPartCount; ++i) {
      all.parts[static_cast<std::size_t>(i)].text = writtenBy(static_cast<BodyPart>(i));
    }
    parseStatements(all);
    document.begin(all);
  }

  template <typename Widget>
  [[nodiscard]] Widget* find(const char* name) {
    return panel->findChild<Widget*>(QLatin1String(name));
  }

  [[nodiscard]] QString status() { return find<QLabel>("descriptionsStatus")->text(); }

  void type(BodyPart part, const char* text) {
    panel->open(part);
    panel->row(part)->edit()->selectAll();
    QTest::keyClicks(panel->row(part)->edit(), QLatin1String(text));
  }

  ToySession toy;
  Descriptions document{toy.session};
  std::unique_ptr<DescriptionsPanel> panel;
};

TEST_F(DescriptionsPanelTest, HasARowForEveryPart) {
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    EXPECT_EQ(panel->row(part)->edit()->toPlainText().toStdString(), writtenBy(part));
  }
}

TEST_F(DescriptionsPanelTest, ApplyIsExplicitAndSaysWhatIsNotApplied) {
  QSignalSpy applied(panel.get(), &DescriptionsPanel::applyRequested);
  type(BodyPart::LeftArm, "bent at a right angle");
  EXPECT_EQ(status(), QStringLiteral("1 part not applied"));
  type(BodyPart::Head, "turned left");
  EXPECT_EQ(status(), QStringLiteral("2 parts not applied"));
  QTest::qWait(750);
  EXPECT_EQ(applied.count(), 0) << "nothing happens by itself";
  QTest::mouseClick(find<QPushButton>("apply"), Qt::LeftButton);
  EXPECT_EQ(applied.count(), 1);
  document.apply();
  EXPECT_EQ(status(), QStringLiteral("Applied, not refined yet"));
  toy.run();
  EXPECT_EQ(status(), QStringLiteral("Applied"));
  EXPECT_FALSE(find<QPushButton>("apply")->isEnabled());
}

TEST_F(DescriptionsPanelTest, LiveAppliesAMomentAfterTypingStops) {
  QSignalSpy applied(panel.get(), &DescriptionsPanel::applyRequested);
  QTest::mouseClick(find<QCheckBox>("live"), Qt::LeftButton, {}, QPoint(8, 8));
  ASSERT_TRUE(panel->isLive());
  type(BodyPart::LeftArm, "bent at a right angle");
  EXPECT_EQ(applied.count(), 0);
  ASSERT_TRUE(applied.wait(3000));
  document.apply();
  QTest::keyClicks(panel->row(BodyPart::LeftArm)->edit(), QStringLiteral(" well"));
  QTest::qWait(800);
  EXPECT_EQ(applied.count(), 1) << "the same is said";
  panel.reset();
  EXPECT_TRUE(DescriptionsPanel(document, toy.session, {}).isLive()) << "remembered";
}

TEST_F(DescriptionsPanelTest, OpenScrollsToThePartAndPutsTheCursorThere) {
  panel->resize(300, 260);
  panel->open(BodyPart::RightLeg);
  QApplication::processEvents();
  DescriptionEdit* edit = panel->row(BodyPart::RightLeg)->edit();
  EXPECT_TRUE(edit->hasFocus());
  EXPECT_FALSE(edit->viewport()->visibleRegion().isEmpty());
  panel->open(BodyPart::Overall);
  QApplication::processEvents();
  EXPECT_FALSE(panel->row(BodyPart::Overall)->edit()->viewport()->visibleRegion().isEmpty());
}

TEST_F(DescriptionsPanelTest, WhileWritingItCanBeStopped) {
  auto* stop = find<QAbstractButton>("stopWriting");
  EXPECT_TRUE(stop->isHidden());
  panel->setWriting(true);
  panel->setProgress(QStringLiteral("waiting"));
  EXPECT_TRUE(stop->isVisible());
  EXPECT_FALSE(find<QAbstractButton>("regenerateAll")->isEnabled());
  EXPECT_FALSE(find<QAbstractButton>("regenerate_head")->isEnabled());
  EXPECT_EQ(find<QLabel>("writingProgress")->text(), QStringLiteral("waiting"));
  QSignalSpy stopped(panel.get(), &DescriptionsPanel::stopRequested);
  QTest::mouseClick(stop, Qt::LeftButton);
  EXPECT_EQ(stopped.count(), 1);
  panel->setWriting(false);
  EXPECT_TRUE(stop->isHidden());
  EXPECT_TRUE(find<QLabel>("writingProgress")->text().isEmpty());
  QSignalSpy all(panel.get(), &DescriptionsPanel::regenerateAllRequested);
  QTest::mouseClick(find<QAbstractButton>("regenerateAll"), Qt::LeftButton);
  EXPECT_EQ(all.count(), 1);
}

TEST_F(DescriptionsPanelTest, WhatIsPointedAtIsToldByJoints) {
  std::vector<SmplJoint> joints;
  QObject::connect(
      panel.get(), &DescriptionsPanel::pointed, panel.get(), [&](const std::vector<SmplJoint>& j) {
        joints = j;
      });
  Q_EMIT panel->row(BodyPart::LeftArm)->partPointed(true);
  EXPECT_EQ(joints, skinJointsOf(BodyPart::LeftArm));
  Q_EMIT panel->row(BodyPart::LeftArm)->partPointed(false);
  EXPECT_TRUE(joints.empty());
  Q_EMIT panel->row(BodyPart::LeftArm)->pointed(document.draft(BodyPart::LeftArm).statements);
  EXPECT_EQ(joints, skinJointsOf(BodyPoint::LeftElbow));
}

TEST_F(DescriptionsPanelTest, ShowsWhatTheWordsDidOnceThereIsARun) {
  EXPECT_FALSE(panel->outcomes()->isVisible());
  document.edit(BodyPart::LeftArm, QStringLiteral("The elbow is bent at a right angle."));
  document.apply();
  toy.run();
  ASSERT_TRUE(panel->outcomes()->isVisible());
  ASSERT_EQ(panel->outcomes()->count(), 1);
  const QPoint at = panel->outcomes()->visualItemRect(panel->outcomes()->item(0)).center();
  QTest::mouseClick(panel->outcomes()->viewport(), Qt::LeftButton, {}, at);
  EXPECT_TRUE(panel->row(BodyPart::LeftArm)->edit()->hasFocus());
}

TEST_F(DescriptionsPanelTest, EveryControlIsNamedAndReachedByTab) {
  int num_controls = 0;
  for (const QWidget* widget : panel->findChildren<QWidget*>()) {
    const bool is_control = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                            qobject_cast<const DescriptionEdit*>(widget) != nullptr ||
                            qobject_cast<const OutcomeList*>(widget) != nullptr;
    if (is_control) {
      ++num_controls;
      EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
      EXPECT_TRUE(widget->focusPolicy() & Qt::TabFocus) << widget->objectName().toStdString();
    }
  }
  EXPECT_GE(num_controls, 7 * 4 + 6);
}

}  // namespace
}  // namespace lay
