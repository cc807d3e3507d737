#include "core/exchange/json_arrays.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(JsonArrays, SortsListsObjectsAndTexts) {
  const ArrayGroup group = jsonArrays(
      R"({"a": [[1, 2], [3, 4.5]], "n": 7, "t": "x", "o": {"b": [1]}, "mixed": [[1], [2, 3]],
          "none": null, "empty": []})",
      "a.json");
  EXPECT_THAT(group.arrays.at("a").shape, ElementsAre(2, 2));
  EXPECT_THAT(group.arrays.at("a").toFloats(), ElementsAre(1, 2, 3, 4.5F));
  EXPECT_TRUE(group.arrays.at("n").shape.empty());
  EXPECT_EQ(*group.findText("t"), "x");
  EXPECT_THAT(group.findGroup("o")->arrays.at("b").toFloats(), ElementsAre(1));
  EXPECT_THAT(group.findGroup("mixed")->arrays.at("1").toFloats(), ElementsAre(2, 3));
  EXPECT_THAT(group.left_out.at("none"), HasSubstr("null"));
  EXPECT_TRUE(group.findGroup("empty")->arrays.empty());
}

TEST(JsonArrays, AListOfPeopleIsAGroupOfEach) {
  const ArrayGroup group = jsonArrays(R"([{"id": 3}, {"id": 4}])", "a.json");
  ASSERT_EQ(group.groups.size(), 2U);
  EXPECT_THAT(group.groups[1].group.arrays.at("id").toFloats(), ElementsAre(4));
}

TEST(JsonArrays, RefusesWhatIsNone) {
  const auto textOf = [](const std::string& json) {
    return errorText<FileError>([&] { (void)jsonArrays(json, "a.json"); });
  };
  EXPECT_THAT(textOf("{\"a\": [1, 2"), HasSubstr("cut short"));
  EXPECT_THAT(textOf("[NaN]"), HasSubstr("no JSON"));
  EXPECT_THAT(textOf("7"), HasSubstr("no JSON"));
  EXPECT_THAT(textOf(""), HasSubstr("no JSON"));
  EXPECT_THAT(textOf(std::string(100000, '[')), HasSubstr("nested"));
}

}  // namespace
}  // namespace lay
