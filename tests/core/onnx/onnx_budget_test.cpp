#include "core/onnx/onnx_budget.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <limits>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Shape = std::vector<std::int64_t>;

TEST(OnnxBudget, CountsWithoutOverflow) {
  const OnnxBudget budget(OnnxLimits{100, 1000, 1e4});
  EXPECT_EQ(budget.elementsOf(Shape{}), 1);
  EXPECT_EQ(budget.elementsOf(Shape{4, 25}), 100);
  EXPECT_EQ(budget.elementsOf(Shape{4, 0, 25}), 0);
  EXPECT_THAT(errorText<ModelError>([&] {
                (void)budget.elementsOf(Shape{4, 26});
              }),
              HasSubstr("a result of (4, 26) would have more than 100 numbers"));
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_THROW((void)budget.elementsOf(Shape{kMost, kMost, kMost}), ModelError);
  EXPECT_THROW((void)budget.elementsOf(Shape{kMost, kMost, 0}), ModelError);
  EXPECT_THROW((void)budget.elementsOf(Shape{4, -1}), ModelError);
}

TEST(OnnxBudget, ShapesAreStretchedToEachOther) {
  const OnnxBudget budget(OnnxLimits{100, 1000, 1e4});
  EXPECT_THAT(budget.broadcast(Shape{2, 1, 4}, Shape{3, 1}), ElementsAre(2, 3, 4));
  EXPECT_THAT(budget.broadcast(Shape{}, Shape{3}), ElementsAre(3));
  EXPECT_THAT(budget.broadcast(Shape{0}, Shape{1}), ElementsAre(0));
  EXPECT_THAT(errorText<ModelError>([&] { (void)budget.broadcast(Shape{2}, Shape{3}); }),
              HasSubstr("shapes (2) and (3) do not fit together"));
  EXPECT_THROW((void)budget.broadcast(Shape{11, 1}, Shape{11}), ModelError);
}

TEST(OnnxBudget, WhatIsInUseAndWhatWasDoneHasAnEnd) {
  OnnxBudget budget(OnnxLimits{100, 1000, 1e5});
  budget.hold(900);
  EXPECT_THAT(errorText<ModelError>([&] { budget.hold(200); }),
              HasSubstr("more than 1000 numbers would be in use at a time"));
  budget.release(1000);
  EXPECT_NO_THROW(budget.hold(200));
  EXPECT_THAT(errorText<ModelError>([&] { budget.work(1e5); }),
              HasSubstr("more than 100000 multiplications"));
}

}  // namespace
}  // namespace lay
