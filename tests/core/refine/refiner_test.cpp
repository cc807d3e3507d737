#include "core/refine/refiner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "core/refine/mirrored_twin.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// Keeps every step; can ask for a stop after some.
class Recorder : public StepSink {
 public:
  void onStep(DenoisingStepPtr step) override {
    steps.push_back(step);
    if (static_cast<int>(steps.size()) == stop_after) source.request_stop();
  }
  std::vector<DenoisingStepPtr> steps;
  std::stop_source source;
  int stop_after = -1;
};

class RefinerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    body_ = loadBodyModel(findModelFile("lay_body.npz"));
    refiner_ = std::make_unique<Refiner>(body_, findRefinerFiles());
  }
  static void TearDownTestSuite() { refiner_.reset(); }

  [[nodiscard]] static BenchmarkSample sample(std::uint64_t index) {
    JointRotations rotations = JointRotations::Zero();
    rotations.row(0) << 1.5707963F, 0, 0;
    rotations.row(kLeftShoulder) << 0, 0, -1.1F;
    rotations.row(kRightShoulder) << 0.2F, 0.3F, 0.9F;
    rotations.row(kRightElbow) << 0, 1.0F, 0;
    rotations.row(kLeftHip) << -0.5F, 0, 0;
    rotations.row(kLeftKnee) << 0.8F, 0, 0;
    return makeBenchmarkSample(*body_, rotations, {}, 21, index);
  }
  [[nodiscard]] static RefinementProblem problemOf(const BenchmarkSample& s) {
    return {s.camera, s.box, s.keypoints, s.initial};
  }

  static inline BodyModelPtr body_;
  static inline std::unique_ptr<Refiner> refiner_;
};

// An edit's statements come without their texts: seven silent parts must not be read as a text.
TEST_F(RefinerTest, StatementsWithoutTextsPullNothingThroughThePoseSpace) {
  RefinementOptions options{.num_hypotheses = 1, .polish_iterations = 0};
  options.word_routes = WordRoutes::Text;
  RefinementProblem problem = problemOf(sample(0));
  Recorder recorder;
  const RefinementResult silent = refiner_->refine(problem, options, recorder, {});
  problem.descriptions[BodyPart::LeftArm].statements = {
      statementFromText("bend left_elbow right_angle").value()};
  const RefinementResult unwritten = refiner_->refine(problem, options, recorder, {});
  EXPECT_EQ(unwritten.hypotheses.front().params.body_pose,
            silent.hypotheses.front().params.body_pose);
  problem.descriptions[BodyPart::LeftArm].text = "The left elbow is bent at a right angle.";
  const RefinementResult written = refiner_->refine(problem, options, recorder, {});
  EXPECT_GT(
      (written.hypotheses.front().params.body_pose - silent.hypotheses.front().params.body_pose)
          .norm(),
      1e-4F);
}

TEST_F(RefinerTest, AMirroredPhotoGivesTheMirroredBody) {
  RefinementOptions options{.num_hypotheses = 1, .polish_iterations = 0};
  RefinementProblem problem = problemOf(sample(3));
  problem.descriptions[BodyPart::LeftArm] = {
      "The left elbow is bent at a right angle.",
      Author::Vlm,
      1,
      {statementFromText("bend left_elbow right_angle").value()}};
  RefinementProblem there = problem;
  const DenoiserProblem seen = mirrored(
      DenoiserProblem{problem.camera, problem.box, problem.keypoints, true, nullptr, {}},
      nullptr,
      {});
  there.camera = seen.camera;
  there.box = seen.box;
  there.keypoints = seen.keypoints;
  there.descriptions = mirrored(problem.descriptions);
  there.initial = toSmplParams(
      decodeState(mirrored(encodeState(toBodyState(problem.initial), problem.box, problem.camera)),
                  there.box,
                  there.camera));
  Recorder recorder;
  const auto differenceInTheMirror = [&](bool ask_mirrored) {
    options.ask_mirrored = ask_mirrored;
    const SmplParams here =
        refiner_->refine(problem, options, recorder, {}).hypotheses.front().params;
    const SmplParams beyond =
        refiner_->refine(there, options, recorder, {}).hypotheses.front().params;
    return (mirrored(beyond).body_pose - here.body_pose).cwiseAbs().maxCoeff();
  };
  EXPECT_LT(differenceInTheMirror(true), 0.01F);
  EXPECT_GT(differenceInTheMirror(false), 0.02F);
}

TEST_F(RefinerTest, TheSummarySaysWhereTheNetworksComputed) {
  RefinementOptions options{.num_hypotheses = 2, .polish_iterations = 2};
  options.device = DeviceChoice::Cpu;
  Recorder recorder;
  const RefinementResult plain = refiner_->refine(problemOf(sample(0)), options, recorder, {});
  EXPECT_FALSE(plain.summary.device.isCuda());
  EXPECT_EQ(plain.summary.device.notice, "");
  options.device = DeviceChoice::Cuda;
  const RefinementResult wished = refiner_->refine(problemOf(sample(0)), options, recorder, {});
  // Either it is CUDA, or it says why it is not: never neither, never both.
  EXPECT_NE(wished.summary.device.isCuda(), !wished.summary.device.notice.empty());
  if (!wished.summary.device.isCuda()) {
    EXPECT_EQ(wished.hypotheses.front().score, plain.hypotheses.front().score);
  }
}

TEST_F(RefinerTest, TellsEveryStepInOrder) {
  Recorder recorder;
  const RefinementOptions options{.num_hypotheses = 3, .polish_iterations = 6};
  const RefinementResult result = refiner_->refine(problemOf(sample(0)), options, recorder, {});
  ASSERT_GE(recorder.steps.size(), 7U);  // the start, five denoising steps, at least one of polish
  EXPECT_EQ(result.summary.steps, static_cast<int>(recorder.steps.size()));
  double elapsed = 0;
  for (std::size_t i = 0; i < recorder.steps.size(); ++i) {
    const DenoisingStep& step = *recorder.steps[i];
    EXPECT_EQ(step.index, static_cast<int>(i));
    EXPECT_EQ(step.hypotheses.size(), 3U);
    EXPECT_GE(step.elapsed_s, elapsed);
    elapsed = step.elapsed_s;
    EXPECT_EQ(step.phase, i <= 5 ? Phase::Adaptation : Phase::Polish);
    for (const HypothesisState& state : step.hypotheses) EXPECT_TRUE(isFinite(state.x_start));
  }
  EXPECT_EQ(recorder.steps[1]->timestep, 80);
  EXPECT_EQ(recorder.steps[5]->timestep, 0);
  EXPECT_EQ(recorder.steps[1]->hypotheses[1].x_t.size(), 157U);
}

TEST_F(RefinerTest, TheSameSeedGivesTheSameNumbers) {
  Recorder a;
  Recorder b;
  Recorder c;
  RefinementOptions options{.num_hypotheses = 4, .seed = 5};
  const auto first = refiner_->refine(problemOf(sample(1)), options, a, {});
  const auto second = refiner_->refine(problemOf(sample(1)), options, b, {});
  options.seed = 6;
  const auto other = refiner_->refine(problemOf(sample(1)), options, c, {});
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(first.hypotheses[i].params.body_pose, second.hypotheses[i].params.body_pose);
  }
  EXPECT_NE(a.steps.back()->hypotheses[2].x_start.body_pose,
            c.steps.back()->hypotheses[2].x_start.body_pose);
  // The first hypothesis has no noise: no seed can change it.
  EXPECT_EQ(a.steps.back()->hypotheses[0].x_start.body_pose,
            c.steps.back()->hypotheses[0].x_start.body_pose);
}

TEST_F(RefinerTest, BringsTheBodyNearerToTheTruth) {
  int better = 0;
  double before = 0;
  double after = 0;
  constexpr int kSamples = 30;
  for (std::uint64_t i = 0; i < kSamples; ++i) {
    const BenchmarkSample s = sample(100 + i);
    Recorder recorder;
    const RefinementResult result =
        refiner_->refine(problemOf(s), {.num_hypotheses = 1}, recorder, {});
    const MatrixX3f truth = poseJoints(*body_, s.truth).joints_in_camera;
    const float initial = mpjpe(poseJoints(*body_, s.initial).joints_in_camera, truth);
    const float refined =
        mpjpe(poseJoints(*body_, result.hypotheses[0].params).joints_in_camera, truth);
    better += refined < initial ? 1 : 0;
    before += initial / kSamples;
    after += refined / kSamples;
    EXPECT_LT(result.summary.refined_reprojection_px, result.summary.initial_reprojection_px);
  }
  EXPECT_GE(better, kSamples * 8 / 10);
  EXPECT_LT(after, 0.65 * before);
}

TEST_F(RefinerTest, StopsAfterTheStepInProgress) {
  for (const int after : {1, 3, 8}) {
    Recorder recorder;
    recorder.stop_after = after;
    const auto result =
        refiner_->refine(problemOf(sample(2)), {}, recorder, recorder.source.get_token());
    EXPECT_EQ(result.summary.termination, Termination::Cancelled);
    EXPECT_EQ(static_cast<int>(recorder.steps.size()), after);
    EXPECT_FALSE(result.hypotheses.empty());
  }
}

TEST_F(RefinerTest, KeypointsOfSomebodyElseAreLeftOutAndThatIsSaid) {
  const BenchmarkSample mine = sample(0);
  RefinementProblem problem = problemOf(mine);
  // Upside down in the same place: nobody who is as the initial prediction says looks like that.
  for (int k = 0; k < kKeypointCount; ++k) {
    problem.keypoints.points.row(k) =
        2 * problem.box.center.transpose() - problem.keypoints.points.row(k);
  }
  RefinementOptions options{.num_hypotheses = 2};
  Recorder recorder;
  const RefinementResult careful = refiner_->refine(problem, options, recorder, {});
  EXPECT_THAT(careful.summary.doubts, Contains(HasSubstr("The run left all keypoints out.")));
  options.leave_out_contradictions = false;
  const RefinementResult credulous = refiner_->refine(problem, options, recorder, {});
  EXPECT_THAT(credulous.summary.doubts, Contains(HasSubstr("another person's")));
  const MatrixX3f truth = poseJoints(*body_, mine.truth).joints_in_camera;
  const auto error = [&](const RefinementResult& result) {
    return mpjpe(poseJoints(*body_, result.hypotheses.front().params).joints_in_camera, truth);
  };
  EXPECT_LT(error(careful), error(credulous));
  EXPECT_GT(careful.summary.refined_reprojection_px, 20) << "told against what was asked for";
}

TEST_F(RefinerTest, AModelsWordsThatThePhotoContradictsAreLeftOutAndAPersonsAreNot) {
  const BenchmarkSample mine = sample(0);
  RefinementProblem problem = problemOf(mine);
  const auto say = [&](Author author) {
    for (const auto& [part, statement] :
         {std::pair{BodyPart::LeftLeg, "bend left_knee straight"},
          std::pair{BodyPart::RightLeg, "bend right_knee fully_bent"},
          std::pair{BodyPart::LeftArm, "bend left_elbow fully_bent"},
          std::pair{BodyPart::RightArm, "bend right_elbow straight"}}) {
      problem.descriptions[part].author = author;
      problem.descriptions[part].statements = {statementFromText(statement).value()};
    }
  };
  const RefinementOptions options{.num_hypotheses = 2};
  Recorder recorder;
  const RefinementResult silent = refiner_->refine(problem, options, recorder, {});
  say(Author::Vlm);
  const RefinementResult model = refiner_->refine(problem, options, recorder, {});
  EXPECT_THAT(model.summary.doubts, Contains(HasSubstr("The run left them out.")));
  EXPECT_EQ(model.hypotheses.front().params.body_pose, silent.hypotheses.front().params.body_pose);
  say(Author::Person);
  const RefinementResult person = refiner_->refine(problem, options, recorder, {});
  EXPECT_THAT(person.summary.doubts, Not(Contains(HasSubstr("left them out"))));
  EXPECT_NE(person.hypotheses.front().params.body_pose, silent.hypotheses.front().params.body_pose);
}

TEST_F(RefinerTest, HypothesesHaveModesAndTheBestAnUncertaintyWhereItWasMeasured) {
  const RefinementOptions options{.num_hypotheses = 8};
  Recorder recorder;
  const RefinementResult result = refiner_->refine(problemOf(sample(0)), options, recorder, {});
  EXPECT_EQ(result.hypotheses.front().mode, 0);
  ASSERT_TRUE(result.uncertainty_mm.has_value());
  EXPECT_GT((*result.uncertainty_mm)[kLeftWrist], (*result.uncertainty_mm)[kSpine1]);
  const RefinementOptions one{.num_hypotheses = 1};
  EXPECT_FALSE(
      refiner_->refine(problemOf(sample(0)), one, recorder, {}).uncertainty_mm.has_value());
}

TEST_F(RefinerTest, EveryStepKeepsLocksAndMeetsTargets) {
  const BenchmarkSample s = sample(0);
  RefinementProblem problem = problemOf(s);
  problem.constraints.locked.set(kRightKnee);
  problem.constraints.locked.set(kNeck);
  const MatrixX3f joints = poseJoints(*body_, s.initial).joints_in_camera;
  const Eigen::Vector2f aim =
      s.camera.project(Eigen::Vector3f(joints.row(kLeftWrist).transpose())) +
      Eigen::Vector2f(0.1F, -0.1F) * s.box.size;
  const float depth = joints(kLeftWrist, 2) - joints(0, 2) - 0.15F;
  problem.constraints.put({kLeftWrist, aim, depth});
  Recorder recorder;
  const RefinementResult result = refiner_->refine(problem, {.num_hypotheses = 3}, recorder, {});
  for (std::size_t i = 1; i < recorder.steps.size(); ++i) {
    for (const HypothesisState& hypothesis : recorder.steps[i]->hypotheses) {
      const SmplParams& body = hypothesis.x_start;
      for (const int joint : {kRightKnee, kNeck}) {
        EXPECT_LT((body.body_pose.row(joint - 1) - s.initial.body_pose.row(joint - 1)).norm(),
                  1e-4F);
      }
      const MatrixX3f there = poseJoints(*body_, body).joints_in_camera;
      const Eigen::Vector3f wrist = there.row(kLeftWrist).transpose();
      EXPECT_LT((s.camera.project(wrist) - aim).norm(), 0.02F * s.box.size) << i;
      EXPECT_NEAR(there(kLeftWrist, 2) - there(0, 2), depth, 0.03F) << i;
    }
  }
  EXPECT_GT((result.hypotheses.front().params.body_pose - s.initial.body_pose).norm(), 0.1F);
}

TEST_F(RefinerTest, WorksWithoutKeypoints) {
  RefinementProblem problem = problemOf(sample(3));
  problem.keypoints.confidence.setZero();
  Recorder recorder;
  const auto result = refiner_->refine(problem, {.num_hypotheses = 2}, recorder, {});
  EXPECT_EQ(recorder.steps.size(), 6U);  // nothing to polish towards
  EXPECT_TRUE(isFinite(result.hypotheses[0].params));
}

TEST_F(RefinerTest, RefusesNonsense) {
  Recorder recorder;
  EXPECT_THROW((void)refiner_->refine(problemOf(sample(0)), {.num_hypotheses = 0}, recorder, {}),
               InvalidOptions);
  EXPECT_THROW((void)refiner_->refine({}, {}, recorder, {}), InvalidOptions);
  EXPECT_TRUE(recorder.steps.empty());
}

TEST_F(RefinerTest, DamagedWeightsAreNamed) {
  const TempDir folder;
  const auto cut = folder.path() / "denoiser.safetensors";
  writeFileAtomically(cut, readFile(findModelFile("denoiser.safetensors")).substr(0, 100'000));
  EXPECT_THAT(errorText<FileError>([&] {
                const Refiner refiner(body_, {cut, {}, {}});
              }),
              testing::HasSubstr(cut.string()));
  EXPECT_THAT(errorText<FileError>([&] {
                const Refiner refiner(body_, {folder.path() / "none.safetensors", {}, {}});
              }),
              testing::HasSubstr("none.safetensors"));
}

}  // namespace
}  // namespace lay
