#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/live/engine.h"

namespace lay {

/// One thing that the program needs.
struct CheckResult {
  std::string what;  ///< "body"
  bool is_fine = true;
  std::string finding;  ///< a path, or what is wrong and the way out
};

/// Looks for everything the desktop needs, without a display: models, resources, a folder for
/// unsaved work, a display to start on. Reads files, writes none but a probe it removes.
/// @param model_probe loads the models to see that they work; throws what is wrong.
[[nodiscard]] std::vector<CheckResult> checkInstallation(const std::function<void()>& model_probe);

/// A first body and a short run of a made-up person. @throws Error with what is wrong.
void probeModels(const Engine& engine);

/// A line each: "ok       body: /usr/share/...", "PROBLEM  denoiser: ...".
[[nodiscard]] std::string toText(const std::vector<CheckResult>& results);

[[nodiscard]] bool isFine(const std::vector<CheckResult>& results);

}  // namespace lay
