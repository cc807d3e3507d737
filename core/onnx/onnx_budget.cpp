#include "core/onnx/onnx_budget.h"

#include "core/base/error.h"

#include <algorithm>

namespace lay {

std::int64_t OnnxBudget::elementsOf(std::span<const std::int64_t> shape) const {
  std::int64_t count = 1;
  bool is_too_many = false;
  bool is_empty = false;
  for (const std::int64_t length : shape) {
    if (length < 0) throw ModelError(strCat("a length would be ", length));
    is_empty = is_empty || length == 0;
    is_too_many = is_too_many || length > limits_.most_elements / count;
    if (!is_too_many && length > 0) count *= length;
  }
  if (is_too_many) {
    throw ModelError(strCat("a result of ",
                            shapeText(shape),
                            " would have more than ",
                            limits_.most_elements,
                            " numbers"));
  }
  return is_empty ? 0 : count;
}

std::vector<std::int64_t> OnnxBudget::broadcast(std::span<const std::int64_t> a,
                                                std::span<const std::int64_t> b) const {
  std::vector<std::int64_t> shape(std::max(a.size(), b.size()), 1);
  for (std::size_t i = 0; i < shape.size(); ++i) {  // from the last dimension on
    const std::int64_t from_a = i < a.size() ? a[a.size() - 1 - i] : 1;
    const std::int64_t from_b = i < b.size() ? b[b.size() - 1 - i] : 1;
    if (from_a != from_b && from_a != 1 && from_b != 1)
      throw ModelError(
          strCat("shapes ", shapeText(a), " and ", shapeText(b), " do not fit together"));
    shape[shape.size() - 1 - i] = from_a == 1 ? from_b : from_a;
  }
  (void)elementsOf(shape);
  return shape;
}

void OnnxBudget::hold(std::int64_t elements) {
  // A number by itself takes as long as so many that are multiplied and summed in a product.
  constexpr double kWorkOfANumber = 32;
  held_ += elements;
  work(kWorkOfANumber * static_cast<double>(elements));
  if (held_ > limits_.most_elements_in_all) {
    throw ModelError(
        strCat("more than ", limits_.most_elements_in_all, " numbers would be in use at a time"));
  }
}

void OnnxBudget::work(double multiplications) {
  worked_ += multiplications;
  if (worked_ > limits_.most_work)
    throw ModelError(strCat("it would take more than ", limits_.most_work, " multiplications"));
}

std::string shapeText(std::span<const std::int64_t> shape) {
  std::string text = "(";
  for (const std::int64_t length : shape) text += strCat(text.size() > 1 ? ", " : "", length);
  return text + ")";
}

}  // namespace lay
