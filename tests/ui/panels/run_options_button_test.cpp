#include "ui/panels/run_options_button.h"

#include <QComboBox>
#include <QSettings>
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

TEST(RunOptionsButton, OffersEveryDeviceAndRemembersIt) {
  QSettings().remove(QStringLiteral("run/device"));
  {
    const RunOptionsButton button;
    EXPECT_EQ(button.options().device, DeviceChoice::Auto);
    auto* device = button.findChild<QComboBox*>();
    ASSERT_NE(device, nullptr);
    EXPECT_EQ(device->accessibleName(), QStringLiteral("Device"));
    ASSERT_EQ(device->count(), static_cast<int>(kDeviceChoices.size()));
    for (int i = 0; i < device->count(); ++i) {
      device->setCurrentIndex(i);
      EXPECT_EQ(button.options().device, kDeviceChoices[static_cast<std::size_t>(i)]);
    }
    device->setCurrentIndex(device->findText(QStringLiteral("CPU")));
  }
  RunOptionsButton again;
  EXPECT_EQ(again.options().device, DeviceChoice::Cpu);
  again.setDevice(DeviceChoice::Cuda);  // the command line's word, for this time only
  EXPECT_EQ(again.options().device, DeviceChoice::Cuda);
  EXPECT_EQ(RunOptionsButton().options().device, DeviceChoice::Cpu);
  QSettings().setValue(QStringLiteral("run/device"), QStringLiteral("abacus"));
  EXPECT_EQ(RunOptionsButton().options().device, DeviceChoice::Auto);
  QSettings().remove(QStringLiteral("run/device"));
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
