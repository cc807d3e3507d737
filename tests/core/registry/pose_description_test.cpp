#include "core/registry/pose_description.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

std::string with(const std::string& more) {
  return R"({"format":"layfigure-pose-network","version":1,"file":"pose.onnx")" + more + "}";
}

std::string problem(const std::string& text) {
  return errorText<ModelError>([&] { (void)readPoseDescription(text, "pose.json"); });
}

TEST(PoseDescription, WhatIsLeftOutKeepsItsDefault) {
  const PoseDescription description = readPoseDescription(with(""), "pose.json");
  EXPECT_EQ(description.file, "pose.onnx");
  EXPECT_EQ(description.width, 192);
  EXPECT_EQ(description.height, 256);
  EXPECT_TRUE(description.is_rgb);
  EXPECT_EQ(description.output, PoseDescription::Output::Heatmap);
  EXPECT_EQ(description.layout, "coco17");
}

TEST(PoseDescription, EverythingIsRead) {
  const PoseDescription description = readPoseDescription(
      with(R"(,"title":"T","layout":"halpe26","margin":1.5,"simcc_split":3,"output":"simcc",
             "input":{"width":288,"height":384,"order":"bgr","mean":[1,2,3],"std":[4,5,6]})"),
      "pose.json");
  EXPECT_EQ(description.title, "T");
  EXPECT_EQ(description.layout, "halpe26");
  EXPECT_EQ(description.margin, 1.5F);
  EXPECT_EQ(description.simcc_split, 3);
  EXPECT_EQ(description.output, PoseDescription::Output::SimCc);
  EXPECT_EQ(description.width, 288);
  EXPECT_EQ(description.height, 384);
  EXPECT_FALSE(description.is_rgb);
  EXPECT_EQ(description.mean[2], 3);
  EXPECT_EQ(description.deviation[0], 4);
}

TEST(PoseDescription, WhatIsWrongIsNamed) {
  EXPECT_THAT(problem("{"), HasSubstr("not JSON"));
  EXPECT_THAT(problem("[]"), HasSubstr("layfigure-pose-network 1"));
  EXPECT_THAT(problem(R"({"format":"layfigure-pose-network","version":1})"), HasSubstr("\"file\""));
  EXPECT_THAT(problem(R"({"format":"layfigure-pose-network","version":1,"file":"../a.onnx"})"),
              HasSubstr("\"file\""));
  EXPECT_THAT(problem(with(R"(,"output":"regression")")), HasSubstr("regression"));
  EXPECT_THAT(problem(with(R"(,"input":{"width":0})")), HasSubstr("\"width\""));
  EXPECT_THAT(problem(with(R"(,"input":{"width":"192"})")), HasSubstr("\"width\""));
  EXPECT_THAT(problem(with(R"(,"input":{"std":[1,0,1]})")), HasSubstr("\"std\""));
  EXPECT_THAT(problem(with(R"(,"input":{"mean":[1,2]})")), HasSubstr("\"mean\""));
  EXPECT_THAT(problem(with(R"(,"input":{"order":"yuv"})")), HasSubstr("yuv"));
  EXPECT_THAT(problem(with(R"(,"margin":null)")), HasSubstr("\"margin\""));
  EXPECT_THAT(problem(with(R"(,"title":3)")), HasSubstr("\"title\""));
}

}  // namespace
}  // namespace lay
