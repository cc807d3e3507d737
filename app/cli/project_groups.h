#pragma once

#include "core/preference/preference_record.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// What a project's file tells for preferences.
struct ProjectGroups {
  /// People whose photo, keypoints and first body are known, to sample hypotheses of; no bodies.
  std::vector<HypothesisGroup> people;
  /// The hypotheses of each person's shown run with the one that was chosen, where one was, and
  /// those of every run that was ranked in the desktop: nobody else has judged them.
  std::vector<PreferenceRecord> choices;
  std::vector<std::string> notices;  ///< who was left out, and why
};

/// Ids are the SHA-256 of the photo's file, followed by the person's id.
/// @throws FileError when it is not a project; Error when this program was built without projects.
[[nodiscard]] ProjectGroups readProjectGroups(const std::filesystem::path& path);

}  // namespace lay
