#include "tests/architecture/include_rules.h"
#include "tests/architecture/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace lay {
namespace {

const std::vector<std::string> kCode = {".h", ".cpp", ".cu"};
const std::set<std::string> kLayers = {"core", "render", "ui", "app"};

std::vector<SourceFile> productFiles() {
  std::vector<SourceFile> files;
  for (const std::string& layer : kLayers) {
    std::vector<SourceFile> some = sourceFiles(layer, kCode);
    std::move(some.begin(), some.end(), std::back_inserter(files));
  }
  return files;
}

std::string place(const SourceFile& file, const Include& include) {
  return file.path + ":" + std::to_string(include.line) + " includes " + include.target + ": ";
}

/// Headers made at build time and moc files have no place in the source tree.
bool isGenerated(const std::string& target) {
  return target.ends_with(".moc") || !std::filesystem::exists(sourceRoot() / target);
}

TEST(Includes, AreFoundInEverySpelling) {
  const auto includes = includesOf(
      {"#include \"core/a.h\"", "  #  include <torch/torch.h>", "// #include <no>", "int a;"});
  ASSERT_EQ(includes.size(), 2U);
  EXPECT_EQ(includes[0].target, "core/a.h");
  EXPECT_TRUE(includes[0].is_quoted);
  EXPECT_EQ(includes[1].target, "torch/torch.h");
  EXPECT_EQ(includes[1].line, 2);
}

TEST(Includes, RulesRefuseWhatTheHouseForbids) {
  EXPECT_NE(brokenDirection("core/body/skinning.cpp", "ui/live/step_relay.h"), "");
  EXPECT_NE(brokenDirection("core/io/npz.cpp", "core/body/joints.h"), "");
  EXPECT_NE(brokenDirection("ui/live/engine.h", "core/diffusion/denoiser.h"), "");
  EXPECT_NE(brokenDirection("core/unheard_of/a.cpp", "core/base/error.h"), "");
  EXPECT_EQ(brokenDirection("core/refine/refiner.cpp", "core/diffusion/denoiser.h"), "");
  EXPECT_EQ(brokenDirection("core/train/body/rig.cpp", "core/body/joints.h"), "");
  EXPECT_NE(brokenForeign("ui/live/engine.cpp", Foreign::Torch), "");
  EXPECT_NE(brokenForeign("core/refine/refiner.h", Foreign::Torch), "");
  EXPECT_NE(brokenForeign("core/image/image.h", Foreign::OpenCv), "");
  EXPECT_NE(brokenForeign("app/cli/main.cpp", Foreign::Qt), "");
  EXPECT_EQ(brokenForeign("core/nn/layers.h", Foreign::Torch), "");
  EXPECT_EQ(foreignOf({"QWidget", false, 1}), Foreign::Qt);
  EXPECT_EQ(foreignOf({"Eigen/Core", false, 1}), Foreign::None);
  EXPECT_NE(brokenForeign("core/kernels/cuda_posing.h", foreignOf({"cuda_runtime.h", false, 1})),
            "");
  EXPECT_EQ(brokenForeign("core/kernels/cuda_posing.cu", Foreign::Cuda), "");
  EXPECT_NE(brokenForeign("ui/panels/a.cpp", foreignOf({"curl/curl.h", false, 1})), "");
  EXPECT_NE(brokenForeign("core/vlm/a.h", Foreign::Network), "");
  EXPECT_NE(brokenForeign("app/cli/a.cpp", foreignOf({"cairo.h", false, 1})), "");
  EXPECT_NE(brokenForeign("render/chart/a.h", Foreign::Cairo), "");
  EXPECT_EQ(brokenForeign("render/chart/a.cpp", Foreign::Cairo), "");
  EXPECT_NE(brokenForeign("core/project/a.h", Foreign::Sqlite), "");
  EXPECT_NE(brokenForeign("ui/document/a.cpp", Foreign::Sqlite), "");
  EXPECT_EQ(brokenForeign("core/project/a.cpp", Foreign::Sqlite), "");
  EXPECT_NE(brokenForeign("core/export/a.h", Foreign::Assimp), "");
  EXPECT_EQ(brokenForeign("core/export/a.cpp", Foreign::Assimp), "");
  EXPECT_NE(brokenDirection("render/chart/a.cpp", "render/scene/theme.h"), "");
}

TEST(Includes, PointDownTheHouse) {
  for (const SourceFile& file : productFiles()) {
    for (const Include& include : includesOf(file.lines)) {
      if (include.is_quoted && !isGenerated(include.target)) {
        const std::string broken = brokenDirection(file.path, include.target);
        EXPECT_EQ(broken, "") << place(file, include) << broken;
      }
    }
  }
}

TEST(Includes, BeginWithTheirLayer) {
  for (const SourceFile& file : productFiles()) {
    for (const Include& include : includesOf(file.lines)) {
      const std::string first = include.target.substr(0, include.target.find('/'));
      const bool is_ours_beside =
          std::filesystem::exists((sourceRoot() / file.path).parent_path() / include.target);
      EXPECT_FALSE(include.is_quoted && is_ours_beside && !kLayers.contains(first))
          << place(file, include) << "start the path with app, core, render or ui";
      EXPECT_FALSE(!include.is_quoted && kLayers.contains(first))
          << place(file, include) << "our own headers stand in quotes";
    }
  }
}

TEST(Includes, KeepForeignLibrariesInTheirPlaces) {
  for (const SourceFile& file : productFiles()) {
    for (const Include& include : includesOf(file.lines)) {
      const std::string broken = brokenForeign(file.path, foreignOf(include));
      EXPECT_EQ(broken, "") << place(file, include) << broken;
    }
  }
}

/// Does `path` include LibTorch, itself or through headers of ours?
bool reachesTorch(const std::string& path,
                  const std::map<std::string, std::vector<Include>>& includes,
                  std::set<std::string>& seen) {
  const auto found = includes.find(path);
  if (found == includes.end() || !seen.insert(path).second) {
    return false;
  }
  return std::any_of(found->second.begin(), found->second.end(), [&](const Include& include) {
    return foreignOf(include) == Foreign::Torch ||
           (include.is_quoted && reachesTorch(include.target, includes, seen));
  });
}

TEST(Includes, KeepTorchOutOfReachOfWindowsAndPictures) {
  std::map<std::string, std::vector<Include>> includes;
  for (const SourceFile& file : productFiles()) {
    includes[file.path] = includesOf(file.lines);
  }
  for (const auto& [path, unused] : includes) {
    const bool must_be_free = path.starts_with("ui/") || path.starts_with("render/") ||
                              path.starts_with("app/desktop/") || path.starts_with("app/cli/");
    std::set<std::string> seen;
    EXPECT_FALSE(must_be_free && reachesTorch(path, includes, seen))
        << path << " reaches LibTorch through its headers";
  }
  std::set<std::string> seen;
  EXPECT_TRUE(reachesTorch("core/diffusion/denoiser.cpp", includes, seen))
      << "the search finds nothing at all";
}

TEST(Includes, NeverBringTorchAndQtIntoOneFile) {
  for (const SourceFile& file : allSourceFiles(kCode)) {
    bool has_torch = false;
    bool has_qt = false;
    for (const Include& include : includesOf(file.lines)) {
      has_torch = has_torch || foreignOf(include) == Foreign::Torch;
      has_qt = has_qt || foreignOf(include) == Foreign::Qt;
    }
    EXPECT_FALSE(has_torch && has_qt)
        << file.path << " includes LibTorch and Qt, whose macro 'slots' breaks LibTorch's headers";
  }
}

}  // namespace
}  // namespace lay
