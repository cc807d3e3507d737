#include "core/onnx/onnx_graph.h"

#include "core/base/error.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <exception>
#include <map>
#include <stdexcept>
#include <utility>

namespace lay {
namespace {

constexpr std::int64_t kFirstOpset = 7;  // before, what is stretched to what was told by attributes

/// A name from the file, so that it can stand in a message.
std::string shownName(const std::string& name) {
  constexpr std::size_t kMostShown = 80;
  std::string shown = name.substr(0, kMostShown);
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = '?';
  }
  return shown;
}

[[noreturn]] void refuseNode(const OnnxNode& node, const std::string& problem) {
  throw ModelError(
      strCat("node '", shownName(node.name), "' (", shownName(node.kind), "): ", problem));
}

/// Of what LibTorch says, the sentence without where in its sources it was said.
std::string firstLineOf(std::string text) {
  constexpr std::size_t kMostShown = 200;
  text.erase(std::min(text.find('\n'), text.size()));
  return shownName(text.substr(0, kMostShown));
}

std::string shapesOf(std::span<const at::Tensor> inputs) {
  std::string text;
  for (const at::Tensor& x : inputs) {
    if (!text.empty()) text += ", ";
    text += x.defined() ? shapeText(sizesOf(x)) : "-";
  }
  return text;
}

}  // namespace

/// The numbers that names have.
struct OnnxGraph::Numbering {
  std::map<std::string, int> numbers;

  int add(const std::string& name) {
    const auto next = static_cast<int>(numbers.size());
    if (!numbers.emplace(name, next).second)
      throw ModelError(strCat("two things in it are called '", shownName(name), "'"));
    return next;
  }

  [[nodiscard]] int find(const std::string& name) const {
    if (name.empty()) return kNone;
    const auto found = numbers.find(name);
    if (found == numbers.end()) {
      throw ModelError(strCat(
          "'", shownName(name), "' is needed before it is computed, or is not there at all"));
    }
    return found->second;
  }
};

OnnxGraph::OnnxGraph(OnnxModel model, const OnnxLimits& limits)
    : limits_(limits), opset_(model.opset) {
  if (opset_ < kFirstOpset)
    throw ModelError(strCat("its operators are of version ", opset_, ", before ", kFirstOpset));
  const c10::InferenceMode guard;
  number(model);
  dropUnneeded();
  for (Step& step : steps_) {
    step.function = findOnnxOperator(step.node.kind);
    if (step.function == nullptr) refuseNode(step.node, "this operator is not known here");
  }
  fold();
  findLastUses();
}

void OnnxGraph::number(OnnxModel& model) {
  Numbering numbering;
  for (auto& [name, constant] : model.constants) {
    (void)numbering.add(name);
    constants_.push_back(toTensor(std::move(constant)));
  }
  for (OnnxInput& input : model.inputs) {
    input_values_.push_back(numbering.add(input.name));
    inputs_.push_back(std::move(input));
  }
  for (OnnxNode& node : model.nodes) {
    Step step;
    try {
      for (const std::string& name : node.inputs) step.inputs.push_back(numbering.find(name));
      for (const std::string& name : node.outputs)
        step.outputs.push_back(name.empty() ? kNone : numbering.add(name));
    } catch (const ModelError& error) {
      refuseNode(node, error.what());
    }
    step.node = std::move(node);
    steps_.push_back(std::move(step));
  }
  for (const std::string& name : model.outputs) {
    const int value = numbering.find(name);
    if (value == kNone) throw ModelError("an output has no name");
    output_values_.push_back(value);
  }
  outputs_ = std::move(model.outputs);
  constants_.resize(numbering.numbers.size());
}

void OnnxGraph::dropUnneeded() {
  std::vector<bool> is_needed(constants_.size(), false);
  for (const int value : output_values_) is_needed[static_cast<std::size_t>(value)] = true;
  std::vector<Step> needed;
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    const bool is_one = std::any_of(step->outputs.begin(), step->outputs.end(), [&](int value) {
      return value != kNone && is_needed[static_cast<std::size_t>(value)];
    });
    if (!is_one) continue;
    for (int& value : step->outputs) {
      if (value != kNone && !is_needed[static_cast<std::size_t>(value)]) value = kNone;
    }
    while (!step->outputs.empty() && step->outputs.back() == kNone) step->outputs.pop_back();
    for (const int value : step->inputs) {
      if (value != kNone) is_needed[static_cast<std::size_t>(value)] = true;
    }
    needed.push_back(std::move(*step));
  }
  std::reverse(needed.begin(), needed.end());
  steps_ = std::move(needed);
}

void OnnxGraph::fold() {
  OnnxBudget budget(limits_);
  std::vector<Step> left;
  for (Step& step : steps_) {
    const bool is_constant = std::all_of(step.inputs.begin(), step.inputs.end(), [this](int value) {
      return value == kNone || constants_[static_cast<std::size_t>(value)].defined();
    });
    if (!is_constant) {
      left.push_back(std::move(step));
      continue;
    }
    compute(step, constants_, budget);
  }
  steps_ = std::move(left);
}

void OnnxGraph::findLastUses() {
  std::vector<bool> is_seen(constants_.size(), false);
  for (const int value : output_values_) is_seen[static_cast<std::size_t>(value)] = true;
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    for (const std::vector<int>* const values : {&step->inputs, &step->outputs}) {
      for (const int value : *values) {
        if (value == kNone || is_seen[static_cast<std::size_t>(value)]) continue;
        is_seen[static_cast<std::size_t>(value)] = true;
        if (!constants_[static_cast<std::size_t>(value)].defined()) step->finished.push_back(value);
      }
    }
  }
}

const at::Tensor& OnnxGraph::valueOf(int value, const std::vector<at::Tensor>& values) const {
  static const at::Tensor kLeftOut;
  if (value == kNone) return kLeftOut;
  const auto at = static_cast<std::size_t>(value);
  return constants_[at].defined() ? constants_[at] : values[at];
}

void OnnxGraph::compute(const Step& step,
                        std::vector<at::Tensor>& values,
                        OnnxBudget& budget) const {
  std::vector<at::Tensor> inputs;
  for (const int value : step.inputs) inputs.push_back(valueOf(value, values));
  try {
    OnnxResults results = step.function(OnnxCall(step.node, opset_, inputs, budget));
    if (results.size() < step.outputs.size())
      throw ModelError(strCat("it has ", results.size(), " outputs, not ", step.outputs.size()));
    for (std::size_t i = 0; i < step.outputs.size(); ++i) {
      if (step.outputs[i] == kNone) continue;
      budget.hold(results[i].numel());
      values[static_cast<std::size_t>(step.outputs[i])] = std::move(results[i]);
    }
  } catch (const ModelError& error) {
    refuseNode(step.node, error.what());
  } catch (const c10::Error& error) {
    refuseNode(step.node,
               strCat("LibTorch cannot compute it of ",
                      shapesOf(inputs),
                      " (",
                      firstLineOf(error.what_without_backtrace()),
                      ")"));
  } catch (const std::exception& error) {
    refuseNode(step.node,
               strCat("LibTorch cannot compute it of ",
                      shapesOf(inputs),
                      " (",
                      firstLineOf(error.what()),
                      ")"));
  }
}

std::vector<at::Tensor> OnnxGraph::run(std::span<const at::Tensor> inputs) const {
  if (inputs.size() != inputs_.size())
    throw std::logic_error(strCat("the network takes ", inputs_.size(), " inputs"));
  const c10::InferenceMode guard;
  OnnxBudget budget(limits_);
  std::vector<at::Tensor> values(constants_.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    budget.hold(inputs[i].numel());
    values[static_cast<std::size_t>(input_values_[i])] = inputs[i];
  }
  for (const Step& step : steps_) {
    compute(step, values, budget);
    for (const int value : step.finished) {
      at::Tensor& tensor = values[static_cast<std::size_t>(value)];
      budget.release(tensor.defined() ? tensor.numel() : 0);
      tensor.reset();
    }
  }
  std::vector<at::Tensor> outputs;
  for (const int value : output_values_) outputs.push_back(valueOf(value, values));
  return outputs;
}

}  // namespace lay
