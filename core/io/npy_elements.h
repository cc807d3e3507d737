#pragma once

#include "core/io/npz.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The type that NumPy's short names ('<f8', '|S4') stand for, and what must be done to its bytes.
struct NpyElementType {
  DType dtype = DType::Float32;
  std::size_t size = 0;  ///< bytes of an element as stored
  std::size_t text_width = 0;
  bool is_big_endian = false;
  bool is_byte_string = false;
};

/// @throws NpyError for types that NpyArray cannot hold.
[[nodiscard]] NpyElementType parseElementType(std::string_view descr);

/// NumPy's name of a type, "<f4"; the width is that of texts.
[[nodiscard]] std::string elementTypeName(DType dtype, std::size_t text_width);

/// The product of the lengths times `factor`, or nothing when that does not fit.
[[nodiscard]] std::optional<std::size_t> checkedProduct(const std::vector<std::size_t>& shape,
                                                        std::size_t factor);

/// The shape as Python writes it: "(3,)".
[[nodiscard]] std::string pythonShapeText(const std::vector<std::size_t>& shape);

/// First index fastest -> last index fastest. The bytes are as many as shape and item size say.
[[nodiscard]] std::vector<std::byte> fromFortranOrder(const std::vector<std::byte>& bytes,
                                                      const std::vector<std::size_t>& shape,
                                                      std::size_t item_size);

/// Elements as stored -> the array: Fortran order, big-endian numbers and byte strings become what
/// NpyArray holds. The caller has checked that there are as many bytes as shape and type say.
[[nodiscard]] NpyArray arrayFromElements(const NpyElementType& type,
                                         std::vector<std::size_t> shape,
                                         bool is_fortran_order,
                                         std::vector<std::byte> bytes);

}  // namespace lay
