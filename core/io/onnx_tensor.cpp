#include "core/io/onnx_tensor.h"

#include "core/base/error.h"
#include "core/io/half.h"
#include "core/io/little_endian.h"
#include "core/io/protobuf_wire.h"

#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace lay {
namespace {

constexpr std::size_t kMostDimensions = 8;
constexpr std::int64_t kMostElements = std::int64_t{1} << 31;

// Numbers of the published schema, onnx.proto.
enum TensorField : std::uint32_t {
  kDims = 1,
  kDataType = 2,
  kFloatData = 4,
  kInt32Data = 5,
  kInt64Data = 7,
  kName = 8,
  kRawData = 9,
  kDoubleData = 10,
  kUint64Data = 11,
  kExternalData = 13,
  kDataLocation = 14,
};
enum ElementType : std::uint64_t {
  kFloat = 1,
  kUint8 = 2,
  kInt8 = 3,
  kUint16 = 4,
  kInt16 = 5,
  kInt32 = 6,
  kInt64 = 7,
  kBool = 9,
  kFloat16 = 10,
  kDouble = 11,
  kUint32 = 12,
  kUint64 = 13,
  kBfloat16 = 16,
};

/// A tensor's message with nothing converted yet.
struct StoredTensor {
  std::vector<std::int64_t> dims;
  std::uint64_t type = 0;
  std::string name;
  std::string_view raw;
  std::vector<float> floats;
  std::vector<double> doubles;
  std::vector<std::int64_t> varints;  ///< of int32_data, int64_data or uint64_data
};

StoredTensor storedIn(std::string_view message) {
  StoredTensor stored;
  ProtobufReader reader(message);
  while (reader.next()) {
    switch (reader.field()) {
      case kDims:
        reader.appendTo(stored.dims);
        break;
      case kDataType:
        stored.type = reader.number();
        break;
      case kFloatData:
        reader.appendTo(stored.floats);
        break;
      case kInt32Data:
      case kInt64Data:
      case kUint64Data:
        reader.appendTo(stored.varints);
        break;
      case kName:
        stored.name = reader.bytes();
        break;
      case kRawData:
        stored.raw = reader.bytes();
        break;
      case kDoubleData:
        reader.appendTo(stored.doubles);
        break;
      case kDataLocation:
        if (reader.number() == 0) break;
        [[fallthrough]];
      case kExternalData:
        throw ModelError(
            "its numbers lie in other files (external data); saved as one file, as onnx.save does, "
            "it can be read");
      default:
        break;
    }
  }
  return stored;
}

std::size_t numElements(const StoredTensor& stored) {
  if (stored.dims.size() > kMostDimensions) throw ModelError("a tensor has too many dimensions");
  std::int64_t count = 1;
  for (const std::int64_t length : stored.dims) {
    if (length < 0 || length > kMostElements || (count > 0 && length > kMostElements / count))
      throw ModelError(strCat("a dimension of a tensor is ", length));
    count *= length;
  }
  return static_cast<std::size_t>(count);
}

/// Of typed data: as many as the shape says.
void expectValues(std::size_t wanted, std::size_t found) {
  if (found == wanted) return;
  throw ModelError(strCat("a tensor of ", wanted, " numbers has ", found, " values"));
}

/// The bytes of `count` numbers of a type. @throws ModelError when there are more or fewer.
template <typename Number>
std::string_view rawOf(const StoredTensor& stored, std::size_t count) {
  if (stored.raw.size() != count * sizeof(Number))
    throw ModelError(strCat("a tensor of ", count, " numbers has ", stored.raw.size(), " bytes"));
  return stored.raw;
}

template <typename Number>
std::vector<std::int64_t> wholesOf(const StoredTensor& stored, std::size_t count) {
  std::vector<std::int64_t> wholes;
  if (stored.raw.empty()) {
    expectValues(count, stored.varints.size());
    wholes = stored.varints;
    for (std::int64_t& value : wholes)
      value = static_cast<std::int64_t>(static_cast<Number>(value));
    return wholes;
  }
  const std::string_view raw = rawOf<Number>(stored, count);
  wholes.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    wholes[i] = static_cast<std::int64_t>(readLittleEndian<Number>(raw, i * sizeof(Number)));
  }
  return wholes;
}

/// Numbers of 16 bits, which typed data hold as integers.
std::vector<float> fromSixteenBits(const StoredTensor& stored, std::size_t count) {
  std::vector<float> reals(count);
  std::string packed;
  std::string_view raw = stored.raw;
  if (raw.empty()) {
    expectValues(count, stored.varints.size());
    packed.reserve(2 * count);
    for (const std::int64_t bits : stored.varints)
      appendLittleEndian(packed, static_cast<std::uint16_t>(bits));
    raw = packed;
  } else {
    (void)rawOf<std::uint16_t>(stored, count);
  }
  const auto* const first = reinterpret_cast<const std::byte*>(raw.data());
  if (stored.type == kFloat16) {
    halvesToFloats(first, count, reals.data());
  } else {
    bfloat16sToFloats(first, count, reals.data());
  }
  return reals;
}

std::vector<float> fromDoubles(const StoredTensor& stored, std::size_t count) {
  if (stored.raw.empty()) {
    expectValues(count, stored.doubles.size());
    return {stored.doubles.begin(), stored.doubles.end()};
  }
  const std::string_view raw = rawOf<double>(stored, count);
  std::vector<float> reals(count);
  for (std::size_t i = 0; i < count; ++i)
    reals[i] = static_cast<float>(readLittleEndian<double>(raw, i * sizeof(double)));
  return reals;
}

std::vector<float> fromFloats(StoredTensor& stored, std::size_t count) {
  if (stored.raw.empty()) {
    expectValues(count, stored.floats.size());
    return std::move(stored.floats);
  }
  const std::string_view raw = rawOf<float>(stored, count);
  std::vector<float> reals(count);
  std::memcpy(reals.data(), raw.data(), raw.size());
  return reals;
}

void readNumbers(StoredTensor& stored, std::size_t count, OnnxTensor& tensor) {
  tensor.element = OnnxElement::Whole;
  switch (stored.type) {
    case kUint8:
      tensor.wholes = wholesOf<std::uint8_t>(stored, count);
      return;
    case kInt8:
      tensor.wholes = wholesOf<std::int8_t>(stored, count);
      return;
    case kUint16:
      tensor.wholes = wholesOf<std::uint16_t>(stored, count);
      return;
    case kInt16:
      tensor.wholes = wholesOf<std::int16_t>(stored, count);
      return;
    case kInt32:
      tensor.wholes = wholesOf<std::int32_t>(stored, count);
      return;
    case kUint32:
      tensor.wholes = wholesOf<std::uint32_t>(stored, count);
      return;
    case kInt64:
    case kUint64:
      tensor.wholes = wholesOf<std::int64_t>(stored, count);
      return;
    case kBool:
      tensor.element = OnnxElement::Logical;
      tensor.wholes = wholesOf<std::uint8_t>(stored, count);
      for (std::int64_t& value : tensor.wholes) value = value != 0 ? 1 : 0;
      return;
    default:
      break;
  }
  tensor.element = OnnxElement::Real;
  switch (stored.type) {
    case kFloat:
      tensor.reals = fromFloats(stored, count);
      return;
    case kFloat16:
    case kBfloat16:
      tensor.reals = fromSixteenBits(stored, count);
      return;
    case kDouble:
      tensor.reals = fromDoubles(stored, count);
      return;
    default:
      throw ModelError(strCat("a tensor has the type ", stored.type));
  }
}

}  // namespace

NamedOnnxTensor parseOnnxTensor(std::string_view message) {
  StoredTensor stored = storedIn(message);
  NamedOnnxTensor named;
  readNumbers(stored, numElements(stored), named.tensor);
  named.name = std::move(stored.name);
  named.tensor.shape = std::move(stored.dims);
  return named;
}

}  // namespace lay
