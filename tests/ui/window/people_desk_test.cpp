#include "ui/window/people_desk.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/keypoint_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/opener.h"
#include "ui/panels/camera_panel.h"

#include <QDoubleSpinBox>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

#include <vector>

namespace lay {
namespace {

/// What a pretended detector answers; shared with its job thread.
struct Answer {
  std::optional<Detection> detection;
  std::string error;
  bool is_installable = true;
  int num_installed = 0;
};

class PeopleDeskTest : public testing::Test {
 protected:
  void SetUp() override {
    files = writePhotoFiles(folder.path(), *body, standingParams(), "photo", "elsewhere");
    const KeypointFile file = readKeypointFile(files.keypoints);
    Detection two;
    two.has_keypoints = true;
    FoundPerson person;
    person.keypoints = file.people.at(0).keypoints;
    two.people.push_back(person);
    person.keypoints.points.rowwise() += Eigen::RowVector2f(-40, 6);
    two.people.push_back(person);
    answer->detection = two;

    Script script;
    script.truth = standingParams();
    Engine engine = scriptedEngine(body, script);
    engine.detect = [answer = answer](const Image& image, const std::stop_token&) {
      EXPECT_EQ(image.width, 320);
      if (!answer->error.empty()) throw Error(answer->error);
      return answer->detection;
    };
    engine.install_detectors = [answer = answer, two](const std::stop_token&) {
      if (!answer->is_installable) throw NetworkError("Cannot download it: no connection.");
      ++answer->num_installed;
      answer->detection = two;
      return true;
    };
    opener = std::make_unique<Opener>(session, engine);
    desk = new PeopleDesk(session, *opener, engine, &window);
    QObject::connect(desk, &PeopleDesk::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
    QObject::connect(opener.get(), &Opener::failed, &session, [this](const Problem& problem) {
      problems.push_back(problem);
    });
  }

  [[nodiscard]] bool hasBody() {
    return QTest::qWaitFor([this] { return session.initial().has_value() && !opener->isBusy(); });
  }
  [[nodiscard]] bool hasProblem() {
    return QTest::qWaitFor([this] { return !problems.empty(); });
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  PhotoFiles files;
  std::shared_ptr<Answer> answer = std::make_shared<Answer>();
  Session session;
  QWidget window;
  std::unique_ptr<Opener> opener;
  PeopleDesk* desk = nullptr;
  std::vector<Problem> problems;
};

TEST_F(PeopleDeskTest, APhotoWithoutKeypointsIsSearchedAndEverybodyRemembered) {
  opener->openImage(files.image);
  ASSERT_TRUE(hasBody());
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(session.subject()->num_people, 2);
  EXPECT_EQ(session.subject()->person, 0);
  EXPECT_TRUE(session.subject()->keypoint_path.empty());
  ASSERT_EQ(session.people().size(), 2U);
  const float first = session.subject()->keypoints.points(kKpNose, 0);
  opener->selectPerson(1);
  ASSERT_TRUE(hasBody());
  EXPECT_EQ(session.subject()->person, 1);
  EXPECT_NEAR(session.subject()->keypoints.points(kKpNose, 0), first - 40, 1e-3F);
  opener->selectPerson(0);
  ASSERT_TRUE(hasBody());
  EXPECT_NEAR(session.subject()->keypoints.points(kKpNose, 0), first, 1e-3F);
}

TEST_F(PeopleDeskTest, KeypointFilesGoBeforeDetectors) {
  answer->error = "must not be asked";
  opener->openImage(files.image, files.keypoints);
  ASSERT_TRUE(hasBody());
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(session.subject()->keypoint_path, files.keypoints);
  EXPECT_EQ(session.people().size(), 1U);
}

TEST_F(PeopleDeskTest, NobodyIsAMessageWithAWayOut) {
  answer->detection->people.clear();
  opener->openImage(files.image);
  ASSERT_TRUE(hasProblem());
  EXPECT_TRUE(problems[0].title.contains("No person was found"));
  EXPECT_EQ(problems[0].fix, Problem::Fix::OpenKeypoints);
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_FALSE(session.subject().has_value());
}

TEST_F(PeopleDeskTest, OneClickInstallsTheDetectorsAndLooksAgain) {
  answer->detection.reset();
  opener->openImage(files.image);
  ASSERT_TRUE(hasProblem());
  EXPECT_EQ(problems[0].fix, Problem::Fix::InstallDetectors);
  desk->installDetectors();
  ASSERT_TRUE(hasBody());
  EXPECT_EQ(answer->num_installed, 1);
  EXPECT_EQ(session.subject()->num_people, 2);
}

TEST_F(PeopleDeskTest, AnInstallationThatFailsSaysWhy) {
  answer->detection.reset();
  answer->is_installable = false;
  opener->openImage(files.image);
  ASSERT_TRUE(hasProblem());
  problems.clear();
  desk->installDetectors();
  ASSERT_TRUE(hasProblem());
  EXPECT_TRUE(problems[0].text.contains("no connection"));
  EXPECT_EQ(problems[0].fix, Problem::Fix::InstallDetectors);
}

TEST_F(PeopleDeskTest, DetectorsThatFailAreAProblemOfThePhotoOnly) {
  answer->error = "The network is broken.";
  opener->openImage(files.image);
  ASSERT_TRUE(hasProblem());
  EXPECT_TRUE(problems[0].text.contains("The network is broken."));
  EXPECT_TRUE(session.photo().has_value());
}

TEST_F(PeopleDeskTest, TheCameraPanelFindsTheBodyAnew) {
  opener->openImage(files.image);
  ASSERT_TRUE(hasBody());
  EXPECT_EQ(session.photo()->camera_source, CameraSource::Diagonal);
  desk->cameraPanel()->findChild<QDoubleSpinBox*>("focalLength")->setValue(777);
  EXPECT_FLOAT_EQ(session.photo()->camera.focal_length, 777);
  EXPECT_EQ(session.photo()->camera_source, CameraSource::FocalLength);
  EXPECT_TRUE(opener->isBusy()) << "a first body is looked for";
  ASSERT_TRUE(QTest::qWaitFor([&] { return !opener->isBusy(); }));
  int count = 0;
  QObject::connect(&session, &Session::initialChanged, &session, [&count] { ++count; });
  desk->cameraPanel()->findChild<QDoubleSpinBox*>("realHeight")->setValue(1.6);
  ASSERT_TRUE(QTest::qWaitFor([&] { return count > 0 && !opener->isBusy(); }));
  EXPECT_NEAR(bodyHeight(*body, session.initial()->betas), 1.6F, 2e-3F);
  EXPECT_EQ(session.problem().height_m, 1.6F);
}

TEST_F(PeopleDeskTest, APoseByHandOutlivesAnotherCameraAndHeight) {
  opener->openImage(files.image);
  ASSERT_TRUE(hasBody());
  SmplParams posed = *session.initial();
  posed.body_pose(kLeftElbow - 1, 1) -= 0.7F;
  PoseConstraints settled;
  settled.locked.set(kLeftElbow);
  session.setPose(posed, settled, QStringLiteral("Turn left elbow"));
  const int steps = session.document().undoStack().count();
  const float before = session.photo()->camera.focal_length;
  const float depth = posed.transl.z();
  desk->cameraPanel()->findChild<QDoubleSpinBox*>("focalLength")->setValue(2 * before);
  EXPECT_FALSE(opener->isBusy());
  EXPECT_EQ(session.initial()->body_pose, posed.body_pose);
  const float zoom = session.photo()->camera.focal_length / before;  // the field has whole pixels
  EXPECT_NEAR(zoom, 2, 0.01F);
  EXPECT_NEAR(session.initial()->transl.z(), zoom * depth, 1e-3F);
  desk->cameraPanel()->findChild<QDoubleSpinBox*>("realHeight")->setValue(1.6);
  EXPECT_EQ(session.initial()->body_pose, posed.body_pose);
  EXPECT_NEAR(bodyHeight(*body, session.initial()->betas), 1.6F, 2e-3F);
  EXPECT_EQ(session.constraints(), settled);
  EXPECT_EQ(session.document().undoStack().count(), steps + 2) << "each is one step";
  session.document().undoStack().undo();
  session.document().undoStack().undo();
  EXPECT_EQ(session.initial()->transl.z(), depth);
  EXPECT_EQ(session.photo()->camera.focal_length, before);
}

}  // namespace
}  // namespace lay
