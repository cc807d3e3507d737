#include "core/registry/model_import.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npy_format.h"
#include "core/io/zip_writer.h"
#include "tests/support/error_text.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ModelImportTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path writeToy(const std::string& name, const std::string& gender) const {
    NpzArrays arrays = modelFileArrays(*makeToyBody());
    arrays["gender"] = NpyArray::fromText(gender);
    fs::create_directories((temp.path() / name).parent_path());
    writeNpz(temp.path() / name, arrays);
    return temp.path() / name;
  }

  [[nodiscard]] std::size_t filesInFolder() const {
    if (!fs::exists(registry.folder())) return 0;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(registry.folder()), fs::directory_iterator()));
  }

  TempDir temp;
  ModelRegistry registry{temp.path() / "models"};
};

TEST_F(ModelImportTest, AFileKeepsItsNameAndIsDescribed) {
  ModelImport import(registry);
  import.add(writeToy("My Body.npz", "male"));
  ASSERT_EQ(import.models().size(), 1U);
  const auto installed = import.install();
  ASSERT_EQ(installed.size(), 1U);
  const InstalledModel model = registry.require(installed[0].id);
  EXPECT_EQ(model.file.filename(), "My Body.npz");
  EXPECT_EQ(model.gender, "male");
  EXPECT_EQ(model.num_vertices, 488);
  EXPECT_EQ(model.num_joints, 24);
  EXPECT_EQ(model.num_betas, 10);
  EXPECT_NEAR(model.height_m, 1.7F, 0.05F);
  EXPECT_EQ(model.bytes, fs::file_size(temp.path() / "My Body.npz"));
  EXPECT_FALSE(model.imported.empty());
  registry.verify(model);
}

TEST_F(ModelImportTest, NothingStaysWithoutInstall) {
  {
    ModelImport import(registry);
    import.add(writeToy("toy.npz", "neutral"));
  }
  EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(ModelImportTest, TwiceIsHarmless) {
  ModelImport first(registry, {.id = "toy", .gender = ""});
  first.add(writeToy("toy.npz", "neutral"));
  (void)first.install();
  ModelImport second(registry, {.id = "another", .gender = ""});
  second.add(temp.path() / "toy.npz");
  EXPECT_TRUE(second.models()[0].was_installed);
  EXPECT_EQ(second.models()[0].model.id, "toy");
  const auto installed = second.install();
  EXPECT_EQ(installed[0].id, "toy");
  EXPECT_EQ(registry.list().size(), 1U);
}

TEST_F(ModelImportTest, AnotherBodyOfTheSameNameGetsANumber) {
  for (const char* gender : {"neutral", "male"}) {
    ModelImport import(registry, {.id = "toy", .gender = ""});
    import.add(writeToy("toy.npz", gender));
    (void)import.install();
  }
  ASSERT_EQ(registry.list().size(), 2U);
  EXPECT_EQ(registry.require("toy-2").gender, "male");
}

TEST_F(ModelImportTest, ABrokenEntryIsReplaced) {
  fs::create_directories(registry.folder() / "toy");
  writeFileAtomically(registry.folder() / "toy" / "model.json", "{}");
  ModelImport import(registry, {.id = "toy", .gender = ""});
  import.add(writeToy("toy.npz", "neutral"));
  (void)import.install();
  EXPECT_EQ(registry.list().size(), 1U);
  registry.verify(registry.require("toy"));
}

TEST_F(ModelImportTest, TakesEveryModelOfAZipAsDownloaded) {
  ZipWriter zip("x.zip");
  for (const char* gender : {"female", "male", "neutral"}) {
    const std::string bytes = readFile(writeToy("plain.npz", gender));
    zip.add(std::string("SMPL/models/basic_") + gender + ".npz", bytes, true);
  }
  zip.add("SMPL/models/MANO_LEFT.npz", "a hand", true);
  zip.add("SMPL/readme.txt", "words", true);
  writeFileAtomically(temp.path() / "SMPL.zip", zip.finish());
  ModelImport import(registry);
  import.add(temp.path() / "SMPL.zip");
  EXPECT_EQ(import.models().size(), 3U);
  ASSERT_EQ(import.skipped().size(), 1U);
  EXPECT_THAT(import.skipped()[0].source, HasSubstr("MANO_LEFT"));
  EXPECT_THAT(import.skipped()[0].reason, testing::Not(HasSubstr(".staging")));
  (void)import.install();
  EXPECT_EQ(registry.list().size(), 3U);
  for (const InstalledModel& model : registry.list()) registry.verify(model);
  EXPECT_EQ(filesInFolder(), 3U);
}

TEST_F(ModelImportTest, AFolderWithoutModelsIsAnErrorWithReasons) {
  fs::create_directory(temp.path() / "in");
  writeFileAtomically(temp.path() / "in" / "poses.npz", "no zip");
  ModelImport import(registry);
  const std::string text = errorText<ModelError>([&] { import.add(temp.path() / "in"); });
  EXPECT_THAT(text, HasSubstr("There is no model in"));
  EXPECT_THAT(text, HasSubstr("poses.npz"));
}

TEST_F(ModelImportTest, AWrongFileGivesTheLoadersReasonWithItsOwnName) {
  NpzArrays arrays = modelFileArrays(*makeToyBody());
  arrays.erase("v_template");
  writeNpz(temp.path() / "bad.npz", arrays);
  ModelImport import(registry);
  const std::string text = errorText<ModelError>([&] { import.add(temp.path() / "bad.npz"); });
  EXPECT_THAT(text, HasSubstr("v_template"));
  EXPECT_THAT(text, HasSubstr((temp.path() / "bad.npz").string()));
  EXPECT_THAT(text, testing::Not(HasSubstr(".staging")));
  EXPECT_THROW(import.add(temp.path() / "nothing.npz"), FileError);
}

TEST_F(ModelImportTest, TakesJointRegressors) {
  std::vector<float> values(std::size_t{17} * 6890);
  for (std::size_t row = 0; row < 17; ++row) values[row * 6890 + row] = 1;
  writeFileAtomically(temp.path() / "J_regressor_h36m.npy",
                      formatNpy(NpyArray::fromFloats({17, 6890}, values)));
  ModelImport import(registry);
  import.add(temp.path() / "J_regressor_h36m.npy");
  EXPECT_TRUE(import.licences().empty());
  (void)import.install();
  const InstalledModel model = registry.require("smpl-h36m17");
  EXPECT_EQ(model.role, ModelRole::JointRegressor);
  EXPECT_EQ(model.num_joints, 17);
  registry.verify(model);
  EXPECT_THROW((void)loadInstalledBody(model), ModelError);
}

TEST_F(ModelImportTest, RefusesBadOptions) {
  EXPECT_THROW(ModelImport(registry, {.id = "../x", .gender = ""}), InvalidOptions);
  EXPECT_THROW(ModelImport(registry, {.id = kBundledBodyId, .gender = ""}), InvalidOptions);
  EXPECT_THROW(ModelImport(registry, {.id = "", .gender = "cat"}), InvalidOptions);
  (void)writeToy("two/a.npz", "male");
  (void)writeToy("two/b.npz", "female");
  ModelImport import(registry, {.id = "name", .gender = ""});
  EXPECT_THAT(errorText<InvalidOptions>([&] { import.add(temp.path() / "two"); }),
              HasSubstr("for one model"));
}

TEST_F(ModelImportTest, AFolderThatCannotBeWrittenIsTold) {
  // Not even root makes folders there.
  ModelImport import(ModelRegistry("/proc/layfigure-models"));
  const fs::path toy = writeToy("toy.npz", "neutral");
  EXPECT_THAT(errorText<FileError>([&] { import.add(toy); }), HasSubstr("LAYFIGURE_MODELS"));
}

TEST_F(ModelImportTest, TakesSmplAsItIsDownloaded) {
  SKIP_WITHOUT_MODEL_FILES();
  const fs::path file = *modelFilesDir() / "basicModel_neutral_lbs_10_207_0_v1.0.0.pkl";
  // The folders of the download, with what tools leave beside it.
  const fs::path folder = temp.path() / "SMPL_python_v.1.0.0" / "smpl" / "models";
  fs::create_directories(folder);
  fs::copy_file(file, folder / file.filename());
  writeFileAtomically(folder / "._basicModel_neutral_lbs_10_207_0_v1.0.0.pkl", "junk");
  writeFileAtomically(folder / "notes.pkl", "no pickle");
  ModelImport import(registry);
  import.add(temp.path() / "SMPL_python_v.1.0.0");
  ASSERT_EQ(import.models().size(), 1U);
  ASSERT_EQ(import.licences().size(), 1U);
  EXPECT_EQ(import.licences()[0]->key, "smpl");
  (void)import.install();
  const InstalledModel model = registry.require("smpl-neutral");
  EXPECT_EQ(model.num_vertices, 6890);
  EXPECT_EQ(model.num_joints, 24);
  EXPECT_EQ(model.file.filename(), file.filename());
  EXPECT_FALSE(model.licence_shown.empty());
  EXPECT_EQ(loadInstalledBody(model)->family, BodyFamily::Smpl);
}

}  // namespace
}  // namespace lay
