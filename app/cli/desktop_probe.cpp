#include "app/cli/desktop_probe.h"

#include "core/base/error.h"
#include "core/io/resource_paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>

namespace lay {
namespace {

namespace fs = std::filesystem;

fs::path desktopProgram() {
  fs::path program = programBeside("layfigure");
  if (!fs::exists(program)) {
    throw Error(
        strCat("There is no desktop '", program.string(), "'. Build it with packaging/run.sh."));
  }
  return program;
}

/// Nobody changes the environment while this program reads it. Null when unset.
const char* environment(const char* name) {
  return std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
}

bool isInPath(const std::string& name) {
  const char* path = environment("PATH");
  std::string folders = path == nullptr ? "" : path;
  for (std::size_t start = 0; start <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', start), folders.size());
    if (fs::exists(fs::path(folders.substr(start, end - start)) / name)) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

std::string displayPrefix() {
  if (environment("DISPLAY") != nullptr || environment("WAYLAND_DISPLAY") != nullptr) {
    return "";
  }
  if (!isInPath("xvfb-run")) {
    throw Error(
        "There is no display and no xvfb-run. Install xvfb and xauth, or start this from a "
        "graphical session.");
  }
  return "xvfb-run -a -s '-screen 0 1600x1000x24' ";
}

/// 'text' for a shell, whatever characters it holds.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result + "'";
}

/// What the desktop prints as JSON when it is started with an option that makes it leave by itself.
/// @param figures that it has to tell, all of them numbers.
nlohmann::json reportOf(const std::string& option,
                        std::initializer_list<const char*> figures) {
  const std::string command = "timeout 60 " + displayPrefix() + quoted(desktopProgram().string()) +
                              ' ' + option + " 2>/dev/null";
  const auto close = [](std::FILE* pipe) { pclose(pipe); };
  const std::unique_ptr<std::FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
  std::string output;
  std::array<char, 256> buffer{};
  while (pipe != nullptr && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
    output += buffer.data();
  }
  auto json = nlohmann::json::parse(output, nullptr, /*allow_exceptions=*/false);
  const bool tells_all = json.is_object() && std::ranges::all_of(figures, [&](const char* figure) {
                           return json.contains(figure) && json[figure].is_number();
                         });
  if (!tells_all) {
    throw Error(strCat(
        "The desktop did not report within a minute. Start it by hand to see its message: "
        "layfigure ",
        option));
  }
  return json;
}

}  // namespace

double measureStartupMs() {
  std::array<double, 3> times_ms{};
  for (double& time_ms : times_ms) {
    time_ms = reportOf("--startup-report", {"startup_ms"})["startup_ms"].get<double>();
  }
  std::sort(times_ms.begin(), times_ms.end());
  return times_ms[1];
}

LiveFrames measureLiveFrames() {
  const nlohmann::json report =
      reportOf("--frame-report", {"live_fps", "live_longest_wait_ms"});
  return {report["live_fps"].get<double>(), report["live_longest_wait_ms"].get<double>()};
}

}  // namespace lay
