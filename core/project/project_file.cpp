#include "core/project/project_file.h"

#include <array>
#include <system_error>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/sha256.h"
#include "core/project/database.h"
#include "core/project/project_rows.h"
#include "core/project/project_schema.h"

namespace lay {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxProjectBytes = std::uintmax_t{2} << 30U;
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);

std::string readProjectBytes(const fs::path& path) {
  std::error_code ignored;
  const std::uintmax_t size = fs::file_size(path, ignored);
  if (!ignored && size > kMaxProjectBytes) {
    throw FileError(strCat("Cannot open ",
                           path,
                           ": it has ",
                           size,
                           " bytes; projects of up to ",
                           kMaxProjectBytes,
                           " are read. Link the photos instead of embedding them."));
  }
  std::string bytes = readFile(path);
  if (!std::string_view(bytes).starts_with(kSqliteMagic)) {
    throw FileError(
        strCat("Cannot open ",
               path,
               ": it is not a Layfigure project, or only its beginning was copied. Open "
               "a file that ends in ",
               kProjectEnding,
               "."));
  }
  return bytes;
}

/// Where the file of a photo may be now: moved along with the project, or where it was.
std::array<fs::path, 2> placesOf(const ProjectPhoto& photo, const fs::path& folder) {
  return {folder / photo.path.filename(), photo.path};
}

/// Photos that were linked by a path from the project's folder.
std::vector<fs::path> pathsBeside(Database& database) {
  std::vector<fs::path> paths;
  Query query(database, "SELECT beside FROM photos ORDER BY position");
  while (query.next()) {
    paths.emplace_back(query.text(0));
  }
  return paths;
}

bool isRegularFile(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

}  // namespace

bool isProjectFile(const fs::path& path) {
  return path.extension() == kProjectEnding;
}

void saveProject(const fs::path& path, const Project& project) {
  Database database = Database::inMemory(path.string());
  createProjectSchema(database);
  Transaction transaction(database);
  writeProjectRows(database, project, nullptr, path);
  transaction.commit();
  writeFileAtomically(path, database.toBytes());
}

LoadedProject loadProject(const fs::path& path) {
  LoadedProject loaded;
  Database database = Database::fromBytes(readProjectBytes(path), path.string());
  migrateProject(database);
  loaded.project = readProjectRows(database);
  const fs::path folder = path.parent_path();
  const std::vector<fs::path> beside = pathsBeside(database);
  for (std::size_t i = 0; i < loaded.project.photos.size(); ++i) {
    ProjectPhoto& photo = loaded.project.photos[i];
    if (!photo.content && !beside[i].empty() && isRegularFile(folder / beside[i])) {
      photo.path = (folder / beside[i]).lexically_normal();
    }
    const std::string notice = findContent(photo, folder);
    if (!notice.empty()) {
      loaded.notices.push_back(notice);
    }
  }
  return loaded;
}

std::string findContent(ProjectPhoto& photo, const fs::path& folder) {
  if (photo.content) {
    return {};
  }
  std::string changed;
  for (const fs::path& place : placesOf(photo, folder)) {
    if (!isRegularFile(place)) {
      continue;
    }
    try {
      auto content = std::make_shared<const std::string>(readFile(place));
      if (!photo.sha256.empty() && sha256(*content) != photo.sha256) {
        changed = place.string();
        continue;
      }
      photo.path = place;
      photo.content = std::move(content);
      return {};
    } catch (const FileError& error) {
      return error.what();
    }
  }
  if (!changed.empty()) {
    return strCat(
        "The photo ",
        changed,
        " is not the one that the project was made with. Put the old one back, or open the "
        "new one as a project of its own.");
  }
  return strCat("The photo ",
                photo.path.string(),
                " is not there any more. Put it beside the project file and open it again.");
}

}  // namespace lay
