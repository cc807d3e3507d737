#pragma once

#include <string>
#include <vector>

#include "core/critic/body_findings.h"
#include "core/critic/critic.h"
#include "core/critic/group_terms.h"

namespace lay {

/// Why a body was marked down, part by part, the worst first; at most kMostReasons.
/// @param joint_mm (24) of each joint the distance from the group's consensus.
[[nodiscard]] std::vector<PartReason> reasonsFor(const BodyFindings& findings,
                                                 const std::vector<Statement>& statements,
                                                 const Eigen::RowVectorXd& joint_mm);

inline constexpr std::size_t kMostReasons = 6;

/// One sentence of it: the worst reason, or that nothing speaks against the body.
[[nodiscard]] std::string critiqueSentence(const std::vector<PartReason>& reasons);

/// A group's verdict: whoever gave the scores (G), what was found of each body says why.
[[nodiscard]] Verdict verdictOf(const std::vector<double>& scores,
                                const std::vector<BodyFindings>& findings,
                                const std::vector<Statement>& statements,
                                const GroupTerms& terms);

}  // namespace lay
