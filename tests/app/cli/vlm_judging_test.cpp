#include "app/cli/vlm_judging.h"

#include "core/critic/memory_file.h"

#include "app/cli/exit_code.h"
#include "app/cli/pictures.h"
#include "app/cli/sample_files.h"
#include "core/io/atomic_file.h"
#include "tests/app/cli/played_judge.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(VlmJudging, AMemoryIsKeptAsItsFilesNameSays) {
  const TempDir dir;
  const CriticMemory memory = seedMemory();
  for (const char* name : {"memory.json", "memory.sqlite"}) {
    const std::string path = (dir.path() / name).string();
    writeMemoryFile(path, memory);
    EXPECT_TRUE(readMemoryFile(path) == memory) << name;
  }
  EXPECT_EQ(readFile(dir.path() / "memory.json").front(), '{');
}

class CritiqueWithMemory : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string why = whyNoPictures(); !why.empty()) GTEST_SKIP() << why;
    const ProcessResult run = runCli({"refine",
                                      sample.image.string(),
                                      "--keypoints",
                                      sample.keypoints.string(),
                                      "--no-pictures",
                                      "--out",
                                      dir.path().string(),
                                      "--steps",
                                      steps});
    ASSERT_EQ(run.exit_code, kExitDone) << run.errors;
  }

  [[nodiscard]] ProcessResult critique(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"critique",
                                      sample.image.string(),
                                      "--keypoints",
                                      sample.keypoints.string(),
                                      "--run",
                                      steps,
                                      "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(words);
  }

  const TempDir dir;
  const SampleFiles sample = findSample();
  const std::string steps = (dir.path() / "steps.jsonl").string();
  const std::string memory = (dir.path() / "memory.json").string();
  const ScriptedServer server{
      [](const ServedRequest& request) { return playedJudge(request, "none"); }};
};

TEST_F(CritiqueWithMemory, IsToldOfItAndKeepsWhatComesOfIt) {
  const ProcessResult frozen = critique({"--server", server.url(), "--memory", memory, "--frozen"});
  EXPECT_EQ(frozen.exit_code, kExitUserError) << "a memory that is only read must be there";

  const ProcessResult first = critique({"--server", server.url(), "--memory", memory});
  ASSERT_EQ(first.exit_code, kExitDone) << first.errors;
  EXPECT_THAT(nlohmann::json::parse(first.output)["critic_version"].get<std::string>(),
              testing::HasSubstr("memory"));
  EXPECT_THAT(server.requests().back().body, testing::HasSubstr("Elbows and knees bend one way"));
  const CriticMemory learned = readMemoryFile(memory);
  int uses = 0;
  for (const MemoryRule& rule : learned.rules()) uses += rule.uses;
  EXPECT_EQ(uses, 6);
  ASSERT_EQ(learned.prototypes().size(), 2U);
  EXPECT_THAT(learned.prototypes()[0].rationale, testing::HasSubstr("The left arm hides."));
  EXPECT_FALSE(learned.prototypes()[0].date.empty());

  const std::string kept = readFile(memory);
  const ProcessResult again =
      critique({"--server", server.url(), "--memory", memory, "--frozen", "--critic", "vlm"});
  ASSERT_EQ(again.exit_code, kExitDone) << again.errors;
  EXPECT_EQ(readFile(memory), kept) << "frozen";
  EXPECT_THAT(server.requests().back().body, testing::HasSubstr("The left arm hides."));
  EXPECT_THAT(nlohmann::json::parse(again.output)["hypotheses"][0]["heard"].dump(),
              testing::HasSubstr("case: worth "));
}

TEST_F(CritiqueWithMemory, IsRefusedWhereNoModelReadsIt) {
  EXPECT_THAT(critique({"--memory", memory}).errors, testing::HasSubstr("--server URL"));
  EXPECT_THAT(critique({"--server", server.url(), "--frozen"}).errors,
              testing::HasSubstr("--memory FILE"));
  writeFileAtomically(memory, "{}");
  const ProcessResult damaged = critique({"--server", server.url(), "--memory", memory});
  EXPECT_EQ(damaged.exit_code, kExitUserError);
  EXPECT_EQ(readFile(memory), "{}") << "what cannot be read is not written over";
}

}  // namespace
}  // namespace lay
