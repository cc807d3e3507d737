#pragma once

#include <torch/types.h>

#include "core/diffusion/denoiser_features.h"

namespace lay {

/// A body as 26 tokens (the second form of arXiv 2502.03836's denoiser): one for each joint, then
/// one of the betas, then one of the crop camera.
inline constexpr int kBodyTokenCount = kSmplJointCount + 2;
inline constexpr int kBetasToken = kSmplJointCount;
inline constexpr int kCameraToken = kSmplJointCount + 1;

/// What a token is told, padded with zeros. Of a joint: its 6D rotation in r_t, in the present
/// state, in its residual, in the proposal and in the step of the words, G_text at it (6 each), its
/// place about the root (3), and of the keypoint that lies on it, if there is one: G_keyp (3),
/// reprojection error (2), confidence (1), place in the box (2).
inline constexpr int kBodyTokenSize = 6 * 6 + 3 + 8;
/// What an answering token can hold: a joint 6 numbers, the betas 10, the camera 3.
inline constexpr int kBodyAnswerSize = kNumBetas;

/// @param r_t (N, 157). @param features (N, kFeatureSize). @param text (N, 144) G_text.
/// @return (N, 26, kBodyTokenSize).
[[nodiscard]] torch::Tensor bodyTokens(const torch::Tensor& r_t,
                                       const torch::Tensor& features,
                                       const torch::Tensor& text);

/// @param answers (N, 26, kBodyAnswerSize). @return (N, 157) the state that they make up.
[[nodiscard]] torch::Tensor stateOfTokens(const torch::Tensor& answers);

/// What no token of its own is there for: all keypoints, those on no joint among them, what is
/// said, and the box. (N, kBodyContextSize) of features (N, kFeatureSize).
inline constexpr int kBodyContextSize = 8 * kKeypointCount + kWordFeatureSize + 3;
[[nodiscard]] torch::Tensor bodyContext(const torch::Tensor& features);

}  // namespace lay
