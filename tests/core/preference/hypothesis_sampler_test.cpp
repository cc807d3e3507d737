#include "core/preference/hypothesis_sampler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/diffusion/denoiser.h"
#include "tests/core/preference/toy_preference.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::SizeIs;

/// Says what a test wants.
class ScriptedCritic : public Critic {
 public:
  [[nodiscard]] std::string name() const override { return "scripted"; }
  [[nodiscard]] std::string version() const override { return "7"; }
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token /*stop*/) override {
    Verdict verdict;
    for (std::size_t i = 0; i < group.bodies.size(); ++i) {
      Critique critique;
      critique.score = scores[i % scores.size()];
      verdict.critiques.push_back(critique);
    }
    return verdict;
  }
  std::vector<double> scores = {10, 90};
};

class HypothesisSampler : public testing::Test {
 protected:
  HypothesisSampler() {
    torch::manual_seed(1);
    DenoiserConfig config;
    config.width = 16;
    config.hidden = 16;
    config.blocks = 1;
    config.condition = 16;
    RefinerFiles files;
    files.denoiser = dir_.path() / "denoiser.safetensors";
    saveDenoiser(files.denoiser, Denoiser(config));
    refiner_.emplace(body_, files);
    options_.polish_iterations = 0;
    options_.size = 5;
  }

  const TempDir dir_;
  const BodyModelPtr body_ = makeToyBody();
  std::optional<Refiner> refiner_;
  GroupSamplingOptions options_;
  const RefinementProblem problem_ = toyPreference("a").group.problem;
};

TEST_F(HypothesisSampler, IsTheSameForASeed) {
  const SampledBodies a = sampleBodies(*refiner_, problem_, options_);
  const SampledBodies b = sampleBodies(*refiner_, problem_, options_);
  ASSERT_THAT(a.bodies, SizeIs(5));
  EXPECT_EQ(a.seeds, b.seeds);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(a.bodies[i].body_pose, b.bodies[i].body_pose);
  options_.seed = 1;
  const SampledBodies c = sampleBodies(*refiner_, problem_, options_);
  EXPECT_EQ(a.bodies[0].body_pose, c.bodies[0].body_pose);  // without noise
  EXPECT_NE(a.seeds, c.seeds);
}

TEST_F(HypothesisSampler, MoreThanARunTakesComeFromSeveralWithOneWithoutNoise) {
  options_.size = 130;
  const SampledBodies sampled = sampleBodies(*refiner_, problem_, options_);
  ASSERT_THAT(sampled.bodies, SizeIs(130));
  EXPECT_THAT(std::set<std::uint64_t>(sampled.seeds.begin(), sampled.seeds.end()), SizeIs(130));
  options_.size = 64;
  const SampledBodies first = sampleBodies(*refiner_, problem_, options_);
  EXPECT_TRUE(std::equal(first.seeds.begin(), first.seeds.end(), sampled.seeds.begin()));
}

TEST_F(HypothesisSampler, AGroupIsSampledAndJudgedTogether) {
  ScriptedCritic critic;
  HypothesisGroup group;
  group.id = "photo";
  group.problem = problem_;
  PreferenceRecord record = makePreference(*body_, *refiner_, critic, group, options_);
  EXPECT_NO_THROW(record.validate());
  EXPECT_THAT(record.group.bodies, SizeIs(5));
  EXPECT_EQ(record.critic, "scripted");
  EXPECT_EQ(record.critic_version, "7");
  EXPECT_EQ(record.critiques[1].score, 90);

  record.persons = PersonRanking::favourite(0, 5);
  critic.scores = {50};
  judge(record, critic);
  EXPECT_EQ(record.critiques[1].score, 50);
  EXPECT_TRUE(record.persons);
}

TEST_F(HypothesisSampler, TheFreerAMemberIsPolishedTheNearerItComesToTheKeypoints) {
  ScriptedCritic critic;
  HypothesisGroup group;
  group.id = "photo";
  group.problem = problem_;
  const auto errors = [&](int polish) {
    options_.polish_iterations = polish;
    const PreferenceRecord record = makePreference(*body_, *refiner_, critic, group, options_);
    std::vector<float> px;
    for (const SmplParams& body : record.group.bodies) {
      px.push_back(reprojectionError(
          problem_.keypoints, poseJoints(*body_, body).keypoints_in_camera, problem_.camera));
    }
    return px;
  };
  const std::vector<float> raw = errors(0);
  const std::vector<float> polished = errors(15);
  EXPECT_EQ(polished[0], raw[0]);
  for (std::size_t i = 1; i < 5; ++i) EXPECT_LT(polished[i], raw[i]);
  EXPECT_LT(polished[4] / raw[4], polished[1] / raw[1]);
}

TEST_F(HypothesisSampler, NonsenseOfAJudgeNeitherWinsNorLoses) {
  ScriptedCritic critic;
  critic.scores = {std::nan(""), 300, -5, 20, 40};
  HypothesisGroup group;
  group.id = "photo";
  group.problem = problem_;
  const PreferenceRecord record = makePreference(*body_, *refiner_, critic, group, options_);
  EXPECT_NO_THROW(record.validate());
  EXPECT_FALSE(record.critiques[0].is_judged);
  EXPECT_EQ(record.critiques[1].score, kBestScore);
  EXPECT_EQ(record.critiques[2].score, kWorstScore);
  EXPECT_EQ(groupAdvantages(scoresOf(record))[0], 0);
}

TEST_F(HypothesisSampler, SizesThatCannotBeAreRefused) {
  options_.size = 0;
  EXPECT_THROW((void)sampleBodies(*refiner_, problem_, options_), InvalidOptions);
  options_.size = 1001;
  EXPECT_THROW((void)sampleBodies(*refiner_, problem_, options_), InvalidOptions);
}

}  // namespace
}  // namespace lay
