#pragma once

#include <string>

#include <QString>

#include "core/critic/critic.h"

namespace lay {

/// What a run is told by a critic's reason, to be said in the row of its part. Reasons say what is
/// wrong, and words that are said are obeyed: "the elbow is 14 degrees beyond its range" would be
/// read as a bend of 14 degrees. So what the offline critic writes (reasonsFor) is turned into what
/// should be: the broken statement itself, a joint within its range, a limb away from the part that
/// it is in. Everything else is said as the critic says it.
[[nodiscard]] QString sayingOf(const PartReason& reason);

/// A reason of the offline critic, or its sentence about a body, in the program's language; what a
/// language model wrote is shown as it wrote it. Statements that are quoted stay English, as they
/// are written.
[[nodiscard]] QString spokenCritique(const std::string& english);

/// "Beyond what the joint can do": what kind of mistake a flag of kCriticFlags is.
[[nodiscard]] QString meaningOfFlag(const std::string& flag);

}  // namespace lay
