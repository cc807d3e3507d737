#pragma once

#include "core/refine/refiner_files.h"

#include <string>

namespace lay {

/// The networks that a run takes, and where its denoiser is from.
struct ChosenDenoiser {
  RefinerFiles files;
  std::string name;  ///< "shipped", or the file's stem
  std::string note;  ///< where it is one that the person improved: a sentence; else ""
};

/// @param wish "": the one that the window uses, which may be one that the person improved there;
/// "shipped": the one that came with the program; else a file.
/// @throws ModelError, FileError when it is missing.
[[nodiscard]] ChosenDenoiser chooseDenoiser(const std::string& wish);

}  // namespace lay
