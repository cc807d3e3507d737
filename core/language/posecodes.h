#pragma once

#include "core/language/part_descriptions.h"
#include "core/language/statement_meaning.h"

namespace lay {

/// One thing worth saying of a pose.
struct Posecode {
  Statement statement;
  BodyPart part = BodyPart::Overall;  ///< the row it belongs to
  /// Rare ones (a hand above the head, crossed legs) are always said; the others, which are true of
  /// most poses, may be left out.
  bool is_rare = false;
};

/// Everything worth saying of a pose: each statement holds (with something to spare: what lies
/// between "above" and "level" is left unsaid), nothing that follows from another one is repeated,
/// and what lies in the nature of a posture (feet off the ground of somebody who lies) is left out.
/// The mirrored pose gives the mirrored statements.
[[nodiscard]] std::vector<Posecode> posecodesOf(const SkeletonPose& pose,
                                                const PosecodeThresholds& thresholds = {});

}  // namespace lay
