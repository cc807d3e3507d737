#include "core/diffusion/denoiser_features.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

class DenoiserFeatures : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const ToyProblem toy_ =
      makeToyProblem(*body_, randomPose(1, 0.2F), disturbed(randomPose(1, 0.2F), 2, 0.15F));
  const DenoiserProblem problem_{
      toy_.problem.camera, toy_.problem.box, toy_.problem.keypoints, true, nullptr, {}};
  const StateVector x_init_ =
      encodeState(toBodyState(toy_.problem.initial), problem_.box, problem_.camera);
  const StateVector sigma_ = StateVector::Constant(0.2F);
};

TEST_F(DenoiserFeatures, AreFiniteAndBounded) {
  const FeatureVector features = denoiserFeatures(*body_, problem_, x_init_, x_init_, sigma_);
  EXPECT_TRUE(features.allFinite());
  EXPECT_LE(features.cwiseAbs().maxCoeff(), 6.0F);
}

TEST_F(DenoiserFeatures, HoldTheStateAndItsResidual) {
  StateVector x = x_init_;
  x[kBetasOffset] += 0.1F;
  const FeatureVector features = denoiserFeatures(*body_, problem_, x, x_init_, sigma_);
  EXPECT_EQ(features[kBetasOffset], x[kBetasOffset]);
  EXPECT_NEAR(features[kStateSize + kBetasOffset], 0.5F, 1e-5F);
  EXPECT_EQ(features[kStateSize + kBetasOffset + 1], 0);
}

TEST_F(DenoiserFeatures, TheProposalLeadsToTheKeypoints) {
  const FeatureVector features = denoiserFeatures(*body_, problem_, x_init_, x_init_, sigma_);
  const StateVector moved =
      x_init_ + sigma_.cwiseProduct(StateVector(features.segment<kStateSize>(kProposalOffset)));
  const auto error = [&](const StateVector& x) {
    const BodyState state = decodeState(x, problem_.box, problem_.camera);
    return reprojectionError(
        problem_.keypoints, poseJoints(*body_, state).keypoints_in_camera, problem_.camera);
  };
  EXPECT_LT(error(moved), 0.5F * error(x_init_));
}

TEST_F(DenoiserFeatures, WithoutKeypointsNothingOfThemIsTold) {
  DenoiserProblem blind = problem_;
  blind.has_keypoints = false;
  const FeatureVector features = denoiserFeatures(*body_, blind, x_init_, x_init_, sigma_);
  constexpr int kEvidenceSize = kStateSize + 78 + 52 + 26 + 52;
  EXPECT_EQ(features.segment<kEvidenceSize>(kProposalOffset).cwiseAbs().maxCoeff(), 0);
  EXPECT_GT(features.segment<75>(kWordStepOffset - 75).cwiseAbs().maxCoeff(),
            0);  // the skeleton and the box stay
}

TEST_F(DenoiserFeatures, WordsAreToldByTheirStepAndByWhatTheySay) {
  DenoiserProblem told = problem_;
  PartDescriptions descriptions;
  descriptions[BodyPart::LeftArm].statements = {
      statementFromText("bend left_elbow slightly_bent").value()};
  told.words = std::make_shared<const WordEvidence>(descriptions);
  const FeatureVector silent = denoiserFeatures(*body_, problem_, x_init_, x_init_, sigma_);
  const FeatureVector features = denoiserFeatures(*body_, told, x_init_, x_init_, sigma_);
  constexpr int kWords = kFeatureSize - kWordStepOffset;
  EXPECT_EQ(silent.tail<kWords>().cwiseAbs().maxCoeff(), 0);
  EXPECT_GT(features.segment<kPoseSize>(kWordStepOffset).cwiseAbs().maxCoeff(), 0);
  EXPECT_EQ(features.tail<kWordFeatureSize>()[3 * *wordSlotOf({MeasureKind::BendAngle,
                                                               BodyPoint::LeftElbow})],
            1);
  EXPECT_EQ((features - silent).head(kWordStepOffset).cwiseAbs().maxCoeff(), 0);
}

}  // namespace
}  // namespace lay
