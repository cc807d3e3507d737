#include "core/base/error.h"
#include "core/io/half.h"
#include "core/io/npy_format.h"
#include "core/io/npz.h"
#include "core/io/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace lay {
namespace {

/// Calls visit(value) for each element as the type it is stored in.
template <typename Stored, typename Visit>
void forEach(const std::vector<std::byte>& bytes, const Visit& visit) {
  for (std::size_t at = 0; at + sizeof(Stored) <= bytes.size(); at += sizeof(Stored)) {
    Stored value;
    std::memcpy(&value, &bytes[at], sizeof value);
    visit(value);
  }
}

template <typename Visit>
void forEachNumber(const NpyArray& array, const Visit& visit) {
  switch (array.dtype) {
    case DType::Bool:
      // Any byte but 0 is true; NumPy writes 1.
      return forEach<std::uint8_t>(array.bytes,
                                   [&visit](std::uint8_t b) { visit(b != 0 ? 1 : 0); });
    case DType::Int8:
      return forEach<std::int8_t>(array.bytes, visit);
    case DType::UInt8:
      return forEach<std::uint8_t>(array.bytes, visit);
    case DType::Int16:
      return forEach<std::int16_t>(array.bytes, visit);
    case DType::UInt16:
      return forEach<std::uint16_t>(array.bytes, visit);
    case DType::Int32:
      return forEach<std::int32_t>(array.bytes, visit);
    case DType::UInt32:
      return forEach<std::uint32_t>(array.bytes, visit);
    case DType::Int64:
      return forEach<std::int64_t>(array.bytes, visit);
    case DType::UInt64:
      return forEach<std::uint64_t>(array.bytes, visit);
    case DType::Float16:
      return forEach<std::uint16_t>(array.bytes,
                                    [&visit](std::uint16_t half) { visit(halfToFloat(half)); });
    case DType::Float32:
      return forEach<float>(array.bytes, visit);
    case DType::Float64:
      return forEach<double>(array.bytes, visit);
    case DType::Text:
      throw FileError("An array holds text where numbers are expected.");
  }
}

/// An int32 of the same value. @throws FileError when there is none.
template <typename Stored>
std::int32_t toInt(Stored value) {
  const auto fail = [value](const char* expected) {
    // The unary plus prints a byte as a number.
    throw FileError(strCat("An array holds ", +value, " where ", expected, " is expected."));
  };
  if constexpr (std::is_floating_point_v<Stored>) {
    if (!(value >= -0x1p31 && value < 0x1p31) || value != std::trunc(value)) {
      fail("a whole number of 32 bits");
    }
  } else {
    // Body models of the SMPL family write the root's missing parent, -1, as an unsigned number.
    if (std::cmp_equal(value, std::numeric_limits<std::uint32_t>::max())) {
      return -1;
    }
    if (!std::in_range<std::int32_t>(value)) {
      fail("a number of 32 bits");
    }
  }
  return static_cast<std::int32_t>(value);
}

template <typename Value>
NpyArray fromNumbers(DType dtype,
                     std::vector<std::size_t> shape,
                     const std::vector<Value>& values) {
  NpyArray array;
  array.dtype = dtype;
  array.shape = std::move(shape);
  if (array.size() != values.size()) {
    throw std::logic_error(
        strCat("A shape of ", array.size(), " elements was given ", values.size(), " values."));
  }
  array.bytes.resize(values.size() * elementSize(dtype, 0));
  if (!values.empty() && sizeof(Value) == elementSize(dtype, 0)) {
    std::memcpy(array.bytes.data(), values.data(), array.bytes.size());
  }
  return array;
}

/// One text per element, each padded with zeros to the widest.
NpyArray packTexts(std::vector<std::size_t> shape, const std::vector<std::string>& values) {
  std::vector<std::u32string> texts(values.size());
  std::transform(values.begin(), values.end(), texts.begin(), utf8ToUtf32);
  NpyArray array;
  array.dtype = DType::Text;
  array.shape = std::move(shape);
  array.text_width = 1;  // NumPy knows no text of width 0
  for (const std::u32string& text : texts) {
    array.text_width = std::max(array.text_width, text.size());
  }
  const std::size_t stride = array.text_width * sizeof(char32_t);
  array.bytes.resize(texts.size() * stride, std::byte{0});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].empty()) {
      std::memcpy(&array.bytes[i * stride], texts[i].data(), texts[i].size() * sizeof(char32_t));
    }
  }
  return array;
}

}  // namespace

std::size_t NpyArray::size() const {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::vector<float> NpyArray::toFloats() const {
  std::vector<float> values(bytes.size() /
                            std::max<std::size_t>(1, elementSize(dtype, text_width)));
  if (dtype == DType::Float32) {
    if (!values.empty()) {
      std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    }
  } else if (dtype == DType::Float16) {
    halvesToFloats(bytes.data(), values.size(), values.data());
  } else {
    float* next = values.data();
    forEachNumber(*this, [&next](auto value) { *next++ = static_cast<float>(value); });
  }
  return values;
}

std::vector<double> NpyArray::toDoubles() const {
  std::vector<double> values;
  values.reserve(size());
  forEachNumber(*this, [&values](auto value) { values.push_back(static_cast<double>(value)); });
  return values;
}

std::vector<std::int32_t> NpyArray::toInts() const {
  std::vector<std::int32_t> values;
  values.reserve(size());
  forEachNumber(*this, [&values](auto value) { values.push_back(toInt(value)); });
  return values;
}

std::vector<std::string> NpyArray::toTexts() const {
  if (dtype != DType::Text) {
    throw FileError("An array holds numbers where text is expected.");
  }
  const std::size_t stride = text_width * sizeof(char32_t);
  std::vector<std::string> values;
  // An array of no texts may claim any width for them: nothing is made room for before it is there.
  if (stride == 0 || bytes.size() < stride) return values;
  std::u32string text(text_width, U'\0');
  for (std::size_t at = 0; at + stride <= bytes.size(); at += stride) {
    std::memcpy(text.data(), &bytes[at], stride);
    const std::u32string_view padded = text;
    values.push_back(utf32ToUtf8(padded.substr(0, padded.find_last_not_of(U'\0') + 1)));
  }
  return values;
}

NpyArray NpyArray::fromFloats(std::vector<std::size_t> shape, const std::vector<float>& values) {
  return fromNumbers(DType::Float32, std::move(shape), values);
}

NpyArray NpyArray::fromFloatsAsHalf(std::vector<std::size_t> shape,
                                    const std::vector<float>& values) {
  NpyArray array = fromNumbers(DType::Float16, std::move(shape), values);
  floatsToHalves(values.data(), values.size(), array.bytes.data());
  return array;
}

NpyArray NpyArray::fromInts(std::vector<std::size_t> shape,
                            const std::vector<std::int32_t>& values) {
  return fromNumbers(DType::Int32, std::move(shape), values);
}

NpyArray NpyArray::fromTexts(const std::vector<std::string>& values) {
  return packTexts({values.size()}, values);
}

NpyArray NpyArray::fromText(const std::string& value) {
  return packTexts({}, {value});
}

}  // namespace lay
