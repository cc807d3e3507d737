#include "app/cli/chosen_critic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(ChosenCritic, IsTheOneThatWasNamed) {
  EXPECT_EQ(makeChosenCritic("energy", makeToyBody())->name(), "energy");
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)makeChosenCritic("aunt", makeToyBody()); }),
              testing::HasSubstr("--critic is 'aunt'"));
}

}  // namespace
}  // namespace lay
