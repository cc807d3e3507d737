#include "core/diffusion/noise_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lay {

NoiseSchedule::NoiseSchedule(int num_timesteps) {
  const auto signal = [num_timesteps](int t) {
    const double angle =
        (static_cast<double>(t) / num_timesteps + 0.008) / 1.008 * std::numbers::pi / 2;
    return std::cos(angle) * std::cos(angle);
  };
  double product = 1;
  for (int t = 0; t < num_timesteps; ++t) {
    const double variance = std::min(1 - signal(t + 1) / signal(t), 0.999);
    product *= 1 - variance;
    noise_variances_.push_back(variance);
    alphas_cumprod_.push_back(product);
  }
}

std::vector<int> NoiseSchedule::ddimTimesteps(int steps) const {
  std::vector<int> times;
  for (int i = steps - 1; i >= 0; --i) times.push_back(i * numTimesteps() / steps);
  return times;
}

DdimUpdate ddimUpdate(double alpha_cumprod_t, double alpha_cumprod_s, double eta) {
  // Inversion walks to a lower signal level, where the stochastic term has no meaning and would be
  // 0 * NaN.
  const double share = std::max(0.0, 1 - alpha_cumprod_t / alpha_cumprod_s);
  const double sigma = eta * std::sqrt((1 - alpha_cumprod_s) / (1 - alpha_cumprod_t) * share);
  const double direction = std::sqrt(std::max(0.0, 1 - alpha_cumprod_s - sigma * sigma));
  // pred_noise = (x_t - sqrt(a_t) x_start) / sqrt(1 - a_t), put into sqrt(a_s) x_start + direction
  // * pred_noise.
  DdimUpdate update;
  update.x_t = direction / std::sqrt(1 - alpha_cumprod_t);
  update.x_start = std::sqrt(alpha_cumprod_s) - update.x_t * std::sqrt(alpha_cumprod_t);
  update.noise = sigma;
  return update;
}

}  // namespace lay
