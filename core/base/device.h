#pragma once

#include <array>
#include <string>
#include <string_view>

namespace lay {

/// What a person asks a program to compute the networks on.
enum class DeviceChoice {
  Auto,  ///< CUDA where there is one, else the processor
  Cpu,
  Cuda  ///< falls back to the processor with a notice where there is none
};

inline constexpr std::array kDeviceChoices = {
    DeviceChoice::Auto, DeviceChoice::Cpu, DeviceChoice::Cuda};

[[nodiscard]] std::string_view toString(DeviceChoice choice);  ///< "auto", "cpu", "cuda"

/// @throws InvalidOptions naming the text when it is none of "auto", "cpu", "cuda".
[[nodiscard]] DeviceChoice parseDeviceChoice(std::string_view text);

/// What a choice came to, decided once for a run.
struct Device {
  enum class Kind { Cpu, Cuda };

  Kind kind = Kind::Cpu;
  /// Not empty when the choice could not be met: a sentence that says what is used instead and why.
  /// Programs show it, never drop it.
  std::string notice;

  [[nodiscard]] bool isCuda() const { return kind == Kind::Cuda; }
};

[[nodiscard]] std::string_view toString(Device::Kind kind);  ///< "cpu", "cuda"

/// @param why_no_cuda the reason why this process has no CUDA device; empty when it has one.
[[nodiscard]] Device resolveDevice(DeviceChoice choice, std::string_view why_no_cuda);

}  // namespace lay
