#include "core/vlm/answer_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>

namespace lay {
namespace {

using ::testing::HasSubstr;

constexpr std::array kParts = {BodyPart::Head, BodyPart::LeftArm, BodyPart::RightArm};

const PartAnswer& part(const ModelAnswer& answer, BodyPart which) {
  static const PartAnswer kNone = {"not said", -1};
  const auto& said = answer.parts[static_cast<std::size_t>(which)];
  return said ? *said : kNone;
}

TEST(AnswerReader, ReadsTheFormThatItsSchemaAsksFor) {
  const ModelAnswer answer = readAnswer(R"({"head": {"text": "It looks up.", "certainty": 0.9},
                     "left_arm": {"text": "unknown", "certainty": 0.1}})",
                                        kParts);
  EXPECT_EQ(answer.problem, "");
  EXPECT_EQ(part(answer, BodyPart::Head).text, "It looks up.");
  EXPECT_FLOAT_EQ(part(answer, BodyPart::Head).certainty, 0.9F);
  EXPECT_EQ(part(answer, BodyPart::LeftArm).text, "");
  EXPECT_FALSE(answer.parts[static_cast<std::size_t>(BodyPart::RightArm)].has_value());

  const auto schema = nlohmann::json::parse(answerSchema(kParts));
  EXPECT_EQ(schema["required"], (nlohmann::json{"head", "left_arm", "right_arm"}));
  EXPECT_EQ(schema["additionalProperties"], false);
  EXPECT_EQ(schema["properties"]["head"]["properties"]["text"]["type"], "string");
  EXPECT_EQ(schema["properties"]["head"]["required"], (nlohmann::json{"text", "certainty"}));
}

TEST(AnswerReader, UnderstandsOtherForms) {
  for (
      const char* text :
      {R"({"head": "It looks up.", "left_arm": "It is bent.", "right_arm": "It is straight."})",
       R"({"parts": {"Head": {"description": "It looks up."}, "Left Arm": "It is bent.",
            "rightArm": "It is straight."}})",
       R"([{"part": "head", "text": "It looks up."}, {"part": "left_arm", "text": "It is bent."},
            {"part": "right arm", "text": "It is straight."}])",
       R"({"answer": [{"name": "head", "text": "It looks up."},
            {"name": "left_arm", "text": "It is bent."},
            {"name": "right_arm", "text": "It is straight."}]})",
       R"({"head": ["It looks", "up."], "arms": {"left": "It is bent.", "right": "It is straight."}})",
       R"({"head": "It looks up.", "arms": {"left_arm": "It is bent.",
           "right_arm": {"text": "It is straight."}}})",
       "Sure!\n```json\n{'head': 'It looks up.', 'left_arm': 'It is bent.', 'right_arm': 'It is "
       "straight."}) {
    const ModelAnswer answer = readAnswer(text, kParts);
    EXPECT_EQ(part(answer, BodyPart::Head).text, "It looks up.") << text;
    EXPECT_EQ(part(answer, BodyPart::LeftArm).text, "It is bent.") << text;
    EXPECT_EQ(part(answer, BodyPart::RightArm).text, "It is straight.") << text;
  }
}

TEST(AnswerReader, TakesTheLastAnswerOfSeveral) {
  const ModelAnswer answer = readAnswer(
      R"(Example: {"head": "a draft"} Answer: {"head": "It looks up."} {"note": 1})", kParts);
  EXPECT_EQ(part(answer, BodyPart::Head).text, "It looks up.");
}

TEST(AnswerReader, ReadsCertainties) {
  const auto certainty = [](const std::string& value) {
    return part(readAnswer(R"({"head": {"text": "x", "certainty": )" + value + "}}", kParts),
                BodyPart::Head)
        .certainty;
  };
  EXPECT_FLOAT_EQ(certainty("0.25"), 0.25F);
  EXPECT_FLOAT_EQ(certainty("80"), 0.8F);
  EXPECT_FLOAT_EQ(certainty("\"75%\""), 0.75F);
  EXPECT_FLOAT_EQ(certainty("\"high\""), 0.9F);
  for (const char* nonsense : {"-1", "1e9", "\"perhaps\"", "null", "[]", "true"}) {
    EXPECT_FLOAT_EQ(certainty(nonsense), 0.5F) << nonsense;
  }
  const ModelAnswer beside =
      readAnswer(R"({"head": "x", "certainty": {"head": 0.75, "nose": 1}})", kParts);
  EXPECT_FLOAT_EQ(part(beside, BodyPart::Head).certainty, 0.75F);
}

TEST(AnswerReader, LeavesOutWhatWasNotAskedFor) {
  const ModelAnswer answer = readAnswer(R"({"torso": "Upright.", "head": "Up."})", kParts);
  EXPECT_FALSE(answer.parts[static_cast<std::size_t>(BodyPart::Torso)].has_value());
}

TEST(AnswerReader, SaysWhatIsWrong) {
  EXPECT_THAT(readAnswer("I cannot help with that.", kParts).problem, HasSubstr("no JSON object"));
  EXPECT_THAT(readAnswer(R"({"nose": "red"})", kParts).problem,
              HasSubstr("head, left_arm, right_arm"));
  EXPECT_NE(readAnswer("", kParts).problem, "");
}

TEST(AnswerReader, CleansAndBoundsTexts) {
  const std::string lengthy(100000, 'a');
  const ModelAnswer answer =
      readAnswer("{\"head\": \"a\\u0007b\\u202E\xFF\", \"left_arm\": \"" + lengthy + "\"}", kParts);
  EXPECT_EQ(part(answer, BodyPart::Head).text, "a b\xEF\xBF\xBD");
  EXPECT_EQ(part(answer, BodyPart::LeftArm).text.size(), 65536U);
}

TEST(AnswerReader, UnknownIsNoText) {
  for (const char* nothing : {"unknown",
                              "Unknown.",
                              " UNKNOWN ",
                              "Not visible.",
                              "N/A",
                              "The left hand is unknown.",
                              "",
                              "Unknown. Hidden."}) {
    EXPECT_EQ(withoutUnknown(nothing), "") << nothing;
  }
  EXPECT_EQ(withoutUnknown("The elbow is bent. The hand is unknown. It points up."),
            "The elbow is bent. It points up.");
  EXPECT_EQ(withoutUnknown("The hand is hidden behind the back."),
            "The hand is hidden behind the back.");
}

}  // namespace
}  // namespace lay
