#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/onnx_file.h"
#include "core/onnx/onnx_budget.h"

namespace lay {

using OnnxSizes = std::vector<std::int64_t>;

/// A node that is to be computed: its inputs and what else it is told. What is asked for and is not
/// there, or is of another kind, is a ModelError.
class OnnxCall {
 public:
  /// @param inputs undefined where they are left out. All is kept by reference.
  OnnxCall(const OnnxNode& node,
           std::int64_t opset,
           std::span<const at::Tensor> inputs,
           OnnxBudget& budget)
      : node_(node), opset_(opset), inputs_(inputs), budget_(budget) {}

  [[nodiscard]] std::int64_t opset() const { return opset_; }
  [[nodiscard]] OnnxBudget& budget() const { return budget_; }

  [[nodiscard]] std::size_t numInputs() const { return inputs_.size(); }
  [[nodiscard]] std::size_t numOutputs() const { return node_.outputs.size(); }
  [[nodiscard]] bool hasInput(std::size_t index) const {
    return index < inputs_.size() && inputs_[index].defined();
  }
  [[nodiscard]] const at::Tensor& in(std::size_t index) const;
  /// An input of floating point.
  [[nodiscard]] const at::Tensor& realIn(std::size_t index) const;
  /// The numbers of an input of integers, as of a shape.
  [[nodiscard]] OnnxSizes wholesIn(std::size_t index) const;
  /// The numbers of an input of floating point.
  [[nodiscard]] std::vector<float> realsIn(std::size_t index) const;

  [[nodiscard]] bool hasAttribute(const std::string& name) const;
  [[nodiscard]] float real(const std::string& name, float otherwise) const;
  [[nodiscard]] std::int64_t whole(const std::string& name, std::int64_t otherwise) const;
  [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise) const;
  /// Nothing where the node does not say.
  [[nodiscard]] OnnxSizes wholes(const std::string& name) const;
  [[nodiscard]] std::vector<float> reals(const std::string& name) const;
  [[nodiscard]] const OnnxTensor& tensor(const std::string& name) const;

  /// @throws ModelError that names the attribute unless its value is one that is read.
  static void expect(bool is_read, const std::string& name);

  /// What later versions give as an input and earlier ones as an attribute; nothing where neither.
  [[nodiscard]] std::optional<OnnxSizes> wholesOf(std::size_t index, const std::string& name) const;

 private:
  template <typename T>
  const T* attribute(const std::string& name) const;

  const OnnxNode& node_;
  std::int64_t opset_;
  std::span<const at::Tensor> inputs_;
  OnnxBudget& budget_;
};

/// What a node gives, one tensor for each output.
using OnnxResults = std::vector<at::Tensor>;

[[nodiscard]] inline std::span<const std::int64_t> sizesOf(const at::Tensor& x) {
  return {x.sizes().data(), x.sizes().size()};
}

/// An axis of a tensor of `rank` dimensions, counted from the end where it is negative.
/// @throws ModelError when there is none such.
[[nodiscard]] std::int64_t axisOf(std::int64_t axis, std::int64_t rank);

/// A constant as LibTorch has it.
[[nodiscard]] at::Tensor toTensor(OnnxTensor constant);

}  // namespace lay
