#include "ui/window/critic_desk.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include "core/base/error.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/document/vlm_preferences.h"
#include "ui/panels/hypotheses_model.h"
#include "ui/panels/message_bar.h"

namespace lay {
namespace {

/// The run's best is liked least.
Verdict verdictUpsideDown(const HypothesisGroup& group) {
  Verdict verdict;
  for (std::size_t i = 0; i < group.bodies.size(); ++i) {
    verdict.critiques.push_back(
        {50 + 10 * static_cast<double>(i),
         "It is said that the left elbow is straight, and it is not so.",
         {{BodyPart::LeftArm,
           "contradiction",
           1,
           "It is said that the left elbow is straight, and it is not so."}}});
  }
  return verdict;
}

class CriticDeskTest : public MainWindowTest {
 protected:
  void makeJudgedWindow() {
    Engine engine = scriptedEngine(body, script);
    engine.judge = [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
      return verdictUpsideDown(group);
    };
    makeWindow(engine);
  }
  [[nodiscard]] bool isJudged() {
    return QTest::qWaitFor([this] { return window->critic().judge().ofShown() != nullptr; });
  }
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QLatin1String(name));
  }
  [[nodiscard]] QTreeView* list() const {
    return window->findChild<QTreeView*>(QStringLiteral("hypotheses"));
  }
};

TEST_F(CriticDeskTest, ScoresComeAfterARunAndSortTheList) {
  makeJudgedWindow();
  EXPECT_FALSE(action("judgeAgain")->isEnabled());
  ASSERT_TRUE(refines());
  ASSERT_TRUE(isJudged());
  const auto scoreIn = [this](int row) {
    return list()->model()->index(row, HypothesesModel::CriticColumn).data().toString();
  };
  EXPECT_FALSE(list()->isColumnHidden(HypothesesModel::CriticColumn));
  EXPECT_EQ(scoreIn(0), QStringLiteral("50")) << "in the run's order";
  const int shown = window->session().shownHypothesis();
  QHeaderView* header = list()->header();
  QTest::mouseClick(
      header->viewport(),
      Qt::LeftButton,
      {},
      {header->sectionViewportPosition(HypothesesModel::CriticColumn) + 12, header->height() / 2});
  EXPECT_EQ(scoreIn(0), QStringLiteral("80")) << "the highest first";
  EXPECT_EQ(scoreIn(3), QStringLiteral("50"));
  EXPECT_EQ(list()->currentIndex().row(), 3) << "the shown one stays marked";
  EXPECT_EQ(window->session().shownHypothesis(), shown);
  QTest::mouseClick(list()->viewport(),
                    Qt::LeftButton,
                    {},
                    list()->visualRect(list()->model()->index(0, 0)).center());
  EXPECT_EQ(window->session().shownHypothesis(), window->session().hypothesisOrder()[3]);
}

TEST_F(CriticDeskTest, AClickSaysTheReasonToTheDescriptionsAsOneStepOfUndo) {
  makeJudgedWindow();
  ASSERT_TRUE(describes());
  ASSERT_TRUE(refines());
  ASSERT_TRUE(isJudged());
  QUndoStack& undo = window->session().document().undoStack();
  const int steps = undo.index();
  const PartDescription before = window->words().document().draft(BodyPart::LeftArm);
  auto* say = window->findChild<QPushButton*>(QStringLiteral("sayCritique"));
  ASSERT_TRUE(say->isVisible());
  QTest::mouseClick(say, Qt::LeftButton);
  const PartDescription& row = window->words().document().draft(BodyPart::LeftArm);
  EXPECT_EQ(row.text, "The left elbow is straight.") << "generated words make room";
  EXPECT_EQ(row.author, Author::Person);
  EXPECT_FALSE(row.statements.empty()) << "runs obey it";
  EXPECT_EQ(undo.index(), steps + 1);
  QTest::mouseClick(say, Qt::LeftButton);
  EXPECT_EQ(undo.index(), steps + 1) << "said already";
  undo.undo();
  EXPECT_EQ(window->words().document().draft(BodyPart::LeftArm), before);
  QTest::mouseClick(say, Qt::LeftButton);
  window->words().apply();
  ASSERT_TRUE(runEnds());
  EXPECT_EQ(window->session().run()->problem.descriptions[BodyPart::LeftArm].text,
            "The left elbow is straight.")
      << "the next run is steered by it";
}

TEST_F(CriticDeskTest, TheBodyIsColouredAndTheLegendSaysHow) {
  makeJudgedWindow();
  ASSERT_TRUE(refines());
  ASSERT_TRUE(isJudged());
  EXPECT_EQ(window->scenes().sideScene().bodies.back().vertex_colors, nullptr);
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ShiftModifier);
  EXPECT_TRUE(action("showCritique")->isChecked());
  EXPECT_NE(window->scenes().sideScene().bodies.back().vertex_colors, nullptr);
  EXPECT_TRUE(window->findChild<QWidget*>(QStringLiteral("severityLegend"))->isVisible());
  QTest::keyClick(window.get(), Qt::Key_Home);
  EXPECT_EQ(window->scenes().sideScene().bodies.back().vertex_colors, nullptr)
      << "another step is not judged";
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ShiftModifier);
  EXPECT_FALSE(window->scenes().options().show_critique);
}

TEST_F(CriticDeskTest, ContactIsColouredAtEveryStepAndTakesTurnsWithTheCritique) {
  makeJudgedWindow();
  ASSERT_TRUE(refines());
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ControlModifier);
  EXPECT_TRUE(window->scenes().options().show_contact);
  QTest::keyClick(window.get(), Qt::Key_Home);
  EXPECT_NE(window->scenes().sideScene().bodies.back().vertex_colors, nullptr);
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ShiftModifier);
  EXPECT_TRUE(window->scenes().options().show_critique);
  EXPECT_FALSE(window->scenes().options().show_contact);
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ControlModifier);
  EXPECT_FALSE(action("showCritique")->isChecked());
  QTest::keyClick(window.get(), Qt::Key_J, Qt::ControlModifier);
  EXPECT_EQ(window->scenes().sideScene().bodies.back().vertex_colors, nullptr);
}

TEST_F(CriticDeskTest, JudgingIsSwitchedOffAndThatIsRemembered) {
  makeJudgedWindow();
  action("judgeRuns")->trigger();
  ASSERT_TRUE(refines());
  EXPECT_FALSE(window->critic().judge().isJudging());
  EXPECT_EQ(window->findChild<QLabel*>(QStringLiteral("critiqueSentence"))->text(),
            QStringLiteral("Not judged."));
  QTest::keyClick(window.get(), Qt::Key_J);
  ASSERT_TRUE(isJudged());
  makeJudgedWindow();
  EXPECT_FALSE(action("judgeRuns")->isChecked());
}

TEST_F(CriticDeskTest, AFailureIsAMessage) {
  Engine engine = scriptedEngine(body, script);
  engine.judge =
      [](const BodyModelPtr&, const HypothesisGroup&, const std::stop_token&) -> Verdict {
    throw FileError("critic.json is broken.");
  };
  makeWindow(engine);
  ASSERT_TRUE(refines());
  ASSERT_TRUE(QTest::qWaitFor([this] { return !message().isEmpty(); }));
  EXPECT_EQ(message(), QStringLiteral("The hypotheses could not be judged"));
  EXPECT_TRUE(action("judgeAgain")->isEnabled());
}

TEST_F(CriticDeskTest, WithoutAJudgeNothingOfItIsOffered) {
  makeWindow();
  ASSERT_TRUE(refines());
  EXPECT_EQ(action("judgeAgain"), nullptr);
  EXPECT_EQ(window->findChild<QWidget*>(QStringLiteral("critique")), nullptr);
  EXPECT_TRUE(list()->isColumnHidden(HypothesesModel::CriticColumn));
}

TEST_F(CriticDeskTest, TheLanguageModelJudgesWhenItIsAsked) {
  VlmSettings settings;
  settings.base_url = "http://127.0.0.1:1/v1";
  saveVlmSettings(settings);
  Engine engine = scriptedEngine(body, script);
  engine.judge = [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
    return verdictUpsideDown(group);
  };
  engine.judge_by_model = [](const BodyModelPtr&,
                             const HypothesisGroup& group,
                             const VlmSettings& asked,
                             const std::stop_token&) {
    Verdict verdict = verdictUpsideDown(group);
    for (Critique& critique : verdict.critiques) critique.sentence = "Says " + asked.base_url;
    return verdict;
  };
  makeWindow(engine);
  ASSERT_TRUE(refines());
  ASSERT_TRUE(isJudged());
  const auto said = [this] { return window->critic().judge().ofShown(); };
  EXPECT_EQ(said()->sentence, "It is said that the left elbow is straight, and it is not so.");
  action("judgeByModel")->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return said() != nullptr; }));
  EXPECT_EQ(said()->sentence, "Says http://127.0.0.1:1/v1");
  action("judgeByModel")->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return said() != nullptr; }));
  EXPECT_EQ(said()->sentence, "It is said that the left elbow is straight, and it is not so.");
}

TEST_F(CriticDeskTest, WithoutAServerTheWayToTheModelsSettingsIsOffered) {
  Engine engine = scriptedEngine(body, script);
  engine.judge = [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
    return verdictUpsideDown(group);
  };
  engine.judge_by_model = [](const BodyModelPtr&,
                             const HypothesisGroup&,
                             const VlmSettings&,
                             const std::stop_token&) -> Verdict {
    throw InvalidOptions("No server is named.");
  };
  makeWindow(engine);
  action("judgeByModel")->setChecked(true);
  ASSERT_TRUE(refines());
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return window->messages()->problem().fix == Problem::Fix::LanguageModel; }));
  action("judgeByModel")->setChecked(false);
}

}  // namespace
}  // namespace lay
