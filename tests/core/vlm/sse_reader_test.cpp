#include "core/vlm/sse_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace lay {
namespace {

using ::testing::ElementsAre;

/// The events of a stream that arrives in pieces of `length` bytes.
std::vector<std::string> eventsOf(std::string_view stream, std::size_t length) {
  std::vector<std::string> events;
  SseReader reader([&events](const std::string& data) {
    events.push_back(data);
    return true;
  });
  for (std::size_t at = 0; at < stream.size(); at += length) {
    reader.feed(stream.substr(at, length));
  }
  reader.finish();
  return events;
}

TEST(SseReader, TakesEveryKindOfLineEndAtEverySplit) {
  const std::string stream =
      "\xEF\xBB\xBF: a comment\n\ndata: one\n\ndata:two\r\n\r\nevent: message\rdata: three\r\r"
      "id: 7\ndata: four\ndata: and more\n\n\n\ndata\n\n";
  for (std::size_t length = 1; length <= stream.size(); ++length) {
    EXPECT_THAT(eventsOf(stream, length), ElementsAre("one", "two", "three", "four\nand more", ""))
        << length;
  }
}

TEST(SseReader, KeepsAllButOneBlankAfterTheColon) {
  EXPECT_THAT(eventsOf("data:  x: y \n\n", 3), ElementsAre(" x: y "));
}

TEST(SseReader, HearsErrorsOfLlamaCpp) {
  EXPECT_THAT(eventsOf("error: {\"code\":500}\n\n", 4), ElementsAre("{\"code\":500}"));
}

TEST(SseReader, TakesALastEventWithoutItsBlankLine) {
  EXPECT_THAT(eventsOf("data: one\n\ndata: two", 5), ElementsAre("one", "two"));
  EXPECT_THAT(eventsOf("data: one\n", 5), ElementsAre("one"));
}

TEST(SseReader, EndsWhenNothingMoreIsWanted) {
  int num_events = 0;
  SseReader reader([&num_events](const std::string&) { return ++num_events < 2; });
  EXPECT_TRUE(reader.feed("data: a\n\n"));
  EXPECT_FALSE(reader.feed("data: b\n\ndata: c\n\n"));
  EXPECT_FALSE(reader.feed("data: d\n\n"));
  reader.finish();
  EXPECT_EQ(num_events, 2);
}

}  // namespace
}  // namespace lay
