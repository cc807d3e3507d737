#include "app/cli/exit_code.h"
#include "app/cli/refine_inputs.h"
#include "core/body/common_body.h"
#include "core/body/skinning.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/params_file.h"
#include "core/exchange/posed_mesh.h"
#include "core/exchange/steps_file.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Parameters of the bundled body.
BodyRecord someRecord(const BodyModel& body) {
  BodyRecord record;
  record.params = randomPose(4, 0.3F);
  record.camera = PinholeCamera::withFocalLength(700, 640, 480);
  record.model_name = body.name;
  return record;
}

TEST(ExportCommand, WritesTheFormatsAskedForUnderTheSameName) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  const BodyRecord record = someRecord(*body);
  saveParams(dir.path() / "anna.json", record);
  const fs::path out = dir.path() / "out";
  const ProcessResult result = runCli({"export",
                                       (dir.path() / "anna.json").string(),
                                       "--formats",
                                       "obj,npz",
                                       "--out",
                                       out.string(),
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_EQ(nlohmann::json::parse(result.output)["files"],
            nlohmann::json::array({(out / "anna.obj").string(),
                                   (out / "anna.mtl").string(),
                                   (out / "anna.npz").string()}));
  EXPECT_EQ(loadParams(out / "anna.npz").params.body_pose, record.params.body_pose);

  // The mesh is the posed body, vertex by vertex.
  const TriMesh mesh = posedMesh(*body, record.params);
  std::istringstream lines(readFile(out / "anna.obj"));
  Eigen::Index num_vertices = 0;
  float worst = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("v ")) {
      std::istringstream words(line.substr(2));
      Eigen::RowVector3f vertex;
      words >> vertex.x() >> vertex.y() >> vertex.z();
      ASSERT_LT(num_vertices, mesh.vertices.rows());
      worst = std::max(worst, (vertex - mesh.vertices.row(num_vertices)).cwiseAbs().maxCoeff());
      ++num_vertices;
    }
  }
  EXPECT_EQ(num_vertices, body->numVertices());
  EXPECT_LT(worst, 1e-5F);
}

TEST(ExportCommand, UsesABodyOfTheUsersOwn) {
  const TempDir dir;
  const BodyModelPtr toy = makeToyBody();
  writeNpz(dir.path() / "own.npz", modelFileArrays(*toy));
  BodyRecord record = someRecord(*toy);
  record.model_name = "";
  saveParams(dir.path() / "p.npz", record);
  const ProcessResult result = runCli({"export",
                                       (dir.path() / "p.npz").string(),
                                       "--body",
                                       (dir.path() / "own.npz").string(),
                                       "--formats",
                                       "obj",
                                       "--out",
                                       dir.path().string()});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(readFile(dir.path() / "p.obj"),
              HasSubstr(" " + std::to_string(toy->numVertices()) + " vertices"));
}

TEST(ExportCommand, PosesABodyOf55JointsFromItsOwnParametersAndFrom24) {
  const TempDir dir;
  const BodyModelPtr toy = makeToyFamilyBody(BodyFamily::SmplX);
  writeNpz(dir.path() / "toy_smplx.npz", modelFileArrays(*toy));
  for (const int num_joints : {kSmplXJointCount, kSmplJointCount}) {
    BodyRecord record = someRecord(*toy);
    record.params = randomFamilyPose(num_joints, 6, 0.4F);
    saveParams(dir.path() / "p.npz", record);
    const ProcessResult result = runCli({"export",
                                         (dir.path() / "p.npz").string(),
                                         "--body",
                                         (dir.path() / "toy_smplx.npz").string(),
                                         "--formats",
                                         "obj,json",
                                         "--out",
                                         dir.path().string()});
    ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
    // 24 joints have hands to turn, which SMPL-X does not have.
    EXPECT_EQ(result.errors.find("_hand") != std::string::npos, num_joints == kSmplJointCount)
        << result.errors;
    const BodyRecord written = loadParams(dir.path() / "p.json");
    EXPECT_EQ(written.surface_model_type, "smplx");
    EXPECT_EQ(written.params.body_pose,
              convertPose(record.params, kSmplXJointCount).params.body_pose);
    EXPECT_THAT(readFile(dir.path() / "p.obj"), HasSubstr("surface_model_type smplx"));
  }
}

TEST(ExportCommand, RefusesWhatItCannotExport) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  BodyRecord record = someRecord(*body);
  record.model_name = "somebody_else";
  saveParams(dir.path() / "other.npz", record);
  writeFileAtomically(dir.path() / "text.json", "{}");
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{"other.npz"}, "somebody_else"},
      {{"text.json"}, "'betas'"},
      {{"missing.npz"}, "missing.npz"},
      {{"other.npz", "--formats", "glc"}, "Did you mean 'glb'"},
      {{"other.npz", "--preset", "max"}, "there are blender"},
      {{"other.npz", "--fps", "0"}, "fps is 0"},
  };
  for (const auto& [arguments, expected] : cases) {
    std::vector<std::string> words = {"export", "--out", "new"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const ProcessResult result = runCli(words, {.working_dir = dir.path()});
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
    EXPECT_FALSE(fs::exists(dir.path() / "new"));
  }
}

TEST(ExportCommand, ProvesEveryFormatAndSaysTheHeightInTheFile) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  const BodyRecord record = someRecord(*body);
  saveParams(dir.path() / "anna.npz", record);
  const ProcessResult result = runCli({"export",
                                       (dir.path() / "anna.npz").string(),
                                       "--formats",
                                       "fbx,glb,gltf,obj,bvh,amass,npz,json",
                                       "--name",
                                       "body",
                                       "--preset",
                                       "unreal",
                                       "--out",
                                       (dir.path() / "out").string(),
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto exports = nlohmann::json::parse(result.output)["exports"];
  ASSERT_EQ(exports.size(), 8U);
  for (const auto& one : exports) {
    SCOPED_TRACE(one.dump());
    EXPECT_TRUE(fs::is_regular_file(one["path"].get<std::string>()));
    EXPECT_LT(one["max_vertex_error_m"].get<double>(), 1e-4);
    EXPECT_LT(one["max_joint_error_m"].get<double>(), 1e-4);
    EXPECT_GT(one["posed_height_m"].get<double>(), 1);
    if (one.contains("standing_height_m")) {
      EXPECT_NEAR(one["standing_height_m"].get<double>(),
                  double{bodyHeight(*body, record.params.betas)},
                  0.02);
    }
  }
  EXPECT_EQ(exports[0]["unit"], "cm");
  EXPECT_EQ(exports[0]["up"], "z");
  EXPECT_EQ(exports[0]["bones"], 24);
  EXPECT_LT(exports[0]["camera_error_px"].get<double>(), 1);
}

TEST(ExportCommand, WritesAStepOrTheWholeRunOfAStepsFile) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  std::string lines;
  for (int s = 0; s < 5; ++s) {
    DenoisingStep step;
    step.index = s;
    for (int h = 0; h < 2; ++h) {
      HypothesisState state;
      state.x_start = randomPose(static_cast<std::uint64_t>(10 * s + h + 1), 0.3F);
      state.score = h == 1 ? 1.0F : 2.0F;  // the second is the best
      step.hypotheses.push_back(state);
    }
    lines += stepToJsonLine(step, *body);
  }
  writeFileAtomically(dir.path() / "run.jsonl", lines);
  const auto run = [&dir](std::vector<std::string> more) {
    std::vector<std::string> words = {"export", "run.jsonl", "--formats", "npz,bvh"};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(words, {.working_dir = dir.path()});
  };
  ASSERT_EQ(run({"--step", "2"}).exit_code, kExitDone);
  EXPECT_EQ(loadParams(dir.path() / "run.npz").params.body_pose, randomPose(22, 0.3F).body_pose);
  ASSERT_EQ(run({"--hypothesis", "0", "--animation"}).exit_code, kExitDone);
  const MotionRecord motion = loadMotion(dir.path() / "run.npz");
  ASSERT_EQ(motion.frames.size(), 5U);
  EXPECT_EQ(motion.frames[3].body_pose, randomPose(31, 0.3F).body_pose);
  EXPECT_THAT(readFile(dir.path() / "run.bvh"), HasSubstr("Frames: 5\n"));
  EXPECT_THAT(run({"--step", "5"}).errors, HasSubstr("--step is 5; the file has 0 to 4"));
  EXPECT_THAT(run({"--hypothesis", "-1"}).errors, HasSubstr("the file has 0 to 1"));
}

TEST(ExportCommand, ThePhotographComesWithItsCameraAndAScriptForBlender) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  saveParams(dir.path() / "anna.npz", someRecord(*body));
  Image photo;
  photo.width = 640;
  photo.height = 480;
  photo.rgb.assign(static_cast<std::size_t>(3) * 640 * 480, 77);
  savePng(dir.path() / "photo.png", photo);
  photo.width = 480;
  photo.height = 640;
  savePng(dir.path() / "turned.png", photo);
  const auto run = [&dir](const char* picture) {
    return runCli({"export", "anna.npz", "--formats", "obj", "--photo", picture, "--out", "o"},
                  {.working_dir = dir.path()});
  };
  const ProcessResult result = run("photo.png");
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("height in the file"));
  for (const char* name : {"anna_camera.json", "anna_photo.jpg", "anna_blender.py"}) {
    EXPECT_TRUE(fs::is_regular_file(dir.path() / "o" / name)) << name;
  }
  const ProcessResult wrong = run("turned.png");
  EXPECT_EQ(wrong.exit_code, kExitUserError);
  EXPECT_THAT(wrong.errors, HasSubstr("480 x 640 px, the camera's picture 640 x 480"));
}

TEST(ExportCommand, FailsAndKeepsTheOldFileWhenTheFileWouldNotShowTheBody) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  BodyRecord record = someRecord(*body);
  record.params.transl.z() = 60000;  // as far away, floats are 4 mm apart
  saveParams(dir.path() / "far.npz", record);
  writeFileAtomically(dir.path() / "far.glb", "old");
  const ProcessResult result =
      runCli({"export", "far.npz", "--formats", "npz,glb", "--pivot", "camera"},
             {.working_dir = dir.path()});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("would not show the body"));
  EXPECT_THAT(result.errors, HasSubstr("--pivot ground"));
  EXPECT_EQ(readFile(dir.path() / "far.glb"), "old");
}

}  // namespace
}  // namespace lay
