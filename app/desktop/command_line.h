#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <QStringList>

#include "core/base/device.h"

namespace lay {

/// What the desktop was asked to do.
struct DesktopOptions {
  std::optional<std::filesystem::path> image;  ///< or a project
  std::optional<std::filesystem::path> keypoints;
  int person = 0;
  std::optional<std::string> body;  ///< an installed body's id or a file, for this time only
  std::optional<std::filesystem::path> screenshot;  ///< refine, save a picture of the window, leave
  std::optional<std::string> theme;                 ///< "light" or "dark", for this time only
  std::optional<DeviceChoice> device;               ///< of the networks, for this time only
  bool check = false;           ///< look whether everything is there, say so, leave
  bool startup_report = false;  ///< print when the first frame was painted, leave
  bool frame_report = false;    ///< print how fluid the window is while a run is live, leave

  /// Nobody sits before the window.
  [[nodiscard]] bool isUnattended() const {
    return screenshot.has_value() || startup_report || frame_report;
  }
};

/// The outcome of reading the command line: options, or a text to print and the exit code to leave
/// with.
struct ParsedCommandLine {
  DesktopOptions options;
  std::optional<std::string> text;
  int exit_code = 0;
};

/// Reads the arguments (with the program's name first). Needs no display.
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList& arguments);

}  // namespace lay
