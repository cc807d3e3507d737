#pragma once

#include "core/vlm/vlm_settings.h"

namespace lay {

/// The language model that a person chose, as remembered. Never the key: that is the keyring's.
[[nodiscard]] VlmSettings loadVlmSettings();
void saveVlmSettings(const VlmSettings& settings);

}  // namespace lay
