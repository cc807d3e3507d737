#include "core/io/pickle_chumpy.h"

#include "core/base/error.h"
#include "core/io/npy_elements.h"
#include "core/io/npy_format.h"
#include "core/io/pickle_numpy.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>
#include <string_view>

namespace lay {
namespace {

constexpr int kMostOperations = 16;  // on top of each other

enum class ChumpyClass { None, Ch, Select, Reshape, Transpose };

ChumpyClass classOf(const PickleValue& value) {
  if (value.kind() != PickleKind::Object) {
    return ChumpyClass::None;
  }
  const std::string name = value.className();
  if (name == "chumpy.ch.Ch" || name == "chumpy.Ch") return ChumpyClass::Ch;
  if (name == "chumpy.reordering.Select") return ChumpyClass::Select;
  if (name == "chumpy.reordering.Reshape" || name == "chumpy.reordering.Ravel") {
    return ChumpyClass::Reshape;
  }
  if (name == "chumpy.reordering.Transpose") return ChumpyClass::Transpose;
  return ChumpyClass::None;
}

PickleValue requireTerm(const PickleValue& value, std::string_view term) {
  const PickleValue state = value.state();
  if (state.kind() == PickleKind::Dict) {
    if (const auto found = state.find(term)) {
      return *found;
    }
  }
  value.fail(strCat("expected ", value.description(), " to have a '", term, "'"));
}

std::optional<PickleValue> findTerm(const PickleValue& value, std::string_view term) {
  const PickleValue state = value.state();
  auto found = state.kind() == PickleKind::Dict ? state.find(term) : std::nullopt;
  return found && !found->isNone() ? found : std::nullopt;
}

NpyArray reduce(const PickleValue& value, PickleArrays& arrays, int depth);

/// An operand: another chumpy object, a numpy array, or one number.
NpyArray operand(const PickleValue& value, PickleArrays& arrays, int depth) {
  if (depth > kMostOperations) {
    value.fail(strCat("more than ", kMostOperations, " operations of chumpy on top of each other"));
  }
  if (classOf(value) != ChumpyClass::None) {
    return reduce(value, arrays, depth);
  }
  if (value.kind() == PickleKind::Float || value.kind() == PickleKind::Integer) {
    NpyArray array;
    array.dtype = DType::Float64;
    const double number = value.toFloat();
    array.bytes.resize(sizeof number);
    std::memcpy(array.bytes.data(), &number, sizeof number);
    return array;
  }
  if (!isNumpyArray(value) || PickleArrays::isObjectArray(value)) {
    value.fail(strCat("expected an array that chumpy works on, found ", value.description()));
  }
  return arrays.array(value);
}

/// Whole numbers: a list, or an array of any shape, which becomes `shape`.
std::vector<std::size_t> indicesOf(const PickleValue& value,
                                   PickleArrays& arrays,
                                   std::size_t count,
                                   std::vector<std::size_t>& shape) {
  std::vector<std::size_t> indices;
  const auto add = [&](std::int64_t index) {
    // Negative ones count from the end, as everywhere in Python.
    const auto size = static_cast<std::int64_t>(count);
    if (index < -size || index >= size) {
      value.fail(strCat("an index ", index, " into an array of ", count, " elements"));
    }
    indices.push_back(static_cast<std::size_t>(index < 0 ? index + size : index));
  };
  if (value.kind() == PickleKind::List || value.kind() == PickleKind::Tuple) {
    arrays.take(value.size() * sizeof(std::size_t), value);
    for (std::size_t i = 0; i < value.size(); ++i) {
      add(value.item(i).toInteger());
    }
    shape = {indices.size()};
    return indices;
  }
  const NpyArray array = arrays.array(value);
  arrays.take(array.size() * (sizeof(double) + sizeof(std::size_t)), value);
  for (const double index : array.toDoubles()) {
    if (!(index >= -0x1p52 && index <= 0x1p52)) {
      value.fail("expected whole numbers as indices");
    }
    add(static_cast<std::int64_t>(index));
  }
  shape = array.shape;
  return indices;
}

/// A shape, in which one length may be -1: whatever is left of `count`.
std::vector<std::size_t> shapeFrom(const PickleValue& value, std::size_t count) {
  std::vector<std::int64_t> lengths;
  if (value.kind() == PickleKind::Integer) {
    lengths = {value.toInteger()};
  } else {
    const bool is_list = value.kind() == PickleKind::Tuple || value.kind() == PickleKind::List;
    if (!is_list || value.size() > 64) {
      value.fail(strCat("expected the shape of an array, found ", value.description()));
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      lengths.push_back(value.item(i).toInteger());
    }
  }
  std::vector<std::size_t> shape;
  std::vector<std::size_t> known;
  std::optional<std::size_t> open;
  for (const std::int64_t length : lengths) {
    if (length < -1 || (length == -1 && open)) {
      value.fail("expected the shape of an array: the file is damaged");
    }
    if (length == -1) {
      open = shape.size();
    } else {
      known.push_back(static_cast<std::size_t>(length));
    }
    shape.push_back(length == -1 ? 1 : static_cast<std::size_t>(length));
  }
  const std::optional<std::size_t> product = checkedProduct(known, 1);
  if (open && product && *product != 0) {
    shape[*open] = count / *product;
  }
  if (checkedProduct(shape, 1) != count) {
    value.fail(strCat("expected a shape of ", count, " elements, found ", pythonShapeText(shape)));
  }
  return shape;
}

NpyArray select(const PickleValue& value, NpyArray source, PickleArrays& arrays) {
  NpyArray selected;
  const std::vector<std::size_t> indices =
      indicesOf(requireTerm(value, "idxs"), arrays, source.size(), selected.shape);
  const std::size_t item_size = elementSize(source.dtype, source.text_width);
  arrays.take(indices.size() * item_size, value);
  selected.dtype = source.dtype;
  selected.text_width = source.text_width;
  selected.bytes.resize(indices.size() * item_size);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    std::memcpy(&selected.bytes[i * item_size], &source.bytes[indices[i] * item_size], item_size);
  }
  if (const auto shape = findTerm(value, "preferred_shape")) {
    selected.shape = shapeFrom(*shape, indices.size());
  }
  return selected;
}

/// Axis i of the result is axis axes[i] of the source.
NpyArray permuted(const NpyArray& source, const std::vector<std::size_t>& axes) {
  const std::size_t item_size = elementSize(source.dtype, source.text_width);
  const std::size_t num_axes = axes.size();
  std::vector<std::size_t> strides(num_axes, item_size);  // of the source, bytes
  for (std::size_t d = num_axes; d-- > 1;) {
    strides[d - 1] = strides[d] * source.shape[d];
  }
  NpyArray result = source;
  for (std::size_t d = 0; d < num_axes; ++d) {
    result.shape[d] = source.shape[axes[d]];
  }
  std::vector<std::size_t> index(num_axes, 0);
  std::size_t from = 0;
  for (std::size_t to = 0; to < result.bytes.size(); to += item_size) {
    std::memcpy(&result.bytes[to], &source.bytes[from], item_size);
    for (std::size_t d = num_axes; d-- > 0;) {
      from += strides[axes[d]];
      if (++index[d] < result.shape[d]) {
        break;
      }
      from -= strides[axes[d]] * result.shape[d];
      index[d] = 0;
    }
  }
  return result;
}

NpyArray transpose(const PickleValue& value, const NpyArray& source, PickleArrays& arrays) {
  std::vector<std::size_t> axes(source.shape.size());
  std::iota(axes.rbegin(), axes.rend(), std::size_t{0});
  if (const auto given = findTerm(value, "axes")) {
    std::vector<std::size_t> shape;
    axes = indicesOf(*given, arrays, source.shape.size(), shape);
    std::vector<std::size_t> sorted = axes;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> all(source.shape.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (sorted != all) {
      given->fail(strCat("expected each of ", all.size(), " axes once"));
    }
  }
  arrays.take(source.bytes.size(), value);
  return permuted(source, axes);
}

NpyArray reduce(const PickleValue& value, PickleArrays& arrays, int depth) {
  const ChumpyClass kind = classOf(value);
  if (kind == ChumpyClass::Ch) {
    return operand(requireTerm(value, "x"), arrays, depth + 1);
  }
  NpyArray source = operand(requireTerm(value, "a"), arrays, depth + 1);
  if (kind == ChumpyClass::Select) {
    return select(value, std::move(source), arrays);
  }
  if (kind == ChumpyClass::Transpose) {
    return transpose(value, source, arrays);
  }
  const auto shape = findTerm(value, "newshape");
  source.shape = shape ? shapeFrom(*shape, source.size()) : std::vector<std::size_t>{source.size()};
  return source;
}

}  // namespace

bool isChumpyArray(const PickleValue& value) {
  return classOf(value) != ChumpyClass::None;
}

NpyArray chumpyArray(const PickleValue& value, PickleArrays& arrays) {
  return reduce(value, arrays, 0);
}

}  // namespace lay
