// Opener's second half: cameras, heights and bodies taken back and made again.
#include "core/base/error.h"
#include "core/project/same.h"
#include "tests/ui/support/opener_fixture.h"

#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace lay {
namespace {

/// A photo of one person is open. The first body says by its shape which camera and height it was
/// predicted for.
class OpenerBodyTest : public OpenerFixture {
 protected:
  void SetUp() override {
    Script script;
    script.truth = standingParams();
    Engine engine = scriptedEngine(body, script);
    engine.predict = [this](const BodyModelPtr& /*body*/,
                            const Keypoints2d& /*keypoints*/,
                            const PersonBox& /*box*/,
                            const PinholeCamera& camera) {
      while (is_held) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      ++num_predicted;
      SmplParams params = standingParams();
      params.betas[0] = camera.focal_length / 1000;
      return params;
    };
    engine.load_body = [this](const std::string& id) {
      if (id == missing) {
        throw ModelError("The body has gone.");
      }
      return id.empty() ? AdaptedBody{body, body, {}} : AdaptedBody{other, other, {}};
    };
    use(engine);
    opener->openImage(writePhotoFiles(folder.path(), *body, standingParams()).image);
    ASSERT_TRUE(settles());
    ASSERT_TRUE(session.initial().has_value());
    start = project();
  }
  void TearDown() override {
    is_held = false;
    opener.reset();  // its threads use what stands below
  }

  void setFocal(float focal_px) {
    CameraSettings settings;
    settings.focal_length = focal_px;
    opener->setCamera(settings);
  }
  [[nodiscard]] const Project& project() const { return session.document().project(); }
  [[nodiscard]] QUndoStack& stack() { return session.document().undoStack(); }
  /// The focal length that the shown first body was predicted for, px.
  [[nodiscard]] float answered() const { return 1000 * session.initial()->betas[0]; }

  /// A finished run, scripted.
  void refine() {
    Script script;
    script.num_steps = 6;
    script.truth = standingParams();
    auto keeper = std::make_unique<Keeper>();
    session.beginRun(session.problem(), keeper->history, 6);
    RefinementResult result =
        scriptedRefine(script)(session.body(), session.problem(), {}, *keeper, {});
    session.noteSteps(0, 5);
    session.endRun(result);
  }

  struct Keeper : StepSink {
    std::shared_ptr<StepHistory> history = std::make_shared<StepHistory>();
    void onStep(DenoisingStepPtr step) override { history->append(std::move(step)); }
  };

  const BodyModelPtr other = makeToyBody();
  std::string missing = "none";
  std::atomic<bool> is_held = false;
  std::atomic<int> num_predicted = 0;
  Project start;
};

TEST_F(OpenerBodyTest, AnotherCameraAndItsFirstBodyAreOneStepWithTheRunThatWasShown) {
  refine();
  const Project refined = project();
  ASSERT_EQ(session.shownRun(), 0);
  setFocal(700);
  ASSERT_TRUE(settles());
  EXPECT_EQ(stack().count(), 2);
  EXPECT_NEAR(answered(), 700, 0.5F);
  EXPECT_FALSE(session.run().has_value());
  const Project changed = project();

  stack().undo();
  EXPECT_TRUE(isSame(project(), refined));
  EXPECT_EQ(session.shownRun(), 0) << "the run is shown again";
  stack().redo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), changed));
  EXPECT_FALSE(session.run().has_value());
  EXPECT_NEAR(answered(), 700, 0.5F);
  EXPECT_EQ(num_predicted, 2) << "redo knows the body already";
}

TEST_F(OpenerBodyTest, AnAnswerAfterUndoIsNotPutUnderTheOldCameraAndRedoAsksAgain) {
  is_held = true;
  setFocal(700);
  EXPECT_EQ(stack().count(), 1);
  stack().undo();
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
  EXPECT_TRUE(stack().canRedo()) << "the late answer costs no step";
  stack().redo();
  ASSERT_TRUE(settles());
  EXPECT_NEAR(answered(), 700, 0.5F);
  EXPECT_EQ(stack().count(), 1);
  stack().undo();
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, TwoCamerasInARowAreTwoStepsEachWithItsBody) {
  is_held = true;
  setFocal(700);
  setFocal(900);
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_NEAR(answered(), 900, 0.5F);
  EXPECT_EQ(stack().count(), 2);
  const Project end = project();
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_NEAR(answered(), 700, 0.5F) << "the first change is answered as soon as it is seen";
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
  stack().setIndex(2);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), end));
}

TEST_F(OpenerBodyTest, TheRealHeightAndItsBodyAreOneStep) {
  opener->setKnownHeight(1.62F);
  ASSERT_TRUE(settles());
  EXPECT_EQ(stack().count(), 1);
  EXPECT_EQ(num_predicted, 2);
  EXPECT_EQ(project().person()->subject.height_m, 1.62F);
  const Project changed = project();
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
  stack().redo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), changed));

  stack().undo();
  is_held = true;
  opener->setKnownHeight(1.9F);
  stack().undo();
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, AnAnswerJoinsItsStepUnderThoseThatCameSince) {
  is_held = true;
  setFocal(700);
  session.document().change(QStringLiteral("Say something"), [](Project& edited) {
    edited.person()->words.drafts[BodyPart::Head].text = "The head is down.";
  });
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_EQ(stack().count(), 2);
  EXPECT_NEAR(answered(), 700, 0.5F);
  const Project end = project();
  stack().undo();
  EXPECT_NEAR(answered(), 700, 0.5F);
  stack().undo();
  EXPECT_TRUE(isSame(project(), start));
  stack().setIndex(2);
  EXPECT_TRUE(isSame(project(), end));
}

TEST_F(OpenerBodyTest, ABodyPosedByHandMeanwhileStays) {
  is_held = true;
  setFocal(700);
  SmplParams posed = standingParams();
  posed.body_pose(3, 1) = 0.7F;
  session.setPose(posed, {}, QStringLiteral("Bend"));
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(*session.initial(), posed));
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_NEAR(answered(), 700, 0.5F) << "without it the camera's own body is missed";
  stack().undo();
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, WithoutAFirstBodyYetUndoFindsOneForTheOldCamera) {
  is_held = true;
  opener->openImage(folder.path() / "photo.png");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !session.initial().has_value(); }));
  setFocal(700);
  stack().undo();
  is_held = false;
  ASSERT_TRUE(settles());
  ASSERT_TRUE(session.initial().has_value());
  EXPECT_NEAR(answered(), session.photo()->camera.focal_length, 0.5F);
}

TEST_F(OpenerBodyTest, AnAnswerAfterSavingMakesTheProjectModified) {
  is_held = true;
  setFocal(700);
  session.document().markSaved("/a/b.layfigure");
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.document().isModified());
  EXPECT_EQ(stack().count(), 1);
  stack().undo();
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, TheOthersOfThePhotoGetTheirBodyForTheCameraWhenTheyAreChosen) {
  std::vector<Subject> two(2, *session.subject());
  two[1].person = 1;
  session.setPeople(two, 1);
  ASSERT_TRUE(settles());
  ASSERT_TRUE(session.choosePerson(0));
  ASSERT_TRUE(settles());
  const Project before = project();
  setFocal(700);
  ASSERT_TRUE(settles());
  ASSERT_TRUE(session.choosePerson(1));
  ASSERT_TRUE(settles());
  EXPECT_NEAR(answered(), 700, 0.5F);
  stack().undo();
  stack().undo();
  EXPECT_TRUE(isSame(project(), before));
}

TEST_F(OpenerBodyTest, AFailedPredictionIsToldOnceAndNotAtEachEdit) {
  Engine engine = scriptedEngine(body, {});
  engine.predict = [](const auto&, const auto&, const auto&, const auto&) -> SmplParams {
    throw ModelError("No network.");
  };
  use(engine);
  setFocal(700);
  ASSERT_TRUE(settles());
  EXPECT_EQ(problems.size(), 1U);
  session.document().change(QStringLiteral("Say something"), [](Project& edited) {
    edited.person()->words.drafts[BodyPart::Head].text = "The head is down.";
  });
  ASSERT_TRUE(settles());
  EXPECT_EQ(problems.size(), 1U);
}

TEST_F(OpenerBodyTest, TheChoiceOfABodyIsAStepThatLoadsTheOldOneAgain) {
  refine();
  const Project refined = project();
  opener->chooseBody(QStringLiteral("another"));
  ASSERT_TRUE(settles());
  EXPECT_EQ(stack().undoText(), QStringLiteral("Choose another body"));
  EXPECT_EQ(session.body(), other);
  EXPECT_EQ(project().body_id, "another");
  EXPECT_EQ(session.shownRun(), 0) << "it is posed with the other body";
  const Project chosen = project();
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), refined));
  EXPECT_EQ(session.body(), body);
  EXPECT_EQ(opener->bodyId(), QString());
  stack().redo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), chosen));
  EXPECT_EQ(session.body(), other);
  EXPECT_EQ(opener->bodyId(), QStringLiteral("another"));
  EXPECT_TRUE(problems.empty());
}

TEST_F(OpenerBodyTest, ABodyChosenWithoutARunBringsItsFirstBodyAndTakesItAlong) {
  SmplParams posed = standingParams();
  posed.body_pose(3, 1) = 0.7F;
  session.setPose(posed, {}, QStringLiteral("Bend"));
  const Project before = project();
  opener->chooseBody(QStringLiteral("another"));
  ASSERT_TRUE(settles());
  EXPECT_FALSE(session.isPosedByHand());
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), before));
}

TEST_F(OpenerBodyTest, ABodyThatHasGoneSinceIsSaidAndOursStandsIn) {
  opener->chooseBody(QStringLiteral("another"));
  ASSERT_TRUE(settles());
  stack().undo();
  ASSERT_TRUE(settles());
  missing = "another";
  stack().redo();
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems.front().text.contains(QStringLiteral("has gone")));
  EXPECT_EQ(session.body(), body);
  EXPECT_EQ(project().body_id, "");
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, ABodyThatCannotBeLoadedIsNoStep) {
  missing = "another";
  opener->chooseBody(QStringLiteral("another"));
  ASSERT_TRUE(settles());
  EXPECT_EQ(problems.size(), 1U);
  EXPECT_EQ(stack().count(), 0);
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerBodyTest, ABodyIsLoadedEvenIfACameraChangesMeanwhile) {
  is_held = true;
  setFocal(700);
  opener->chooseBody(QStringLiteral("another"));
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.body(), other);
  EXPECT_NEAR(answered(), 700, 0.5F);
  EXPECT_EQ(stack().count(), 2);
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.body(), body);
  EXPECT_NEAR(answered(), 700, 0.5F) << "it is the camera's";
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
}

}  // namespace
}  // namespace lay
