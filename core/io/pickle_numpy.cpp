#include "core/io/pickle_numpy.h"

#include "core/base/error.h"
#include "core/io/npy_elements.h"
#include "core/io/npy_format.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

constexpr std::size_t kMostArrayDimensions = 64;  // NumPy 2's own limit

// NumPy 2 moved numpy.core to numpy._core; old names live on in old files.
constexpr std::array<std::string_view, 2> kReconstruct = {"numpy.core.multiarray._reconstruct",
                                                          "numpy._core.multiarray._reconstruct"};
constexpr std::array<std::string_view, 2> kScalar = {"numpy.core.multiarray.scalar",
                                                     "numpy._core.multiarray.scalar"};
constexpr std::array<std::string_view, 2> kFromBuffer = {"numpy.core.numeric._frombuffer",
                                                         "numpy._core.numeric._frombuffer"};
constexpr std::string_view kJoblibWrapper = "joblib.numpy_pickle.NumpyArrayWrapper";

template <typename Names>
bool isAnyOf(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

PickleValue requireItem(const PickleValue& tuple, std::size_t index, const char* what) {
  const bool is_list = tuple.kind() == PickleKind::Tuple || tuple.kind() == PickleKind::List;
  if (!is_list || tuple.size() <= index) {
    tuple.fail(strCat("expected ", what, ": the file is damaged"));
  }
  return tuple.item(index);
}

PickleValue requireEntry(const PickleValue& state, std::string_view key) {
  if (state.kind() == PickleKind::Dict) {
    if (const auto value = state.find(key)) {
      return *value;
    }
  }
  state.fail(strCat("expected the '", key, "' of an array: the file is damaged"));
}

/// numpy.dtype('f8', align, copy) built from (version, '<', ...) -> "<f8".
std::string descrOf(const PickleValue& dtype) {
  if (dtype.kind() != PickleKind::Object || dtype.className() != "numpy.dtype") {
    dtype.fail(strCat("expected the element type of an array, found ", dtype.description()));
  }
  const PickleValue code = requireItem(dtype.arguments(), 0, "the name of an element type");
  if (code.mostTextBytes() > 100) {
    code.fail("expected the short name of an element type");
  }
  const std::string name = code.toText();
  if (dtype.state().isNone()) {
    return name;
  }
  const PickleValue order = requireItem(dtype.state(), 1, "the byte order of an element type");
  if (order.mostTextBytes() > 100) {
    order.fail("expected the byte order of an element type");
  }
  if (!requireItem(dtype.state(), 0, "a version").isNone() && dtype.state().size() > 3 &&
      !dtype.state().item(3).isNone()) {
    dtype.fail("an array of records, which is not supported; expected numbers or text");
  }
  const std::string mark = order.toText();
  return name.starts_with('O') ? "|O" : mark + name;
}

/// (1, shape, dtype, is_fortran_order, data), without the 1 in very old files.
PickledArray fromState(const PickleValue& value) {
  const PickleValue state = value.state();
  if (state.kind() != PickleKind::Tuple || state.size() < 4) {
    value.fail("an array without its elements: the file is damaged");
  }
  const std::size_t first = state.size() == 4 ? 0 : 1;
  return {descrOf(state.item(first + 1)),
          pickledShape(state.item(first)),
          state.item(first + 2).toBool(),
          state.item(first + 3),
          {}};
}

/// _frombuffer(bytes, dtype, shape, 'C').
PickledArray fromBuffer(const PickleValue& value) {
  const PickleValue order = requireItem(value.arguments(), 3, "the order of an array's elements");
  if (order.mostTextBytes() > 100) {
    order.fail("expected the order of an array's elements");
  }
  return {descrOf(value.arguments().item(1)),
          pickledShape(value.arguments().item(2)),
          order.toText() == "F",
          value.arguments().item(0),
          {}};
}

PickledArray fromJoblib(const PickleValue& value) {
  const PickleValue order = requireEntry(value.state(), "order");
  if (order.mostTextBytes() > 100) {
    order.fail("expected the order of an array's elements");
  }
  return {descrOf(requireEntry(value.state(), "dtype")),
          pickledShape(requireEntry(value.state(), "shape")),
          order.toText() == "F",
          value,
          value.payload()};
}

}  // namespace

std::vector<std::size_t> pickledShape(const PickleValue& value) {
  const bool is_list = value.kind() == PickleKind::Tuple || value.kind() == PickleKind::List;
  if (!is_list || value.size() > kMostArrayDimensions) {
    value.fail(strCat("expected the shape of an array, found ", value.description()));
  }
  std::vector<std::size_t> shape;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::int64_t length = value.item(i).toInteger();
    if (length < 0) {
      value.fail(strCat("expected the shape of an array, found a length of ", length));
    }
    shape.push_back(static_cast<std::size_t>(length));
  }
  return shape;
}

bool isNumpyArray(const PickleValue& value) {
  if (value.kind() != PickleKind::Object) {
    return false;
  }
  const std::string name = value.className();
  return isAnyOf(name, kReconstruct) || isAnyOf(name, kScalar) || isAnyOf(name, kFromBuffer) ||
         name == kJoblibWrapper;
}

std::optional<PickledArray> findPickledArray(const PickleValue& value) {
  if (value.kind() != PickleKind::Object) {
    return std::nullopt;
  }
  const std::string name = value.className();
  if (isAnyOf(name, kReconstruct)) {
    return fromState(value);
  }
  if (isAnyOf(name, kFromBuffer)) {
    return fromBuffer(value);
  }
  if (isAnyOf(name, kScalar)) {
    const PickleValue dtype = requireItem(value.arguments(), 0, "the type of a number");
    return PickledArray{
        descrOf(dtype), {}, false, requireItem(value.arguments(), 1, "the bytes of a number"), {}};
  }
  if (name == kJoblibWrapper) {
    return fromJoblib(value);
  }
  return std::nullopt;
}

JoblibLayout joblibLayout(const PickleValue& wrapper) {
  const std::string descr = descrOf(requireEntry(wrapper.state(), "dtype"));
  if (descr == "|O") {
    wrapper.fail(
        "an array of Python objects in the manner of joblib, which is not supported; save it with "
        "pickle.dump instead of joblib.dump");
  }
  const std::vector<std::size_t> shape = pickledShape(requireEntry(wrapper.state(), "shape"));
  // Types that cannot be held are refused here already: their length would be a guess.
  const auto size = [&] {
    try {
      return checkedProduct(shape, parseElementType(descr).size);
    } catch (const NpyError& error) {
      wrapper.fail(error.what());
    }
  }();
  if (!size) {
    wrapper.fail(strCat("an array of the shape ", pythonShapeText(shape), ": the file is damaged"));
  }
  const auto alignment = wrapper.state().find("numpy_array_alignment_bytes");
  return {*size, alignment && !alignment->isNone()};
}

}  // namespace lay
