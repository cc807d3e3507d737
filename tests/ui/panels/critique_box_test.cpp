#include "ui/panels/critique_box.h"

#include "core/language/part_skin.h"
#include "tests/ui/support/toy_session.h"
#include "ui/panels/severity_legend.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace lay {
namespace {

Verdict verdictWithReasons(const HypothesisGroup& group) {
  Verdict verdict;
  for (std::size_t i = 0; i < group.bodies.size(); ++i) {
    verdict.critiques.push_back(
        {80 - 10 * static_cast<double>(i), i == 0 ? "The left elbow is wrong." : "It fits.", {}});
  }
  verdict.critiques.front().reasons = {
      {BodyPart::LeftArm, "joint_limit", 0.75F, "The left elbow is wrong."},
      {BodyPart::RightLeg, "depth", 0.5F, "The right knee is far away."}};
  verdict.notices = {"One of three answers was lost."};
  return verdict;
}

class CritiqueBoxTest : public testing::Test {
 protected:
  void SetUp() override {
    box.resize(300, 260);
    toy.run();
    ASSERT_TRUE(QTest::qWaitFor([this] { return judge.ofShown() != nullptr; }));
    box.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&box));
  }
  [[nodiscard]] QString sentence() const {
    return box.findChild<QLabel*>(QStringLiteral("critiqueSentence"))->text();
  }
  [[nodiscard]] QTreeWidget* list() const {
    return box.findChild<QTreeWidget*>(QStringLiteral("critiqueReasons"));
  }
  [[nodiscard]] QPushButton* say() const {
    return box.findChild<QPushButton*>(QStringLiteral("sayCritique"));
  }

  ToySession toy;
  HypothesesJudge judge{
      toy.session, [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
        return verdictWithReasons(group);
      }};
  CritiqueBox box{toy.session, judge};
};

TEST_F(CritiqueBoxTest, SaysWhatTheCriticSaysOfTheShownBody) {
  EXPECT_EQ(sentence(), QStringLiteral("80 of 100: The left elbow is wrong."));
  ASSERT_EQ(list()->topLevelItemCount(), 2);
  QTreeWidgetItem* worst = list()->topLevelItem(0);
  EXPECT_EQ(worst->text(0), QStringLiteral("Left arm"));
  EXPECT_EQ(worst->text(1), QStringLiteral("The left elbow is wrong."));
  EXPECT_FALSE(worst->icon(0).isNull());
  EXPECT_TRUE(worst->toolTip(1).contains(QStringLiteral("75 %")))
      << worst->toolTip(1).toStdString();
  toy.session.showHypothesis(toy.session.hypothesisOrder()[1]);
  EXPECT_EQ(sentence(), QStringLiteral("70 of 100: It fits."));
  EXPECT_FALSE(list()->isVisible());
  EXPECT_FALSE(say()->isEnabled()) << "there is nothing to say";
  toy.session.showStep(2);
  EXPECT_EQ(sentence(), QStringLiteral("Not judged."));
}

TEST_F(CritiqueBoxTest, TheButtonSaysTheWorstReasonOrTheClickedOne) {
  std::vector<PartReason> said;
  QObject::connect(&box, &CritiqueBox::sayRequested, &box, [&said](const PartReason& reason) {
    said.push_back(reason);
  });
  std::vector<SmplJoint> pointed;
  QObject::connect(
      &box, &CritiqueBox::pointed, &box, [&pointed](const auto& joints) { pointed = joints; });
  QTest::mouseClick(say(), Qt::LeftButton);
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].part, BodyPart::LeftArm);
  const QRect row = list()->visualItemRect(list()->topLevelItem(1));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_EQ(pointed, skinJointsOf(BodyPart::RightLeg));
  QTest::mouseClick(say(), Qt::LeftButton);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[1].reason, "The right knee is far away.");
  toy.session.showHypothesis(toy.session.hypothesisOrder()[1]);
  EXPECT_TRUE(pointed.empty()) << "what is no longer said marks nothing";
}

TEST_F(CritiqueBoxTest, IsHiddenWithoutARunAndTheLegendUntilTheBodyIsColoured) {
  auto* legend = box.findChild<SeverityLegend*>();
  EXPECT_FALSE(legend->isVisible());
  box.setLegendShown(true);
  EXPECT_TRUE(legend->isVisible());
  toy.session.document().undoStack().undo();
  EXPECT_FALSE(box.isVisible());
}

}  // namespace
}  // namespace lay
