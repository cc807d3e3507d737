#include "core/vlm/model_list.h"

#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ModelList, ReadsEveryDialect) {
  for (const VlmDialect dialect : kVlmDialects) {
    const auto ids = modelIdsIn(modelListOf(dialect).pieces[0]);
    ASSERT_TRUE(ids.has_value());
    EXPECT_EQ(ids->front(), modelNameOf(dialect));
  }
  EXPECT_THAT(*modelIdsIn(modelListOf(VlmDialect::Ollama).pieces[0]),
              ElementsAre("llava:7b", "llama3:8b"));
}

TEST(ModelList, NothingIsAListToo) {
  EXPECT_THAT(*modelIdsIn(R"({"object":"list","data":null})"), IsEmpty());
  EXPECT_THAT(*modelIdsIn(R"({"data":[]})"), IsEmpty());
}

TEST(ModelList, PassesOverWhatIsNoName) {
  EXPECT_THAT(
      *modelIdsIn(
          R"({"data":[{"id":"a"},{"id":5},7,{"name":"b"},{"id":"a"},{"id":""},{"id":"c\u0007"}]})"),
      ElementsAre("a", "c"));
}

TEST(ModelList, KnowsWhatIsNone) {
  for (const char* other : {"", "<html>", "[]", "{\"models\":[]}", "{\"data\":5}", "{\"data\":"}) {
    EXPECT_FALSE(modelIdsIn(other).has_value()) << other;
  }
  EXPECT_FALSE(modelIdsIn("{\"data\":" + std::string(100000, '[')).has_value());
}

}  // namespace
}  // namespace lay
