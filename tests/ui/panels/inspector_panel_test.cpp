#include "ui/panels/inspector_panel.h"

#include "tests/ui/support/toy_session.h"
#include "ui/document/body_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

bool hasLabel(const InspectorPanel& panel, const QString& text) {
  for (const QLabel* label : panel.findChildren<QLabel*>()) {
    if (label->text() == text) {
      return true;
    }
  }
  return false;
}

TEST(InspectorPanel, ShowsTheShownBody) {
  ToySession toy;
  InspectorPanel panel(toy.session);
  const double height =
      static_cast<double>(bodyHeight(*toy.session.body(), toy.session.initial()->betas));
  EXPECT_TRUE(hasLabel(panel, QStringLiteral("%1 m").arg(height, 0, 'f', 2)));
}

TEST(InspectorPanel, ShowsTheChosenJointsAngle) {
  ToySession toy;
  SmplParams bent = *toy.session.initial();
  bent.body_pose.row(kLeftKnee - 1) = Eigen::Vector3f(1, 0, 0);
  toy.session.setInitial(bent);
  InspectorPanel panel(toy.session);
  panel.findChild<QComboBox*>(QStringLiteral("joint"))->setCurrentIndex(kLeftKnee);
  EXPECT_TRUE(hasLabel(panel, QStringLiteral("57.3°")));
  EXPECT_TRUE(hasLabel(panel, QStringLiteral("57°, 0°, 0°")));
}

TEST(InspectorPanel, SaysHowSureTheBestBodyOfAFinishedRunIs) {
  ToySession toy;
  InspectorPanel panel(toy.session);
  panel.show();
  panel.findChild<QComboBox*>(QStringLiteral("joint"))->setCurrentIndex(kLeftWrist);
  RefinementResult result = toy.runWithoutEnd();
  result.uncertainty_mm.emplace();
  result.uncertainty_mm->at(kLeftWrist) = 41.7F;
  EXPECT_FALSE(hasLabel(panel, QStringLiteral("42 mm")));
  toy.session.endRun(result);
  EXPECT_TRUE(hasLabel(panel, QStringLiteral("42 mm")));
  toy.session.showStep(0);
  EXPECT_FALSE(hasLabel(panel, QStringLiteral("42 mm"))) << "of the last step alone";
}

TEST(InspectorPanel, CopiesTheParametersAsJson) {
  ToySession toy;
  InspectorPanel panel(toy.session);
  panel.findChild<QPushButton*>(QStringLiteral("copyJson"))->click();
  const QJsonObject json =
      QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
  EXPECT_EQ(json[QStringLiteral("betas")].toArray().size(), kNumBetas);
  EXPECT_EQ(json[QStringLiteral("body_pose")].toArray().size(), kSmplJointCount - 1);
  EXPECT_EQ(json[QStringLiteral("transl")].toArray()[2].toDouble(),
            static_cast<double>(toy.session.initial()->transl.z()));
  EXPECT_EQ(json[QStringLiteral("image_size")].toArray()[0].toInt(), 320);
}

TEST(InspectorPanel, CopiesTheParametersAsNumPy) {
  ToySession toy;
  InspectorPanel panel(toy.session);
  panel.findChild<QPushButton*>(QStringLiteral("copyNumpy"))->click();
  EXPECT_EQ(QGuiApplication::clipboard()->text(), bodyAsNumpy(toy.session));
  EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("betas = np.array([")));
}

TEST(InspectorPanel, TheJointIsSharedWithWhoeverElseShowsOne) {
  ToySession toy;
  InspectorPanel panel(toy.session);
  auto* joint = panel.findChild<QComboBox*>(QStringLiteral("joint"));
  int chosen = -1;
  QObject::connect(&panel, &InspectorPanel::jointChosen, [&](int index) { chosen = index; });
  panel.showJoint(kLeftKnee);
  EXPECT_EQ(joint->currentIndex(), kLeftKnee);
  EXPECT_EQ(chosen, -1) << "no person did it";
  panel.showJoint(-1);
  EXPECT_EQ(joint->currentIndex(), kLeftKnee);
  panel.show();
  joint->setFocus();
  QTest::keyClick(joint, Qt::Key_Down);
  EXPECT_EQ(chosen, kLeftKnee + 1);
}

TEST(InspectorPanel, IsEmptyWithoutABody) {
  Session session;
  const InspectorPanel panel(session);
  EXPECT_FALSE(panel.findChild<QPushButton*>(QStringLiteral("copyJson"))->isEnabled());
}

}  // namespace
}  // namespace lay
