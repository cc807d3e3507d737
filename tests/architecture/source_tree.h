#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// One file of the project that people write.
struct SourceFile {
  std::string path;  ///< from the project's root, '/' between parts
  std::vector<std::string> lines;
};

/// The root of the tree that this test was built from.
[[nodiscard]] std::filesystem::path sourceRoot();

/// Every file under `folder` (relative to the root) whose name ends in one of `extensions`, sorted
/// by path.
[[nodiscard]] std::vector<SourceFile> sourceFiles(const std::string& folder,
                                                  const std::vector<std::string>& extensions);

/// The same over the folders that hold code: app, core, render, ui, tests, packaging, resources,
/// models, .ci.
[[nodiscard]] std::vector<SourceFile> allSourceFiles(const std::vector<std::string>& extensions);

/// "core/body" of "core/body/skinning.cpp"; "core/train" of "core/train/body/rig.cpp": the first
/// two parts of the path.
[[nodiscard]] std::string layerFolder(const std::string& path);

}  // namespace lay
