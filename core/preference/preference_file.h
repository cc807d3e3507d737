#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/preference/preference_record.h"

namespace lay {

/// A record as one line of JSON (UTF-8, ends with '\n'): format, version, id, camera, box,
/// keypoints (26 of x, y, confidence), initial, height_m, descriptions, denoiser, critic, person,
/// and for each body its seed, parameters, score, critique and reasons. Units and frames as in
/// RefinementProblem; floats come back exactly.
/// @throws InvalidOptions when the record is broken, or its problem is an edit or was settled by
/// hand: such runs say nothing of how a body is found.
[[nodiscard]] std::string preferenceToJsonLine(const PreferenceRecord& record);

/// @throws Error saying what is wrong with the line, without the file's name.
[[nodiscard]] PreferenceRecord preferenceFromJsonLine(std::string_view line);

/// What a preference file holds, as far as it can be read.
struct PreferenceSet {
  std::vector<PreferenceRecord> records;
  std::vector<std::string> notices;  ///< which lines were left out, and why
};

/// Reads a file of such lines. A line that cannot be read is left out and said, so that a torn end
/// or one broken group costs nothing else; of records with one id the last one counts.
/// @throws FileError when there is no file, or not one line of it is a record.
[[nodiscard]] PreferenceSet loadPreferences(const std::filesystem::path& path);

/// Replaces the file, atomically. @throws FileError, InvalidOptions.
void savePreferences(const std::filesystem::path& path,
                     const std::vector<PreferenceRecord>& records);

/// Adds records to a file one by one, each flushed to the disk before the next is made, so that an
/// interrupted build goes on where it stopped.
class PreferenceWriter {
 public:
  /// Opens or makes the file. What a crash tore off at its end is cut away.
  /// @throws FileError when the file cannot be written, or holds lines of another kind.
  explicit PreferenceWriter(std::filesystem::path path);

  /// Ids of the records that were there or have been added.
  [[nodiscard]] bool has(const std::string& id) const { return ids_.contains(id); }
  /// @throws FileError; InvalidOptions as preferenceToJsonLine does.
  void add(const PreferenceRecord& record);

 private:
  std::filesystem::path path_;
  std::set<std::string> ids_;
};

/// Puts records into others: new ids at the end, in order. Of an id that is there, the newcomer
/// counts, but a person's ranking of the same bodies stays when it brings none.
/// @return how many were new.
int mergePreferences(std::vector<PreferenceRecord>& into, std::vector<PreferenceRecord> from);

}  // namespace lay
