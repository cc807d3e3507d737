#pragma once

#include <filesystem>
#include <vector>

namespace lay {

/// Files that appear all together or not at all: each is written under another name beside its
/// place and moved there by commit(). Without a commit() the destructor removes them, and the
/// folders nothing was moved into were never made.
class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  /// Announces an output file. @return where to write it for now: same extension, same file system.
  /// @throws FileError when something that is not a file is in the way, or the place cannot be
  /// written to.
  [[nodiscard]] std::filesystem::path add(const std::filesystem::path& path);

  /// Makes the missing folders and moves every file to its place; files of these names are
  /// replaced.
  /// @throws FileError.
  void commit();

  /// The announced files, in order.
  [[nodiscard]] std::vector<std::filesystem::path> paths() const;

 private:
  struct Entry {
    std::filesystem::path final_path;
    std::filesystem::path staged_path;
  };

  /// A folder of our own in `folder`, or in the nearest one above it that exists.
  [[nodiscard]] std::filesystem::path stagingFolder(const std::filesystem::path& folder);

  std::vector<Entry> entries_;
  std::vector<std::pair<std::filesystem::path, std::filesystem::path>>
      staging_folders_;  ///< existing folder, ours in it
};

}  // namespace lay
