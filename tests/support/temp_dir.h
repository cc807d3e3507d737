#pragma once

#include <filesystem>

namespace lay {

/// A new folder for one test, removed with all it holds at the end.
class TempDir {
 public:
  /// @throws std::system_error when it cannot be made.
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace lay
