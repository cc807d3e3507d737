#include "core/body/body_arrays.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace lay {

namespace {

std::string shapeText(const std::vector<std::size_t>& shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) text += strCat(i == 0 ? "" : ", ", shape[i]);
  return text + ")";
}

}  // namespace

std::size_t BodyArrays::length(const std::string& name, std::size_t dimension) const {
  const auto found = content_.arrays.find(name);
  return found == content_.arrays.end() || dimension >= found->second.shape.size()
             ? 0
             : found->second.shape[dimension];
}

const NpyArray* BodyArrays::find(const std::string& name, const std::vector<std::size_t>& shape) {
  const auto found = content_.arrays.find(name);
  if (found == content_.arrays.end()) {
    const auto left_out = content_.left_out.find(name);
    addProblem(left_out == content_.left_out.end()
                   ? strCat(name, " is missing")
                   : strCat(name, " cannot be used: ", left_out->second));
    return nullptr;
  }
  const std::vector<std::size_t>& actual = found->second.shape;
  bool fits = actual.size() == shape.size();
  for (std::size_t i = 0; fits && i < shape.size(); ++i)
    fits = shape[i] == 0 ? actual[i] > 0 : actual[i] == shape[i];
  if (fits) return &found->second;
  const bool has_any = std::find(shape.begin(), shape.end(), 0U) != shape.end();
  addProblem(strCat(name,
                    " has shape ",
                    shapeText(actual),
                    "; ",
                    shapeText(shape),
                    " is expected",
                    has_any ? " (0 stands for any length)" : ""));
  return nullptr;
}

std::vector<float> BodyArrays::floats(const std::string& name,
                                      const std::vector<std::size_t>& shape) {
  const NpyArray* array = find(name, shape);
  if (array == nullptr) return {};
  std::vector<float> values;
  try {
    values = array->toFloats();
  } catch (const FileError&) {
    addProblem(strCat(name, " does not hold numbers"));
    return {};
  }
  const auto bad = std::count_if(
      values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
  if (bad == 0) return values;
  addProblem(strCat(name,
                    " holds ",
                    bad,
                    bad == 1 ? " number that is not finite" : " numbers that are not finite"));
  return {};
}

std::vector<std::int32_t> BodyArrays::ints(const std::string& name,
                                           const std::vector<std::size_t>& shape) {
  const NpyArray* array = find(name, shape);
  if (array == nullptr) return {};
  try {
    return array->toInts();
  } catch (const FileError&) {
    addProblem(strCat(name, " does not hold whole numbers of 32 bits"));
    return {};
  }
}

std::string BodyArrays::text(const std::string& name) const {
  const std::string* text = content_.findText(name);
  return text == nullptr ? "" : *text;
}

std::vector<std::string> BodyArrays::texts(const std::string& name) const {
  const auto found = content_.arrays.find(name);
  if (found == content_.arrays.end() || found->second.dtype != DType::Text) return {};
  return found->second.toTexts();
}

}  // namespace lay
