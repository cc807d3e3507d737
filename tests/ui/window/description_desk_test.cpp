#include "ui/window/description_desk.h"

#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"
#include "ui/document/vlm_preferences.h"
#include "ui/panels/description_edit.h"
#include "ui/panels/description_row.h"
#include "ui/panels/descriptions_panel.h"
#include "ui/views/scene_model.h"
#include "ui/window/main_actions.h"

#include <QDialog>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

class DescriptionDeskTest : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }

  /// The desk comes before the first body, as in the window.
  void makeDesk() {
    const SmplParams initial = *toy.session.initial();
    toy.session.setSubject(Subject(*toy.session.subject()));
    scenes = std::make_unique<SceneModel>(toy.session);
    engine.describe = scriptedDescribe(pen);
    desk = new DescriptionDesk(window, actions, toy.session, *scenes, engine);
    QObject::connect(
        desk, &DescriptionDesk::failed, desk, [this](const Problem& p) { problem = p; });
    QObject::connect(
        desk, &DescriptionDesk::told, desk, [this](const QString& what) { told = what; });
    window.setCentralWidget(desk->panel());
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    toy.session.setInitial(initial);
  }

  void useModel() {
    VlmSettings settings;
    settings.base_url = "http://localhost:8000/v1";
    saveVlmSettings(settings);
  }

  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !desk->writer().isRunning(); });
  }
  [[nodiscard]] const PartDescription& draft(BodyPart part) { return desk->document().draft(part); }
  void press(const char* button) {
    QTest::mouseClick(desk->panel()->findChild<QToolButton*>(QLatin1String(button)),
                      Qt::LeftButton);
  }

  ToySession toy;
  std::shared_ptr<Pen> pen = std::make_shared<Pen>();
  Engine engine;
  std::unique_ptr<SceneModel> scenes;
  QMainWindow window;
  MainActions actions{window};
  DescriptionDesk* desk = nullptr;
  Problem problem;
  QString told;
};

TEST_F(DescriptionDeskTest, TheFirstBodyIsDescribedInTheBackground) {
  makeDesk();
  EXPECT_TRUE(desk->writer().isRunning());
  ASSERT_TRUE(settles());
  EXPECT_EQ(draft(BodyPart::LeftLeg).text, writtenBy(BodyPart::LeftLeg));
  EXPECT_EQ(draft(BodyPart::LeftLeg).author, Author::Generated);
  EXPECT_FALSE(desk->document().hasChanges());
  ASSERT_EQ(pen->numRequests(), 1);
  EXPECT_EQ(pen->requests[0].image, toy.session.photo()->image);
  EXPECT_EQ(pen->requests[0].parts.size(), static_cast<std::size_t>(kBodyPartCount));
  EXPECT_TRUE(problem.title.isEmpty());
  toy.session.setInitial(*toy.session.initial());
  EXPECT_EQ(pen->numRequests(), 1) << "the same person needs no other description";
}

TEST_F(DescriptionDeskTest, ByTheModelThatTheSettingsName) {
  useModel();
  makeDesk();
  ASSERT_TRUE(settles());
  EXPECT_EQ(draft(BodyPart::Head).author, Author::Vlm);
  EXPECT_EQ(toy.session.problem().descriptions[BodyPart::Head].text, writtenBy(BodyPart::Head));
}

TEST_F(DescriptionDeskTest, TextStreamsIntoTheRows) {
  useModel();
  pen->word = 60ms;
  makeDesk();
  const DescriptionEdit* edit = desk->panel()->row(BodyPart::RightLeg)->edit();
  const QString whole = QString::fromStdString(writtenBy(BodyPart::RightLeg));
  ASSERT_TRUE(QTest::qWaitFor([&] {
    const QString now = edit->toPlainText();
    return !now.isEmpty() && now.size() < whole.size() && whole.startsWith(now);
  })) << "part of the text is seen while the rest is on its way";
  EXPECT_TRUE(draft(BodyPart::RightLeg).text.empty()) << "not complete yet";
  ASSERT_TRUE(settles());
  EXPECT_EQ(draft(BodyPart::RightLeg).text, writtenBy(BodyPart::RightLeg));
}

TEST_F(DescriptionDeskTest, StoppingKeepsTheOldTexts) {
  makeDesk();
  ASSERT_TRUE(settles());
  pen->word = 30ms;
  desk->document().edit(BodyPart::Head, {});
  press("regenerate_left_leg");
  ASSERT_TRUE(QTest::qWaitFor([this] {
    return desk->document().arriving(BodyPart::LeftLeg).value_or(QString()).size() > 0;
  }));
  press("stopWriting");
  EXPECT_FALSE(desk->writer().isRunning());
  EXPECT_EQ(desk->panel()->row(BodyPart::LeftLeg)->edit()->toPlainText().toStdString(),
            writtenBy(BodyPart::LeftLeg));
  EXPECT_TRUE(told.startsWith(QStringLiteral("Stopped")));
}

TEST_F(DescriptionDeskTest, RegeneratingAllSparesAPersonsWordsAndSaysSo) {
  makeDesk();
  ASSERT_TRUE(settles());
  useModel();
  desk->document().edit(BodyPart::LeftArm, QStringLiteral("The elbow is bent."));
  press("regenerateAll");
  ASSERT_TRUE(settles());
  EXPECT_EQ(draft(BodyPart::LeftArm).text, "The elbow is bent.");
  EXPECT_EQ(draft(BodyPart::LeftArm).author, Author::Person);
  EXPECT_EQ(draft(BodyPart::RightArm).author, Author::Vlm);
  EXPECT_EQ(pen->requests.back().parts.size(), 6U) << "asked for no more than that";
  EXPECT_TRUE(told.contains(QStringLiteral("Your own words stay: Left arm"))) << told.toStdString();
  EXPECT_EQ(toy.session.document().undoStack().undoText(),
            QStringLiteral("Regenerate all descriptions"));
}

TEST_F(DescriptionDeskTest, RegeneratingOneReplacesItAndCanBeUndone) {
  makeDesk();
  ASSERT_TRUE(settles());
  desk->document().edit(BodyPart::Head, QStringLiteral("The head is turned left."));
  press("regenerate_head");
  ASSERT_TRUE(settles());
  EXPECT_EQ(draft(BodyPart::Head).text, writtenBy(BodyPart::Head));
  QUndoStack& stack = toy.session.document().undoStack();
  EXPECT_EQ(stack.undoText(), QStringLiteral("Regenerate head"));
  stack.undo();
  EXPECT_EQ(draft(BodyPart::Head).text, "The head is turned left.");
  EXPECT_EQ(draft(BodyPart::Head).author, Author::Person);
  EXPECT_EQ(stack.redoText(), QStringLiteral("Regenerate head"));
}

TEST_F(DescriptionDeskTest, WhenEverythingIsAPersonsNobodyIsAsked) {
  makeDesk();
  ASSERT_TRUE(settles());
  for (int i = 0; i < kBodyPartCount; ++i) {
    desk->document().edit(static_cast<BodyPart>(i), QStringLiteral("mine"));
  }
  actions.regenerate_words->trigger();
  EXPECT_FALSE(desk->writer().isRunning());
  EXPECT_EQ(problem.severity, Problem::Severity::Info);
}

TEST_F(DescriptionDeskTest, AServerThatFailsLeavesGeneratedTextsAndAWayOut) {
  useModel();
  pen->error = "Nobody answers at http://localhost:8000/v1.";
  makeDesk();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !draft(BodyPart::Head).text.empty(); }));
  EXPECT_EQ(draft(BodyPart::Head).author, Author::Generated);
  EXPECT_EQ(problem.fix, Problem::Fix::LanguageModel);
  EXPECT_TRUE(problem.text.contains(QStringLiteral("Nobody answers")));
  EXPECT_TRUE(problem.text.contains(QStringLiteral("first body instead")));
  problem = {};
  press("regenerate_head");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !problem.title.isEmpty(); }));
  EXPECT_EQ(draft(BodyPart::Head).text, writtenBy(BodyPart::Head)) << "the old text stays";
}

TEST_F(DescriptionDeskTest, AnAnswerThatCannotBeReadIsOfferedAsItIs) {
  makeDesk();
  ASSERT_TRUE(settles());
  useModel();
  pen->raw_answer = "I see a person!";
  press("regenerate_head");
  ASSERT_TRUE(settles());
  EXPECT_EQ(problem.fix, Problem::Fix::ShowAnswer);
  EXPECT_EQ(draft(BodyPart::Head).text, writtenBy(BodyPart::Head));
  desk->showAnswer();
  auto* answer = window.findChild<QPlainTextEdit*>(QStringLiteral("answer"));
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->toPlainText(), QStringLiteral("I see a person!"));
  qobject_cast<QDialog*>(answer->window())->reject();
}

TEST_F(DescriptionDeskTest, ANewPersonStopsTheWriting) {
  pen->word = 30ms;
  makeDesk();
  ASSERT_TRUE(desk->writer().isRunning());
  toy.session.setSubject(Subject(*toy.session.subject()));
  EXPECT_FALSE(desk->writer().isRunning());
  EXPECT_FALSE(actions.regenerate_words->isEnabled());
  EXPECT_FALSE(actions.apply_words->isEnabled());
}

TEST_F(DescriptionDeskTest, PointingLightsThePartInTheScene) {
  makeDesk();
  ASSERT_TRUE(settles());
  Q_EMIT desk->panel()->row(BodyPart::LeftArm)->pointed(draft(BodyPart::LeftArm).statements);
  EXPECT_EQ(scenes->highlightedJoints(), skinJointsOf(BodyPoint::LeftElbow));
  Q_EMIT desk->panel()->row(BodyPart::LeftArm)->pointed({});
  EXPECT_TRUE(scenes->highlightedJoints().empty());
}

}  // namespace
}  // namespace lay
