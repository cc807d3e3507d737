#pragma once

#include <filesystem>
#include <string>

namespace lay {

/// Finds a file of models/weights, e.g. "lay_body.npz": in $LAYFIGURE_MODELS, in the user's data folder
/// ($XDG_DATA_HOME/layfigure/models), beside the program as installed (../share/layfigure/models), and in the source
/// tree the program was built from.
/// @throws ModelError that lists the places searched and says how to set $LAYFIGURE_MODELS.
[[nodiscard]] std::filesystem::path findModelFile(const std::string& name);

/// Finds the list of models that can be installed, models/manifest.json, by the same order.
/// @throws ModelError.
[[nodiscard]] std::filesystem::path findModelManifest();

/// Finds a file of resources/, e.g. "sample/sample.png", by the same order under ../share/layfigure/resources and the
/// source tree ($LAYFIGURE_RESOURCES first). @throws FileError that lists the places searched.
[[nodiscard]] std::filesystem::path findResourceFile(const std::string& name);

/// Where models of the user's own are installed: $LAYFIGURE_MODELS, else
/// $XDG_DATA_HOME/layfigure/models, else ~/.local/share/layfigure/models. It need not exist.
/// @throws FileError when none of these variables is set.
[[nodiscard]] std::filesystem::path userModelFolder();

/// Where what a person made of the program is kept (rankings, improved networks, a critic's memory):
/// $LAYFIGURE_USER_DATA, else $XDG_DATA_HOME/layfigure, else ~/.local/share/layfigure. It need not
/// exist.
/// @throws FileError when none of these variables is set.
[[nodiscard]] std::filesystem::path userDataFolder();

/// Where what must outlive a crash is kept: $LAYFIGURE_STATE, else $XDG_STATE_HOME/layfigure, else
/// ~/.local/state/layfigure. It need not exist.
/// @throws FileError when none of these variables is set.
[[nodiscard]] std::filesystem::path userStateFolder();

/// Where a program that comes with this one is: beside it. It need not be there.
[[nodiscard]] std::filesystem::path programBeside(const std::string& name);

}  // namespace lay
