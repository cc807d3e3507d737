#pragma once

#include <functional>
#include <vector>

#include <Eigen/Core>

#include "core/base/random.h"
#include "core/diffusion/noise_schedule.h"

namespace lay {

/// Rows are hypotheses.
using StateMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Deterministic (eta = 0) or stochastic DDIM over a predictor of the clean state. Knows nothing of
/// bodies.
class DdimSampler {
 public:
  /// (x_t (N, P), t) -> predicted clean x_start (N, P).
  using Predictor = std::function<StateMatrix(const StateMatrix& x_t, int timestep)>;
  /// Called after each prediction, with the x_t it was made from. Returns false to stop after this
  /// step.
  using StepObserver =
      std::function<bool(const StateMatrix& x_t, const StateMatrix& x_start, int timestep)>;

  /// @param timesteps visited times, strictly descending.
  DdimSampler(const NoiseSchedule& schedule, std::vector<int> timesteps, double eta);

  /// Runs from `x_t` at the first time; `noise` feeds eta > 0, one generator a row.
  /// @returns the last prediction of the clean state.
  [[nodiscard]] StateMatrix sample(StateMatrix x_t,
                                   const Predictor& predictor,
                                   std::vector<Random>& noise,
                                   const StepObserver& observer) const;

  /// The deterministic walk the other way: the x_t at the last of `ascending` times whose sampling
  /// gives `x_start` back.
  [[nodiscard]] static StateMatrix invert(const NoiseSchedule& schedule,
                                          StateMatrix x,
                                          const std::vector<int>& ascending,
                                          const Predictor& predictor);

 private:
  std::vector<int> timesteps_;
  std::vector<double> alphas_cumprod_;
  double eta_;
};

}  // namespace lay
