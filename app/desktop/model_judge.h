#pragma once

#include "ui/live/engine.h"

namespace lay {

/// The critique agent of arXiv 2602.19180 in the window: the vision-language model that the
/// settings name is shown each body over the photo and from the side. Rules and cases of the
/// person's own memory (userMemoryFile) advise it, and it is left as it is.
/// @throws InvalidOptions when the settings name no server; NetworkError; Error where nothing can
/// be drawn.
[[nodiscard]] Verdict judgeByModel(const BodyModelPtr& body,
                                   const HypothesisGroup& group,
                                   const VlmSettings& settings,
                                   const std::stop_token& stop);

}  // namespace lay
