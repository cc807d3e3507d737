#pragma once

#include <filesystem>
#include <string>

#include "core/datasets/dataset_sample.h"

namespace lay {

enum class DatasetKind { ThreeDpw, H36m, Agora };

/// "3dpw", "h36m", "agora", as the command line has them.
[[nodiscard]] std::string toString(DatasetKind kind);

/// @throws InvalidOptions naming those that are known.
[[nodiscard]] DatasetKind datasetKindOf(const std::string& name);

/// The split that published figures are of: "test" of 3DPW, "valid_protocol2" of Human3.6M in
/// SPIN's form, "validation" of AGORA (whose test set has no published truth).
[[nodiscard]] std::string defaultSplit(DatasetKind kind);

/// Everybody in a dataset who can be measured, file by file in the order of names.
/// - 3DPW: `folder` holds sequenceFiles/{train,validation,test}/*.pkl (see threedpw.h).
/// - Human3.6M and AGORA: `folder` holds .npz (or .pkl) files as person_npz.h tells; those with
///   `split` in their names are read, .npz before .pkl.
/// @throws FileError when the folder, what should be inside or everybody is missing; InvalidOptions
/// for a split that 3DPW does not have.
[[nodiscard]] DatasetSamples readDataset(DatasetKind kind,
                                         const std::filesystem::path& folder,
                                         const std::string& split);

}  // namespace lay
