#pragma once

#include <filesystem>
#include <string>

#include "app/cli/refine_inputs.h"
#include "core/vlm/vlm_settings.h"

namespace lay {

/// A run of `refine` whose hypotheses are judged.
struct PhotoCritiqueRequest {
  RefineInputs inputs;        ///< photo, keypoints and camera that the run had
  std::filesystem::path run;  ///< its steps.jsonl
  VlmSettings vlm;            ///< of a vision-language model; without a server none is asked
  std::string critic;         ///< "vlm" or as makeChosenCritic takes it; "": vlm with a server,
                              ///< offline without
  std::string memory;         ///< file of a critic's memories, which the model is told of; "": none
  bool is_frozen = false;     ///< the memory is read and stays as it is
  bool wants_json = false;
};

/// Judges the hypotheses of a run's last step and prints scores, sentences and reasons, the best
/// first. @return an exit code. @throws FileError, ModelError, NetworkError.
[[nodiscard]] int critiquePhoto(const PhotoCritiqueRequest& request);

}  // namespace lay
