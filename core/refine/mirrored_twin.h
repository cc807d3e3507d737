#pragma once

#include "core/diffusion/denoise_step.h"
#include "core/language/part_descriptions.h"

namespace lay {

/// The state of the body in a mirror, (157): limbs swapped, rotations reflected at the camera's
/// x = 0 plane, t_x of the crop turned round. Its own inverse.
[[nodiscard]] StateVector mirrored(const StateVector& x);

/// The same of a whitened residual, whose unit need not be the same left and right.
[[nodiscard]] StateVector mirroredResidual(const StateVector& r, const StateVector& residual_sigma);

/// The evidence as a mirrored photo would show it. `words` and `text_latent`, which cannot be
/// turned round here, are those of the mirrored descriptions.
[[nodiscard]] DenoiserProblem mirrored(const DenoiserProblem& problem,
                                       WordEvidencePtr words,
                                       Eigen::VectorXf text_latent);

/// Asks the denoiser about the first row twice, the second time in the mirror, and takes the mean
/// of both answers (the "flip test" of pose estimation, carried into every step of the sampling).
/// What the network learnt of one side then counts for the other, and a mirrored photo gives the
/// mirrored body.
class MirroredTwin {
 public:
  /// @param evidence as mirrored() gives it.
  /// @param x_init of the first row, not mirrored.
  MirroredTwin(DenoiserProblem evidence, const StateVector& x_init, StateVector residual_sigma);

  /// denoiseStep() for all rows, the first one's answer being the mean.
  [[nodiscard]] StateMatrix denoise(DenoiserNetworks& networks,
                                    const BodyModel& model,
                                    std::vector<DenoiserRow> rows,
                                    const StateMatrix& r_t,
                                    int timestep,
                                    const StateMatrix& r_present) const;

 private:
  [[nodiscard]] StateMatrix withTwin(const StateMatrix& r) const;

  DenoiserProblem evidence_;
  StateVector x_init_;
  StateVector sigma_;
};

}  // namespace lay
