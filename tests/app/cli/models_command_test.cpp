#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/sample_files.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "core/io/resource_paths.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(ModelsCommand, ListsWhatIsInstalled) {
  const ProcessResult result = runCli({"models", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto models = nlohmann::json::parse(result.output)["models"];
  ASSERT_EQ(models.size(), 5U);
  for (const auto& model : models) {
    EXPECT_EQ(model["status"], "ok") << model;
    EXPECT_EQ(model["bytes"].get<std::uintmax_t>(),
              std::filesystem::file_size(model["path"].get<std::string>()));
  }
  const ProcessResult text = runCli({"models"});
  EXPECT_EQ(text.exit_code, kExitDone);
  for (const char* name :
       {kBodyFile, kLifterFile, kDenoiserFile, kPoseVqVaeFile, kTextEncoderFile}) {
    EXPECT_THAT(text.output, testing::HasSubstr(name));
  }
}

TEST(ModelsCommand, SaysWhichFileIsDamaged) {
  const TempDir models;
  writeFileAtomically(models.path() / kDenoiserFile,
                      readFile(findModelFile(kDenoiserFile)).substr(0, 5000));
  const ProcessResult result =
      runCli({"models", "--json"},
             {.working_dir = "",
              .environment = {{"LAYFIGURE_MODELS", models.path().string()}},
              .interrupt_after = ""});
  EXPECT_EQ(result.exit_code, kExitUserError);
  const auto list = nlohmann::json::parse(result.output)["models"];
  EXPECT_EQ(list[0]["status"], "ok");
  EXPECT_EQ(list[2]["status"], "damaged");
  EXPECT_EQ(list[2]["bytes"], 5000);
  EXPECT_THAT(result.errors, testing::HasSubstr((models.path() / kDenoiserFile).string()));
}

/// A folder of models with the toy body in it, imported as "toy".
class OwnModels : public testing::Test {
 protected:
  OwnModels() {
    writeNpz(temp.path() / "toy.npz", modelFileArrays(*makeToyBody()));
    const ProcessResult result = run({"models",
                                      "import",
                                      (temp.path() / "toy.npz").string(),
                                      "--name",
                                      "toy",
                                      "--accept-licence"});
    EXPECT_EQ(result.exit_code, kExitDone) << result.errors;
  }

  [[nodiscard]] ProcessResult run(const std::vector<std::string>& arguments) const {
    return runCli(arguments,
                  {.working_dir = temp.path(),
                   .environment = {{"LAYFIGURE_MODELS", (temp.path() / "models").string()}},
                   .interrupt_after = ""});
  }

  TempDir temp;
};

TEST_F(OwnModels, AreListedVerifiedAndRemoved) {
  EXPECT_THAT(run({"models"}).output, testing::HasSubstr("toy"));
  EXPECT_EQ(run({"models", "verify", "toy"}).exit_code, kExitDone);
  EXPECT_EQ(run({"models", "verify"}).exit_code, kExitDone);
  EXPECT_EQ(run({"models", "verify", "lay-body"}).exit_code, kExitDone);
  EXPECT_EQ(run({"models", "verify", "other"}).exit_code, kExitUserError);
  EXPECT_EQ(run({"models", "remove", "lay-body"}).exit_code, kExitUserError);
  EXPECT_EQ(run({"models", "remove", "toy"}).exit_code, kExitDone);
  EXPECT_EQ(run({"models", "remove", "toy"}).exit_code, kExitUserError);
  EXPECT_TRUE(nlohmann::json::parse(run({"models", "--json"}).output)["installed"].empty());
}

TEST_F(OwnModels, ABrokenOneIsListedWithTheReason) {
  std::filesystem::resize_file(temp.path() / "models" / "toy" / "toy.npz", 10);
  const ProcessResult list = run({"models", "list"});
  EXPECT_EQ(list.exit_code, kExitUserError);
  EXPECT_THAT(list.output, testing::HasSubstr("10 bytes"));
  const ProcessResult verify = run({"models", "verify"});
  EXPECT_EQ(verify.exit_code, kExitUserError);
  EXPECT_THAT(verify.output, testing::HasSubstr("toy: broken"));
}

TEST_F(OwnModels, BodyTakesAnId) {
  const SampleFiles sample = findSample();
  const std::vector<std::string> arguments = {"refine",
                                              sample.image.string(),
                                              "--keypoints",
                                              sample.keypoints.string(),
                                              "--hypotheses",
                                              "1",
                                              "--no-pictures",
                                              "--json",
                                              "--body"};
  const auto with = [&](const std::string& body) {
    std::vector<std::string> all = arguments;
    all.push_back(body);
    return run(all);
  };
  const ProcessResult by_id = with("toy");
  ASSERT_EQ(by_id.exit_code, kExitDone) << by_id.errors;
  const ProcessResult by_path = with((temp.path() / "toy.npz").string());
  ASSERT_EQ(by_path.exit_code, kExitDone) << by_path.errors;
  const auto refined = [](const ProcessResult& result) {
    return nlohmann::json::parse(result.output)["refined"];
  };
  EXPECT_EQ(refined(by_id), refined(by_path));
  EXPECT_NE(refined(by_id), refined(with("lay-body")));
  const ProcessResult unknown = with("tou");
  EXPECT_EQ(unknown.exit_code, kExitUserError);
  EXPECT_THAT(unknown.errors, testing::HasSubstr("lay-body, toy"));
}

TEST_F(OwnModels, WrongCommandsAreTold) {
  const ProcessResult result = run({"models", "imprt"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, testing::HasSubstr("'import'"));
  EXPECT_THAT(run({"models", "remove"}).errors, testing::HasSubstr("models remove --help"));
}

}  // namespace
}  // namespace lay
