#include "core/registry/import_source.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/zip_writer.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class ImportSourceTest : public testing::Test {
 protected:
  void put(const fs::path& name, const std::string& content = "content") const {
    fs::create_directories((folder.path() / name).parent_path());
    writeFileAtomically(folder.path() / name, content);
  }

  [[nodiscard]] std::vector<std::string> namesIn(const fs::path& path) const {
    std::vector<std::string> names;
    for (const ImportSource& source : findImportSources(path)) names.push_back(source.file_name);
    return names;
  }

  [[nodiscard]] std::string problemOf(const std::string& name) const {
    return errorText<FileError>([&] { (void)findImportSources(folder.path() / name); });
  }

  TempDir folder;
};

TEST_F(ImportSourceTest, AFileIsItselfWhateverItsName) {
  put("body");
  const auto sources = findImportSources(folder.path() / "body");
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources[0].bytes, 7U);
  sources[0].copy_to(folder.path() / "copy");
  EXPECT_EQ(readFile(folder.path() / "copy"), "content");
}

TEST_F(ImportSourceTest, FindsTheModelsOfAFolder) {
  for (const char* name : {"in/models/b.pkl",
                           "in/models/a.PKL",
                           "in/models/smplx/c.npz",
                           "in/readme.txt",
                           "in/.git/hidden.pkl",
                           "in/models/._a.pkl",
                           "in/__MACOSX/x.npz",
                           "in/J_regressor_h36m.npy"}) {
    put(name);
  }
  EXPECT_THAT(namesIn(folder.path() / "in"),
              ElementsAre("c.npz", "J_regressor_h36m.npy", "a.PKL", "b.pkl"));
}

TEST_F(ImportSourceTest, FindsTheModelsOfAZip) {
  ZipWriter zip("x.zip");
  zip.add("SMPL/models/basicmodel_m.pkl", "male", true);
  zip.add("SMPL/models/basicmodel_f.pkl", "female", true);
  zip.add("SMPL/smpl_webuser/lbs.py", "import chumpy", true);
  zip.add("__MACOSX/SMPL/models/._basicmodel_m.pkl", "junk", true);
  put("SMPL.zip", zip.finish());
  const auto sources = findImportSources(folder.path() / "SMPL.zip");
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_EQ(sources[0].file_name, "basicmodel_f.pkl");
  EXPECT_THAT(sources[0].description, HasSubstr("SMPL.zip: SMPL/models/basicmodel_f.pkl"));
  EXPECT_EQ(sources[0].bytes, 6U);
  sources[0].copy_to(folder.path() / "out.pkl");
  EXPECT_EQ(readFile(folder.path() / "out.pkl"), "female");
}

TEST_F(ImportSourceTest, SaysWhatCannotBeRead) {
  put("notes/readme.txt");
  EXPECT_THAT(problemOf("notes"), HasSubstr("no model file"));
  EXPECT_THAT(problemOf("nothing"), HasSubstr("nothing"));
  put("smplh.tar.xz");
  EXPECT_THAT(problemOf("smplh.tar.xz"), HasSubstr("Unpack it"));
  put("broken.zip", "PK no zip");
  EXPECT_THAT(problemOf("broken.zip"), HasSubstr("broken.zip"));
  for (int i = 0; i < 65; ++i) put("many/" + std::to_string(i) + ".npz");
  EXPECT_THAT(problemOf("many"), HasSubstr("65 files"));
}

TEST_F(ImportSourceTest, RefusesFilesThatAreTooLargeToBeModels) {
  put("huge.pkl");
  fs::resize_file(folder.path() / "huge.pkl", kMaxModelBytes + 1);  // a hole: takes no space
  EXPECT_THAT(problemOf("huge.pkl"), HasSubstr("3073 MB"));
}

}  // namespace
}  // namespace lay
