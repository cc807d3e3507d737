#include "core/project/project_journal.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/project/file_in_use.h"
#include "core/project/project_rows.h"
#include "core/project/project_schema.h"

namespace lay {

namespace {

namespace fs = std::filesystem;

constexpr const char* kJournalEnding = ".journal";

void makePrivateFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw FileError(strCat("Cannot make the folder ",
                           folder,
                           " for unsaved work: ",
                           error.message(),
                           ". Set LAYFIGURE_STATE to a folder that can be written."));
  }
  // Photos are in it.
  fs::permissions(folder, fs::perms::owner_all, error);
}

fs::file_time_type timeOf(const fs::path& journal) {
  fs::file_time_type newest = fs::file_time_type::min();
  for (const char* ending : {"", "-wal"}) {
    std::error_code error;
    const auto time = fs::last_write_time(journal.string() + ending, error);
    newest = error ? newest : std::max(newest, time);
  }
  return newest;
}

bool holdsWork(Database& database) {
  return database.pragma("application_id") == kProjectApplicationId &&
         Query(database, "SELECT 1 FROM project").next();
}

fs::path shownPhotoOf(Database& database) {
  Query query(database,
              "SELECT path FROM photos WHERE position = (SELECT current_photo FROM project)");
  return query.next() ? fs::path(query.text(0)) : fs::path();
}

}  // namespace

ProjectJournal::ProjectJournal(const fs::path& folder, const std::string& project_id)
    : path_(folder / (project_id + kJournalEnding)) {
  makePrivateFolder(folder);
  database_ = Database::open(path_, Database::Mode::ReadWriteCreate);
  database_->execute("PRAGMA journal_mode = WAL");
  database_->execute("PRAGMA synchronous = FULL");
  if (database_->pragma("user_version") == 0) {
    createProjectSchema(*database_);
  } else {
    migrateProject(*database_);
  }
}

ProjectJournal::~ProjectJournal() = default;

void ProjectJournal::write(const Project& project, const fs::path& file) {
  if (!database_) {
    throw FileError(strCat("The journal ", path_, " was removed already."));
  }
  Transaction transaction(*database_);
  writeProjectRows(*database_, project, written_ ? &*written_ : nullptr, file);
  transaction.commit();
  written_ = project;
}

void ProjectJournal::remove() {
  database_.reset();
  removeJournal(path_);
}

std::vector<LeftJournal> leftJournals(const fs::path& folder) {
  std::vector<LeftJournal> journals;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != kJournalEnding) {
      continue;
    }
    try {
      Database database = Database::open(entry.path(), Database::Mode::ReadWrite);
      if (holdsWork(database)) {
        journals.push_back(
            {entry.path(), projectFileOf(database), shownPhotoOf(database), timeOf(entry.path())});
      }
    } catch (const FileError&) {
      // In use by a living window, or nothing that could be offered.
    }
  }
  std::sort(journals.begin(), journals.end(), [](const LeftJournal& a, const LeftJournal& b) {
    return a.time > b.time;
  });
  return journals;
}

LoadedProject recoverProject(const fs::path& journal) {
  Database database = Database::open(journal, Database::Mode::ReadWrite);
  migrateProject(database);
  LoadedProject loaded;
  loaded.project = readProjectRows(database);
  const fs::path folder = projectFileOf(database).parent_path();
  for (ProjectPhoto& photo : loaded.project.photos) {
    const std::string notice = findContent(photo, folder);
    if (!notice.empty()) {
      loaded.notices.push_back(notice);
    }
  }
  return loaded;
}

void removeJournal(const fs::path& journal) {
  for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
    std::error_code ignored;
    fs::remove(journal.string() + ending, ignored);
  }
}

fs::path journalFolder() {
  return userStateFolder() / "recovery";
}

}  // namespace lay
