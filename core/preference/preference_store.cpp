#include "core/preference/preference_store.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/preference/preference_file.h"

namespace lay {

PreferenceStore::PreferenceStore(std::filesystem::path file) : file_(std::move(file)) {}

std::vector<PreferenceRecord> PreferenceStore::records() const {
  std::error_code ignored;
  if (!std::filesystem::exists(file_, ignored)) return {};
  PreferenceSet set = loadPreferences(file_);
  if (!set.notices.empty()) {
    throw FileError(strCat("The preference file '",
                           file_.string(),
                           "' has lines that cannot be read, and writing it would lose them: ",
                           set.notices.front(),
                           " Mend the line, or move the file away; nothing in it was changed."));
  }
  return std::move(set.records);
}

PreferenceCounts PreferenceStore::counts() const {
  PreferenceCounts counts;
  for (const PreferenceRecord& record : records()) {
    ++counts.groups;
    counts.bodies += static_cast<int>(record.group.bodies.size());
    counts.ranked += record.persons ? 1 : 0;
    const std::vector<double> advantages = groupAdvantages(scoresOf(record));
    counts.teaching += std::ranges::any_of(advantages, [](double a) { return a != 0; }) ? 1 : 0;
  }
  return counts;
}

int PreferenceStore::keep(const OwnPreferences& own) const {
  std::vector<PreferenceRecord> all = records();
  const std::size_t before = all.size();
  std::erase_if(all, [&](const PreferenceRecord& record) {
    return std::ranges::find(own.unranked, record.group.id) != own.unranked.end();
  });
  const bool is_changed = !own.ranked.empty() || all.size() != before;
  mergePreferences(all, own.ranked);
  if (is_changed) save(all);
  return static_cast<int>(own.ranked.size());
}

int PreferenceStore::importFrom(const std::filesystem::path& other) const {
  PreferenceSet from = loadPreferences(other);
  if (!from.notices.empty()) {
    throw FileError(strCat(from.notices.front(),
                           " Nothing was imported; `layfigure-cli preferences import` takes what "
                           "can be read."));
  }
  std::vector<PreferenceRecord> all = records();
  const int added = mergePreferences(all, std::move(from.records));
  save(all);
  return added;
}

int PreferenceStore::exportTo(const std::filesystem::path& other) const {
  const std::vector<PreferenceRecord> all = records();
  if (all.empty()) {
    throw FileError(
        "There are no preferences to export yet. Rank the bodies of a run in the list of hypotheses "
        "first.");
  }
  savePreferences(other, all);
  return static_cast<int>(all.size());
}

void PreferenceStore::save(const std::vector<PreferenceRecord>& records) const {
  std::error_code error;
  if (records.empty()) {  // an empty file would be taken for a broken one
    std::filesystem::remove(file_, error);
    return;
  }
  std::filesystem::create_directories(file_.parent_path(), error);
  savePreferences(file_, records);
}

std::filesystem::path userPreferenceFile() {
  return userDataFolder() / "preferences.jsonl";
}

}  // namespace lay
