#include "core/onnx/onnx_call.h"

#include "core/base/error.h"

#include <memory>
#include <utility>

namespace lay {
namespace {

/// A tensor that owns the vector's numbers without copying them.
template <typename T>
at::Tensor adopt(std::vector<T> numbers, const OnnxSizes& shape, at::ScalarType type) {
  auto owner = std::make_shared<std::vector<T>>(std::move(numbers));
  if (owner->empty()) return at::empty(shape, type);
  void* const data = owner->data();
  return at::from_blob(
      data, shape, [owner](void* /*data*/) mutable { owner.reset(); }, at::TensorOptions(type));
}

}  // namespace

const at::Tensor& OnnxCall::in(std::size_t index) const {
  if (!hasInput(index)) throw ModelError(strCat("its input ", index, " is missing"));
  return inputs_[index];
}

const at::Tensor& OnnxCall::realIn(std::size_t index) const {
  const at::Tensor& x = in(index);
  if (!x.is_floating_point())
    throw ModelError(strCat("its input ", index, " is not in floating point"));
  return x;
}

OnnxSizes OnnxCall::wholesIn(std::size_t index) const {
  const at::Tensor& x = in(index);
  constexpr std::int64_t kMostNumbers = 1 << 16;
  if (x.scalar_type() != at::kLong || x.numel() > kMostNumbers)
    throw ModelError(strCat("its input ", index, " is no short list of integers"));
  const at::Tensor plain = x.contiguous();
  const std::int64_t* const first = plain.data_ptr<std::int64_t>();
  return {first, first + plain.numel()};
}

std::vector<float> OnnxCall::realsIn(std::size_t index) const {
  const at::Tensor plain = realIn(index).contiguous();
  const float* const first = plain.data_ptr<float>();
  return {first, first + plain.numel()};
}

template <typename T>
const T* OnnxCall::attribute(const std::string& name) const {
  const auto found = node_.attributes.find(name);
  if (found == node_.attributes.end()) return nullptr;
  const T* const value = std::get_if<T>(&found->second);
  if (value == nullptr) throw ModelError(strCat("its attribute '", name, "' is of another kind"));
  return value;
}

bool OnnxCall::hasAttribute(const std::string& name) const {
  return node_.attributes.contains(name);
}

float OnnxCall::real(const std::string& name, float otherwise) const {
  const auto* const value = attribute<float>(name);
  return value == nullptr ? otherwise : *value;
}

std::int64_t OnnxCall::whole(const std::string& name, std::int64_t otherwise) const {
  const auto* const value = attribute<std::int64_t>(name);
  return value == nullptr ? otherwise : *value;
}

std::string OnnxCall::text(const std::string& name, const std::string& otherwise) const {
  const auto* const value = attribute<std::string>(name);
  return value == nullptr ? otherwise : *value;
}

OnnxSizes OnnxCall::wholes(const std::string& name) const {
  const auto* const value = attribute<OnnxSizes>(name);
  return value == nullptr ? OnnxSizes() : *value;
}

std::vector<float> OnnxCall::reals(const std::string& name) const {
  const auto* const value = attribute<std::vector<float>>(name);
  return value == nullptr ? std::vector<float>() : *value;
}

const OnnxTensor& OnnxCall::tensor(const std::string& name) const {
  const auto* const value = attribute<OnnxTensor>(name);
  if (value == nullptr) throw ModelError(strCat("its attribute '", name, "' is missing"));
  return *value;
}

void OnnxCall::expect(bool is_read, const std::string& name) {
  if (!is_read)
    throw ModelError(strCat("its attribute '", name, "' has a value that is not read here"));
}

std::optional<OnnxSizes> OnnxCall::wholesOf(std::size_t index, const std::string& name) const {
  if (hasInput(index)) return wholesIn(index);
  if (hasAttribute(name)) return wholes(name);
  return std::nullopt;
}

std::int64_t axisOf(std::int64_t axis, std::int64_t rank) {
  const std::int64_t from_front = axis < 0 ? axis + rank : axis;
  if (from_front < 0 || from_front >= rank)
    throw ModelError(strCat("there is no axis ", axis, " among ", rank));
  return from_front;
}

at::Tensor toTensor(OnnxTensor constant) {
  switch (constant.element) {
    case OnnxElement::Real:
      return adopt(std::move(constant.reals), constant.shape, at::kFloat);
    case OnnxElement::Whole:
      return adopt(std::move(constant.wholes), constant.shape, at::kLong);
    case OnnxElement::Logical:
      return adopt(std::move(constant.wholes), constant.shape, at::kLong).to(at::kBool);
  }
  return {};
}

}  // namespace lay
