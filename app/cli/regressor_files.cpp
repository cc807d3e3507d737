#include "app/cli/regressor_files.h"

#include "core/base/error.h"
#include "core/detect/photo_regressor.h"
#include "core/detect/regressed_body.h"
#include "core/io/atomic_file.h"
#include "core/io/output_files.h"
#include "core/io/resource_paths.h"
#include "core/io/torch_checkpoint.h"

#include <array>
#include <fstream>
#include <system_error>

namespace lay {

bool isCheckpointFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;
  // Its directory stands at the end of gigabytes; what does not begin as an archive is not read.
  std::array<char, 2> start{};
  if (!std::ifstream(path, std::ios::binary).read(start.data(), start.size())) return false;
  if (start != std::array{'P', 'K'}) return false;
  try {
    return looksLikeTorchCheckpoint(readFile(path));
  } catch (const FileError&) {
    return false;  // whoever reads it next says what is wrong with it
  }
}

std::filesystem::path importRegressor(const std::filesystem::path& checkpoint) {
  Weights weights = regressorWeights(readTorchCheckpoint(checkpoint), checkpoint);
  weights.metadata = {{"model", "body_regressor"}, {"source", checkpoint.filename().string()}};
  const std::filesystem::path target = userModelFolder() / kRegressorFile;
  OutputFiles files;
  writeSafetensors(files.add(target), weights, WeightPrecision::Float16);
  files.commit();
  return target;
}

}  // namespace lay
