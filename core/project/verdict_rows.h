#pragma once

#include <cstdint>
#include <vector>

#include "core/project/database.h"
#include "core/project/person.h"

namespace lay {

/// The person of that position. @throws FileError when there is none.
[[nodiscard]] Person& personAt(const Database& database,
                               std::vector<Person>& people,
                               std::int64_t index);

/// Replaces what a person rejected and how they ranked, all runs.
void writeVerdictRows(Database& database, int position, const Person& person);

/// Reads both into everybody. Verdicts on runs that were taken back say nothing, and stay; rankings
/// of a run that is there must speak of its bodies.
/// @throws FileError.
void readVerdictRows(Database& database, std::vector<Person>& people);

}  // namespace lay
