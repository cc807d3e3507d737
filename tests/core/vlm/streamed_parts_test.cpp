#include "core/vlm/streamed_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace lay {
namespace {

class Listener : public DescribeSink {
 public:
  void onText(BodyPart part, const std::string& text) override { told[part].push_back(text); }
  void onProgress(const std::string& /*what*/) override {}
  std::map<BodyPart, std::vector<std::string>> told;
};

/// What is told of an answer that comes byte by byte.
std::map<BodyPart, std::vector<std::string>> toldOf(const std::string& answer) {
  Listener listener;
  StreamedParts streamed({BodyPart::Head, BodyPart::LeftArm}, listener);
  for (std::size_t length = 1; length <= answer.size(); ++length) {
    streamed.onAnswer(answer.substr(0, length));
  }
  return listener.told;
}

TEST(StreamedParts, GrowWithTheAnswer) {
  const auto told = toldOf(R"({"head": {"text": "It looks up."}, "left_arm": {"text": "Bent."}})");
  const std::vector<std::string>& head = told.at(BodyPart::Head);
  ASSERT_GT(head.size(), 3U);
  EXPECT_EQ(head.back(), "It looks up.");
  EXPECT_EQ(told.at(BodyPart::LeftArm).back(), "Bent.");
  for (std::size_t i = 1; i < head.size(); ++i) {
    EXPECT_TRUE(head[i].starts_with(head[i - 1])) << head[i];
    EXPECT_NE(head[i], head[i - 1]);
  }
}

TEST(StreamedParts, DoNotShowTheUnknown) {
  const auto told = toldOf(R"({"head": {"text": "unknown"}, "left_arm": "Bent."})");
  EXPECT_EQ(told.count(BodyPart::Head), 0U);
}

TEST(StreamedParts, BeginAnewWithANewAnswer) {
  Listener listener;
  StreamedParts streamed({BodyPart::Head}, listener);
  streamed.onAnswer(R"({"head": "The first try, which is longer"})");
  streamed.onAnswer(R"({"head": "Again"})");
  EXPECT_THAT(listener.told.at(BodyPart::Head),
              testing::ElementsAre("The first try, which is longer", "Again"));
}

TEST(StreamedParts, CostLittleForALongAnswer) {
  Listener listener;
  StreamedParts streamed({BodyPart::Head}, listener);
  std::string answer = "{\"head\": \"";
  while (answer.size() < 60000) {
    answer += "word ";
    streamed.onAnswer(answer);
  }
  EXPECT_LT(listener.told.at(BodyPart::Head).size(), 600U);
  EXPECT_GT(listener.told.at(BodyPart::Head).size(), 100U);
}

}  // namespace
}  // namespace lay
