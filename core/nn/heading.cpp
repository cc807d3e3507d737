#include "core/nn/heading.h"

namespace lay {

torch::Tensor withoutHeading(const torch::Tensor& rotations) {
  const torch::Tensor root = rotations.select(1, 0);
  // In a world with y up and z towards the camera, world = diag(1, -1, -1) * camera.
  const torch::Tensor flip = torch::tensor({1.0, -1.0, -1.0}, root.options());
  const torch::Tensor world = flip.view({3, 1}) * root;
  const auto entry = [&](int row, int column) { return world.select(1, row).select(1, column); };
  // The turn about y that is nearest to the rotation: it maximises the trace of Ry(-angle) * world.
  const torch::Tensor cosine = entry(0, 0) + entry(2, 2);
  const torch::Tensor sine = entry(0, 2) - entry(2, 0);
  const torch::Tensor length = (cosine.square() + sine.square() + 1e-12).sqrt();
  const torch::Tensor c = cosine / length;
  const torch::Tensor s = sine / length;
  const torch::Tensor zero = torch::zeros_like(c);
  const torch::Tensor one = torch::ones_like(c);
  const torch::Tensor back =
      torch::stack({c, zero, -s, zero, one, zero, s, zero, c}, 1).view({-1, 3, 3});
  const torch::Tensor facing = flip.view({3, 1}) * torch::matmul(back, world);
  return torch::cat({facing.unsqueeze(1), rotations.slice(1, 1)}, 1);
}

}  // namespace lay
