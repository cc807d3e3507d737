#include "app/cli/exit_code.h"
#include "core/io/atomic_file.h"
#include "core/io/zip_writer.h"
#include "core/registry/model_registry.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// The program with a folder of models of the test's own.
class ImportCommand : public testing::Test {
 protected:
  [[nodiscard]] ProcessResult run(const std::vector<std::string>& arguments) const {
    return runCli(arguments,
                  {.working_dir = temp.path(),
                   .environment = {{"LAYFIGURE_MODELS", (temp.path() / "models").string()}},
                   .interrupt_after = ""});
  }

  /// A file of the toy body as `family`.
  [[nodiscard]] std::string write(const std::string& name,
                                  BodyFamily family,
                                  const std::string& gender = "neutral") const {
    NpzArrays arrays = modelFileArrays(*makeToyFamilyBody(family));
    arrays["gender"] = NpyArray::fromText(gender);
    fs::create_directories((temp.path() / name).parent_path());
    writeNpz(temp.path() / name, arrays);
    return (temp.path() / name).string();
  }

  [[nodiscard]] nlohmann::json listed() const {
    return nlohmann::json::parse(run({"models", "list", "--json"}).output)["installed"];
  }

  TempDir temp;
};

TEST_F(ImportCommand, ShowsTheLicenceOnceAndSaysHowToGoOn) {
  const std::string file = write("SMPLH_MALE.npz", BodyFamily::SmplH, "male");
  const ProcessResult refused = run({"models", "import", file});
  EXPECT_EQ(refused.exit_code, kExitUserError);
  EXPECT_THAT(refused.errors, HasSubstr("Max-Planck"));
  EXPECT_THAT(refused.errors, HasSubstr("https://mano.is.tue.mpg.de"));
  EXPECT_THAT(refused.errors, HasSubstr("--accept-licence"));
  EXPECT_TRUE(listed().empty());

  const ProcessResult done = run({"models", "import", file, "--accept-licence"});
  ASSERT_EQ(done.exit_code, kExitDone) << done.errors;
  EXPECT_THAT(done.output, HasSubstr("smplh-male: SMPL-H, male: 488 vertices, 52 joints"));
  EXPECT_THAT(done.output, HasSubstr("--body smplh-male"));
  const auto model = listed()[0];
  EXPECT_EQ(model["id"], "smplh-male");
  EXPECT_EQ(fs::path(model["path"].get<std::string>()).filename(), "SMPLH_MALE.npz");
  EXPECT_EQ(readFile(model["path"].get<std::string>()), readFile(file));
  EXPECT_FALSE(model["licence_shown"].get<std::string>().empty());

  const ProcessResult other =
      run({"models", "import", write("SMPLH_FEMALE.npz", BodyFamily::SmplH, "female")});
  EXPECT_EQ(other.exit_code, kExitDone) << "the licence was agreed to before: " << other.errors;
  EXPECT_THAT(other.errors, Not(HasSubstr("Max-Planck")));
}

TEST_F(ImportCommand, AsksOnATerminal) {
  const std::string file = write("SMPLH_MALE.npz", BodyFamily::SmplH, "male");
  const auto answer = [&](const std::string& word) {
    // script(1) gives the program a terminal.
    const std::string command = "echo " + word +
                                " | script -qec \"" LAY_CLI_PATH " models import '" + file +
                                "'\" /dev/null";
    return runProcess("/bin/sh",
                      {"-c", command},
                      {.working_dir = temp.path(),
                       .environment = {{"LAYFIGURE_MODELS", (temp.path() / "models").string()}},
                       .interrupt_after = ""});
  };
  if (!fs::exists("/usr/bin/script")) {
    GTEST_SKIP() << "there is no script(1) to make a terminal with";
  }
  const ProcessResult no = answer("no");
  EXPECT_EQ(no.exit_code, kExitUserError);
  EXPECT_THAT(no.output, HasSubstr("[yes/no]"));
  EXPECT_TRUE(listed().empty());
  EXPECT_EQ(answer("yes").exit_code, kExitDone);
  EXPECT_EQ(listed().size(), 1U);
}

TEST_F(ImportCommand, TwiceIsHarmlessAndSaysSo) {
  const std::string file = write("body.npz", BodyFamily::Smpl);
  ASSERT_EQ(run({"models", "import", file, "--accept-licence"}).exit_code, kExitDone);
  const ProcessResult again = run({"models", "import", file, "--accept-licence", "--json"});
  EXPECT_EQ(again.exit_code, kExitDone);
  EXPECT_EQ(nlohmann::json::parse(again.output)["imported"][0]["was_there"], true);
  EXPECT_THAT(run({"models", "import", file}).output, HasSubstr("nothing changed"));
  EXPECT_EQ(listed().size(), 1U);
}

TEST_F(ImportCommand, TakesAZipAsDownloaded) {
  ZipWriter zip("x.zip");
  for (const char* gender : {"female", "male", "neutral"}) {
    zip.add(std::string("models/basicmodel_") + gender + ".npz",
            readFile(write("one.npz", BodyFamily::SmplX, gender)),
            true);
  }
  zip.add("models/notes.npz", "no model", false);
  writeFileAtomically(temp.path() / "download.zip", zip.finish());
  const ProcessResult result =
      run({"models", "import", "download.zip", "--accept-licence", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  ASSERT_EQ(json["imported"].size(), 3U);
  EXPECT_EQ(json["imported"][0]["id"], "smplx-female");
  EXPECT_EQ(json["skipped"].size(), 1U);
  EXPECT_EQ(run({"models", "verify"}).exit_code, kExitDone);
}

TEST_F(ImportCommand, NamesAndGendersAreTheUsersToSay) {
  const ProcessResult done = run({"models",
                                  "import",
                                  write("x.npz", BodyFamily::Smpl),
                                  "--name",
                                  "mine",
                                  "--gender",
                                  "female",
                                  "--accept-licence"});
  ASSERT_EQ(done.exit_code, kExitDone) << done.errors;
  EXPECT_EQ(listed()[0]["id"], "mine");
  EXPECT_EQ(listed()[0]["gender"], "female");
  const std::string other = write("y.npz", BodyFamily::SmplH);
  const ProcessResult bad_name = run({"models", "import", other, "--name", "../up"});
  EXPECT_EQ(bad_name.exit_code, kExitUserError);
  EXPECT_THAT(bad_name.errors, HasSubstr("../up"));
  EXPECT_EQ(run({"models", "import", other, "--gender", "cat"}).exit_code, kExitUserError);
}

TEST_F(ImportCommand, RefusesWhatIsNoModel) {
  writeFileAtomically(temp.path() / "photo.npz", "JFIF");
  const ProcessResult wrong = run({"models", "import", "photo.npz", "--accept-licence"});
  EXPECT_EQ(wrong.exit_code, kExitUserError);
  EXPECT_THAT(wrong.errors, HasSubstr("photo.npz"));
  EXPECT_THAT(wrong.errors, Not(HasSubstr(".staging")));
  EXPECT_EQ(run({"models", "import", "nothing.pkl"}).exit_code, kExitUserError);
  EXPECT_EQ(run({"models", "import"}).exit_code, kExitUserError);
  EXPECT_TRUE(listed().empty());
}

TEST_F(ImportCommand, SaysThatTheFolderCannotBeWritten) {
  const ProcessResult result = runCli({"models", "import", write("x.npz", BodyFamily::Smpl)},
                                      {.working_dir = "",
                                       .environment = {{"LAYFIGURE_MODELS", "/proc/models"}},
                                       .interrupt_after = ""});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("/proc/models"));
}

}  // namespace
}  // namespace lay
