#include "core/nn/torch_device.h"

#include <ATen/Context.h>
#include <torch/cuda.h>

#include "core/base/error.h"

namespace lay {
namespace {

/// LibTorch's messages go on for a page of advice and stack frames.
std::string firstLineOf(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

std::string tryCuda() {
  if (!at::globalContext().hasCUDART()) return "this LibTorch was built without CUDA.";
  if (!torch::cuda::is_available()) {
    return "LibTorch finds no CUDA device. Is NVIDIA's driver installed and the card visible?";
  }
  try {
    const torch::Tensor one = torch::ones({1}, torch::kCUDA) + 1;
    if (one.item<float>() == 2) return "";
    return "the CUDA device computes wrongly.";
  } catch (const c10::Error& error) {
    return strCat("the CUDA device cannot be used (",
                  firstLineOf(error.what_without_backtrace()),
                  "). Do driver, card and LibTorch fit together?");
  }
}

}  // namespace

const std::string& whyNoCuda() {
  static const std::string kReason = tryCuda();
  return kReason;
}

Device resolveTorchDevice(DeviceChoice choice) {
  // A run that asked for the processor must not wait for a driver to start.
  return choice == DeviceChoice::Cpu ? Device{} : resolveDevice(choice, whyNoCuda());
}

torch::Device toTorch(const Device& device) {
  return {device.isCuda() ? torch::kCUDA : torch::kCPU};
}

torch::TensorOptions optionsOf(const torch::nn::Module& module) {
  const torch::Tensor parameter = module.parameters().front();
  return torch::TensorOptions().device(parameter.device()).dtype(parameter.scalar_type());
}

torch::Tensor toPlain(const torch::Tensor& tensor) {
  return tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
}

void throwDeviceError(const c10::Error& error) {
  throw Error(strCat("The computation on CUDA failed: ",
                     firstLineOf(error.what_without_backtrace()),
                     ". Choose the processor (device cpu), or free the card's memory."));
}

}  // namespace lay
