#pragma once

#include <string>

#include <torch/nn/module.h>
#include <torch/types.h>

#include "core/base/device.h"

namespace lay {

/// Why LibTorch has no CUDA device to compute on, as a sentence; empty when it has one. The device
/// is tried, not only counted: a driver too old for this LibTorch or a card too old for its kernels
/// shows in the first computation. Asked once in a process.
[[nodiscard]] const std::string& whyNoCuda();

/// The device for a run with this choice.
[[nodiscard]] Device resolveTorchDevice(DeviceChoice choice);

[[nodiscard]] torch::Device toTorch(const Device& device);

/// Device and number type of a module's parameters: what its inputs must have.
[[nodiscard]] torch::TensorOptions optionsOf(const torch::nn::Module& module);

/// A tensor for plain code to read: on the processor, float, contiguous, without gradients.
[[nodiscard]] torch::Tensor toPlain(const torch::Tensor& tensor);

/// @throws Error always: the device failed with this.
[[noreturn]] void throwDeviceError(const c10::Error& error);

/// LibTorch's errors in our words, for what a device can run into and the processor cannot (its
/// memory, its driver): calls `work` and throws Error with the first line of what LibTorch said.
/// On the processor such an error is a fault of the program and passes as it is.
template <typename Work>
auto onDevice(const Device& device, const Work& work) {
  try {
    return work();
  } catch (const c10::Error& error) {
    if (!device.isCuda()) throw;
    throwDeviceError(error);
  }
}

}  // namespace lay
