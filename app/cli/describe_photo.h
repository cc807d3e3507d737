#pragma once

#include "app/cli/refine_inputs.h"
#include "core/language/part_descriptions.h"
#include "core/vlm/vlm_settings.h"

#include <string>
#include <vector>

namespace lay {

/// A person in a photograph who is to be put into words by a model on a server, or from the first
/// body when the settings name none.
struct PhotoOrder {
  RefineInputs inputs;
  VlmSettings vlm;
  std::vector<BodyPart> parts;  ///< empty: all
};

/// What came of it.
struct PhotoWords {
  PartDescriptions descriptions;
  bool was_stopped = false;  ///< by Ctrl-C: there are no descriptions
};

/// Progress and the texts as they arrive go to standard error. @throws Error with the model's own
/// words in it when they could not be read as descriptions.
[[nodiscard]] PhotoWords describePhoto(const PhotoOrder& order);

/// "left_arm,head" -> parts. @throws InvalidOptions naming the word that is none.
[[nodiscard]] std::vector<BodyPart> partsNamed(const std::string& list);

// The rest of what can be asked of a server. @return an exit code; what was found is printed.
[[nodiscard]] int testServer(const VlmSettings& settings);
[[nodiscard]] int listServerModels(const VlmSettings& settings);
/// Reads a key from standard input and puts it into the system's keyring.
[[nodiscard]] int storeServerKey(const VlmSettings& settings);
[[nodiscard]] int forgetServerKey(const VlmSettings& settings);

}  // namespace lay
