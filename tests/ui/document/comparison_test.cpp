#include "ui/document/comparison.h"

#include <QSignalSpy>
#include <QTest>

#include "core/base/error.h"
#include "core/exchange/params_file.h"
#include "core/io/atomic_file.h"
#include "core/project/same.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class ComparisonTest : public testing::Test {
 protected:
  ToySession toy;
  Session& session = toy.session;
  Comparison comparison{session};
};

TEST_F(ComparisonTest, APinnedStepStaysWhileOthersAreShown) {
  toy.run();
  session.showStep(0);
  const PosedBodyPtr first = session.shownBody();
  comparison.pinShown();
  EXPECT_EQ(comparison.name(), QStringLiteral("Run 1, step 0"));
  EXPECT_EQ(comparison.pinnedStep(), 0);
  ASSERT_TRUE(comparison.difference().has_value());
  EXPECT_NEAR(comparison.difference()->mpjpe, 0, 1e-3);
  session.showStep(19);
  const BodyDifference expected = differenceBetween(*session.shownBody(), *first);
  ASSERT_GT(expected.root, 100) << "the script walks 20 cm";
  EXPECT_FLOAT_EQ(comparison.difference()->root, expected.root);
  EXPECT_FLOAT_EQ(comparison.difference()->pve, expected.pve);
  toy.run();
  EXPECT_TRUE(comparison.isActive()) << "of another run";
  EXPECT_EQ(comparison.pinnedStep(), -1);
  session.showRun(0);
  EXPECT_EQ(comparison.pinnedStep(), 0);
}

TEST_F(ComparisonTest, IsNoStepOfUndoAndEndsWithThePerson) {
  toy.run();
  const int steps = session.document().undoStack().count();
  comparison.pinShown();
  EXPECT_EQ(session.document().undoStack().count(), steps);
  session.setSubject(*session.subject());
  EXPECT_FALSE(comparison.isActive());
  EXPECT_EQ(comparison.body(), nullptr);
  EXPECT_FALSE(comparison.difference().has_value());
  comparison.pinShown();
  EXPECT_FALSE(comparison.isActive()) << "the new person has no body yet";
}

TEST_F(ComparisonTest, AFileIsReadInTheBackgroundAndWhatIsWrongIsSaid) {
  const TempDir folder;
  const auto path = folder.path() / "truth.npz";
  saveParams(path, {standingParams(), {}, session.body()->name, "neutral", ""});
  QSignalSpy changes(&comparison, &Comparison::changed);
  QSignalSpy problems(&comparison, &Comparison::failed);
  comparison.open(path);
  ASSERT_TRUE(QTest::qWaitFor([&] { return comparison.isActive(); }));
  EXPECT_EQ(comparison.name(), QStringLiteral("truth.npz"));
  EXPECT_EQ(comparison.pinnedStep(), -1);
  EXPECT_NEAR(comparison.difference()->root, 200, 0.1) << "the first body stands 20 cm aside";
  EXPECT_EQ(problems.count(), 0);

  writeFileAtomically(folder.path() / "broken.npz", "PK no");
  comparison.open(folder.path() / "broken.npz");
  ASSERT_TRUE(QTest::qWaitFor([&] { return problems.count() == 1; }));
  const auto problem = problems[0][0].value<Problem>();
  EXPECT_TRUE(problem.text.contains(QStringLiteral("broken.npz")));
  EXPECT_TRUE(comparison.isActive()) << "the old one stays";
  comparison.clear();
  EXPECT_FALSE(comparison.isActive());
}

TEST_F(ComparisonTest, ABodyWithoutACameraStandsWhereTheShownOneStands) {
  ComparedFile file;
  file.name = QStringLiteral("walk");
  SmplParams frame;
  frame.body_pose.row(kLeftElbow - 1) = Eigen::RowVector3f(0, -1, 0);
  frame.transl = {9, 9, 9};
  file.entries = {{QStringLiteral("Frame 1 of 2"), SmplParams()},
                  {QStringLiteral("Frame 2 of 2"), frame}};
  file.has_place = false;
  comparison.show(file);
  comparison.choose(7);
  EXPECT_EQ(comparison.chosen(), 1);
  EXPECT_EQ(comparison.name(), QStringLiteral("walk, Frame 2 of 2"));
  ASSERT_TRUE(comparison.difference().has_value());
  EXPECT_NEAR(comparison.difference()->root, 0, 1e-2);
  EXPECT_EQ(comparison.difference()->worstJoint(), kLeftHand);
}

}  // namespace
}  // namespace lay
