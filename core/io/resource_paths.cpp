#include "core/io/resource_paths.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <system_error>
#include <vector>

namespace lay {
namespace {

namespace fs = std::filesystem;

/// The folder an environment variable names; nothing when it is unset or empty.
std::optional<fs::path> folderFromEnvironment(const char* variable) {
  // Nothing changes the environment once a program has started.
  const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe)
  if (value == nullptr || *value == '\0') {
    return std::nullopt;
  }
  return fs::path(value);
}

/// A kind of user folder of the XDG base directory specification.
struct UserFolderKind {
  const char* variable;
  const char* place;  ///< in ~/.local, where the variable is not set
};
constexpr UserFolderKind kData = {"XDG_DATA_HOME", "share"};
constexpr UserFolderKind kState = {"XDG_STATE_HOME", "state"};

std::optional<fs::path> userFolder(const UserFolderKind& kind) {
  // The specification has relative paths ignored.
  if (auto xdg = folderFromEnvironment(kind.variable); xdg && xdg->is_absolute()) {
    return xdg;
  }
  if (const auto home = folderFromEnvironment("HOME")) {
    return *home / ".local" / kind.place;
  }
  return std::nullopt;
}

/// The folder that `variable` names, else `place` in the user's folder of that kind.
/// @param purpose "to keep unsaved work in".
fs::path ownFolder(const char* purpose,
                   const char* variable,
                   const UserFolderKind& kind,
                   const char* place) {
  if (auto named = folderFromEnvironment(variable)) {
    return *named;
  }
  if (const auto user = userFolder(kind)) {
    return *user / place;
  }
  throw FileError(strCat("There is no folder ",
                         purpose,
                         ": neither ",
                         variable,
                         " nor ",
                         kind.variable,
                         " nor HOME is set. Set ",
                         variable,
                         " to a folder."));
}

std::optional<fs::path> programFolder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) {
    return std::nullopt;
  }
  return program.parent_path();
}

/// Folders that may hold `kind` ("models" or "resources"), the first one first.
/// @param source_folder where the source tree keeps it, from the tree's root.
std::vector<fs::path> searchFolders(const char* variable,
                                    const char* kind,
                                    const char* source_folder) {
  std::vector<fs::path> folders;
  if (const auto named = folderFromEnvironment(variable)) {
    folders.push_back(*named);
  }
  if (const auto user = userFolder(kData)) {
    folders.push_back(*user / "layfigure" / kind);
  }
  if (const auto program = programFolder()) {
    folders.push_back((*program / ".." / "share" / "layfigure" / kind).lexically_normal());
  }
  folders.push_back(fs::path(LAY_SOURCE_DIR) / source_folder);
  return folders;
}

/// Names can come from files; one that leaves the folders searched is not a name.
bool staysInside(const fs::path& name) {
  return !name.empty() && name.is_relative() &&
         std::none_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
}

template <typename ErrorType>
fs::path findFile(const std::string& what,
                  const std::string& name,
                  const char* variable,
                  const char* kind,
                  const char* source_folder) {
  if (!staysInside(name)) {
    throw ErrorType(
        strCat("'", name, "' cannot name a ", what, ": expected a relative path without '..'."));
  }
  std::string places;
  for (const fs::path& folder : searchFolders(variable, kind, source_folder)) {
    fs::path candidate = folder / name;
    std::error_code error;
    if (fs::is_regular_file(candidate, error)) {
      return candidate;
    }
    places += strCat("\n  ", candidate.string());
  }
  throw ErrorType(strCat("The ",
                         what,
                         " '",
                         name,
                         "' is not installed. Searched:",
                         places,
                         "\nPut it in one of these places, or set ",
                         variable,
                         " to the folder that holds it."));
}

}  // namespace

fs::path findModelFile(const std::string& name) {
  return findFile<ModelError>("model file", name, "LAYFIGURE_MODELS", "models", "models/weights");
}

fs::path findModelManifest() {
  return findFile<ModelError>("list of models", "manifest.json", "LAYFIGURE_MODELS", "models", "models");
}

fs::path findResourceFile(const std::string& name) {
  return findFile<FileError>("resource", name, "LAYFIGURE_RESOURCES", "resources", "resources");
}

fs::path userModelFolder() {
  return ownFolder("for models of your own", "LAYFIGURE_MODELS", kData, "layfigure/models");
}

fs::path userDataFolder() {
  return ownFolder("for what you make", "LAYFIGURE_USER_DATA", kData, "layfigure");
}

fs::path userStateFolder() {
  return ownFolder("to keep unsaved work in", "LAYFIGURE_STATE", kState, "layfigure");
}

fs::path programBeside(const std::string& name) {
  return programFolder().value_or(fs::path()) / name;
}

}  // namespace lay
