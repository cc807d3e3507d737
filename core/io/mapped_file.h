#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace lay {

/// A regular file's bytes without reading them: the system fetches what is looked at. For files of
/// gigabytes of which a part is wanted. The file must not shrink meanwhile, which would end the
/// program: not for what a window opens.
class MappedFile {
 public:
  /// @throws FileError when it does not exist, cannot be read or is no regular file.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace lay
