#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/project/database.h"
#include "core/project/project_file.h"

namespace lay {

/// What keeps unsaved work alive through a crash: a database in the user's state folder that says
/// what the project says. When write() returns, its transaction is on the disk (a write-ahead log
/// with a flush at each commit), and whatever ends the process afterwards, the next one finds it.
/// The file is locked by the system for as long as the process lives. Any one thread at a time.
class ProjectJournal {
 public:
  /// @param folder is made when it is missing, readable by its owner alone. @throws FileError.
  ProjectJournal(const std::filesystem::path& folder, const std::string& project_id);
  ~ProjectJournal();
  ProjectJournal(const ProjectJournal&) = delete;
  ProjectJournal& operator=(const ProjectJournal&) = delete;

  /// Makes `project` what will be recovered. Writes what differs from the last one that was
  /// written.
  /// @param file the project file that it belongs to; empty when there is none. @throws FileError.
  void write(const Project& project, const std::filesystem::path& file);

  /// Nothing is to be recovered: the work was saved, or a person threw it away.
  void remove();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::optional<Database> database_;
  std::optional<Project> written_;
};

/// A journal that a dead process left.
struct LeftJournal {
  std::filesystem::path path;
  std::filesystem::path project_file;    ///< empty when the work was never saved
  std::filesystem::path photo;           ///< that was shown
  std::filesystem::file_time_type time;  ///< of the last change
};

/// The newest first. Those of living processes are left out, broken ones too.
[[nodiscard]] std::vector<LeftJournal> leftJournals(const std::filesystem::path& folder);

/// What a dead process had, as loadProject gives it. The journal stays until removeJournal().
/// @throws FileError, FileInUse.
[[nodiscard]] LoadedProject recoverProject(const std::filesystem::path& journal);

/// Deletes a journal with all that belongs to it.
void removeJournal(const std::filesystem::path& journal);

/// Where journals are: `recovery` in userStateFolder().
[[nodiscard]] std::filesystem::path journalFolder();

}  // namespace lay
