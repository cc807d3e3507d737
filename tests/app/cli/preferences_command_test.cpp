#include "app/cli/exit_code.h"
#include "core/io/atomic_file.h"
#include "core/preference/preference_file.h"
#include "tests/app/cli/run_cli.h"
#include "tests/core/preference/toy_preference.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class PreferencesCommand : public testing::Test {
 protected:
  [[nodiscard]] std::string file(const char* name) const { return (dir_.path() / name).string(); }
  const TempDir dir_;
};

TEST_F(PreferencesCommand, RefusesWhatItCannotBuild) {
  std::filesystem::create_directory(dir_.path() / "mocap");
  const std::string data = dir_.path().string();
  expectRefused({"preferences", "build", "--out", file("p.jsonl")},
                {
                    {{}, "--data DIR"},
                    {{"--data", data, "--project", "x"}, "--data DIR"},
                    {{"--data", data, "--split", "test"}, "never of test"},
                    {{"--data", data, "--world", "mars"}, "--world is 'mars'"},
                    {{"--data", data, "--group", "0"}, "size is 0"},
                    {{"--data", file("nowhere")}, "nowhere/mocap"},
                    {{"--project", file("nothing.layfigure")}, "nothing.layfigure"},
                });
}

TEST_F(PreferencesCommand, BuildsJudgedGroupsAndGoesOnWhereItStopped) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto build = [&](const char* samples) {
    return runCli({"preferences",
                   "build",
                   "--out",
                   file("p.jsonl"),
                   "--data",
                   sharedDataDir()->string(),
                   "--split",
                   "val",
                   "--samples",
                   samples,
                   "--group",
                   "4",
                   "--polish",
                   "0"});
  };
  ProcessResult result = build("2");
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("2 groups of 4 were added"));
  result = build("3");
  EXPECT_THAT(result.output, HasSubstr("1 groups of 4 were added"));
  const PreferenceSet set = loadPreferences(file("p.jsonl"));
  ASSERT_THAT(set.records, SizeIs(3));
  EXPECT_THAT(set.records[0].critiques, SizeIs(4));
  EXPECT_EQ(set.records[0].denoiser.size(), 64U);

  result = runCli({"preferences", "show", file("p.jsonl"), "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["groups"], 3);
  EXPECT_EQ(json["bodies"], 12);
  EXPECT_EQ(json["teaching"], 3);
  EXPECT_EQ(json["ranked_by_a_person"], 0);
}

TEST_F(PreferencesCommand, ShowsABrokenFileAsFarAsItGoes) {
  writeFileAtomically(file("p.jsonl"), preferenceToJsonLine(toyPreference("a")) + "{\"torn");
  ProcessResult result = runCli({"preferences", "show", file("p.jsonl")});
  EXPECT_EQ(result.exit_code, kExitDone);
  EXPECT_THAT(result.output, HasSubstr("1 groups with 4 bodies"));
  EXPECT_THAT(result.errors, HasSubstr("Line 2 of"));
  writeFileAtomically(file("p.jsonl"), "nonsense");
  result = runCli({"preferences", "show", file("p.jsonl")});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("Line 1 of"));
}

TEST_F(PreferencesCommand, ExportsWhatAPersonRankedAndImportsIt) {
  PreferenceRecord ranked = toyPreference("a");
  ranked.persons = PersonRanking::favourite(2, 4);
  savePreferences(file("p.jsonl"), {ranked, toyPreference("b")});
  ProcessResult result =
      runCli({"preferences", "export", "--from", file("p.jsonl"), "--out", file("mine.jsonl")});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(loadPreferences(file("mine.jsonl")).records, SizeIs(1));

  savePreferences(file("other.jsonl"), {toyPreference("a"), toyPreference("c")});
  result = runCli({"preferences", "import", file("mine.jsonl"), "--into", file("other.jsonl")});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("0 groups were added"));
  const PreferenceSet merged = loadPreferences(file("other.jsonl"));
  ASSERT_THAT(merged.records, SizeIs(2));
  EXPECT_EQ(merged.records[0].persons, ranked.persons);

  result = runCli({"preferences", "export", "--out", file("x.jsonl")});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("--project FILE or --from FILE"));
}

TEST_F(PreferencesCommand, JudgesAnewAndKeepsAPersonsRanking) {
  PreferenceRecord ranked = toyPreference("a");
  ranked.persons = PersonRanking::favourite(2, 4);
  savePreferences(file("p.jsonl"), {ranked});
  ProcessResult result =
      runCli({"preferences", "judge", file("p.jsonl"), "--out", file("q.jsonl")});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const PreferenceRecord judged = loadPreferences(file("q.jsonl")).records.at(0);
  EXPECT_EQ(judged.critic, "energy");
  EXPECT_EQ(judged.persons, ranked.persons);
  result = runCli(
      {"preferences", "judge", file("p.jsonl"), "--out", file("q.jsonl"), "--critic", "aunt"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("--critic is 'aunt'"));
}

TEST_F(PreferencesCommand, ADamagedFileIsNotWrittenOver) {
  savePreferences(file("new.jsonl"), {toyPreference("a")});
  const std::string damaged = preferenceToJsonLine(toyPreference("b")) + "{\"torn";
  writeFileAtomically(file("p.jsonl"), damaged);
  const ProcessResult result =
      runCli({"preferences", "import", file("new.jsonl"), "--into", file("p.jsonl")});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("is damaged"));
  EXPECT_EQ(readFile(file("p.jsonl")), damaged);
}

}  // namespace
}  // namespace lay
