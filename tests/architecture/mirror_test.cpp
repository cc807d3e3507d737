#include "tests/architecture/source_tree.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

namespace lay {
namespace {

constexpr const char* kListPath = "tests/architecture/files_without_test.txt";

/// Lines "path: reason"; '#' starts a comment.
std::map<std::string, std::string> filesWithoutTest() {
  std::map<std::string, std::string> reasons;
  std::ifstream stream(sourceRoot() / kListPath);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t colon = line.find(": ");
    if (!line.empty() && line.front() != '#' && colon != std::string::npos) {
      reasons[line.substr(0, colon)] = line.substr(colon + 2);
    }
  }
  return reasons;
}

std::vector<std::string> codeFiles() {
  std::vector<std::string> paths;
  for (const char* layer : {"app", "core", "render", "ui"}) {
    for (const SourceFile& file : sourceFiles(layer, {".cpp", ".cu"})) {
      paths.push_back(file.path);
    }
  }
  return paths;
}

bool hasTest(const std::string& code_path) {
  const std::filesystem::path stem = std::filesystem::path(code_path).replace_extension("");
  return std::filesystem::exists(sourceRoot() / "tests" / (stem.string() + "_test.cpp"));
}

TEST(Mirror, EveryCodeFileHasItsTestOrAReason) {
  const auto reasons = filesWithoutTest();
  for (const std::string& path : codeFiles()) {
    EXPECT_TRUE(hasTest(path) || reasons.contains(path))
        << path << " has no tests/" << std::filesystem::path(path).replace_extension("").string()
        << "_test.cpp. Write it, or say in " << kListPath << " which test covers the file";
  }
}

TEST(Mirror, TheListOfFilesWithoutTestIsUpToDate) {
  for (const auto& [path, reason] : filesWithoutTest()) {
    EXPECT_TRUE(std::filesystem::exists(sourceRoot() / path))
        << kListPath << " names " << path << ", which does not exist";
    EXPECT_FALSE(hasTest(path)) << path << " has a test now; take it off " << kListPath;
    EXPECT_GT(reason.size(), 10U) << kListPath << " gives no reason for " << path;
  }
}

TEST(Mirror, EveryTestFileIsBuilt) {
  std::map<std::string, std::string> lists;
  for (const SourceFile& file : sourceFiles("tests", {"CMakeLists.txt"})) {
    std::string text;
    for (const std::string& line : file.lines) {
      text += line + "\n";
    }
    lists[std::filesystem::path(file.path).parent_path().string()] = text;
  }
  for (const SourceFile& file : sourceFiles("tests", {"_test.cpp"})) {
    // A folder below one with a list may be named from there.
    bool is_listed = false;
    const std::filesystem::path path(file.path);
    for (std::filesystem::path folder = path.parent_path(); !folder.empty();
         folder = folder.parent_path()) {
      const auto list = lists.find(folder.string());
      is_listed = is_listed || (list != lists.end() &&
                                list->second.find(path.lexically_relative(folder).string()) !=
                                    std::string::npos);
    }
    EXPECT_TRUE(is_listed) << file.path << " is named in no CMakeLists.txt, so nobody runs it";
  }
}

}  // namespace
}  // namespace lay
