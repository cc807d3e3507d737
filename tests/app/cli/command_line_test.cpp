#include "app/cli/command_line.h"

#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(CommandLine, HelpAndVersionNeedNoDisplayAndNoModels) {
  const ProcessOptions nothing_installed = {
      .environment = {{"LAYFIGURE_MODELS", "/nowhere"}, {"LAYFIGURE_RESOURCES", "/nowhere"}}};
  const ProcessResult help = runCli({"--help"}, nothing_installed);
  EXPECT_EQ(help.exit_code, kExitDone);
  for (const char* command : {"refine", "export", "models", "bench", "ablate"}) {
    EXPECT_THAT(help.output, HasSubstr(command));
    const ProcessResult command_help = runCli({command, "--help"}, nothing_installed);
    EXPECT_EQ(command_help.exit_code, kExitDone) << command;
    EXPECT_THAT(command_help.output, HasSubstr("--json"));
  }
  const ProcessResult version = runCli({"--version"}, nothing_installed);
  EXPECT_EQ(version.exit_code, kExitDone);
  EXPECT_THAT(version.output, testing::StartsWith("layfigure-cli "));
}

TEST(CommandLine, MistakesAreNamedWithWhatWasMeant) {
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{}, "No command was given"},
      {{"refin", "a.jpg"}, "Did you mean 'refine'?"},
      {{"--versoin"}, "Did you mean '--version'?"},
      {{"refine", "a.jpg", "--keypoints", "k.json", "--hypotheses=4", "--sede=3"},
       "There is no option '--sede' here. Did you mean '--seed'?"},
      {{"refine", "a.jpg", "b.jpg", "--keypoints", "k.json"}, "'b.jpg' is one argument too many"},
      {{"refine"}, "image is required"},
      {{"refine", "a.jpg", "--keypoints", "k.json", "--seed", "x"}, "--seed"},
      {{"models", "--jsn"}, "Did you mean '--json'?"},
  };
  for (const auto& [arguments, expected] : cases) {
    const ProcessResult result = runCli(arguments);
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
    EXPECT_THAT(result.errors, HasSubstr("--help"));
    EXPECT_EQ(result.output, "") << "errors belong on standard error";
  }
}

}  // namespace
}  // namespace lay
