#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lay {

/// What is wrong with the zip64 part of an archive, without its name: who knows it adds it.
class Zip64Error : public FileError {
 public:
  using FileError::FileError;
};

/// What the end of an archive says of its central directory.
struct ZipEnd {
  std::uint64_t num_entries = 0;
  std::uint64_t size = 0;   ///< of the directory, bytes
  std::uint64_t begin = 0;  ///< of the directory, from the start of the archive
  std::size_t limit = 0;    ///< where the directory must have ended
  bool is_one_file = true;  ///< and not a part of an archive that was split
};

/// The end record at `at`, widened by zip64's records where they stand in front of it (APPNOTE 6.3,
/// 4.3.14 to 4.3.16). PyTorch writes them in archives of any size. The directory's place is not
/// checked yet.
/// @param at of a whole end record, with its signature.
/// @throws Zip64Error when the end record asks for records that are not there, or what they say is
///   not what the end record says.
[[nodiscard]] ZipEnd readZipEnd(std::string_view archive, std::size_t at);

/// Sizes and place of an entry, as the directory's header states them.
struct ZipExtent {
  std::uint64_t size = 0;             ///< bytes, uncompressed
  std::uint64_t compressed_size = 0;  ///< bytes
  std::uint64_t header = 0;           ///< offset of the entry's own header
};

/// Replaces the numbers that do not fit into 32 bits, and therefore say 0xffffffff, by those of
/// zip64's extra field (APPNOTE 4.5.3). Without such a number nothing is looked at.
/// @param extra the extra fields of the directory's header.
/// @throws Zip64Error when there is no such field, more than one, or too short a one.
void widenExtent(std::string_view extra, ZipExtent& extent);

}  // namespace lay
