#include "core/diffusion/ddim_sampler.h"

namespace lay {

DdimSampler::DdimSampler(const NoiseSchedule& schedule, std::vector<int> timesteps, double eta)
    : timesteps_(std::move(timesteps)), eta_(eta) {
  for (int t : timesteps_) alphas_cumprod_.push_back(schedule.alphaCumprod(t));
}

StateMatrix DdimSampler::sample(StateMatrix x_t,
                                const Predictor& predictor,
                                std::vector<Random>& noise,
                                const StepObserver& observer) const {
  StateMatrix x_start = x_t;
  for (std::size_t i = 0; i < timesteps_.size(); ++i) {
    x_start = predictor(x_t, timesteps_[i]);
    if (!observer(x_t, x_start, timesteps_[i]) || i + 1 == timesteps_.size()) break;
    const DdimUpdate update = ddimUpdate(alphas_cumprod_[i], alphas_cumprod_[i + 1], eta_);
    x_t = static_cast<float>(update.x_start) * x_start + static_cast<float>(update.x_t) * x_t;
    if (update.noise <= 0) continue;
    for (Eigen::Index row = 0; row < x_t.rows(); ++row) {
      for (Eigen::Index column = 0; column < x_t.cols(); ++column) {
        x_t(row, column) +=
            static_cast<float>(update.noise) * noise[static_cast<std::size_t>(row)].normal();
      }
    }
  }
  return x_start;
}

StateMatrix DdimSampler::invert(const NoiseSchedule& schedule,
                                StateMatrix x,
                                const std::vector<int>& ascending,
                                const Predictor& predictor) {
  for (std::size_t i = 0; i + 1 < ascending.size(); ++i) {
    const StateMatrix x_start = predictor(x, ascending[i]);
    const DdimUpdate update =
        ddimUpdate(schedule.alphaCumprod(ascending[i]), schedule.alphaCumprod(ascending[i + 1]), 0);
    x = static_cast<float>(update.x_start) * x_start + static_cast<float>(update.x_t) * x;
  }
  return x;
}

}  // namespace lay
