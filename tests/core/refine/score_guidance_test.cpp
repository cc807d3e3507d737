#include "core/refine/score_guidance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/diffusion/denoiser.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

class ScoreGuided : public testing::Test {
 protected:
  ScoreGuided() {
    // A fresh network believes whatever it is told its last estimate was: a prior that knows
    // nothing, under which only the keypoints move the body.
    Denoiser denoiser(
        DenoiserConfig{.width = 32, .hidden = 32, .blocks = 1, .condition = 16, .image = 16});
    denoiser->setResidualSigma(torch::full({kStateSize}, 0.1F));
    saveDenoiser(path_, denoiser);
  }

  [[nodiscard]] float errorOf(const ToyProblem& toy, const SmplParams& params) const {
    return reprojectionError(
        toy.problem.keypoints, poseJoints(*body_, params).keypoints_in_camera, toy.problem.camera);
  }

  const TempDir folder_;
  const std::filesystem::path path_ = folder_.path() / "denoiser.safetensors";
  const BodyModelPtr body_ = makeToyBody();
};

TEST_F(ScoreGuided, GoesTowardsTheKeypoints) {
  const ScoreGuidance guidance(body_, path_);
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const ToyProblem toy = makeToyProblem(
        *body_, randomPose(seed, 0.2F), disturbed(randomPose(seed, 0.2F), seed, 0.15F));
    const float before = errorOf(toy, toy.problem.initial);
    const float after = errorOf(toy, guidance.fit(toy.problem));
    EXPECT_LT(after, 0.6F * before) << seed;
    ScoreGuidanceOptions one;
    one.rounds = 1;
    one.stride = one.tau;
    EXPECT_LT(after, errorOf(toy, guidance.fit(toy.problem, one))) << seed;
  }
}

TEST_F(ScoreGuided, WithoutKeypointsTheStartStays) {
  const ScoreGuidance guidance(body_, path_);
  ToyProblem toy =
      makeToyProblem(*body_, randomPose(1, 0.2F), disturbed(randomPose(1, 0.2F), 1, 0.15F));
  toy.problem.keypoints.confidence.setZero();
  const SmplParams fitted = guidance.fit(toy.problem);
  EXPECT_TRUE(fitted.body_pose.isApprox(toy.problem.initial.body_pose, 1e-3F));
}

TEST_F(ScoreGuided, AMissingDenoiserIsNamed) {
  EXPECT_THAT(
      errorText<FileError>([&] { const ScoreGuidance none(body_, folder_.path() / "none.st"); }),
      testing::HasSubstr("none.st"));
}

}  // namespace
}  // namespace lay
