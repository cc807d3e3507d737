#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lay {

/// One named tensor, as float whatever the file stores.
struct WeightTensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;  ///< row-major
};

/// Contents of a .safetensors file: tensors by name and the file's own string metadata.
struct Weights {
  std::map<std::string, WeightTensor> tensors;
  std::map<std::string, std::string> metadata;
};

/// Reads F16, BF16, F32 and F64 tensors. Lengths and offsets are checked against the file's size before use.
/// @throws FileError naming the file and what is wrong ("truncated", "header is not JSON", ...).
[[nodiscard]] Weights readSafetensors(const std::filesystem::path& path);

/// The file's own string metadata alone; its tensors are not looked at.
/// @throws FileError as readSafetensors does of a damaged header.
[[nodiscard]] std::map<std::string, std::string> readSafetensorsMetadata(
    const std::filesystem::path& path);

/// How numbers are stored by writeSafetensors.
enum class WeightPrecision { Float16, Float32 };

/// Writes atomically. @throws FileError.
void writeSafetensors(const std::filesystem::path& path, const Weights& weights, WeightPrecision precision);

}  // namespace lay
