#pragma once

#include <vector>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/nn/pose_vqvae.h"
#include "core/nn/text_encoder.h"

namespace lay {

/// The captioner's texts of bodies, the same for a seed.
/// @param silence probability that a part's text is left out.
[[nodiscard]] std::vector<PartTexts> captionsOf(const BodyModel& body,
                                                const std::vector<SmplParams>& bodies,
                                                std::uint64_t seed,
                                                float silence = 0);

/// How well words and poses find each other among `candidates`, and what a pose made of words is
/// worth.
struct TextAlignment {
  double text_to_pose[3] = {};  ///< R@1, R@5, R@10: share of texts whose pose is among the nearest
  double pose_to_text[3] = {};
  double mpjpe = 0;  ///< mm, D_p(E_t(text)) against the pose, about the root
};

/// @param texts one for each pose. @param rotations (N, 24, 3, 3).
[[nodiscard]] TextAlignment textAlignment(TextEncoder& encoder,
                                          PoseVqVae& poses,
                                          const BodyModelPtr& body,
                                          const std::vector<PartTexts>& texts,
                                          const torch::Tensor& rotations);

}  // namespace lay
