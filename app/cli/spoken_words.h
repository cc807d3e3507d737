#pragma once

#include "core/language/part_descriptions.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// What a person says of the body on the command line.
struct SpokenWords {
  std::vector<std::string>
      sentences;  ///< "the left elbow is straight"; "left arm: bent at a right angle"
  std::optional<std::filesystem::path>
      file;  ///< descriptions as `layfigure-cli describe --json` writes them
};

/// Both together, the sentences as a person's. What was not understood is told in `notes`.
/// @throws FileError when the file cannot be used; InvalidOptions when nothing of a sentence was
/// understood.
[[nodiscard]] PartDescriptions readWords(const SpokenWords& words, std::vector<std::string>& notes);

}  // namespace lay
