#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace lay {

std::filesystem::path sourceRoot() {
  return LAY_SOURCE_DIR;
}

std::vector<SourceFile> sourceFiles(const std::string& folder,
                                    const std::vector<std::string>& extensions) {
  std::vector<SourceFile> files;
  const std::filesystem::path root = sourceRoot();
  if (!std::filesystem::is_directory(root / folder)) {
    return files;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    const std::string name = entry.path().filename().string();
    const bool is_wanted =
        std::any_of(extensions.begin(), extensions.end(), [&name](const std::string& extension) {
          return name.ends_with(extension);
        });
    if (!entry.is_regular_file() || !is_wanted) {
      continue;
    }
    SourceFile file{std::filesystem::relative(entry.path(), root).generic_string(), {}};
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) {
      file.lines.push_back(line);
    }
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) {
    return a.path < b.path;
  });
  return files;
}

std::vector<SourceFile> allSourceFiles(const std::vector<std::string>& extensions) {
  constexpr std::array kFolders = {
      "app", "core", "render", "ui", "tests", "packaging", "resources", "models", ".ci"};
  std::vector<SourceFile> files;
  for (const char* folder : kFolders) {
    std::vector<SourceFile> some = sourceFiles(folder, extensions);
    std::move(some.begin(), some.end(), std::back_inserter(files));
  }
  return files;
}

std::string layerFolder(const std::string& path) {
  const std::size_t first = path.find('/');
  if (first == std::string::npos) {
    return path;
  }
  const std::size_t second = path.find('/', first + 1);
  return second == std::string::npos ? path.substr(0, first) : path.substr(0, second);
}

}  // namespace lay
