#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace lay {

/// Builds a zip archive in memory. Times are left at the format's zero (1980-01-01), so that equal
/// content makes equal files.
class ZipWriter {
 public:
  /// @param path only for the texts of errors.
  explicit ZipWriter(std::filesystem::path path) : path_(std::move(path)) {}

  /// @param compress deflate; otherwise the bytes are stored.
  /// @throws FileError when the name cannot stand in an archive or 4 GiB are exceeded.
  void add(const std::string& name, std::string_view bytes, bool compress);

  /// The whole archive; the writer is empty afterwards.
  [[nodiscard]] std::string finish();

 private:
  std::filesystem::path path_;
  std::string archive_;
  std::string directory_;
  std::size_t num_entries_ = 0;
};

}  // namespace lay
