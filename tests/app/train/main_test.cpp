#include "tests/app/train/run_train.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(TrainMain, HelpNamesTheCommands) {
  const ProcessResult help = runTrain({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* command : {"body", "denoiser", "lifter", "calibrate"}) {
    EXPECT_THAT(help.output, HasSubstr(command));
  }
}

TEST(TrainMain, MistakesOfTheUserAreNotFaultsOfTheProgram) {
  EXPECT_EQ(runTrain({}).exit_code, 1);
  const ProcessResult unknown = runTrain({"diffuser"});
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.errors, HasSubstr("'diffuser'"));
  EXPECT_THAT(unknown.errors, HasSubstr("--help"));
}

}  // namespace
}  // namespace lay
