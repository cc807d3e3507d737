#pragma once

#include <cstdint>
#include <filesystem>

namespace lay {

/// A hidden folder inside the folder of models, for what is being imported: moving out of it is a
/// rename. Removed with all it still holds at the end.
class StagingFolder {
 public:
  /// Makes `models` when it is not there, and clears staging folders that a crash left a day ago.
  /// @throws FileError when the folder cannot be written.
  explicit StagingFolder(const std::filesystem::path& models);
  ~StagingFolder();
  StagingFolder(const StagingFolder&) = delete;
  StagingFolder& operator=(const StagingFolder&) = delete;

  /// A new empty folder. @throws FileError; also when the disk has no room for `bytes` more.
  [[nodiscard]] std::filesystem::path makeRoom(std::uintmax_t bytes);

 private:
  std::filesystem::path path_;
  int next_ = 0;
};

/// Makes sure that a file's content is on the disk before something refers to it.
void flushFile(const std::filesystem::path& path);

}  // namespace lay
