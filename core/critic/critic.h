#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/critic/hypothesis_group.h"
#include "core/language/body_point.h"

namespace lay {

/// The best and the worst score there is.
inline constexpr double kBestScore = 100;
inline constexpr double kWorstScore = 0;

/// Why a part of a body was marked down.
struct PartReason {
  BodyPart part = BodyPart::Overall;
  std::string flag;    ///< one word of kCriticFlags: what kind of mistake it is
  float severity = 0;  ///< [0, 1]; how much of the mark it cost, by which a view colours the part
  std::string reason;  ///< a sentence: "The right elbow is 14 degrees beyond its range."
};

/// What a critic says of one hypothesis.
struct Critique {
  double score = 0;      ///< kWorstScore..kBestScore, higher is better; comparable within a group
  std::string sentence;  ///< one sentence: what is right or wrong with it
  std::vector<PartReason> reasons;  ///< the worst first; may be empty
  /// What the score was before memories had a say, where they had one.
  std::optional<double> first_score = std::nullopt;
  /// The rules and prototypes that changed it, as a person reads them.
  std::vector<std::string> changed_by = {};
  /// False where the judge said nothing of this one that can be used: the score is then the middle
  /// of the group's, so that it neither wins nor loses.
  bool is_judged = true;
};

/// A whole group, judged together.
struct Verdict {
  std::vector<Critique> critiques;   ///< (G) one for each body, in the group's order
  std::vector<std::string> notices;  ///< what a person should know of how they came about
};

/// Judges the hypotheses of one person against each other, as the critic of arXiv 2602.19180 does:
/// a score and a sentence for each. Nothing of the truth is known to it.
class Critic {
 public:
  virtual ~Critic() = default;

  /// "offline", "scorer", "vlm qwen3-vl": as preference files name who judged.
  [[nodiscard]] virtual std::string name() const = 0;
  /// Changes whenever scores may.
  [[nodiscard]] virtual std::string version() const = 0;

  /// @return one critique for each body, whatever happens to some of them. Critics that ask nobody
  /// are deterministic. A stopped one returns what it has, the rest not judged.
  /// @throws InvalidOptions when the group is broken (HypothesisGroup::validate); NetworkError when
  /// a server that is asked gives no answer at all.
  [[nodiscard]] virtual Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) = 0;
};

/// The kinds of mistakes that critics tell apart.
inline constexpr const char* kCriticFlags[] = {"reprojection",   // not where the keypoints are
                                               "joint_limit",    // turned further than joints turn
                                               "unlikely",       // a pose that people hardly take
                                               "penetration",    // a limb inside another part
                                               "balance",        // would fall over
                                               "ground",         // feet float or sink
                                               "contradiction",  // not what is said of the person
                                               "depth",          // unlike the other hypotheses
                                               "other"};

/// True when `flag` is one of kCriticFlags.
[[nodiscard]] bool isCriticFlag(const std::string& flag);

/// Places of the scores, best first; equal scores keep their order.
[[nodiscard]] std::vector<int> rankedByScore(const std::vector<Critique>& critiques);

}  // namespace lay
