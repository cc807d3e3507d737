#include "core/diffusion/noise_schedule.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/npz.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(NoiseSchedule, SignalLevelsOfAHundredTimes) {
  const NoiseSchedule schedule(100);
  EXPECT_NEAR(schedule.alphaCumprod(0), 0.99937, 1e-5);
  EXPECT_NEAR(schedule.alphaCumprod(20), 0.88910, 1e-5);
  EXPECT_NEAR(schedule.alphaCumprod(40), 0.63252, 1e-5);
  EXPECT_NEAR(schedule.alphaCumprod(60), 0.32612, 1e-5);
  EXPECT_NEAR(schedule.alphaCumprod(80), 0.08515, 1e-5);
  EXPECT_LT(schedule.alphaCumprod(99), 1e-3);
}

TEST(NoiseSchedule, SignalLevelOfAThousandTimes) {
  const NoiseSchedule schedule(1000);
  EXPECT_NEAR(schedule.alphaCumprod(50), 0.99172, 1e-5);
  EXPECT_NEAR(std::sqrt(1 - schedule.alphaCumprod(50)), 0.0910, 1e-4);
}

TEST(NoiseSchedule, AgreesWithTheReference) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto path = *sharedDataDir() / "reference" / "schedule.npz";
  const NpzArrays arrays = readNpz(path);
  for (const int times : {100, 1000}) {
    const NoiseSchedule schedule(times);
    const auto check = [&](const std::string& name, const std::vector<double>& ours) {
      const std::vector<float> theirs =
          requireArray(arrays, name + std::to_string(times), {0}, path).toFloats();
      ASSERT_EQ(theirs.size(), ours.size());
      for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_NEAR(ours[i], theirs[i], 1e-7) << name << i;
    };
    check("alphas_cumprod_", schedule.alphasCumprod());
    check("betas_", schedule.noiseVariances());
  }
}

TEST(NoiseSchedule, FiveStepsVisitThePapersTimes) {
  EXPECT_EQ(NoiseSchedule(100).ddimTimesteps(5), (std::vector<int>{80, 60, 40, 20, 0}));
  EXPECT_EQ(NoiseSchedule(100).ddimTimesteps(1), (std::vector<int>{0}));
}

TEST(DdimUpdate, KeepsPureNoiseAndPureSignalWhereTheyBelong) {
  // With x_start = 0 the update keeps the direction of the noise, with the noise level of the new
  // time.
  const DdimUpdate update = ddimUpdate(0.3, 0.8, 0);
  EXPECT_NEAR(update.x_t * std::sqrt(1 - 0.3), std::sqrt(1 - 0.8), 1e-12);
  // Without noise, x_t = sqrt(0.3) x_start must become sqrt(0.8) x_start.
  EXPECT_NEAR(update.x_start + update.x_t * std::sqrt(0.3), std::sqrt(0.8), 1e-12);
  EXPECT_EQ(update.noise, 0);
  EXPECT_GT(ddimUpdate(0.3, 0.8, 1).noise, 0);
}

}  // namespace
}  // namespace lay
