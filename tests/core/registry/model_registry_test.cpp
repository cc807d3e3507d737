#include "core/registry/model_registry.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npy_format.h"
#include "core/registry/model_import.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A folder of models that holds one body, "toy".
class ModelRegistryTest : public testing::Test {
 protected:
  ModelRegistryTest() {
    writeNpz(temp.path() / "toy.npz", modelFileArrays(*makeToyBody()));
    ModelImport import(registry, {.id = "toy", .gender = "female"});
    import.add(temp.path() / "toy.npz");
    (void)import.install();
    setenv("LAYFIGURE_MODELS", registry.folder().c_str(), 1);
  }
  ~ModelRegistryTest() override { unsetenv("LAYFIGURE_MODELS"); }

  TempDir temp;
  ModelRegistry registry{temp.path() / "models"};
};

TEST_F(ModelRegistryTest, FindsWhatIsInstalled) {
  ASSERT_EQ(registry.list().size(), 1U);
  const InstalledModel toy = registry.require("toy");
  EXPECT_EQ(toy.id, "toy");
  EXPECT_EQ(toy.gender, "female");
  EXPECT_EQ(toy.file, registry.folder() / "toy" / "toy.npz");
  registry.verify(toy);
  EXPECT_FALSE(registry.find("other"));
  EXPECT_FALSE(registry.find("../models/toy"));
  EXPECT_TRUE(ModelRegistry(temp.path() / "nowhere").list().empty());
}

TEST_F(ModelRegistryTest, LoadsTheBodyWithTheGenderItWasImportedWith) {
  EXPECT_EQ(makeToyBody()->gender, "neutral");
  const BodyModelPtr body = loadNamedBody("toy");
  EXPECT_EQ(body->gender, "female");
  EXPECT_EQ(body->v_template, makeToyBody()->v_template);
}

TEST_F(ModelRegistryTest, ANameIsOursAnIdOrAPath) {
  EXPECT_EQ(loadNamedBody("")->name, "lay_body");
  EXPECT_EQ(loadNamedBody(kBundledBodyId)->name, "lay_body");
  EXPECT_EQ(loadNamedBody((temp.path() / "toy.npz").string())->gender, "neutral");
  const std::string text = errorText<ModelError>([] { (void)loadNamedBody("smpl-neutral"); });
  EXPECT_THAT(text, HasSubstr("lay-body, toy"));
  EXPECT_THAT(text, HasSubstr("models import"));
  EXPECT_THROW((void)loadNamedBody("nothing.npz"), FileError);
}

TEST_F(ModelRegistryTest, AnInstalledHalpeRegressorPlacesTheKeypoints) {
  const BodyModelPtr plain = loadNamedBody("toy");
  // Every point at the one vertex that moves most clearly with the head.
  int vertex = 0;
  for (int v = 0; v < plain->numVertices(); ++v) {
    const bool is_of_head =
        plain->skin_weights.joints[v][0] == kHead && plain->skin_weights.weights[v][0] > 0.95F;
    if (is_of_head) vertex = v;
  }
  std::vector<float> weights(static_cast<std::size_t>(kKeypointCount * plain->numVertices()), 0.0F);
  for (int k = 0; k < kKeypointCount; ++k)
    weights[static_cast<std::size_t>(k * plain->numVertices() + vertex)] = 1;
  const auto size = static_cast<std::size_t>(plain->numVertices());
  const std::filesystem::path file = temp.path() / "J_regressor_halpe26.npy";
  writeFileAtomically(file, formatNpy(NpyArray::fromFloats({kKeypointCount, size}, weights)));
  ModelImport import(registry);
  import.add(file);
  (void)import.install();
  const BodyModelPtr placed = loadNamedBody("toy");
  EXPECT_GT((plain->keypoint_template.row(kKpNose) - plain->v_template.row(vertex)).norm(), 1e-4F);
  EXPECT_LT((placed->keypoint_template.row(kKpNose) - plain->v_template.row(vertex)).norm(), 1e-5F);
}

TEST_F(ModelRegistryTest, ListsBrokenEntriesWithTheReason) {
  writeFileAtomically(registry.folder() / "SMPL_MALE.pkl", "dropped here");
  fs::create_directories(registry.folder() / "by-hand");
  writeFileAtomically(registry.folder() / "by-hand" / "x.npz", "dropped here");
  fs::create_directories(registry.folder() / "unrelated");
  fs::resize_file(registry.folder() / "toy" / "toy.npz", 100);
  const auto models = registry.list();
  ASSERT_EQ(models.size(), 3U);
  EXPECT_EQ(models[0].id, "SMPL_MALE.pkl");
  EXPECT_THAT(models[0].problem, HasSubstr("models import"));
  EXPECT_EQ(models[1].id, "by-hand");
  EXPECT_THAT(models[1].problem, HasSubstr("model.json"));
  EXPECT_THAT(models[2].problem, HasSubstr("100 bytes"));
  EXPECT_THAT(errorText<ModelError>([&] { (void)registry.require("toy"); }),
              HasSubstr("models remove toy"));
}

TEST_F(ModelRegistryTest, VerifyFindsAChangedByte) {
  const InstalledModel toy = registry.require("toy");
  std::string bytes = readFile(toy.file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  writeFileAtomically(toy.file, bytes);
  EXPECT_THAT(errorText<ModelError>([&] { registry.verify(toy); }), HasSubstr("has changed"));
}

TEST_F(ModelRegistryTest, RemovesWhatItInstalledAndNothingElse) {
  registry.remove("toy");
  EXPECT_TRUE(registry.list().empty());
  EXPECT_FALSE(fs::exists(registry.folder() / "toy"));
  EXPECT_THROW(registry.remove("toy"), ModelError);
  EXPECT_THROW(registry.remove(".."), ModelError);
  EXPECT_THROW(registry.remove(""), ModelError);
  EXPECT_THAT(errorText<ModelError>([&] { registry.remove(kBundledBodyId); }),
              HasSubstr("comes with the program"));
}

}  // namespace
}  // namespace lay
