#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/language/part_descriptions.h"

#include <string>
#include <vector>

namespace lay {

/// What became of one statement between two poses.
struct WordOutcome {
  Statement statement;
  BodyPart row = BodyPart::Overall;   ///< that says it, the first in reading order
  Author author = Author::Generated;  ///< a person, when any row that says it is a person's
  std::string says;                   ///< "the left elbow is straight"
  std::string measured;               ///< what was measured, short: "left elbow"
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

/// "left elbow", "left hand over head", "torso pitch": what the statement's main measure is of.
[[nodiscard]] std::string measuredName(const Statement& statement);

}  // namespace lay
