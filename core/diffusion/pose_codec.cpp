#include "core/diffusion/pose_codec.h"

#include <algorithm>

#include "core/geometry/rotation.h"

namespace lay {

BodyState toBodyState(const SmplParams& params) {
  BodyState state;
  state.rotations[0] = axisAngleToMatrix(params.global_orient);
  for (int joint = 1; joint < kSmplJointCount; ++joint) {
    state.rotations[joint] = axisAngleToMatrix(params.body_pose.row(joint - 1).transpose());
  }
  state.betas.setZero();
  const int shared = std::min<int>(kNumBetas, static_cast<int>(params.betas.size()));
  state.betas.head(shared) = params.betas.head(shared);
  state.transl = params.transl;
  return state;
}

SmplParams toSmplParams(const BodyState& state) {
  SmplParams params;
  params.global_orient = matrixToAxisAngle(state.rotations[0]);
  for (int joint = 1; joint < kSmplJointCount; ++joint) {
    params.body_pose.row(joint - 1) = matrixToAxisAngle(state.rotations[joint]).transpose();
  }
  params.betas = state.betas;
  params.transl = state.transl;
  return params;
}

StateVector encodeState(const BodyState& state, const PersonBox& box, const PinholeCamera& camera) {
  StateVector x;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    x.segment<6>(6 * joint) = matrixToSixd(state.rotations[joint]);
  }
  x.segment<kNumBetas>(kBetasOffset) = state.betas;
  const CropCamera crop = translToCropCamera(state.transl, box, camera);
  x.tail<3>() << crop.scale, crop.translation;
  return x;
}

BodyState decodeState(const StateVector& x, const PersonBox& box, const PinholeCamera& camera) {
  constexpr float kSmallestScale =
      0.05F;  // 40 box sides tall: far beyond any person, and never behind the camera
  BodyState state;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    state.rotations[joint] = sixdToMatrix(Vector6f(x.segment<6>(6 * joint)));
  }
  state.betas = x.segment<kNumBetas>(kBetasOffset);
  CropCamera crop;
  crop.scale = std::max(x[kCameraOffset], kSmallestScale);
  crop.translation = x.tail<2>();
  state.transl = cropCameraToTransl(crop, box, camera);
  return state;
}

}  // namespace lay
