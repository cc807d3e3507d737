#include "render/chart/chart_checks.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(ChartChecks, CountLettersAndNotBytes) {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += "µ";
  }
  EXPECT_NO_THROW(requireShortText("The row", text));
  const std::string said =
      errorText<InvalidOptions>([&] { requireShortText("The row", text + "x"); });
  EXPECT_THAT(said, AllOf(HasSubstr("The row 'µ"), HasSubstr("301"), HasSubstr("300")));
  EXPECT_LT(said.size(), 200U);
}

TEST(ChartChecks, RefuseNoneAndTooMany) {
  EXPECT_NO_THROW(requireCount("rows", 1, 5));
  EXPECT_NO_THROW(requireCount("rows", 5, 5));
  EXPECT_THAT(errorText<InvalidOptions>([] { requireCount("rows", 0, 5); }), HasSubstr("0 rows"));
  EXPECT_THAT(errorText<InvalidOptions>([] { requireCount("rows", 6, 5); }), HasSubstr("1 to 5"));
}

TEST(ChartChecks, RefuseWidthsThatCannotBeRead) {
  EXPECT_NO_THROW(requireChartWidth(1000));
  EXPECT_THROW(requireChartWidth(10), InvalidOptions);
  EXPECT_THROW(requireChartWidth(std::nan("")), InvalidOptions);
}

}  // namespace
}  // namespace lay
