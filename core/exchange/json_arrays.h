#pragma once

#include "core/io/array_file.h"

#include <filesystem>
#include <string>

namespace lay {

/// A JSON file's numbers, texts and objects, in the form that readArrayFile gives pickles and
/// archives: a list of numbers, or of equally long lists of numbers, is an array of float64; any
/// other list is a group with the names "0", "1", ... At most 8 levels deep.
/// @param path only for the texts of errors.
/// @throws FileError when it is no JSON of an object or a list, is nested too deep, or has more
/// than two million entries.
[[nodiscard]] ArrayGroup jsonArrays(const std::string& text, const std::filesystem::path& path);

}  // namespace lay
