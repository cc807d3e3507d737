#pragma once

#include <vector>

namespace lay {

/// The cosine schedule of Nichol and Dhariwal (2021): alphas_cumprod ~ cos^2((t / T + 0.008)
/// / 1.008 * pi / 2), each noise variance at most 0.999. Computed in double, as published.
class NoiseSchedule {
 public:
  /// @param num_timesteps T, at least 1.
  explicit NoiseSchedule(int num_timesteps = 100);

  [[nodiscard]] int numTimesteps() const { return static_cast<int>(alphas_cumprod_.size()); }
  /// Signal level at t in 0..T-1, (0, 1].
  [[nodiscard]] double alphaCumprod(int t) const {
    return alphas_cumprod_.at(static_cast<std::size_t>(t));
  }
  [[nodiscard]] const std::vector<double>& alphasCumprod() const { return alphas_cumprod_; }
  /// Called betas elsewhere; here betas are the body's shape.
  [[nodiscard]] const std::vector<double>& noiseVariances() const { return noise_variances_; }

  /// Times visited by DDIM with `steps` steps, descending and ending at 0: 80, 60, 40, 20, 0 for T
  /// = 100 and 5 steps.
  [[nodiscard]] std::vector<int> ddimTimesteps(int steps) const;

 private:
  std::vector<double> noise_variances_;
  std::vector<double> alphas_cumprod_;
};

/// Coefficients of one DDIM update from t to s < t (Song et al. 2021, eq. 12), x0 parametrisation:
/// x_s = x_start * pred_x_start + x_t * x_t + noise * z.
struct DdimUpdate {
  double x_start = 1;
  double x_t = 0;
  double noise = 0;
};
[[nodiscard]] DdimUpdate ddimUpdate(double alpha_cumprod_t, double alpha_cumprod_s, double eta);

}  // namespace lay
