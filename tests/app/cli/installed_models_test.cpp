#include "app/cli/installed_models.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

InstalledModel smpl() {
  InstalledModel model;
  model.id = "smpl-neutral";
  model.family = "smpl";
  model.gender = "neutral";
  model.file = "models/smpl-neutral/SMPL_NEUTRAL.pkl";
  model.bytes = 5;
  model.num_vertices = 6890;
  model.height_m = 1.72F;
  return model;
}

TEST(InstalledModels, AreJsonForScripts) {
  const auto json = nlohmann::json::parse(installedModelJson(smpl()));
  EXPECT_EQ(json["status"], "ok");
  EXPECT_EQ(json["role"], "body_model");
  EXPECT_EQ(json["title"], "SMPL, neutral");
  EXPECT_EQ(json["vertices"], 6890);
  EXPECT_EQ(json["height_m"], 1.72);
  InstalledModel broken = smpl();
  broken.problem = "its file is gone";
  const auto told = nlohmann::json::parse(installedModelJson(broken));
  EXPECT_EQ(told["status"], "broken");
  EXPECT_EQ(told["problem"], "its file is gone");
}

TEST(InstalledModels, ArePrintedWithWhatIsWrong) {
  InstalledModel broken = smpl();
  broken.id = "other";
  broken.problem = "its file is gone";
  testing::internal::CaptureStdout();
  printInstalledModels({smpl(), broken});
  const std::string text = testing::internal::GetCapturedStdout();
  EXPECT_THAT(text, testing::HasSubstr("smpl-neutral: SMPL, neutral: 6890 vertices"));
  EXPECT_THAT(text, testing::HasSubstr("other: broken, its file is gone"));
}

}  // namespace
}  // namespace lay
