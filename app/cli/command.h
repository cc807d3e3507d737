#pragma once

#include <functional>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

struct CameraSettings;
struct KeypointReadOptions;

/// One command of layfigure-cli. Its options have been declared on `app`; `run` is called when the
/// user chose it and returns an exit code. @throws Error from `run`.
struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;
};

// One file each: app/cli/<name>_command.cpp.
[[nodiscard]] Command makeRefineCommand(CLI::App& parent);
[[nodiscard]] Command makeExportCommand(CLI::App& parent);
[[nodiscard]] Command makeDetectCommand(CLI::App& parent);
[[nodiscard]] Command makeKeypointsCommand(CLI::App& parent);
[[nodiscard]] Command makeDescribeCommand(CLI::App& parent);
[[nodiscard]] Command makeModelsCommand(CLI::App& parent);
[[nodiscard]] Command makeBenchCommand(CLI::App& parent);
[[nodiscard]] Command makeAblateCommand(CLI::App& parent);
[[nodiscard]] Command makeEditTestCommand(CLI::App& parent);
[[nodiscard]] Command makeRobustnessCommand(CLI::App& parent);
[[nodiscard]] Command makeCritiqueCommand(CLI::App& parent);
[[nodiscard]] Command makePreferencesCommand(CLI::App& parent);
[[nodiscard]] Command makeChartCommand(CLI::App& parent);

/// The options of a command that reads a keypoint file: its layout, and corrections of the mapping.
void addKeypointReadOptions(CLI::App& app, KeypointReadOptions& options);

/// The options of a command that needs the photo's camera: refine_command.cpp.
void addCameraOptions(CLI::App& app, CameraSettings& camera);

}  // namespace lay
