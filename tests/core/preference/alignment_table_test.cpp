#include "core/preference/alignment_table.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace lay {
namespace {

TEST(AlignmentTable, OptionsThatCannotBeAreRefused) {
  AlignmentTableOptions options;
  EXPECT_NO_THROW(options.validate());
  options.draw_samples = {1};
  EXPECT_THROW(options.validate(), InvalidOptions);
  options = {};
  options.draw_samples[0] = options.samples + 1;
  EXPECT_THROW(options.validate(), InvalidOptions);
  options = {};
  options.draws[1] = 0;
  EXPECT_THROW(options.validate(), InvalidOptions);
  options = {};
  options.samples = 1;
  EXPECT_THROW(options.validate(), InvalidOptions);
}

}  // namespace
}  // namespace lay
