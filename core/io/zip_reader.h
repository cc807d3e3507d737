#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// One file inside a zip archive, as its central directory describes it. The ranges are checked.
struct ZipEntry {
  std::string name;
  std::uint16_t method = 0;         ///< 0 stored, 8 deflated
  std::uint32_t crc = 0;            ///< of the uncompressed bytes
  std::size_t data_offset = 0;      ///< of the compressed bytes in the archive
  std::size_t compressed_size = 0;  ///< bytes
  std::size_t size = 0;             ///< bytes, uncompressed
};

/// Reads zip archives as NumPy and zip tools write them (PKWARE's APPNOTE 6.3): stored or deflated,
/// of any size (zip64), in one piece, not encrypted. Keeps a view of the bytes it is given, and
/// looks only at the directory and the entries' headers until it is asked for one.
class ZipReader {
 public:
  /// Reads and checks the directory: ranges lie in the file and do not overlap, names are
  /// different, relative and without "..".
  /// @param path only for the texts of errors.
  /// @throws FileError.
  ZipReader(std::string_view archive, std::filesystem::path path);

  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }

  /// The uncompressed bytes. @throws FileError when they are damaged (length or CRC-32 differ).
  [[nodiscard]] std::vector<std::byte> extract(const ZipEntry& entry) const;

 private:
  struct Directory;

  [[nodiscard]] Directory findDirectory() const;
  [[nodiscard]] std::size_t readEntry(std::size_t at, const Directory& directory);
  void locateData(ZipEntry& entry, std::size_t header, const Directory& directory) const;
  void refuseOverlaps() const;
  [[noreturn]] void fail(const std::string& what) const;

  std::string_view archive_;
  std::filesystem::path path_;
  std::vector<ZipEntry> entries_;
};

/// Whether a name may stand in an archive: relative, '/' between parts, no "..", no control
/// characters.
[[nodiscard]] bool isSafeZipName(std::string_view name);

}  // namespace lay
