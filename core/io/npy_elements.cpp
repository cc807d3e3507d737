#include "core/io/npy_elements.h"

#include "core/base/error.h"
#include "core/io/npy_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <utility>

namespace lay {
namespace {

struct NumericType {
  DType dtype;
  std::string_view code;  // NumPy's kind and bytes
  std::size_t size;       // bytes
};

constexpr std::array<NumericType, 12> kNumericTypes = {{
    {DType::Bool, "b1", 1},
    {DType::Int8, "i1", 1},
    {DType::UInt8, "u1", 1},
    {DType::Int16, "i2", 2},
    {DType::UInt16, "u2", 2},
    {DType::Int32, "i4", 4},
    {DType::UInt32, "u4", 4},
    {DType::Int64, "i8", 8},
    {DType::UInt64, "u8", 8},
    {DType::Float16, "f2", 2},
    {DType::Float32, "f4", 4},
    {DType::Float64, "f8", 8},
}};

void swapEndianness(std::vector<std::byte>& bytes, std::size_t item_size) {
  for (auto item = bytes.begin(); item != bytes.end();
       item += static_cast<std::ptrdiff_t>(item_size)) {
    std::reverse(item, item + static_cast<std::ptrdiff_t>(item_size));
  }
}

/// Latin-1 bytes -> code points of four bytes each.
std::vector<std::byte> widened(const std::vector<std::byte>& bytes) {
  std::vector<std::byte> wide(bytes.size() * 4, std::byte{0});
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    wide[4 * i] = bytes[i];
  }
  return wide;
}

}  // namespace

std::size_t elementSize(DType dtype, std::size_t text_width) {
  for (const NumericType& numeric : kNumericTypes) {
    if (numeric.dtype == dtype) {
      return numeric.size;
    }
  }
  return 4 * text_width;
}

NpyElementType parseElementType(std::string_view descr) {
  const auto refuse = [&descr](std::string_view why) {
    throw NpyError(strCat("its element type '", descr, "' ", why));
  };
  std::string_view code = descr;
  NpyElementType type;
  if (!code.empty() && std::string_view("<>|=").find(code.front()) != std::string_view::npos) {
    type.is_big_endian = code.front() == '>';
    code.remove_prefix(1);
  }
  if (code.starts_with('O')) {
    refuse(
        "means Python objects, which are programs and never loaded; save plain arrays of numbers "
        "or text instead");
  }
  for (const NumericType& numeric : kNumericTypes) {
    if (code == numeric.code) {
      type.dtype = numeric.dtype;
      type.size = numeric.size;
      return type;
    }
  }
  const bool is_text = code.starts_with('U') || code.starts_with('S');
  if (is_text) {
    type.is_byte_string = code.front() == 'S';
    code.remove_prefix(1);
    std::uint32_t width = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), width);
    // An empty text has no bytes that could bound how many of them a file claims.
    if (error == std::errc() && end == code.data() + code.size() && width > 0) {
      type.dtype = DType::Text;
      type.text_width = width;
      type.size = type.is_byte_string ? width : std::size_t{4} * width;
      return type;
    }
  }
  refuse(
      "is not supported; expected booleans, integers, floats of 16, 32 or "
      "64 bit, or text");
  return type;
}

std::string elementTypeName(DType dtype, std::size_t text_width) {
  for (const NumericType& numeric : kNumericTypes) {
    if (numeric.dtype == dtype) {
      // One byte has no order.
      return strCat(numeric.size == 1 ? "|" : "<", numeric.code);
    }
  }
  return strCat("<U", text_width);
}

std::optional<std::size_t> checkedProduct(const std::vector<std::size_t>& shape,
                                          std::size_t factor) {
  std::size_t product = factor;
  for (const std::size_t length : shape) {
    if (__builtin_mul_overflow(product, length, &product)) {
      return std::nullopt;
    }
  }
  return product;
}

std::string pythonShapeText(const std::vector<std::size_t>& shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += strCat(i == 0 ? "" : ", ", shape[i]);
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

std::vector<std::byte> fromFortranOrder(const std::vector<std::byte>& bytes,
                                        const std::vector<std::size_t>& shape,
                                        std::size_t item_size) {
  std::vector<std::size_t> strides(shape.size());  // in the source, elements
  std::size_t stride = 1;
  for (std::size_t d = 0; d < shape.size(); ++d) {
    strides[d] = stride;
    stride *= shape[d];
  }
  std::vector<std::byte> ordered(bytes.size());
  std::vector<std::size_t> index(shape.size(), 0);
  std::size_t source = 0;
  for (std::size_t target = 0; target < bytes.size(); target += item_size) {
    std::memcpy(&ordered[target], &bytes[source * item_size], item_size);
    // Counts like an odometer, the last digit fastest.
    for (std::size_t d = shape.size(); d-- > 0;) {
      source += strides[d];
      if (++index[d] < shape[d]) {
        break;
      }
      source -= strides[d] * shape[d];
      index[d] = 0;
    }
  }
  return ordered;
}

NpyArray arrayFromElements(const NpyElementType& type,
                           std::vector<std::size_t> shape,
                           bool is_fortran_order,
                           std::vector<std::byte> bytes) {
  NpyArray array;
  array.dtype = type.dtype;
  array.shape = std::move(shape);
  array.text_width = type.text_width;
  array.bytes = std::move(bytes);
  if (is_fortran_order && array.shape.size() > 1) {
    array.bytes = fromFortranOrder(array.bytes, array.shape, type.size);
  }
  if (type.is_byte_string) {
    array.bytes = widened(array.bytes);
  } else if (type.is_big_endian) {
    swapEndianness(array.bytes, type.dtype == DType::Text ? 4 : type.size);
  }
  return array;
}

}  // namespace lay
