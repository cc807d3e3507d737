#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/critic/critic_memory.h"

namespace lay {

/// A critic's memories as an SQLite database, moved into place whole: after a crash or a full disk
/// the old file is still there.
/// @throws FileError.
void saveCriticMemory(const std::filesystem::path& path, const CriticMemory& memory);

/// Opens a copy in memory that cannot run anything, and checks every number.
/// @throws FileError: missing, damaged, another kind of database, written by a newer Layfigure, or
/// holding what no memory does.
[[nodiscard]] CriticMemory loadCriticMemory(const std::filesystem::path& path,
                                            const MemoryOptions& options = {});

/// The same for other programs and for reading: one JSON object.
[[nodiscard]] std::string memoryToJson(const CriticMemory& memory);
/// @param name for errors. @throws FileError as loadCriticMemory does.
[[nodiscard]] CriticMemory memoryFromJson(std::string_view json,
                                          const std::string& name,
                                          const MemoryOptions& options = {});

/// Either of them, by the file's name: JSON when it ends in .json, else a database.
/// @throws FileError.
[[nodiscard]] CriticMemory readMemoryFile(const std::filesystem::path& path);
/// Atomically. @throws FileError.
void writeMemoryFile(const std::filesystem::path& path, const CriticMemory& memory);

}  // namespace lay
