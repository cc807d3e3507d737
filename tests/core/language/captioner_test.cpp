#include "core/language/captioner.h"

#include "core/base/error.h"
#include "core/language/parser.h"
#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <regex>

namespace lay {
namespace {

/// Whole words only: "upright" and "a right angle" stay.
std::string withSidesSwapped(const std::string& text) {
  static const std::regex kSides("\\b(left|right)\\b(?! angle)");
  std::string swapped;
  std::size_t done = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), kSides), end; it != end; ++it) {
    const auto at = static_cast<std::size_t>(it->position());
    swapped += text.substr(done, at - done);
    swapped += it->str() == "left" ? "right" : "left";
    done = at + it->str().size();
  }
  return swapped + text.substr(done);
}

PartDescriptions plain(const SmplParams& params) {
  Random random(0);
  return describePose(toySkeleton(params), CaptionOptions::complete(), random);
}

TEST(Captioner, AMirroredPoseIsToldWithSidesSwapped) {
  for (const SmplParams& params : toyPoses(60)) {
    const PartDescriptions seen = plain(params);
    const PartDescriptions reflected = plain(mirrored(params));
    for (const BodyPart part : {BodyPart::Head,
                                BodyPart::Torso,
                                BodyPart::LeftArm,
                                BodyPart::RightArm,
                                BodyPart::LeftLeg,
                                BodyPart::RightLeg}) {
      EXPECT_EQ(withSidesSwapped(seen[part].text), reflected[mirrored(part)].text);
    }
  }
}

TEST(Captioner, IsReadBackByTheParser) {
  // Recorded poses where there are any: limbs that no random pose holds.
  std::vector<SmplParams> poses = recordedPoses("val", 3000);
  if (poses.empty()) poses = toyPoses(1000);
  Random random(11);
  int said = 0;
  int read = 0;
  int invented = 0;
  for (const SmplParams& params : poses) {
    PartDescriptions descriptions = describePose(toySkeleton(params), CaptionOptions(), random);
    const PartDescriptions written = descriptions;
    parseStatements(descriptions);
    for (std::size_t i = 0; i < written.parts.size(); ++i) {
      const auto& truth = written.parts[i].statements;
      const auto& found = descriptions.parts[i].statements;
      const auto contains = [](const std::vector<Statement>& all, const Statement& one) {
        return std::any_of(
            all.begin(), all.end(), [&one](const Statement& s) { return saysTheSame(s, one); });
      };
      for (const Statement& s : truth) {
        ++said;
        read += contains(found, s) ? 1 : 0;
      }
      for (const Statement& s : found) invented += contains(truth, s) ? 0 : 1;
    }
  }
  EXPECT_GT(said, 5000);
  EXPECT_GE(read, 0.99 * said);
  EXPECT_LE(invented, 0.01 * said);
  RecordProperty("statements", said);
  RecordProperty("read", read);
}

TEST(Captioner, RangesCoverWhatIsSaid) {
  Random random(4);
  for (const SmplParams& params : toyPoses(50)) {
    const PartDescriptions descriptions =
        describePose(toySkeleton(params), CaptionOptions(), random);
    for (const PartDescription& part : descriptions.parts) {
      EXPECT_EQ(part.author, Author::Generated);
      if (part.text.empty()) continue;
      EXPECT_EQ(part.text.back(), '.');
      EXPECT_TRUE(std::isupper(static_cast<unsigned char>(part.text.front()))) << part.text;
      EXPECT_EQ(part.text.find("  "), std::string::npos) << part.text;
      for (const Statement& s : part.statements) {
        ASSERT_LT(s.range.begin, s.range.end);
        ASSERT_LE(s.range.end, part.text.size());
      }
    }
  }
}

TEST(Captioner, IsTheSameForASeedAndOtherForAnother) {
  const SkeletonPose pose = toySkeleton(toyPoses(5)[4]);
  const auto text = [&pose](std::uint64_t seed) {
    Random random(seed);
    return joinedText(describePose(pose, CaptionOptions(), random));
  };
  EXPECT_EQ(text(1), text(1));
  EXPECT_NE(text(1), text(2));
}

TEST(Captioner, MergedStatementsStandOnceInOverall) {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};
  CaptionOptions options = CaptionOptions::complete();
  options.merge = 1;
  Random random(0);
  const PartDescriptions merged = describePose(toySkeleton(params), options, random);
  EXPECT_NE(merged[BodyPart::Overall].text.find("Both elbows are straight."), std::string::npos);
  EXPECT_EQ(merged[BodyPart::LeftArm].text.find("elbow"), std::string::npos);
  const auto all = allStatements(merged);
  for (const char* text : {"bend left_elbow straight", "bend right_elbow straight"}) {
    EXPECT_NE(std::find(all.begin(), all.end(), *statementFromText(text)), all.end());
  }
  EXPECT_EQ(all.size(), allStatements(plain(params)).size());
}

TEST(Captioner, LimitsKeepTheRareOnes) {
  CaptionOptions options;
  options.max_statements = 3;
  options.vary_thresholds = false;
  Random random(2);
  for (const SmplParams& params : toyPoses(20)) {
    const auto statements = statementsOf(toySkeleton(params), options, random);
    std::size_t count = 0;
    for (const auto& part : statements) count += part.size();
    EXPECT_LE(count, 3U);
  }
  options.skip = 2;
  EXPECT_THROW(options.validate(), InvalidOptions);
}

}  // namespace
}  // namespace lay
