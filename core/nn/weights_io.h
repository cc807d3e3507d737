#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <torch/nn/module.h>

#include "core/io/safetensors.h"

namespace lay {

/// Parameters and buffers of a module by their dotted names, as plain weights.
[[nodiscard]] Weights weightsOf(const torch::nn::Module& module);

/// Copies weights into a module of the same structure. Every missing, unexpected or misshapen
/// tensor is listed in one error.
/// @throws ModelError, leaving the module unchanged.
void loadWeights(torch::nn::Module& module,
                 const Weights& weights,
                 const std::filesystem::path& path);

/// A required whole number of a file's metadata within [low, high]. @throws ModelError naming the
/// file and the key.
[[nodiscard]] int requireMetadataInt(const Weights& weights,
                                     const std::string& key,
                                     int low,
                                     int high,
                                     const std::filesystem::path& path);

}  // namespace lay
