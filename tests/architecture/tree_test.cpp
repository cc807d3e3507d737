#include "tests/architecture/source_tree.h"

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

TEST(Tree, TopLevelHoldsOnlyTheAgreedNames) {
  const std::set<std::string> agreed = {".git",
                                        ".ci",
                                        ".gitignore",
                                        ".clang-format",
                                        ".clang-tidy",
                                        "CMakeLists.txt",
                                        "CMakePresets.json",
                                        "README.md",
                                        "ARCHITECTURE.md",
                                        "CONTRIBUTING.md",
                                        "CHANGELOG.md",
                                        "LICENSE",
                                        "app",
                                        "core",
                                        "render",
                                        "ui",
                                        "resources",
                                        "models",
                                        "tests",
                                        "packaging",
                                        "build"};
  // Made by tools on a developer's machine and ignored by git.
  const std::set<std::string> ignored = {".cache"};
  for (const auto& entry : std::filesystem::directory_iterator(sourceRoot())) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(agreed.contains(name) || ignored.contains(name))
        << "'" << name
        << "' is not one of the names of the top level; put it into the folder it belongs to";
  }
}

TEST(Tree, FilesStayShort) {
  constexpr std::size_t kMaxLines = 500;
  for (const SourceFile& file : allSourceFiles(
           {".h", ".cpp", ".cu", ".cmake", "CMakeLists.txt", ".sh", ".vert", ".frag", ".glsl"})) {
    EXPECT_LE(file.lines.size(), kMaxLines) << file.path << " deserves to be two files";
  }
}

TEST(Tree, NamesNoMachine) {
  // In two pieces each, so that this file does not find itself.
  const std::vector<std::string> machine_paths = {
      "/ho"
      "me/",
      "/ro"
      "ot/",
      "/wo"
      "rk/",
      "/Us"
      "ers/"};
  for (const SourceFile& file : allSourceFiles({".h",
                                                ".cpp",
                                                ".cu",
                                                ".cmake",
                                                ".txt",
                                                ".sh",
                                                ".md",
                                                ".json",
                                                ".vert",
                                                ".frag",
                                                ".glsl",
                                                "run"})) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      for (const std::string& path : machine_paths) {
        EXPECT_EQ(file.lines[i].find(path), std::string::npos)
            << file.path << ":" << i + 1
            << " names a path of somebody's machine: " << file.lines[i];
      }
    }
  }
}

}  // namespace
}  // namespace lay
