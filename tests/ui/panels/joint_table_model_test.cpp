#include "ui/panels/joint_table_model.h"

#include <QAbstractItemModelTester>

#include "core/language/parser.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class JointTableModelTest : public testing::Test {
 protected:
  [[nodiscard]] const JointFacts& fact(int joint) const {
    return model.facts()[static_cast<std::size_t>(joint)];
  }
  [[nodiscard]] QString text(int joint, int column) const {
    return model.index(joint, column).data().toString();
  }
  ToySession toy;
  Session& session = toy.session;
  Comparison comparison{session};
  JointTableModel model{session, comparison};
};

TEST_F(JointTableModelTest, AnglesAndWhatOfThemIsBeyondTheLimits) {
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  SmplParams params = standingParams();
  params.body_pose.row(kRightKnee - 1) = Eigen::RowVector3f(-1.2F, 0, 0);  // to the front
  session.setInitial(params);
  model.refresh();
  ASSERT_EQ(model.rowCount(), kSmplJointCount);
  EXPECT_NEAR(fact(kRightKnee).angle_deg, 68.75F, 0.1F);
  EXPECT_GT(fact(kRightKnee).beyond_deg, 30);
  EXPECT_TRUE(text(kRightKnee, JointTableModel::LimitColumn).startsWith(QLatin1Char('+')));
  EXPECT_EQ(text(kLeftKnee, JointTableModel::LimitColumn), QStringLiteral("inside"));
  EXPECT_TRUE(model.index(kRightKnee, JointTableModel::LimitColumn)
                  .data(Qt::ForegroundRole)
                  .isValid());
  EXPECT_EQ(text(kPelvis, JointTableModel::LimitColumn), QStringLiteral("–"));
}

TEST_F(JointTableModelTest, EvidenceIsThatOfTheKeypointsThatMoveWithTheJoint) {
  session.setInitial(standingParams());
  Keypoints2d keypoints = session.subject()->keypoints;
  const auto anchorOf = [&](int keypoint) {
    return session.body()->keypoint_anchors[static_cast<std::size_t>(keypoint)].joint;
  };
  ASSERT_EQ(anchorOf(kKpLeftElbow), kLeftElbow);
  keypoints.points(kKpLeftElbow, 0) += 10;
  keypoints.confidence[kKpLeftElbow] = 0.6F;
  keypoints.confidence[kKpRightElbow] = 0;
  session.setKeypoints(keypoints, QStringLiteral("Move"));
  model.refresh();
  EXPECT_NEAR(fact(kLeftElbow).reprojection_px.value(), 10, 0.05);
  EXPECT_FLOAT_EQ(fact(kLeftElbow).confidence.value(), 0.6F);
  EXPECT_FALSE(fact(kRightElbow).confidence.has_value());
  EXPECT_FALSE(fact(kRightElbow).reprojection_px.has_value());
  EXPECT_EQ(text(kRightElbow, JointTableModel::ReprojectionColumn), QStringLiteral("–"));
  PoseConstraints constraints;
  constraints.locked.set(kRightElbow);
  constraints.put({kLeftWrist, Eigen::Vector2f(1, 2), {}});
  session.setPose(standingParams(), constraints, QStringLiteral("Pose"));
  model.refresh();
  EXPECT_EQ(text(kRightElbow, JointTableModel::EvidenceColumn), QStringLiteral("locked"));
  EXPECT_EQ(text(kLeftWrist, JointTableModel::EvidenceColumn), QStringLiteral("placed"));
}

TEST_F(JointTableModelTest, StatementsStandAtTheJointsTheySpeakOf) {
  session.setInitial(standingParams());
  PartDescriptions words;
  words[BodyPart::LeftArm].text = "The left elbow is bent at a right angle.";
  words[BodyPart::RightLeg].text = "The right knee is straight.";
  words[BodyPart::LeftArm].author = words[BodyPart::RightLeg].author = Author::Person;
  parseStatements(words);
  session.setDescriptions(words, {});
  model.refresh();
  EXPECT_EQ(fact(kLeftElbow).broken.size(), 1) << "the arms of the T-pose are straight";
  EXPECT_EQ(fact(kRightKnee).holds.size(), 1);
  EXPECT_TRUE(fact(kHead).holds.isEmpty() && fact(kHead).broken.isEmpty());
  EXPECT_TRUE(model.index(kLeftElbow, JointTableModel::WordsColumn)
                  .data(Qt::ToolTipRole)
                  .toString()
                  .contains(QStringLiteral("right angle")));
  EXPECT_TRUE(text(kLeftElbow, JointTableModel::WordsColumn).contains(QStringLiteral("✗")));
}

TEST_F(JointTableModelTest, DoubtAndDistanceWhereTheyAreKnown) {
  RefinementResult result = toy.runWithoutEnd();
  result.uncertainty_mm.emplace();
  result.uncertainty_mm->fill(33);
  session.endRun(result);
  model.refresh();
  EXPECT_FLOAT_EQ(fact(kHead).uncertainty_mm.value(), 33);
  EXPECT_FALSE(fact(kHead).compared_mm.has_value());
  comparison.pinShown();
  SmplParams bent = *session.shownParams();
  bent.body_pose.row(kLeftElbow - 1) += Eigen::RowVector3f(0, -1, 0);
  session.previewPose(bent);
  model.refresh();
  EXPECT_NEAR(fact(kRightHand).compared_mm.value(), 0, 0.1);
  EXPECT_GT(fact(kLeftHand).compared_mm.value(), 50);
  const auto key = [&](int joint) {
    return model.index(joint, JointTableModel::ComparedColumn)
        .data(JointTableModel::kSortRole)
        .toDouble();
  };
  EXPECT_GT(key(kLeftHand), key(kRightHand));
}

TEST_F(JointTableModelTest, WithoutABodyThereAreNoRows) {
  Session nobody;
  Comparison nothing(nobody);
  JointTableModel empty(nobody, nothing);
  empty.refresh();
  EXPECT_EQ(empty.rowCount(), 0);
}

}  // namespace
}  // namespace lay
