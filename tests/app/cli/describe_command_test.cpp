#include "app/cli/exit_code.h"
#include "app/cli/sample_files.h"
#include "core/exchange/params_file.h"
#include "core/language/descriptions_file.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"
#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>

#include <chrono>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kAnswer =
    R"({"left_arm": {"text": "The left elbow is bent at a right angle.", "certainty": 0.8}})";

/// No keys, keyring or proxy of whoever runs the test.
ProcessOptions alone() {
  return {.environment = {{"LAYFIGURE_VLM_KEY", ""},
                          {"OPENAI_API_KEY", ""},
                          {"SECRET_BACKEND", "file"},
                          {"SECRET_FILE_TEST_PATH", "/nowhere/keyring"},
                          {"SECRET_FILE_TEST_PASSWORD", "x"}}};
}

ProcessResult describeSample(const std::vector<std::string>& more,
                             const ProcessOptions& options = alone()) {
  const SampleFiles sample = findSample();
  std::vector<std::string> arguments = {
      "describe", sample.image.string(), "--keypoints", sample.keypoints.string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return runCli(arguments, options);
}

ServedReply answering(const ServedRequest& request) {
  return request.method == "GET" ? modelListOf(VlmDialect::Ollama)
                                 : streamOf(VlmDialect::Ollama, kAnswer);
}

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

TEST(DescribeCommand, GeneratesTheWordsOfAPhotoWithoutAServer) {
  const TempDir dir;
  const std::string file = (dir.path() / "words.json").string();
  const ProcessResult result = describeSample({"--out", file});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("overall    The person is "));
  EXPECT_THAT(result.errors, HasSubstr("Generated from the initial body"));
  EXPECT_EQ(loadDescriptions(file)[BodyPart::Head].author, Author::Generated);
}

TEST(DescribeCommand, AsksAServer) {
  const ScriptedServer server(answering);
  const ProcessResult result =
      describeSample({"--server", server.url(), "--parts", "left_arm", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const PartDescriptions read = descriptionsFromJson(result.output, "output");
  EXPECT_EQ(read[BodyPart::LeftArm].text, "The left elbow is bent at a right angle.");
  EXPECT_EQ(read[BodyPart::LeftArm].author, Author::Vlm);
  EXPECT_EQ(read[BodyPart::LeftArm].statements.size(), 1U);
  EXPECT_THAT(result.errors, HasSubstr("to 'llava:7b' at " + server.url()));
  EXPECT_THAT(result.errors, HasSubstr("left_arm: The left elbow is bent at a right angle.\n"));
}

TEST(DescribeCommand, ARunTakesWhatAServerSaid) {
  const TempDir dir;
  const ScriptedServer server(answering);
  const std::string file = (dir.path() / "words.json").string();
  ASSERT_EQ(describeSample({"--server", server.url(), "--out", file}).exit_code, kExitDone);
  const SampleFiles sample = findSample();
  const ProcessResult run = runCli({"refine",
                                    sample.image.string(),
                                    "--keypoints",
                                    sample.keypoints.string(),
                                    "--describe",
                                    file,
                                    "--no-pictures",
                                    "--out",
                                    (dir.path() / "out").string()});
  ASSERT_EQ(run.exit_code, kExitDone) << run.errors;
  EXPECT_THAT(run.output, HasSubstr("the left elbow is bent at a right angle: "));
}

TEST(DescribeCommand, TestsAServerAndListsItsModels) {
  const ScriptedServer server([](const ServedRequest& request) {
    return request.method == "GET" ? modelListOf(VlmDialect::Ollama) : objectOf("Red.");
  });
  const ProcessResult list =
      runCli({"describe", "--list-models", "--server", server.url()}, alone());
  EXPECT_EQ(list.output, "llava:7b\nllama3:8b\n") << list.errors;
  const ProcessResult test = runCli({"describe", "--test", "--server", server.url()}, alone());
  EXPECT_EQ(test.exit_code, kExitDone) << test.errors;
  EXPECT_THAT(test.output, HasSubstr("It sees pictures"));
}

TEST(DescribeCommand, StopsAtOnceOnCtrlC) {
  const ScriptedServer server([](const ServedRequest& request) {
    return request.method == "GET" ? modelListOf(VlmDialect::Ollama)
                                   : ServedReply{.is_silent = true};
  });
  ProcessOptions options = alone();
  options.interrupt_after = "px of the photo";
  const auto start = std::chrono::steady_clock::now();
  const ProcessResult result = describeSample({"--server", server.url()}, options);
  EXPECT_EQ(result.exit_code, kExitStopped) << result.errors;
  EXPECT_EQ(result.output, "");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(DescribeCommand, ShowsAnAnswerThatIsNoDescription) {
  const ScriptedServer server([](const ServedRequest& request) {
    return request.method == "GET" ? modelListOf(VlmDialect::Ollama)
                                   : objectOf("I would rather not.");
  });
  const ProcessResult result = describeSample({"--server", server.url()});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("It said:\nI would rather not."));
}

TEST(DescribeCommand, SaysHowToGiveAKeyAndShowsNone) {
  const ScriptedServer server([](const ServedRequest& request) {
    const auto key = request.headers.find("authorization");
    return key == request.headers.end() ? unauthorizedBy(VlmDialect::LlamaCpp)
                                        : errorReply(401, "wrong: " + key->second);
  });
  const ProcessResult without = describeSample({"--server", server.url()});
  EXPECT_EQ(without.exit_code, kExitUserError);
  EXPECT_THAT(without.errors, HasSubstr("LAYFIGURE_VLM_KEY"));
  ProcessOptions options = alone();
  options.environment["LAYFIGURE_VLM_KEY"] = "sk-very-secret";
  const ProcessResult with = describeSample({"--server", server.url()}, options);
  EXPECT_EQ(with.exit_code, kExitUserError);
  EXPECT_THAT(with.errors, HasSubstr("wrong: Bearer ***"));
  EXPECT_THAT(with.errors + with.output, Not(HasSubstr("sk-very-secret")));
}

TEST(DescribeCommand, RefusesWhatDoesNotFitTogether) {
  const ProcessResult nothing = runCli({"describe"});
  EXPECT_EQ(nothing.exit_code, kExitUserError);
  EXPECT_THAT(nothing.errors, HasSubstr("nothing to describe"));
  EXPECT_THAT(runCli({"describe", "a.jpg"}).errors, HasSubstr("a.jpg"));
  EXPECT_THAT(runCli({"describe", "a.jpg", "--params", "b.json"}).errors,
              HasSubstr("more than one thing"));
}

TEST(DescribeCommand, SaysWhatIsMissing) {
  const ProcessResult result = runCli({"describe", "--params", "nobody.json"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("nobody.json"));
}

}  // namespace
}  // namespace lay
