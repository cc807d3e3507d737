#pragma once

#include "core/registry/model_import.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <string>
#include <vector>

namespace lay {

/// A folder of models for one test, with the published detectors in it if wanted.
class DetectorFolder {
 public:
  /// Needs the shared data.
  void installPublished() const {
    for (const char* name : {"movenet_single_pose_lightning_ptq.tflite", "FastestDet.onnx"}) {
      ModelImport import{ModelRegistry(path())};
      import.add(*sharedDataDir() / "detectors" / name);
      (void)import.install();
    }
  }

  [[nodiscard]] ProcessResult run(const std::vector<std::string>& arguments) const {
    return runCli(arguments,
                  {.working_dir = "",
                   .environment = {{"LAYFIGURE_MODELS", path().string()}},
                   .interrupt_after = ""});
  }

  [[nodiscard]] std::filesystem::path path() const { return temp_.path() / "models"; }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return temp_.path() / name;
  }

 private:
  TempDir temp_;
};

}  // namespace lay
