#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/io/npz.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

namespace lay {

/// $LAYFIGURE_MODELS for one test, and files to import into it.
class ModelFolder {
 public:
  ModelFolder() { setenv("LAYFIGURE_MODELS", models().c_str(), 1); }
  ~ModelFolder() { unsetenv("LAYFIGURE_MODELS"); }
  ModelFolder(const ModelFolder&) = delete;
  ModelFolder& operator=(const ModelFolder&) = delete;

  [[nodiscard]] std::filesystem::path models() const { return temp_.path() / "models"; }

  /// A model file of the toy body as one of SMPL's family.
  [[nodiscard]] std::filesystem::path write(const std::string& name,
                                            BodyFamily family,
                                            const std::string& gender = "neutral") const {
    NpzArrays arrays = modelFileArrays(*makeToyFamilyBody(family));
    arrays["gender"] = NpyArray::fromText(gender);
    writeNpz(temp_.path() / name, arrays);
    return temp_.path() / name;
  }

 private:
  TempDir temp_;
};

}  // namespace lay
