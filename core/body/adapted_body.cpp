#include "core/body/adapted_body.h"

#include <memory>
#include <utility>

namespace lay {

namespace {

bool isSameBody(const BodyModel& a, const BodyModel& b) {
  return a.numJoints() == b.numJoints() && a.numVertices() == b.numVertices() &&
         a.numBetas() == b.numBetas() && a.v_template == b.v_template && a.shapedirs == b.shapedirs;
}

// A shape with fewer or more coefficients than the body: those missing are 0, those too many say
// nothing to it.
Eigen::VectorXf resized(const Eigen::VectorXf& betas, Eigen::Index count) {
  Eigen::VectorXf result = Eigen::VectorXf::Zero(count);
  const Eigen::Index common = std::min(count, betas.size());
  result.head(common) = betas.head(common);
  return result;
}

}  // namespace

SmplParams AdaptedBody::toNative(const SmplParams& working_params) const {
  SmplParams params = convertPose(working_params, native->numJoints()).params;
  if (bridge) params.betas = bridge->nativeBetas(resized(working_params.betas, kNumBetas));
  return params;
}

ConvertedPose AdaptedBody::fromNative(const SmplParams& native_params) const {
  ConvertedPose converted = convertPose(native_params, working->numJoints());
  const Eigen::VectorXf betas = resized(native_params.betas, native->numBetas());
  converted.params.betas = bridge ? bridge->ourBetas(betas) : betas;
  return converted;
}

AdaptedBody adaptBody(BodyModelPtr native, const BodyModel& ours) {
  AdaptedBody adapted;
  adapted.native = std::move(native);
  const BodyModelPtr common = commonBody(adapted.native);
  if (isSameBody(*common, ours)) {
    adapted.working = common;
    return adapted;
  }
  adapted.bridge = bridgeShapes(ours, *common);
  auto working = std::make_shared<BodyModel>(*inOurShapes(*common, *adapted.bridge));
  working->beta_names = ours.beta_names;  // it speaks our betas
  adapted.working = std::move(working);
  return adapted;
}

}  // namespace lay
