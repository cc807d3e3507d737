#pragma once

#include "core/project/database.h"

namespace lay {

/// What this program writes. A step in between is one entry of the migrations.
inline constexpr int kProjectSchemaVersion = 6;

/// "Layf": SQLite's application_id of a project file.
inline constexpr int kProjectApplicationId = 0x4C617966;

/// Makes the tables of `version` in an empty database.
void createProjectSchema(Database& database, int version = kProjectSchemaVersion);

/// Brings a project of an older version up to this one's.
/// @throws FileError when the database is no project, is damaged, or comes from a newer program.
void migrateProject(Database& database);

}  // namespace lay
