#pragma once

#include "core/language/part_descriptions.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lay {

/// Descriptions as one JSON object: {"format": "layfigure-descriptions", "version": 1, "parts":
/// {"left_arm": {"text": ..., "author": "person", "confidence": 1, "statements": [{"says": "bend
/// left_elbow right_angle", "range": [0, 34]}]}, ...}}. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string descriptionsToJson(const PartDescriptions& descriptions);

/// Reads what descriptionsToJson writes. Nothing is believed unchecked: sizes, depth, names, ranges
/// within the text. Parts may be missing; statements that this version does not know are left out,
/// since the text that says them is still there.
/// @throws FileError naming `source` and the field.
[[nodiscard]] PartDescriptions descriptionsFromJson(std::string_view json,
                                                    const std::string& source);

/// Writes a file, atomically. @throws FileError when it cannot be written.
void saveDescriptions(const std::filesystem::path& path, const PartDescriptions& descriptions);

/// @throws FileError when the file cannot be read or is not what saveDescriptions wrote.
[[nodiscard]] PartDescriptions loadDescriptions(const std::filesystem::path& path);

/// Longest text of one part that is read or parsed, bytes.
inline constexpr std::size_t kMaxDescriptionBytes = 64U << 10U;

/// Most statements of one part that are read; the longest caption has under 20.
inline constexpr std::size_t kMaxStatementsOfPart = 256;

}  // namespace lay
