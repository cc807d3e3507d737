#pragma once

#include "core/body/body_model.h"
#include "core/critic/memory_judge.h"
#include "core/critic/vlm_critic.h"

namespace lay {

/// A vision-language model that is told what a memory holds: the rules that fit the situation, and
/// with each picture the cases that are most like it. Asked for a rule, it is shown the two
/// candidates that it ranked most wrongly.
class VlmJudge : public MemoryJudge {
 public:
  /// @param options their advice is the memory's. @throws InvalidOptions when they name no server.
  VlmJudge(BodyModelPtr body,
           VlmCriticOptions options,
           CandidateTiles tiles,
           std::shared_ptr<const CriticMemory> memory,
           MemoryUse use = {});

  [[nodiscard]] std::string about() const override;
  /// @throws InvalidOptions without a photo; NetworkError.
  [[nodiscard]] Verdict judge(const FoundGroup& found, std::stop_token stop) override;
  [[nodiscard]] const GroupSeen& lastSeen() const override { return seen_; }
  /// An answer that cannot be used is said and asked for once more. @throws NetworkError.
  [[nodiscard]] MinedRule mine(const FoundGroup& found,
                               const Verdict& verdict,
                               const std::vector<double>& errors,
                               std::stop_token stop) override;

 private:
  BodyModelPtr body_;
  VlmCriticOptions options_;
  CandidateTiles tiles_;
  std::shared_ptr<const CriticMemory> memory_;
  MemoryUse use_;
  GroupSeen seen_;
};

}  // namespace lay
