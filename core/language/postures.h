#pragma once

#include "core/language/statement_meaning.h"

namespace lay {

/// What makes a posture or crossed limbs: the measures that must hold together, in each of the ways
/// in which the word can be meant. Built once.
[[nodiscard]] const std::vector<std::vector<StatementTerm>>& postureTerms(StatementClass posture);
[[nodiscard]] const std::vector<std::vector<StatementTerm>>& crossingTerms(BodyPoint limb,
                                                                           StatementClass crossing);

/// The most particular posture whose terms all hold; nothing when none does.
[[nodiscard]] std::optional<StatementClass> postureOf(const SkeletonPose& pose);

}  // namespace lay
