#pragma once

#include <ATen/ATen.h>

#include <span>
#include <string>
#include <vector>

#include "core/io/onnx_file.h"
#include "core/onnx/onnx_budget.h"
#include "core/onnx/onnx_operators.h"

namespace lay {

/// An ONNX network, computed in floating point by LibTorch on the processor. Any thread may run it,
/// several at once.
class OnnxGraph {
 public:
  /// Finds an operator for each node that an output needs, and computes what needs no input once
  /// and for all. @throws ModelError that names the node and says what is wrong with it.
  explicit OnnxGraph(OnnxModel model, const OnnxLimits& limits = {});

  [[nodiscard]] const std::vector<OnnxInput>& inputs() const { return inputs_; }
  [[nodiscard]] const std::vector<std::string>& outputs() const { return outputs_; }

  /// @param inputs one for each of inputs(). @return one for each of outputs(). @throws ModelError
  /// that names the node that fails on them; std::logic_error for another number of inputs.
  [[nodiscard]] std::vector<at::Tensor> run(std::span<const at::Tensor> inputs) const;

 private:
  /// Values are numbered: constants, inputs and what nodes give.
  struct Step {
    OnnxNode node;
    OnnxFunction function = nullptr;
    std::vector<int> inputs;    ///< kNone: left out
    std::vector<int> outputs;   ///< kNone: nobody needs it
    std::vector<int> finished;  ///< values that no later step needs
  };
  struct Numbering;
  static constexpr int kNone = -1;

  void number(OnnxModel& model);
  void dropUnneeded();
  void fold();
  void findLastUses();
  void compute(const Step& step, std::vector<at::Tensor>& values, OnnxBudget& budget) const;
  [[nodiscard]] const at::Tensor& valueOf(int value, const std::vector<at::Tensor>& values) const;

  OnnxLimits limits_;
  std::int64_t opset_ = 0;
  std::vector<OnnxInput> inputs_;
  std::vector<std::string> outputs_;
  std::vector<int> input_values_;
  std::vector<int> output_values_;
  std::vector<at::Tensor> constants_;  ///< by value; undefined where it is computed
  std::vector<Step> steps_;
};

}  // namespace lay
