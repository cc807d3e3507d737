#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/preference/preference_record.h"
#include "core/project/project.h"

namespace lay {

/// A finished run as a group: its hypotheses in their own order and what they were made from. Nobody
/// has judged it yet.
/// @return none of a run that says nothing of how a body is found: with fewer than two hypotheses,
/// an edit, or settled by hand.
[[nodiscard]] std::optional<PreferenceRecord> groupOfRun(const FinishedRun& run, std::string id);

/// By what a preference file knows a person's run: the photo's SHA-256 (or the project's id where
/// the photo's file is not known), the person and the run.
[[nodiscard]] std::string preferenceId(const Project& project,
                                       const Person& person,
                                       const FinishedRun& run);

/// What a person says of their runs' bodies.
struct OwnPreferences {
  std::vector<PreferenceRecord> ranked;  ///< the runs that were ranked, each with its tiers
  std::vector<std::string> unranked;     ///< ids of the other runs: a ranking was taken back
  int left_out = 0;  ///< ranked, but no groups: edits, and runs that were settled by hand
};

/// Of everybody in a project, all runs.
[[nodiscard]] OwnPreferences ownPreferences(const Project& project);

}  // namespace lay
