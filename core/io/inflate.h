#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace lay {

/// Whether the bytes begin like gzip or zlib data.
[[nodiscard]] bool looksDeflated(std::string_view bytes);

/// Decompresses gzip or zlib data (RFC 1950, 1952).
/// @param path only for the texts of errors.
/// @throws FileError when they are damaged, or are more than `most_bytes`.
[[nodiscard]] std::string inflateBytes(std::string_view bytes,
                                       const std::filesystem::path& path,
                                       std::size_t most_bytes);

}  // namespace lay
