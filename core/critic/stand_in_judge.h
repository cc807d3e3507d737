#pragma once

#include <memory>

#include "core/critic/critic.h"
#include "core/critic/critic_memory.h"
#include "core/critic/group_terms.h"

namespace lay {

/// Which memories a judge listens to.
struct MemoryUse {
  bool rules = true;
  bool prototypes = true;
};

/// A deterministic stand-in for a vision-language judge, so that what memories and reflection are
/// worth can be measured without one. It is no model of language or sight: without memories it
/// sees what an overlay shows at first sight (where the keypoints are, joints that bend the wrong
/// way). A rule that speaks of an energy term makes it look at that term as well, as much as the
/// rule has proved itself. A prototype makes it remember what a hypothesis with the same faults was
/// worth.
class StandInJudge : public Critic {
 public:
  StandInJudge(BodyModelPtr body, std::shared_ptr<const CriticMemory> memory, MemoryUse use = {});

  [[nodiscard]] std::string name() const override { return "stand-in"; }
  [[nodiscard]] std::string version() const override { return "1"; }
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

  /// The same from what was found of the group already: judges that are compared look at it once.
  [[nodiscard]] Verdict scoreFound(const HypothesisGroup& group,
                                   const GroupEvidence& evidence,
                                   const std::vector<BodyFindings>& findings);

  /// What a group was judged by, for those who reflect on it.
  struct Seen {
    Tags situation;
    std::vector<std::size_t> rules;             ///< that were used
    Eigen::MatrixXd standing;                   ///< (G, kCriticTermCount) terms in standard
                                                ///< deviations from the group's mean
    std::vector<std::vector<float>> embedding;  ///< (G) what prototypes are compared by
  };
  /// Of the last group.
  [[nodiscard]] const Seen& lastSeen() const { return seen_; }

 private:
  BodyModelPtr body_;
  std::shared_ptr<const CriticMemory> memory_;
  MemoryUse use_;
  Seen seen_;
};

/// The term of a name in kCriticTermNames; nothing for others.
[[nodiscard]] std::optional<CriticTerm> criticTermNamed(std::string_view name);

}  // namespace lay
