#include "ui/live/time_left.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

TEST(TimeLeft, IsTheMeanStepTimesThoseToCome) {
  TimeLeft time;
  const TimeLeft::Clock::time_point start{};
  time.begin(20, start);
  EXPECT_FALSE(time.left().has_value());
  EXPECT_EQ(time.percent(), 0);
  time.note(1, start + 1s);
  EXPECT_FALSE(time.left().has_value()) << "one step says little";
  time.note(5, start + 10s);
  EXPECT_EQ(time.left(), 30'000ms);
  EXPECT_EQ(time.percent(), 25);
  time.note(25, start + 40s);
  EXPECT_EQ(time.left(), 0ms) << "more steps than were expected";
  EXPECT_EQ(time.percent(), 100);
}

TEST(TimeLeft, IsToldInRoundUnits) {
  EXPECT_EQ(toText(300ms), QString());
  EXPECT_EQ(toText(3400ms), QStringLiteral("3 s left"));
  EXPECT_EQ(toText(119s), QStringLiteral("119 s left"));
  EXPECT_EQ(toText(200s), QStringLiteral("3 min left"));
}

}  // namespace
}  // namespace lay
