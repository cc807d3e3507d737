#pragma once

#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <torch/nn/module.h>
#include <torch/optim/adamw.h>
#include <torch/types.h>

namespace lay {

/// Where a training stands.
struct TrainingProgress {
  int step = 0;
  double best =
      std::numeric_limits<double>::max();  ///< of the validation figure, the smaller the better
};

/// The file that an interrupted training is taken up from: modules, optimizer, progress.
class Checkpoint {
 public:
  using Modules = std::vector<std::pair<std::string, torch::nn::Module*>>;

  Checkpoint(std::filesystem::path path, Modules modules, torch::optim::AdamW& optimizer);

  [[nodiscard]] bool exists() const;
  /// Replaces the old file only when the new one is whole.
  void save(const TrainingProgress& progress) const;
  /// Reads onto the device of the first module, whichever wrote it.
  /// @throws FileError when the file is not a checkpoint of these modules; delete it to start anew.
  [[nodiscard]] TrainingProgress load() const;

 private:
  std::filesystem::path path_;
  Modules modules_;
  torch::optim::AdamW& optimizer_;
};

}  // namespace lay
