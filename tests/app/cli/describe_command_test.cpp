#include "app/cli/exit_code.h"
#include "core/exchange/params_file.h"
#include "core/language/descriptions_file.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

/// The T-pose, facing the camera.
std::string savedTPose(const TempDir& dir) {
  BodyRecord record;
  record.params.global_orient = {3.14159265F, 0, 0};
  record.params.transl = {0, 0, 3.5F};
  const auto path = dir.path() / "t_pose.json";
  saveParams(path, record);
  return path.string();
}

TEST(DescribeCommand, TellsAPoseByPart) {
  const TempDir dir;
  const ProcessResult result = runCli({"describe", "--params", savedTPose(dir)});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("overall    The person is standing."));
  EXPECT_THAT(result.output, HasSubstr("left_arm   The left elbow is straight."));
  EXPECT_THAT(result.output, HasSubstr("right_arm  The right elbow is straight."));
}

TEST(DescribeCommand, PrintsJsonThatIsReadBack) {
  const TempDir dir;
  const ProcessResult result = runCli({"describe", "--params", savedTPose(dir), "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const PartDescriptions read = descriptionsFromJson(result.output, "output");
  EXPECT_FALSE(read[BodyPart::LeftArm].statements.empty());
  EXPECT_EQ(read[BodyPart::Overall].author, Author::Generated);
}

TEST(DescribeCommand, ASeedChangesTheWordsAndRepeatsThem) {
  const TempDir dir;
  const std::string params = savedTPose(dir);
  const auto words = [&params](const std::string& seed) {
    return runCli({"describe", "--params", params, "--seed", seed}).output;
  };
  EXPECT_EQ(words("1"), words("1"));
  EXPECT_NE(words("1"), words("2"));
}

TEST(DescribeCommand, SaysWhatIsMissing) {
  const ProcessResult result = runCli({"describe", "--params", "nobody.json"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("nobody.json"));
  EXPECT_EQ(runCli({"describe"}).exit_code, kExitUserError);
}

}  // namespace
}  // namespace lay
