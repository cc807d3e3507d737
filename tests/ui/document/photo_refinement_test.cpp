#include "ui/document/photo_refinement.h"

#include "ui/document/photo_reading.h"

#include <filesystem>

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/image/keypoint_file.h"
#include "core/project/project_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

namespace lay {
namespace {

class PhotoRefinementTest : public testing::Test {
 protected:
  PhotoRefinementTest() {
    script.truth = standingParams();
    engine = scriptedEngine(body, script);
    files = writePhotoFiles(folder.path(), *body, standingParams());
  }
  [[nodiscard]] Project refine() const {
    return refinePhoto(engine, files.image, {}, std::stop_token());
  }
  /// As if a detector found the person of the keypoint file, and somebody of whom little is seen.
  void detectInstead() {
    Detection detection;
    detection.people.resize(2);
    detection.people[0].keypoints.confidence[0] = 1;
    detection.people[1].keypoints =
        selectPerson(readKeypointFile(files.keypoints), files.keypoints, files.image, 0);
    detection.has_keypoints = true;
    std::filesystem::remove(files.keypoints);
    engine.detect = [detection](const Image&, const std::stop_token&) {
      return std::optional(detection);
    };
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Script script;
  Engine engine;
  PhotoFiles files;
};

TEST_F(PhotoRefinementTest, MakesWhatOpeningAndRefiningWould) {
  const Project project = refine();
  ASSERT_NE(project.person(), nullptr);
  const Person& person = *project.person();
  ASSERT_EQ(person.runs.size(), 1U);
  EXPECT_EQ(person.runs[0]->history->size(), script.num_steps);
  EXPECT_EQ(person.choice.step, script.num_steps - 1);
  EXPECT_EQ(person.choice.hypothesis, 2) << "the best of the script";
  // And it is a whole project: saved, and the same when it is opened.
  const auto path = folder.path() / "photo.layfigure";
  saveProject(path, project);
  const Project again = loadProject(path).project;
  EXPECT_EQ(again.person()->runs.size(), 1U);
  EXPECT_EQ(again.person()->choice, person.choice);
  EXPECT_EQ(again.photo()->sha256, project.photo()->sha256);
}

TEST_F(PhotoRefinementTest, EverybodyWhomTheDetectorsFindIsRefined) {
  detectInstead();
  const Project project = refine();
  ASSERT_EQ(project.people.size(), 2U);
  EXPECT_EQ(project.current_person, 1) << "of the first too little is seen";
  EXPECT_TRUE(project.people[0].runs.empty());
  EXPECT_EQ(project.people[1].runs.size(), 1U);
}

TEST_F(PhotoRefinementTest, NobodyIsAResultAndNoDetectorIsAProblem) {
  std::filesystem::remove(files.keypoints);
  engine.detect = [](const Image&, const std::stop_token&) { return std::optional<Detection>(); };
  EXPECT_THAT(errorText<InvalidOptions>([this] { (void)refine(); }),
              testing::HasSubstr("no detector is installed"));
  engine.detect = [](const Image&, const std::stop_token&) {
    return std::optional(Detection());
  };
  const Project project = refine();
  EXPECT_EQ(project.person(), nullptr);
  EXPECT_NE(project.photo(), nullptr);
}

TEST_F(PhotoRefinementTest, AStopLeavesNothingBehind) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)refinePhoto(engine, files.image, {}, source.get_token()), InvalidOptions);
  EXPECT_THROW((void)refinePhoto(engine, folder.path() / "none.png", {}, std::stop_token()),
               FileError);
}

TEST_F(PhotoRefinementTest, TheFirstBodyIsWhatThePhotoMakesOfTheLifters) {
  const SmplParams lifted = *refine().people.front().start.params;
  EXPECT_FALSE(refine().people.front().start.source.has_value());
  engine.look = [](const BodyModelPtr&,
                   const SmplParams& initial,
                   const Keypoints2d&,
                   const PersonBox&,
                   const PinholeCamera&,
                   const Image& photo) {
    EXPECT_EQ(photo.width, 320);
    SmplParams seen = initial;
    seen.body_pose(kLeftElbow - 1, 1) += 0.5F;
    return std::optional(seen);
  };
  const StartingBody seen = refine().people.front().start;
  EXPECT_NEAR(
      seen.params->body_pose(kLeftElbow - 1, 1), lifted.body_pose(kLeftElbow - 1, 1) + 0.5F, 1e-6F);
  EXPECT_EQ(startSourceText(seen.source.value_or(StartSource())), kSeenSource);
  engine.look = [](auto&&...) -> std::optional<SmplParams> { return std::nullopt; };
  EXPECT_EQ(refine().people.front().start.params->body_pose, lifted.body_pose);
  engine.look = [](auto&&...) -> std::optional<SmplParams> { throw ModelError("It is damaged."); };
  EXPECT_EQ(refine().people.front().start.params->body_pose, lifted.body_pose);
}

}  // namespace
}  // namespace lay
