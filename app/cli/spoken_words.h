#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
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

/// What became of one statement.
struct WordOutcome {
  std::string says;  ///< "the left elbow is straight"
  double before = 0;
  double after = 0;
  std::string unit;  ///< "deg" or "m"
  bool was_satisfied = false;
  bool is_satisfied = false;
};

/// One for each statement, in reading order.
[[nodiscard]] std::vector<WordOutcome> outcomesOf(const PartDescriptions& descriptions,
                                                  const BodyModel& body,
                                                  const SmplParams& before,
                                                  const SmplParams& after);

/// "the left elbow is straight: 94 -> 172 deg, satisfied".
[[nodiscard]] std::string toText(const WordOutcome& outcome);

}  // namespace lay
