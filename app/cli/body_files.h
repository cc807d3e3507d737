#pragma once

#include "core/body/body_model.h"
#include "core/exchange/params_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// The kinds of file that one body can be written as.
enum class BodyFormat { Obj, Npz, Json };

/// A comma-separated list such as "obj,npz", without repetitions. @throws InvalidOptions that says
/// which formats there are.
[[nodiscard]] std::vector<BodyFormat> parseFormats(const std::string& list);

/// "body.obj" of ("body", Obj).
[[nodiscard]] std::string fileName(const std::string& stem, BodyFormat format);

/// @throws Error, FileError.
void writeBody(const std::filesystem::path& path,
               BodyFormat format,
               const BodyModel& body,
               const BodyRecord& record);

}  // namespace lay
