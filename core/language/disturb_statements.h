#pragma once

#include "core/base/random.h"
#include "core/language/part_descriptions.h"

namespace lay {

/// A text as a vision-language model might get it wrong.
struct DisturbStatements {
  float drop = 0.20F;   ///< probability that a statement is left out
  float wrong = 0.05F;  ///< probability that its class or its side is another one
};

/// Drops and falsifies statements in place (the benchmark's disturbed text). A statement whose side
/// changes moves to the other side's part.
void disturb(PartStatements& statements, const DisturbStatements& options, Random& random);

}  // namespace lay
