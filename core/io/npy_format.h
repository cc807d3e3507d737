#pragma once

#include "core/base/error.h"
#include "core/io/npz.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// What is wrong with a .npy file, without its name ("its header is cut off"): who knows it adds
/// it.
class NpyError : public FileError {
 public:
  using FileError::FileError;
};

/// Bytes of one element: 4 for Float32, 4 times the width for Text.
[[nodiscard]] std::size_t elementSize(DType dtype, std::size_t text_width);

/// The contents of one .npy file (format 1.0 to 3.0, "NEP 1") -> the array. Fortran order,
/// big-endian numbers and byte strings are converted to what NpyArray holds.
/// @throws NpyError.
[[nodiscard]] NpyArray parseNpy(std::vector<std::byte> file);

/// Where the pickle begins in a .npy file of Python objects; nothing for any other file.
/// @throws NpyError when it is no .npy file.
[[nodiscard]] std::optional<std::size_t> objectPickleOffset(std::string_view file);

/// The contents of a .npy file, format 1.0.
[[nodiscard]] std::string formatNpy(const NpyArray& array);

}  // namespace lay
