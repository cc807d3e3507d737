#pragma once

#include <filesystem>

namespace lay {

/// Writes a small data folder as the trainers read it: the toy body's file, and clips of standing
/// people who wave and step, in splits train and val. @return the body's path.
std::filesystem::path writeToyData(const std::filesystem::path& folder);

}  // namespace lay
