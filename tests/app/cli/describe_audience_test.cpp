#include "app/cli/describe_audience.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

std::string shown(bool is_terminal, const std::string& long_text = "The elbow") {
  testing::internal::CaptureStderr();
  {
    DescribeAudience audience(is_terminal);
    audience.onProgress("asking");
    audience.onText(BodyPart::LeftArm, "The");
    audience.onText(BodyPart::LeftArm, long_text);
    audience.onText(BodyPart::Head, "It");
  }
  return testing::internal::GetCapturedStderr();
}

TEST(DescribeAudience, GivesEachTextOneLineInALog) {
  EXPECT_EQ(shown(false), "layfigure-cli: asking\nleft_arm: The elbow\nhead: It\n");
}

TEST(DescribeAudience, LetsALineGrowOnATerminal) {
  EXPECT_EQ(shown(true),
            "layfigure-cli: asking\n\rleft_arm: The\033[K\rleft_arm: The elbow\033[K\r"
            "left_arm: The elbow\033[K\n\rhead: It\033[K\rhead: It\033[K\n");
}

TEST(DescribeAudience, ShowsTheEndOfALongText) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "\xC3\xA9";
  const std::string growing = "\rleft_arm: " + text.substr(2 * 8) + "\033[K\r";
  EXPECT_NE(shown(true, text).find(growing), std::string::npos) << "64 bytes, whole characters";
}

}  // namespace
}  // namespace lay
