#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"

namespace lay {

/// The standing height of shapes near one: exact there, linear about it.
struct HeightModel {
  float height_m = 0;        ///< at `betas`
  Eigen::VectorXf betas;     ///< (10)
  Eigen::VectorXf gradient;  ///< m for each beta

  [[nodiscard]] float at(const Eigen::VectorXf& other) const {
    return height_m + gradient.dot(other - betas);
  }
};

/// By central differences of bodyHeight().
[[nodiscard]] HeightModel heightAbout(const BodyModel& model, const Eigen::VectorXf& betas);

/// The same person at another standing height: the least change of betas that gives it, and the
/// translation farther or nearer by the same factor, so that the picture stays.
/// @param height_m 0.4 to 3. @throws InvalidOptions when it is not, or no betas give it.
[[nodiscard]] SmplParams withHeight(const BodyModel& model, SmplParams params, float height_m);

}  // namespace lay
