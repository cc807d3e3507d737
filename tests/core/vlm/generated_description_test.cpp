#include "core/vlm/generated_description.h"

#include "tests/support/toy_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace lay {
namespace {

using ::testing::ElementsAre;

SmplParams upright() {
  SmplParams params = randomPose(1, 0);
  params.body_pose.setZero();
  return params;
}

TEST(GeneratedDescription, IsMarkedAndComplete) {
  const BodyModelPtr body = makeToyBody();
  const PartDescriptions all = describeBody(*body, upright(), {});
  for (const PartDescription& part : all.parts) {
    EXPECT_EQ(part.author, Author::Generated);
    EXPECT_FALSE(part.text.empty());
    EXPECT_FALSE(part.statements.empty());
  }
  EXPECT_EQ(describeBody(*body, upright(), {}), all);
}

TEST(GeneratedDescription, HasOnlyTheWantedRows) {
  const BodyModelPtr body = makeToyBody();
  constexpr std::array kParts = {BodyPart::LeftLeg};
  const PartDescriptions some = describeBody(*body, upright(), kParts);
  EXPECT_EQ(some[BodyPart::LeftLeg], describeBody(*body, upright(), {})[BodyPart::LeftLeg]);
  EXPECT_EQ(some[BodyPart::RightLeg], PartDescription());
}

TEST(WantedParts, AreOrderedAndUnique) {
  EXPECT_EQ(wantedParts({}).size(), static_cast<std::size_t>(kBodyPartCount));
  constexpr std::array kParts = {BodyPart::RightLeg, BodyPart::Head, BodyPart::RightLeg};
  EXPECT_THAT(wantedParts(kParts), ElementsAre(BodyPart::Head, BodyPart::RightLeg));
}

}  // namespace
}  // namespace lay
