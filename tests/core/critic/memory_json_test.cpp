#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

TEST(MemoryJson, ComesBackAsItWas) {
  CriticMemory memory = seedMemory();
  memory.addPrototype({{0.1F, -3}, "worth 40: so so", 40, {"lying"}});
  EXPECT_TRUE(memoryFromJson(memoryToJson(memory), "memory.json") == memory);
}

TEST(MemoryJson, WhatIsWrongIsSaidWithItsPlace) {
  const auto refusal = [](const std::string& json) {
    return errorText<FileError>([&] { (void)memoryFromJson(json, "m.json"); });
  };
  using testing::HasSubstr;
  EXPECT_THAT(refusal("["), HasSubstr("another kind of file"));
  const std::string head = R"({"format": "layfigure-critic-memory", "version": )";
  EXPECT_THAT(refusal(head + R"(7, "rules": [], "prototypes": []})"), HasSubstr("newer Layfigure"));
  EXPECT_THAT(refusal(head + R"(1, "rules": []})"), HasSubstr("no lists"));
  EXPECT_THAT(refusal(head + R"(1, "rules": [5], "prototypes": []})"), HasSubstr("rule 0"));
  EXPECT_THAT(refusal(head + R"(1, "rules": [{"text": 5}], "prototypes": []})"),
              HasSubstr("'text' of another type"));
  EXPECT_THAT(refusal(head + R"(1, "rules": [], "prototypes": [{"embedding": [1], "rationale": "r",
                          "score": 500, "tags": []}]})"),
              HasSubstr("500"));
}

}  // namespace
}  // namespace lay
