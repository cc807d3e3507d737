#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lay {

/// Element types of a NumPy array that we read and write. Text is NumPy's fixed-width unicode ('<U12').
enum class DType { Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64, Text };

/// One array as NumPy stores it: C order, little-endian.
struct NpyArray {
  DType dtype = DType::Float32;
  std::vector<std::size_t> shape;  ///< empty for a scalar
  std::vector<std::byte> bytes;    ///< raw elements (for Text: UTF-32, see text_width)
  std::size_t text_width = 0;      ///< characters per element, for Text only

  [[nodiscard]] std::size_t size() const;  ///< number of elements

  /// The elements converted to float, double, int32 or text. Numbers convert from any numeric type.
  /// @throws FileError when the array is not numeric (or not text).
  [[nodiscard]] std::vector<float> toFloats() const;
  [[nodiscard]] std::vector<double> toDoubles() const;
  [[nodiscard]] std::vector<std::int32_t> toInts() const;
  [[nodiscard]] std::vector<std::string> toTexts() const;

  /// @throws std::logic_error when the shape does not hold as many elements as are given (a bug, not bad input).
  static NpyArray fromFloats(std::vector<std::size_t> shape, const std::vector<float>& values);
  static NpyArray fromFloatsAsHalf(std::vector<std::size_t> shape, const std::vector<float>& values);
  static NpyArray fromInts(std::vector<std::size_t> shape, const std::vector<std::int32_t>& values);
  static NpyArray fromTexts(const std::vector<std::string>& values);  ///< shape (n)
  static NpyArray fromText(const std::string& value);                 ///< a scalar
};

/// The arrays of an .npz archive by name (without ".npy").
using NpzArrays = std::map<std::string, NpyArray>;

/// Reads a NumPy .npz archive, stored or deflated. Every length in the file is checked before it is
/// believed; object arrays (pickles) are refused, never executed.
/// @throws FileError naming the file and what is wrong.
[[nodiscard]] NpzArrays readNpz(const std::filesystem::path& path);

/// Writes an .npz archive atomically: the old file stays until the new one is whole.
/// @param compress deflate the arrays.
/// @throws FileError.
void writeNpz(const std::filesystem::path& path, const NpzArrays& arrays, bool compress = true);

/// The array called `name`, with the given shape (0 = any length in that dimension).
/// @throws FileError naming the file, the array, its shape and the one expected.
[[nodiscard]] const NpyArray& requireArray(const NpzArrays& arrays,
                                           const std::string& name,
                                           const std::vector<std::size_t>& shape,
                                           const std::filesystem::path& path);

/// IEEE 754 binary16 <-> binary32; halves round to nearest even.
[[nodiscard]] float halfToFloat(std::uint16_t half);
[[nodiscard]] std::uint16_t floatToHalf(float value);

}  // namespace lay
