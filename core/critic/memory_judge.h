#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/critic/body_findings.h"
#include "core/critic/critic.h"
#include "core/critic/critic_memory.h"

namespace lay {

/// Which memories a judge listens to.
struct MemoryUse {
  bool rules = true;
  bool prototypes = true;
};

/// A group with what was found of it already: judges that are compared look at it once.
struct FoundGroup {
  const HypothesisGroup& group;
  const GroupEvidence& evidence;
  const std::vector<BodyFindings>& findings;
};

/// What a group was judged by, for those who reflect on it.
struct GroupSeen {
  Tags situation;
  std::vector<std::size_t> rules;             ///< that were used
  Eigen::MatrixXd standing;                   ///< (G, kCriticTermCount) terms in standard
                                              ///< deviations from the group's mean
  std::vector<std::vector<float>> embedding;  ///< (G) what prototypes are compared by
};

/// Of a group before anybody judges it; no rule is used yet.
[[nodiscard]] GroupSeen seenOf(const BodyModel& body, const FoundGroup& found);

/// A rule, or why there is none: an answer that cannot be used.
struct MinedRule {
  std::optional<MemoryRule> rule;
  std::string problem;  ///< "" where nothing was wrong, a rule or not
};

/// A judge that listens to memories, and can be asked for a rule after it was wrong: the stand-in,
/// or a vision-language model. Whoever reflects does not know which.
class MemoryJudge {
 public:
  virtual ~MemoryJudge() = default;

  /// Who judges, as a sentence without a full stop, for whoever reads its figures.
  [[nodiscard]] virtual std::string about() const = 0;
  /// @throws NetworkError when a server that is asked gives no answer at all.
  [[nodiscard]] virtual Verdict judge(const FoundGroup& found, std::stop_token stop) = 0;
  /// Of the last group.
  [[nodiscard]] virtual const GroupSeen& lastSeen() const = 0;
  /// A rule by which the last group would have been ranked better.
  /// @param verdict what it was judged. @param errors (G) mm, the truth.
  [[nodiscard]] virtual MinedRule mine(const FoundGroup& found,
                                       const Verdict& verdict,
                                       const std::vector<double>& errors,
                                       std::stop_token stop) = 0;
};

/// Makes a judge that reads a memory, which may grow meanwhile.
using JudgeMaker = std::function<std::unique_ptr<MemoryJudge>(
    std::shared_ptr<const CriticMemory> memory, MemoryUse use)>;

/// A judged case as memories keep it. @param worth 0..100.
[[nodiscard]] MemoryPrototype prototypeOf(const GroupSeen& seen,
                                          std::size_t body,
                                          double worth,
                                          const std::string& critique);

/// What a judge learns of a group whose truth nobody knows: every rule that it used counts a use,
/// and a success where its ranking agrees (Spearman above `tau`) with that of a witness who asks
/// nobody; the best and the worst of those it judged become prototypes. Of fewer than two nothing
/// is learned.
/// @param witness another critic's scores of the same group. @param date of today, as memories have
/// it.
void learnFromVerdict(CriticMemory& memory,
                      const GroupSeen& seen,
                      const Verdict& verdict,
                      const Verdict& witness,
                      const std::string& date,
                      double tau = 0.5);

}  // namespace lay
