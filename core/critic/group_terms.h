#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <Eigen/Core>

#include "core/critic/body_findings.h"

namespace lay {

/// The energy terms of a hypothesis, each >= 0 and 0 at best: those of arXiv 2602.19180's offline
/// critic as our method names them (2D, joint limits, prior, self-penetration, ground, balance,
/// text), and three that only a group has, because the answers of one network err less where they
/// agree.
enum class CriticTerm {
  Reprojection,    ///< robust, confidence-weighted
  JointLimits,     ///< beyond the ranges
  Prior,           ///< unlike the poses of people
  Penetration,     ///< share of the skin inside other parts
  Ground,          ///< hardly anything touches the ground
  Balance,         ///< centre of mass beside what the body rests on
  Contradiction,   ///< of what is said
  Change,          ///< away from the initial prediction
  Shape,           ///< away from the mean shape
  FromMean,        ///< joints away from the group's mean
  FromNeighbours,  ///< joints away from the nearest third of the group
  FromConsensus    ///< joints away from the mean of those that fit the evidence and each other
};
inline constexpr int kCriticTermCount = static_cast<int>(CriticTerm::FromConsensus) + 1;

/// As weight files name them.
inline constexpr std::array<std::string_view, kCriticTermCount> kCriticTermNames = {
    "reprojection",
    "joint_limits",
    "prior",
    "penetration",
    "ground",
    "balance",
    "contradiction",
    "change",
    "shape",
    "from_mean",
    "from_neighbours",
    "from_consensus"};

/// Terms of all bodies of a group.
struct GroupTerms {
  Eigen::MatrixXd energies;      ///< (G, kCriticTermCount), each as log(1 + e / its unit)
  Eigen::MatrixXd joint_mm;      ///< (G, 24) of each joint the distance from the group's consensus
  Eigen::VectorXd from_mean_mm;  ///< (G) mean distance of the joints from the group's mean
};

[[nodiscard]] GroupTerms groupTerms(const std::vector<BodyFindings>& findings);

}  // namespace lay
