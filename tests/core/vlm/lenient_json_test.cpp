#include "core/vlm/lenient_json.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>

namespace lay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::json;

/// The only object in a text, compactly.
std::string only(std::string_view text) {
  const std::vector<std::string> objects = jsonObjectsIn(text);
  if (objects.size() != 1) return strCat("there are ", objects.size());
  return Json::parse(objects.front()).dump();
}

TEST(LenientJson, FindsTheObjectInProseAndFences) {
  EXPECT_EQ(only("Here it is:\n```json\n{\"a\": 1}\n```\nI hope it helps {not json}."),
            "{\"a\":1}");
  EXPECT_EQ(only("{\"a\":1}"), "{\"a\":1}");
  EXPECT_THAT(jsonObjectsIn("no object here"), IsEmpty());
  EXPECT_THAT(jsonObjectsIn("{left arm} and {}"), ElementsAre("{}"));
  EXPECT_THAT(jsonObjectsIn("{\"a\":1} then {\"b\":2}"), ElementsAre("{\"a\":1}", "{\"b\":2}"));
}

TEST(LenientJson, PassesOverThoughts) {
  EXPECT_EQ(only("<think>maybe {\"a\":1}?</think>{\"a\":2}"), "{\"a\":2}");
  EXPECT_EQ(only("maybe {\"a\":1}?</think>{\"a\":2}"), "{\"a\":2}");
  EXPECT_THAT(jsonObjectsIn("<think>maybe {\"a\":1}"), IsEmpty());
}

TEST(LenientJson, ForgivesCommasAndComments) {
  EXPECT_EQ(only("{\"a\": [1, 2,], \"b\": 3,}"), R"({"a":[1,2],"b":3})");
  EXPECT_EQ(only("{\"a\": \"x\"\n \"b\": \"y\"}"), R"({"a":"x","b":"y"})");
  EXPECT_EQ(only("{\"a\": 1, // the first\n /* and */ \"b\": 2}"), R"({"a":1,"b":2})");
}

TEST(LenientJson, ForgivesQuotes) {
  EXPECT_EQ(only("{'a': 'the person's left arm', 'b': True, c: None}"),
            R"({"a":"the person's left arm","b":true,"c":null})");
  EXPECT_EQ(only("{\xE2\x80\x9C"
                 "a\xE2\x80\x9D: \xE2\x80\x9Cx\xE2\x80\x9D}"),
            R"({"a":"x"})");
  EXPECT_EQ(only(R"({"a": "a so-called "T-pose", arms out", "b": "y"})"),
            R"({"a":"a so-called \"T-pose\", arms out","b":"y"})");
  EXPECT_EQ(only("{\"a\": straight, \"b\": +.5}"), R"({"a":"straight","b":0.5})");
}

TEST(LenientJson, KeepsWhatStringsHold) {
  EXPECT_EQ(Json::parse(only("{\"a\": \"one\ntwo\\n\\u00e9\\ud83d\\ude42\\/\\x\"}"))["a"],
            "one\ntwo\n\xC3\xA9\xF0\x9F\x99\x82/x");
  EXPECT_EQ(Json::parse(only(R"({"a": "\ud83d!"})"))["a"], "\xEF\xBF\xBD!");
}

TEST(LenientJson, ClosesWhatWasCutOff) {
  EXPECT_EQ(only("{\"a\": {\"text\": \"The left el"), R"({"a":{"text":"The left el"}})");
  EXPECT_EQ(only("{\"a\": [\"x\", \"y"), R"({"a":["x","y"]})");
  EXPECT_EQ(only("{\"a\": \"x\", \"b"), R"({"a":"x"})");
  EXPECT_EQ(only("{\"a\": \"x\", \"b\":"), R"({"a":"x"})");
  EXPECT_EQ(only("{\"a\": \"x\\"), R"({"a":"x"})");
  EXPECT_EQ(only("{\"a\": \"x\\u00"), R"({"a":"x"})");
  EXPECT_EQ(only("{\"a\": [{\"b\": 1}"), R"({"a":[{"b":1}]})");
  EXPECT_EQ(only("{"), "{}");
}

Json randomJson(Random& random, int depth) {
  const int kind = random.below(depth > 3 ? 4 : 6);
  if (kind == 0) return random.chance(0.5);
  if (kind == 1) return static_cast<double>(random.normal());
  if (kind == 2) return nullptr;
  if (kind == 3) {
    std::string text;
    constexpr std::string_view kLetters = "ab \"\\'{}[],:\n\t/<>";
    for (int i = random.below(12); i > 0; --i) {
      text += kLetters[static_cast<std::size_t>(random.below(static_cast<int>(kLetters.size())))];
    }
    return text;
  }
  Json json = kind == 4 ? Json::array() : Json::object();
  for (int i = random.below(4); i > 0; --i) {
    if (kind == 4) {
      json.push_back(randomJson(random, depth + 1));
    } else {
      json[strCat("k", random.below(100))] = randomJson(random, depth + 1);
    }
  }
  return json;
}

TEST(LenientJson, LeavesStrictJsonAsItIs) {
  Random random(7);
  for (int i = 0; i < 500; ++i) {
    const Json json = {{"x", randomJson(random, 0)}};
    for (const int indent : {-1, 2}) {
      const std::vector<std::string> objects = jsonObjectsIn(json.dump(indent));
      ASSERT_FALSE(objects.empty()) << json.dump();
      EXPECT_EQ(Json::parse(objects.front()), json);
    }
  }
}

TEST(LenientJson, IsBoundedInDepthAndWork) {
  const std::string deep = "{\"a\":" + std::string(200, '[') + "1" + std::string(200, ']') + "}";
  EXPECT_THAT(jsonObjectsIn(deep), IsEmpty());
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT(jsonObjectsIn(std::string(1U << 20U, '{')), ElementsAre("{}"));
  std::string vain;
  while (vain.size() < (1U << 20U)) vain += "{a b \"c\" ";
  (void)jsonObjectsIn(vain);
  (void)jsonObjectsIn("{\"a\": \"" + std::string(1U << 20U, '"'));
  (void)jsonObjectsIn("{\"a\": '" + std::string(1U << 20U, ' '));
  std::string quotes = "{\"a\": \"";
  while (quotes.size() < (1U << 20U)) quotes += "\"  ";
  (void)jsonObjectsIn(quotes);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  EXPECT_LT(time.count(), 5);
}

TEST(LenientJson, MeasuresNesting) {
  EXPECT_FALSE(isNestedDeeper("[[1],[2]]", 2));
  EXPECT_TRUE(isNestedDeeper("[[1],[2]]", 1));
  EXPECT_FALSE(isNestedDeeper(R"({"a":"[[[[\"[["})", 1));
}

}  // namespace
}  // namespace lay
