#pragma once

#include <span>

#include "core/diffusion/ddim_sampler.h"
#include "core/diffusion/denoiser.h"

namespace lay {

/// One row of a batch: whose evidence, and where its diffusion is centred.
struct DenoiserRow {
  const DenoiserProblem* problem = nullptr;
  StateVector x_init;
};

/// The networks that a step needs.
struct DenoiserNetworks {
  Denoiser denoiser{nullptr};
  PoseVqVae poses{nullptr};  ///< may be empty: then texts as a whole are not heard
};

/// Features of many rows (N, kFeatureSize), computed on all of LibTorch's threads.
/// @param r_present whitened residual of each row's present estimate, (N, 157).
[[nodiscard]] torch::Tensor featureBatch(const BodyModel& model,
                                         std::span<const DenoiserRow> rows,
                                         const StateMatrix& r_present,
                                         const StateVector& residual_sigma);

/// G_text of many rows at their present estimates, on the device of `poses`.
struct TextGradientBatch {
  torch::Tensor
      gradient;  ///< (N, 144) readable, zero where there is no text; undefined where none has
  torch::Tensor presence;  ///< (N) 1 where there is a text
};
[[nodiscard]] TextGradientBatch textGradientBatch(PoseVqVae& poses,
                                                  TextLoss loss,
                                                  std::span<const DenoiserRow> rows,
                                                  const StateMatrix& r_present,
                                                  const StateVector& residual_sigma);

/// Evaluates the trained denoiser without gradients, on the device it is on: predicted clean
/// whitened residuals (N, 157), within +-8.
[[nodiscard]] StateMatrix denoiseStep(DenoiserNetworks& networks,
                                      const BodyModel& model,
                                      std::span<const DenoiserRow> rows,
                                      const StateMatrix& r_t,
                                      int timestep,
                                      const StateMatrix& r_present);

/// The denoiser's residual unit as a plain vector.
[[nodiscard]] StateVector residualSigmaOf(const Denoiser& denoiser);

}  // namespace lay
