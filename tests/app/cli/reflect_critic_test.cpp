#include "app/cli/exit_code.h"
#include "app/cli/pictures.h"
#include "core/critic/memory_file.h"
#include "core/io/atomic_file.h"
#include "tests/app/cli/played_judge.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

ProcessResult reflect(const std::string& memory) {
  return runCli({"critique",
                 "--benchmark",
                 "--reflect",
                 "--data",
                 sharedDataDir()->string(),
                 "--split",
                 "val",
                 "--samples",
                 "6",
                 "--explore",
                 "10",
                 "--memory",
                 memory,
                 "--json"});
}

TEST(ReflectCritic, KeepsWhatItLearnedAndComparesMemories) {
  SKIP_WITHOUT_SHARED_DATA();
  const TempDir dir;
  const std::string memory = (dir.path() / "memory.sqlite").string();
  const ProcessResult result = reflect(memory);
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_THAT(json["judge"].get<std::string>(), testing::HasSubstr("stand-in"));
  ASSERT_EQ(json["rows"].size(), 5U);
  EXPECT_EQ(json["rows"][0]["name"], "no memory");
  const CriticMemory learned = loadCriticMemory(memory);
  EXPECT_EQ(learned.prototypes().size(), json["prototypes"].get<std::size_t>());
  EXPECT_EQ(learned.rules().size(), json["rules"].get<std::size_t>());

  const std::string text = (dir.path() / "memory.json").string();
  ASSERT_EQ(reflect(text).exit_code, kExitDone);
  EXPECT_TRUE(memoryFromJson(readFile(text), text) == learned) << "the same for a seed";
}

TEST(ReflectCritic, AModelTakesTheStandInsPlace) {
  SKIP_WITHOUT_SHARED_DATA();
  if (const std::string why = whyNoPictures(); !why.empty()) GTEST_SKIP() << why;
  const TempDir dir;
  const std::string memory = (dir.path() / "memory.json").string();
  const ScriptedServer server([](const ServedRequest& request) {
    return playedJudge(request, R"({"rule": "Trust the side view.", "tags": []})");
  });
  std::vector<std::string> words = {"critique",
                                    "--benchmark",
                                    "--reflect",
                                    "--data",
                                    sharedDataDir()->string(),
                                    "--server",
                                    server.url(),
                                    "--memory",
                                    memory,
                                    "--json"};
  for (const char* word :
       {"--split", "val", "--samples", "1", "--explore", "2", "--hypotheses", "4"}) {
    words.emplace_back(word);
  }
  const ProcessResult result = runCli(words);
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_THAT(json["judge"].get<std::string>(), testing::HasSubstr("vision-language model"));
  EXPECT_EQ(json["mined"], 1) << "its places tell it nothing, and the same rule is taken once";
  EXPECT_EQ(json["rows"].size(), 5U);
  const CriticMemory learned = memoryFromJson(readFile(memory), memory);
  EXPECT_EQ(learned.rules().back().text, "Trust the side view.");
  EXPECT_EQ(learned.rules().front().uses, 2) << "what is measured afterwards counts nothing";
}

}  // namespace
}  // namespace lay
