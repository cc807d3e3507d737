#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace lay {

/// How a large group is shown to a judge that can look at a few pictures at once: in chunks, each
/// with the same two anchors, by which the chunks' scores are brought to one scale; all of it
/// several times in another order, because what stands first is liked or disliked for it.
struct RoundOptions {
  int chunk = 6;    ///< pictures in a question, anchors included; at least 3
  int anchors = 2;  ///< shared by all chunks of a round
  int repeats = 3;
  std::uint64_t seed = 0;
};

/// The chunks of one round: members of a group in the order in which they are shown.
using JudgeRound = std::vector<std::vector<int>>;

/// @param count of the group. Each member is in one chunk, but for the round's anchors, which are
/// in all of them. @throws InvalidOptions.
[[nodiscard]] std::vector<JudgeRound> planRounds(int count, const RoundOptions& options);

/// Scores of one chunk as they came: nothing where the judge said nothing.
struct ChunkScores {
  std::vector<int> members;
  std::vector<std::optional<double>> scores;
};

/// Brings the chunks of a round to the scale of the first by a scale and a shift each: least
/// squares on the members that two chunks share, the scale held near 1 where these hardly differ
/// and within 1/2..2. @return (count) mean score of each member; nothing where no chunk has one.
[[nodiscard]] std::vector<std::optional<double>> alignedScores(
    int count, const std::vector<ChunkScores>& chunks);

}  // namespace lay
