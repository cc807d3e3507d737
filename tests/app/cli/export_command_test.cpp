#include "app/cli/exit_code.h"
#include "app/cli/refine_inputs.h"
#include "core/body/common_body.h"
#include "core/exchange/params_file.h"
#include "core/exchange/posed_mesh.h"
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
            nlohmann::json::array({(out / "anna.obj").string(), (out / "anna.npz").string()}));
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
      {{"other.npz", "--formats", "glb"}, "'glb'"},
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

}  // namespace
}  // namespace lay
