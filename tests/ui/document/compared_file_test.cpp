#include "ui/document/compared_file.h"

#include "core/base/error.h"
#include "core/exchange/amass_file.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/params_file.h"
#include "core/exchange/prediction_file.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "core/project/same.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class ComparedFileTest : public testing::Test {
 protected:
  [[nodiscard]] ComparedFile read(const char* name) const {
    return readComparedFile(folder.path() / name, scene());
  }
  [[nodiscard]] PlacementScene scene() const {
    const Session& session = toy.session;
    return {session.adaptedBody(),
            session.photo()->camera,
            session.subject()->keypoints,
            session.subject()->box,
            *session.initial()};
  }
  [[nodiscard]] std::string bodyName() const { return toy.session.body()->name; }

  TempDir folder;
  ToySession toy;
};

TEST_F(ComparedFileTest, ParametersAreOneBodyAtItsPlace) {
  for (const char* name : {"body.npz", "body.json"}) {
    saveParams(folder.path() / name, {standingParams(), {}, bodyName(), "neutral", ""});
    const ComparedFile file = read(name);
    ASSERT_EQ(file.entries.size(), 1U) << name;
    EXPECT_TRUE(isSame(file.entries[0].params, standingParams())) << name;
    EXPECT_TRUE(file.has_place);
    EXPECT_TRUE(file.note.isEmpty());
    EXPECT_TRUE(file.entries[0].label.isEmpty());
  }
}

TEST_F(ComparedFileTest, OfAnotherBodyIsSaid) {
  saveParams(folder.path() / "other.npz", {standingParams(), {}, "smpl_male", "male", "smpl"});
  EXPECT_TRUE(read("other.npz").note.contains(QStringLiteral("smpl_male")));
}

TEST_F(ComparedFileTest, MotionsHaveFrames) {
  MotionRecord motion;
  motion.frames = {SmplParams(), standingParams()};
  motion.model_name = bodyName();
  saveMotion(folder.path() / "run.npz", motion);
  const ComparedFile file = read("run.npz");
  ASSERT_EQ(file.entries.size(), 2U);
  EXPECT_TRUE(isSame(file.entries[1].params, standingParams()));
  EXPECT_EQ(file.entries[1].label, QStringLiteral("Frame 2 of 2"));
}

TEST_F(ComparedFileTest, AmassHasNoCamera) {
  AmassMotion motion;
  motion.frames.assign(3, SmplParams());
  motion.frames[2].body_pose(5, 1) = 0.5F;
  motion.model_name = bodyName();
  saveAmass(folder.path() / "walk.npz", motion);
  const ComparedFile file = read("walk.npz");
  ASSERT_EQ(file.entries.size(), 3U);
  EXPECT_FALSE(file.has_place);
  EXPECT_FLOAT_EQ(file.entries[2].params.body_pose(5, 1), 0.5F);
}

TEST_F(ComparedFileTest, AProjectIsWhatItShows) {
  toy.run();
  toy.session.blendWith(0, 0.5F);
  toy.session.document().record([](Project& project) {
    project.photos[0].content = std::make_shared<const std::string>("bytes");
  });
  saveProject(folder.path() / "p.layfigure", toy.session.document().project());
  const ComparedFile file = read("p.layfigure");
  ASSERT_EQ(file.entries.size(), 1U);
  EXPECT_TRUE(isSame(file.entries[0].params, *toy.session.foundParams()));
}

TEST_F(ComparedFileTest, WhatAnotherProgramFoundIsPlacedInThePhoto) {
  // ScoreHMR's layout: 23 rotations, as a list of lists.
  std::string pose = "[";
  for (int joint = 0; joint < 23; ++joint) {
    pose += std::string(joint > 0 ? "," : "") + (joint == 17 ? "[0,0.5,0]" : "[0,0,0]");
  }
  pose += "]";
  writeFileAtomically(folder.path() / "score.json",
                      "{\"betas\":[0,0,0,0,0,0,0,0,0,0],\"body_pose\":" + pose +
                          ",\"global_orient\":[3.14159,0,0],\"cam_trans\":[0,0.1,3.5]}");
  const ComparedFile file = read("score.json");
  ASSERT_EQ(file.entries.size(), 1U);
  EXPECT_TRUE(file.has_place);
  EXPECT_FLOAT_EQ(file.entries[0].params.body_pose(17, 1), 0.5F);
  const Prediction prediction = readPrediction(folder.path() / "score.json");
  const PlacedPrediction placed = placePrediction(prediction.frames[0].people[0], scene());
  EXPECT_TRUE(isSame(file.entries[0].params, placed.params)) << "as a start of a run would be";
}

TEST_F(ComparedFileTest, WhatIsNoBodyIsRefusedWithItsName) {
  writeFileAtomically(folder.path() / "notes.json", "{\"a\": 1}");
  const std::string text = errorText<FileError>([&] { (void)read("notes.json"); });
  EXPECT_NE(text.find("notes.json"), std::string::npos) << text;
  Project empty;
  empty.id = "x";
  saveProject(folder.path() / "empty.layfigure", empty);
  EXPECT_THROW((void)read("empty.layfigure"), FileError);
  EXPECT_THROW((void)read("absent.npz"), FileError);
}

}  // namespace
}  // namespace lay
