#include "core/language/descriptions_file.h"

#include "core/base/error.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <string>

namespace lay {
namespace {

PartDescriptions example() {
  PartDescriptions descriptions;
  PartDescription& arm = descriptions[BodyPart::LeftArm];
  arm.text = "Der linke Ellbogen — \"bent\" at 90°.\n";
  arm.author = Author::Person;
  arm.confidence = 0.9F;
  Statement statement = statementFromText("about bend left_elbow right_angle 90").value();
  statement.range = {3, 17};
  arm.statements = {statement};
  descriptions[BodyPart::Overall].text = "He stands.";
  descriptions[BodyPart::Overall].author = Author::Vlm;
  return descriptions;
}

TEST(DescriptionsFile, ComesBack) {
  const TempDir dir;
  const auto path = dir.path() / "descriptions.json";
  saveDescriptions(path, example());
  EXPECT_EQ(loadDescriptions(path), example());
}

TEST(DescriptionsFile, BytesThatAreNoUtf8DoNotBreakTheFile) {
  PartDescriptions descriptions;
  descriptions[BodyPart::Head].text = "up\xFF\xFE";
  const PartDescriptions back = descriptionsFromJson(descriptionsToJson(descriptions), "memory");
  EXPECT_EQ(back[BodyPart::Head].text, "up\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(DescriptionsFile, UnknownStatementsAreLeftOut) {
  const std::string json =
      R"({"format":"layfigure-descriptions","version":1,"parts":{"head":{"text":"up","statements":)"
      R"([{"says":"mood head cheerful"},{"says":"head_pitch head up","range":[0,2]}]}}})";
  EXPECT_EQ(descriptionsFromJson(json, "memory")[BodyPart::Head].statements.size(), 1U);
}

TEST(DescriptionsFile, WhatIsWrongIsRefusedWithTheReason) {
  const std::string start = R"({"format":"layfigure-descriptions","version":1,"parts":)";
  const std::vector<std::string> wrong = {
      "",
      "[]",
      "{}",
      R"({"format":"layfigure-descriptions","version":2,"parts":{}})",
      start + "3}",
      start + R"({"tail":{}}})",
      start + R"({"head":3}})",
      start + R"({"head":{"text":3}}})",
      start + R"({"head":{"author":"ghost"}}})",
      start + R"({"head":{"confidence":7}}})",
      start + R"({"head":{"confidence":"high"}}})",
      start + R"({"head":{"statements":{}}}})",
      start + R"({"head":{"statements":[3]}}})",
      start +
          R"({"head":{"text":"up","statements":[{"says":"head_pitch head up","range":[0,9]}]}}})",
      start +
          R"({"head":{"text":"up","statements":[{"says":"head_pitch head up","range":[2,1]}]}}})",
      start +
          R"({"head":{"text":"up","statements":[{"says":"head_pitch head up","range":[-1,1]}]}}})",
      start + R"({"head":{"text":")" + std::string(kMaxDescriptionBytes + 1, 'a') + R"("}}})",
      std::string(100000, '[')};
  for (const std::string& json : wrong) {
    try {
      (void)descriptionsFromJson(json, "some.json");
      FAIL() << json.substr(0, 100);
    } catch (const FileError& error) {
      EXPECT_NE(std::string(error.what()).find("some.json"), std::string::npos);
    }
  }
}

TEST(DescriptionsFile, EveryTruncationIsRefusedOrRead) {
  const std::string json = descriptionsToJson(example());
  for (std::size_t length = 0; length + 2 < json.size(); ++length) {
    EXPECT_THROW((void)descriptionsFromJson(json.substr(0, length), "cut"), FileError);
  }
}

}  // namespace
}  // namespace lay
