#include "core/train/checkpoint.h"

#include <torch/serialize.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/nn/torch_device.h"

namespace lay {

Checkpoint::Checkpoint(std::filesystem::path path, Modules modules, torch::optim::AdamW& optimizer)
    : path_(std::move(path)), modules_(std::move(modules)), optimizer_(optimizer) {}

bool Checkpoint::exists() const {
  return std::filesystem::exists(path_);
}

void Checkpoint::save(const TrainingProgress& progress) const {
  torch::serialize::OutputArchive archive;
  for (const auto& [name, module] : modules_) {
    torch::serialize::OutputArchive part;
    module->save(part);
    archive.write(name, part);
  }
  torch::serialize::OutputArchive optimizer;
  optimizer_.save(optimizer);
  archive.write("optimizer", optimizer);
  archive.write("step", torch::tensor(progress.step));
  archive.write("best", torch::tensor(progress.best, torch::kDouble));
  const std::filesystem::path partial = path_.string() + ".part";
  archive.save_to(partial.string());
  std::filesystem::rename(partial, path_);
}

TrainingProgress Checkpoint::load() const {
  try {
    torch::serialize::InputArchive archive;
    archive.load_from(path_.string(), optionsOf(*modules_.front().second).device());
    for (const auto& [name, module] : modules_) {
      torch::serialize::InputArchive part;
      archive.read(name, part);
      module->load(part);
    }
    torch::serialize::InputArchive optimizer;
    archive.read("optimizer", optimizer);
    optimizer_.load(optimizer);
    torch::Tensor step;
    torch::Tensor best;
    archive.read("step", step);
    archive.read("best", best);
    return {step.item<int>(), best.item<double>()};
  } catch (const c10::Error& error) {
    throw FileError(strCat("Cannot resume from ",
                           path_.string(),
                           ": ",
                           error.what_without_backtrace(),
                           ". Delete it to train from the start."));
  }
}

}  // namespace lay
