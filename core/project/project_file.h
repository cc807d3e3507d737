#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace lay {

/// The ending of project files, with its dot.
inline constexpr const char* kProjectEnding = ".layfigure";

/// Writes the whole project as one SQLite file, atomically: after a crash or on a full disk the old
/// file is still there. @throws FileError.
void saveProject(const std::filesystem::path& path, const Project& project);

/// A project and what a person should know about it.
struct LoadedProject {
  Project project;
  std::vector<std::string> notices;  ///< a linked photo is gone, or is another one now
};

/// Reads a project file of this or an older version; the file is never changed. Linked photos are
/// looked for from the project's folder first, then where they were. Photos are not decoded.
/// @throws FileError when it is not a project, is damaged, or was written by a newer program.
[[nodiscard]] LoadedProject loadProject(const std::filesystem::path& path);

/// The name alone decides.
[[nodiscard]] bool isProjectFile(const std::filesystem::path& path);

/// Fills `content` in from the photo's own file where it is not known.
/// @param folder of the project file. @return why that could not be done; empty when it was.
[[nodiscard]] std::string findContent(ProjectPhoto& photo, const std::filesystem::path& folder);

}  // namespace lay
