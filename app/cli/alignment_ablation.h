#pragma once

#include "core/preference/alignment_table.h"

#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

/// What `ablate --align` is told besides the benchmark's options.
struct AlignmentRequest {
  std::vector<std::string> denoisers;  ///< NAME=FILE; empty: something else is measured
  std::string world = "foreign";       ///< or benchmark
  std::string critic = "energy";       ///< who chooses in the column "scorer of M"
  std::vector<int> draws;              ///< empty: those of the table
};

/// Declares --align, --world and --draws.
void addAlignmentOptions(CLI::App& command, AlignmentRequest& request);

/// Prints the table of alignment: the installed denoiser as "base", then those of the request.
/// @return an exit code. @throws InvalidOptions, Error.
[[nodiscard]] int runAlignmentAblation(const AlignmentRequest& request,
                                       AlignmentTableOptions options,
                                       bool wants_json);

}  // namespace lay
