#pragma once

#include <string>

#include "core/critic/critic_memory.h"
#include "core/critic/memory_judge.h"
#include "core/critic/vlm_critic.h"
#include "core/vlm/vlm_settings.h"

namespace lay {

/// A vision-language model's critic whose progress is told on standard error.
[[nodiscard]] VlmCriticOptions vlmCriticOptions(const VlmSettings& settings);
/// Draws hypotheses for it. @throws Error when nothing can be drawn here.
[[nodiscard]] CandidateTiles candidateTiles(const BodyModelPtr& body);

/// Judges that ask a server and are told what their memory holds. @throws as candidateTiles.
[[nodiscard]] JudgeMaker vlmJudges(const BodyModelPtr& body, const VlmSettings& settings);

/// Judges a photographed group with the memory of a file, and, unless it is frozen, writes back
/// what was learned of it; the offline critic is the witness of what agrees. Without a file the
/// memory starts from our own rules; a frozen one must be there.
/// @throws FileError, NetworkError; Error when nothing can be drawn here.
[[nodiscard]] Verdict judgeWithMemory(const BodyModelPtr& body,
                                      const HypothesisGroup& group,
                                      const VlmSettings& settings,
                                      const std::string& memory_file,
                                      bool is_frozen,
                                      std::stop_token stop);

}  // namespace lay
