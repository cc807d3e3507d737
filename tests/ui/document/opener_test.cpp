#include "ui/document/opener.h"

#include "ui/document/photo_reading.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/same.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>
#include <vector>

namespace lay {
namespace {

void writeText(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class OpenerTest : public testing::Test {
 protected:
  void SetUp() override {
    Script script;
    script.truth = standingParams();
    use(scriptedEngine(body, script));
  }

  void use(const Engine& engine) {
    opener = std::make_unique<Opener>(session, engine);
    QObject::connect(opener.get(), &Opener::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
  }

  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !opener->isBusy(); });
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Session session;
  std::unique_ptr<Opener> opener;
  std::vector<Problem> problems;
};

TEST_F(OpenerTest, FindsTheKeypointsBesideTheImageAndPredictsABody) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(problems.empty());
  ASSERT_TRUE(session.photo().has_value());
  EXPECT_EQ(session.photo()->image->width, 320);
  ASSERT_TRUE(session.subject().has_value());
  EXPECT_EQ(session.subject()->keypoint_path, files.keypoints);
  EXPECT_EQ(session.subject()->num_people, 1);
  EXPECT_TRUE(session.initial().has_value());
  EXPECT_EQ(session.body(), body);
}

TEST_F(OpenerTest, FindsBothNamesOfKeypointFiles) {
  const PhotoFiles files =
      writePhotoFiles(folder.path(), *body, standingParams(), "photo", "photo");
  EXPECT_EQ(keypointsBeside(files.image), files.keypoints);
  writeText(folder.path() / "photo_keypoints.json", "{}");
  EXPECT_EQ(keypointsBeside(files.image), folder.path() / "photo_keypoints.json");
  EXPECT_EQ(keypointsBeside(folder.path() / "other.png"), std::nullopt);
}

TEST_F(OpenerTest, SaysThatKeypointsAreMissingAndShowsThePhoto) {
  const PhotoFiles files =
      writePhotoFiles(folder.path(), *body, standingParams(), "photo", "elsewhere");
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_FALSE(session.subject().has_value());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().fix, Problem::Fix::OpenKeypoints);
  EXPECT_EQ(problems.front().severity, Problem::Severity::Info);

  opener->openKeypoints(files.keypoints);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.initial().has_value());
}

TEST_F(OpenerTest, KeepsTheOldPhotoWhenTheNewOneIsCorruptOrMissing) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  const ImagePtr before = session.photo()->image;
  writeText(folder.path() / "corrupt.jpg", "this is no image");
  for (const char* name : {"corrupt.jpg", "missing.jpg"}) {
    problems.clear();
    opener->openImage(folder.path() / name);
    ASSERT_TRUE(settles());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().severity, Problem::Severity::Error);
    EXPECT_TRUE(problems.front().text.contains(QString::fromLatin1(name)));
    EXPECT_EQ(session.photo()->image, before);
    EXPECT_TRUE(session.initial().has_value());
  }
}

TEST_F(OpenerTest, RefusesJsonThatHoldsNobody) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  const std::vector<std::string> texts = {
      "{}", "[1, 2", R"({"version": 1.3, "people": []})", R"({"cats": 9})"};
  for (const std::string& text : texts) {
    problems.clear();
    writeText(folder.path() / "bad.json", text);
    opener->openKeypoints(folder.path() / "bad.json");
    ASSERT_TRUE(settles());
    ASSERT_EQ(problems.size(), 1U) << text;
    EXPECT_EQ(problems.front().fix, Problem::Fix::OpenKeypoints);
    EXPECT_FALSE(problems.front().text.isEmpty());
    EXPECT_EQ(session.subject()->keypoint_path, files.keypoints);
    EXPECT_TRUE(session.initial().has_value());
  }
}

TEST_F(OpenerTest, OpensThePhotoEvenIfItsKeypointsAreBad) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  writeText(files.keypoints, "{}");
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().severity, Problem::Severity::Warning);
}

TEST_F(OpenerTest, AsksForAPersonThatDoesNotExistIsRefused) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image, files.keypoints, 5);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_FALSE(session.subject().has_value());
  EXPECT_EQ(problems.size(), 1U);
}

/// An OpenPose file with the people of two others.
void joinPeople(const std::filesystem::path& a,
                const std::filesystem::path& b,
                const std::filesystem::path& joined) {
  const auto read = [](const std::filesystem::path& path) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(readFile(path))).object();
  };
  QJsonObject all = read(a);
  QJsonArray people = all[QStringLiteral("people")].toArray();
  people.append(read(b)[QStringLiteral("people")].toArray()[0]);
  all[QStringLiteral("people")] = people;
  writeText(joined, QJsonDocument(all).toJson().toStdString());
}

TEST_F(OpenerTest, ChangesToAnotherPersonOfTheFile) {
  SmplParams aside = standingParams();
  aside.transl.x() += 0.8F;
  const PhotoFiles a = writePhotoFiles(folder.path(), *body, standingParams(), "a", "one");
  const PhotoFiles b = writePhotoFiles(folder.path(), *body, aside, "b", "two");
  joinPeople(a.keypoints, b.keypoints, folder.path() / "a_keypoints.json");
  opener->openImage(a.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.subject()->num_people, 2);
  const float x = session.subject()->keypoints.points(kKpNeck, 0);
  opener->selectPerson(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.subject()->person, 1);
  EXPECT_GT(session.subject()->keypoints.points(kKpNeck, 0), x + 20);
  EXPECT_TRUE(session.initial().has_value());
}

TEST_F(OpenerTest, TellsThatModelsAreMissing) {
  Engine engine = scriptedEngine(body, {});
  engine.load_body = [](const std::string&) -> AdaptedBody {
    throw ModelError("No body model. Set $LAYFIGURE_MODELS.");
  };
  use(engine);
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems.front().text.contains(QStringLiteral("LAYFIGURE_MODELS")));
  EXPECT_TRUE(session.subject().has_value());
  EXPECT_FALSE(session.initial().has_value());
}

TEST_F(OpenerTest, WantsThePhotoBeforeKeypoints) {
  opener->openKeypoints(folder.path() / "any.json");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().fix, Problem::Fix::OpenImage);
}

TEST_F(OpenerTest, TheLastOfTwoImagesWins) {
  const PhotoFiles a = writePhotoFiles(folder.path(), *body, standingParams(), "a", "a");
  const PhotoFiles b = writePhotoFiles(folder.path(), *body, standingParams(), "b", "b");
  opener->openImage(a.image);
  opener->openImage(b.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, b.image);
  EXPECT_TRUE(problems.empty());
}

/// A photo of one person is open. The first body says by its shape which camera and height it was
/// predicted for.
class OpenerUndoTest : public OpenerTest {
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
  void TearDown() override { is_held = false; }

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

TEST_F(OpenerUndoTest, AnotherCameraAndItsFirstBodyAreOneStepWithTheRunThatWasShown) {
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

TEST_F(OpenerUndoTest, AnAnswerAfterUndoIsNotPutUnderTheOldCameraAndRedoAsksAgain) {
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

TEST_F(OpenerUndoTest, TwoCamerasInARowAreTwoStepsEachWithItsBody) {
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

TEST_F(OpenerUndoTest, TheRealHeightAndItsBodyAreOneStep) {
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

TEST_F(OpenerUndoTest, AnAnswerJoinsItsStepUnderThoseThatCameSince) {
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

TEST_F(OpenerUndoTest, ABodyPosedByHandMeanwhileStays) {
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

TEST_F(OpenerUndoTest, WithoutAFirstBodyYetUndoFindsOneForTheOldCamera) {
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

TEST_F(OpenerUndoTest, AnAnswerAfterSavingMakesTheProjectModified) {
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

TEST_F(OpenerUndoTest, TheOthersOfThePhotoGetTheirBodyForTheCameraWhenTheyAreChosen) {
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

TEST_F(OpenerUndoTest, AFailedPredictionIsToldOnceAndNotAtEachEdit) {
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

TEST_F(OpenerUndoTest, TheChoiceOfABodyIsAStepThatLoadsTheOldOneAgain) {
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

TEST_F(OpenerUndoTest, ABodyChosenWithoutARunBringsItsFirstBodyAndTakesItAlong) {
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

TEST_F(OpenerUndoTest, ABodyThatHasGoneSinceIsSaidAndOursStandsIn) {
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

TEST_F(OpenerUndoTest, ABodyThatCannotBeLoadedIsNoStep) {
  missing = "another";
  opener->chooseBody(QStringLiteral("another"));
  ASSERT_TRUE(settles());
  EXPECT_EQ(problems.size(), 1U);
  EXPECT_EQ(stack().count(), 0);
  EXPECT_TRUE(isSame(project(), start));
}

TEST_F(OpenerUndoTest, ABodyIsLoadedEvenIfACameraChangesMeanwhile) {
  is_held = true;
  setFocal(700);
  opener->chooseBody(QStringLiteral("another"));
  is_held = false;
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.body(), other);
  EXPECT_NEAR(answered(), 700, 0.5F);
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.body(), body);
  stack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), start));
}

}  // namespace
}  // namespace lay
