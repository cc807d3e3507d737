#include "core/io/pickle_lists.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace lay {
namespace {

constexpr std::size_t kDeepestList = 16;
constexpr std::size_t kLongestText = 4096;  // bytes

bool isList(const PickleValue& value) {
  return value.kind() == PickleKind::List || value.kind() == PickleKind::Tuple;
}

bool isNumber(PickleKind kind) {
  return kind == PickleKind::Bool || kind == PickleKind::Integer || kind == PickleKind::Float;
}

bool isText(PickleKind kind) {
  return kind == PickleKind::Text || kind == PickleKind::Bytes;
}

/// Lengths along the first items, or nothing when these do not end at a number.
std::optional<std::vector<std::size_t>> shapeOf(PickleValue value) {
  std::vector<std::size_t> shape;
  while (isList(value)) {
    if (shape.size() == kDeepestList) {
      return std::nullopt;  // perhaps it contains itself
    }
    shape.push_back(value.size());
    if (value.size() == 0) {
      return shape;
    }
    value = value.item(0);
  }
  return isNumber(value.kind()) ? std::optional(shape) : std::nullopt;
}

/// Collects numbers, kept both ways until it is known which is needed.
struct Numbers {
  std::vector<double> reals;
  std::vector<std::int64_t> integers;
  PickleKind widest = PickleKind::Bool;
};

/// False when the list has another shape than its first items.
bool collect(const PickleValue& value,
             const std::vector<std::size_t>& shape,
             std::size_t depth,
             PickleArrays& arrays,
             Numbers& numbers) {
  if (depth < shape.size()) {
    if (!isList(value) || value.size() != shape[depth]) {
      return false;
    }
    arrays.takeItems(value.size() + 1, value);
    arrays.take((value.size() + 1) * (sizeof(double) + sizeof(std::int64_t)), value);
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (!collect(value.item(i), shape, depth + 1, arrays, numbers)) {
        return false;
      }
    }
    return true;
  }
  if (!isNumber(value.kind())) {
    return false;
  }
  // The kinds stand in this order: boolean, integer, float.
  numbers.widest = std::max(numbers.widest, value.kind());
  numbers.reals.push_back(value.toFloat());
  numbers.integers.push_back(value.kind() == PickleKind::Float ? 0 : value.toInteger());
  return true;
}

template <typename Value>
void store(const std::vector<Value>& values, NpyArray& array) {
  array.bytes.resize(values.size() * sizeof(Value));
  if (!values.empty()) {
    std::memcpy(array.bytes.data(), values.data(), array.bytes.size());
  }
}

NpyArray packed(const Numbers& numbers, std::vector<std::size_t> shape) {
  NpyArray array;
  array.shape = std::move(shape);
  if (numbers.widest == PickleKind::Float || numbers.reals.empty()) {
    array.dtype = DType::Float64;
    store(numbers.reals, array);
  } else if (numbers.widest == PickleKind::Integer) {
    array.dtype = DType::Int64;
    store(numbers.integers, array);
  } else {
    array.dtype = DType::Bool;
    store(std::vector<std::uint8_t>(numbers.integers.begin(), numbers.integers.end()), array);
  }
  return array;
}

std::optional<NpyArray> textsFrom(const PickleValue& list, PickleArrays& arrays) {
  std::vector<std::string> texts;
  std::size_t widest = 1;
  arrays.takeItems(list.size() + 1, list);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const PickleValue item = list.item(i);
    if (!isText(item.kind()) || item.mostTextBytes() > kLongestText) {
      return std::nullopt;
    }
    arrays.take(sizeof(std::string) + item.mostTextBytes(), item);
    texts.push_back(item.toText());
    widest = std::max(widest, texts.back().size());
  }
  // All become as wide as the widest, and are decoded once more on the way.
  arrays.take(texts.size() * (2 * widest * sizeof(char32_t) + sizeof(std::u32string)), list);
  return NpyArray::fromTexts(texts);
}

}  // namespace

std::optional<NpyArray> arrayFromList(const PickleValue& list, PickleArrays& arrays) {
  if (!isList(list)) {
    return std::nullopt;
  }
  if (list.size() > 0 && isText(list.item(0).kind())) {
    return textsFrom(list, arrays);
  }
  const auto shape = shapeOf(list);
  Numbers numbers;
  if (!shape || !collect(list, *shape, 0, arrays, numbers)) {
    return std::nullopt;
  }
  return packed(numbers, *shape);
}

}  // namespace lay
