#include "core/io/resource_paths.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Sets an environment variable for one test.
class ScopedVariable {
 public:
  ScopedVariable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) {
      old_ = old;
    }
    ::setenv(name, value.c_str(), 1);
  }
  ~ScopedVariable() {
    if (old_) {
      ::setenv(name_, old_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }
  ScopedVariable(const ScopedVariable&) = delete;
  ScopedVariable& operator=(const ScopedVariable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

/// All places that can be moved are in a folder of the test's own.
class ResourcePaths : public testing::Test {
 protected:
  void put(const fs::path& folder, const std::string& name) {
    fs::create_directories((folder / name).parent_path());
    writeFileAtomically(folder / name, "content");
  }

  TempDir temp_;
  fs::path named_ = temp_.path() / "named";
  fs::path user_ = temp_.path() / "xdg" / "layfigure";
  ScopedVariable models_{"LAYFIGURE_MODELS", named_.string()};
  ScopedVariable resources_{"LAYFIGURE_RESOURCES", named_.string()};
  ScopedVariable xdg_{"XDG_DATA_HOME", (temp_.path() / "xdg").string()};
};

TEST_F(ResourcePaths, TheNamedFolderComesBeforeTheUsers) {
  put(user_ / "models", "test-body.npz");
  EXPECT_EQ(findModelFile("test-body.npz"), user_ / "models" / "test-body.npz");
  put(named_, "test-body.npz");
  EXPECT_EQ(findModelFile("test-body.npz"), named_ / "test-body.npz");
}

TEST_F(ResourcePaths, ResourcesMayLieInFolders) {
  put(named_, "sample/test.png");
  EXPECT_EQ(findResourceFile("sample/test.png"), named_ / "sample" / "test.png");
}

TEST_F(ResourcePaths, InstalledFilesAreFoundBesideTheProgram) {
  // The test program's own share folder: <build>/share beside <build>/tests.
  const fs::path share =
      (fs::read_symlink("/proc/self/exe").parent_path() / ".." / "share").lexically_normal();
  const fs::path folder = share / "layfigure" / "models";
  const std::string name = "resource-paths-test-" + temp_.path().filename().string();
  put(folder, name);
  EXPECT_EQ(findModelFile(name), folder / name);
  fs::remove(folder / name);
  EXPECT_THROW((void)findModelFile(name), ModelError);
}

TEST_F(ResourcePaths, WithoutXdgTheHomeFolderIsUsed) {
  const ScopedVariable xdg("XDG_DATA_HOME", "relative/is/ignored");
  const ScopedVariable home("HOME", temp_.path().string());
  const fs::path folder = temp_.path() / ".local" / "share" / "layfigure" / "models";
  put(folder, "test-body.npz");
  EXPECT_EQ(findModelFile("test-body.npz"), folder / "test-body.npz");
}

TEST_F(ResourcePaths, ErrorsListThePlacesAndTheWayOut) {
  const std::string model =
      errorText<ModelError>([] { (void)findModelFile("missing-weights.npz"); });
  EXPECT_THAT(model, HasSubstr("'missing-weights.npz'"));
  EXPECT_THAT(model, HasSubstr((named_ / "missing-weights.npz").string()));
  EXPECT_THAT(model, HasSubstr((user_ / "models" / "missing-weights.npz").string()));
  EXPECT_THAT(model, HasSubstr("share/layfigure/models/missing-weights.npz"));
  EXPECT_THAT(model, HasSubstr("models/weights/missing-weights.npz"));
  EXPECT_THAT(model, HasSubstr("set LAYFIGURE_MODELS"));

  const std::string resource =
      errorText<FileError>([] { (void)findResourceFile("missing/picture.png"); });
  EXPECT_THAT(resource, HasSubstr((named_ / "missing" / "picture.png").string()));
  EXPECT_THAT(resource, HasSubstr("set LAYFIGURE_RESOURCES"));
}

TEST_F(ResourcePaths, NamesThatLeaveTheFoldersAreRefused) {
  put(temp_.path(), "secret");
  for (const char* name : {"../secret", "a/../../secret", "", "/etc/hostname"}) {
    EXPECT_THAT(errorText<ModelError>([&] { (void)findModelFile(name); }), HasSubstr("'..'"));
    EXPECT_THAT(errorText<FileError>([&] { (void)findResourceFile(name); }), HasSubstr("'..'"));
  }
}

TEST_F(ResourcePaths, FoldersAreNotFiles) {
  fs::create_directories(named_ / "folder");
  EXPECT_THROW((void)findModelFile("folder"), ModelError);
}

TEST_F(ResourcePaths, ModelsOfTheUsersOwnGoToTheNamedFolderElseTheUsers) {
  EXPECT_EQ(userModelFolder(), named_);
  const ScopedVariable unset("LAYFIGURE_MODELS", "");
  EXPECT_EQ(userModelFolder(), user_ / "models");
  const ScopedVariable no_xdg("XDG_DATA_HOME", "");
  const ScopedVariable home("HOME", temp_.path().string());
  EXPECT_EQ(userModelFolder(), temp_.path() / ".local" / "share" / "layfigure" / "models");
  const ScopedVariable no_home("HOME", "");
  EXPECT_THAT(errorText<FileError>([] { (void)userModelFolder(); }), HasSubstr("LAYFIGURE_MODELS"));
}

TEST_F(ResourcePaths, WhatAPersonMakesIsKeptBesideTheirModels) {
  {
    const ScopedVariable named("LAYFIGURE_USER_DATA", "/named");
    EXPECT_EQ(userDataFolder(), "/named");
  }
  const ScopedVariable unset("LAYFIGURE_USER_DATA", "");
  {
    const ScopedVariable xdg("XDG_DATA_HOME", "/data");
    EXPECT_EQ(userDataFolder(), "/data/layfigure");
  }
  const ScopedVariable no_xdg("XDG_DATA_HOME", "");
  {
    const ScopedVariable home("HOME", "/somebody");
    EXPECT_EQ(userDataFolder(), "/somebody/.local/share/layfigure");
  }
  const ScopedVariable no_home("HOME", "");
  EXPECT_THAT(errorText<FileError>([] { static_cast<void>(userDataFolder()); }),
              HasSubstr("LAYFIGURE_USER_DATA"));
}

TEST_F(ResourcePaths, OtherProgramsAreLookedForBesideThisOne) {
  EXPECT_EQ(programBeside("layfigure"),
            fs::read_symlink("/proc/self/exe").parent_path() / "layfigure");
}

TEST_F(ResourcePaths, StateIsKeptWhereTheSpecificationSays) {
  {
    const ScopedVariable named("LAYFIGURE_STATE", "/named");
    EXPECT_EQ(userStateFolder(), "/named");
  }
  const ScopedVariable named("LAYFIGURE_STATE", "");
  {
    const ScopedVariable xdg("XDG_STATE_HOME", "/state");
    EXPECT_EQ(userStateFolder(), "/state/layfigure");
  }
  const ScopedVariable xdg("XDG_STATE_HOME", "relative/is/ignored");
  const ScopedVariable home("HOME", "/somebody");
  EXPECT_EQ(userStateFolder(), "/somebody/.local/state/layfigure");
  const ScopedVariable homeless("HOME", "");
  EXPECT_THAT(errorText<FileError>([] { static_cast<void>(userStateFolder()); }),
              HasSubstr("LAYFIGURE_STATE"));
}

}  // namespace
}  // namespace lay
