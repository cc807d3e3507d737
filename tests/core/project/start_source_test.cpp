#include "core/project/start_source.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(StartSource, SaysWhereABodyIsFromWithoutTheFolder) {
  EXPECT_EQ(startSourceText({"/somewhere/wham_output.pkl", "WHAM", "6", "3"}),
            "WHAM, frame 6, person 3 (wham_output.pkl)");
  EXPECT_EQ(startSourceText({{}, "HMR 2.0's regressor", {}, {}}), "HMR 2.0's regressor");
}

}  // namespace
}  // namespace lay
