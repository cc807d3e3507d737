#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lay {

/// The whole file. @throws FileError when it does not exist or cannot be read.
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

/// Writes `bytes` to a temporary beside `path`, flushes it to the disk and renames it: after a crash
/// or a full disk the old file is still there, whole. @throws FileError, leaving no temporary behind.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace lay
