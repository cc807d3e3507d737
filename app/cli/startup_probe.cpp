#include "app/cli/startup_probe.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace lay {
namespace {

namespace fs = std::filesystem;

fs::path desktopProgram() {
  fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "layfigure";
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

double startOnce(const std::string& command) {
  const auto close = [](std::FILE* pipe) { pclose(pipe); };
  const std::unique_ptr<std::FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
  std::string output;
  std::array<char, 256> buffer{};
  while (pipe != nullptr && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
    output += buffer.data();
  }
  const auto json = nlohmann::json::parse(output, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("startup_ms") || !json["startup_ms"].is_number()) {
    throw Error(
        "The desktop did not paint a frame within a minute. Start it by hand to see its message: "
        "layfigure --startup-report");
  }
  return json["startup_ms"].get<double>();
}

}  // namespace

double measureStartupMs() {
  const std::string command = "timeout 60 " + displayPrefix() + quoted(desktopProgram().string()) +
                              " --startup-report 2>/dev/null";
  std::array<double, 3> times_ms{};
  for (double& time_ms : times_ms) {
    time_ms = startOnce(command);
  }
  std::sort(times_ms.begin(), times_ms.end());
  return times_ms[1];
}

}  // namespace lay
