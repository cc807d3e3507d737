#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/language/clip_tokenizer.h"

namespace lay {

/// The merges of a text encoder as its file's metadata holds them: "left right token" a line.
[[nodiscard]] std::string mergesText(const std::vector<BpeMerge>& merges);
[[nodiscard]] std::vector<BpeMerge> parseMerges(const std::string& text);

/// The merges of a text encoder's file, for counting tokens without its network.
/// @throws FileError, ModelError when the file is no text encoder.
[[nodiscard]] std::vector<BpeMerge> encoderMerges(const std::filesystem::path& path);

}  // namespace lay
