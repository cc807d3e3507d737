#include "ui/document/prediction_opener.h"

#include "core/base/error.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace lay {
namespace {

/// EasyMocap's file of people who stand side by side as the session's body does.
std::string easyMocapPeople(const SmplParams& params, int count) {
  std::ostringstream text;
  for (int i = 0; i < count; ++i) {
    text << (i == 0 ? "[" : ", ") << R"({"id": )" << 7 + i << R"(, "Rh": [[)"
         << params.global_orient.x() << ", " << params.global_orient.y() << ", "
         << params.global_orient.z() << R"(]], "Th": [[)" << params.transl.x() + i << ", "
         << params.transl.y() << ", " << params.transl.z() << R"(]], "poses": [[)";
    for (int k = 0; k < 72; ++k) text << (k == 0 ? "" : ", ") << (k == 56 ? 0.4 : 0.0);
    text << R"(]], "shapes": [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]})";
  }
  return text.str() + "]";
}

class PredictionOpenerTest : public testing::Test {
 protected:
  void write(const std::string& text) { std::ofstream(path) << text; }
  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !opener.isBusy(); });
  }

  const TempDir folder;
  const std::filesystem::path path = folder.path() / "000000.json";
  ToySession toy;
  PredictionOpener opener{toy.session};
};

TEST_F(PredictionOpenerTest, TheOnlyBodyBecomesTheStartInOneStepOfUndo) {
  const SmplParams before = *toy.session.initial();
  write(easyMocapPeople(before, 1));
  const QSignalSpy used(&opener, &PredictionOpener::used);
  opener.open(path);
  ASSERT_TRUE(settles());
  ASSERT_EQ(used.count(), 1);
  EXPECT_EQ(used[0][0].toString(), QStringLiteral("EasyMocap"));
  EXPECT_NEAR(toy.session.initial()->body_pose(17, 2), 0.4F, 1e-4F);  // number 56 of the pose
  EXPECT_TRUE(toy.session.isPosedByHand());
  EXPECT_EQ(toy.session.document().undoStack().undoText(), QStringLiteral("Start from EasyMocap"));
  toy.session.document().undoStack().undo();
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
  EXPECT_EQ(toy.session.initial()->transl, before.transl);
}

TEST_F(PredictionOpenerTest, OfSeveralTheNearestIsSuggestedAndNothingChanges) {
  const SmplParams before = *toy.session.initial();
  write(easyMocapPeople(before, 3));
  PredictionPtr prediction;
  PredictionChoice suggested;
  QObject::connect(&opener,
                   &PredictionOpener::choiceWanted,
                   [&](const PredictionPtr& read, const PredictionChoice& choice) {
                     prediction = read;
                     suggested = choice;
                   });
  opener.open(path);
  ASSERT_TRUE(settles());
  ASSERT_NE(prediction, nullptr);
  EXPECT_EQ(suggested.person, 0U);
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
  const QSignalSpy used(&opener, &PredictionOpener::used);
  opener.use(prediction, {0, 2});
  ASSERT_TRUE(settles());
  ASSERT_EQ(used.count(), 1);
  EXPECT_EQ(used[0][0].toString(), QStringLiteral("EasyMocap, person 9"));
}

TEST_F(PredictionOpenerTest, WhatIsNoneIsToldOrHandedOn) {
  write("{\"people\": []}");
  std::vector<Problem> problems;
  QObject::connect(&opener, &PredictionOpener::failed, [&](const Problem& problem) {
    problems.push_back(problem);
  });
  opener.open(path);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].text.contains(QStringLiteral("people")));
  bool is_handed_on = false;
  opener.open(path, [&] { is_handed_on = true; });
  ASSERT_TRUE(settles());
  EXPECT_TRUE(is_handed_on);
  EXPECT_EQ(problems.size(), 1U);
}

TEST_F(PredictionOpenerTest, ThePhotoItselfGivesAStartInOneStepOfUndo) {
  const SmplParams before = *toy.session.initial();
  const PersonBox asked = toy.session.subject()->box;
  const QSignalSpy used(&opener, &PredictionOpener::used);
  opener.regress([&](const Image& photo, const PersonBox& box, const PinholeCamera&) {
    EXPECT_EQ(&photo, toy.session.photo()->image.get());
    EXPECT_EQ(box.center, asked.center);
    PredictedBody found;
    found.params = before;
    found.params.body_pose(17, 2) = 0.3F;
    return Prediction{"a regressor", {{"", {found}}}, {}};
  });
  ASSERT_TRUE(QTest::qWaitFor([&] { return used.count() == 1; }));
  EXPECT_EQ(used[0][0].toString(), QStringLiteral("a regressor"));
  EXPECT_NEAR(toy.session.initial()->body_pose(17, 2), 0.3F, 1e-4F);
  toy.session.document().undoStack().undo();
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
}

TEST_F(PredictionOpenerTest, AMissingRegressorIsToldWithTheWayOut) {
  std::vector<Problem> problems;
  QObject::connect(&opener, &PredictionOpener::failed, [&](const Problem& problem) {
    problems.push_back(problem);
  });
  const SmplParams before = *toy.session.initial();
  opener.regress([](const Image&, const PersonBox&, const PinholeCamera&) -> Prediction {
    throw ModelError("No body regressor is installed. Do this.");
  });
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].text.contains(QStringLiteral("Do this")));
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
}

TEST(PredictionOpenerAlone, WithoutAPersonItSaysWhatIsMissing) {
  Session session;
  PredictionOpener opener(session);
  Problem::Fix fix = Problem::Fix::None;
  QObject::connect(
      &opener, &PredictionOpener::failed, [&](const Problem& problem) { fix = problem.fix; });
  opener.open("a.pkl");
  EXPECT_EQ(fix, Problem::Fix::OpenImage);
  bool is_handed_on = false;
  opener.open("a.pkl", [&] { is_handed_on = true; });
  EXPECT_TRUE(is_handed_on);
}

}  // namespace
}  // namespace lay
