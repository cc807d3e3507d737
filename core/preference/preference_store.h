#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/preference/own_preferences.h"

namespace lay {

/// What a preference file holds, in numbers.
struct PreferenceCounts {
  int groups = 0;
  int bodies = 0;
  int ranked = 0;    ///< by a person
  int teaching = 0;  ///< tell their bodies apart: what improving learns from
};

/// The preference file of the user's own, made when the first group comes. Each call reads it anew,
/// so that other programs may write it, too; a file with lines that cannot be read is never
/// written, because they would be lost.
class PreferenceStore {
 public:
  /// @param file see userPreferenceFile().
  explicit PreferenceStore(std::filesystem::path file);

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// @throws FileError when it cannot be read, or lines of it cannot.
  [[nodiscard]] PreferenceCounts counts() const;
  [[nodiscard]] std::vector<PreferenceRecord> records() const;

  /// Puts ranked runs in, and takes out the groups of runs whose ranking was taken back.
  /// @return how many groups are in the file now because of this project. @throws FileError.
  int keep(const OwnPreferences& own) const;
  /// Adds another file's groups; a person's ranking of the same bodies stays.
  /// @return how many were new. @throws FileError.
  int importFrom(const std::filesystem::path& other) const;
  /// Writes all groups into another file. @return how many. @throws FileError when there are none.
  int exportTo(const std::filesystem::path& other) const;

 private:
  void save(const std::vector<PreferenceRecord>& records) const;

  std::filesystem::path file_;
};

/// userDataFolder()/preferences.jsonl. @throws FileError.
[[nodiscard]] std::filesystem::path userPreferenceFile();

}  // namespace lay
