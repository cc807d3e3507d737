#include "core/nn/pose_vqvae.h"

#include <gtest/gtest.h>

#include "core/body/joints.h"
#include "core/nn/skeleton_layer.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

const PoseVqVaeConfig kSmallSpace{.width = 32, .blocks = 1, .tokens = 4, .size = 8, .codes = 16};

TEST(PoseVqVae, DecodesRotations) {
  torch::manual_seed(5);
  PoseVqVae model(kSmallSpace);
  const torch::Tensor decoded = model->decode(torch::randn({3, 4, 8}));
  EXPECT_EQ(decoded.sizes(), (std::vector<std::int64_t>{3, kSmplJointCount, 3, 3}));
  EXPECT_TRUE(torch::allclose(torch::matmul(decoded, decoded.transpose(-2, -1)),
                              torch::eye(3).expand_as(decoded),
                              0,
                              1e-5));
}

TEST(PoseVqVae, HeadingDoesNotChangeTheLatent) {
  torch::manual_seed(6);
  PoseVqVae model(kSmallSpace);
  const torch::Tensor rotations = sixdToMatrix(torch::randn({1, kSmplJointCount, 6}));
  torch::Tensor turned = rotations.clone();
  const torch::Tensor half_turn = torch::diag(torch::tensor({-1.0F, 1.0F, -1.0F}));
  turned[0][0] = torch::matmul(half_turn, rotations[0][0]);
  EXPECT_TRUE(torch::allclose(model->encode(rotations), model->encode(turned), 0, 1e-5));
}

TEST(PoseVqVae, SavingAndLoadingComeBack) {
  torch::manual_seed(7);
  const TempDir folder;
  PoseVqVae model(kSmallSpace);
  {
    const torch::NoGradGuard no_grad;
    model->quantizer()->named_buffers()["codebook"].normal_();
  }
  savePoseVqVae(folder.path() / "vqvae.safetensors", model);
  PoseVqVae back = loadPoseVqVae(folder.path() / "vqvae.safetensors");
  EXPECT_EQ(back->config().codes, 16);
  const torch::Tensor rotations = sixdToMatrix(torch::randn({2, kSmplJointCount, 6}));
  EXPECT_TRUE(torch::allclose(model->encode(rotations), back->encode(rotations), 1e-2, 1e-2));
  EXPECT_TRUE(torch::allclose(model->quantizer()->named_buffers()["codebook"],
                              back->quantizer()->named_buffers()["codebook"],
                              1e-2,
                              1e-2));
}

TEST(UnitLatents, HaveLengthOneAndKeepTheirDirection) {
  const torch::Tensor z = torch::randn({3, 4, 5});
  const torch::Tensor unit = unitLatents(z);
  EXPECT_EQ(unit.sizes(), (std::vector<std::int64_t>{3, 20}));
  EXPECT_TRUE(torch::allclose(unit.norm(2, 1), torch::ones({3})));
  EXPECT_TRUE(torch::allclose(unit * z.flatten(1).norm(2, 1, true), z.flatten(1), 1e-5, 1e-6));
  EXPECT_FALSE(unitLatents(torch::zeros({1, 4, 5})).isnan().any().item<bool>());
}

}  // namespace
}  // namespace lay
