#include "core/base/error.h"
#include "core/io/npy_elements.h"
#include "core/io/npy_format.h"
#include "core/io/pickle.h"
#include "core/io/pickle_chumpy.h"
#include "core/io/pickle_numpy.h"

namespace lay {
namespace {

[[noreturn]] void failOnClass(const PickleValue& value, const char* expected) {
  value.fail(strCat("expected ",
                    expected,
                    ", found ",
                    value.description(),
                    value.kind() == PickleKind::Object
                        ? "; classes are never run: open the file with the program that wrote it "
                          "and save plain numpy arrays"
                        : ""));
}

std::vector<std::byte> asBytes(std::string_view text) {
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

NpyArray numpyArray(const PickleValue& value, const PickledArray& source, PickleArrays& arrays) {
  const NpyElementType type = parseElementType(source.descr);
  const std::size_t stored_size =
      source.payload.empty() ? source.data.mostTextBytes() : source.payload.size();
  const auto size = checkedProduct(source.shape, type.size);
  const auto fail = [&](std::size_t found) {
    value.fail(strCat("expected the elements of an array of the shape ",
                      pythonShapeText(source.shape),
                      " of '",
                      source.descr,
                      "', found ",
                      found,
                      " bytes: the file is damaged"));
  };
  if (!size || *size > stored_size) {
    fail(stored_size);
  }
  // Byte strings become four times as wide.
  arrays.take(type.is_byte_string ? 4 * *size : *size, value);
  std::vector<std::byte> bytes;
  if (!source.payload.empty()) {
    bytes = asBytes(source.payload);
  } else if (*size != 0) {
    bytes = asBytes(source.data.toBytes());
  }
  if (bytes.size() != *size) {
    fail(bytes.size());
  }
  return arrayFromElements(type, source.shape, source.is_fortran_order, std::move(bytes));
}

}  // namespace

bool PickleArrays::isArray(const PickleValue& value) {
  return isChumpyArray(value) || (isNumpyArray(value) && !isObjectArray(value));
}

NpyArray PickleArrays::array(const PickleValue& value) {
  if (isChumpyArray(value)) {
    return chumpyArray(value, *this);
  }
  const auto source = findPickledArray(value);
  if (!source) {
    failOnClass(value, "an array");
  }
  try {
    return numpyArray(value, *source, *this);
  } catch (const NpyError& error) {
    value.fail(error.what());
  }
}

bool PickleArrays::isObjectArray(const PickleValue& value) {
  if (!isNumpyArray(value)) {
    return false;
  }
  const auto source = findPickledArray(value);
  return source && source->descr == "|O";
}

PickleValue PickleArrays::objects(const PickleValue& value) {
  if (!isObjectArray(value)) {
    failOnClass(value, "an array of Python objects");
  }
  return findPickledArray(value)->data;
}

void PickleArrays::take(std::size_t bytes, const PickleValue& value) {
  if (bytes > limits_.most_array_bytes - bytes_taken_) {
    value.fail(strCat("the arrays taken out of the file are more than ",
                      limits_.most_array_bytes,
                      " bytes, the most allowed"));
  }
  bytes_taken_ += bytes;
}

void PickleArrays::takeItems(std::size_t count, const PickleValue& value) {
  if (count > limits_.most_items - items_taken_) {
    value.fail(strCat("its lists hold each other, and have more than ",
                      limits_.most_items,
                      " items when written out, the most allowed"));
  }
  items_taken_ += count;
}

}  // namespace lay
