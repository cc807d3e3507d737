#include "app/train/command.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

const std::vector<std::string> kKnown = {"data", "steps"};

Arguments parse(const std::vector<std::string>& words) {
  return {words, kKnown};
}

TEST(TrainArguments, AreReadInPairs) {
  const Arguments arguments = parse({"--steps", "12", "--data", "a folder"});
  EXPECT_EQ(arguments.required("data"), "a folder");
  EXPECT_EQ(arguments.number("steps", 3, 1), 12);
  EXPECT_FALSE(parse({}).text("data").has_value());
  EXPECT_EQ(parse({}).number("steps", 3, 1), 3);
}

TEST(TrainArguments, WhatIsWrongIsNamed) {
  EXPECT_THAT(errorText<InvalidOptions>([] { parse({"--stesp", "1"}); }), HasSubstr("'--stesp'"));
  EXPECT_THAT(errorText<InvalidOptions>([] { parse({"data", "1"}); }), HasSubstr("'data'"));
  EXPECT_THAT(errorText<InvalidOptions>([] { parse({"--data"}); }),
              HasSubstr("--data needs a value"));
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parse({}).required("data"); }),
              HasSubstr("--data"));
}

TEST(TrainArguments, NumbersAreWholeAndLargeEnough) {
  for (const char* value : {"x", "1.5", "12x", "", "0", "-3", "99999999999"}) {
    EXPECT_THAT(errorText<InvalidOptions>([value] {
                  (void)parse({"--steps", value}).number("steps", 3, 1);
                }),
                HasSubstr("--steps"))
        << value;
  }
}

}  // namespace
}  // namespace lay
