#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/critic/benchmark_groups.h"
#include "core/critic/scorer_features.h"

namespace lay {

/// A group that a scorer learns from.
struct ScoredGroup {
  ScorerEvidence evidence;
  Eigen::VectorXf errors;  ///< (G) mm, MPJPE
};

/// Makes a split's groups, one after the other. @param hear of each that is made, may be empty.
/// @throws FileError, InvalidOptions.
[[nodiscard]] std::vector<ScoredGroup> makeScoredGroups(
    const BodyModelPtr& body,
    const Refiner& refiner,
    const BenchmarkGroupOptions& options,
    const std::function<void(int done, int of)>& hear = {});

/// Groups as numbers in a file, so that a training that is taken up again does not make them anew.
/// What only a person is told (statements, which part is inside which) is left out.
/// @param made_of by which loadScoredGroups knows them again.
void saveScoredGroups(const std::filesystem::path& path,
                      const std::vector<ScoredGroup>& groups,
                      const std::string& made_of);

/// Nothing when the file is not there, holds others, or is damaged: they are then made anew.
[[nodiscard]] std::vector<ScoredGroup> loadScoredGroups(const std::filesystem::path& path,
                                                        const std::string& made_of);

}  // namespace lay
