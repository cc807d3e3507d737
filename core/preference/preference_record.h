#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/critic/critic.h"
#include "core/critic/hypothesis_group.h"

namespace lay {

/// What a person says of a group, in tiers of which the first is the best: dragging to order gives
/// a tier for each body, a thumb up and one down two tiers, "this one" the chosen one and then the
/// rest. A body that stands in no tier was not looked at.
struct PersonRanking {
  std::vector<std::vector<int>> tiers;  ///< indices of bodies

  bool operator==(const PersonRanking&) const = default;

  /// "This one" of `count` bodies. @throws InvalidOptions when there is no such body.
  [[nodiscard]] static PersonRanking favourite(int index, int count);
};

/// One line of a preference file: a group of hypotheses that were judged together (arXiv
/// 2602.19180, G_HMR), with what they were made from, so that they can be made and judged again.
struct PreferenceRecord {
  /// group.id is the SHA-256 of the photo's file, or names the benchmark's sample. The photo itself
  /// is never in it.
  HypothesisGroup group;
  std::vector<std::uint64_t> seeds;  ///< (G) of the noise each body was sampled from
  std::string denoiser;              ///< SHA-256 of the weights that sampled them
  std::string critic;                ///< Critic::name of who judged; "" when nobody has
  std::string critic_version;
  std::vector<Critique> critiques;       ///< (G), or none
  std::optional<PersonRanking> persons;  ///< overrules the critic, and is kept when it judges again

  /// @throws InvalidOptions saying what is wrong: a broken group, lists of other lengths, scores
  /// that are not finite or outside kWorstScore..kBestScore, a ranking of bodies that are not there
  /// or twice in it.
  void validate() const;
};

/// How good the bodies of a group are said to be.
struct GroupScores {
  std::vector<double> scores;  ///< (G) kWorstScore..kBestScore
  std::vector<char> counts;    ///< (G) 0: nothing is known of this one
};

/// A person's tiers, evenly from best to worst, where there are some; otherwise the critic's
/// scores. Bodies that nobody judged do not count.
[[nodiscard]] GroupScores scoresOf(const PreferenceRecord& record);

/// Advantages within a group (method P2): (s - mean) / (std + 1e-4) of those that count, 0 for the
/// others. All are 0 where the scores do not differ by more than a standard deviation of one point,
/// and where fewer than two count: such a group teaches nothing. A positive affine map of the
/// scores changes nothing.
[[nodiscard]] std::vector<double> groupAdvantages(const GroupScores& scores);

}  // namespace lay
