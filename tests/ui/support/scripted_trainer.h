#pragma once

#include <filesystem>

#include "ui/live/engine.h"

namespace lay {

/// How a pretended training goes.
struct TrainerScript {
  int steps = 4;
  double step_seconds = 0;
  double after_mm = 25;   ///< from 35 before
  bool is_better = true;  ///< something is kept
  bool fails = false;     ///< with a sentence, after its first step
};

/// Writes a program that tells what layfigure-train tells, learns nothing and takes a stop from its
/// state file like the real one; with files it is said to need.
[[nodiscard]] TrainerFiles writeScriptedTrainer(const std::filesystem::path& folder,
                                                const TrainerScript& script = {});

/// Adds `count` groups that teach to a preference file.
void writeToyPreferences(const std::filesystem::path& file, int count);

}  // namespace lay
