#include "app/desktop/model_engine.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/resource_paths.h"
#include "core/refine/step_history.h"
#include "core/registry/model_import.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace lay {
namespace {

/// $LAYFIGURE_MODELS for one test.
class ModelsFolder {
 public:
  ModelsFolder() { setenv("LAYFIGURE_MODELS", folder_.path().c_str(), 1); }
  ~ModelsFolder() { unsetenv("LAYFIGURE_MODELS"); }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TempDir folder_;
};

struct CountingSink : StepSink {
  int num_steps = 0;
  void onStep(DenoisingStepPtr /*step*/) override { ++num_steps; }
};

RefinementProblem sampleProblem(const Engine& engine) {
  const auto image_path = findResourceFile("sample/sample.jpg");
  const auto keypoint_path = findResourceFile("sample/sample_keypoints.json");
  const ImagePtr image = loadImage(image_path);
  RefinementProblem problem;
  problem.camera = PinholeCamera::withDefaultFocalLength(image->width, image->height);
  problem.keypoints = selectPerson(readKeypointFile(keypoint_path), keypoint_path, image_path, 0);
  problem.box = boxFromKeypoints(problem.keypoints);
  problem.initial = engine.predict(engine.load_body("").working, problem.keypoints, problem.box, problem.camera);
  return problem;
}

TEST(ModelEngine, RefinesTheSampleWithTheModelsWeShip) {
  const Engine engine = makeModelEngine();
  const BodyModelPtr body = engine.load_body("").working;
  EXPECT_EQ(engine.load_body(kBundledBodyId).working, body) << "loaded once";
  const RefinementProblem problem = sampleProblem(engine);
  CountingSink sink;
  const RefinementOptions options;
  const RefinementResult result = engine.refine(body, problem, options, sink, {});
  EXPECT_EQ(result.hypotheses.size(), static_cast<std::size_t>(options.num_hypotheses));
  EXPECT_GE(sink.num_steps, 1 + options.ddim_steps);
  const float before = reprojectionError(
      problem.keypoints, poseJoints(*body, problem.initial).keypoints_in_camera, problem.camera);
  EXPECT_LT(result.hypotheses.front().reprojection_px, before);
}

TEST(ModelEngine, JudgesTheFirstBodyOfTheSampleOverAContortedOne) {
  const Engine engine = makeModelEngine();
  const BodyModelPtr body = engine.load_body("").working;
  HypothesisGroup group;
  group.problem = sampleProblem(engine);
  SmplParams contorted = group.problem.initial;
  contorted.body_pose.row(kLeftElbow - 1).setConstant(2);
  group.bodies = {contorted, group.problem.initial, group.problem.initial};
  const Verdict verdict = engine.judge(body, group, {});
  ASSERT_EQ(verdict.critiques.size(), 3U);
  EXPECT_LT(verdict.critiques[0].score, verdict.critiques[1].score);
  EXPECT_EQ(verdict.critiques[1].score, verdict.critiques[2].score);
  ASSERT_FALSE(verdict.critiques[0].reasons.empty());
  EXPECT_EQ(verdict.critiques[0].reasons.front().part, BodyPart::LeftArm);
  EXPECT_FALSE(verdict.critiques[0].sentence.empty());
}

TEST(ModelEngine, ABrokenModelIsAnErrorAndAMendedOneIsTakenByTheNextJob) {
  const auto good = findModelFile("lay_body.npz");
  const ModelsFolder folder;
  const auto copy = folder.path() / "lay_body.npz";
  std::filesystem::copy_file(good, copy);
  std::filesystem::resize_file(copy, 1000);
  const Engine engine = makeModelEngine();
  EXPECT_THROW(static_cast<void>(engine.load_body("")), Error);
  std::filesystem::remove(copy);
  EXPECT_NE(engine.load_body("").working, nullptr);
}

TEST(ModelEngine, TakesAnInstalledBodyOfAnotherFamily) {
  const ModelsFolder folder;
  writeNpz(folder.path() / "SMPLX_MALE.npz",
           modelFileArrays(*makeToyFamilyBody(BodyFamily::SmplX)));
  ModelImport import(ModelRegistry(folder.path()), {.id = "mine", .gender = "male"});
  import.add(folder.path() / "SMPLX_MALE.npz");
  (void)import.install();
  const Engine engine = makeModelEngine();
  const AdaptedBody body = engine.load_body("mine");
  EXPECT_EQ(body.native->numJoints(), 55);
  EXPECT_EQ(body.native->gender, "male");
  EXPECT_EQ(body.working->numJoints(), kSmplJointCount);
  EXPECT_EQ(engine.load_body("mine").working, body.working) << "loaded once";
  const RefinementProblem problem = sampleProblem(engine);
  CountingSink sink;
  const RefinementResult result = engine.refine(body.working, problem, {}, sink, {});
  EXPECT_LT(result.summary.refined_reprojection_px, result.summary.initial_reprojection_px);
  EXPECT_THROW(static_cast<void>(engine.load_body("other")), ModelError);
}

struct DeafSink : DescribeSink {
  void onText(BodyPart /*part*/, const std::string& /*text*/) override {}
  void onProgress(const std::string& /*what*/) override {}
};

TEST(ModelEngine, DescribesTheFirstBodyByPart) {
  const Engine engine = makeModelEngine();
  DescribeRequest request;
  request.body = engine.load_body("").working;
  request.initial = sampleProblem(engine).initial;
  request.parts = {BodyPart::LeftArm, BodyPart::Overall};
  DeafSink sink;
  const DescribeResult result = engine.describe(request, {}, sink, {});
  const PartDescription& arm = result.descriptions[BodyPart::LeftArm];
  EXPECT_FALSE(arm.text.empty());
  EXPECT_FALSE(arm.statements.empty()) << "what is generated is understood: " << arm.text;
  EXPECT_EQ(arm.author, Author::Generated);
  EXPECT_TRUE(result.descriptions[BodyPart::RightArm].text.empty()) << "nobody asked";
  EXPECT_TRUE(result.raw_answer.empty());
}

}  // namespace
}  // namespace lay
