#include "core/body/body_height.h"

#include "core/base/error.h"
#include "core/body/skinning.h"

#include <cmath>

namespace lay {
namespace {

constexpr float kLeastHeight = 0.4F;  // m
constexpr float kMostHeight = 3;

}  // namespace

HeightModel heightAbout(const BodyModel& model, const Eigen::VectorXf& betas) {
  constexpr float kStep = 0.1F;
  HeightModel about{bodyHeight(model, betas), betas, Eigen::VectorXf::Zero(betas.size())};
  for (Eigen::Index i = 0; i < betas.size(); ++i) {
    Eigen::VectorXf moved = betas;
    moved[i] += kStep;
    const float above = bodyHeight(model, moved);
    moved[i] -= 2 * kStep;
    about.gradient[i] = (above - bodyHeight(model, moved)) / (2 * kStep);
  }
  return about;
}

SmplParams withHeight(const BodyModel& model, SmplParams params, float height_m) {
  if (!(height_m >= kLeastHeight && height_m <= kMostHeight)) {
    throw InvalidOptions(strCat("The height is ",
                                height_m,
                                " m; a standing height from ",
                                kLeastHeight,
                                " to ",
                                kMostHeight,
                                " m is expected."));
  }
  const float before = bodyHeight(model, params.betas);
  constexpr float kNearEnough = 2e-4F;  // m
  for (int i = 0; i < 20; ++i) {
    const HeightModel about = heightAbout(model, params.betas);
    const float missing = height_m - about.height_m;
    if (std::abs(missing) < kNearEnough) break;
    const float steepness = about.gradient.squaredNorm();
    if (steepness < 1e-8F) break;
    params.betas += missing / steepness * about.gradient;
  }
  const float reached = bodyHeight(model, params.betas);
  if (!(std::abs(reached - height_m) < 0.01F)) {
    throw InvalidOptions(strCat("The height is ",
                                height_m,
                                " m, and the shapes of this body reach ",
                                reached,
                                " m. Choose a height nearer to it."));
  }
  params.transl *= reached / before;
  return params;
}

}  // namespace lay
