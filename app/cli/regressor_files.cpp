#include "app/cli/regressor_files.h"

#include "core/base/error.h"
#include "core/detect/photo_regressor.h"
#include "core/detect/regressed_body.h"
#include "core/io/output_files.h"
#include "core/io/resource_paths.h"
#include "core/io/torch_checkpoint.h"

namespace lay {

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
