#include "core/critic/judge_rounds.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"

namespace lay {
namespace {

void shuffle(std::vector<int>& members, Random& random) {
  for (std::size_t i = members.size(); i > 1; --i) {
    std::swap(members[i - 1], members[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
}

struct Affine {
  double scale = 1;
  double shift = 0;
};

/// y = scale x + shift. Two anchors that a judge gives nearly the same score tell no scale, so it
/// is drawn to 1 as if by differences of kUsual points.
Affine fitAffine(const std::vector<double>& x, const std::vector<double>& y) {
  constexpr double kUsual = 10;
  if (x.empty()) return {};
  const auto count = static_cast<double>(x.size());
  const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / count;
  const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / count;
  double xy = kUsual * kUsual;
  double xx = kUsual * kUsual;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean_x) * (y[i] - mean_y);
    xx += (x[i] - mean_x) * (x[i] - mean_x);
  }
  const double scale = std::clamp(xy / xx, 0.5, 2.0);
  return {scale, mean_y - scale * mean_x};
}

}  // namespace

std::vector<JudgeRound> planRounds(int count, const RoundOptions& options) {
  if (options.anchors < 1 || options.chunk <= options.anchors || options.repeats < 1) {
    throw InvalidOptions(strCat("A judge's chunks of ",
                                options.chunk,
                                " with ",
                                options.anchors,
                                " anchors, ",
                                options.repeats,
                                " times: at least one anchor, one more than them in a chunk and "
                                "one repeat are needed."));
  }
  Random random(options.seed);
  std::vector<JudgeRound> rounds;
  for (int repeat = 0; repeat < options.repeats; ++repeat) {
    std::vector<int> order(static_cast<std::size_t>(std::max(count, 0)));
    std::iota(order.begin(), order.end(), 0);
    shuffle(order, random);
    JudgeRound round;
    if (count <= options.chunk) {
      if (count > 0) round.push_back(order);
    } else {
      const std::vector<int> anchors(order.begin(), order.begin() + options.anchors);
      const int room = options.chunk - options.anchors;
      for (int next = options.anchors; next < count; next += room) {
        std::vector<int> chunk = anchors;
        const int end = std::min(count, next + room);
        chunk.insert(chunk.end(), order.begin() + next, order.begin() + end);
        shuffle(chunk, random);
        round.push_back(std::move(chunk));
      }
    }
    rounds.push_back(std::move(round));
  }
  return rounds;
}

std::vector<std::optional<double>> alignedScores(int count,
                                                 const std::vector<ChunkScores>& chunks) {
  std::vector<double> sum(static_cast<std::size_t>(count), 0);
  std::vector<int> told(static_cast<std::size_t>(count), 0);
  for (const ChunkScores& chunk : chunks) {
    std::vector<double> here;
    std::vector<double> before;
    for (std::size_t i = 0; i < chunk.members.size(); ++i) {
      const auto member = static_cast<std::size_t>(chunk.members[i]);
      if (!chunk.scores[i] || told[member] == 0) continue;
      here.push_back(*chunk.scores[i]);
      before.push_back(sum[member] / told[member]);
    }
    const Affine to = fitAffine(here, before);
    for (std::size_t i = 0; i < chunk.members.size(); ++i) {
      if (!chunk.scores[i]) continue;
      const auto member = static_cast<std::size_t>(chunk.members[i]);
      sum[member] += to.scale * *chunk.scores[i] + to.shift;
      ++told[member];
    }
  }
  std::vector<std::optional<double>> result(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (told[i] > 0) result[i] = std::clamp(sum[i] / told[i], 0.0, 100.0);
  }
  return result;
}

}  // namespace lay
