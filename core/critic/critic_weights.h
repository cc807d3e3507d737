#pragma once

#include <array>
#include <filesystem>
#include <string>

#include "core/critic/group_terms.h"

namespace lay {

/// What each term counts for: s = 100 exp(-sum_k w_k e_k), w_k >= 0.
struct CriticWeights {
  std::array<double, kCriticTermCount> weights = {};
  std::string made_by;  ///< for a person: data, groups, correlation reached

  [[nodiscard]] double energy(const Eigen::RowVectorXd& terms) const;
};

inline constexpr const char* kCriticFile = "critic.json";

/// Reads `{"format": "layfigure-critic", "version": 1, "weights": {...}}`.
/// @throws FileError naming what is missing, unknown, negative or newer than we read.
[[nodiscard]] CriticWeights readCriticWeights(const std::filesystem::path& path);
void writeCriticWeights(const std::filesystem::path& path, const CriticWeights& weights);

}  // namespace lay
