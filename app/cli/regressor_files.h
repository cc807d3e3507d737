#pragma once

#include <filesystem>

namespace lay {

/// Turns a checkpoint of 4D-Humans (HMR 2.0) into weights under the same names in the user's model
/// folder; the discriminator and SMPL's own buffers stay behind. No Python is needed and nothing in
/// the file is executed. @return where they are. @throws FileError, ModelError.
std::filesystem::path importRegressor(const std::filesystem::path& checkpoint);

}  // namespace lay
