#include "core/vlm/chat_reply.h"

#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::HasSubstr;

std::string joined(const std::vector<std::string>& pieces) {
  std::string all;
  for (const std::string& piece : pieces) all += piece;
  return all;
}

/// A reader that was fed with everything, `length` bytes at a time.
class WholeReader : public ChatReader {
 public:
  explicit WholeReader(const std::string& bytes,
                       std::size_t length = std::string::npos,
                       const std::string& type = "text/event-stream")
      : ChatReader({}) {
    for (std::size_t at = 0; at < bytes.size(); at += std::min(length, bytes.size())) {
      if (!feed(std::string_view(bytes).substr(at, length), type)) break;
    }
    finish();
  }
};

TEST(ChatReader, ReadsTheStreamOfEveryDialectAtEverySplit) {
  const std::string text = "{\"head\": \"It looks up \xC3\xA9\xF0\x9F\x99\x82.\"}";
  for (const VlmDialect dialect : kVlmDialects) {
    const std::string stream = joined(streamOf(dialect, text).pieces);
    for (const std::size_t length : {1U, 2U, 3U, 7U, 64U, 100000U}) {
      const WholeReader reader(stream, length);
      EXPECT_EQ(reader.text(), text);
      EXPECT_TRUE(reader.isComplete());
      EXPECT_EQ(reader.error(), "");
      EXPECT_FALSE(reader.isForeign());
    }
  }
}

TEST(ChatReader, ReadsAnAnswerThatIsNoStream) {
  const std::string body = objectOf("The text.").pieces[0];
  for (const char* type : {"application/json", "text/event-stream", ""}) {
    const WholeReader reader(body, 10, type);
    EXPECT_EQ(reader.text(), "The text.");
    EXPECT_TRUE(reader.isComplete());
  }
  EXPECT_EQ(WholeReader("\n" + body + "\n").text(), "The text.");
}

TEST(ChatReader, TellsTheTextAsItGrows) {
  std::vector<std::string> told;
  ChatReader reader([&told](const std::string& text) { told.push_back(text); });
  reader.feed(joined(streamOf(VlmDialect::OpenAi, "0123456789").pieces), "text/event-stream");
  EXPECT_THAT(told, testing::ElementsAre("01234", "0123456789"));
}

TEST(ChatReader, LeavesOutThoughts) {
  const WholeReader reader(
      "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\",\"content\":null}}]}\n\n"
      "data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"length\"}]}\n\n");
  EXPECT_EQ(reader.text(), "x");
  EXPECT_TRUE(reader.hasThoughtAloud());
  EXPECT_TRUE(reader.ranOutOfTokens());
  EXPECT_TRUE(reader.isComplete());
}

TEST(ChatReader, TakesContentInParts) {
  EXPECT_EQ(WholeReader(R"({"choices":[{"message":{"content":[{"type":"text","text":"a"},)"
                        R"({"type":"text","text":"b"}]}}]})")
                .text(),
            "ab");
}

TEST(ChatReader, HearsErrorsInTheStream) {
  for (const char* error : {"data: {\"error\":{\"message\":\"out of memory\",\"code\":500}}\n\n",
                            "error: {\"code\":500,\"message\":\"out of memory\"}\n\n",
                            "data: {\"object\":\"error\",\"message\":\"out of memory\"}\n\n",
                            "data: {\"error\":\"out of memory\"}\n\n"}) {
    const WholeReader reader(
        std::string("data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n") + error);
    EXPECT_EQ(reader.error(), "out of memory") << error;
    EXPECT_FALSE(reader.isComplete());
  }
}

TEST(ChatReader, TakesEventsThatNoBlankLineParts) {
  const WholeReader reader(
      "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n"
      "data: {\"choices\":[{\"delta\":{\"content\":\"b\"}}]}\n"
      "data: [DONE]\n");
  EXPECT_EQ(reader.text(), "ab");
  EXPECT_TRUE(reader.isComplete());
}

TEST(ChatReader, KnowsWhenTheEndIsMissing) {
  const WholeReader reader("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n");
  EXPECT_EQ(reader.text(), "a");
  EXPECT_FALSE(reader.isComplete());
}

TEST(ChatReader, ReadsOtherEncodings) {
  const std::string body = objectOf("caf\xC3\xA9").pieces[0];
  const std::string narrow = objectOf("wide").pieces[0];
  std::string wide;
  for (const char c : narrow) wide += std::string{c, '\0'};
  EXPECT_EQ(WholeReader(wide, 5, "application/json").text(), "wide");
  const std::string latin = R"({"choices":[{"message":{"content":")"
                            "caf\xE9\"}}]}";
  EXPECT_EQ(WholeReader(latin, 5, "application/json; charset=iso-8859-1").text(), "caf\xC3\xA9");
  EXPECT_EQ(WholeReader(latin, 5, "application/json").text(), "caf\xEF\xBF\xBD");
  std::string wide_stream = "\xFF\xFE";
  for (const char c : joined(streamOf(VlmDialect::Vllm, "also wide").pieces)) {
    wide_stream += std::string{c, '\0'};
  }
  EXPECT_EQ(WholeReader(wide_stream, 9).text(), "also wide");
}

TEST(ChatReader, KnowsWhatIsNoAnswer) {
  for (const char* other : {"<html>hello</html>", "", "{\"hello\": 1}", "hello", "data: 5\n\n"}) {
    EXPECT_TRUE(WholeReader(other).isForeign()) << other;
  }
  EXPECT_THAT(WholeReader("<html>hello</html>").beginning(), HasSubstr("hello"));
}

TEST(ErrorMessage, IsFoundInEveryForm) {
  EXPECT_EQ(errorMessageIn(R"({"error":{"message":"no"}})"), "no");
  EXPECT_EQ(errorMessageIn(R"({"error":"no"})"), "no");
  EXPECT_EQ(errorMessageIn(R"({"object":"error","message":"no"})"), "no");
  EXPECT_EQ(errorMessageIn(R"({"detail":"Not Found"})"), "Not Found");
  EXPECT_EQ(errorMessageIn(R"({"detail":[{"loc":["a"],"msg":"field required"}]})"),
            "field required");
  EXPECT_EQ(errorMessageIn("upstream\nfailed"), "upstream failed");
  EXPECT_EQ(errorMessageIn("<html><h1>502</h1></html>"), "");
  EXPECT_EQ(errorMessageIn(""), "");
  EXPECT_EQ(errorMessageIn(std::string(5000, 'x')).size(), 300U);
  EXPECT_EQ(errorMessageIn(std::string(100000, '[')).size(), 300U);
}

}  // namespace
}  // namespace lay
