#include "core/critic/critique_reasons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

BodyFindings flawless() {
  BodyFindings findings;
  findings.overlap.inside_of.fill(-1);
  return findings;
}

TEST(CritiqueReasons, NothingSpeaksAgainstAFlawlessBody) {
  const auto reasons = reasonsFor(flawless(), {}, Eigen::RowVectorXd::Zero(kSmplJointCount));
  EXPECT_THAT(reasons, testing::IsEmpty());
  EXPECT_THAT(critiqueSentence(reasons), testing::StartsWith("Fits the evidence"));
}

TEST(CritiqueReasons, EachFaultIsSaidOfItsPartTheWorstFirst) {
  BodyFindings findings = flawless();
  findings.beyond_range[kRightElbow] = 0.6F;
  findings.keypoint_error[kKpLeftAnkle] = 0.06F;
  findings.overlap.share_of_joint[kLeftWrist] = 0.1F;
  findings.overlap.inside_of[kLeftWrist] = kSpine1;
  Eigen::RowVectorXd joint_mm = Eigen::RowVectorXd::Zero(kSmplJointCount);
  joint_mm[kRightAnkle] = 80;
  Statement statement;
  statement.kind = StatementKind::Bend;
  statement.subject = BodyPoint::LeftElbow;
  statement.value = StatementClass::Straight;
  findings.statements.push_back({60, 1, false});
  const auto reasons = reasonsFor(findings, {statement}, joint_mm);
  ASSERT_EQ(reasons.size(), 5U);
  EXPECT_EQ(reasons[0].flag, "joint_limit");
  EXPECT_EQ(reasons[0].part, BodyPart::RightArm);
  EXPECT_EQ(reasons[0].reason, "The right elbow is 34 degrees beyond its range.");
  for (std::size_t i = 1; i < reasons.size(); ++i) {
    EXPECT_LE(reasons[i].severity, reasons[i - 1].severity);
    EXPECT_TRUE(isCriticFlag(reasons[i].flag));
  }
  const auto flagged = [&](const std::string& flag) {
    return *std::ranges::find(reasons, flag, &PartReason::flag);
  };
  EXPECT_EQ(flagged("reprojection").part, BodyPart::LeftLeg);
  EXPECT_EQ(flagged("penetration").part, BodyPart::LeftArm);
  EXPECT_EQ(flagged("depth").part, BodyPart::RightLeg);
  EXPECT_EQ(flagged("contradiction").part, BodyPart::LeftArm);
  EXPECT_EQ(critiqueSentence(reasons),
            "The right elbow is 34 degrees beyond its range, and 4 smaller faults.");
}

}  // namespace
}  // namespace lay
