#pragma once

#include <filesystem>

#include "core/project/database.h"
#include "core/project/project.h"

namespace lay {

/// Makes the tables say what `project` says. Runs are appended, never rewritten: a text edit after
/// a long run costs one row. Call inside a transaction.
/// @param written what the tables say already; null for nothing.
/// @param file the project file they belong to: it is kept beside them, and paths of photos are
/// kept relative to its folder too. May be empty.
void writeProjectRows(Database& database,
                      const Project& project,
                      const Project* written,
                      const std::filesystem::path& file);

/// The project that the tables hold. Nothing is believed unchecked: sizes, ranges, references.
/// Photos are not decoded. @throws FileError naming the database and what is wrong.
[[nodiscard]] Project readProjectRows(Database& database);

/// The project file that a journal's tables belong to; empty when it was never saved.
[[nodiscard]] std::filesystem::path projectFileOf(Database& database);

/// One run with its steps. Nothing is done when it is there.
void writeRunRows(Database& database, const FinishedRun& run);

/// @throws FileError when there is no such run, or it is damaged.
[[nodiscard]] FinishedRunPtr readRunRows(Database& database, const std::string& id);

}  // namespace lay
