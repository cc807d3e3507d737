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
  EXPECT_EQ(makeChosenCritic("scorer", makeToyBody())->name(), "scorer");
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)makeChosenCritic("aunt", makeToyBody()); }),
              testing::HasSubstr("--critic is 'aunt'"));
}

TEST(ChosenCritic, BothAreComparedInOneOrder) {
  const auto both = makeComparedCritics("both", makeToyBody());
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0]->name(), "offline");
  EXPECT_EQ(both[1]->name(), "scorer");
  EXPECT_EQ(makeComparedCritics("energy", makeToyBody()).size(), 1U);
}

}  // namespace
}  // namespace lay
