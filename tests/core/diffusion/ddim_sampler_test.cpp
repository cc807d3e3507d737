#include "core/diffusion/ddim_sampler.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/io/npz.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

/// The reference's denoiser, eps(x, t) = 0.6 x + 0.2 sin(3 x) + 0.1 t / T, as a predictor of
/// x_start.
DdimSampler::Predictor referencePredictor(const NoiseSchedule& schedule) {
  return [&schedule](const StateMatrix& x, int t) -> StateMatrix {
    const double alpha = schedule.alphaCumprod(t);
    const double time = 0.1 * t / schedule.numTimesteps();
    const Eigen::ArrayXXd wide = x.cast<double>().array();
    const Eigen::ArrayXXd noise = 0.6 * wide + 0.2 * (3 * wide).sin() + time;
    const Eigen::ArrayXXd start = (wide - std::sqrt(1 - alpha) * noise) / std::sqrt(alpha);
    return start.cast<float>().matrix();
  };
}

bool goOn(const StateMatrix&, const StateMatrix&, int) {
  return true;
}

TEST(DdimSampler, AgreesWithTheReference) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto path = *sharedDataDir() / "reference" / "schedule.npz";
  const NpzArrays arrays = readNpz(path);
  for (const int count : {100, 1000}) {
    const std::string prefix = "ddim_" + std::to_string(count) + "_";
    const NoiseSchedule schedule(count);
    const auto matrix = [&](const std::string& name) -> StateMatrix {
      const std::vector<float> values =
          requireArray(arrays, prefix + name, {4, 12}, path).toFloats();
      return Eigen::Map<const StateMatrix>(values.data(), 4, 12);
    };
    std::vector<int> times = requireArray(arrays, prefix + "times", {0}, path).toInts();
    // The last time is where the walk ends; the prediction compared is the one before it. The
    // file's clamped variant keeps the noise of the unclamped prediction, where ours always derives
    // it from x_start: only the other one compares.
    times.pop_back();
    std::vector<Random> no_noise;
    const StateMatrix x0 = DdimSampler(schedule, times, 0)
                               .sample(matrix("xT"), referencePredictor(schedule), no_noise, goOn);
    EXPECT_LT((x0 - matrix("x0_noclip")).cwiseAbs().maxCoeff(), 1e-4F) << count;
  }
}

TEST(DdimSampler, InversionAndSamplingComeBack) {
  const NoiseSchedule schedule(1000);
  std::vector<int> ascending;
  for (int t = 0; t <= 50; t += 2) ascending.push_back(t);
  const std::vector<int> descending(ascending.rbegin(), ascending.rend());
  const StateMatrix start = StateMatrix::Random(3, 12);
  // A denoiser whose noise changes smoothly along the walk, as a trained network's does near its
  // data.
  const auto predictor = [&](const StateMatrix& x, int t) -> StateMatrix {
    const double alpha = schedule.alphaCumprod(t);
    const Eigen::ArrayXXf noise = 0.2F * x.array().sin();
    return ((x.array() - static_cast<float>(std::sqrt(1 - alpha)) * noise) /
            static_cast<float>(std::sqrt(alpha)))
        .matrix();
  };
  const StateMatrix noised = DdimSampler::invert(schedule, start, ascending, predictor);
  StateMatrix last_x;
  std::vector<Random> no_noise;
  (void)DdimSampler(schedule, descending, 0)
      .sample(noised, predictor, no_noise, [&](const StateMatrix& x, const StateMatrix&, int) {
        last_x = x;
        return true;
      });
  EXPECT_LT((last_x - start).cwiseAbs().maxCoeff(), 1e-3F);
}

TEST(DdimSampler, StopsWhenTheObserverSaysSo) {
  const NoiseSchedule schedule;
  int calls = 0;
  std::vector<Random> no_noise;
  (void)DdimSampler(schedule, {80, 60, 40, 20, 0}, 0)
      .sample(
          StateMatrix::Zero(1, 4),
          [](const StateMatrix& x, int) { return x; },
          no_noise,
          [&](const StateMatrix&, const StateMatrix&, int) { return ++calls < 2; });
  EXPECT_EQ(calls, 2);
}

TEST(DdimSampler, EtaIsRepeatableForASeed) {
  const NoiseSchedule schedule;
  const auto sample = [&](std::uint64_t seed) {
    std::vector<Random> noise = {Random(seed), Random(seed + 1)};
    return DdimSampler(schedule, {80, 40, 0}, 1.0)
        .sample(
            StateMatrix::Ones(2, 4),
            [](const StateMatrix& x, int) -> StateMatrix { return 0.5F * x; },
            noise,
            goOn);
  };
  EXPECT_EQ(sample(3), sample(3));
  EXPECT_NE(sample(3), sample(4));
}

}  // namespace
}  // namespace lay
