#include "core/critic/critique_reasons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/faulty_body.h"

namespace lay {
namespace {

TEST(CritiqueReasons, NothingSpeaksAgainstAFlawlessBody) {
  const auto reasons = reasonsFor(flawlessFindings(), {}, Eigen::RowVectorXd::Zero(kSmplJointCount));
  EXPECT_THAT(reasons, testing::IsEmpty());
  EXPECT_THAT(critiqueSentence(reasons), testing::StartsWith("Fits the evidence"));
}

TEST(CritiqueReasons, EachFaultIsSaidOfItsPartTheWorstFirst) {
  const FaultyBody body;
  const auto reasons = reasonsFor(body.findings, {body.statement}, body.joint_mm);
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
