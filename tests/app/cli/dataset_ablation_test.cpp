#include "app/cli/exit_code.h"
#include "core/body/body_model.h"
#include "core/io/npz.h"
#include "core/io/resource_paths.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/dataset_files.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::Not;

/// An .npz with a regressor of `points` points for a body of `vertices`, each at one vertex.
std::string regressorFile(const TempDir& dir, std::size_t points, std::size_t vertices) {
  std::vector<float> weights(points * vertices, 0.0F);
  for (std::size_t i = 0; i < points; ++i) weights[i * vertices + (31 * i) % vertices] = 1;
  const auto path = dir.path() / "J_regressor_h36m.npz";
  writeNpz(path, {{"J", NpyArray::fromFloats({points, vertices}, weights)}});
  return path.string();
}

ProcessResult ablate(const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"ablate"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return runCli(arguments);
}

TEST(DatasetAblation, MeasuresSequencesOf3dpw) {
  SKIP_WITHOUT_DATASET_FILES();
  const std::string folder = (*datasetFilesDir() / "3dpw").string();
  const ProcessResult result =
      ablate({"--dataset", "3dpw", folder, "--samples", "4", "--hypotheses", "2", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["dataset"], "3dpw");
  EXPECT_EQ(json["split"], "test");
  EXPECT_EQ(json["samples"], 4);
  EXPECT_EQ(json["people"], 12);
  EXPECT_EQ(json["left_out"], 3);
  EXPECT_EQ(json["joint_set"], "24 SMPL joints");
  ASSERT_EQ(json["rows"].size(), 6U);
  EXPECT_EQ(json["rows"][0]["name"], "Initial Prediction");
  EXPECT_EQ(json["rows"][4]["name"], "oracle best of 2");
  for (const auto& row : json["rows"]) {
    // Exact keypoints of people who stand: whatever the way, they are nearly right.
    EXPECT_LT(row["pa_mpjpe_mm"].get<double>(), 120) << row;
    EXPECT_GT(row["mpjpe_mid_hips_mm"].get<double>(), 0);
    EXPECT_GT(row["pve_mm"].get<double>(), 0);
  }
  EXPECT_LT(json["rows"][1]["mpjpe_mm"].get<double>(), json["rows"][0]["mpjpe_mm"].get<double>());
}

TEST(DatasetAblation, PrintsATableThatSaysWhatWasMeasured) {
  SKIP_WITHOUT_DATASET_FILES();
  const TempDir dir;
  const auto body = loadBodyModel(findModelFile("lay_body.npz"));
  const std::string regressor =
      regressorFile(dir, 17, static_cast<std::size_t>(body->numVertices()));
  const ProcessResult result = ablate({"--dataset",
                                       "h36m",
                                       (*datasetFilesDir() / "h36m").string(),
                                       "--regressor",
                                       regressor,
                                       "--samples",
                                       "1",
                                       "--hypotheses",
                                       "1"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("h36m, valid_protocol2: 1 of 4 people (0 left out)"));
  EXPECT_THAT(result.output, HasSubstr("14 joints of the Human3.6M regressor"));
  EXPECT_THAT(result.output, HasSubstr("mid-point of the two hips"));
  EXPECT_THAT(result.output, HasSubstr("SMPLify-style"));
  EXPECT_THAT(result.output, Not(HasSubstr("Note: Measured on the 24")));
}

TEST(DatasetAblation, RefusesWhatItCannotMeasure) {
  const TempDir dir;
  const std::string folder = dir.path().string();
  const std::string small = regressorFile(dir, 17, 6890);
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{}, "--data DIR for the built-in benchmark, or --dataset"},
      {{"--dataset", "coco", folder}, "3dpw, h36m and agora"},
      {{"--dataset", "3dpw"}, "--dataset"},
      {{"--dataset", "3dpw", folder, "--data", folder}, "--data"},
      {{"--dataset", "3dpw", folder + "/nowhere"}, "nowhere"},
      {{"--dataset", "3dpw", folder}, "sequenceFiles/test/*.pkl"},
      {{"--dataset", "3dpw", folder, "--split", "val"}, "train, validation and test"},
      {{"--dataset", "agora", folder}, "'validation' in its name"},
      {{"--dataset", "3dpw", folder, "--samples", "0"}, "--samples is 0"},
      {{"--regressor", small}, "--regressor requires --dataset"},
  };
  for (const auto& [arguments, expected] : cases) {
    const ProcessResult result = ablate(arguments);
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
  }
}

TEST(DatasetAblation, SaysThatTheRegressorIsOfAnotherBody) {
  SKIP_WITHOUT_DATASET_FILES();
  const TempDir dir;
  const ProcessResult result = ablate({"--dataset",
                                       "3dpw",
                                       (*datasetFilesDir() / "3dpw").string(),
                                       "--regressor",
                                       regressorFile(dir, 17, 6890)});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("SMPL has 6890 vertices"));
}

}  // namespace
}  // namespace lay
