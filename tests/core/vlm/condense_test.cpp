#include "core/vlm/condense.h"

#include "core/language/clip_tokenizer.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

using ::testing::HasSubstr;

/// Every word and mark is a token: easy to count by hand.
int countWords(std::string_view text) {
  int count = 0;
  bool is_in_word = false;
  for (const char c : text) {
    const bool is_letter = c != ' ' && c != '.';
    count += (is_letter && !is_in_word) || c == '.' ? 1 : 0;
    is_in_word = is_letter;
  }
  return count;
}

PromptPack pack() {
  PromptPack pack;
  pack.condense = "At most {words} words, please, in {parts}.";
  return pack;
}

std::string repeated(const std::string& sentence, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += sentence + " ";
  return text + "The left elbow is bent at a right angle.";
}

TEST(Condense, DropsTheSentencesThatSayLeast) {
  const std::string text =
      "The photo is nice. The left elbow is straight. It is a sunny day. The left hand is above "
      "the head.";
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 100), text);
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 20),
            "The photo is nice. The left elbow is straight. The left hand is above the head.");
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 16),
            "The left elbow is straight. The left hand is above the head.");
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 8), "The left elbow is straight.");
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 3), "The left elbow");
  EXPECT_EQ(shortened(text, BodyPart::LeftArm, countWords, 0), "");
}

TEST(Condense, LetsTheModelReorganise) {
  PartDescriptions descriptions;
  descriptions[BodyPart::Head].text = "It looks up.";
  descriptions[BodyPart::LeftArm].text = repeated("The weather is quite nice.", 20);
  std::string question;
  const int num_long = condense(
      descriptions, pack(), countWords, [&](const std::string& asked, std::span<const BodyPart>) {
        question = asked;
        return std::optional<std::string>(
            R"({"left_arm": {"text": "The left elbow is bent at a right angle, in fine weather."}})");
      });
  EXPECT_EQ(num_long, 1);
  EXPECT_THAT(question, HasSubstr("At most 50 words, please, in \"left_arm\"."));
  EXPECT_THAT(question, HasSubstr("The weather is quite nice."));
  EXPECT_EQ(question.find("It looks up."), std::string::npos) << "only what is too long is sent";
  EXPECT_EQ(descriptions[BodyPart::LeftArm].text,
            "The left elbow is bent at a right angle, in fine weather.");
  EXPECT_EQ(descriptions[BodyPart::Head].text, "It looks up.");
}

TEST(Condense, ShortensItselfWhereTheModelDoesNot) {
  const std::string lengthy = repeated("The weather is quite nice.", 20);
  const std::vector<std::optional<std::string>> replies = {
      std::nullopt,
      "no object",
      R"({"left_arm": "unknown"})",
      R"({"left_arm": "The left elbow is straight."})",  // says something new
      "{\"left_arm\": \"" + lengthy + "\"}"};
  for (const auto& reply : replies) {
    PartDescriptions descriptions;
    descriptions[BodyPart::LeftArm].text = lengthy;
    condense(
        descriptions, pack(), countWords, [&reply](const std::string&, std::span<const BodyPart>) {
          return reply;
        });
    const std::string& text = descriptions[BodyPart::LeftArm].text;
    EXPECT_LE(countWords(text), kMaxPartTokens);
    EXPECT_THAT(text, HasSubstr("The left elbow is bent at a right angle.")) << text;
  }
}

TEST(Condense, AsksNothingWhereNothingIsTooLong) {
  PartDescriptions descriptions;
  descriptions[BodyPart::Head].text = "It looks up.";
  const int num_long =
      condense(descriptions, pack(), countWords, [](const std::string&, std::span<const BodyPart>) {
        ADD_FAILURE() << "asked for nothing";
        return std::optional<std::string>();
      });
  EXPECT_EQ(num_long, 0);
}

TEST(Condense, EstimatesWithoutAVocabulary) {
  EXPECT_EQ(estimatedTokens(""), 0);
  EXPECT_EQ(estimatedTokens("The left arm."), 4);
  EXPECT_EQ(estimatedTokens("shoulder"), 2);
  EXPECT_EQ(estimatedTokens("94"), 2);
}

TEST(Condense, TheEstimateIsNotBelowClipsTokenizer) {
  SKIP_WITHOUT_SHARED_DATA();
  const std::filesystem::path file = *sharedDataDir() / "text/bpe_simple_vocab_16e6.txt.gz";
  const ClipTokenizer tokenizer = ClipTokenizer::fromFile(file);
  for (const char* text :
       {"The person is standing with the feet shoulder-width apart.",
        "The left elbow is bent at a right angle (about 94 degrees), and the left hand is in "
        "front of the torso.",
        "Crouching; the right knee touches the ground, the left thigh is horizontal.",
        "The person's own left forearm points straight up, slightly outwards."}) {
    const int tokens = static_cast<int>(tokenizer.encode(text).size()) - 2;
    EXPECT_GE(estimatedTokens(text), tokens) << text;
    EXPECT_LE(estimatedTokens(text), 2 * tokens) << text;
  }
}

}  // namespace
}  // namespace lay
