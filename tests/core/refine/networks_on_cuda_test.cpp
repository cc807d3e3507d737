// The networks on CUDA against themselves on the processor. Beside the folder's other tests, but a
// program of its own, which is labelled `gpu`.
#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/benchmark/benchmark_sample.h"
#include "core/diffusion/denoiser.h"
#include "core/io/resource_paths.h"
#include "core/nn/lifter.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refiner.h"
#include "tests/support/cuda.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class NetworksOnCuda : public testing::Test {
 protected:
  void SetUp() override { SKIP_WITHOUT_CUDA(whyNoCuda()); }

  static torch::TensorOptions cuda() {
    return torch::TensorOptions(torch::kFloat).device(torch::kCUDA);
  }
};

TEST_F(NetworksOnCuda, TheLifter) {
  Lifter lifter = loadLifter(findModelFile("lifter.safetensors"));
  const torch::Tensor input = torch::randn({5, LifterImpl::kInputSize});
  const torch::Tensor plain = toPlain(lifter->forward(input));
  lifter->to(torch::kCUDA);
  EXPECT_TRUE(torch::allclose(toPlain(lifter->forward(input.to(cuda()))), plain, 1e-3, 1e-4));
}

TEST_F(NetworksOnCuda, TheDenoiser) {
  Denoiser denoiser = loadDenoiser(findModelFile("denoiser.safetensors"));
  DenoiserInput input;
  input.r_t = torch::randn({5, kStateSize});
  input.timestep = torch::full({5}, 40.0F);
  input.features = torch::randn({5, kFeatureSize});
  input.presence = torch::zeros({5, 3});
  input.presence.select(1, 1).fill_(1);
  const torch::Tensor plain = toPlain(denoiser->forward(input));
  denoiser->to(torch::kCUDA);
  EXPECT_TRUE(torch::allclose(toPlain(denoiser->forward(input.to(cuda()))), plain, 1e-3, 1e-3));
}

TEST_F(NetworksOnCuda, TheSkeletonAndItsGradients) {
  const BodyModelPtr body = makeToyBody();
  const SkeletonLayer host(body);
  const SkeletonLayer device(body, cuda());
  const torch::Tensor rotations = sixdToMatrix(torch::randn({4, kSmplJointCount, 6}));
  const torch::Tensor betas = torch::randn({4, kNumBetas});
  const torch::Tensor transl = torch::randn({4, 3});
  const torch::Tensor here = betas.clone().requires_grad_();
  const torch::Tensor there = betas.to(cuda()).requires_grad_();
  const torch::Tensor plain = host.vertices(rotations, here, transl);
  const torch::Tensor far = device.vertices(rotations.to(cuda()), there, transl.to(cuda()));
  EXPECT_TRUE(torch::allclose(toPlain(far), plain.detach(), 0, 1e-5));
  plain.square().sum().backward();
  far.square().sum().backward();
  EXPECT_TRUE(torch::allclose(toPlain(there.grad()), here.grad(), 1e-3, 1e-2));
}

class Silence : public StepSink {
 public:
  void onStep(DenoisingStepPtr /*step*/) override {}
};

TEST_F(NetworksOnCuda, AWholeRunAndBackOnTheProcessor) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  JointRotations pose = JointRotations::Zero();
  pose.row(0) << 1.5707963F, 0, 0;
  pose.row(kLeftShoulder) << 0, 0, -1.0F;
  const BenchmarkSample sample = makeBenchmarkSample(*body, pose, {}, 21, 0);
  const auto lifter = findModelFile("lifter.safetensors");
  const auto lifted = [&](DeviceChoice device) {
    return InitialPredictor(body, lifter, device)
        .predict(sample.keypoints, sample.box, sample.camera);
  };
  EXPECT_LT((lifted(DeviceChoice::Cuda).body_pose - lifted(DeviceChoice::Cpu).body_pose)
                .cwiseAbs()
                .maxCoeff(),
            1e-3F);
  const Refiner refiner(body, findRefinerFiles());
  RefinementProblem problem;
  problem.camera = sample.camera;
  problem.box = sample.box;
  problem.keypoints = sample.keypoints;
  problem.initial = sample.initial;
  const auto run = [&](DeviceChoice device) {
    RefinementOptions options{.num_hypotheses = 4, .polish_iterations = 0};
    options.device = device;
    Silence sink;
    return refiner.refine(problem, options, sink, {});
  };
  const RefinementResult plain = run(DeviceChoice::Cpu);
  const RefinementResult far = run(DeviceChoice::Cuda);
  const RefinementResult again = run(DeviceChoice::Cpu);
  EXPECT_TRUE(far.summary.device.isCuda());
  EXPECT_NEAR(far.summary.refined_reprojection_px, plain.summary.refined_reprojection_px, 0.5F);
  EXPECT_EQ(again.hypotheses.front().score, plain.hypotheses.front().score);
}

}  // namespace
}  // namespace lay
