#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace lay {

// What the commands that draw charts share.

/// Asks everything that can be asked before there is anything to draw, so that a long run does not
/// end with a chart that cannot be written. Leaves nothing behind.
/// @param option the one that named the path, e.g. "--out".
/// @throws InvalidOptions when the name does not end in .png, Error when this program cannot draw
/// charts, FileError when the place cannot be written to.
void checkChartOutput(const std::string& option, const std::filesystem::path& path);

/// Has `write` write the chart under another name and moves it to `path`; missing folders are made.
/// @throws FileError, and whatever `write` throws; then nothing has changed.
void storeChart(const std::filesystem::path& path,
                const std::function<void(const std::filesystem::path&)>& write);

/// "42,000".
[[nodiscard]] std::string withThousands(std::int64_t number);

}  // namespace lay
