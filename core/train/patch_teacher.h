#pragma once

#include <torch/nn/modules/linear.h>

#include "core/nn/vision_transformer.h"
#include "core/train/training_batch.h"

namespace lay {

struct PatchLessons {
  float places = 0.2F;  ///< weight of the cross-entropy of where joints are; 0: not taught
  float depths = 5.0F;  ///< weight of the mean squared depth about the root, m
};

/// Where joints are in a picture, (N, 24, 2) in tokens (column, row) of the transformer's grid from
/// the centre of its first patch, whatever makes the tokens. The picture is the middle columns of
/// the batch's boxes.
[[nodiscard]] torch::Tensor jointPlaces(const TruthBatch& truth,
                                        const VisionTransformerConfig& grid);

/// Teaches a vision transformer by what each of its tokens could know: which joints lie in its
/// patch, and how far before the root they are. A body alone is one lesson a picture, and a
/// transformer that begins with nothing hardly learns from it; this is dozens, and it is left
/// behind when the training ends (integral regression, Sun et al. 2018, on tokens).
class PatchTeacherImpl : public torch::nn::Module {
 public:
  PatchTeacherImpl(const VisionTransformerConfig& grid, const PatchLessons& lessons);
  /// @param patches (N, rows * columns, width) of VisionTransformerImpl::forward.
  /// @return (N) the loss of both lessons, with their weights. Joints outside the picture count for
  /// neither.
  torch::Tensor forward(const torch::Tensor& patches, const TruthBatch& truth);

 private:
  VisionTransformerConfig grid_;
  PatchLessons lessons_;
  torch::nn::Linear places_{nullptr}, depths_{nullptr};
};
TORCH_MODULE(PatchTeacher);

}  // namespace lay
