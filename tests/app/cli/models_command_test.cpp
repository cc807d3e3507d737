#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(ModelsCommand, ListsWhatIsInstalled) {
  const ProcessResult result = runCli({"models", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto models = nlohmann::json::parse(result.output)["models"];
  ASSERT_EQ(models.size(), 3U);
  for (const auto& model : models) {
    EXPECT_EQ(model["status"], "ok") << model;
    EXPECT_EQ(model["bytes"].get<std::uintmax_t>(),
              std::filesystem::file_size(model["path"].get<std::string>()));
  }
  const ProcessResult text = runCli({"models"});
  EXPECT_EQ(text.exit_code, kExitDone);
  for (const char* name : {kBodyFile, kLifterFile, kDenoiserFile}) {
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

}  // namespace
}  // namespace lay
