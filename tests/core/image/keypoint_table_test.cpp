#include "core/image/keypoint_table.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

RawKeypoints read(const std::string& text) {
  return readKeypointTable(text, "points.csv");
}

std::string problem(const std::string& text) {
  return errorText<FileError>([&] { (void)read(text); });
}

TEST(KeypointTable, APointThatComesAgainIsAnotherPersons) {
  const RawKeypoints raw = read("name,x,y\nnose,1,2\nneck,3,4\nnose,5,6\n");
  EXPECT_THAT(raw.names, ElementsAre("nose", "neck"));
  ASSERT_THAT(raw.people, SizeIs(2));
  EXPECT_EQ(raw.people[1].points[0].x, 5);
  EXPECT_TRUE(std::isnan(raw.people[1].points[1].x));
  EXPECT_EQ(raw.people[0].points[0].confidence, 1);
}

TEST(KeypointTable, NumberedPointsKeepTheirPlaces) {
  const RawKeypoints raw = read("point;x;y;score\n3;1,5;2;0,5\n0;7;8;1\n");
  ASSERT_THAT(raw.people, SizeIs(1));
  ASSERT_THAT(raw.people[0].points, SizeIs(4));
  EXPECT_EQ(raw.people[0].points[3].x, 1.5f);
  EXPECT_TRUE(std::isnan(raw.people[0].points[1].x));
}

TEST(KeypointTable, BlankScoresAndCoordinatesAreMissing) {
  const RawKeypoints raw = read("nose_x,nose_y,nose_score,neck.x,neck.y,neck.score\n1,2,,,4,0.5\n");
  EXPECT_THAT(raw.names, ElementsAre("nose", "neck"));
  EXPECT_TRUE(std::isnan(raw.people.at(0).points[0].confidence));
  EXPECT_TRUE(std::isnan(raw.people.at(0).points[1].x));
}

TEST(KeypointTable, NumberedColumnsAreUnderstood) {
  const RawKeypoints raw = read("x0,y0,c0,x1,y1,c1\n1,2,0.5,3,4,0.75\n");
  EXPECT_THAT(raw.names, ElementsAre("0", "1"));
  EXPECT_EQ(raw.people.at(0).points[1].confidence, 0.75f);
}

TEST(KeypointTable, ACountingFirstColumnIsTheFrame) {
  std::string row;
  for (int i = 0; i < 34; ++i) row.append(1, ',').append(std::to_string(i + 5));
  const RawKeypoints raw = read("0" + row + "\n1" + row + "\n");
  ASSERT_THAT(raw.people, SizeIs(2));
  EXPECT_EQ(raw.people[1].image_name, "1");
  ASSERT_THAT(raw.people[1].points, SizeIs(17));
  EXPECT_EQ(raw.people[1].points[0].x, 5);
}

TEST(KeypointTable, WhatIsNoTableOfKeypointsIsRefused) {
  EXPECT_THAT(problem("a,b\n1,2\n"), HasSubstr("names no coordinates (a, ...)"));
  EXPECT_THAT(problem("1,2,3,4,5,6,7\n"), HasSubstr("rows of 7 numbers"));
  EXPECT_THAT(problem("scorer,a\nbodyparts,b\n"), HasSubstr("bodyparts"));
  EXPECT_THAT(problem("nose,3\n"), HasSubstr("'nose' has no x and y"));
  EXPECT_THAT(problem("\n\n"), HasSubstr("it is empty"));
}

}  // namespace
}  // namespace lay
