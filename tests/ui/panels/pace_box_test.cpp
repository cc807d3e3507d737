#include "ui/panels/pace_box.h"

#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

TEST(PaceBox, StartsLivelyTellsAndRemembers) {
  QSettings().clear();
  {
    PaceBox box;
    EXPECT_EQ(box.pace(), 40ms);
    QSignalSpy paces(&box, &PaceBox::paceChanged);
    box.setPace(0ms);
    EXPECT_EQ(paces.count(), 1);
    EXPECT_EQ(box.pace(), 0ms);
  }
  const PaceBox again;
  EXPECT_EQ(again.pace(), 0ms);
}

TEST(PaceBox, TakesTheNearestItOffers) {
  PaceBox box;
  box.setPace(130ms);
  EXPECT_EQ(box.pace(), 120ms);
  box.setPace(10s);
  EXPECT_EQ(box.pace(), 400ms);
}

}  // namespace
}  // namespace lay
