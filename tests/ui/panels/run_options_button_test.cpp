#include "ui/panels/run_options_button.h"

#include <QSpinBox>

#include <gtest/gtest.h>

namespace lay {
namespace {

QSpinBox* spin(const RunOptionsButton& button, const char* name) {
  for (QSpinBox* box : button.findChildren<QSpinBox*>()) {
    if (box->accessibleName() == QString::fromLatin1(name)) {
      return box;
    }
  }
  return nullptr;
}

TEST(RunOptionsButton, StartsWithTheDefaultsAndRemembersChanges) {
  {
    const RunOptionsButton button;
    const RefinementOptions defaults;
    EXPECT_EQ(button.options().num_hypotheses, defaults.num_hypotheses);
    EXPECT_EQ(button.options().ddim_steps, defaults.ddim_steps);
    EXPECT_EQ(button.options().polish_iterations, defaults.polish_iterations);
    EXPECT_EQ(button.options().seed, defaults.seed);
    ASSERT_NE(spin(button, "Bodies"), nullptr);
    spin(button, "Bodies")->setValue(3);
    spin(button, "Seed")->setValue(99);
  }
  const RunOptionsButton again;
  EXPECT_EQ(again.options().num_hypotheses, 3);
  EXPECT_EQ(again.options().seed, 99U);
}

TEST(RunOptionsButton, OffersNothingThatTheRunRefuses) {
  const RunOptionsButton button;
  for (QSpinBox* box : button.findChildren<QSpinBox*>()) {
    box->setValue(box->minimum());
  }
  EXPECT_NO_THROW(button.options().validate());
  for (QSpinBox* box : button.findChildren<QSpinBox*>()) {
    box->setValue(box->maximum());
  }
  EXPECT_NO_THROW(button.options().validate());
}

}  // namespace
}  // namespace lay
