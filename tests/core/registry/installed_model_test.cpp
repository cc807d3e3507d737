#include "core/registry/installed_model.h"

#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class InstalledModelTest : public testing::Test {
 protected:
  InstalledModelTest() {
    std::filesystem::create_directory(folder);
    writeFileAtomically(folder / "SMPL_NEUTRAL.pkl", "12345");
    model.id = "smpl-neutral";
    model.family = "smpl";
    model.gender = "neutral";
    model.file = folder / "SMPL_NEUTRAL.pkl";
    model.bytes = 5;
    model.sha256 = std::string(64, 'a');
    model.num_vertices = 6890;
    model.num_joints = 24;
    model.num_betas = 300;
    model.height_m = 1.7181F;
    model.warnings = {"one"};
    model.licence = "smpl";
    model.licence_shown = "2026-01-31T12:00:00Z";
    model.imported = "2026-01-31T12:00:01Z";
  }

  [[nodiscard]] std::string problemAfter(const std::string& from, const std::string& to) const {
    writeInstalledModel(folder, model);
    std::string card = readFile(folder / "model.json");
    const std::size_t at = card.find(from);
    EXPECT_NE(at, std::string::npos) << card;
    writeFileAtomically(folder / "model.json", card.replace(at, from.size(), to));
    return readInstalledModel(folder).problem;
  }

  TempDir temp;
  std::filesystem::path folder = temp.path() / "smpl-neutral";
  InstalledModel model;
};

TEST_F(InstalledModelTest, ComesBackAsWritten) {
  writeInstalledModel(folder, model);
  const InstalledModel read = readInstalledModel(folder);
  EXPECT_EQ(read.problem, "");
  EXPECT_EQ(read.id, model.id);
  EXPECT_EQ(read.role, ModelRole::BodyModel);
  EXPECT_EQ(read.family, model.family);
  EXPECT_EQ(read.gender, model.gender);
  EXPECT_EQ(read.file, model.file);
  EXPECT_EQ(read.bytes, 5U);
  EXPECT_EQ(read.sha256, model.sha256);
  EXPECT_EQ(read.num_vertices, 6890);
  EXPECT_EQ(read.num_joints, 24);
  EXPECT_EQ(read.num_betas, 300);
  EXPECT_NEAR(read.height_m, 1.7181F, 1e-4F);
  EXPECT_EQ(read.warnings, model.warnings);
  EXPECT_EQ(read.licence_shown, model.licence_shown);
  EXPECT_EQ(read.imported, model.imported);
}

TEST_F(InstalledModelTest, SaysWhatIsBroken) {
  EXPECT_THAT(problemAfter("layfigure-model", "something"), HasSubstr("format"));
  EXPECT_THAT(problemAfter("body_model", "brain"), HasSubstr("'brain'"));
  EXPECT_THAT(problemAfter("\"smpl-neutral\"", "\"other\""), HasSubstr("'other'"));
  EXPECT_THAT(problemAfter("\"SMPL_NEUTRAL.pkl\"", "\"../outside.pkl\""), HasSubstr("no file"));
  EXPECT_THAT(problemAfter("\"SMPL_NEUTRAL.pkl\"", "\"gone.pkl\""), HasSubstr("is gone"));
  EXPECT_THAT(problemAfter("\"bytes\": 5", "\"bytes\": 6"), HasSubstr("5 bytes; 6"));
  EXPECT_THAT(problemAfter("\"bytes\": 5", "\"bytes\": -1e300"), HasSubstr("5 bytes; 0"));
  EXPECT_THAT(problemAfter("{", "["), HasSubstr("not JSON"));
  EXPECT_EQ(problemAfter("6890", "1e300"), "") << "a count that cannot be is not shown";
  EXPECT_EQ(readInstalledModel(folder).num_vertices, 0);
  std::filesystem::remove(folder / "model.json");
  EXPECT_THAT(readInstalledModel(folder).problem, HasSubstr("model.json"));
}

TEST(ModelId, IsAWordThatCanBeAFolder) {
  for (const char* good : {"smpl-neutral", "a", "7of9", "my_body.v2"}) {
    EXPECT_TRUE(isModelId(good)) << good;
  }
  for (const std::string& bad : {std::string(),
                                 std::string("."),
                                 std::string(".."),
                                 std::string("-x"),
                                 std::string("a/b"),
                                 std::string("Ab"),
                                 std::string("ü"),
                                 std::string("a b"),
                                 std::string(65, 'a')}) {
    EXPECT_FALSE(isModelId(bad)) << bad;
  }
}

TEST(ModelId, CanBeMadeOfAnything) {
  EXPECT_EQ(modelIdFrom("SMPL-Neutral"), "smpl-neutral");
  EXPECT_EQ(modelIdFrom("../../My Body"), "my-body");
  EXPECT_EQ(modelIdFrom(""), "model");
  EXPECT_EQ(modelIdFrom("\xc3\xbc"), "model");
  for (const std::string& text :
       {std::string(300, 'X'), std::string("\n\t\x01"), std::string("--a")}) {
    EXPECT_TRUE(isModelId(modelIdFrom(text))) << text;
  }
}

}  // namespace
}  // namespace lay
