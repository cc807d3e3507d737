#pragma once

#include <memory>

#include "core/critic/critic.h"
#include "core/critic/critic_memory.h"
#include "core/critic/group_terms.h"
#include "core/critic/memory_judge.h"

namespace lay {

/// A deterministic stand-in for a vision-language judge, so that what memories and reflection are
/// worth can be measured without one. It is no model of language or sight: without memories it
/// sees what an overlay shows at first sight (where the keypoints are, joints that bend the wrong
/// way). A rule that speaks of an energy term makes it look at that term as well, as much as the
/// rule has proved itself. A prototype makes it remember what a hypothesis with the same faults was
/// worth.
class StandInJudge : public Critic, public MemoryJudge {
 public:
  StandInJudge(BodyModelPtr body, std::shared_ptr<const CriticMemory> memory, MemoryUse use = {});

  [[nodiscard]] std::string name() const override { return "stand-in"; }
  [[nodiscard]] std::string version() const override { return "1"; }
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

  [[nodiscard]] std::string about() const override;
  [[nodiscard]] Verdict judge(const FoundGroup& found, std::stop_token stop = {}) override;
  [[nodiscard]] const GroupSeen& lastSeen() const override { return seen_; }
  /// Of the energy term that tells the truth best and is not yet looked at, where one tells it.
  [[nodiscard]] MinedRule mine(const FoundGroup& found,
                               const Verdict& verdict,
                               const std::vector<double>& errors,
                               std::stop_token stop) override;

 private:
  BodyModelPtr body_;
  std::shared_ptr<const CriticMemory> memory_;
  MemoryUse use_;
  GroupSeen seen_;
};

/// Makes stand-ins. @param body that the groups are of.
[[nodiscard]] JudgeMaker standInJudges(BodyModelPtr body);

/// The term of a name in kCriticTermNames; nothing for others.
[[nodiscard]] std::optional<CriticTerm> criticTermNamed(std::string_view name);

}  // namespace lay
