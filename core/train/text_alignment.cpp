#include "core/train/text_alignment.h"

#include "core/language/captioner.h"
#include "core/nn/heading.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/train/pose_error.h"

namespace lay {
namespace {

/// Share of rows whose own column is among the first 1, 5, 10.
void recalls(const torch::Tensor& similarity, double out[3]) {
  const torch::Tensor own = similarity.diagonal().unsqueeze(1);
  const torch::Tensor better = (similarity > own).sum(1);
  int i = 0;
  for (const int limit : {1, 5, 10})
    out[i++] = (better < limit).to(torch::kDouble).mean().item<double>();
}

}  // namespace

std::vector<PartTexts> captionsOf(const BodyModel& body,
                                  const std::vector<SmplParams>& bodies,
                                  std::uint64_t seed,
                                  float silence) {
  std::vector<PartTexts> texts;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    Random random(seed * 1000003ULL + i);
    texts.push_back(
        partTexts(describePose(skeletonPose(body, bodies[i]), CaptionOptions(), random)));
    for (std::string& text : texts.back()) {
      if (random.chance(silence)) text.clear();
    }
  }
  return texts;
}

TextAlignment textAlignment(TextEncoder& encoder,
                            PoseVqVae& poses,
                            const BodyModelPtr& body,
                            const std::vector<PartTexts>& texts,
                            const torch::Tensor& recorded) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor rotations = recorded.to(optionsOf(*poses));
  const SkeletonLayer skeleton(body, optionsOf(*poses));
  const torch::Tensor z = encoder->forward(texts);
  const torch::Tensor similarity =
      torch::matmul(unitLatents(z), unitLatents(poses->encode(rotations)).t());
  TextAlignment alignment;
  recalls(similarity, alignment.text_to_pose);
  recalls(similarity.t(), alignment.pose_to_text);
  alignment.mpjpe = 1000 * pointDistances(meanShapeJoints(skeleton, poses->decode(z)),
                                          meanShapeJoints(skeleton, withoutHeading(rotations)))
                               .mean()
                               .item<double>();
  return alignment;
}

}  // namespace lay
